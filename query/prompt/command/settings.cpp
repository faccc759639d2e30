// Commands that say how answers look.
#include <cstdint>
#include <stdexcept>

#include "query/prompt/command/command.h"
#include "query/prompt/number.h"

namespace quern::command {

void columns(SessionState& session, std::string_view list) {
  session.options.render.columns = columns_named(list);
}

void limit(SessionState& session, std::string_view number) {
  if (number.empty()) {
    session.options.base.limit.reset();
  } else if (const auto limit = read_number(number)) {
    session.options.base.limit = limit;
  } else {
    session.fail(".limit takes a number of rows");
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

}  // namespace quern::command
