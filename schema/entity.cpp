#include "schema/entity.h"

namespace quern {

std::string_view to_string(FactRole role) {
  switch (role) {
    case FactRole::subject: return "subject";
    case FactRole::object: return "object";
    case FactRole::attribution: return "attribution";
    case FactRole::argument: break;
  }
  return "argument";
}

}  // namespace quern
