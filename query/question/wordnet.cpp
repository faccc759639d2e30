#include "query/question/wordnet.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <utility>

namespace quern {
namespace {

constexpr std::array<const char*, 4> kSuffixes = {"noun", "verb", "adj", "adv"};
constexpr std::size_t kFewSenses = 4;  ///< WordNet lists the commonest meanings first.
constexpr std::size_t kMostRelated = 24;
constexpr std::size_t kMostHypernyms = 64;

std::size_t place_of(WordClass word_class) {
  return static_cast<std::size_t>(word_class);
}

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  while (!line.empty()) {
    const std::size_t space = std::min(line.find(' '), line.size());
    if (space > 0) fields.push_back(line.substr(0, space));
    line.remove_prefix(std::min(space + 1, line.size()));
  }
  return fields;
}

std::size_t number_of(std::string_view text, int base = 10) {
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number, base);
  return number;
}

WordClass class_of(std::string_view letter) {
  if (letter == "v") return WordClass::verb;
  if (letter == "n") return WordClass::noun;
  return letter == "r" ? WordClass::adverb : WordClass::adjective;
}

struct Pointer {
  std::string symbol;
  std::size_t synset = 0;
  WordClass word_class = WordClass::noun;
  std::size_t source = 0;  ///< Which word of the synset, from 1; 0: all.
  std::size_t target = 0;
};

struct Synset {
  int topic = 0;
  std::vector<std::string> words;
  std::vector<Pointer> pointers;
};

// offset lex_filenum ss_type w_cnt word lex_id [word lex_id...] p_cnt [symbol offset pos st...]
Synset read_synset(std::string_view line) {
  static constexpr std::size_t kFirstWord = 4;
  static constexpr int kHex = 16;
  Synset synset;
  const auto fields = fields_of(line.substr(0, line.find('|')));
  if (fields.size() <= kFirstWord) return synset;
  synset.topic = static_cast<int>(number_of(fields[1]));
  std::size_t at = kFirstWord;
  for (std::size_t words = number_of(fields[3], kHex); words > 0 && at < fields.size(); --words) {
    synset.words.emplace_back(fields[at].substr(0, fields[at].find('(')));
    at += 2;
  }
  static constexpr std::size_t kPointerFields = 4;
  for (++at; at + kPointerFields <= fields.size(); at += kPointerFields) {
    const std::size_t ends = number_of(fields[at + 3], kHex);
    static constexpr std::size_t kByte = 256;
    synset.pointers.push_back({std::string(fields[at]), number_of(fields[at + 1]),
                               class_of(fields[at + 2]), ends / kByte, ends % kByte});
  }
  return synset;
}

std::string lower_of(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return text;
}

std::string key_of(std::string_view words) {
  std::string key(words);
  std::replace(key.begin(), key.end(), ' ', '_');
  return key;
}

/// A word that another one points to.
struct PointedWord {
  std::string word;
  WordClass word_class = WordClass::noun;
};

/// The words that the lemma itself, of all words of the synset, points to with that symbol. `data`:
/// the synsets of each class.
std::vector<PointedWord> pointed_to(const Synset& synset,
                                    std::string_view lemma,
                                    std::string_view symbol,
                                    const std::vector<WordNetFile>& data) {
  std::vector<PointedWord> pointed;
  for (const Pointer& pointer : synset.pointers) {
    const bool is_own = pointer.source > 0 && pointer.source <= synset.words.size() &&
                        lower_of(synset.words[pointer.source - 1]) == key_of(lemma);
    if (pointer.symbol != symbol || !is_own) continue;
    const Synset other = read_synset(data[place_of(pointer.word_class)].line_at(pointer.synset));
    if (pointer.target > 0 && pointer.target <= other.words.size())
      pointed.push_back({lower_of(other.words[pointer.target - 1]), pointer.word_class});
  }
  return pointed;
}

bool is_vowel(char letter) {
  return std::string_view("aeiou").find(letter) != std::string_view::npos;
}

bool ends_like_plural_es(const std::string& word) {
  return word.ends_with("s") || word.ends_with("x") || word.ends_with("z") ||
         word.ends_with("ch") || word.ends_with("sh") || word.ends_with("o");
}

bool ends_consonant_y(const std::string& word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

std::string s_form(const std::string& word) {
  if (ends_consonant_y(word)) return word.substr(0, word.size() - 1) + "ies";
  return word + (ends_like_plural_es(word) ? "es" : "s");
}

// "limited" and "stopped": with the consonant doubled as well, for nobody writes the wrong one.
void add_verb_forms(const std::string& word, std::vector<std::string>& forms) {
  const std::string stem = word.ends_with('e') ? word.substr(0, word.size() - 1) : word;
  forms.push_back((word.ends_with("ee") ? word : stem) + "ing");
  forms.push_back(ends_consonant_y(word) ? word.substr(0, word.size() - 1) + "ied" : stem + "ed");
  const std::size_t size = word.size();
  const bool ends_short = size > 2 && !is_vowel(word[size - 1]) && is_vowel(word[size - 2]) &&
                          !is_vowel(word[size - 3]) && word.back() != 'w' && word.back() != 'y';
  if (ends_short) {
    forms.push_back(word + word.back() + "ing");
    forms.push_back(word + word.back() + "ed");
  }
}

}  // namespace

WordNet::WordNet(const std::filesystem::path& folder) {
  for (std::size_t k = 0; k < kClasses; ++k) {
    index_.emplace_back(folder / (std::string("index.") + kSuffixes[k]));
    data_.emplace_back(folder / (std::string("data.") + kSuffixes[k]));
  }
  for (const WordClass word_class : {WordClass::noun, WordClass::verb}) {
    std::ifstream file(folder / (std::string(kSuffixes[place_of(word_class)]) + ".exc"));
    for (std::string line; std::getline(file, line);) {
      const auto fields = fields_of(line);
      if (fields.size() < 2) continue;
      if (word_class == WordClass::noun) {
        singulars_.try_emplace(std::string(fields[0]), std::string(fields[1]));
      }
      irregular_[place_of(word_class)][std::string(fields[1])].emplace_back(fields[0]);
    }
  }
}

std::string WordNet::singular(const std::string& noun) const {
  static constexpr std::size_t kIes = 3;
  static constexpr std::size_t kEs = 2;
  if (const auto found = singulars_.find(noun); found != singulars_.end()) return found->second;
  if (knows(noun, WordClass::noun)) return noun;
  const auto cut = [&](std::size_t letters) { return noun.substr(0, noun.size() - letters); };
  if (noun.ends_with("men") && knows(cut(2) + "an", WordClass::noun)) return cut(2) + "an";
  if (noun.ends_with("ies")) return cut(kIes) + 'y';
  if (noun.ends_with("es") && knows(cut(kEs), WordClass::noun)) return cut(kEs);
  return noun.ends_with('s') ? cut(1) : noun;
}

bool WordNet::is_open() const {
  return index_.front().is_open();
}

// lemma pos synset_cnt p_cnt [symbol...] sense_cnt tagsense_cnt offset [offset...]
std::vector<std::size_t> WordNet::senses(std::string_view lemma,
                                         WordClass word_class,
                                         std::size_t most) const {
  static constexpr std::size_t kCount = 2;
  std::vector<std::size_t> found;
  const auto line = index_[place_of(word_class)].find(key_of(lemma));
  if (!line) return found;
  const auto fields = fields_of(*line);
  if (fields.size() <= kCount) return found;
  const std::size_t count = std::min(number_of(fields[kCount]), fields.size());
  for (std::size_t k = fields.size() - count; k < fields.size() && found.size() < most; ++k) {
    found.push_back(number_of(fields[k]));
  }
  return found;
}

bool WordNet::knows(std::string_view lemma, WordClass word_class) const {
  return !senses(lemma, word_class, 1).empty();
}

std::vector<RelatedWord> WordNet::related(std::string_view lemma, WordClass word_class) const {
  static constexpr double kDerived = 0.85;
  static constexpr double kSynonym = 0.85;
  static constexpr double kPerSense = 0.05;
  std::vector<RelatedWord> words;
  const auto add = [&](const std::string& word, WordClass its_class, double likeness) {
    const std::string lower = lower_of(word);
    const bool is_known = std::any_of(words.begin(), words.end(), [&](const RelatedWord& other) {
      return other.lemma == lower && other.word_class == its_class;
    });
    if (is_known || lower.find('_') != std::string::npos) return;
    if (lower == key_of(lemma) && its_class == word_class) return;
    words.push_back({lower, its_class, likeness});
  };
  const bool is_phrase = lemma.find(' ') != std::string_view::npos;
  double likeness = kSynonym;
  for (const std::size_t sense : senses(lemma, word_class, kFewSenses)) {
    const Synset synset = read_synset(data_[place_of(word_class)].line_at(sense));
    for (const std::string& word : synset.words)
      add(word, word_class, likeness);
    likeness -= kPerSense;
    for (const PointedWord& derived : pointed_to(synset, lemma, "+", data_))
      add(derived.word, derived.word_class, kDerived);
    if (!is_phrase) continue;
    // Nothing is derived from "step down": what is from "resign".
    for (const std::string& word : synset.words) {
      for (const PointedWord& derived : pointed_to(synset, word, "+", data_))
        add(derived.word, derived.word_class, kDerived * likeness);
    }
  }
  std::stable_sort(words.begin(), words.end(), [](const RelatedWord& a, const RelatedWord& b) {
    return a.likeness > b.likeness;
  });
  if (words.size() > kMostRelated) words.resize(kMostRelated);
  return words;
}

std::vector<std::string> WordNet::opposites(std::string_view lemma, WordClass word_class) const {
  static constexpr std::size_t kCommonest = 2;
  std::vector<std::string> words;
  for (const std::size_t sense : senses(lemma, word_class, kCommonest)) {
    const Synset synset = read_synset(data_[place_of(word_class)].line_at(sense));
    for (PointedWord& opposite : pointed_to(synset, lemma, "!", data_))
      words.push_back(std::move(opposite.word));
  }
  return words;
}

std::vector<std::string> WordNet::inflections(const std::string& lemma,
                                              WordClass word_class) const {
  std::vector<std::string> forms = {lemma};
  if (lemma.empty()) return forms;
  const std::size_t particle = lemma.find(' ');
  if (word_class == WordClass::verb && particle != std::string::npos) {
    forms = inflections(lemma.substr(0, particle), word_class);
    for (std::string& form : forms)
      form += lemma.substr(particle);
    return forms;
  }
  const auto& irregular = irregular_[place_of(word_class)];
  if (const auto found = irregular.find(lemma); found != irregular.end()) {
    forms.insert(forms.end(), found->second.begin(), found->second.end());
  }
  if (word_class == WordClass::noun || word_class == WordClass::verb) {
    forms.push_back(s_form(lemma));
  }
  if (word_class == WordClass::noun && lemma.ends_with("man")) {
    forms.push_back(lemma.substr(0, lemma.size() - 2) + "en");
  }
  if (word_class == WordClass::verb) add_verb_forms(lemma, forms);
  return forms;
}

bool WordNet::is_a(std::string_view noun, std::string_view kind) const {
  if (noun == kind) return true;
  const auto kinds = senses(kind, WordClass::noun, kFewSenses);
  std::vector<std::size_t> reached = senses(noun, WordClass::noun, kFewSenses);
  for (std::size_t k = 0; k < reached.size() && k < kMostHypernyms; ++k) {
    if (std::find(kinds.begin(), kinds.end(), reached[k]) != kinds.end()) return true;
    const Synset synset = read_synset(data_[place_of(WordClass::noun)].line_at(reached[k]));
    for (const Pointer& pointer : synset.pointers) {
      const bool is_upwards = pointer.symbol == "@" || pointer.symbol == "@i";
      if (is_upwards && std::find(reached.begin(), reached.end(), pointer.synset) == reached.end())
        reached.push_back(pointer.synset);
    }
  }
  return false;
}

std::vector<int> WordNet::topics(std::string_view noun) const {
  std::vector<int> topics;
  for (const std::size_t sense : senses(noun, WordClass::noun, kFewSenses)) {
    topics.push_back(read_synset(data_[place_of(WordClass::noun)].line_at(sense)).topic);
  }
  return topics;
}

}  // namespace quern
