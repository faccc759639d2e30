// Labels as in https://encoding.spec.whatwg.org: what pages call Latin-1 is windows-1252.

#include "ingest/article/page/charset.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>
#include <optional>
#include <string_view>

#include "ingest/article/article.h"
#include "ingest/article/ascii.h"
#include "ingest/article/utf8.h"

namespace quern {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// One conversion of iconv.
class Converter {
 public:
  explicit Converter(const std::string& charset) : handle_(iconv_open("UTF-8", charset.c_str())) {
    if (!is_open()) {
      throw ReadError("in the character set " + charset +
                      ", which is not known; convert it to UTF-8");
    }
  }
  ~Converter() {
    if (is_open()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  Converter(Converter&&) = delete;
  Converter& operator=(Converter&&) = delete;

  /// All of `bytes`, with U+FFFD for each byte that stands for nothing.
  [[nodiscard]] std::string convert(std::string bytes) {
    std::string result;
    std::array<char, 1U << 14U> buffer{};
    char* in = bytes.data();
    std::size_t left = bytes.size();
    while (left > 0) {
      char* out = buffer.data();
      std::size_t room = buffer.size();
      const std::size_t done = iconv(handle_, &in, &left, &out, &room);
      const int error = errno;
      result.append(buffer.data(), out);
      if (done != static_cast<std::size_t>(-1) || error == E2BIG) continue;
      result += kReplacement;
      ++in;
      --left;
    }
    return result;
  }

 private:
  [[nodiscard]] bool is_open() const {
    return handle_ != reinterpret_cast<iconv_t>(-1);  // NOLINT: as iconv_open says it.
  }

  iconv_t handle_;
};

/// By the byte order mark, else by the NUL beside the first "<".
std::string utf16_of(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("<\0"sv)) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF"sv) || bytes.starts_with("\0<"sv)) return "UTF-16BE";
  return {};
}

/// The letters behind "charset=" or "encoding=" near the page's start, in lower case; empty if
/// none.
std::string declared_charset(std::string_view page) {
  static constexpr std::size_t kHeadBytes = 4096;
  const std::string head = ascii_lower(std::string(page.substr(0, kHeadBytes)));
  for (const std::string_view key : {"charset=", "encoding="}) {
    std::size_t begin = head.find(key);
    if (begin == std::string::npos) continue;
    begin = head.find_first_not_of("\"' ", begin + key.size());
    if (begin == std::string::npos) continue;
    return head.substr(begin, head.find_first_of("\"' ;/>?", begin) - begin);
  }
  return {};
}

std::string charset_of(std::string_view page) {
  const std::string declared = declared_charset(page);
  static constexpr std::array<std::string_view, 5> kLatin1 = {"", "iso-8859-1", "iso8859-1",
                                                              "latin1", "us-ascii"};
  if (std::find(kLatin1.begin(), kLatin1.end(), declared) != kLatin1.end()) return "WINDOWS-1252";
  if (declared == "utf8") return "UTF-8";
  return declared == "gb2312" ? "GBK" : declared;
}

}  // namespace

std::string page_to_utf8(std::string bytes) {
  static constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  const std::string utf16 = utf16_of(bytes);
  if (!utf16.empty()) {
    bytes = Converter(utf16).convert(std::move(bytes));
  } else if (bytes.find('\0') == std::string::npos && find_invalid_utf8(bytes)) {
    Converter converter(charset_of(bytes));
    bytes = converter.convert(std::move(bytes));
  }
  if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
  return bytes;
}

}  // namespace quern
