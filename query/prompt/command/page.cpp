#include <fmt/format.h>
#include <stdexcept>

#include "query/plan/filter_language.h"
#include "query/plan/triple_language.h"
#include "query/prompt/answer.h"
#include "query/prompt/command/arguments.h"
#include "query/prompt/command/command.h"
#include "query/prompt/no_rows.h"
#include "query/render/display.h"

namespace quern::command {
namespace {

/// What a line asks for; a name, for its facts. Nothing, after a line on what is wrong.
std::optional<Filter> filter_of(SessionState& session, std::string_view line) {
  const auto parsed = parse_filter(line);
  const auto* const wrong = std::get_if<NotAFilter>(&parsed);
  const bool is_name = wrong != nullptr && wrong->reads_as_question;
  return is_name ? facts_about(session, unquoted(line))
                 : filter_argument(session, line, session.last);
}

void write(SessionState& session, const Filter& filter, std::string_view file) {
  RenderOptions options = session.row_options();
  options.format = Format::html;
  options.columns.clear();
  options.page.asked = heading_of(filter);
  const auto output = file_output(std::string(file));
  const Answered answered = answer(session.reader, filter, options, *output);
  output->finish();
  session.reply(fmt::format("{} written to {}", counted(answered.rows, "row"), printable(file)));
  if (answered.rows == 0) explain_no_rows(session, filter);
  if (answered.is_partial) session.fail("stopped: these are not all");
  if (answered.has_more) session.reply("there are more; .limit alone shows all");
}

}  // namespace

void page(SessionState& session, std::string_view argument) {
  const FileArgument request = file_argument(argument, ".html");
  if (request.file.empty()) {
    session.fail(".page takes a file, and what is to stand in it: .page entity:China china.html");
    return;
  }
  const auto filter = filter_of(session, request.words);
  if (!filter) return;
  try {
    write(session, *filter, request.file);
  } catch (const std::runtime_error& error) {
    session.fail(error.what());
  }
}

}  // namespace quern::command
