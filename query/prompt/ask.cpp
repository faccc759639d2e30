#include "query/prompt/ask.h"

#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>

#include "query/plan/asking.h"
#include "query/plan/find_answers.h"
#include "query/plan/near_name.h"
#include "query/plan/several_facts.h"
#include "query/prompt/bare_name.h"
#include "query/prompt/pronouns.h"
#include "query/question/read_answer.h"
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

/// Says so where nothing answers and a name of the question is nobody's.
void note_unknown_names(SessionState& state, const Question& question) {
  for (const QuestionWord& word : question.words) {
    if (!word.is_name) continue;
    const std::string meant = did_you_mean(state.reader, word.written);
    if (!meant.empty()) state.note(fmt::format("no fact names '{}'{}", word.written, meant));
  }
}

std::string why_not(const std::string& question, const NotUnderstood& wrong) {
  return fmt::format("'{}': {}; ask who, what, when or the like, or write subject:China or "
                     "China | declined to comment on | ?",
                     question, wrong.why);
}

}  // namespace

void ask(SessionState& state, QuestionReader& reader, const std::string& line) {
  if (!has_only_limit(state.options.base)) {
    state.fail("a question takes no filters; ask without them, or write it as a filter");
    return;
  }
  const std::string question = self_contained(state, reader, line);
  if (question != line && answer_bare_name(state, question)) return;  // "he"
  const auto read = reader.read(question);
  if (const auto* const wrong = std::get_if<NotUnderstood>(&read)) {
    // A line for each question, so that answers to a pipe stay beside what was asked.
    if (state.options.render.format == Format::jsonl && question.ends_with('?')) {
      Answers none;
      none.question = question;
      show(state, none);
    }
    state.fail(why_not(question, *wrong));
    return;
  }
  const auto& asked = std::get<Question>(read);
  Answers answers = answer_from_several(asked, asking_of(state, reader));
  const auto& limit = state.options.base.limit;
  if (limit && *limit < std::ssize(answers.answers)) {
    answers.answers.resize(static_cast<std::size_t>(*limit));
  }
  show(state, answers);
  if (answers.answers.empty()) note_unknown_names(state, asked);
  if (state.options.is_interactive) state.spoken_of.add(state.reader, asked, answers);
}

}  // namespace quern
