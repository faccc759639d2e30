#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "query/prompt/session_state.h"
#include "schema/read/select.h"

namespace quern::command {

/// The filter that stands behind a command, joined with the session's base; `otherwise` where there
/// is none. Nothing, after a line on what is wrong, where it is no filter.
[[nodiscard]] std::optional<Filter> filter_argument(SessionState& session,
                                                    std::string_view line,
                                                    const Filter& otherwise);

/// An argument whose last word is a file.
struct FileArgument {
  std::string_view words;  ///< What stands before the file.
  std::string_view file;   ///< Empty: there is none.
};

/// "Kim Jong Un kim.svg": the last word is a file if it ends so.
[[nodiscard]] FileArgument file_argument(std::string_view argument, std::string_view ending);

/// The fact whose number stands behind the command. Nothing, after a line on what is wrong, where
/// there is no such fact. Throws as select_facts does.
[[nodiscard]] std::optional<FactContext> fact_argument(SessionState& session,
                                                       std::string_view command,
                                                       std::string_view number);

/// What is known of a name that stands behind a command, under the session's base.
[[nodiscard]] Filter facts_about(const SessionState& session, std::string_view name);

/// Says that no fact has the name, and which one may be meant. Throws as select_facts does.
void note_unknown(SessionState& session, std::string_view name);

}  // namespace quern::command
