#pragma once

#include <algorithm>
#include <initializer_list>
#include <vector>

namespace quern {

/// WordNet's lexicographer files of nouns, as WordNet::topics() numbers them; see lexnames(5WN).
enum Topic : int {
  kTopTopic = 3,  ///< "person", "group" and other roots.
  kActTopic = 4,
  kArtifactTopic = 6,
  kCommunicationTopic = 10,
  kEventTopic = 11,
  kGroupTopic = 14,
  kLocationTopic = 15,
  kObjectTopic = 17,
  kPersonTopic = 18
};

[[nodiscard]] inline bool has_topic(const std::vector<int>& topics,
                                    std::initializer_list<int> wanted) {
  return std::any_of(topics.begin(), topics.end(), [&](int topic) {
    return std::find(wanted.begin(), wanted.end(), topic) != wanted.end();
  });
}

/// Whether the commonest meaning is one of the wanted.
[[nodiscard]] inline bool is_first_topic(const std::vector<int>& topics,
                                         std::initializer_list<int> wanted) {
  return !topics.empty() && std::find(wanted.begin(), wanted.end(), topics.front()) != wanted.end();
}

}  // namespace quern
