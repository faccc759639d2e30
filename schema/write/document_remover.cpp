#include "schema/write/document_remover.h"

#include <string>
#include <vector>

namespace quern {
namespace {

constexpr std::string_view kVersions =
    "(name = :name OR content_hash = :hash) AND NOT (content_hash = :hash AND extractor = "
    ":extractor)";

/// Gives their number.
std::size_t remove_found(Statement& found, Interner& texts) {
  std::vector<RowId> unused;
  found.start();
  while (found.step())
    unused.push_back(found.integer(0));
  found.reset();
  for (const RowId id : unused)
    texts.remove(id);
  return unused.size();
}

}  // namespace

DocumentRemover::DocumentRemover(Database& database, Texts& texts)
    : database_(&database),
      texts_(&texts),
      find_versions_(database, "SELECT 1 FROM document WHERE " + std::string(kVersions)),
      delete_versions_(database, "DELETE FROM document WHERE " + std::string(kVersions)),
      delete_document_(database, "DELETE FROM document WHERE name = :name"),
      any_released_(database,
                    "SELECT 1 FROM released_phrase UNION ALL SELECT 1 FROM released_predicate "
                    "LIMIT 1"),
      unused_phrases_(database,
                      "SELECT id FROM released_phrase AS r "
                      "WHERE NOT EXISTS (SELECT 1 FROM fact WHERE subject = r.id) "
                      "AND NOT EXISTS (SELECT 1 FROM fact WHERE object = r.id) "
                      "AND NOT EXISTS (SELECT 1 FROM argument WHERE phrase = r.id) "
                      "AND NOT EXISTS (SELECT 1 FROM fact WHERE attribution = r.id) "
                      "AND NOT EXISTS (SELECT 1 FROM fact WHERE resolved_subject = r.id) "
                      "AND NOT EXISTS (SELECT 1 FROM fact WHERE resolved_object = r.id) "
                      "AND NOT EXISTS (SELECT 1 FROM fact WHERE resolved_attribution = r.id) "
                      "AND NOT EXISTS (SELECT 1 FROM alias WHERE phrase = r.id) ORDER BY id"),
      unused_predicates_(database,
                         "SELECT id FROM released_predicate AS r "
                         "WHERE NOT EXISTS (SELECT 1 FROM fact WHERE predicate = r.id) "
                         "AND NOT EXISTS (SELECT 1 FROM predicate_form WHERE lemma = r.id) "
                         "AND NOT EXISTS (SELECT 1 FROM fact WHERE attribution_predicate = r.id) "
                         "ORDER BY id"),
      forget_phrases_(database, "DELETE FROM released_phrase"),
      forget_predicates_(database, "DELETE FROM released_predicate") {}

bool DocumentRemover::has_versions(std::string_view name,
                                   std::string_view hash,
                                   std::string_view extractor) {
  const bool has_some = find_versions_.finds(name, hash, extractor);
  find_versions_.reset();
  return has_some;
}

void DocumentRemover::remove_versions(std::string_view name,
                                      std::string_view hash,
                                      std::string_view extractor) {
  delete_versions_.run(name, hash, extractor);
  forget_ids();
}

bool DocumentRemover::remove(std::string_view name) {
  delete_document_.run(name);
  forget_ids();
  return delete_document_.changes() > 0;
}

void DocumentRemover::remove_unused_texts() {
  const bool has_some = any_released_.finds();
  any_released_.reset();
  if (!has_some) return;
  const bool has_removed = remove_found(unused_predicates_, texts_->predicates) +
                               remove_found(unused_phrases_, texts_->phrases) >
                           0;
  if (has_removed) forget_ids();
  forget_predicates_.run();
  forget_phrases_.run();
}

/// The highest ids may be free again.
void DocumentRemover::forget_ids() {
  if (database_->server() != nullptr) database_->server()->forget_ids();
}

}  // namespace quern
