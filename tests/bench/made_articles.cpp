#include "tests/bench/made_articles.h"

#include <cmath>
#include <fmt/format.h>
#include <iterator>
#include <string_view>
#include <utility>

namespace quern {
namespace {

constexpr std::string_view kPlaces[] = {
    "Germany", "France",  "Japan",   "Brazil",  "Canada", "India",  "Kenya",    "Mexico",
    "Norway",  "Poland",  "Turkey",  "Vietnam", "Chile",  "Egypt",  "Finland",  "Ghana",
    "Hungary", "Iceland", "Jordan",  "Kuwait",  "Latvia", "Nepal",  "Oman",     "Peru",
    "Qatar",   "Romania", "Senegal", "Tunisia", "Uganda", "Angola", "Zimbabwe", "Belgium"};

constexpr std::string_view kFirstNames[] = {"Anna",  "Boris", "Carla", "David",  "Elena", "Farid",
                                            "Grace", "Hugo",  "Ines",  "Jan",    "Kim",   "Lena",
                                            "Marco", "Nora",  "Omar",  "Pierre", "Rosa",  "Tariq"};

constexpr std::string_view kLastNames[] = {"Weber",  "Moreau",  "Tanaka", "Silva",  "Novak",
                                           "Larsen", "Kowalek", "Demir",  "Nguyen", "Rossi",
                                           "Farouk", "Virtan",  "Mensah", "Jonsson"};

struct Verb {
  std::string_view lemma;
  std::string_view past;
};

constexpr Verb kVerbsInEnglish[] = {
    {"be", "is"},
    {"have", "has"},
    {"meet", "met"},
    {"lead", "led"},
    {"visit", "visited"},
    {"buy", "bought"},
    {"support", "supported"},
    {"criticize", "criticized"},
    {"announce", "announced"},
    {"decline to comment on", "declined to comment on"},
    {"sign", "signed"},
    {"win", "won"},
    {"reject", "rejected"},
    {"sell", "sold"},
    {"build", "built"},
    {"warn", "warned"},
    {"appoint", "appointed"},
    {"join", "joined"},
    {"leave", "left"},
    {"sue", "sued"},
    {"praise", "praised"},
    {"fund", "funded"},
    {"threaten", "threatened"},
    {"defend", "defended"},
    {"attack", "attacked"},
    {"thank", "thanked"},
};

constexpr std::string_view kNouns[] = {
    "the deal",      "the government", "a company",      "the plan",     "an agreement",
    "the election",  "new sanctions",  "the report",     "its economy",  "the army",
    "the president", "a treaty",       "a bank",         "the border",   "oil prices",
    "the minister",  "the law",        "a new contract", "the campaign", "the court"};

// Apart, so that a made name is never a made verb.
constexpr std::size_t kFirstMadeName = 1'000'000;
constexpr std::size_t kFirstMadeVerb = 3'000'000;

std::string made_word(std::size_t rank) {
  static constexpr std::string_view kSyllables[] = {"ka",  "ri", "mo",  "ten", "su", "la",
                                                    "vor", "ne", "chi", "da",  "lo", "pe",
                                                    "ger", "an", "ti",  "zu"};
  static constexpr std::size_t kCount = std::size(kSyllables);
  std::string word;
  for (std::size_t left = rank + kCount; left > 0; left /= kCount) {
    word += kSyllables[left % kCount];
  }
  return word;
}

std::string capital(std::string word) {
  word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

// Places come first, then people, whose names are soon made of syllables.
std::string name_of(std::size_t rank) {
  static constexpr std::size_t kPlaceCount = std::size(kPlaces);
  static constexpr std::size_t kFirst = std::size(kFirstNames);
  static constexpr std::size_t kLast = std::size(kLastNames);
  if (rank < kPlaceCount) return std::string(kPlaces[rank]);
  rank -= kPlaceCount;
  const std::string first(kFirstNames[rank % kFirst]);
  if (rank < kFirst * kLast) return first + ' ' + std::string(kLastNames[rank / kFirst]);
  return first + ' ' + capital(made_word(kFirstMadeName + rank));
}

struct MadeVerb {
  std::string lemma;
  std::string past;
};

MadeVerb verb_of(std::size_t rank) {
  if (rank < std::size(kVerbsInEnglish)) {
    const Verb& verb = kVerbsInEnglish[rank];
    return {std::string(verb.lemma), std::string(verb.past)};
  }
  const std::string lemma = made_word(kFirstMadeVerb + rank);
  return {lemma, lemma + "ed"};
}

bool is_name(const std::string& phrase) {
  return phrase.front() >= 'A' && phrase.front() <= 'Z';
}

std::string word_of(std::size_t rank) {
  return rank < std::size(kNouns) ? std::string(kNouns[rank]) : made_word(rank);
}

std::string date_of(std::size_t article, std::size_t month, std::size_t day) {
  static constexpr std::size_t kFirstYear = 2010;
  static constexpr std::size_t kYears = 20;
  static constexpr std::size_t kArticlesAYear = 600;
  return fmt::format("{}-{:02}-{:02}", kFirstYear + article / kArticlesAYear % kYears, month + 1,
                     day + 1);
}

// Adds the words to the sentence.
Phrase phrase(SentenceRecord& sentence, const std::string& text) {
  const std::size_t begin = sentence.span.begin + sentence.text.size();
  sentence.text += text + ' ';
  return {text, {{begin, begin + text.size()}}};
}

}  // namespace

Zipf::Zipf(double ranks) : log_ranks_(std::log(ranks)) {}

std::size_t Zipf::operator()(std::mt19937_64& random) const {
  static constexpr double kScale = 0x1p-64;
  return static_cast<std::size_t>(std::exp(log_ranks_ * static_cast<double>(random()) * kScale)) -
         1;
}

void MadeArticles::next() {
  static constexpr std::size_t kMonths = 12;
  static constexpr std::size_t kDays = 28;
  static constexpr std::size_t kTitleWords = 4;
  ++count_;
  document_ = {};
  document_.name = fmt::format("articles/{}.txt", count_);
  document_.title = name() + ": " + words(kTitleWords);
  document_.date = date_of(count_, below(kMonths), below(kDays));
  document_.source = "The Bench";
  document_.url = fmt::format("https://bench.example/{}", count_);
  sentences_.clear();
  facts_.clear();
  entities_.clear();
  entity_of_name_.clear();
  for (std::size_t i = 0; i < kSentences; ++i)
    add_sentence(i);
  document_.paragraphs = {{0, document_.text.size()}};
  const std::string hash = content_hash(document_);
  for (Fact& fact : facts_)
    fact.id = fact_id(hash, fact);
}

void MadeArticles::add_sentence(std::size_t index) {
  static constexpr std::size_t kFurtherWords = 5;
  SentenceRecord sentence;
  sentence.span.begin = document_.text.size();
  for (std::size_t i = 0; i < kFactsPerSentence; ++i) {
    Fact fact;
    fact.sentence_index = index;
    const std::string subject = one_in(3) ? "the " + word() : name();
    fact.subject = phrase(sentence, subject);
    if (is_name(subject)) link(fact, FactRole::subject, subject);
    const MadeVerb verb = verb_of(verbs_(random_));
    fact.predicate = phrase(sentence, verb.past);
    fact.predicate_lemma = verb.lemma;
    fact.object = phrase(sentence, object());
    if (is_name(fact.object.text)) link(fact, FactRole::object, fact.object.text);
    if (one_in(2)) {
      fact.arguments.push_back({"place", "in", phrase(sentence, words(1 + below(2)))});
    }
    qualify(fact);
    facts_.push_back(std::move(fact));
  }
  sentence.text += words(kFurtherWords) + '.';
  sentence.span.end = sentence.span.begin + sentence.text.size();
  document_.text += sentence.text + ' ';
  sentences_.push_back(std::move(sentence));
}

std::string MadeArticles::object() {
  return one_in(3) ? name() : words(1 + below(3));
}

// About as often denied, possible, attributed and resolved as facts of news are.
void MadeArticles::qualify(Fact& fact) {
  static constexpr std::size_t kDeniedOneIn = 10;
  static constexpr std::size_t kPossibleOneIn = 6;
  static constexpr std::size_t kAttributedOneIn = 4;
  static constexpr std::size_t kResolvedOneIn = 2;
  static constexpr std::size_t kImpliedOneIn = 12;
  static constexpr std::size_t kThousand = 1000;
  static constexpr double kLeastSure = 0.5;
  if (one_in(kDeniedOneIn)) fact.polarity = Polarity::negative;
  if (one_in(kPossibleOneIn)) fact.modality = Modality::possible;
  if (one_in(kAttributedOneIn)) {
    fact.attribution = name();
    fact.attribution_predicate = "say";
    link(fact, FactRole::attribution, fact.attribution);
  }
  if (one_in(kResolvedOneIn) && !is_name(fact.subject.text)) {
    fact.resolved_subject = name();
    link(fact, FactRole::subject, fact.resolved_subject);
  }
  if (one_in(kImpliedOneIn)) fact.derived_by = "possessive";
  fact.tense = "past";
  fact.confidence =
      kLeastSure + static_cast<double>(below(kThousand / 2)) / static_cast<double>(kThousand);
}

void MadeArticles::link(Fact& fact, FactRole role, const std::string& name) {
  const auto [place, is_new] = entity_of_name_.try_emplace(name, entities_.size());
  if (is_new) {
    Entity entity{name, name.find(' ') == std::string::npos ? "LOC" : "PER", false, {}};
    entity.aliases.push_back({name, "name", 1});
    entities_.push_back(std::move(entity));
  }
  fact.entities.push_back({role, place->second, true});
}

std::string MadeArticles::name() {
  return name_of(names_(random_));
}

std::string MadeArticles::verb() {
  return verb_of(verbs_(random_)).lemma;
}

std::string MadeArticles::word() {
  return word_of(words_(random_));
}

std::string MadeArticles::words(std::size_t count) {
  std::string text = word();
  for (std::size_t i = 1; i < count; ++i)
    text += ' ' + word();
  return text;
}

std::string MadeArticles::commonest_name() {
  return name_of(0);
}

std::string MadeArticles::commonest_verb() {
  return verb_of(0).lemma;
}

std::string MadeArticles::commonest_word() {
  return word_of(0);
}

}  // namespace quern
