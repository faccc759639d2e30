// Full-text search gives for each word of the question the sentences and the titles that hold it; a
// sentence weighs what its words do by how rare they are (Robertson and Spärck Jones 1976), a
// title's words a part of that, its date's as much, and long sentences are worth less. The rarest
// words are read in full; of the common ones only what stands beside them, so that the cost is
// bounded and nothing depends on ids.
#include "schema/read/search/ranked_sentences.h"

#include <algorithm>
#include <functional>
#include <memory_resource>
#include <queue>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "schema/read/search/named_sentences.h"
#include "schema/read/search/word_groups.h"

namespace quern {
namespace {

using Mask = std::uint64_t;  ///< Which groups a sentence or title holds, by place.

constexpr std::size_t kMostGroups = 64;
constexpr std::size_t kMostRead = 30'000;  ///< Rows that the driving words may have in all.
constexpr std::size_t kMostTitles = 400;
constexpr std::size_t kMostOfTitle = 40;  ///< Sentences looked at of an article found by its title.
constexpr std::size_t kMostWeighed = 1'500;
/// Further ones that hold as much as the last of those, so that no order of rows parts them.
constexpr std::size_t kMostTied = 2'000;
constexpr double kTitle = 0.6;         ///< What a word in the title weighs of one in the sentence.
constexpr double kUsualBytes = 150.0;  ///< Of a sentence.
constexpr double kLength = 0.1;        ///< How much the length counts.

using Masks = std::pmr::unordered_map<RowId, Mask>;

struct Scored {
  RowId id = 0;
  double score = 0.0;
};

/// A sentence with what it holds and how relevant that makes it.
struct Weighed {
  RowId id = 0;
  Mask held = 0;  ///< In itself, its title or its date.
  double relevance = 0.0;
};

struct Best {
  std::vector<Scored> scored;  ///< The highest first.
  bool is_cut = false;         ///< Of those that are as high as the last only the newest are here.
};

double length_factor(std::size_t bytes) {
  const double length = static_cast<double>(bytes) / kUsualBytes;
  return 1.0 - kLength + kLength * std::max(length, 0.5);
}

/// The highest of the scores that came, as many as are wanted.
class Highest {
 public:
  explicit Highest(std::size_t most) : most_(most) {}

  void add(double score) {
    if (scores_.size() == most_ && score <= scores_.top()) return;
    scores_.push(score);
    if (scores_.size() > most_) scores_.pop();
  }

  /// Whether a further score like that would be none of them.
  [[nodiscard]] bool is_above(double score) const {
    return scores_.size() == most_ && (most_ == 0 || score < scores_.top());
  }

 private:
  std::size_t most_;
  std::priority_queue<double, std::vector<double>, std::greater<>> scores_;
};

class Ranker {
 public:
  Ranker(FactReader& reader, std::span<const QuestionWord> words)
      : reader_(reader), groups_(word_groups(reader, words)), words_(words) {
    if (groups_.size() > kMostGroups) groups_.resize(kMostGroups);
  }

  [[nodiscard]] RankedSentences rank(std::size_t most);

 private:
  /// Fills `masks` from one full-text table; true: only the newest rows of it were read.
  bool read(const std::string& table, Masks& masks);
  void mark(const std::string& table,
            const std::string& query,
            std::size_t group,
            std::size_t most,
            Masks& masks);
  void add_titled(const Masks& titles);
  void add_named();
  /// Of the candidates those that may be among the highest, which that is told of.
  [[nodiscard]] std::vector<Weighed> weigh(const Best& candidates, Highest& highest);
  [[nodiscard]] std::vector<RankedSentence> load(const std::vector<Weighed>& weighed);
  [[nodiscard]] double weight(Mask in_sentence, Mask in_title) const;
  /// What a sentence that holds those may weigh at most, with its title, its date and few words.
  [[nodiscard]] double most_relevance(Mask in_sentence) const;
  [[nodiscard]] std::vector<bool> words_of(Mask held) const;
  [[nodiscard]] Mask in_date(std::string_view date) const;
  /// The highest scores, and all that are as high as the last of them.
  [[nodiscard]] Best best(const Masks& masks, std::size_t most) const;

  FactReader& reader_;
  std::vector<WordGroup> groups_;
  std::span<const QuestionWord> words_;
  std::pmr::monotonic_buffer_resource memory_;  ///< Of what is gathered and let go at once.
  Masks sentences_{&memory_};
  Masks titles_{&memory_};
  Mask in_titles_ = 0;  ///< Of all titles.
  Mask in_dates_ = 0;   ///< Of all dates that there may be.
};

double Ranker::weight(Mask in_sentence, Mask in_title) const {
  std::vector<double> best(words_.size());
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    const Mask bit = Mask{1} << i;
    const double share = (in_sentence & bit) != 0 ? 1.0 : (in_title & bit) != 0 ? kTitle : 0.0;
    double& own = best[groups_[i].word];
    own = std::max(own, share * groups_[i].weight);
  }
  double sum = 0.0;
  for (const double weight : best)
    sum += weight;
  return sum;
}

double Ranker::most_relevance(Mask in_sentence) const {
  return weight(in_sentence | in_dates_, in_titles_) / length_factor(0);
}

std::vector<bool> Ranker::words_of(Mask held) const {
  std::vector<bool> words(words_.size());
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    if ((held & (Mask{1} << i)) != 0) words[groups_[i].word] = true;
  }
  return words;
}

Mask Ranker::in_date(std::string_view date) const {
  Mask mask = 0;
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    const bool holds =
        !groups_[i].in_date.empty() && date.find(groups_[i].in_date) != std::string::npos;
    if (holds) mask |= Mask{1} << i;
  }
  return mask;
}

void Ranker::mark(const std::string& table,
                  const std::string& query,
                  std::size_t group,
                  std::size_t most,
                  Masks& masks) {
  const Dialect& dialect = reader_.database().dialect();
  Statement find(reader_.database(), "SELECT rowid FROM " + table + " WHERE " +
                                         dialect.finds(table, ":query") +
                                         " ORDER BY rowid DESC LIMIT :most");
  const std::string bound = dialect.full_text(query, true);
  find.start(std::string_view(bound), most);
  while (find.step())
    masks[find.integer(0)] |= Mask{1} << group;
}

bool Ranker::read(const std::string& table, Masks& masks) {
  std::string drivers;
  std::size_t rows = 0;
  bool has_more = false;
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    if (groups_[i].query.empty()) continue;
    const bool drives = drivers.empty() || rows + groups_[i].count <= kMostRead;
    rows += groups_[i].count;
    if (drives) {
      has_more = has_more || groups_[i].count > kMostRead;
      mark(table, groups_[i].query, i, kMostRead, masks);
      drivers += (drivers.empty() ? "" : " OR ") + groups_[i].query;
    } else {
      mark(table, '(' + drivers + ") AND (" + groups_[i].query + ')', i, kMostRead, masks);
    }
  }
  return has_more;
}

Best Ranker::best(const Masks& masks, std::size_t most) const {
  std::unordered_map<Mask, double> weights;  // Few: many sentences hold the same words.
  std::vector<Scored> scored;
  scored.reserve(masks.size());
  for (const auto& [id, mask] : masks) {
    const auto [place, is_new] = weights.try_emplace(mask);
    if (is_new) place->second = weight(mask, 0);
    scored.push_back({id, place->second});
  }
  const auto is_higher = [](const Scored& a, const Scored& b) {
    return a.score != b.score ? a.score > b.score : a.id > b.id;
  };
  const std::size_t tried = std::min(most + kMostTied, scored.size());
  const auto end = scored.begin() + static_cast<std::ptrdiff_t>(tried);
  std::partial_sort(scored.begin(), end, scored.end(), is_higher);
  const bool is_cut =
      end != scored.end() && tried > most && scored[tried - 1].score == scored[most - 1].score;
  scored.erase(end, scored.end());
  while (scored.size() > most && scored.back().score < scored[most - 1].score)
    scored.pop_back();
  return {std::move(scored), is_cut};
}

/// Sentences of the articles whose titles say most, which need not say it again.
void Ranker::add_titled(const Masks& titles) {
  Statement find(
      reader_.database(),
      "SELECT id FROM sentence WHERE document = :document ORDER BY position LIMIT :most");
  for (const Scored& title : best(titles, kMostTitles).scored) {
    find.start(title.id, kMostOfTitle);
    while (find.step())
      sentences_.try_emplace(find.integer(0), 0);
    find.reset();
  }
}

/// Sentences that mean somebody by another name or a pronoun hold that name.
void Ranker::add_named() {
  for (const NamedSentences& named : named_sentences(reader_, words_)) {
    Mask mask = 0;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      const auto& words = named.words;
      if (std::find(words.begin(), words.end(), groups_[i].word) != words.end())
        mask |= Mask{1} << i;
    }
    for (const RowId sentence : named.sentences)
      sentences_[sentence] |= mask;
  }
}

std::vector<Weighed> Ranker::weigh(const Best& candidates, Highest& highest) {
  Statement find(reader_.database(),
                 "SELECT d.id, d.date, " + reader_.database().dialect().bytes("s.text") +
                     " FROM sentence AS s JOIN document AS d ON d.id = s.document WHERE s.id = "
                     ":id");
  std::vector<Weighed> weighed;
  for (const Scored& found : candidates.scored) {
    const Mask in_itself = sentences_[found.id];
    if (highest.is_above(most_relevance(in_itself))) continue;
    if (!find.finds(found.id)) continue;
    const auto title = titles_.find(find.integer(0));
    const Mask in_title = title == titles_.end() ? 0 : title->second;
    const Mask in_sentence = in_itself | in_date(find.text(1));
    const auto bytes = static_cast<std::size_t>(find.integer(2));
    const double relevance = weight(in_sentence, in_title) / length_factor(bytes);
    highest.add(relevance);
    weighed.push_back({found.id, in_sentence | in_title, relevance});
    find.reset();
  }
  return weighed;
}

std::vector<RankedSentence> Ranker::load(const std::vector<Weighed>& weighed) {
  Statement find(reader_.database(),
                 "SELECT s.text, d.name, d.title, d.date, s.position, d.source, d.url, "
                 "s.begin_byte, s.end_byte FROM sentence AS s JOIN document AS d "
                 "ON d.id = s.document WHERE s.id = :id");
  std::vector<RankedSentence> sentences;
  for (const Weighed& found : weighed) {
    if (!find.finds(found.id)) continue;
    RankedSentence sentence;
    sentence.id = found.id;
    sentence.relevance = found.relevance;
    sentence.says = words_of(found.held);
    sentence.text = find.text(0);
    sentence.document = find.text(1);
    sentence.title = find.text(2);
    sentence.date = find.text(3);
    sentence.position = find.integer(4);
    sentence.source = find.text(5);
    sentence.url = find.text(6);
    sentence.begin = find.integer(7);
    sentence.end = find.integer(8);
    sentences.push_back(std::move(sentence));
    find.reset();
  }
  return sentences;
}

RankedSentences Ranker::rank(std::size_t most) {
  RankedSentences result;
  if (groups_.empty()) return result;
  result.has_more = read("sentence_text", sentences_);
  read("title_text", titles_);
  for (const auto& [id, mask] : titles_)
    in_titles_ |= mask;
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    if (!groups_[i].in_date.empty()) in_dates_ |= Mask{1} << i;
  }
  add_titled(titles_);
  add_named();
  const Best candidates = best(sentences_, kMostWeighed);
  Highest highest(most);
  std::vector<Weighed> weighed = weigh(candidates, highest);
  std::erase_if(weighed,
                [&](const Weighed& sentence) { return highest.is_above(sentence.relevance); });
  result.sentences = load(weighed);
  const auto may_be_among = [&](const Scored& found) {
    return !highest.is_above(most_relevance(sentences_[found.id]));
  };
  if (candidates.is_cut && may_be_among(candidates.scored.back())) result.has_more = true;
  std::sort(result.sentences.begin(), result.sentences.end(),
            [](const RankedSentence& a, const RankedSentence& b) {
              if (a.relevance != b.relevance) return a.relevance > b.relevance;
              return std::tie(b.date, a.document, a.position) <
                     std::tie(a.date, b.document, b.position);
            });
  if (result.sentences.size() > most) result.sentences.resize(most);
  return result;
}

}  // namespace

RankedSentences rank_sentences(FactReader& reader,
                               std::span<const QuestionWord> words,
                               std::size_t most) {
  return Ranker(reader, words).rank(most);
}

}  // namespace quern
