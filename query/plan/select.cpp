// A filter becomes one statement over integers; RowLoader gives the rows their words. What users
// typed travels in parameters only: the SQL below is put together from constants and counters.
//
// Every condition knows two forms: `ids`, a SELECT of the facts it holds for, and `holds`, a test
// of one fact. The condition with the fewest facts (counted up to a bound) drives, and the others
// test what it finds. Facts have ids in reading order, so the default order is that of ids.
#include "query/plan/select.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "query/plan/facts_by_number.h"
#include "query/plan/guarded.h"
#include "query/plan/named_entity.h"
#include "query/plan/row_loader.h"
#include "schema/pattern.h"
#include "schema/statement.h"

namespace quern {
namespace {

/// No question needs more; it bounds what a statement costs.
constexpr std::size_t kMostConditions = 64;
constexpr std::size_t kLongestPattern = 1'000;

/// Up to so many facts, others' conditions are tested by reading each fact's phrases; beyond, the
/// matching phrases are looked up first and facts tested against that set.
constexpr std::int64_t kFew = 2'000;

struct SortKey {
  std::string_view column;
  const char* expression;
};

/// The columns of fact_view.
constexpr SortKey kSortKeys[] = {
    {"number", "f.id"},
    {"id", "f.hash"},
    {"subject", "(SELECT text FROM phrase WHERE id = f.subject)"},
    {"predicate", "(SELECT text FROM predicate WHERE id = f.predicate)"},
    {"object", "(SELECT text FROM phrase WHERE id = f.object)"},
    {"arguments", "(SELECT arguments FROM fact_view WHERE number = f.id)"},
    {"polarity", "CASE f.polarity WHEN 0 THEN 'positive' ELSE 'negative' END"},
    {"modality", "CASE f.modality WHEN 0 THEN 'certain' ELSE 'possible' END"},
    {"attribution", "(SELECT text FROM phrase WHERE id = f.attribution)"},
    {"attribution_predicate", "(SELECT text FROM predicate WHERE id = f.attribution_predicate)"},
    {"tense", "f.tense"},
    {"time", "f.time"},
    {"resolved_subject", "(SELECT text FROM phrase WHERE id = f.resolved_subject)"},
    {"resolved_object", "(SELECT text FROM phrase WHERE id = f.resolved_object)"},
    {"resolved_attribution", "(SELECT text FROM phrase WHERE id = f.resolved_attribution)"},
    {"predicate_lemma", "(SELECT text FROM predicate WHERE id = f.predicate_lemma)"},
    {"confidence", "f.confidence"},
    {"derived_by", "f.derived_by"},
    {"document", "d.name"},
    {"title", "d.title"},
    {"date", "d.date"},
    {"source", "d.source"},
    {"url", "d.url"},
    {"sentence_index", "s.position"},
    {"sentence", "s.text"},
    {"sentence_begin", "s.begin_byte"},
    {"sentence_end", "s.end_byte"},
    {"subject_spans", "f.subject_spans"},
    {"predicate_spans", "f.predicate_spans"},
    {"object_spans", "f.object_spans"},
};

/// ORDER BY of Filter::sort.
std::string order_by(std::string_view sort) {
  if (sort.empty()) return " ORDER BY f.id";
  const bool is_descending = sort.front() == '-';
  if (is_descending) sort.remove_prefix(1);
  const char* const key = column_sql(sort);
  if (key == nullptr) {
    std::string line = "cannot sort by '" + std::string(sort) + "'; the columns are";
    for (const SortKey& candidate : kSortKeys) {
      line += (&candidate == std::begin(kSortKeys) ? " " : ", ") + std::string(candidate.column);
    }
    throw QueryError(line);
  }
  return " ORDER BY " + std::string(key) + " COLLATE NOCASE" + (is_descending ? " DESC" : "") +
         " NULLS LAST, f.id";
}

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

using Value = std::variant<std::string, std::int64_t, double>;

struct Condition {
  std::string ids;    ///< SELECT of fact ids, perhaps some too many; empty: it cannot drive.
  std::string probe;  ///< As `ids`, giving rows one by one, perhaps some twice, to be counted.
  std::string holds;  ///< Test of `fact AS f` against sets.
  std::string holds_for_few;  ///< The same, reading each fact's phrases.
};

/// The filter in pieces of SQL.
class Plan {
 public:
  Plan(FactReader& reader, const Filter& filter);

  [[nodiscard]] std::int64_t count();
  void select(const TakeRow& take);
  void select_columns(const std::string& columns, const TakeColumns& take);
  [[nodiscard]] std::int64_t estimate(std::int64_t most);
  [[nodiscard]] Statement look_up(const std::string& columns, const std::string& test);
  [[nodiscard]] Statement statement(const std::string& columns, const std::string& end);

 private:
  /// Roles of a fact that hold phrases, as columns.
  struct Role {
    const char* phrase;
    const char* resolved;
    const char* entity;
    int number;  ///< As the table `mention` has it.
  };

  void add(const Filter& filter);
  void add_phrases(const std::vector<std::string>& patterns, std::initializer_list<Role> roles);
  void add_entities(const std::vector<std::string>& patterns, std::initializer_list<Role> roles);
  /// A common table expression with the entities that a pattern names; gives its name.
  std::string add_named(const std::string& text, const std::string& matches);
  std::string add_entity_table(const std::vector<RowId>& entities);
  std::string add_entity_table(const std::string& sql);
  void add_predicates(const std::vector<std::string>& patterns);
  void add_documents(const std::vector<std::string>& patterns);
  void add_text(const std::string& query);
  void add_dates(const std::string& since, const std::string& until);
  void add_test(const std::string& test);

  /// A common table expression with the ids of `table` whose text matches; gives its name.
  std::string add_matches(const std::string& table, const std::string& text);
  std::string add_parameter(Value value);
  [[nodiscard]] bool is_full_text_query(const std::string& query);

  void choose_driver();
  [[nodiscard]] std::int64_t estimate(const Condition& condition, std::int64_t most);
  [[nodiscard]] std::string tests(bool is_few, std::size_t without) const;
  /// FROM and WHERE of the statement, which reads `columns`.
  [[nodiscard]] std::string body(const std::string& columns) const;
  [[nodiscard]] Statement prepared(const std::string& sql);
  void stream(Statement statement, const TakeRow& take);

  FactReader* reader_;
  const Filter* filter_;
  std::vector<std::string> tables_;  ///< Common table expressions.
  std::vector<Value> parameters_;    ///< The nth is named :v<n>.
  std::vector<Condition> conditions_;
  std::size_t driver_ = kNoDriver;
  std::int64_t driver_facts_ = 0;
  std::int64_t to_skip_ = 0;
  std::int64_t to_take_ = -1;  ///< Negative: all.

  static constexpr std::size_t kNoDriver = static_cast<std::size_t>(-1);
};

Plan::Plan(FactReader& reader, const Filter& filter) : reader_(&reader), filter_(&filter) {
  add(filter);
}

void Plan::add(const Filter& filter) {
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

std::string Plan::add_parameter(Value value) {
  parameters_.push_back(std::move(value));
  return ":v" + std::to_string(parameters_.size() - 1);
}

void Plan::add_test(const std::string& test) {
  conditions_.push_back({{}, {}, test, test});
}

std::string Plan::add_matches(const std::string& table, const std::string& text) {
  if (text.size() > kLongestPattern) {
    throw QueryError(fmt::format("a pattern is longer than {} bytes", kLongestPattern));
  }
  const Pattern pattern(text);
  if (pattern.is_empty()) {
    throw QueryError("there is no word in the pattern '" + text + "'");
  }
  std::string name = "m" + std::to_string(tables_.size());
  const std::string full_text = pattern.full_text_query();
  std::string sql;
  if (!full_text.empty()) {
    sql = fmt::format("SELECT rowid AS id FROM {0}_words WHERE {0}_words MATCH {1}", table,
                      add_parameter(full_text));
  }
  if (!pattern.is_exact()) {
    const std::string among = sql.empty() ? "" : fmt::format(" AND id IN ({})", sql);
    sql = fmt::format("SELECT id FROM {} WHERE pattern_matches(text, {}){}", table,
                      add_parameter(text), among);
  }
  tables_.push_back(fmt::format("{} (id) AS MATERIALIZED ({})", name, sql));
  return name;
}

void Plan::add_phrases(const std::vector<std::string>& patterns,
                       std::initializer_list<Role> roles) {
  for (const std::string& text : patterns) {
    const std::string matches = add_matches("phrase", text);
    const std::string entities = add_named(text, matches);
    const std::string pattern = add_parameter(text);
    Condition condition;
    const auto add_column = [&](const char* column, const std::string& set,
                                const std::string& test) {
      const bool is_first = condition.ids.empty();
      const char* const joined = is_first ? "" : " OR ";
      condition.ids += fmt::format("{}SELECT id FROM fact WHERE {} IN {}",
                                   is_first ? "" : " UNION ", column, set);
      condition.probe += fmt::format("{}SELECT 1 FROM {} AS m CROSS JOIN fact ON fact.{} = m.id",
                                     is_first ? "" : " UNION ALL ", set, column);
      condition.holds += fmt::format("{}f.{} IN {}", joined, column, set);
      condition.holds_for_few += joined + test;
    };
    for (const Role& role : roles) {
      for (const char* column : {role.phrase, role.resolved}) {
        add_column(column, matches,
                   fmt::format("pattern_matches((SELECT text FROM phrase WHERE id = f.{}), {})",
                               column, pattern));
      }
      add_column(role.entity, entities, fmt::format("f.{} IN {}", role.entity, entities));
    }
    condition.holds = "(" + condition.holds + ")";
    condition.holds_for_few = "(" + condition.holds_for_few + ")";
    conditions_.push_back(std::move(condition));
  }
}

bool has_wildcard(const std::string& pattern) {
  return pattern.find_first_of("*?") != std::string::npos;
}

std::string Plan::add_named(const std::string& text, const std::string& matches) {
  if (!has_wildcard(text)) return add_entity_table(entities_named(*reader_, text));
  return add_entity_table("SELECT entity FROM alias WHERE phrase IN " + matches);
}

std::string Plan::add_entity_table(const std::vector<RowId>& entities) {
  return add_entity_table(
      fmt::format("SELECT id FROM entity WHERE id IN ({})", fmt::join(entities, ", ")));
}

std::string Plan::add_entity_table(const std::string& sql) {
  std::string name = "e" + std::to_string(tables_.size());
  tables_.push_back(fmt::format("{} (id) AS MATERIALIZED ({})", name, sql));
  return name;
}

// Whoever has a name is meant by all others too, also within a phrase ("China's interests"); what
// nobody is called is looked for in the words.
void Plan::add_entities(const std::vector<std::string>& patterns,
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
      const char* const joined = condition.ids.empty() ? "" : " UNION ";
      const std::string within =
          fmt::format("FROM {} AS m CROSS JOIN mention ON mention.entity = m.id AND mention.role "
                      "= {}",
                      entities, role.number);
      condition.ids += fmt::format("{}SELECT id FROM fact WHERE {} IN {} UNION SELECT fact {}",
                                   joined, role.entity, entities, within);
      condition.probe += fmt::format(
          "{}SELECT 1 FROM {} AS m CROSS JOIN fact ON fact.{} = m.id UNION ALL SELECT 1 {}",
          condition.probe.empty() ? "" : " UNION ALL ", entities, role.entity, within);
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

void Plan::add_predicates(const std::vector<std::string>& patterns) {
  for (const std::string& text : patterns) {
    const std::string matches = add_matches("predicate", text);
    // Predicates by their own words or by a lemma form they were seen with.
    const std::string forms = matches + "f";
    tables_.push_back(
        fmt::format("{0} (id) AS MATERIALIZED (SELECT id FROM {1} UNION SELECT predicate FROM "
                    "predicate_form WHERE lemma IN {1})",
                    forms, matches));
    const std::string pattern = add_parameter(text);
    const auto test = [&](const char* column) {
      return fmt::format("pattern_matches((SELECT text FROM predicate WHERE id = f.{}), {})",
                         column, pattern);
    };
    conditions_.push_back(
        {fmt::format("SELECT id FROM fact WHERE predicate IN {}", forms),
         fmt::format("SELECT 1 FROM {} AS m CROSS JOIN fact ON fact.predicate = m.id", forms),
         fmt::format("(f.predicate IN {0} OR f.predicate_lemma IN {0})", matches),
         fmt::format("({} OR {})", test("predicate"), test("predicate_lemma"))});
  }
}

bool Plan::is_full_text_query(const std::string& query) {
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

void Plan::add_text(const std::string& query) {
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
  const std::string name = "t" + std::to_string(tables_.size());
  const std::string match =
      "FROM sentence_text WHERE sentence_text MATCH " + add_parameter(understood);
  tables_.push_back(name + " (id) AS MATERIALIZED (SELECT rowid " + match + ")");
  const std::string test = "f.sentence IN " + name;
  conditions_.push_back({"SELECT id FROM fact WHERE sentence IN " + name,
                         "SELECT 1 FROM (SELECT rowid AS id " + match +
                             ") AS m CROSS JOIN fact ON fact.sentence = m.id",
                         test, test});
}

void Plan::add_documents(const std::vector<std::string>& patterns) {
  for (const std::string& text : patterns) {
    if (text.size() > kLongestPattern) {
      throw QueryError(fmt::format("a pattern is longer than {} bytes", kLongestPattern));
    }
    if (Pattern(text).is_empty()) {
      throw QueryError("there is no word in the pattern '" + text + "'");
    }
    const std::string name = "d" + std::to_string(tables_.size());
    const std::string pattern = add_parameter(text);
    tables_.push_back(fmt::format(
        "{0} (id) AS MATERIALIZED (SELECT id FROM document WHERE pattern_matches(name, {1}) OR "
        "pattern_matches(title, {1}))",
        name, pattern));
    const std::string test = "s.document IN " + name;
    const std::string facts = fmt::format(
        "FROM {} AS m CROSS JOIN sentence ON sentence.document = m.id CROSS JOIN fact ON "
        "fact.sentence = sentence.id",
        name);
    conditions_.push_back({"SELECT fact.id " + facts, "SELECT 1 " + facts, test, test});
  }
}

void Plan::add_dates(const std::string& since, const std::string& until) {
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
  const std::string facts =
      "FROM document AS d CROSS JOIN sentence ON sentence.document = d.id CROSS JOIN fact ON "
      "fact.sentence = sentence.id WHERE " +
      test;
  conditions_.push_back({"SELECT fact.id " + facts, "SELECT 1 " + facts, test, test});
}

std::string with_tables(const std::vector<std::string>& tables) {
  std::string sql;
  for (const std::string& table : tables) {
    sql += (sql.empty() ? "WITH " : ", ") + table;
  }
  return sql.empty() ? sql : sql + " ";
}

Statement Plan::prepared(const std::string& sql) {
  Statement statement(reader_->database(), with_tables(tables_) + sql);
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    const std::string name = ":v" + std::to_string(i);
    std::visit([&](const auto& value) { statement.set(name, value); }, parameters_[i]);
  }
  return statement;
}

std::int64_t Plan::estimate(const Condition& condition, std::int64_t most) {
  Statement statement =
      prepared("SELECT count(*) FROM (" + condition.probe + " LIMIT " + std::to_string(most) + ")");
  statement.step();
  return statement.integer(0);
}

void Plan::choose_driver() {
  for (std::int64_t most = kFew; most <= kFew * kFew; most *= kFew / 20) {
    for (std::size_t i = 0; i < conditions_.size(); ++i) {
      if (conditions_[i].probe.empty()) continue;
      const std::int64_t facts = estimate(conditions_[i], most);
      if (facts < most && (driver_ == kNoDriver || facts < driver_facts_)) {
        driver_ = i;
        driver_facts_ = facts;
      }
    }
    if (driver_ != kNoDriver) return;
  }
}

std::string Plan::tests(bool is_few, std::size_t without) const {
  std::string sql;
  for (std::size_t i = 0; i < conditions_.size(); ++i) {
    if (i == without) continue;
    sql += (sql.empty() ? "" : " AND ") +
           (is_few ? conditions_[i].holds_for_few : conditions_[i].holds);
  }
  return sql;
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

std::string Plan::body(const std::string& columns) const {
  if (driver_ == kNoDriver) {
    return from_where("fact AS f NOT INDEXED", columns, tests(false, kNoDriver));
  }
  // Found by a predicate's words, it may be some too many.
  const bool is_sure = conditions_[driver_].holds.find("predicate") == std::string::npos;
  return from_where(
      "(" + conditions_[driver_].ids + ") AS driver CROSS JOIN fact AS f ON f.id = driver.id",
      columns, tests(driver_facts_ < kFew, is_sure ? driver_ : kNoDriver));
}

std::int64_t Plan::count() {
  Statement count = statement("count(*)", {});
  count.step();
  return count.integer(0);
}

void Plan::stream(Statement statement, const TakeRow& take) {
  RowLoader loader(*reader_);
  FactRow row;
  while (to_take_ != 0 && statement.step()) {
    if (to_skip_ > 0) {
      --to_skip_;
      continue;
    }
    loader.load(statement, row);
    if (!take(row)) return;
    if (to_take_ > 0) --to_take_;
  }
}

void Plan::select(const TakeRow& take) {
  if (filter_->limit) to_take_ = std::max<std::int64_t>(*filter_->limit, 0);
  to_skip_ = std::max<std::int64_t>(filter_->offset, 0);
  if (to_take_ == 0) return;
  const std::string order = order_by(filter_->sort);
  stream(statement(kFactColumns, order), take);
}

Statement Plan::statement(const std::string& columns, const std::string& end) {
  choose_driver();
  return prepared("SELECT " + columns + body(columns + end) + end);
}

std::int64_t Plan::estimate(std::int64_t most) {
  std::int64_t least = most;
  for (const Condition& condition : conditions_) {
    if (!condition.probe.empty()) least = std::min(least, estimate(condition, least));
  }
  return least;
}

Statement Plan::look_up(const std::string& columns, const std::string& test) {
  const std::string others = tests(true, kNoDriver);
  const std::string all = test + (others.empty() ? "" : " AND ") + others;
  return prepared("SELECT " + columns + from_where("fact AS f", columns, all) + " ORDER BY f.id");
}

void Plan::select_columns(const std::string& columns, const TakeColumns& take) {
  Statement rows = statement(columns, {});
  while (rows.step()) {
    if (!take(rows)) return;
  }
}

/// The paragraph is its sentences; between them stood white space, of the same length. Where they
/// do not fit together (facts from elsewhere), it is the sentence alone.
void add_paragraph(FactReader& reader, FactContext& context) {
  static constexpr std::size_t kWidestGap = 1'000;
  Statement sentences(
      reader.database(),
      "SELECT near.begin_byte, near.text FROM fact AS f JOIN sentence AS s ON s.id = f.sentence "
      "JOIN sentence AS near ON near.document = s.document AND near.paragraph = s.paragraph "
      "WHERE f.id = :number ORDER BY near.position");
  sentences.start(context.fact.number);
  std::string paragraph;
  std::int64_t paragraph_begin = 0;
  while (sentences.step()) {
    const std::int64_t begin = sentences.integer(0);
    if (paragraph.empty()) paragraph_begin = begin;
    const auto place = static_cast<std::size_t>(begin - paragraph_begin);
    if (place < paragraph.size() || place - paragraph.size() > kWidestGap) {
      context.paragraph = context.fact.sentence;
      context.paragraph_begin = context.fact.sentence_begin;
      return;
    }
    paragraph.resize(place, ' ');
    paragraph += sentences.text(1);
  }
  context.paragraph = std::move(paragraph);
  context.paragraph_begin = paragraph_begin;
}

}  // namespace

void select_facts(FactReader& reader, const Filter& filter, const TakeRow& take) {
  guarded(reader, [&] { Plan(reader, filter).select(take); });
}

void select_columns(FactReader& reader,
                    const Filter& filter,
                    const std::string& columns,
                    const TakeColumns& take) {
  guarded(reader, [&] { Plan(reader, filter).select_columns(columns, take); });
}

void select_numbers(FactReader& reader,
                    std::span<const std::int64_t> numbers,
                    const TakeRow& take) {
  guarded(reader, [&] {
    FactsByNumber facts(reader);
    FactRow row;
    for (const std::int64_t number : numbers) {
      if (facts.load(number, row) && !take(row)) return;
    }
  });
}

std::int64_t count_facts(FactReader& reader, const Filter& filter) {
  return guarded(reader, [&] { return Plan(reader, filter).count(); });
}

std::int64_t estimate_facts(FactReader& reader, const Filter& filter, std::int64_t most) {
  return guarded(reader, [&] { return Plan(reader, filter).estimate(most); });
}

Statement look_up_facts(FactReader& reader,
                        const Filter& filter,
                        const std::string& columns,
                        const std::string& test) {
  return guarded(reader, [&] { return Plan(reader, filter).look_up(columns, test); });
}

Statement prepare_facts(FactReader& reader,
                        const Filter& filter,
                        const std::string& columns,
                        const std::string& end) {
  return guarded(reader, [&] { return Plan(reader, filter).statement(columns, end); });
}

const char* column_sql(std::string_view column) {
  const auto* const key =
      std::find_if(std::begin(kSortKeys), std::end(kSortKeys),
                   [&](const SortKey& candidate) { return candidate.column == column; });
  return key == std::end(kSortKeys) ? nullptr : key->expression;
}

std::optional<FactContext> find_fact(FactReader& reader, std::int64_t number) {
  return guarded(reader, [&]() -> std::optional<FactContext> {
    FactContext context;
    if (!FactsByNumber(reader).load(number, context.fact)) return std::nullopt;
    add_paragraph(reader, context);
    return context;
  });
}

}  // namespace quern
