#include "ingest/article/record.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <utility>

#include "ingest/article/article.h"
#include "ingest/article/fragment.h"
#include "ingest/article/text_reader.h"
#include "ingest/article/utf8.h"

namespace quern {
namespace {

/// Names of the fields in use, letters and digits in lower case, the clearest first: those of
/// schema.org, JSON Feed, WordPress, NewsAPI, news-please, newspaper3k and common sense.
constexpr std::pair<Field, std::string_view> kNames[] = {
    {Field::text, "text"},
    {Field::text, "articletext"},
    {Field::text, "articlebody"},
    {Field::text, "fulltext"},
    {Field::text, "maintext"},
    {Field::text, "contenttext"},
    {Field::text, "body"},
    {Field::text, "bodytext"},
    {Field::text, "contenthtml"},
    {Field::text, "content"},
    {Field::text, "article"},
    {Field::text, "story"},
    {Field::text, "paragraphs"},
    {Field::title, "title"},
    {Field::title, "headline"},
    {Field::title, "heading"},
    {Field::date, "date"},
    {Field::date, "datepublished"},
    {Field::date, "publishedat"},
    {Field::date, "published"},
    {Field::date, "publisheddate"},
    {Field::date, "publicationdate"},
    {Field::date, "publishdate"},
    {Field::date, "datepublish"},
    {Field::date, "pubdate"},
    {Field::date, "created"},
    {Field::date, "createdat"},
    {Field::date, "timestamp"},
    {Field::source, "source"},
    {Field::source, "publisher"},
    {Field::source, "publication"},
    {Field::source, "newspaper"},
    {Field::source, "outlet"},
    {Field::source, "site"},
    {Field::source, "sourcedomain"},
    {Field::source, "domain"},
    {Field::url, "url"},
    {Field::url, "link"},
    {Field::url, "permalink"},
    {Field::url, "canonicalurl"},
    {Field::url, "weburl"},
    {Field::id, "id"},
    {Field::id, "guid"},
    {Field::id, "uuid"},
    {Field::id, "articleid"},
};

/// "Date_Published" as "datepublished".
std::string folded(std::string_view name) {
  std::string result;
  for (const char letter : name) {
    const auto c = static_cast<unsigned char>(letter);
    if (std::isalnum(c) != 0 || c >= 0x80) result += static_cast<char>(std::tolower(c));
  }
  return result;
}

std::size_t place_of(Field field) {
  return static_cast<std::size_t>(field);
}

}  // namespace

std::optional<FieldName> field_of(std::string_view name, const ReadOptions& options) {
  for (const auto& [field, mapped] : options.names) {
    if (mapped == name) return FieldName{field, 0};
  }
  const std::string key = folded(name);
  for (std::size_t i = 0; i < std::size(kNames); ++i) {
    const auto& [field, usual] = kNames[i];
    if (usual == key && !options.names.contains(field)) return FieldName{field, i + 1};
  }
  return std::nullopt;
}

std::optional<Field> field_called(std::string_view word) {
  for (const auto& [field, name] : kNames) {
    if (name == word) return field;
  }
  return std::nullopt;
}

bool Record::wants(std::string_view name) const {
  const std::optional<FieldName> found = field_of(name, *options_);
  if (!found) return false;
  const std::optional<Value>& known = values_[place_of(found->field)];
  return !known || found->rank < known->rank;
}

void Record::add(std::string_view name, std::string value) {
  if (value.empty() || !wants(name)) return;
  const FieldName found = *field_of(name, *options_);
  values_[place_of(found.field)] = Value{std::string(name), std::move(value), found.rank};
}

bool Record::has_text() const {
  return values_[place_of(Field::text)].has_value();
}

std::string Record::phrase(Field field) const {
  const std::optional<Value>& value = values_[place_of(field)];
  if (!value) return {};
  if (value->text.find('\0') != std::string::npos) {
    throw ReadError(fmt::format("NUL in \"{}\"", value->name));
  }
  return value->text;
}

Document Record::document() const {
  if (!has_text()) {
    throw ReadError("no \"text\", \"body\" or the like; name what holds it by --map text=NAME");
  }
  Document document;
  document.text = values_[place_of(Field::text)]->text;
  require_text(document.text);
  if (looks_like_markup(document.text)) {
    document = fragment_document(document.text);
  } else {
    document.paragraphs = find_paragraphs(document.text);
  }
  document.name = phrase(Field::id);
  document.title = plain_text(phrase(Field::title));
  document.source = phrase(Field::source);
  document.url = phrase(Field::url);
  const std::string date = phrase(Field::date);
  document.date = read_date(date, options_->day_order);
  if (document.date.empty() && !date.empty()) {
    throw ReadError(fmt::format("\"{}\" is not a day such as 2024-06-20; for days such as "
                                "05/06/2024 give --day-first or --month-first",
                                values_[place_of(Field::date)]->name));
  }
  return document;
}

}  // namespace quern
