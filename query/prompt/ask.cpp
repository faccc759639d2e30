#include "query/prompt/ask.h"

#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>

#include "query/plan/asking.h"
#include "query/plan/find_answers.h"
#include "query/plan/several_facts.h"
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

Asking asking_of(SessionState& state, QuestionReader& reader) {
  Asking asking;
  asking.read = [&](const std::string& text) -> std::optional<Question> {
    auto read = reader.read(text);
    auto* const question = std::get_if<Question>(&read);
    return question == nullptr ? std::nullopt : std::optional(std::move(*question));
  };
  asking.ask = [&](const Question& question, const AnswerBounds& bounds) {
    const Reader* const sentences = can_be_read(question) ? &reader.sentences() : nullptr;
    return find_answers(state.reader, question, reader.words(), sentences, bounds);
  };
  return asking;
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
  Answers answers = answer_from_several(std::get<Question>(read), asking_of(state, reader));
  const auto& limit = state.options.base.limit;
  if (limit && *limit < std::ssize(answers.answers)) {
    answers.answers.resize(static_cast<std::size_t>(*limit));
  }
  show(state, answers);
}

}  // namespace quern
