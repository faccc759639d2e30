#include "query/plan/participant.h"

#include "schema/statement.h"

namespace quern {

std::string participant_name(FactReader& reader, std::int64_t key) {
  Statement name(reader.database(), key < 0 ? "SELECT name FROM entity WHERE id = -:key"
                                            : "SELECT text FROM phrase WHERE id = :key");
  return name.finds(key) ? std::string(name.text(0)) : std::string();
}

}  // namespace quern
