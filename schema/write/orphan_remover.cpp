#include "schema/write/orphan_remover.h"

#include <algorithm>
#include <utility>

namespace quern {
namespace {

std::vector<RowId> sorted_unique(std::vector<RowId> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

void remove_unused(const std::vector<RowId>& ids, Statement& is_used, Interner& texts) {
  for (const RowId id : sorted_unique(ids)) {
    if (!is_used.finds(id)) texts.remove(id);
  }
  is_used.reset();
}

}  // namespace

OrphanRemover::OrphanRemover(SQLite::Database& database, Texts& texts)
    : texts_(&texts),
      delete_unused_entity_(database,
                            "DELETE FROM entity WHERE id = :id AND NOT EXISTS "
                            "(SELECT 1 FROM alias WHERE entity = :id)"),
      delete_unused_form_(database,
                          "DELETE FROM predicate_form WHERE lemma = :lemma AND predicate = "
                          ":predicate AND NOT EXISTS (SELECT 1 FROM fact WHERE predicate = "
                          ":predicate AND predicate_lemma = :lemma)"),
      phrase_is_used_(database,
                      "SELECT 1 WHERE EXISTS (SELECT 1 FROM fact WHERE subject = :id) "
                      "OR EXISTS (SELECT 1 FROM fact WHERE object = :id) "
                      "OR EXISTS (SELECT 1 FROM argument WHERE phrase = :id) "
                      "OR EXISTS (SELECT 1 FROM fact WHERE attribution = :id) "
                      "OR EXISTS (SELECT 1 FROM fact WHERE resolved_subject = :id) "
                      "OR EXISTS (SELECT 1 FROM fact WHERE resolved_object = :id) "
                      "OR EXISTS (SELECT 1 FROM fact WHERE resolved_attribution = :id) "
                      "OR EXISTS (SELECT 1 FROM alias WHERE phrase = :id)"),
      predicate_is_used_(database,
                         "SELECT 1 WHERE EXISTS (SELECT 1 FROM fact WHERE predicate = :id) "
                         "OR EXISTS (SELECT 1 FROM predicate_form WHERE lemma = :id) "
                         "OR EXISTS (SELECT 1 FROM fact WHERE attribution_predicate = :id)") {}

void OrphanRemover::remove_entities(std::vector<RowId> entities) {
  for (const RowId entity : sorted_unique(std::move(entities))) {
    delete_unused_entity_.run(entity);
  }
}

void OrphanRemover::remove_texts(const Removed& removed) {
  for (const auto& [lemma, predicate] : removed.forms) {
    delete_unused_form_.run(lemma, predicate);
  }
  remove_unused(removed.predicates, predicate_is_used_, texts_->predicates);
  remove_unused(removed.phrases, phrase_is_used_, texts_->phrases);
}

}  // namespace quern
