#include "query/prompt/ask.h"

#include <fmt/format.h>
#include <iterator>
#include <variant>

#include "query/plan/find_answers.h"
#include "query/question/read_answer.h"
#include "query/render/answers.h"
#include "query/render/display.h"

namespace quern {
namespace {

bool has_only_limit(Filter filter) {
  filter.limit.reset();
  return filter == Filter{};
}

void show(SessionState& state, const Answers& answers) {
  SessionOptions& options = state.options;
  if (options.is_interactive) options.render.width = terminal_width();
  if (options.only_count) {
    state.rows().write(fmt::format("{}\n", answers.answers.size()));
  } else {
    render_answers(answers, options.render, state.rows());
  }
  state.rows_written += std::ssize(answers.answers);
  if (answers.is_partial) state.fail("stopped: these answers are not all");
}

}  // namespace

void ask(SessionState& state, QuestionReader& reader, const std::string& question) {
  if (!has_only_limit(state.options.base)) {
    state.fail("a question takes no filters; ask without them, or write it as a filter");
    return;
  }
  const auto read = reader.read(question);
  if (const auto* const wrong = std::get_if<NotUnderstood>(&read)) {
    // A line for each question, so that answers to a pipe stay beside what was asked.
    if (state.options.render.format == Format::jsonl && question.ends_with('?')) {
      Answers none;
      none.question = question;
      show(state, none);
    }
    state.fail(fmt::format("'{}': {}; ask who, what, when or the like, or write subject:China or "
                           "China | declined to comment on | ?",
                           question, wrong->why));
    return;
  }
  const auto& asked = std::get<Question>(read);
  const Reader* const sentences = can_be_read(asked) ? &reader.sentences() : nullptr;
  Answers answers = find_answers(state.reader, asked, reader.words(), sentences);
  const auto& limit = state.options.base.limit;
  if (limit && *limit < std::ssize(answers.answers)) {
    answers.answers.resize(static_cast<std::size_t>(*limit));
  }
  show(state, answers);
}

}  // namespace quern
