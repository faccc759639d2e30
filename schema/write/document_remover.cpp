#include "schema/write/document_remover.h"

#include <set>

namespace quern {
namespace {

/// Columns of `facts_`: the fact, its phrases, its predicates.
constexpr int kFirstPhrase = 1;
constexpr int kPredicate = 7;
constexpr int kLemma = 8;
constexpr int kEnd = 10;

}  // namespace

DocumentRemover::DocumentRemover(SQLite::Database& database)
    : versions_(database,
                "SELECT id FROM document WHERE (name = :name OR content_hash = :hash) AND NOT "
                "(content_hash = :hash AND extractor = :extractor) ORDER BY id"),
      sentences_(database, "SELECT id, text FROM sentence WHERE document = :document ORDER BY id"),
      facts_(database,
             "SELECT id, subject, object, attribution, resolved_subject, resolved_object, "
             "resolved_attribution, predicate, predicate_lemma, attribution_predicate FROM fact "
             "WHERE sentence = :sentence ORDER BY id"),
      argument_phrases_(database,
                        "SELECT phrase FROM argument WHERE fact = :fact ORDER BY position"),
      aliases_(database, "SELECT entity, phrase FROM alias WHERE document = :document"),
      unindex_sentence_(database,
                        "INSERT INTO sentence_text (sentence_text, rowid, text) "
                        "VALUES ('delete', :id, :text)"),
      unindex_title_(database,
                     "INSERT INTO title_text (title_text, rowid, title) SELECT 'delete', id, title "
                     "FROM document WHERE id = :document"),
      delete_arguments_(database, "DELETE FROM argument WHERE fact = :fact"),
      delete_facts_(database, "DELETE FROM fact WHERE sentence = :sentence"),
      delete_sentences_(database, "DELETE FROM sentence WHERE document = :document"),
      delete_aliases_(database, "DELETE FROM alias WHERE document = :document"),
      delete_mentions_(database,
                       "DELETE FROM mention WHERE entity = :entity AND role IN (0, 1, 2) AND "
                       "fact BETWEEN :first AND :last"),
      delete_document_(database, "DELETE FROM document WHERE id = :document") {}

Removed DocumentRemover::remove_versions(std::string_view name,
                                         std::string_view hash,
                                         std::string_view extractor) {
  Removed removed;
  for (const RowId document : versions_of(name, hash, extractor)) {
    const FactIds facts = remove_sentences(document, removed);
    remove_aliases(document, facts, removed);
    unindex_title_.run(document);
    delete_document_.run(document);
    ++removed.documents;
  }
  return removed;
}

std::vector<RowId> DocumentRemover::versions_of(std::string_view name,
                                                std::string_view hash,
                                                std::string_view extractor) {
  std::vector<RowId> documents;
  versions_.start(name, hash, extractor);
  while (versions_.step()) {
    documents.push_back(versions_.integer(0));
  }
  versions_.reset();
  return documents;
}

DocumentRemover::FactIds DocumentRemover::remove_sentences(RowId document, Removed& removed) {
  FactIds facts;
  sentences_.start(document);
  while (sentences_.step()) {
    const RowId sentence = sentences_.integer(0);
    remove_facts(sentence, facts, removed);
    unindex_sentence_.run(sentence, sentences_.text(1));
  }
  sentences_.reset();
  delete_sentences_.run(document);
  return facts;
}

void DocumentRemover::remove_facts(RowId sentence, FactIds& facts, Removed& removed) {
  facts_.start(sentence);
  while (facts_.step()) {
    for (int column = kFirstPhrase; column < kEnd; ++column) {
      auto& ids = column < kPredicate ? removed.phrases : removed.predicates;
      if (const auto id = facts_.row_id(column)) ids.push_back(*id);
    }
    if (!facts_.is_null(kPredicate) && !facts_.is_null(kLemma)) {
      removed.forms.emplace_back(facts_.integer(kLemma), facts_.integer(kPredicate));
    }
    facts.push_back(facts_.integer(0));
    remove_arguments(facts.back(), removed);
  }
  facts_.reset();
  delete_facts_.run(sentence);
}

void DocumentRemover::remove_arguments(RowId fact, Removed& removed) {
  argument_phrases_.start(fact);
  while (argument_phrases_.step()) {
    if (const auto id = argument_phrases_.row_id(0)) removed.phrases.push_back(*id);
  }
  delete_arguments_.run(fact);
}

/// `facts`: those of the document, which are gone; with them goes what they named.
void DocumentRemover::remove_aliases(RowId document, const FactIds& facts, Removed& removed) {
  std::set<RowId> entities;
  aliases_.start(document);
  while (aliases_.step()) {
    entities.insert(aliases_.integer(0));
    removed.phrases.push_back(aliases_.integer(1));
  }
  aliases_.reset();
  delete_aliases_.run(document);
  removed.entities.insert(removed.entities.end(), entities.begin(), entities.end());
  if (facts.empty()) return;
  for (const RowId entity : entities) {
    delete_mentions_.run(entity, facts.front(), facts.back());
  }
}

}  // namespace quern
