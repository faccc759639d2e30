#include "tests/support/stored.h"

#include <stdexcept>

#include <SQLiteCpp/SQLiteCpp.h>

#include "schema/read/select.h"

namespace quern {
namespace {

std::vector<std::string> parts_of(const std::string& line) {
  static constexpr std::size_t kBar = 3;
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t bar = line.find(" | "); bar != std::string::npos;
       bar = line.find(" | ", begin)) {
    parts.push_back(line.substr(begin, bar - begin));
    begin = bar + kBar;
  }
  parts.push_back(line.substr(begin));
  return parts;
}

void set_facet(Fact& fact, const std::string& facet) {
  const std::size_t equals = facet.find('=');
  const std::string key = facet.substr(0, equals);
  const std::string value = equals == std::string::npos ? "" : facet.substr(equals + 1);
  if (key == "not") {
    fact.polarity = Polarity::negative;
  } else if (key == "possible") {
    fact.modality = Modality::possible;
  } else if (key == "lemma") {
    fact.predicate_lemma = value;
  } else if (key == "by") {
    fact.attribution = value;
  } else if (key == "said") {
    fact.attribution_predicate = value;
  } else if (key == "of") {
    fact.resolved_subject = value;
  } else if (key == "to") {
    fact.resolved_object = value;
  } else if (key == "rule") {
    fact.derived_by = value;
  } else if (key == "time") {
    fact.time = value;
  } else if (key == "sure") {
    fact.confidence = std::stod(value);
  } else if (key == "do") {
    fact.arguments.push_back({"complement", "", {value, {{1, 2}, {4, 9}}}});
  } else if (key == "in") {
    fact.arguments.push_back({"place", "in", {value, {{1, 2}, {4, 9}}}});
  } else {
    throw std::logic_error("no such facet: " + facet);
  }
}

/// The organization of that name, which is added if need be.
std::size_t entity_of(Reading& reading, const std::string& name) {
  for (std::size_t i = 0; i < reading.entities.size(); ++i) {
    if (reading.entities[i].name == name) return i;
  }
  reading.entities.push_back({name, "ORG", false, {}});
  return reading.entities.size() - 1;
}

/// False: it is not a facet about entities.
bool set_entity(Reading& reading, Fact& fact, const std::string& facet) {
  const std::string key = facet.substr(0, facet.find('='));
  if (key != "who" && key != "whom" && key != "names") return false;
  const std::size_t entity = entity_of(reading, facet.substr(key.size() + 1));
  fact.entities.push_back(
      {key == "who" ? FactRole::subject : FactRole::object, entity, key != "names"});
  const std::string& text = key == "who" ? fact.subject.text : fact.object.text;
  if (key != "names") reading.entities[entity].aliases.push_back({text, "name", 1});
  return true;
}

}  // namespace

Reading reading(const std::string& name, const std::vector<std::string>& lines) {
  Reading result;
  result.document.name = name;
  result.document.title = "Title of " + name;
  for (const std::string& line : lines) {
    const std::vector<std::string> parts = parts_of(line);
    static constexpr std::size_t kTriple = 3;
    if (parts.size() < kTriple) throw std::logic_error("no triple: " + line);
    SentenceRecord sentence;
    sentence.text = parts[0] + ' ' + parts[1] + ' ' + parts[2] + '.';
    if (!result.document.text.empty()) result.document.text += ' ';
    const std::size_t begin = result.document.text.size();
    sentence.span = {begin, begin + sentence.text.size()};
    result.document.text += sentence.text;

    Fact fact;
    fact.sentence_index = result.sentences.size();
    const std::size_t predicate = begin + parts[0].size() + 1;
    const std::size_t object = predicate + parts[1].size() + 1;
    fact.subject = {parts[0], {{begin, begin + parts[0].size()}}};
    fact.predicate = {parts[1], {{predicate, predicate + parts[1].size()}}};
    fact.object = {parts[2], {{object, object + parts[2].size()}}};
    fact.predicate_lemma = parts[1];
    static constexpr double kSure = 0.9;
    fact.confidence = kSure;
    for (std::size_t i = kTriple; i < parts.size(); ++i) {
      if (!set_entity(result, fact, parts[i])) set_facet(fact, parts[i]);
    }
    result.sentences.push_back(sentence);
    result.facts.push_back(fact);
  }
  result.document.paragraphs = {{0, result.document.text.size()}};
  const std::string hash = content_hash(result.document);
  for (Fact& fact : result.facts) {
    fact.id = fact_id(hash, fact);
  }
  return result;
}

Reading article(int number, int facts) {
  std::vector<std::string> lines;
  for (int i = 0; i < facts; ++i) {
    lines.push_back("minister " + std::to_string(number) + " | meets | envoy " + std::to_string(i) +
                    " | by=China | said=say | in=Beijing | of=a minister");
  }
  return reading("article " + std::to_string(number), lines);
}

Stored store(FactStore& store, const Reading& reading, const std::string& extractor) {
  return store.replace_document(reading.document, extractor, reading.sentences, reading.facts,
                                reading.entities);
}

std::string found(const std::filesystem::path& path, const Filter& filter) {
  FactReader reader(path);
  std::string lines;
  select_facts(reader, filter, [&](const FactRow& row) {
    lines += row.subject + " | " + row.predicate + " | " + row.object + '\n';
    return true;
  });
  return lines;
}

std::string dump(const std::filesystem::path& path) {
  SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
  std::vector<std::string> tables;
  SQLite::Statement names(database,
                          "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE "
                          "'CREATE VIRTUAL%' ORDER BY name");
  while (names.executeStep()) {
    tables.push_back(names.getColumn(0).getString());
  }
  std::string text;
  for (const std::string& table : tables) {
    text += table + '\n';
    SQLite::Statement rows(database, "SELECT * FROM \"" + table + "\"");
    while (rows.executeStep()) {
      for (int i = 0; i < rows.getColumnCount(); ++i) {
        if (std::string_view(rows.getColumnName(i)) == "read_at") continue;
        const SQLite::Column value = rows.getColumn(i);
        text += value.isNull() ? "NULL" : value.getString();
        text += '\t';
      }
      text += '\n';
    }
  }
  return text;
}

}  // namespace quern
