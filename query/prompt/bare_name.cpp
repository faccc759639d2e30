#include "query/prompt/bare_name.h"

#include <fmt/format.h>
#include <string>

#include "query/plan/near_name.h"
#include "query/plan/triple_language.h"
#include "query/prompt/command/command.h"
#include "schema/guarded.h"
#include "schema/read/named_entity.h"

namespace quern {
namespace {

bool is_somebody(FactReader& reader, const std::string& name) {
  return guarded(reader, [&] { return !entities_named(reader, name).empty(); });
}

}  // namespace

bool answer_bare_name(SessionState& state, std::string_view line) {
  static constexpr std::size_t kLongest = 80;
  if (line.size() > kLongest || line.ends_with('?')) return false;
  const std::string name(unquoted(line));
  if (is_somebody(state.reader, name)) {
    command::entity(state, name);
    return true;
  }
  const std::string near = nearest_name(state.reader, name);
  if (near.empty() || !is_somebody(state.reader, near)) return false;
  state.fail(fmt::format("nobody and nothing is known as '{}'; did you mean '{}'?", name, near));
  return true;
}

}  // namespace quern
