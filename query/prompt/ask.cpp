#include "query/prompt/ask.h"

#include <fmt/format.h>
#include <iterator>
#include <utility>
#include <variant>

#include "query/plan/answer_question.h"
#include "query/prompt/bare_name.h"
#include "query/prompt/pronouns.h"
#include "query/render/answers.h"

namespace quern {
namespace {

bool has_only_limit(Filter filter) {
  filter.limit.reset();
  return filter == Filter{};
}

void show(SessionState& state, const Answers& answers) {
  if (state.options.only_count) {
    state.rows().write(fmt::format("{}\n", answers.answers.size()));
  } else {
    render_answers(answers, state.row_options(), state.rows());
  }
  state.rows_written += std::ssize(answers.answers);
  if (answers.is_partial) state.fail("stopped: these answers are not all");
}

/// The question with names for the pronouns that take up an earlier answer. Only for a person at a
/// terminal: the lines of a pipe are questions each by itself.
std::string self_contained(SessionState& state, QuestionReader& reader, const std::string& line) {
  const bool has_names = !state.spoken_of.names().empty();
  if (!state.options.is_interactive || !has_names || line.size() > QuestionReader::kMostBytes) {
    return line;
  }
  if (!has_pronoun(line)) return line;
  SelfContained said = without_pronouns(reader.parsed(line), line, state.spoken_of.names());
  for (const std::string& meant : said.meant)
    state.reply(meant);
  return std::move(said.question);
}

}  // namespace

void ask(SessionState& state, QuestionReader& reader, const std::string& line) {
  if (!has_only_limit(state.options.base)) {
    state.fail("a question takes no filters; ask without them, or write it as a filter");
    return;
  }
  const std::string question = self_contained(state, reader, line);
  if (question != line && answer_bare_name(state, question)) return;  // "he"
  const auto answered = answer_question(state.reader, reader, question, state.options.base.limit);
  if (const auto* const wrong = std::get_if<NotUnderstood>(&answered)) {
    // A line for each question, so that answers to a pipe stay beside what was asked.
    if (state.options.render.format == Format::jsonl && question.ends_with('?')) {
      Answers none;
      none.question = question;
      show(state, none);
    }
    state.fail(why_not(question, *wrong));
    return;
  }
  const auto& [asked, answers, unknown_names] = std::get<AnsweredQuestion>(answered);
  show(state, answers);
  for (const std::string& unknown : unknown_names)
    state.note(unknown);
  if (state.options.is_interactive) state.spoken_of.add(state.reader, asked, answers);
}

}  // namespace quern
