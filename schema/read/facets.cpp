#include "schema/read/facets.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <optional>
#include <unordered_map>

#include "schema/guarded.h"
#include "schema/read/participant.h"
#include "schema/read/select.h"

namespace quern {
namespace {

/// Facts by the number that stands for a value.
class Counts {
 public:
  void add(std::optional<std::int64_t> key) {
    if (!key) return;
    if (const auto found = facts_.find(*key); found != facts_.end()) {
      ++found->second;
    } else if (facts_.size() < kMost) {
      facts_.emplace(*key, 1);
    }
  }
  [[nodiscard]] const std::unordered_map<std::int64_t, std::int64_t>& facts() const {
    return facts_;
  }

 private:
  static constexpr std::size_t kMost = 1'000'000;
  std::unordered_map<std::int64_t, std::int64_t> facts_;
};

using NameOf = std::function<std::string(std::int64_t)>;
using KeyCount = std::pair<std::int64_t, std::int64_t>;

bool is_before(const KeyCount& a, const KeyCount& b) {
  return a.second != b.second ? a.second > b.second : a.first < b.first;
}

Facet facet_of(const char* name, const Counts& counts, std::size_t most, const NameOf& name_of) {
  std::vector<KeyCount> sorted(counts.facts().begin(), counts.facts().end());
  const std::size_t shown = std::min(most, sorted.size());
  std::partial_sort(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(shown),
                    sorted.end(), is_before);
  Facet facet{name, {}, static_cast<std::int64_t>(sorted.size() - shown)};
  for (std::size_t i = 0; i < shown; ++i) {
    facet.values.push_back({name_of(sorted[i].first), sorted[i].second});
  }
  return facet;
}

/// By month of the article, from the facts of each article; the months in order.
Facet months_of(const Counts& documents, FactReader& reader, std::size_t most) {
  TextLookup date(reader, "SELECT substr(date, 1, 7) FROM document WHERE id = :id");
  std::map<std::string, std::int64_t> months;
  for (const auto& [document, facts] : documents.facts()) {
    const std::string month = date.of(document);
    if (!month.empty()) months[month] += facts;
  }
  Facet facet{"month", {}, 0};
  for (const auto& [month, facts] : months) {
    facet.values.push_back({month, facts});
  }
  if (facet.values.size() > most) {  // The newest are of most interest.
    facet.others = static_cast<std::int64_t>(facet.values.size() - most);
    facet.values.erase(facet.values.begin(), facet.values.begin() + facet.others);
  }
  return facet;
}

struct AllCounts {
  Counts entities;
  Counts predicates;
  Counts polarities;
  Counts modalities;
  Counts speakers;
  Counts documents;
};

AllCounts counted_facts(FactReader& reader, const Filter& filter) {
  enum Place : int { kSubject, kObject, kPredicate, kPolarity, kModality, kSpeaker, kDocument };
  const std::string columns = fmt::format("{}, {}, {}, f.polarity, f.modality, {}, "
                                          "(SELECT document FROM sentence WHERE id = f.sentence)",
                                          kSubjectKey, kObjectKey, kPredicateKey, kSpeakerKey);
  AllCounts counts;
  select_columns(reader, filter, columns, [&](const Statement& fact) {
    const auto subject = fact.row_id(kSubject);
    const auto object = fact.row_id(kObject);
    counts.entities.add(subject);
    if (object != subject) counts.entities.add(object);
    counts.predicates.add(fact.row_id(kPredicate));
    counts.polarities.add(fact.row_id(kPolarity));
    counts.modalities.add(fact.row_id(kModality));
    counts.speakers.add(fact.row_id(kSpeaker));
    counts.documents.add(fact.row_id(kDocument));
    return true;
  });
  return counts;
}

}  // namespace

std::vector<Facet> count_facets(FactReader& reader, const Filter& filter, std::size_t most) {
  const AllCounts counts = counted_facts(reader, filter);
  return guarded(reader, [&] {
    ParticipantNames names(reader);
    TextLookup predicates(reader, kPredicateText);
    TextLookup documents(reader, "SELECT coalesce(title, name) FROM document WHERE id = :id");
    const auto participant = [&](std::int64_t key) { return names.of(key); };
    const auto predicate = [&](std::int64_t key) { return predicates.of(key); };
    const auto document = [&](std::int64_t key) { return documents.of(key); };
    const auto polarity = [](std::int64_t key) { return key == 0 ? "positive" : "negative"; };
    const auto modality = [](std::int64_t key) { return key == 0 ? "certain" : "possible"; };
    return std::vector<Facet>{
        facet_of("entity", counts.entities, most, participant),
        facet_of("predicate", counts.predicates, most, predicate),
        facet_of("polarity", counts.polarities, most, polarity),
        facet_of("modality", counts.modalities, most, modality),
        facet_of("speaker", counts.speakers, most, participant),
        facet_of("document", counts.documents, most, document),
        months_of(counts.documents, reader, most),
    };
  });
}

}  // namespace quern
