#include "query/prompt/session_state.h"

#include <chrono>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include "query/render/display.h"
#include "query/render/pointer.h"

namespace quern {

RenderOptions SessionState::row_options() const {
  RenderOptions shown = options.render;
  if (file) shown.has_colour = false;
  shown.page.asked = asked;
  shown.page.database = reader.name();
  shown.page.asked_at =
      fmt::format("{:%Y-%m-%d %H:%M} UTC", fmt::gmtime(std::chrono::system_clock::now()));
  return shown;
}

void SessionState::say(std::string_view line) {
  const std::string words = printable(line);
  // A program reads errors line by line; a person at any width.
  replies.write(options.is_interactive ? hanging("", words, options.render.width) : words + '\n');
}

void SessionState::fail(std::string_view why) {
  had_error = true;
  say(fmt::format("quern-query: {}", why));
}

void SessionState::fail_at(std::string_view line, std::string_view where, std::string_view why) {
  if (options.is_interactive && !where.empty()) {
    replies.write(pointed_out(line, where, options.render.width));
  }
  fail(why);
}

void SessionState::note(std::string_view what) {
  say(options.is_interactive ? std::string(what) : fmt::format("quern-query: {}", what));
}

void SessionState::reply(std::string_view line) {
  if (options.is_interactive) say(line);
}

}  // namespace quern
