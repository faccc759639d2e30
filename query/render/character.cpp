#include "query/render/character.h"

#include <cstring>
#include <utf8proc.h>

namespace quern {
namespace {

/// No control character but those that lay out text. False for an invalid byte.
bool is_plain(std::int32_t code) {
  static constexpr std::int32_t kSpace = 0x20;
  static constexpr std::int32_t kDelete = 0x7F;
  static constexpr std::int32_t kLastControl = 0x9F;
  if (code == '\t' || code == '\n' || code == '\r') return true;
  return code >= kSpace && !(code >= kDelete && code <= kLastControl);
}

/// Char of XML 1.0 (section 2.2), and no noncharacter.
bool is_xml_character(std::int32_t code) {
  return is_plain(code) && !is_noncharacter(code);
}

std::string_view xml_reference(std::int32_t code) {
  switch (code) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    case '\r': return "&#13;";  // A reader would make it a line feed.
    default: return {};
  }
}

/// Length of the part before the first control character or byte above ASCII.
std::size_t plain_ascii_start(std::string_view text) {
  static constexpr std::uint64_t kOnes = 0x0101010101010101;
  static constexpr std::uint64_t kHighBits = 0x8080808080808080;
  static constexpr std::uint64_t kSpaces = kOnes * 0x20;
  static constexpr std::uint64_t kDeletes = kOnes * 0x7F;
  std::size_t length = 0;
  for (std::uint64_t bytes = 0; length + sizeof bytes <= text.size(); length += sizeof bytes) {
    std::memcpy(&bytes, text.data() + length, sizeof bytes);
    const std::uint64_t controls = (bytes - kSpaces) & ~bytes;
    const std::uint64_t deletes = ((bytes ^ kDeletes) - kOnes) & ~(bytes ^ kDeletes);
    if (((bytes | controls | deletes) & kHighBits) != 0) break;
  }
  while (length < text.size() && text[length] > 0 && is_plain(text[length]))
    ++length;
  return length;
}

}  // namespace

Character first_character(std::string_view text) {
  utf8proc_int32_t code = -1;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &code);
  if (length <= 0) return {text.substr(0, 1), -1};
  return {text.substr(0, static_cast<std::size_t>(length)), code};
}

bool is_control(std::int32_t code) {
  const auto category = utf8proc_category(code);
  return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);  // bidi overrides
}

bool is_invisible(std::int32_t code) {
  return utf8proc_category(code) == UTF8PROC_CATEGORY_CF;
}

bool is_noncharacter(std::int32_t code) {
  static constexpr std::int32_t kLastOfPlane = 0xFFFE;  // And the code behind it.
  return (code & kLastOfPlane) == kLastOfPlane || (code >= 0xFDD0 && code <= 0xFDEF);
}

bool is_plain_utf8(std::string_view text) {
  while (!text.empty()) {
    text.remove_prefix(plain_ascii_start(text));
    if (text.empty()) break;
    const Character next = first_character(text);
    if (!is_plain(next.code)) return false;
    text.remove_prefix(next.bytes.size());
  }
  return true;
}

std::string plain_utf8(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  while (!text.empty()) {
    const Character next = first_character(text);
    plain += is_plain(next.code) ? next.bytes : kReplacement;
    text.remove_prefix(next.bytes.size());
  }
  return plain;
}

std::string xml_text(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  while (!text.empty()) {
    const Character next = first_character(text);
    const std::string_view reference = xml_reference(next.code);
    if (!reference.empty()) {
      escaped += reference;
    } else {
      escaped += is_xml_character(next.code) ? next.bytes : kReplacement;
    }
    text.remove_prefix(next.bytes.size());
  }
  return escaped;
}

}  // namespace quern
