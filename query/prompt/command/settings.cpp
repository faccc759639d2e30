// Commands that say how answers look.
#include <cstdint>
#include <limits>
#include <stdexcept>

#include "query/prompt/command/command.h"
#include "query/prompt/number.h"

namespace quern::command {

void columns(SessionState& session, std::string_view list) {
  session.options.render.columns = columns_named(list);
}

void limit(SessionState& session, std::string_view number) {
  if (number.empty() || number == "all") {
    session.options.base.limit = std::numeric_limits<std::int64_t>::max();
  } else if (number == "usual") {
    session.options.base.limit.reset();
  } else if (const auto limit = read_number(number)) {
    session.options.base.limit = limit;
  } else {
    session.fail(".limit takes a number of rows, all, or usual");
  }
}

void mode(SessionState& session, std::string_view name) {
  const auto format = format_named(name);
  if (!format) {
    session.fail("a format is one of " + format_names());
    return;
  }
  session.options.render.format = *format;
}

void output(SessionState& session, std::string_view path) {
  try {
    if (session.file) session.file->finish();
    session.file.reset();
    if (!path.empty()) session.file = file_output(std::string(path));
  } catch (const std::runtime_error& error) {
    session.file.reset();
    session.fail(error.what());
  }
}

void timing(SessionState& session, std::string_view argument) {
  if (argument.empty()) {
    session.options.shows_timing = !session.options.shows_timing;
  } else if (argument == "on" || argument == "off") {
    session.options.shows_timing = argument == "on";
  } else {
    session.fail(".timing takes on or off");
    return;
  }
  session.reply(session.options.shows_timing ? "each line's time is shown" : "no times are shown");
}

}  // namespace quern::command
