#include "query/render/page/fact_rows.h"

#include <fmt/format.h>

#include "query/question/source.h"
#include "query/render/character.h"
#include "query/render/page/time_list.h"

namespace quern {
namespace {

/// Classes of the row, and the words that say the same.
struct HowSaid {
  std::string classes;
  std::string words;

  void add(std::string_view name, const std::string& text) {
    if (!classes.empty()) classes += ' ';
    classes += name;
    words += fmt::format("{}<b class=\"{}\">{}</b>", words.empty() ? "" : "; ", name, text);
  }
};

HowSaid how_said(const FactRow& row) {
  HowSaid manner;
  if (row.polarity == "negative") manner.add("denied", "denied");
  if (row.modality == "possible") manner.add("possible", "possible");
  if (!row.attribution.empty()) {
    manner.add("attributed", "according to " + xml_text(source_of(row)));
  } else if (!row.attribution_predicate.empty()) {
    manner.add("attributed", "attributed");
  }
  if (!row.derived_by.empty()) manner.add("derived", "derived: " + xml_text(row.derived_by));
  return manner;
}

/// The words, linked to their entity, and whom they mean where they do not say it.
std::string participant(const std::string& words,
                        const std::string& entity,
                        const std::string& resolved,
                        std::optional<std::size_t> number) {
  std::string text = xml_text(words);
  if (number) text = fmt::format("<a href=\"#e{}\">{}</a>", *number, text);
  const std::string& meant = entity.empty() ? resolved : entity;
  if (!meant.empty() && meant != words) text += " <small>= " + xml_text(meant) + "</small>";
  return text;
}

/// An address becomes a link only where following it runs nothing.
std::string source_link(const FactRow& row) {
  const bool is_link = row.url.starts_with("http://") || row.url.starts_with("https://");
  if (row.url.empty()) return {};
  const std::string url = xml_text(row.url);
  return is_link ? fmt::format(" · <a href=\"{}\">the article</a>", url) : " · " + url;
}

std::string article_row(const FactRow& row, std::int64_t number) {
  std::string about = row.title.empty() ? std::string() : xml_text(row.document);
  for (const std::string* const part : {&row.source, &row.date}) {
    if (part->empty()) continue;
    about += (about.empty() ? "" : " · ") + xml_text(*part);
  }
  return fmt::format("<tbody class=\"article\"><tr><td colspan=\"7\"><h3 id=\"a{}\">{}</h3>"
                     "<p class=\"soft\">{}{}</p></td></tr></tbody>\n",
                     number, xml_text(row.title.empty() ? row.document : row.title), about,
                     source_link(row));
}

}  // namespace

void FactRows::add(const FactRow& row, const EntityList::Ends& ends) {
  // So many of one sentence are written before the sentence is whole.
  static constexpr std::int64_t kMostAtOnce = 400;
  const bool is_new_article = facts_ == 0 || row.document != last_.document;
  const bool is_new_sentence = is_new_article || row.sentence_index != last_.sentence_index;
  if (is_new_sentence || rows_of_sentence_ == kMostAtOnce) end_sentence();
  if (is_new_article) body_.write(article_row(row, ++articles_));
  if (is_new_sentence) ++sentences_;
  ++facts_;
  ++rows_of_sentence_;
  marked_.add(row);
  const HowSaid manner = how_said(row);
  const std::string classes =
      manner.classes.empty() ? std::string() : fmt::format(" class=\"{}\"", manner.classes);
  rows_ += fmt::format(
      "<tr id=\"f{0}\"{1}><th scope=\"row\" class=\"number\"><a href=\"#f{0}\">{0}</a></th><td>{2}"
      "</td><td>{3}</td><td>{4}</td><td class=\"how\">{5}</td><td class=\"when\">{6}</td>"
      "<td class=\"sure\">{7:.2f}</td></tr>\n",
      row.number, classes,
      participant(row.subject, row.subject_entity, row.resolved_subject, ends.subject),
      xml_text(row.predicate),
      participant(row.object, row.object_entity, row.resolved_object, ends.object), manner.words,
      xml_text(time_shown(row)), row.confidence);
  last_ = row;
}

void FactRows::end_sentence() {
  if (rows_.empty()) return;
  body_.write(fmt::format(
      "<tbody class=\"said\"><tr class=\"quote\"><td colspan=\"7\"><p>{}</p></td></tr>\n",
      marked_.html(last_.sentence, last_.sentence_begin)));
  body_.write(rows_);
  body_.write("</tbody>\n");
  rows_.clear();
  rows_of_sentence_ = 0;
}

NamelessFile& FactRows::finish() {
  end_sentence();
  body_.rewind();
  return body_;
}

}  // namespace quern
