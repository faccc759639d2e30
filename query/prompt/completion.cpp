#include "query/prompt/completion.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include "query/plan/filter_language.h"
#include "query/prompt/command/command.h"
#include "query/render/character.h"
#include "query/render/renderer.h"
#include "schema/read/patience.h"
#include "schema/read/vocabulary.h"

namespace quern {
namespace {

constexpr std::size_t kMostCandidates = 24;
constexpr std::chrono::milliseconds kPatience{100};

/// What is looked up for a place in the line.
enum class Wanted : std::uint8_t {
  nothing,
  name,
  predicate,
  column,
  format,
  polarity,
  modality,
  yes_no
};

Wanted wanted_by_key(std::string_view key) {
  if (!key.empty() && key.front() == '-') key.remove_prefix(1);
  const auto is = [&](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), key) != names.end();
  };
  if (is({"subject", "s", "object", "o", "entity", "e", "attributed-to", "by"})) {
    return Wanted::name;
  }
  if (is({"predicate", "p"})) return Wanted::predicate;
  if (is({"sort"})) return Wanted::column;
  if (is({"polarity"})) return Wanted::polarity;
  if (is({"modality"})) return Wanted::modality;
  if (is({"attributed", "derived"})) return Wanted::yes_no;
  return Wanted::nothing;
}

std::vector<std::string> starting_with(const std::vector<std::string>& words,
                                       std::string_view start) {
  std::vector<std::string> found;
  for (const std::string& word : words) {
    if (word.starts_with(start)) found.push_back(word);
  }
  return found;
}

std::vector<std::string> column_names() {
  std::vector<std::string> names;
  for (const Column& column : all_columns())
    names.emplace_back(column.name);
  return names;
}

std::vector<std::string> values(FactReader& reader, Wanted wanted, std::string_view start) {
  switch (wanted) {
    case Wanted::name: return names_starting(reader, start, kMostCandidates);
    case Wanted::predicate: return predicates_starting(reader, start, kMostCandidates);
    case Wanted::column: return starting_with(column_names(), start);
    case Wanted::format: return starting_with(format_list(), start);
    case Wanted::polarity: return starting_with({"positive", "negative"}, start);
    case Wanted::modality: return starting_with({"certain", "possible"}, start);
    case Wanted::yes_no: return starting_with({"yes", "no"}, start);
    case Wanted::nothing: break;
  }
  return {};
}

void append_to_each(std::vector<std::string>& words, std::string_view end) {
  for (std::string& word : words)
    word += end;
}

/// A value behind a key; with spaces it stands in quotation marks.
std::vector<std::string> as_values(std::vector<std::string> found, bool is_quoted) {
  std::erase_if(found, [](const std::string& word) { return word.find('"') != std::string::npos; });
  for (std::string& word : found) {
    if (is_quoted || word.find_first_of(" \t:|") != std::string::npos) {
      word.insert(word.begin(), '"');
      word += '"';
    }
    word += ' ';
  }
  return found;
}

/// Where the last term begins: behind the last space that stands outside quotation marks.
std::size_t term_begin(std::string_view line) {
  std::size_t begin = 0;
  bool is_quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') is_quoted = !is_quoted;
    if (line[i] == ' ' && !is_quoted) begin = i + 1;
  }
  return begin;
}

/// "subject:Nor", "subject:\"North K", "pola".
Completion completed_term(FactReader& reader, std::string_view line) {
  const std::string_view term = line.substr(term_begin(line));
  const std::size_t colon = term.find(':');
  if (colon == std::string_view::npos) {
    const bool is_negated = term.starts_with('-');
    std::vector<std::string> keys = starting_with(filter_keys(), term.substr(is_negated ? 1 : 0));
    append_to_each(keys, ":");
    return {term.size() - (is_negated ? 1 : 0), keys, {}};
  }
  std::string_view value = term.substr(colon + 1);
  const std::size_t replaced = value.size();
  const bool is_quoted = value.starts_with('"');
  if (is_quoted) value.remove_prefix(1);
  const Wanted wanted = wanted_by_key(term.substr(0, colon));
  return {replaced, as_values(values(reader, wanted, value), is_quoted), {}};
}

/// The part of a triple pattern behind the last bar.
Completion completed_slot(FactReader& reader, std::string_view line) {
  const std::size_t pattern = line.rfind(';') + 1;  // 0 where there is none.
  line.remove_prefix(pattern);
  const auto bars = std::count(line.begin(), line.end(), '|');
  std::string_view slot = line.substr(line.rfind('|') + 1);
  slot.remove_prefix(std::min(slot.find_first_not_of(' '), slot.size()));
  std::vector<std::string> found =
      values(reader, bars == 1 ? Wanted::predicate : Wanted::name, slot);
  if (bars < 2) append_to_each(found, " | ");
  return {slot.size(), found, {}};
}

/// What a command takes.
Completion completed_argument(FactReader& reader, std::string_view command, std::string_view line) {
  const Command* const known = find_command(command);
  if (known == nullptr) return {};
  if (known->argument.starts_with("FILTER")) return completed_term(reader, line);
  if (known->argument.starts_with("NAME")) {
    return {line.size(), values(reader, Wanted::name, line), {}};
  }
  if (known->argument.starts_with("FORMAT")) {
    return {line.size(), values(reader, Wanted::format, line), {}};
  }
  if (known->argument.starts_with("TOPIC")) {
    return {line.size(), starting_with(help_topics(), line), {}};
  }
  if (known->argument.starts_with("LIST")) {
    const std::string_view last = line.substr(line.rfind(',') + 1);
    return {last.size(), values(reader, Wanted::column, last), {}};
  }
  return {};
}

Completion completed_line(FactReader& reader, std::string_view line) {
  if (line.starts_with('.')) {
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) {
      std::vector<std::string> names = starting_with(command_names(), line);
      append_to_each(names, " ");
      return {line.size(), names, {}};
    }
    std::string_view rest = line.substr(space);
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    return completed_argument(reader, line.substr(0, space), rest);
  }
  if (line.find('|') != std::string_view::npos) return completed_slot(reader, line);
  Completion completion = completed_term(reader, line);
  if (!completion.candidates.empty() || line.find_first_of(":\"") != std::string_view::npos) {
    return completion;
  }
  // A pattern begins with a name, and a question may have one anywhere.
  std::vector<std::string> names = values(reader, Wanted::name, line);
  if (!names.empty()) return {line.size(), std::move(names), {}};
  const std::string_view word = line.substr(term_begin(line));
  return {word.size(), values(reader, Wanted::name, word), {}};
}

/// What the candidates have in common; where only some stand in quotation marks, these are left
/// out as long as there is no space to be quoted.
std::string common_start(const std::vector<std::string>& candidates, bool is_quoted) {
  if (candidates.size() < 2) return candidates.empty() ? std::string() : candidates.front();
  const auto bare = [&](std::string_view word) {
    return !is_quoted && word.starts_with('"') ? word.substr(1) : word;
  };
  std::string_view start = bare(candidates.front());
  bool has_quotes = false;
  for (const std::string& candidate : candidates) {
    const std::string_view word = bare(candidate);
    has_quotes = has_quotes || word.size() != candidate.size();
    const auto end = std::mismatch(start.begin(), start.end(), word.begin(), word.end());
    start = start.substr(0, static_cast<std::size_t>(end.first - start.begin()));
  }
  while (!is_plain_utf8(start))  // Words may part within a character.
    start.remove_suffix(1);
  const bool needs_quote = has_quotes && start.find(' ') != std::string_view::npos;
  return (needs_quote ? "\"" : "") + std::string(start);
}

}  // namespace

std::vector<std::string> completed_values(FactReader& reader, std::string_view term) {
  const Patience patience(reader, kPatience);
  const std::size_t colon = std::min(term.find(':'), term.size());
  const std::string_view word = term.substr(std::min(colon + 1, term.size()));
  return values(reader, wanted_by_key(term.substr(0, colon)), word);
}

Completion completed(FactReader& reader, std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  if (line.empty()) return {};
  const Patience patience(reader, kPatience);
  Completion completion;
  try {
    completion = completed_line(reader, line);
    const std::string_view typed = line.substr(line.size() - completion.replaced);
    completion.start = common_start(completion.candidates, typed.starts_with('"'));
  } catch (const std::runtime_error&) {
    // Too slow, or the database is damaged: a question will tell.
  }
  return completion;
}

}  // namespace quern
