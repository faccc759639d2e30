// Whatever tree and names the parser makes of a sentence, its facts are the article's own words:
// every span lies in the text; and whom they mean is found among its entities.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/meaning/confidence/confidence.h"
#include "ingest/meaning/entity/resolver.h"
#include "ingest/meaning/fact/extractor.h"
#include "tests/fuzz/require.h"

namespace {

using namespace quern;

struct Word {
  const char* form;
  const char* lemma;
  const char* xpos;
};

constexpr Word kWords[] = {
    {"China", "China", "NNP"},
    {"said", "say", "VBD"},
    {"to", "to", "TO"},
    {"not", "not", "RB"},
    {"may", "may", "MD"},
    {"who", "who", "WP"},
    {"which", "which", "WDT"},
    {"\"", "\"", "``"},
    {",", ",", ","},
    {"is", "be", "VBZ"},
    {"declined", "decline", "VBD"},
    {"comment", "comment", "VB"},
    {"deal", "deal", "NN"},
    {"according", "accord", "VBG"},
    {"and", "and", "CC"},
    {"'s", "'s", "POS"},
    {"on", "on", "IN"},
    {"if", "if", "IN"},
    {"Monday", "Monday", "NNP"},
    {"it", "it", "PRP"},
    {"there", "there", "EX"},
    {"spokesman", "spokesman", "NN"},
    {"that", "that", "IN"},
    {"no", "no", "DT"},
    {"\xe2\x80\x94", "\xe2\x80\x94", ":"},
    {"former", "former", "JJ"},
    {"its", "its", "PRP$"},
    {"the", "the", "DT"},
    {"this", "this", "DT"},
    {"She", "she", "PRP"},
    {"they", "they", "PRP"},
    {"himself", "himself", "PRP"},
    {"Corp.", "Corp.", "NNP"},
    {"Kim", "Kim", "NNP"},
    {"Beijing", "Beijing", "NNP"},
    {"country", "country", "NN"},
    {"others", "other", "NNS"},
    {"(", "(", "-LRB-"},
    {")", ")", "-RRB-"},
    {"but", "but", "CC"},
    {"never", "never", "RB"},
    {"nobody", "nobody", "NN"},
    {"n't", "not", "RB"},
    {"did", "do", "VBD"},
    {"denied", "deny", "VBD"},
    {"rather", "rather", "RB"},
    {"than", "than", "IN"},
    {"instead", "instead", "RB"},
    {"will", "will", "MD"},
    {"what", "what", "WP"},
    {"were", "be", "VBD"},
};
constexpr const char* kNames[] = {"O",      "O",      "O",      "B-PER",  "I-PER",
                                  "B-ORG",  "I-ORG",  "B-LOC",  "I-LOC",  "B-NORP",
                                  "B-TIME", "I-TIME", "B-WORK", "I-WORK", "B-EVENT"};
constexpr const char* kEntities[] = {"O", "person", "organization", "place", "event", "abstract"};
constexpr const char* kRelations[] = {
    "nsubj",      "obj",      "iobj",      "obl",    "obl:tmod",    "obl:agent", "nsubj:pass",
    "aux",        "aux:pass", "cop",       "xcomp",  "ccomp",       "advcl",     "acl",
    "acl:relcl",  "nmod",     "nmod:poss", "amod",   "appos",       "conj",      "cc",
    "mark",       "case",     "det",       "advmod", "punct",       "parataxis", "compound",
    "flat",       "expl",     "csubj",     "nummod", "dep",         "vocative",  "discourse",
    "dislocated", "fixed",    "goeswith",  "orphan", "compound:prt"};
constexpr int kUposCount = static_cast<int>(Upos::X) + 1;
constexpr std::size_t kBytesPerWord = 5;

/// Five bytes a word: form, tag, relation, which of the words before it is its head, and its name.
Sentence sentence_of(std::string_view bytes, std::string& text) {
  Sentence sentence;
  sentence.span.begin = text.size();
  for (std::size_t at = 0; at + kBytesPerWord <= bytes.size(); at += kBytesPerWord) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
    const Word& word = kWords[byte(0) % std::size(kWords)];
    const auto index = static_cast<TokenIndex>(sentence.tokens.size());
    Token token;
    token.form = word.form;
    token.lemma = word.lemma;
    token.xpos = word.xpos;
    token.upos = static_cast<Upos>(byte(1) % kUposCount);
    token.feats = byte(1) % 2 == 0 ? "_" : "Tense=Past|VerbForm=Fin";
    token.deprel = index == 0 ? "root" : kRelations[byte(2) % std::size(kRelations)];
    token.head = index == 0 ? kRoot : static_cast<TokenIndex>(byte(3) % index);
    token.name = kNames[byte(4) % std::size(kNames)];
    token.entity = kEntities[byte(4) / std::size(kNames) % std::size(kEntities)];
    token.givenness = static_cast<float>(byte(1)) / 255;
    token.span = {text.size(), text.size() + token.form.size()};
    text += token.form + ' ';
    sentence.tokens.push_back(token);
  }
  sentence.span.end = text.size();
  return sentence;
}

/// The same tree read from right to left, so that heads follow their dependents.
Sentence mirrored(Sentence sentence) {
  const auto last = static_cast<TokenIndex>(sentence.tokens.size()) - 1;
  const Sentence original = sentence;
  for (TokenIndex i = 0; i <= last; ++i) {
    const Token& from = original.tokens[static_cast<std::size_t>(last - i)];
    Token& to = sentence.tokens[static_cast<std::size_t>(i)];
    to.deprel = from.deprel;
    to.head = from.head == kRoot ? kRoot : last - from.head;
  }
  return sentence;
}

void check_phrase(const Phrase& phrase, std::string_view text) {
  std::size_t end = 0;
  for (const Span& span : phrase.spans) {
    require(span.begin >= end && span.begin < span.end && span.end <= text.size(),
            "spans lie in the text, ascending");
    end = span.end;
  }
}

void check_facts(const std::vector<Sentence>& sentences, std::string_view text, Detail detail) {
  std::vector<Fact> facts = extract_facts(sentences, text, {.detail = detail});
  set_confidences(sentences, facts);
  for (const Fact& fact : facts) {
    require(fact.sentence_index < sentences.size(), "a fact is of a sentence");
    require(fact.confidence >= 0 && fact.confidence <= 1, "confidence is a probability");
    check_phrase(fact.subject, text);
    check_phrase(fact.predicate, text);
    check_phrase(fact.object, text);
    for (const Argument& argument : fact.arguments)
      check_phrase(argument.phrase, text);
  }
}

/// A ranker to which all antecedents are alike.
AntecedentRanker undecided() {
  static const std::vector<float> zeros(count_of_pair_features() * AntecedentWeights::kHidden);
  const std::span<const float> all(zeros);
  AntecedentWeights weights;
  weights.none = all.first(count_of_none_features());
  weights.none_product = all.first(AntecedentWeights::kProduct);
  weights.linear = all.first(count_of_pair_features());
  weights.hidden = all;
  weights.bias = weights.out = all.first(AntecedentWeights::kHidden);
  return AntecedentRanker(weights);
}

void check_entities(const std::vector<Sentence>& sentences, std::string_view text) {
  std::vector<Fact> facts = extract_facts(sentences, text);
  const std::vector<Entity> entities = resolve_entities(sentences, text, facts, undecided());
  for (const Entity& entity : entities)
    require(!entity.name.empty() && !entity.aliases.empty(), "an entity has a name");
  for (const Fact& fact : facts) {
    for (const EntityLink& link : fact.entities)
      require(link.entity < entities.size(), "a fact's entity is one of the article's");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::string text;
  std::vector<Sentence> sentences;
  const std::size_t half = size / 2 / kBytesPerWord * kBytesPerWord;
  sentences.push_back(sentence_of(bytes.substr(0, half), text));
  sentences.push_back(mirrored(sentence_of(bytes.substr(half), text)));
  check_facts(sentences, text, Detail::clause);
  check_facts(sentences, text, Detail::minimal);
  check_entities(sentences, text);
  return 0;
}
