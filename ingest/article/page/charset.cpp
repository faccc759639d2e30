// Labels as in https://encoding.spec.whatwg.org: what pages call Latin-1 is windows-1252.

#include "ingest/article/page/charset.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <iconv.h>
#include <memory>
#include <optional>
#include <string_view>
#include <uchardet.h>
#include <utility>

#include "ingest/article/ascii.h"
#include "ingest/article/utf8.h"

namespace quern {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr const char* kUtf8 = "utf-8";
constexpr const char* kWindows1252 = "WINDOWS-1252";

/// One conversion of iconv.
class Converter {
 public:
  explicit Converter(const std::string& charset) : handle_(iconv_open("UTF-8", charset.c_str())) {}
  ~Converter() {
    if (is_open()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  Converter(Converter&&) = delete;
  Converter& operator=(Converter&&) = delete;

  /// Whether iconv knows the character set.
  [[nodiscard]] bool is_open() const {
    return handle_ != reinterpret_cast<iconv_t>(-1);  // NOLINT: as iconv_open says it.
  }

  struct Result {
    std::string text;         ///< With U+FFFD for each byte that stands for nothing...
    std::size_t strange = 0;  ///< ...of which there were so many.
  };

  /// All of `bytes`. Precondition: is_open().
  [[nodiscard]] Result convert(std::string bytes) {
    Result result;
    std::array<char, 1U << 14U> buffer{};
    char* in = bytes.data();
    std::size_t left = bytes.size();
    while (left > 0) {
      char* out = buffer.data();
      std::size_t room = buffer.size();
      const std::size_t done = iconv(handle_, &in, &left, &out, &room);
      const int error = errno;
      result.text.append(buffer.data(), out);
      if (done != static_cast<std::size_t>(-1) || error == E2BIG) continue;
      result.text += kReplacement;
      ++result.strange;
      ++in;
      --left;
    }
    return result;
  }

 private:
  iconv_t handle_;
};

/// By the byte order mark, else by the NUL beside the first character.
std::string utf16_of(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.size() < 2) return {};
  if (bytes.starts_with("\xFF\xFE"sv) || (bytes[0] != '\0' && bytes[1] == '\0')) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF"sv) || (bytes[0] == '\0' && bytes[1] != '\0')) return "UTF-16BE";
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

/// As browsers read what is declared; empty if nothing is.
std::string declared_set(std::string_view page) {
  static constexpr std::array<std::string_view, 4> kLatin1 = {"iso-8859-1", "iso8859-1", "latin1",
                                                              "us-ascii"};
  const std::string declared = declared_charset(page);
  if (std::find(kLatin1.begin(), kLatin1.end(), declared) != kLatin1.end()) return kWindows1252;
  if (declared == "utf8") return kUtf8;
  return declared == "gb2312" ? "GBK" : declared;
}

struct FreeDetector {
  void operator()(uchardet* detector) const { uchardet_delete(detector); }
};

/// What uchardet takes the page's character set for, or empty.
std::string guessed_set(const std::string& page) {
  const std::unique_ptr<uchardet, FreeDetector> detector(uchardet_new());
  if (uchardet_handle_data(detector.get(), page.data(), page.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

/// Whether the text is written in Greek, Cyrillic, Japanese or another script than Latin.
bool is_in_another_script(std::string_view text) {
  static constexpr std::ptrdiff_t kLeastLetters = 20;
  // Two bytes from U+0370 on; three but for U+1E00 to U+2BFF, Latin letters and signs.
  const auto letters = std::count_if(text.begin(), text.end(), [](unsigned char lead) {
    return (lead >= 0xCD && lead <= 0xE0) || (lead >= 0xE3 && lead <= 0xEE);
  });
  return letters >= kLeastLetters;
}

/// By the set that the page declares, unless iconv does not know it or too much stands for nothing
/// in it: half of what is no ASCII, in UTF-8, where the rest is hardly there by chance, else a
/// tenth.
std::optional<std::string> converted_as_declared(const std::string& page) {
  const std::string charset = declared_set(page);
  if (charset.empty()) return std::nullopt;
  Converter converter(charset);
  if (!converter.is_open()) return std::nullopt;
  Converter::Result result = converter.convert(page);
  const auto foreign =
      std::count_if(page.begin(), page.end(), [](unsigned char c) { return c >= 0x80; });
  const std::size_t parts = charset == kUtf8 ? 2 : 10;
  if (result.strange * parts > static_cast<std::size_t>(foreign)) return std::nullopt;
  return std::move(result.text);
}

/// Nothing where the page seems to be in Latin letters: which languages they are of is guessed too
/// badly where a page in English has a few of them.
std::optional<std::string> converted_as_guessed(const std::string& page) {
  const std::string charset = guessed_set(page);
  if (charset.empty()) return std::nullopt;
  Converter converter(charset);
  if (!converter.is_open()) return std::nullopt;
  std::string text = converter.convert(page).text;
  return is_in_another_script(text) ? std::optional(std::move(text)) : std::nullopt;
}

std::string converted(const std::string& page) {
  if (auto text = converted_as_declared(page)) return *std::move(text);
  if (auto text = converted_as_guessed(page)) return *std::move(text);
  return Converter(kWindows1252).convert(page).text;
}

}  // namespace

std::string page_to_utf8(std::string bytes) {
  static constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  const std::string utf16 = utf16_of(bytes);
  if (!utf16.empty()) {
    bytes = Converter(utf16).convert(std::move(bytes)).text;
  } else if (bytes.find('\0') == std::string::npos && find_invalid_utf8(bytes)) {
    bytes = converted(bytes);
  }
  if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
  return bytes;
}

}  // namespace quern
