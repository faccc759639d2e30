#include "schema/entity.h"

namespace quern {

std::string_view to_string(FactRole role) {
  switch (role) {
    case FactRole::subject: return "subject";
    case FactRole::object: return "object";
    case FactRole::attribution: break;
  }
  return "attribution";
}

}  // namespace quern
