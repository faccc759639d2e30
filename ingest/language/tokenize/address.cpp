#include "ingest/language/tokenize/address.h"

#include <algorithm>
#include <array>
#include <string>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "ingest/language/tokenize/characters.h"
#include "lexicon/internet_domains.h"

namespace quern {
namespace {

constexpr std::size_t kMaxLocalPart = 64;  // of an e-mail address, RFC 5321
constexpr std::size_t kMaxAddress = 4 * kMaxWord;

constexpr std::array<std::string_view, 5> kAddressStarts = {"http://", "https://", "www.", "ftp://",
                                                            "mailto:"};

bool is_word_byte(char c) {
  return is_word(static_cast<unsigned char>(c));
}

// "example.com/news": a name in a known domain, and a path.
bool has_path(std::string_view ahead) {
  ahead = ahead.substr(0, kMaxPart);
  const std::string_view host = ahead.substr(0, ahead.find('/'));
  const std::size_t stop = host.rfind('.');
  if (host.size() == ahead.size() || stop == 0 || stop == std::string_view::npos) return false;
  return std::all_of(host.begin(), host.end(),
                     [](char c) { return is_word_byte(c) || c == '.' || c == '-'; }) &&
         lexicon::holds(lexicon::internet_domains, host.substr(stop + 1));
}

// "jo.doe@example.org"
bool has_mailbox(std::string_view ahead) {
  const std::size_t sign = ahead.substr(0, kMaxLocalPart + 1).find('@');
  if (sign == std::string_view::npos || sign == 0) return false;
  const std::string_view local = ahead.substr(0, sign);
  const auto is_odd = [](char c) {
    return !is_word_byte(c) && c != '.' && c != '-' && c != '+' && c != '%' &&
           static_cast<unsigned char>(c) < 0x80;
  };
  return std::none_of(local.begin(), local.end(), is_odd) && is_letter(char_at(ahead, sign + 1));
}

bool begins_address(std::string_view ahead) {
  return std::any_of(kAddressStarts.begin(), kAddressStarts.end(),
                     [&](auto start) { return ahead.starts_with(start); }) ||
         has_path(ahead) || has_mailbox(ahead);
}

// "(see https://example.org/a_(b))": a bracket is of the address that opens it.
std::string_view without_closing_marks(std::string_view address) {
  while (address.size() > 1) {
    const CodePoint last = code_point_before(address, address.size());
    const char32_t c = last.value;
    const bool is_bracket = c == ')' && address.find('(') != std::string_view::npos;
    const bool is_mark = is_closer(c) || is_terminal(c) || c == ',' || c == ';' || c == ':';
    if (is_bracket || !is_mark) break;
    address.remove_suffix(last.size);
  }
  return address;
}

}  // namespace

std::optional<std::size_t> address_end(std::string_view chunk, std::size_t at) {
  const std::string_view ahead = chunk.substr(at);
  if (!begins_address(ahead)) return std::nullopt;
  const std::size_t end = std::min(ahead.find_first_of("<>\""), ahead.size());
  return at + without_closing_marks(ahead.substr(0, std::min(end, kMaxAddress))).size();
}

bool is_dotted_name(std::string_view chunk, std::size_t begin, std::size_t stop) {
  constexpr int kMostParts = 4;  // that are looked at from here on
  if (begin + kMaxPart <= stop) return false;
  const std::string_view before = chunk.substr(begin, stop - begin);
  auto parts = std::count(before.begin(), before.end(), '.');
  const auto most = parts + kMostParts;
  std::string_view part;
  for (; parts < most && char_at(chunk, stop) == '.' && is_word(char_at(chunk, stop + 1));
       ++parts) {
    part = part_at(chunk, stop + 1);
    stop += 1 + part.size();
  }
  const bool is_one_case =
      part == to_lower(part) || std::none_of(part.begin(), part.end(), [](char c) {
        return is_lower(static_cast<unsigned char>(c));
      });
  // "comp.sources.unix": with two stops it is a name, whatever its ending.
  return is_one_case && (parts > 1 || lexicon::holds(lexicon::internet_domains, to_lower(part)));
}

}  // namespace quern
