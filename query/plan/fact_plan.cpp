// What users typed travels in parameters only: the SQL below is put together from constants and
// counters.
//
// Every condition knows two forms: `facts`, SELECTs of the facts it holds for, and `holds`, a test
// of one fact. The condition with the fewest facts (counted up to a bound) drives, and the others
// test what it finds.
#include "query/plan/fact_plan.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <sqlite3.h>
#include <utility>

#include "query/plan/named_entity.h"
#include "query/plan/select.h"
#include "schema/pattern.h"

namespace quern {
namespace {

/// No question needs more; it bounds what a statement costs.
constexpr std::size_t kMostConditions = 64;
constexpr std::size_t kLongestPattern = 1'000;

constexpr std::int64_t kFew = 2'000;
constexpr std::int64_t kAll = std::numeric_limits<std::int64_t>::max();

/// "2024", "2024-06" or "2024-06-20".
void check_date(const std::string& date, const char* what) {
  static constexpr std::string_view kForm = "0000-00-00";
  static constexpr std::size_t kYear = 4;
  static constexpr std::size_t kMonth = 7;
  const bool has_length =
      date.size() == kYear || date.size() == kMonth || date.size() == kForm.size();
  bool has_form = has_length;
  for (std::size_t i = 0; has_form && i < date.size(); ++i) {
    const bool is_digit = date[i] >= '0' && date[i] <= '9';
    has_form = kForm[i] == '0' ? is_digit : date[i] == kForm[i];
  }
  if (!has_form) {
    throw QueryError(std::string(what) + " '" + date +
                     "' is not a date; write 2024, 2024-06 or 2024-06-20");
  }
}

bool has_wildcard(const std::string& pattern) {
  return pattern.find_first_of("*?") != std::string::npos;
}

/// A SELECT of the facts that have one of `ids` (a table, or a SELECT in brackets) in a column.
std::string facts_with(const char* column, const std::string& ids) {
  return fmt::format("SELECT fact.id AS id FROM {} AS m CROSS JOIN fact ON fact.{} = m.id", ids,
                     column);
}

/// One by one, those found twice given twice.
std::string all_of(const std::vector<std::string>& selects) {
  return fmt::format("{}", fmt::join(selects, " UNION ALL "));
}

/// Each word in quotes, so that FTS5 reads it as a word whatever is in it; "pre*" stays a prefix.
std::string plain_words(const std::string& text) {
  static constexpr std::string_view kSpace = " \t\r\n";
  std::string query;
  for (std::size_t begin = text.find_first_not_of(kSpace); begin != std::string::npos;) {
    const std::size_t end = std::min(text.find_first_of(kSpace, begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    begin = text.find_first_not_of(kSpace, end);
    if (Pattern(word).is_empty()) continue;
    if (!query.empty()) query += ' ';
    query += '"';
    for (const char letter : word) {
      query += letter == '"' ? ' ' : letter;
    }
    query += word.ends_with('*') ? "\" *" : "\"";
  }
  return query;
}

std::string with_tables(const std::vector<std::string>& tables) {
  std::string sql;
  for (const std::string& table : tables) {
    sql += (sql.empty() ? "WITH " : ", ") + table;
  }
  return sql.empty() ? sql : sql + " ";
}

/// FROM and WHERE: `facts` gives `fact AS f`; sentence and document are joined where columns or
/// tests read them.
std::string from_where(const std::string& facts,
                       const std::string& columns,
                       const std::string& tests) {
  std::string sql = " FROM " + facts;
  const auto mentions = [&](const char* table) {
    return tests.find(table) != std::string::npos || columns.find(table) != std::string::npos;
  };
  if (mentions("s.") || mentions("d.")) sql += " CROSS JOIN sentence AS s ON s.id = f.sentence";
  if (mentions("d.")) sql += " CROSS JOIN document AS d ON d.id = s.document";
  if (!tests.empty()) sql += " WHERE " + tests;
  return sql;
}

}  // namespace

FactPlan::FactPlan(FactReader& reader, const Filter& filter) : reader_(&reader) {
  add(filter);
}

void FactPlan::add(const Filter& filter) {
  static constexpr Role kSubjectRole = {"subject", "resolved_subject", "subject_entity", 0};
  static constexpr Role kObjectRole = {"object", "resolved_object", "object_entity", 1};
  static constexpr Role kSpeakerRole = {"attribution", "resolved_attribution", "attribution_entity",
                                        2};
  const std::size_t patterns = filter.subject.size() + filter.predicate.size() +
                               filter.object.size() + filter.entity.size() + filter.text.size() +
                               filter.attributed_to.size() + filter.document.size();
  if (patterns > kMostConditions) {
    throw QueryError("more than " + std::to_string(kMostConditions) + " patterns; ask for less");
  }
  add_phrases(filter.subject, {kSubjectRole});
  add_predicates(filter.predicate);
  add_phrases(filter.object, {kObjectRole});
  add_entities(filter.entity, {kSubjectRole, kObjectRole});
  add_phrases(filter.attributed_to, {kSpeakerRole});
  for (const std::string& query : filter.text) {
    add_text(query);
  }
  add_documents(filter.document);
  add_dates(filter.since, filter.until);
  if (filter.polarity) {
    add_test("f.polarity = " + add_parameter(static_cast<std::int64_t>(*filter.polarity)));
  }
  if (filter.modality) {
    add_test("f.modality = " + add_parameter(static_cast<std::int64_t>(*filter.modality)));
  }
  if (filter.attributed) {
    add_test(*filter.attributed
                 ? "(f.attribution IS NOT NULL OR f.attribution_predicate IS NOT NULL)"
                 : "f.attribution IS NULL AND f.attribution_predicate IS NULL");
  }
  if (filter.derived) {
    add_test(*filter.derived ? "f.derived_by IS NOT NULL" : "f.derived_by IS NULL");
  }
  if (filter.min_confidence > 0.0) {
    add_test("f.confidence >= " + add_parameter(filter.min_confidence));
  }
}

std::string FactPlan::add_parameter(Value value) {
  parameters_.push_back(std::move(value));
  return ":v" + std::to_string(parameters_.size() - 1);
}

void FactPlan::add_test(const std::string& test) {
  conditions_.push_back({{}, test, test, {}, {}});
}

FactPlan::Matches FactPlan::add_matches(const std::string& table, const std::string& text) {
  if (text.size() > kLongestPattern) {
    throw QueryError(fmt::format("a pattern is longer than {} bytes", kLongestPattern));
  }
  const Pattern pattern(text);
  if (pattern.is_empty()) {
    throw QueryError("there is no word in the pattern '" + text + "'");
  }
  const std::string full_text = pattern.full_text_query();
  const char* const bound = table == "phrase" ? " AND rowid <= :highest" : "";
  std::string sql;
  if (!full_text.empty()) {
    sql = fmt::format("SELECT rowid AS id FROM {0}_words WHERE {0}_words MATCH {1}{2}", table,
                      add_parameter(full_text), bound);
  }
  if (!pattern.is_exact()) {
    const std::string among = sql.empty() ? "" : fmt::format(" AND id IN ({})", sql);
    sql = fmt::format("SELECT id FROM {} WHERE pattern_matches(text, {}){}{}", table,
                      add_parameter(text), among, bound);
  }
  return {sql, add_table('m', sql)};
}

std::string FactPlan::add_table(char kind, const std::string& sql) {
  std::string name = kind + std::to_string(tables_.size());
  tables_.push_back(fmt::format("{} (id) AS MATERIALIZED ({})", name, sql));
  return name;
}

void FactPlan::add_phrases(const std::vector<std::string>& patterns,
                           std::initializer_list<Role> roles) {
  for (const std::string& text : patterns) {
    const Matches matches = add_matches("phrase", text);
    const std::string entities = add_named(text, matches);
    const std::string pattern = add_parameter(text);
    Condition condition;
    condition.set = matches.select;
    const auto add_column = [&](const char* column, const std::string& ids, const std::string& set,
                                const std::string& test) {
      const char* const joined = condition.facts.empty() ? "" : " OR ";
      condition.facts.push_back(facts_with(column, ids));
      condition.holds += fmt::format("{}f.{} IN {}", joined, column, set);
      condition.holds_for_few += joined + test;
    };
    for (const Role& role : roles) {
      for (const char* column : {role.phrase, role.resolved}) {
        add_column(column, "(" + matches.select + ")", matches.table,
                   fmt::format("pattern_matches((SELECT text FROM phrase WHERE id = f.{}), {})",
                               column, pattern));
      }
      add_column(role.entity, entities, entities, fmt::format("f.{} IN {}", role.entity, entities));
    }
    condition.holds = "(" + condition.holds + ")";
    condition.holds_for_few = "(" + condition.holds_for_few + ")";
    conditions_.push_back(std::move(condition));
  }
}

std::string FactPlan::add_named(const std::string& text, const Matches& matches) {
  if (!has_wildcard(text)) return add_entity_table(entities_named(*reader_, text));
  return add_table('e', "SELECT entity FROM alias WHERE phrase IN " + matches.table);
}

std::string FactPlan::add_entity_table(const std::vector<RowId>& entities) {
  return add_table(
      'e', fmt::format("SELECT id FROM entity WHERE id IN ({})", fmt::join(entities, ", ")));
}

// Whoever has a name is meant by all others too, also within a phrase ("China's interests"); what
// nobody is called is looked for in the words.
void FactPlan::add_entities(const std::vector<std::string>& patterns,
                            std::initializer_list<Role> roles) {
  for (const std::string& text : patterns) {
    const bool may_name = !has_wildcard(text) && text.size() <= kLongestPattern;
    const auto named = may_name ? entities_named(*reader_, text) : std::vector<RowId>{};
    if (named.empty()) {
      add_phrases({text}, roles);
      continue;
    }
    const std::string entities = add_entity_table(named);
    Condition condition;
    for (const Role& role : roles) {
      condition.facts.push_back(facts_with(role.entity, entities));
      condition.facts.push_back(
          fmt::format("SELECT fact AS id FROM {} AS m CROSS JOIN mention ON mention.entity = m.id "
                      "AND mention.role = {}",
                      entities, role.number));
      condition.holds += fmt::format(
          "{}f.{} IN {} OR EXISTS (SELECT 1 FROM mention WHERE entity IN {} AND role = "
          "{} AND fact = f.id)",
          condition.holds.empty() ? "" : " OR ", role.entity, entities, entities, role.number);
    }
    condition.holds = "(" + condition.holds + ")";
    condition.holds_for_few = condition.holds;
    conditions_.push_back(std::move(condition));
  }
}

void FactPlan::add_predicates(const std::vector<std::string>& patterns) {
  for (const std::string& text : patterns) {
    const Matches matches = add_matches("predicate", text);
    // Predicates by their own words or by a lemma form they were seen with.
    const std::string forms =
        fmt::format("({} UNION SELECT predicate FROM predicate_form WHERE lemma IN {})",
                    "SELECT id FROM " + matches.table, matches.table);
    const std::string pattern = add_parameter(text);
    const auto test = [&](const char* column) {
      return fmt::format("pattern_matches((SELECT text FROM predicate WHERE id = f.{}), {})",
                         column, pattern);
    };
    conditions_.push_back(
        {{facts_with("predicate", forms)},
         fmt::format("(f.predicate IN {0} OR f.predicate_lemma IN {0})", matches.table),
         fmt::format("({} OR {})", test("predicate"), test("predicate_lemma")),
         matches.select,
         {},
         false});
  }
}

bool FactPlan::is_full_text_query(const std::string& query) {
  try {
    Statement probe(reader_->database(),
                    "SELECT 1 FROM sentence_text WHERE sentence_text MATCH :query LIMIT 1");
    probe.finds(std::string_view(query));
    return true;
  } catch (const SQLite::Exception& refusal) {
    if (refusal.getErrorCode() != SQLITE_ERROR) throw;
    return false;
  }
}

void FactPlan::add_text(const std::string& query) {
  if (query.size() > kLongestPattern) {
    throw QueryError(fmt::format("a text query is longer than {} bytes", kLongestPattern));
  }
  std::string understood = query;
  if (!is_full_text_query(query)) {
    understood = plain_words(query);
    if (understood.empty() || !is_full_text_query(understood)) {
      throw QueryError("cannot search sentences for '" + query +
                       "'; write words, \"a phrase\", a AND b, a OR b, a NOT b, or pre*");
    }
  }
  const std::string match =
      "FROM sentence_text WHERE sentence_text MATCH " + add_parameter(understood);
  const std::string table = add_table('t', "SELECT rowid " + match);
  const std::string test = "f.sentence IN " + table;
  conditions_.push_back({{facts_with("sentence", "(SELECT rowid AS id " + match + ")")},
                         test,
                         test,
                         {},
                         "SELECT rowid AS id " + match + " AND rowid > :from AND rowid <= :to"});
}

void FactPlan::add_documents(const std::vector<std::string>& patterns) {
  for (const std::string& text : patterns) {
    if (text.size() > kLongestPattern) {
      throw QueryError(fmt::format("a pattern is longer than {} bytes", kLongestPattern));
    }
    if (Pattern(text).is_empty()) {
      throw QueryError("there is no word in the pattern '" + text + "'");
    }
    const std::string name =
        add_table('d', fmt::format("SELECT id FROM document WHERE pattern_matches(name, {0}) OR "
                                   "pattern_matches(title, {0})",
                                   add_parameter(text)));
    const std::string test = "s.document IN " + name;
    conditions_.push_back({{"SELECT fact.id AS id FROM " + name +
                            " AS m CROSS JOIN sentence ON sentence.document = m.id CROSS JOIN fact "
                            "ON fact.sentence = sentence.id"},
                           test,
                           test,
                           {},
                           {}});
  }
}

void FactPlan::add_dates(const std::string& since, const std::string& until) {
  if (since.empty() && until.empty()) return;
  std::string test;
  if (!since.empty()) {
    check_date(since, "since");
    test = "d.date >= " + add_parameter(since);
  }
  if (!until.empty()) {
    check_date(until, "until");
    const std::string limit = add_parameter(until);
    test +=
        fmt::format("{0}substr(d.date, 1, length({1})) <= {1}", test.empty() ? "" : " AND ", limit);
  }
  conditions_.push_back(
      {{"SELECT fact.id AS id FROM document AS d CROSS JOIN sentence ON sentence.document = d.id "
        "CROSS JOIN fact ON fact.sentence = sentence.id WHERE " +
        test},
       test,
       test,
       {},
       {}});
}

Statement FactPlan::prepared(const std::string& sql) {
  Statement statement(reader_->database(), with_tables(tables_) + sql);
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    const std::string name = ":v" + std::to_string(i);
    std::visit([&](const auto& value) { statement.set(name, value); }, parameters_[i]);
  }
  statement.set(":highest", kAll);
  return statement;
}

std::int64_t FactPlan::estimate(const Condition& condition, std::int64_t most) {
  Statement count =
      prepared(fmt::format("SELECT count(*) FROM ({} LIMIT {})", all_of(condition.facts), most));
  count.step();
  return count.integer(0);
}

std::int64_t FactPlan::estimate(std::int64_t most) {
  std::int64_t least = most;
  for (const Condition& condition : conditions_) {
    if (!condition.facts.empty()) least = std::min(least, estimate(condition, least));
  }
  return least;
}

void FactPlan::choose_driver() {
  for (std::int64_t most = kFew; most <= kFew * kFew; most *= kFew / 20) {
    for (std::size_t i = 0; i < conditions_.size(); ++i) {
      if (conditions_[i].facts.empty()) continue;
      const std::int64_t facts = estimate(conditions_[i], most);
      if (facts < most && (driver_ == kNone || facts < driver_facts_)) {
        driver_ = i;
        driver_facts_ = facts;
      }
    }
    if (driver_ != kNone) return;
  }
}

bool FactPlan::is_larger(const std::string& set, std::int64_t than) {
  if (set.empty()) return false;
  Statement next = prepared(fmt::format("{} LIMIT 1 OFFSET {}", set, than));
  return next.step();
}

std::string FactPlan::tests(std::int64_t rows, std::size_t without) {
  // To read a row's phrases takes about as long as to put so many into a set.
  static constexpr std::int64_t kSetPerRow = 8;
  std::string sql;
  for (std::size_t i = 0; i < conditions_.size(); ++i) {
    if (i == without) continue;
    const Condition& condition = conditions_[i];
    const bool is_few = rows <= kFew * kFew && is_larger(condition.set, rows * kSetPerRow);
    sql += (sql.empty() ? "" : " AND ") + (is_few ? condition.holds_for_few : condition.holds);
  }
  return sql;
}

std::string FactPlan::tests_of_few() const {
  std::string sql;
  for (const Condition& condition : conditions_)
    sql += (sql.empty() ? "" : " AND ") + condition.holds_for_few;
  return sql;
}

std::size_t FactPlan::sure_driver() const {
  return driver_ != kNone && conditions_[driver_].is_exact ? driver_ : kNone;
}

Statement FactPlan::statement(const std::string& columns, const std::string& end) {
  choose_driver();
  const std::string facts =
      driver_ == kNone ? "fact AS f NOT INDEXED"
                       : fmt::format("({}) AS driver CROSS JOIN fact AS f ON f.id = driver.id",
                                     fmt::join(conditions_[driver_].facts, " UNION "));
  const std::string test =
      driver_ == kNone ? tests(kAll, kNone) : tests(driver_facts_, sure_driver());
  return prepared("SELECT " + columns + from_where(facts, columns + end, test) + end);
}

Statement FactPlan::look_up(const std::string& columns, const std::string& test) {
  const std::string others = tests_of_few();
  const std::string all = test + (others.empty() ? "" : " AND ") + others;
  return prepared("SELECT " + columns + from_where("fact AS f", columns, all) + " ORDER BY f.id");
}

std::optional<std::vector<RowId>> FactPlan::ids(std::int64_t most, std::int64_t most_phrases) {
  std::optional<std::vector<RowId>> fewest;
  for (std::size_t i = 0; i < conditions_.size(); ++i) {
    if (conditions_[i].facts.empty() || is_larger(conditions_[i].set, most_phrases)) continue;
    std::vector<RowId> found = some_ids(conditions_[i], most);
    if (std::ssize(found) >= most) continue;
    most = std::ssize(found);
    driver_ = i;
    fewest = std::move(found);
  }
  if (!fewest) return fewest;
  std::sort(fewest->begin(), fewest->end());
  fewest->erase(std::unique(fewest->begin(), fewest->end()), fewest->end());
  return fewest;
}

std::vector<RowId> FactPlan::some_ids(const Condition& condition, std::int64_t most) {
  std::vector<RowId> ids;
  Statement facts = prepared(fmt::format("{} LIMIT {}", all_of(condition.facts), most));
  while (facts.step())
    ids.push_back(facts.integer(0));
  return ids;
}

std::size_t FactPlan::text_condition() const {
  for (std::size_t i = 0; i < conditions_.size(); ++i)
    if (!conditions_[i].sentences.empty()) return i;
  return kNone;
}

std::int64_t FactPlan::last_place() {
  const char* const table = text_condition() == kNone ? "fact" : "sentence";
  Statement last(reader_->database(), fmt::format("SELECT max(id) FROM {}", table));
  last.step();
  return last.integer(0);
}

std::int64_t FactPlan::highest_phrase(std::int64_t from, std::int64_t to) {
  Statement highest(
      reader_->database(),
      "SELECT max(max(ifnull(subject, 0), ifnull(object, 0), ifnull(attribution, 0), "
      "ifnull(resolved_subject, 0), ifnull(resolved_object, 0), ifnull(resolved_attribution, 0))) "
      "FROM fact NOT INDEXED WHERE id > :from AND id <= :to");
  return highest.finds(from, to) ? highest.integer(0) : 0;
}

Statement FactPlan::scan(const std::string& columns, std::int64_t from, std::int64_t to) {
  const std::size_t text = text_condition();
  const std::string test = tests(to - from, text);
  if (text != kNone) {
    Statement facts =
        prepared("SELECT " + columns +
                 from_where("(" + conditions_[text].sentences +
                                ") AS found CROSS JOIN fact AS f ON f.sentence = found.id",
                            columns, test));
    facts.set(":from", from);
    facts.set(":to", to);
    return facts;
  }
  const std::string range = "f.id > :from AND f.id <= :to" + (test.empty() ? "" : " AND " + test);
  Statement facts = prepared(
      "SELECT " + columns + from_where("fact AS f NOT INDEXED", columns, range) + " ORDER BY f.id");
  facts.set(":from", from);
  facts.set(":to", to);
  facts.set(":highest", highest_phrase(from, to));
  return facts;
}

Statement FactPlan::rows(const std::string& columns, std::int64_t rows) {
  const char* const place = text_condition() == kNone ? "f.id" : "f.sentence";
  const std::string test = tests(rows, sure_driver());
  return prepared(
      "SELECT " + columns +
      from_where("json_each(:ids) AS found CROSS JOIN fact AS f ON f.id = found.value", columns,
                 fmt::format("{} > :from{}{}", place, test.empty() ? "" : " AND ", test)));
}

}  // namespace quern
