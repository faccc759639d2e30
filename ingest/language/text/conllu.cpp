#include "ingest/language/text/conllu.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <istream>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace quern {
namespace {

constexpr std::size_t kColumns = 10;
using Columns = std::array<std::string_view, kColumns>;
enum Column { kId, kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc };

std::runtime_error malformed(std::size_t line, std::string_view why) {
  return std::runtime_error(fmt::format("line {}: {}", line, why));
}

std::optional<TokenIndex> number(std::string_view text) {
  TokenIndex value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

// The value of "Key=value" among the "|"-separated parts of MISC.
std::optional<std::string_view> misc_value(std::string_view misc, std::string_view key) {
  while (!misc.empty()) {
    const std::string_view part = misc.substr(0, misc.find('|'));
    misc.remove_prefix(std::min(misc.size(), part.size() + 1));
    if (part.size() > key.size() && part.starts_with(key) && part[key.size()] == '=')
      return part.substr(key.size() + 1);
  }
  return std::nullopt;
}

std::string known(std::string_view value) {
  return value == "_" ? std::string() : std::string(value);
}

// Gathers the lines of one sentence after the other.
class Reader {
 public:
  void line(std::string_view text, std::size_t line_number) {
    line_ = line_number;
    if (text.empty()) return finish();
    if (text.front() == '#') {
      sentence_.comments.emplace_back(text);
      return;
    }
    const Columns columns = split(text);
    const std::string_view id = columns[kId];
    if (id.find('.') != std::string_view::npos) return;  // an empty node of the enhanced graph
    if (const std::size_t dash = id.find('-'); dash != std::string_view::npos) {
      add_multiword(columns, number(id.substr(0, dash)), number(id.substr(dash + 1)));
    } else {
      add_token(columns);
    }
  }

  void finish() {
    if (sentence_.tokens.empty()) {
      if (!sentence_.multiword.empty()) throw malformed(line_, "a multiword token without words");
      return;  // comments alone belong to the sentence that follows
    }
    const auto count = static_cast<TokenIndex>(sentence_.tokens.size());
    for (const Token& token : sentence_.tokens) {
      if (token.head >= count) throw malformed(line_, "a head outside the sentence that ends here");
    }
    if (!sentence_.multiword.empty() && sentence_.multiword.back().last >= count)
      throw malformed(line_, "a multiword token reaches past the sentence that ends here");
    place();
    sentences_.push_back(std::exchange(sentence_, {}));
    multiword_space_after_.clear();
  }

  std::vector<Sentence> take() {
    if (!sentence_.comments.empty() && sentence_.tokens.empty()) sentence_ = {};
    finish();
    return std::move(sentences_);
  }

 private:
  [[nodiscard]] Columns split(std::string_view text) const {
    Columns columns;
    for (std::size_t i = 0; i < kColumns; ++i) {
      const std::size_t tab = text.find('\t');
      if ((tab == std::string_view::npos) != (i + 1 == kColumns))
        throw malformed(line_, "not the ten tab-separated columns of CoNLL-U");
      columns[i] = text.substr(0, tab);
      text.remove_prefix(tab == std::string_view::npos ? text.size() : tab + 1);
    }
    return columns;
  }

  void add_multiword(const Columns& columns,
                     std::optional<TokenIndex> first,
                     std::optional<TokenIndex> last) {
    const auto next = static_cast<TokenIndex>(sentence_.tokens.size() + 1);
    const bool overlaps =
        !sentence_.multiword.empty() && sentence_.multiword.back().last + 2 > next;
    if (!first || !last || *first != next || *last < *first || overlaps)
      throw malformed(line_, fmt::format("\"{}\" is no range of words here", columns[kId]));
    sentence_.multiword.push_back({*first - 1, *last - 1, std::string(columns[kForm])});
    multiword_space_after_.push_back(misc_value(columns[kMisc], "SpaceAfter") != "No");
  }

  void add_token(const Columns& columns) {
    const auto id = number(columns[kId]);
    if (!id || static_cast<std::size_t>(*id) != sentence_.tokens.size() + 1)
      throw malformed(line_, fmt::format("\"{}\" is not the next word's number", columns[kId]));
    if (columns[kForm].empty()) throw malformed(line_, "a word without form");
    Token token;
    token.form = columns[kForm];
    token.lemma = columns[kLemma] == "_" && token.form != "_" ? "" : columns[kLemma];
    token.upos = upos_from_string(columns[kUpos]);
    token.xpos = known(columns[kXpos]);
    token.feats = columns[kFeats];
    if (columns[kHead] != "_") {
      const auto head = number(columns[kHead]);
      if (!head) throw malformed(line_, fmt::format("\"{}\" is no head", columns[kHead]));
      token.head = *head - 1;
    }
    token.deprel = known(columns[kDeprel]);
    token.space_after = misc_value(columns[kMisc], "SpaceAfter") != "No";
    token.name = misc_value(columns[kMisc], "Name").value_or("O");
    sentence_.tokens.push_back(std::move(token));
  }

  // Spans of the sentence and its words, after those of the sentences before.
  void place() {
    // Words of a multiword token touch each other; the token's line says what follows the last.
    for (std::size_t i = 0; i < sentence_.multiword.size(); ++i) {
      const auto [first, last, form] = sentence_.multiword[i];
      for (TokenIndex word = first; word < last; ++word)
        sentence_.tokens[static_cast<std::size_t>(word)].space_after = false;
      sentence_.tokens[static_cast<std::size_t>(last)].space_after = multiword_space_after_[i];
    }
    std::size_t at = sentences_.empty() ? 0 : sentences_.back().span.end + 1;
    sentence_.span.begin = at;
    for (Token& token : sentence_.tokens) {
      token.span = {at, at + token.form.size()};
      at = token.span.end + (token.space_after ? 1 : 0);
    }
    sentence_.span.end = sentence_.tokens.back().span.end;
  }

  std::size_t line_ = 0;
  Sentence sentence_;
  std::vector<bool> multiword_space_after_;
  std::vector<Sentence> sentences_;
};

std::string_view or_blank(std::string_view value) {
  return value.empty() ? "_" : value;
}

std::string misc(const Token& token, bool space_after) {
  std::string text;
  if (token.name != "O" && !token.name.empty()) text = "Name=" + token.name;
  if (!space_after) text += text.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
  return text.empty() ? "_" : text;
}

}  // namespace

std::vector<Sentence> read_conllu(std::istream& input) {
  Reader reader;
  std::string line;
  for (std::size_t line_number = 1; std::getline(input, line); ++line_number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    reader.line(line, line_number);
  }
  return reader.take();
}

std::string to_conllu(const Sentence& sentence) {
  std::string text;
  for (const std::string& comment : sentence.comments)
    text += comment + "\n";

  auto multiword = sentence.multiword.begin();
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    const auto index = static_cast<TokenIndex>(i);
    if (multiword != sentence.multiword.end() && multiword->last < index) ++multiword;
    const bool inside = multiword != sentence.multiword.end() && multiword->first <= index;
    if (inside && multiword->first == index) {
      const bool space_after =
          sentence.tokens[static_cast<std::size_t>(multiword->last)].space_after;
      text +=
          fmt::format("{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", multiword->first + 1,
                      multiword->last + 1, multiword->form, space_after ? "_" : "SpaceAfter=No");
    }
    const std::string head = token.head == kUnattached ? "_" : std::to_string(token.head + 1);
    text += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t{}\n", i + 1, token.form,
                        or_blank(token.lemma), to_string(token.upos), or_blank(token.xpos),
                        or_blank(token.feats), head, or_blank(token.deprel),
                        misc(token, inside || token.space_after));
  }
  return text + "\n";
}

}  // namespace quern
