#include "schema/read/entity_report.h"

#include <algorithm>

#include "schema/guarded.h"
#include "schema/read/named_entity.h"
#include "schema/read/select.h"

namespace quern {
namespace {

std::int64_t counted_facts(FactReader& reader, const char* sql, RowId entity) {
  Statement count(reader.database(), sql);
  count.start(entity);
  return count.step() ? count.integer(0) : 0;
}

EntityReport report_of(FactReader& reader, RowId entity) {
  EntityReport report;
  Statement named(reader.database(), "SELECT name, type FROM entity WHERE id = :entity");
  if (named.finds(entity)) {
    report.name = named.text(0);
    report.type = named.text(1);
  }
  Statement aliases(reader.database(),
                    "SELECT alias, reasons, count, documents, first_seen, last_seen FROM "
                    "entity_view WHERE entity = :entity ORDER BY count DESC, alias");
  enum Column : int { kAlias, kReasons, kCount, kDocuments, kFirst, kLast };
  aliases.start(entity);
  while (aliases.step()) {
    report.aliases.push_back({std::string(aliases.text(kAlias)),
                              std::string(aliases.text(kReasons)), aliases.integer(kCount),
                              aliases.integer(kDocuments)});
    const std::string first(aliases.text(kFirst));
    if (report.first_seen.empty() || (!first.empty() && first < report.first_seen)) {
      report.first_seen = first;
    }
    report.last_seen = std::max(report.last_seen, std::string(aliases.text(kLast)));
  }
  report.as_subject =
      counted_facts(reader, "SELECT count(*) FROM fact WHERE subject_entity = :entity", entity);
  report.as_object =
      counted_facts(reader, "SELECT count(*) FROM fact WHERE object_entity = :entity", entity);
  report.within = counted_facts(
      reader, "SELECT count(DISTINCT fact) FROM mention WHERE entity = :entity AND role <> 2",
      entity);
  return report;
}

}  // namespace

std::vector<EntityReport> report_entities(FactReader& reader,
                                          const std::string& name,
                                          std::size_t most) {
  return guarded(reader, [&] {
    std::vector<EntityReport> reports;
    for (const RowId entity : entities_named(reader, name))
      reports.push_back(report_of(reader, entity));
    const auto facts = [](const EntityReport& report) {
      return report.as_subject + report.as_object + report.within;
    };
    std::stable_sort(
        reports.begin(), reports.end(),
        [&](const EntityReport& a, const EntityReport& b) { return facts(a) > facts(b); });
    if (reports.size() > most) reports.resize(most);
    return reports;
  });
}

std::string latest_title(FactReader& reader, const std::string& name) {
  static constexpr std::int64_t kMostLooked = 50;
  Filter titles;
  titles.subject = {name};
  titles.derived = true;
  titles.sort = "-date";
  titles.limit = kMostLooked;
  std::string title;
  select_facts(reader, titles, [&](const FactRow& fact) {
    const bool is_own = fact.subject == name || fact.resolved_subject == name;
    if (is_own && fact.derived_by == "title") title = fact.object;
    return title.empty();
  });
  return title;
}

}  // namespace quern
