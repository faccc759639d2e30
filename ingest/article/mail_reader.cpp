#include "ingest/article/mail_reader.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <gmime/gmime.h>
#include <memory>
#include <string_view>

#include "ingest/article/ascii.h"
#include "ingest/article/date_reader.h"
#include "ingest/article/fragment.h"
#include "ingest/article/html_reader.h"
#include "ingest/article/text_reader.h"
#include "ingest/article/utf8.h"

namespace quern {
namespace {

/// GMime goes down into parts by recursion...
constexpr std::size_t kMaxParts = 300;
/// ...and into groups of addresses ("a group: one@a.example, two@b.example;").
constexpr std::ptrdiff_t kMaxGroups = 1000;

struct Unreference {
  void operator()(void* object) const { g_object_unref(object); }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Unreference>;

struct FreeIterator {
  void operator()(GMimePartIter* iterator) const { g_mime_part_iter_free(iterator); }
};

/// How often a mail says that something has parts, in letters of any case.
std::size_t count_of(std::string_view bytes, std::string_view word) {
  const auto is_same = [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == b;
  };
  std::size_t count = 0;
  auto at = bytes.begin();
  while ((at = std::search(at, bytes.end(), word.begin(), word.end(), is_same)) != bytes.end()) {
    ++count;
    ++at;
  }
  return count;
}

/// Whether the line begins a list of addresses.
bool begins_addresses(std::string_view line) {
  static constexpr std::array<std::string_view, 6> kNames = {
      "from:", "sender:", "reply-to:", "to:", "cc:", "bcc:"};
  const std::string name = ascii_lower(std::string(line.substr(0, line.find(':') + 1)));
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

/// Whether a list of addresses, which may take several lines, may hold too many groups.
bool has_deep_groups(std::string_view bytes) {
  std::ptrdiff_t colons = 0;
  bool is_address = false;
  while (!bytes.empty() && colons <= kMaxGroups) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    if (!line.starts_with(' ') && !line.starts_with('\t')) {
      is_address = begins_addresses(line);
      colons = 0;
    }
    if (is_address) colons += std::count(line.begin(), line.end(), ':');
  }
  return colons > kMaxGroups;
}

Owned<GMimeMessage> parsed(const std::string& bytes) {
  if (count_of(bytes, "boundary") + count_of(bytes, "message/") > kMaxParts ||
      has_deep_groups(bytes)) {
    throw ReadError("its parts are nested too deeply; save its text alone");
  }
  g_mime_init();
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!message) throw ReadError("not a mail; give the article's text");
  return message;
}

std::string text_or_empty(const char* text) {
  return text == nullptr ? std::string() : std::string(text);
}

std::string header_of(GMimeObject* object, const char* name) {
  return text_or_empty(g_mime_object_get_header(object, name));
}

/// The name of who sent it, else the address.
std::string sender_of(GMimeMessage* message) {
  InternetAddressList* const list = g_mime_message_get_from(message);
  if (list == nullptr || internet_address_list_length(list) == 0) return {};
  InternetAddress* const first = internet_address_list_get_address(list, 0);
  std::string name = text_or_empty(internet_address_get_name(first));
  if (name.empty() && INTERNET_ADDRESS_IS_MAILBOX(first)) {
    name = text_or_empty(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)));
  }
  return name;
}

/// The parts that hold a mail's words.
struct Body {
  std::string text;
  std::string html;
  std::string url;  ///< Where the page was, of a saved one.
};

std::string decoded(GMimeTextPart* part) {
  char* const text = g_mime_text_part_get_text(part);
  char* const valid = g_utf8_make_valid(text == nullptr ? "" : text, -1);
  std::string result = valid;
  g_free(valid);
  g_free(text);
  return result;
}

Body body_of(GMimeMessage* message) {
  Body body;
  const std::unique_ptr<GMimePartIter, FreeIterator> parts(
      g_mime_part_iter_new(GMIME_OBJECT(message)));
  for (bool is_there = g_mime_part_iter_is_valid(parts.get()) != 0; is_there;
       is_there = g_mime_part_iter_next(parts.get()) != 0) {
    GMimeObject* const part = g_mime_part_iter_get_current(parts.get());
    if (!GMIME_IS_TEXT_PART(part) || g_mime_part_is_attachment(GMIME_PART(part)) != 0) continue;
    GMimeContentType* const type = g_mime_object_get_content_type(part);
    const bool is_html = g_mime_content_type_is_type(type, "text", "html") != 0;
    if (!is_html && g_mime_content_type_is_type(type, "text", "plain") == 0) continue;
    std::string& words = is_html ? body.html : body.text;
    if (!words.empty()) continue;
    words = decoded(GMIME_TEXT_PART(part));
    if (is_html) body.url = header_of(part, "Content-Location");
  }
  return body;
}

/// Without lines quoted from another mail, the line that announces them, and the signature.
std::string own_words(std::string_view text) {
  std::string words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line == "-- ") break;
    if (line.ends_with(':') && text.substr(0, text.find_first_not_of("\r\n") + 1).ends_with('>')) {
      continue;  // "Ann wrote:"
    }
    if (!line.starts_with('>')) words.append(line).append("\n");
  }
  return words;
}

Article article_of(const Body& body, bool is_saved_page) {
  if (is_saved_page && !body.html.empty()) return read_page(body.html);
  Article article;
  const std::string words = own_words(body.text);
  const bool has_words = words.find_first_not_of(" \n\t") != std::string::npos;
  if (!has_words && !body.html.empty()) {
    article.document = fragment_document(body.html);
  } else {
    require_text(words);
    article.document.paragraphs = find_paragraphs(words);
    article.document.text = words;
  }
  return article;
}

}  // namespace

Article read_mail(const std::string& bytes) {
  const Owned<GMimeMessage> message = parsed(bytes);
  GMimeObject* const head = GMIME_OBJECT(message.get());
  const Body body = body_of(message.get());
  const std::string snapshot = header_of(head, "Snapshot-Content-Location");
  const bool is_saved_page = !snapshot.empty() || !body.url.empty();
  Article article = article_of(body, is_saved_page);
  Document& document = article.document;
  if (document.title.empty()) {
    document.title = plain_text(text_or_empty(g_mime_message_get_subject(message.get())));
  }
  // A saved page's header has the day on which it was saved.
  if (document.date.empty() && !is_saved_page) document.date = read_date(header_of(head, "Date"));
  if (document.source.empty() && snapshot.empty()) document.source = sender_of(message.get());
  if (document.url.empty()) document.url = snapshot.empty() ? body.url : snapshot;
  document.name = text_or_empty(g_mime_message_get_message_id(message.get()));
  return article;
}

}  // namespace quern
