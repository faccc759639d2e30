// Facts have ids in reading order, so the default order is that of ids. A page of it is read in one
// of two ways, whichever ends sooner: where few facts match a condition, their ids are gathered,
// sorted and looked up; where many do, all facts are read in order until the page is full.
// RowLoader gives the rows their words.
#include "schema/read/select.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "schema/confidence.h"
#include "schema/guarded.h"
#include "schema/read/fact_plan.h"
#include "schema/read/facts_by_number.h"
#include "schema/read/row_loader.h"

namespace quern {
namespace {

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
    {"tense",
     "CASE CAST(f.tense AS TEXT) WHEN '0' THEN 'past' WHEN '1' THEN 'present' WHEN '2' THEN "
     "'future' ELSE f.tense END"},
    {"time", "f.time"},
    {"time_from", "f.time_from"},
    {"time_to", "f.time_to"},
    {"resolved_subject", "(SELECT text FROM phrase WHERE id = f.resolved_subject)"},
    {"resolved_object", "(SELECT text FROM phrase WHERE id = f.resolved_object)"},
    {"resolved_attribution", "(SELECT text FROM phrase WHERE id = f.resolved_attribution)"},
    {"subject_entity", "(SELECT name FROM entity WHERE id = f.subject_entity)"},
    {"subject_type", "(SELECT nullif(type, '') FROM entity WHERE id = f.subject_entity)"},
    {"object_entity", "(SELECT name FROM entity WHERE id = f.object_entity)"},
    {"object_type", "(SELECT nullif(type, '') FROM entity WHERE id = f.object_entity)"},
    {"predicate_lemma", "(SELECT text FROM predicate WHERE id = f.predicate_lemma)"},
    {"confidence", kConfidenceOfFact},
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
    {"subject_spans", "(SELECT subject_spans FROM fact_view WHERE number = f.id)"},
    {"predicate_spans", "(SELECT predicate_spans FROM fact_view WHERE number = f.id)"},
    {"object_spans", "(SELECT object_spans FROM fact_view WHERE number = f.id)"},
};

/// ORDER BY of Filter::sort.
std::string order_by(const Dialect& dialect, std::string_view sort) {
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
  return " ORDER BY " + dialect.without_case(key) + (is_descending ? " DESC" : "") +
         " NULLS LAST, f.id";
}

/// Takes rows: skips the first ones, and stops when there are enough.
class Taker {
 public:
  Taker(FactReader& reader, const Filter& filter, const TakeRow& take, const RowFields& fields)
      : columns_(fact_columns(fields)),
        loader_(reader, fields),
        take_(take),
        to_skip_(std::max<std::int64_t>(filter.offset, 0)),
        to_take_(filter.limit ? std::max<std::int64_t>(*filter.limit, 0) : kAll) {}

  [[nodiscard]] bool has_enough() const { return to_take_ == 0; }

  /// Rows that are still to come; kAll if there is no limit.
  [[nodiscard]] std::int64_t wanted() const {
    return to_take_ > kAll - to_skip_ ? kAll : to_take_ + to_skip_;
  }

  /// Columns of the rows it takes.
  [[nodiscard]] const std::string& columns() const { return columns_; }

  void take_all(Statement& rows) {
    while (!has_enough() && rows.step())
      add(rows);
  }

  /// `row` gives the fact of an id.
  void take_all(Statement& ids, Statement& row) {
    while (!has_enough() && ids.step()) {
      const bool is_skipped = to_skip_ > 0;
      if (!is_skipped && !row.finds(ids.integer(0))) continue;
      add(row);
    }
  }

  static constexpr std::int64_t kAll = std::numeric_limits<std::int64_t>::max();

 private:
  void add(const Statement& fact) {
    if (to_skip_ > 0) {
      --to_skip_;
      return;
    }
    loader_.load(fact, row_);
    if (!take_(row_)) {
      to_take_ = 0;
    } else if (to_take_ != kAll) {
      --to_take_;
    }
  }

  std::string columns_;
  RowLoader loader_;
  FactRow row_;
  const TakeRow& take_;
  std::int64_t to_skip_;
  std::int64_t to_take_;
};

/// Reads the facts that match in the order of their ids.
class InOrder {
 public:
  InOrder(FactReader& reader, FactPlan& plan, Taker& taker)
      : plan_(plan),
        taker_(taker),
        snapshot_(reader.database(), "SELECT id FROM fact LIMIT 2", Expect::many),
        last_(plan.last_place()) {
    snapshot_.step();
  }

  void read() {
    // To find a phrase's facts takes about as long as to read so many of them.
    static constexpr std::int64_t kSeek = 8;
    const bool is_page = taker_.wanted() < last_;
    if (is_page && (look_up(few(), few() / kSeek) || scan_page())) return;
    // Beyond this share of all facts, reading them one after the other is quicker.
    static constexpr std::int64_t kShare = 8;
    if (!look_up(last_ / kShare, last_)) scan(last_);
  }

 private:
  /// So many ids are gathered in about the time in which a scan that finds as many among all facts
  /// fills the page.
  [[nodiscard]] std::int64_t few() const {
    return static_cast<std::int64_t>(
        std::sqrt(static_cast<double>(last_) * static_cast<double>(taker_.wanted())));
  }

  /// By gathering ids; false if there are `most` or more of them.
  bool look_up(std::int64_t most, std::int64_t most_phrases) {
    static constexpr std::size_t kAtOnce = 65'536;
    const auto ids = plan_.ids(most, most_phrases);
    if (!ids) return false;
    Statement rows = plan_.rows(taker_.columns(), std::ssize(*ids));
    rows.set(":from", from_);
    for (std::span<const RowId> left(*ids); !left.empty() && !taker_.has_enough();) {
      const auto next = left.first(std::min(left.size(), kAtOnce));
      left = left.subspan(next.size());
      rows.reset();
      rows.set(":ids", fmt::format("[{}]", fmt::join(next, ",")));
      taker_.take_all(rows);
    }
    return true;
  }

  /// By reading facts until the page is full; false if it is given up, as they are too rare.
  bool scan_page() {
    static constexpr std::int64_t kFirstStretch = 1'024;
    static constexpr std::int64_t kGrowth = 4;
    const std::int64_t wanted = taker_.wanted();
    const std::int64_t most = kGrowth * std::max(kFirstStretch, few());
    for (std::int64_t stretch = kFirstStretch; from_ < last_; stretch *= kGrowth) {
      scan(last_ - from_ < stretch ? last_ : from_ + stretch);
      if (taker_.has_enough()) return true;
      const auto found = static_cast<double>(wanted - taker_.wanted());
      const bool is_rare = static_cast<double>(most) * found <
                           static_cast<double>(wanted) * static_cast<double>(from_);
      if (is_rare && from_ + stretch * kGrowth > most) return false;
    }
    return true;
  }

  void scan(std::int64_t to) {
    Statement rows = plan_.scan(taker_.columns(), from_, to);
    taker_.take_all(rows);
    from_ = to;
  }

  FactPlan& plan_;
  Taker& taker_;
  Statement snapshot_;  ///< While it stands at a row, nobody's writing is seen.
  std::int64_t last_;
  std::int64_t from_ = 0;  ///< All facts up to that place are read.
};

/// Ids are sorted, and what else is shown of the facts is read when their turn comes.
void read_sorted(FactReader& reader, const std::string& sort, FactPlan& plan, Taker& taker) {
  const std::string order = order_by(reader.database().dialect(), sort);
  const std::int64_t wanted = taker.wanted();
  std::vector<Statement> ids;
  if (sort == "date" || sort == "-date") ids = plan.by_date(sort == "-date", wanted);
  if (ids.empty()) ids.push_back(plan.statement("f.id", fmt::format("{} LIMIT {}", order, wanted)));
  Statement row(reader.database(),
                "SELECT " + taker.columns() + " FROM fact AS f WHERE f.id = :id");
  for (Statement& part : ids)
    taker.take_all(part, row);
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
    // Without signs, for numbers from elsewhere may be any.
    const std::size_t place =
        static_cast<std::size_t>(begin) - static_cast<std::size_t>(paragraph_begin);
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

void select_facts(FactReader& reader,
                  const Filter& filter,
                  const TakeRow& take,
                  const RowFields& fields) {
  guarded(reader, [&] {
    Taker taker(reader, filter, take, fields);
    if (taker.has_enough()) return;
    FactPlan plan(reader, filter);
    if (filter.sort.empty()) {
      InOrder(reader, plan, taker).read();
    } else {
      read_sorted(reader, filter.sort, plan, taker);
    }
  });
}

void select_columns(FactReader& reader,
                    const Filter& filter,
                    const std::string& columns,
                    const TakeColumns& take) {
  guarded(reader, [&] {
    Statement rows = FactPlan(reader, filter)
                         .statement(columns, reader.database().dialect().in_order_of("f.id"));
    while (rows.step()) {
      if (!take(rows)) return;
    }
  });
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
  return guarded(reader, [&] {
    Statement count = FactPlan(reader, filter).statement("count(*)", {});
    count.step();
    return count.integer(0);
  });
}

std::int64_t count_facts_up_to(FactReader& reader, const Filter& filter, std::int64_t most) {
  std::int64_t facts = 0;
  select_columns(reader, filter, "f.id", [&](const Statement& /*fact*/) { return ++facts < most; });
  return facts;
}

std::int64_t estimate_facts(FactReader& reader, const Filter& filter, std::int64_t most) {
  return guarded(reader, [&] { return FactPlan(reader, filter).estimate(most); });
}

Statement look_up_facts(FactReader& reader,
                        const Filter& filter,
                        const std::string& columns,
                        const std::string& test) {
  return guarded(reader, [&] { return FactPlan(reader, filter).look_up(columns, test); });
}

Statement prepare_facts(FactReader& reader,
                        const Filter& filter,
                        const std::string& columns,
                        const std::string& end) {
  return guarded(reader, [&] { return FactPlan(reader, filter).statement(columns, end); });
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
