#include "schema/read/condition/participants.h"

#include <fmt/format.h>
#include <utility>
#include <vector>

#include "schema/pattern.h"
#include "schema/read/named_entity.h"

namespace quern {
namespace {

bool has_wildcard(const std::string& pattern) {
  return pattern.find_first_of("*?") != std::string::npos;
}

std::string add_entity_table(const std::vector<RowId>& entities, PlanParts& parts) {
  const std::string ids = entities.empty() ? "NULL" : fmt::format("{}", fmt::join(entities, ", "));
  return parts.add_table('e', fmt::format("SELECT id FROM entity WHERE id IN ({})", ids));
}

/// A common table expression with the entities that a pattern names; gives its name.
std::string add_named(FactReader& reader,
                      const std::string& text,
                      const Matches& matches,
                      PlanParts& parts) {
  if (!has_wildcard(text)) return add_entity_table(entities_named(reader, text), parts);
  return parts.add_table(
      'e',
      fmt::format("SELECT entity FROM alias WHERE phrase IN (SELECT id FROM {})", matches.table));
}

/// The test for "*", which nearly all facts pass: against the few phrases that have no word.
std::string any_word_test(const Dialect& dialect,
                          std::span<const Role> roles,
                          const std::string& pattern,
                          const std::string& entities,
                          PlanParts& parts) {
  const std::string wordless = parts.add_table(
      'w', "SELECT id FROM phrase AS t WHERE NOT " + dialect.row_matches("phrase", "t", pattern));
  std::vector<std::string> tests;
  for (const Role& role : roles) {
    for (const char* column : {role.phrase, role.resolved})
      tests.push_back(fmt::format("(f.{0} IS NOT NULL AND f.{0} NOT IN (SELECT id FROM {1}))",
                                  column, wordless));
    tests.push_back(fmt::format("(f.{0} IS NOT NULL AND f.{0} IN (SELECT id FROM {1}))",
                                role.entity, entities));
  }
  return fmt::format("{}", fmt::join(tests, " OR "));
}

}  // namespace

Condition phrase_condition(FactReader& reader,
                           const std::string& text,
                           std::span<const Role> roles,
                           PlanParts& parts) {
  const Dialect& dialect = reader.database().dialect();
  const Matches matches = add_matches(dialect, "phrase", text, parts);
  const std::string entities = add_named(reader, text, matches, parts);
  const std::string pattern = parts.add_parameter(dialect.pattern(text));
  const bool is_any_word = Pattern(text).is_any_word();
  Condition condition;
  condition.set = matches.select;
  const auto add_column = [&](const char* column, const std::string& ids, const std::string& set,
                              const std::string& test) {
    const char* const joined = condition.facts.empty() ? "" : " OR ";
    condition.facts.push_back(facts_with(dialect, column, ids));
    condition.holds += fmt::format("{}f.{} IN (SELECT id FROM {})", joined, column, set);
    condition.holds_for_few += joined + test;
  };
  for (const Role& role : roles) {
    for (const char* column : {role.phrase, role.resolved}) {
      add_column(column, "(" + matches.select + ")", matches.table,
                 dialect.matches("phrase", fmt::format("f.{}", column), pattern));
    }
    add_column(role.entity, entities, entities,
               fmt::format("f.{} IN (SELECT id FROM {})", role.entity, entities));
  }
  if (is_any_word) {
    condition.facts.clear();
    condition.holds = any_word_test(dialect, roles, pattern, entities, parts);
  }
  condition.holds = "(" + condition.holds + ")";
  condition.holds_for_few = "(" + condition.holds_for_few + ")";
  return condition;
}

Condition entity_condition(FactReader& reader,
                           const std::string& text,
                           std::span<const Role> roles,
                           PlanParts& parts) {
  const bool may_name = !has_wildcard(text) && text.size() <= kLongestPattern;
  const auto named = may_name ? entities_named(reader, text) : std::vector<RowId>{};
  if (named.empty()) return phrase_condition(reader, text, roles, parts);
  const Dialect& dialect = reader.database().dialect();
  const std::string entities = add_entity_table(named, parts);
  Condition condition;
  const auto add_named_within = [&](int role) {
    condition.facts.push_back(
        fmt::format("SELECT fact AS id FROM {} AS m {} mention ON mention.entity = m.id AND "
                    "mention.role = {}",
                    entities, dialect.join(), role));
    condition.holds += fmt::format(
        "{}EXISTS (SELECT 1 FROM mention WHERE entity IN (SELECT id FROM {}) AND role = {} AND "
        "fact = f.id)",
        condition.holds.empty() ? "" : " OR ", entities, role);
  };
  for (const Role& role : roles) {
    condition.facts.push_back(facts_with(dialect, role.entity, entities));
    add_named_within(role.number);
    condition.holds += fmt::format(" OR f.{} IN (SELECT id FROM {})", role.entity, entities);
  }
  add_named_within(kArgumentNumber);
  condition.holds = "(" + condition.holds + ")";
  condition.holds_for_few = condition.holds;
  return condition;
}

}  // namespace quern
