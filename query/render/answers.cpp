#include "query/render/answers.h"

#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "query/render/column.h"
#include "query/render/display.h"
#include "query/render/json.h"
#include "schema/trimmed.h"

namespace quern {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

double rounded(double value) {
  static constexpr double kThousand = 1000.0;
  return std::round(value * kThousand) / kThousand;
}

/// The sentence and where it stands.
void add_place(const FactRow& row, Json& object) {
  object["sentence"] = text_or_null(row.sentence);
  object["sentence_begin"] = row.sentence_begin;
  object["sentence_end"] = row.sentence_end;
  object["document"] = text_or_null(row.document);
  object["title"] = text_or_null(row.title);
  object["date"] = text_or_null(row.date);
  object["source"] = text_or_null(row.source);
  object["url"] = text_or_null(row.url);
}

Json json_of(const FactRow& fact) {
  Json object;
  object["number"] = fact.number;
  object["subject"] = text_or_null(fact.subject);
  object["predicate"] = text_or_null(fact.predicate);
  object["object"] = text_or_null(fact.object);
  object["polarity"] = fact.polarity;
  object["modality"] = fact.modality;
  object["attribution"] = text_or_null(fact.attribution);
  object["derived_by"] = text_or_null(fact.derived_by);
  object["confidence"] = rounded(fact.confidence);
  add_place(fact, object);
  return object;
}

/// What a sentence without a fact has of a fact's row.
Json json_of_place(const FactRow& row) {
  Json object;
  add_place(row, object);
  return object;
}

/// What keeps the answer from being a plain one.
std::string qualifier_of(const Answer& answer) {
  if (answer.is_count) return "counted";
  return answer.facts.empty() ? "read in the sentence" : quern::qualifier_of(answer.facts.front());
}

Json json_of(const Answer& answer) {
  Json object;
  if (!answer.question.empty()) object["question"] = answer.question;
  object["answer"] = answer.text;
  object["confidence"] = rounded(answer.confidence);
  object["qualifier"] = text_or_null(qualifier_of(answer));
  object["read"] = answer.is_read;
  object["sentences"] = answer.sentences;
  object["documents"] = answer.documents;
  object["facts"] = Json::array();
  for (const FactRow& fact : answer.facts)
    object["facts"].push_back(json_of(fact));
  if (answer.read_in) object["read_in"] = json_of_place(*answer.read_in);
  for (const Answer& premise : answer.premises)
    object["because"].push_back(json_of(premise));
  return object;
}

std::string json_line(const Answers& answers) {
  Json line;
  line["question"] = answers.question;
  line["answers"] = Json::array();
  for (const Answer& answer : answers.answers)
    line["answers"].push_back(json_of(answer));
  if (answers.almost) line["almost"] = json_of(*answers.almost);
  for (const FactRow& fact : answers.nearest)
    line["nearest"].push_back(json_of(fact));
  if (answers.has_more) line["has_more"] = true;
  return json_text(line) + '\n';
}

std::string support_of(const Answer& answer) {
  if (answer.sentences < 2) return {};
  std::string support = counted(answer.sentences, "sentence");
  if (answer.documents > 1) support += " in " + counted(answer.documents, "document");
  return support;
}

/// A text with the number of its fact before it, if it has one.
void write_numbered(std::optional<std::int64_t> number,
                    const std::string& text,
                    const RenderOptions& options,
                    Output& output) {
  static constexpr std::size_t kIndent = 8;
  const std::string label = number ? fmt::format("{:>6}  ", *number) : std::string(kIndent, ' ');
  output.write(hanging(label, printable(text), options.width));
}

/// The answer's own words are bold where there are colours.
void write_words(const Answer& answer, const RenderOptions& options, Output& output) {
  const std::string text = printable(answer.text);
  const std::string notes = notes_of(answer);
  if (!options.has_colour) {
    output.write(hanging("", text + notes, options.width));
    return;
  }
  std::vector<std::string> lines = wrapped(text, options.width);
  for (std::string& line : lines)
    line.insert(0, "\x1b[1m").append("\x1b[0m");
  const bool is_one_line = display_width(text + notes) <= options.width;
  output.write(fmt::format("{}{}\n", fmt::join(lines, "\n"), is_one_line ? notes : ""));
  if (!is_one_line) output.write(hanging("  ", trimmed(notes), options.width));
}

void write_sentences(const Answer& answer, const RenderOptions& options, Output& output) {
  static constexpr std::size_t kMostShown = 3;
  std::set<std::pair<std::string, std::int64_t>> shown;
  for (const FactRow& fact : answer.facts) {
    const bool is_new = shown.insert({fact.document, fact.sentence_index}).second;
    if (is_new && shown.size() <= kMostShown)
      write_numbered(fact.number, fact.sentence, options, output);
  }
  if (answer.read_in) write_numbered(std::nullopt, answer.read_in->sentence, options, output);
}

void write_answer(const Answer& answer, const RenderOptions& options, Output& output) {
  write_words(answer, options, output);
  write_sentences(answer, options, output);
  for (const Answer& premise : answer.premises) {
    const std::string asked = premise.question + ' ' + premise.text + notes_of(premise);
    output.write(hanging("  ", printable(asked), options.width));
    write_sentences(premise, options, output);
  }
}

/// Its parts, and what keeps it from being a plain assertion.
std::string fact_text(const FactRow& fact, std::string_view separator) {
  const std::string qualifier = qualifier_of(fact);
  return fmt::format("{}{}{}{}{}{}", fact.subject, separator, fact.predicate, separator,
                     fact.object, qualifier.empty() ? "" : " (" + qualifier + ")");
}

void write_nearest(const Answers& answers, const RenderOptions& options, Output& output) {
  output.write("no fact answers this\n");
  if (answers.almost) {
    const std::string almost = "not exactly, but " + fact_text(*answers.almost, " ");
    output.write(hanging("", printable(almost), options.width));
    write_numbered(answers.almost->number, answers.almost->sentence, options, output);
  }
  if (answers.nearest.empty()) return;
  output.write("nearest:\n");
  for (const FactRow& fact : answers.nearest)
    write_numbered(fact.number, fact_text(fact, " | "), options, output);
}

/// Facts of the answer, then of those it rests on.
void add_rows(const Answer& answer, std::set<std::int64_t>& written, Renderer& renderer) {
  for (const FactRow& fact : answer.facts) {
    if (written.insert(fact.number).second) renderer.add(fact);
  }
  for (const Answer& premise : answer.premises)
    add_rows(premise, written, renderer);
}

void write_rows(const Answers& answers, const RenderOptions& options, Output& output) {
  RenderOptions shown = options;
  shown.page.asked = answers.question;
  shown.page.answers = &answers;
  const auto renderer = make_renderer(shown, output);
  std::set<std::int64_t> written;
  for (const Answer& answer : answers.answers)
    add_rows(answer, written, *renderer);
  renderer->finish();
}

}  // namespace

std::string notes_of(const Answer& answer) {
  std::string notes = qualifier_of(answer);
  const std::string support = support_of(answer);
  if (!support.empty()) notes += (notes.empty() ? "" : "; ") + support;
  return notes.empty() ? notes : " (" + printable(notes) + ")";
}

void render_answers(const Answers& answers, const RenderOptions& options, Output& output) {
  if (options.format == Format::jsonl) {
    output.write(json_line(answers));
  } else if (options.format != Format::table) {
    write_rows(answers, options, output);
  } else if (answers.answers.empty()) {
    write_nearest(answers, options, output);
  } else {
    for (const Answer& answer : answers.answers)
      write_answer(answer, options, output);
  }
  if (answers.has_more && options.format == Format::table) {
    output.write(hanging("",
                         "all words are common: only the newest sentences with them were looked at",
                         options.width));
  }
}

}  // namespace quern
