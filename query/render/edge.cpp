#include "query/render/edge.h"

#include "query/render/display.h"

namespace quern {
namespace {

std::string name_of(const std::string& resolved, const std::string& words) {
  std::string name = printable(resolved.empty() ? words : resolved);
  name.erase(0, name.find_first_not_of(' '));
  name.erase(name.find_last_not_of(' ') + 1);
  return name;
}

}  // namespace

Edge edge_of(const FactRow& row) {
  return {name_of(row.resolved_subject, row.subject), name_of(row.resolved_object, row.object)};
}

}  // namespace quern
