#include "query/render/ntriples.h"

#include <fmt/format.h>

#include "query/plan/filter_language.h"
#include "query/render/character.h"
#include "query/render/edge.h"
#include "schema/read/seen_names.h"

namespace quern {
namespace {

constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr const char* kLabel = "<http://www.w3.org/2000/01/rdf-schema#label>";
constexpr std::string_view kXsd = "http://www.w3.org/2001/XMLSchema#";

std::string rdf(std::string_view name) {
  return fmt::format("<{}{}>", kRdf, name);
}

bool is_unreserved(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '_' ||
         letter == '~';
}

/// All but unreserved characters percent-encoded (RFC 3986).
std::string encoded(std::string_view name) {
  std::string text;
  for (const char letter : name) {
    if (is_unreserved(letter)) {
      text += letter;
    } else {
      text += fmt::format("%{:02X}", static_cast<unsigned char>(letter));
    }
  }
  return text;
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

/// The XML Schema type of a cell, if it is more than words.
std::string_view type_of(const Column& column, std::string_view value) {
  if (column.name == "confidence") return "decimal";
  if (column.kind == ColumnKind::number) return "integer";
  const bool is_time = column.name == "date" || column.name.starts_with("time");
  if (!is_time) return {};
  if (!is_date(std::string(value))) return {};
  if (value.size() == std::string_view("2024").size()) return "gYear";
  return value.size() == std::string_view("2024-06").size() ? "gYearMonth" : "date";
}

std::string literal(const Column& column, std::string_view value) {
  const std::string_view type = type_of(column, value);
  const std::string text = ntriples_literal(value);
  return type.empty() ? text : fmt::format("{}^^<{}{}>", text, kXsd, type);
}

std::string iri_or_empty(std::string_view kind, const std::string& name) {
  return name.empty() ? std::string() : ntriples_iri(kind, name);
}

/// One for an entity, under whatever name: of its type and name, and of its document where only
/// that means it.
std::string iri_of(const EdgeEnd& end) {
  if (end.type.empty()) return iri_or_empty("name", end.name);
  const std::string document = end.document.empty() ? "" : ':' + encoded(end.document);
  return fmt::format("<urn:quern:entity:{}:{}{}>", encoded(end.type), encoded(end.name), document);
}

class NTriples : public Renderer {
 public:
  NTriples(const RenderOptions& options, Output& output)
      : columns_(with_marks(options.columns)), output_(output) {}

  void add(const FactRow& row) override {
    const Edge edge = edge_of(row);
    const std::string subject = named(edge.from);
    const std::string predicate = iri_or_empty(
        "predicate", row.predicate_lemma.empty() ? row.predicate : row.predicate_lemma);
    const std::string object = named(edge.to);
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

  /// The IRI of an end. The first time, what it is called and what it is are said.
  std::string named(const EdgeEnd& end) {
    std::string iri = iri_of(end);
    if (end.type.empty() || !seen_.add(iri)) return iri;
    write(iri, kLabel, ntriples_literal(end.name));
    write(iri, rdf("type"), ntriples_iri("type", end.type));
    return iri;
  }

  std::vector<Column> columns_;
  Output& output_;
  SeenNames seen_;
};

}  // namespace

std::unique_ptr<Renderer> make_ntriples(const RenderOptions& options, Output& output) {
  return std::make_unique<NTriples>(options, output);
}

std::string ntriples_iri(std::string_view kind, std::string_view name) {
  return fmt::format("<urn:quern:{}:{}>", kind, encoded(name));
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
