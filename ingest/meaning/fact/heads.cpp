#include "ingest/meaning/fact/heads.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/language/clause/tree.h"

namespace quern {
namespace {

constexpr std::pair<std::string_view, HeadType> kTypes[] = {
    {"person", HeadType::person},       {"organization", HeadType::organization},
    {"place", HeadType::place},         {"time", HeadType::time},
    {"event", HeadType::event},         {"object", HeadType::object},
    {"substance", HeadType::substance}, {"abstract", HeadType::abstract},
    {"animal", HeadType::animal},       {"plant", HeadType::plant}};

/// Of names; what a WORK is, the phrase's own type tells.
constexpr std::pair<std::string_view, HeadType> kNameTypes[] = {{"PER", HeadType::person},
                                                                {"NORP", HeadType::person},
                                                                {"ORG", HeadType::organization},
                                                                {"LOC", HeadType::place},
                                                                {"EVENT", HeadType::event}};

/// Relations by which a word hangs on what names the same: "Anna Berg", "Minister Berg".
constexpr std::string_view kSameThing[] = {"conj", "appos", "flat"};

/// Relations of words that head no phrase.
constexpr std::string_view kFunctions[] = {"case", "cc",     "punct", "det",  "mark",
                                           "aux",  "advmod", "cop",   "expl", "discourse"};

template <std::size_t kCount>
std::optional<HeadType> type_in(const std::pair<std::string_view, HeadType> (&types)[kCount],
                                std::string_view name) {
  const auto* const found = std::find_if(std::begin(types), std::end(types),
                                         [&](const auto& type) { return type.first == name; });
  return found == std::end(types) ? std::nullopt : std::optional(found->second);
}

HeadType type_of(const Token& token) {
  static constexpr std::size_t kPrefix = 2;  // "B-PER"
  const std::string_view name = token.name;
  const auto named =
      name.size() > kPrefix ? type_in(kNameTypes, name.substr(kPrefix)) : std::optional<HeadType>();
  return named ? *named : type_in(kTypes, token.entity).value_or(HeadType::unknown);
}

/// Words of a phrase, in reading order.
class PhraseTree {
 public:
  PhraseTree(const std::vector<Token>& tokens, const std::vector<Span>& spans) : tokens_(tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Span word = tokens[i].span;
      const bool is_inside = std::any_of(spans.begin(), spans.end(), [&](Span span) {
        return span.begin <= word.begin && word.end <= span.end;
      });
      if (is_inside) words_.push_back(static_cast<TokenIndex>(i));
    }
  }

  /// None of a clause.
  [[nodiscard]] std::vector<TokenIndex> heads() const {
    std::vector<TokenIndex> heads;
    for (const TokenIndex i : words_) {
      if (is_top(i) || goes_with_head(i, heads)) heads.push_back(i);
    }
    const bool is_clause = std::any_of(heads.begin(), heads.end(), [&](TokenIndex i) {
      return token(i).upos == Upos::VERB || token(i).upos == Upos::AUX;
    });
    if (is_clause) return {};
    std::erase_if(heads, [&](TokenIndex i) { return is_first_name(i, heads); });
    return heads;
  }

 private:
  [[nodiscard]] const Token& token(TokenIndex i) const {
    return tokens_[static_cast<std::size_t>(i)];
  }

  [[nodiscard]] bool is_relation(TokenIndex i, std::span<const std::string_view> relations) const {
    const std::string_view relation = token(i).deprel;
    const std::string_view base = relation.substr(0, relation.find(':'));
    return std::find(relations.begin(), relations.end(), base) != relations.end();
  }

  [[nodiscard]] bool is_top(TokenIndex i) const {
    return !std::binary_search(words_.begin(), words_.end(), token(i).head) &&
           !is_relation(i, kFunctions);
  }

  [[nodiscard]] bool has_preposition(TokenIndex head) const {
    return std::any_of(words_.begin(), words_.end(), [&](TokenIndex i) {
      return token(i).head == head && token(i).deprel == "case";
    });
  }

  /// A conjunct, an apposition or the rest of a name of one of the heads before it.
  [[nodiscard]] bool goes_with_head(TokenIndex i, const std::vector<TokenIndex>& heads) const {
    if (std::find(heads.begin(), heads.end(), token(i).head) == heads.end()) return false;
    if (is_relation(i, kSameThing)) return true;
    // "captain Berg", where the parser has the name modify the noun.
    return token(i).deprel == "nmod" && token(i).name == "B-PER" && !has_preposition(i);
  }

  /// "Anna" of "Anna Berg": the last word stands for the name.
  [[nodiscard]] bool is_first_name(TokenIndex i, const std::vector<TokenIndex>& heads) const {
    return token(i).name != "O" && std::any_of(heads.begin(), heads.end(), [&](TokenIndex other) {
             if (other <= i || !token(other).name.starts_with("I-")) return false;
             return std::all_of(words_.begin(), words_.end(), [&](TokenIndex between) {
               return between <= i || between > other || token(between).name.starts_with("I-");
             });
           });
  }

  const std::vector<Token>& tokens_;
  std::vector<TokenIndex> words_;
};

/// Where the word stands in the phrase's text, whose line breaks are spaces and which may begin
/// with words of another place.
std::optional<Span> place_in(const Phrase& phrase, const Token& token) {
  std::size_t at = 0;
  for (const Span& span : phrase.spans) {
    if (span.begin <= token.span.begin && token.span.end <= span.end) {
      at += token.span.begin - span.begin;
      break;
    }
    at += span.end - span.begin + 1;
  }
  const std::size_t before = phrase.text.rfind(token.form, at);
  const std::size_t place = before != std::string::npos ? before : phrase.text.find(token.form, at);
  if (place == std::string::npos) return std::nullopt;
  return Span{place, place + token.form.size()};
}

void set_heads(const Sentence& sentence, Phrase& phrase) {
  const std::vector<Token>& tokens = sentence.tokens;
  if (phrase.spans.empty()) return;
  for (const TokenIndex i : PhraseTree(tokens, phrase.spans).heads()) {
    const Token& token = tokens[static_cast<std::size_t>(i)];
    if (const auto place = place_in(phrase, token)) {
      phrase.heads.push_back(
          {*place, type_of(token), token.name != "O", has_feature(token, "Number=Plur")});
    }
  }
}

}  // namespace

void set_heads(std::span<const Sentence> sentences, std::span<Fact> facts) {
  for (Fact& fact : facts) {
    const Sentence& sentence = sentences[fact.sentence_index];
    if (!is_tree(sentence.tokens)) continue;
    set_heads(sentence, fact.subject);
    set_heads(sentence, fact.object);
    for (Argument& argument : fact.arguments)
      set_heads(sentence, argument.phrase);
  }
}

}  // namespace quern
