// Full-text search of the sentences gives those that hold a form of every given word, and then
// those that lack one of them (for it may stand in another sentence, or be meant by a pronoun).
// Facts of named subjects and objects come beside them by the entities' own indexes. Every
// statement has a limit, so a question costs about the same in a large database as in a small one.
#include "query/plan/candidates.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ingest/language/text/word_list.h"
#include "lexicon/copular_verbs.h"
#include "query/plan/guarded.h"
#include "query/plan/row_loader.h"
#include "query/plan/text_lookup.h"
#include "schema/lookup_key.h"
#include "schema/statement.h"

namespace quern {
namespace {

constexpr std::size_t kMostGroups = 8;
constexpr std::size_t kMostForms = 60;
constexpr std::int64_t kMostSentences = 100;  ///< That hold all words.
constexpr std::int64_t kMostPartly = 30;      ///< That lack a certain one.
constexpr std::int64_t kMostNamed = 150;      ///< Facts of one named entity in one role.
constexpr std::size_t kMostRead = 1'200;      ///< Rows looked at,
constexpr std::size_t kMostTaken = 300;       ///< and of them, rows that may fit.
constexpr double kLeastLikeness = 0.55;

/// The word's forms as alternatives of an FTS5 query. They hold letters, digits and apostrophes
/// only, so quotation marks keep them words.
std::string alternatives(const QuestionWord& word) {
  // A name of several parts ("Gawker.com") stands in the index as several words.
  std::string query = word.phrase == word.text ? "" : '"' + word.phrase + '"';
  std::size_t count = 0;
  for (const auto& [form, likeness] : word.forms) {
    if (likeness < kLeastLikeness || form.empty() || ++count > kMostForms) continue;
    query += (query.empty() ? "\"" : " OR \"") + form + '"';
  }
  return query.empty() ? query : "(" + query + ")";
}

void add_group(const QuestionWord& word, std::vector<std::string>& groups) {
  std::string group = alternatives(word);
  const bool is_known = std::find(groups.begin(), groups.end(), group) != groups.end();
  if (!group.empty() && !is_known && groups.size() < kMostGroups) groups.push_back(group);
}

/// "Anna" of "Anna Weber": a name's further words, which a sentence may leave out.
std::vector<std::string> further_names(const Question& question) {
  std::vector<std::string> groups;
  for (const QuestionSlot& slot : question.slots) {
    for (const QuestionPhrase& part : slot.parts) {
      for (std::size_t k = 0; k < part.words.size(); ++k) {
        const bool is_further = !part.is_clause && k != part.head && part.words[k].is_name;
        if (is_further && slot.is_required) add_group(part.words[k], groups);
      }
    }
  }
  return groups;
}

/// What a sentence that answers should hold.
std::vector<std::string> groups_of(const Question& question) {
  std::vector<std::string> groups;
  for (const QuestionSlot& slot : question.slots) {
    for (const QuestionPhrase& part : slot.parts) {
      if (!slot.is_required || part.words.empty()) continue;
      if (!part.is_clause) add_group(part.words[part.head], groups);
      for (const QuestionWord& word : part.words) {
        if (part.is_clause) add_group(word, groups);
      }
    }
  }
  if (!question.is_any_saying) {
    for (const QuestionWord& word : question.predicate)
      add_group(word, groups);
  }
  if (question.wanted == Wanted::number) add_group(question.counted, groups);
  if (groups.size() > 1) return groups;
  for (const QuestionSlot& slot : question.slots) {
    for (const QuestionPhrase& part : slot.parts) {
      for (const QuestionWord& word : part.words)
        add_group(word, groups);
    }
  }
  return groups;
}

std::string all_but(const std::vector<std::string>& groups, std::size_t left_out) {
  std::string query;
  for (std::size_t k = 0; k < groups.size(); ++k) {
    if (k != left_out) query += (query.empty() ? "" : " AND ") + groups[k];
  }
  return query;
}

class Finder {
 public:
  Finder(FactReader& reader, const Question& question, const TakeCandidate& take)
      : reader_(reader),
        question_(question),
        take_(take),
        loader_(reader),
        predicates_(reader, kPredicateText) {}

  void find() {
    const auto groups = groups_of(question_);
    std::vector<std::string> with_names = groups;
    for (const std::string& name : further_names(question_))
      with_names.push_back(name);
    if (with_names.size() > groups.size()) {
      find_sentences(all_but(with_names, with_names.size()), kMostSentences);
    }
    find_sentences(all_but(groups, groups.size()), kMostSentences);
    for (const QuestionSlot& slot : question_.slots) {
      for (const QuestionPhrase& part : slot.parts)
        if (!part.is_clause && !part.words.empty()) find_named(part);
    }
    for (std::size_t k = 0; k < groups.size() && groups.size() > 1; ++k)
      find_sentences(all_but(groups, k), kMostPartly);
  }

 private:
  void find_sentences(const std::string& query, std::int64_t most) {
    if (query.empty()) return;
    run("SELECT " + std::string(kFactColumns) +
            " FROM (SELECT rowid AS id FROM sentence_text WHERE sentence_text MATCH :query "
            "LIMIT :most) AS found CROSS JOIN fact AS f ON f.sentence = found.id",
        query, most);
  }

  /// Facts about whom the phrase names, under other names and pronouns too.
  void find_named(const QuestionPhrase& part) {
    std::string query;
    for (const QuestionWord& word : part.words) {
      const bool is_known = word.is_name || &word == &part.words[part.head];
      if (is_known) query += (query.empty() ? "" : " AND ") + alternatives(word);
    }
    if (query.empty()) return;
    static const std::string kPhrases =
        "(SELECT rowid FROM phrase_words WHERE phrase_words MATCH :query LIMIT 100)";
    static const std::string kEntities =
        "(SELECT entity FROM alias WHERE phrase IN " + kPhrases + " LIMIT 20)";
    const auto find_in = [&](const char* column, const std::string& set) {
      run("SELECT " + std::string(kFactColumns) + " FROM fact AS f WHERE f." + column + " IN " +
              set + " LIMIT :most",
          query, kMostNamed);
    };
    find_in("subject_entity", kEntities);
    find_in("object_entity", kEntities);
    find_in("resolved_subject", kPhrases);
    find_in("resolved_object", kPhrases);
  }

  void run(const std::string& sql, const std::string& query, std::int64_t most) {
    static constexpr int kPredicateLemma = 6;
    Statement facts(reader_.database(), sql);
    facts.set(":query", query);
    facts.set(":most", most);
    while (read_ < kMostRead && seen_.size() < kMostTaken && facts.step()) {
      ++read_;
      if (!may_fit(facts.row_id(kPredicateLemma)) || !seen_.insert(facts.integer(0)).second) {
        continue;
      }
      loader_.load(facts, row_);
      take_(row_);
    }
  }

  /// Whether a fact with that predicate can answer: looked up once for each predicate.
  bool may_fit(std::optional<RowId> predicate) {
    const bool is_any =
        question_.predicate.empty() || question_.is_saying || question_.wanted == Wanted::cause;
    if (is_any || !predicate) return true;
    const auto known = fits_.find(*predicate);
    if (known != fits_.end()) return known->second;
    return fits_[*predicate] = has_asked_word(predicates_.of(*predicate));
  }

  [[nodiscard]] bool has_asked_word(const std::string& lemma) const {
    for (const std::string& word : lookup_words(lemma)) {
      if (lexicon::holds(lexicon::copular_verbs, word)) return true;
      for (const QuestionWord& asked : question_.predicate) {
        if (asked.forms.contains(word)) return true;
      }
    }
    return false;
  }

  FactReader& reader_;
  const Question& question_;
  const TakeCandidate& take_;
  RowLoader loader_;
  TextLookup predicates_;
  FactRow row_;
  std::size_t read_ = 0;
  std::unordered_set<RowId> seen_;  ///< Rows taken.
  std::unordered_map<RowId, bool> fits_;
};

}  // namespace

void find_candidates(FactReader& reader, const Question& question, const TakeCandidate& take) {
  guarded(reader, [&] { Finder(reader, question, take).find(); });
}

}  // namespace quern
