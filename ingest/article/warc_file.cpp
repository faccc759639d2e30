#include "ingest/article/warc_file.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string_view>
#include <utility>
#include <zlib.h>

#include "ingest/article/ascii.h"
#include "ingest/article/html_reader.h"
#include "ingest/language/text/calendar.h"

namespace quern {
namespace {

/// Pages and their HTTP headers are smaller.
constexpr std::size_t kMaxRecordBytes = std::size_t{16} << 20U;
constexpr std::size_t kMaxHeaderBytes = std::size_t{1} << 16U;

/// Header fields by their names in lower case.
using Headers = std::map<std::string, std::string>;

void add_header(Headers& headers, std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  const std::size_t value = line.find_first_not_of(" \t", colon + 1);
  const std::size_t end = line.find_last_not_of(" \t\r") + 1;
  headers[ascii_lower(std::string(line.substr(0, colon)))] =
      value < end ? std::string(line.substr(value, end - value)) : std::string();
}

std::string value_of(const Headers& headers, const std::string& name) {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string() : found->second;
}

/// A body in pieces, each behind its size in hexadecimal digits (RFC 9112, 7.1).
std::string joined_chunks(std::string_view body) {
  std::string joined;
  while (!body.empty()) {
    const std::size_t line = body.find("\r\n");
    if (line == std::string_view::npos) break;
    const std::size_t size = std::strtoul(std::string(body.substr(0, line)).c_str(), nullptr, 16);
    body.remove_prefix(line + 2);
    joined += body.substr(0, size);
    static constexpr std::size_t kLineEnd = 2;
    // A size that is not there may be as large as any number.
    if (size == 0 || size >= body.size() || body.size() - size < kLineEnd) break;
    body.remove_prefix(size + kLineEnd);
  }
  return joined;
}

/// Throws ReadError if it is damaged or larger than a page.
std::string unpacked(std::string body) {
  static constexpr int kAnyHeader = MAX_WBITS + 32;  // Of gzip or zlib.
  z_stream stream{};
  stream.next_in = reinterpret_cast<Bytef*>(body.data());
  stream.avail_in = static_cast<uInt>(body.size());
  if (inflateInit2(&stream, kAnyHeader) != Z_OK) throw ReadError("no memory is left for it");
  std::string page(kMaxDocumentBytes + 1, '\0');
  stream.next_out = reinterpret_cast<Bytef*>(page.data());
  stream.avail_out = static_cast<uInt>(page.size());
  const int result = inflate(&stream, Z_FINISH);
  page.resize(page.size() - stream.avail_out);
  inflateEnd(&stream);
  if (result != Z_STREAM_END && page.size() <= kMaxDocumentBytes) {
    throw ReadError("the page is packed in a way that cannot be read");
  }
  return page;
}

/// A page as HTTP brings it: headers, and a body.
struct Response {
  bool is_page = false;
  std::string body;
};

Response response_of(std::string_view bytes) {
  static constexpr std::string_view kEnd = "\r\n\r\n";
  const std::size_t end = bytes.find(kEnd);
  if (end == std::string_view::npos) return {};
  const std::string_view head = bytes.substr(0, end);
  Headers headers;
  std::size_t begin = head.find('\n');
  while (begin != std::string_view::npos) {
    const std::size_t next = head.find('\n', begin + 1);
    add_header(headers, head.substr(begin + 1, std::min(next, head.size()) - begin - 1));
    begin = next;
  }
  const bool is_found = head.substr(0, head.find('\n')).find(" 200") != std::string_view::npos;
  const std::string type = ascii_lower(value_of(headers, "content-type"));
  if (!is_found || type.find("html") == std::string::npos) return {};
  std::string body(bytes.substr(end + kEnd.size()));
  if (ascii_lower(value_of(headers, "transfer-encoding")) == "chunked") body = joined_chunks(body);
  const std::string packing = ascii_lower(value_of(headers, "content-encoding"));
  if (packing == "gzip" || packing == "x-gzip" || packing == "deflate") {
    body = unpacked(std::move(body));
  } else if (!packing.empty() && packing != "identity") {
    throw ReadError("the page is packed as " + packing + ", which is not read; fetch it as gzip");
  }
  return {true, std::move(body)};
}

}  // namespace

std::string WarcFile::place() const {
  return url_.empty() ? name() : name() + ": " + url_;
}

std::optional<Articles> WarcFile::next_piece() {
  while (!is_broken_) {
    is_broken_ = true;  // Unless the record is whole.
    std::optional<std::string> line = file().next_line(kMaxHeaderBytes);
    while (line && is_blank_line(*line))
      line = file().next_line(kMaxHeaderBytes);
    if (!line) return std::nullopt;
    if (!line->starts_with("WARC/")) throw ReadError("a record of a web archive is damaged");
    Headers headers;
    while ((line = file().next_line(kMaxHeaderBytes)) && !is_blank_line(*line)) {
      if (headers.size() < kMaxHeaderBytes) add_header(headers, *line);
    }
    const std::optional<int> size = number_of(value_of(headers, "content-length"));
    if (!size || *size < 0) throw ReadError("a record of a web archive does not say its length");
    const bool is_response = value_of(headers, "warc-type") == "response";
    const std::optional<std::string> record =
        file().read_bytes(static_cast<std::size_t>(*size), is_response ? kMaxRecordBytes : 0);
    is_broken_ = false;
    if (!record) continue;
    url_ = value_of(headers, "warc-target-uri");
    if (url_.starts_with('<') && url_.ends_with('>')) url_ = url_.substr(1, url_.size() - 2);
    const Response response = response_of(*record);
    if (!response.is_page) continue;
    Article article = read_html(response.body);
    article.document.name = url_;
    if (article.document.url.empty()) article.document.url = url_;
    return Articles{{std::move(article)}, {}};
  }
  return std::nullopt;
}

}  // namespace quern
