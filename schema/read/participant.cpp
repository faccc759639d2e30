#include "schema/read/participant.h"

namespace quern {

ParticipantNames::ParticipantNames(FactReader& reader)
    : entities_(reader, "SELECT name FROM entity WHERE id = -:id"),
      phrases_(reader, "SELECT text FROM phrase WHERE id = :id") {}

std::string ParticipantNames::of(std::int64_t key) {
  return key < 0 ? entities_.of(key) : phrases_.of(key);
}

}  // namespace quern
