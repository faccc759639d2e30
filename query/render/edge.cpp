#include "query/render/edge.h"

#include "query/render/display.h"
#include "schema/trimmed.h"

namespace quern {
namespace {

std::string cleaned(const std::string& words) {
  return std::string(trimmed(printable(words)));
}

EdgeEnd end_of(const std::string& entity,
               const std::string& type,
               const std::string& document,
               const std::string& resolved,
               const std::string& words) {
  if (!entity.empty()) return {cleaned(entity), type, document};
  return {cleaned(resolved.empty() ? words : resolved), "", ""};
}

}  // namespace

Edge edge_of(const FactRow& row) {
  return {end_of(row.subject_entity, row.subject_type, row.subject_entity_document,
                 row.resolved_subject, row.subject),
          end_of(row.object_entity, row.object_type, row.object_entity_document,
                 row.resolved_object, row.object)};
}

}  // namespace quern
