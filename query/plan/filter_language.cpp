#include "query/plan/filter_language.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <functional>
#include <optional>
#include <utility>

#include "ingest/language/text/calendar.h"
#include "query/plan/triple_language.h"
#include "schema/slips.h"
#include "schema/trimmed.h"

namespace quern {
namespace {

/// One `-key:value`, or a bare word (then `key` is empty).
struct Term {
  std::string key;
  std::string value;
  bool is_negated = false;
  std::string_view written = {};  ///< All of it, in the line.
};

/// What a key does with its value; false if the value makes no sense to it.
using Apply = std::function<bool(Filter&, const Term&)>;

struct Key {
  std::string_view name;
  std::string_view short_name;
  bool can_be_negated;
  std::string_view values;  ///< Shown where the value makes no sense.
  Apply apply;
};

Apply add_to(std::vector<std::string> Filter::*patterns) {
  return [patterns](Filter& filter, const Term& term) {
    (filter.*patterns).push_back(term.value);
    return !term.value.empty();
  };
}

Apply set_text(std::string Filter::*member) {
  return [member](Filter& filter, const Term& term) {
    filter.*member = term.value;
    return !term.value.empty();
  };
}

Apply set_date(std::string Filter::*member) {
  return [member](Filter& filter, const Term& term) {
    filter.*member = term.value;
    return is_date(term.value);
  };
}

Apply set_yes_no(std::optional<bool> Filter::*member) {
  return [member](Filter& filter, const Term& term) {
    if (term.value != "yes" && term.value != "no") return false;
    filter.*member = (term.value == "yes") != term.is_negated;
    return true;
  };
}

bool set_polarity(Filter& filter, const Term& term) {
  const bool is_positive = term.value == "positive" || term.value == "+";
  if (!is_positive && term.value != "negative" && term.value != "-") return false;
  filter.polarity = is_positive != term.is_negated ? Polarity::positive : Polarity::negative;
  return true;
}

bool set_modality(Filter& filter, const Term& term) {
  const bool is_certain = term.value == "certain";
  if (!is_certain && term.value != "possible") return false;
  filter.modality = is_certain != term.is_negated ? Modality::certain : Modality::possible;
  return true;
}

template <typename Number>
bool read_number(const std::string& text, Number& number) {
  const auto* const end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, number);
  return result.ec == std::errc() && result.ptr == end && number >= Number{0};
}

bool set_confidence(Filter& filter, const Term& term) {
  return read_number(term.value, filter.min_confidence) && filter.min_confidence <= 1.0;
}

bool set_limit(Filter& filter, const Term& term) {
  std::int64_t limit = 0;
  if (!read_number(term.value, limit)) return false;
  filter.limit = limit;
  return true;
}

bool set_distinct(Filter& filter, const Term& term) {
  filter.is_distinct = (term.value == "yes") != term.is_negated;
  return term.value == "yes" || term.value == "no";
}

bool set_offset(Filter& filter, const Term& term) {
  return read_number(term.value, filter.offset);
}

constexpr std::string_view kDates = "a date of the calendar, as 2024, 2024-06 or 2024-06-20";

const std::vector<Key>& keys() {
  static const std::vector<Key> kKeys = {
      {"subject", "s", false, "a pattern", add_to(&Filter::subject)},
      {"predicate", "p", false, "a pattern", add_to(&Filter::predicate)},
      {"object", "o", false, "a pattern", add_to(&Filter::object)},
      {"entity", "e", false, "a name", add_to(&Filter::entity)},
      {"text", "t", false, "words", add_to(&Filter::text)},
      {"polarity", "", true, "positive or negative", set_polarity},
      {"modality", "", true, "certain or possible", set_modality},
      {"attributed-to", "by", false, "a name", add_to(&Filter::attributed_to)},
      {"attributed", "", true, "yes or no", set_yes_no(&Filter::attributed)},
      {"derived", "", true, "yes or no", set_yes_no(&Filter::derived)},
      {"document", "", false, "a pattern", add_to(&Filter::document)},
      {"since", "", false, kDates, set_date(&Filter::since)},
      {"until", "", false, kDates, set_date(&Filter::until)},
      {"min-confidence", "", false, "a number from 0 to 1", set_confidence},
      {"distinct", "", true, "yes or no", set_distinct},
      {"group-by", "", false, "columns, with commas between", set_text(&Filter::group_by)},
      {"sort", "", false, "a column, - before it for descending", set_text(&Filter::sort)},
      {"limit", "", false, "a number", set_limit},
      {"offset", "", false, "a number", set_offset},
  };
  return kKeys;
}

const Key* find_key(std::string_view name) {
  const auto found = std::find_if(keys().begin(), keys().end(), [&](const Key& key) {
    return key.name == name || (!key.short_name.empty() && key.short_name == name);
  });
  return found == keys().end() ? nullptr : &*found;
}

bool is_space(char letter) {
  return letter == ' ' || letter == '\t' || letter == '\r';
}

/// Splits a line into terms; a quotation mark after the colon (or at the start) reaches to its
/// pair.
class TermReader {
 public:
  explicit TermReader(std::string_view line) : rest_(trimmed(line)) {}

  bool has_more() const { return !rest_.empty(); }
  /// What follows a quotation mark that has no pair; empty where all have one.
  std::string_view open_quote() const { return open_quote_; }

  Term next() {
    Term term;
    const std::string_view begin = rest_;
    if (rest_.size() > 1 && rest_.front() == '-' && !is_space(rest_[1])) {
      term.is_negated = true;
      rest_.remove_prefix(1);
    }
    const std::size_t end = rest_.find_first_of(" \t\":");
    if (end != std::string_view::npos && rest_[end] == ':') {
      term.key = rest_.substr(0, end);
      rest_.remove_prefix(end + 1);
    }
    term.value = take_value();
    term.written = begin.substr(0, begin.size() - rest_.size());
    rest_ = trimmed(rest_);
    return term;
  }

 private:
  std::string take_value() {
    if (rest_.empty() || rest_.front() != '"') return take(rest_.find_first_of(" \t"));
    const std::string_view quoted = rest_;
    rest_.remove_prefix(1);
    const std::size_t close = rest_.find('"');
    if (close == std::string_view::npos) open_quote_ = quoted;
    std::string value = take(close);
    if (!rest_.empty()) rest_.remove_prefix(1);
    return value;
  }

  std::string take(std::size_t length) {
    std::string taken(rest_.substr(0, length));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  std::string_view rest_;
  std::string_view open_quote_;
};

std::string known_keys() {
  std::string names;
  for (const Key& key : keys())
    names += (names.empty() ? "" : ", ") + std::string(key.name);
  return names;
}

NotAFilter unknown_key(const Term& term) {
  const std::string near = nearest(term.key, filter_keys());
  const std::string_view where = term.written.substr(0, term.written.find(':'));
  if (!near.empty()) {
    return {fmt::format("'{}:' is no key; did you mean '{}:'?", term.key, near), false, where};
  }
  return {fmt::format("'{}:' is no key; the keys are {}", term.key, known_keys()), false, where};
}

NotAFilter question_or_slip(std::string_view line) {
  return {fmt::format("'{}' is no filter; write "
                      "subject:China predicate:\"decline*\", or China | declined to comment on | ?",
                      line),
          true};
}

std::variant<Filter, NotAFilter> parse_terms(std::string_view line) {
  Filter filter;
  TermReader reader(line);
  while (reader.has_more()) {
    const Term term = reader.next();
    if (term.key.empty()) return question_or_slip(line);
    const Key* const key = find_key(term.key);
    if (key == nullptr) return unknown_key(term);
    if (term.is_negated && !key->can_be_negated) {
      return NotAFilter{fmt::format("'-{}:' is not possible; only polarity, modality, attributed, "
                                    "derived and distinct can be turned round",
                                    key->name),
                        false, term.written};
    }
    if (!key->apply(filter, term)) {
      return NotAFilter{fmt::format("'{}:{}' makes no sense; {}: takes {}", key->name, term.value,
                                    key->name, key->values),
                        false, term.written};
    }
  }
  if (!reader.open_quote().empty()) {
    return NotAFilter{"a quotation mark is left open", false, reader.open_quote()};
  }
  return filter;
}

std::variant<Filter, NotAFilter> parse_pattern(std::string_view text) {
  auto parsed = parse_triple(text);
  if (auto* const wrong = std::get_if<std::string>(&parsed))
    return NotAFilter{std::move(*wrong), false, text};
  TriplePattern& pattern = std::get<TriplePattern>(parsed);
  Filter filter;
  if (has_variable(pattern)) {
    filter.patterns.push_back(std::move(pattern));
    return filter;
  }
  if (!pattern.subject.words.empty()) filter.subject.push_back(pattern.subject.words);
  if (!pattern.predicate.words.empty()) filter.predicate.push_back(pattern.predicate.words);
  if (!pattern.object.words.empty()) filter.object.push_back(pattern.object.words);
  return filter;
}

/// Whether the conditions of one part would be put upon the facts of another part's pattern.
bool is_lone_pattern(const Filter& filter) {
  return filter.patterns.empty() &&
         !(filter.subject.empty() && filter.predicate.empty() && filter.object.empty());
}

/// Patterns and conditions with semicolons between.
std::variant<Filter, NotAFilter> parse_parts(const std::vector<std::string_view>& parts) {
  Filter filter;
  std::size_t patterns = 0;
  bool has_lone_pattern = false;
  for (const std::string_view part : parts) {
    const bool is_pattern = split_unquoted(part, '|').size() > 1;
    auto parsed = is_pattern ? parse_pattern(part) : parse_terms(part);
    if (auto* const wrong = std::get_if<NotAFilter>(&parsed)) return std::move(*wrong);
    const Filter& one = std::get<Filter>(parsed);
    patterns += is_pattern ? 1 : 0;
    has_lone_pattern = has_lone_pattern || (is_pattern && is_lone_pattern(one));
    filter = combined(std::move(filter), one);
  }
  if (has_lone_pattern && patterns > 1) {
    return NotAFilter{"patterns are joined on variables, and one of them has none; write "
                      "?x | meets | Kim ; ?x | leads | ?y"};
  }
  return filter;
}

}  // namespace

bool is_date(const std::string& text) {
  static constexpr std::string_view kFirstDay = "0001-01-01";
  const bool is_whole = text.size() == std::string_view("2024").size() ||
                        text.size() == std::string_view("2024-06").size() ||
                        text.size() == kFirstDay.size();
  return is_whole && day_of(text + std::string(kFirstDay.substr(text.size()))).has_value();
}

std::variant<Filter, NotAFilter> parse_filter(std::string_view line) {
  line = trimmed(line);
  if (split_unquoted(line, '|').size() == 1) return parse_terms(line);
  return parse_parts(split_unquoted(line, ';'));
}

Filter combined(Filter first, const Filter& second) {
  const auto append = [](std::vector<std::string>& to, const std::vector<std::string>& more) {
    to.insert(to.end(), more.begin(), more.end());
  };
  append(first.subject, second.subject);
  append(first.predicate, second.predicate);
  append(first.object, second.object);
  append(first.entity, second.entity);
  append(first.text, second.text);
  append(first.attributed_to, second.attributed_to);
  append(first.document, second.document);
  first.patterns.insert(first.patterns.end(), second.patterns.begin(), second.patterns.end());
  first.is_distinct = first.is_distinct || second.is_distinct;
  if (!second.group_by.empty()) first.group_by = second.group_by;
  if (second.polarity) first.polarity = second.polarity;
  if (second.modality) first.modality = second.modality;
  if (second.attributed) first.attributed = second.attributed;
  if (second.derived) first.derived = second.derived;
  if (!second.since.empty()) first.since = second.since;
  if (!second.until.empty()) first.until = second.until;
  if (second.min_confidence > 0.0) first.min_confidence = second.min_confidence;
  if (!second.sort.empty()) first.sort = second.sort;
  if (second.limit) first.limit = second.limit;
  if (second.offset > 0) first.offset = second.offset;
  return first;
}

std::vector<std::string> filter_keys() {
  std::vector<std::string> names;
  for (const Key& key : keys())
    names.emplace_back(key.name);
  return names;
}

std::string key_help(std::string_view name) {
  const Key* const key = find_key(name);
  if (key == nullptr) return {};
  const std::string also =
      key->short_name.empty() ? std::string() : fmt::format(" (or {}:)", key->short_name);
  return fmt::format("{}:{} takes {}", key->name, also, key->values);
}

}  // namespace quern
