#include "query/render/ntriples.h"

#include <fmt/format.h>

#include "query/render/character.h"
#include "query/render/edge.h"

namespace quern {
namespace {

constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view kXsd = "http://www.w3.org/2001/XMLSchema#";

std::string rdf(std::string_view name) {
  return fmt::format("<{}{}>", kRdf, name);
}

bool is_unreserved(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '_' ||
         letter == '~';
}

std::string escaped(const Character& character) {
  switch (character.code) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: break;
  }
  if (character.code < 0) return std::string(kReplacement);
  if (is_control(character.code)) return fmt::format("\\u{:04X}", character.code);
  return std::string(character.bytes);
}

std::string literal(const Column& column, std::string_view value) {
  std::string text = ntriples_literal(value);
  if (column.kind != ColumnKind::number) return text;
  const std::string_view type = column.name == "confidence" ? "decimal" : "integer";
  return fmt::format("{}^^<{}{}>", text, kXsd, type);
}

std::string iri_or_empty(std::string_view kind, const std::string& name) {
  return name.empty() ? std::string() : ntriples_iri(kind, name);
}

class NTriples : public Renderer {
 public:
  NTriples(const RenderOptions& options, Output& output)
      : columns_(with_marks(options.columns)), output_(output) {}

  void add(const FactRow& row) override {
    const Edge edge = edge_of(row);
    const std::string subject = iri_or_empty("name", edge.from);
    const std::string predicate = iri_or_empty(
        "predicate", row.predicate_lemma.empty() ? row.predicate : row.predicate_lemma);
    const std::string object = iri_or_empty("name", edge.to);
    const bool is_whole = !subject.empty() && !predicate.empty() && !object.empty();
    if (is_whole && qualifier_of(row).empty()) write(subject, predicate, object);
    const std::string fact =
        ntriples_iri("fact", row.id.empty() ? std::to_string(row.number) : row.id);
    write(fact, rdf("type"), rdf("Statement"));
    write(fact, rdf("subject"), subject);
    write(fact, rdf("predicate"), predicate);
    write(fact, rdf("object"), object);
    for (const Column& column : columns_) {
      const std::string value = column.value(row);
      if (!value.empty()) {
        write(fact, ntriples_iri("column", column.name), literal(column, value));
      }
    }
  }

  void finish() override {}

 private:
  void write(const std::string& subject, const std::string& predicate, const std::string& object) {
    if (object.empty()) return;
    output_.write(subject + ' ' + predicate + ' ' + object + " .\n");
  }

  std::vector<Column> columns_;
  Output& output_;
};

}  // namespace

std::unique_ptr<Renderer> make_ntriples(const RenderOptions& options, Output& output) {
  return std::make_unique<NTriples>(options, output);
}

std::string ntriples_iri(std::string_view kind, std::string_view name) {
  std::string iri = fmt::format("<urn:quern:{}:", kind);
  for (const char letter : name) {
    if (is_unreserved(letter)) {
      iri += letter;
    } else {
      iri += fmt::format("%{:02X}", static_cast<unsigned char>(letter));
    }
  }
  return iri + '>';
}

std::string ntriples_literal(std::string_view text) {
  std::string result = "\"";
  while (!text.empty()) {
    const Character next = first_character(text);
    result += escaped(next);
    text.remove_prefix(next.bytes.size());
  }
  return result + '"';
}

}  // namespace quern
