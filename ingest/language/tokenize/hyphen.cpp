#include "ingest/language/tokenize/hyphen.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <utility>

#include "ingest/language/text/unicode.h"
#include "ingest/language/tokenize/characters.h"
#include "ingest/language/tokenize/number.h"

namespace quern {
namespace {

// Telephone numbers stay whole, ranges do not: "555-0123", "x3-5550", "713-555-0123"; but
// "2003-2007".
bool is_in_telephone_number(std::string_view chunk,
                            std::size_t begin,
                            std::size_t left_begin,
                            std::size_t at,
                            std::size_t right_end) {
  const bool goes_on =
      is_hyphen(char_at(chunk, right_end)) && is_digit(char_at(chunk, right_end + 1));
  const bool began_before = left_begin > begin && is_hyphen(char_before(chunk, left_begin));
  const std::size_t left_size = at - left_begin;
  const std::size_t right_size = right_end - at - code_point_at(chunk, at).size;
  const bool is_local = (left_size == 1 || left_size == 3) && right_size == 4;
  return goes_on || began_before || is_local;
}

}  // namespace

std::vector<Feature> hyphen_features(std::string_view text, std::size_t at) {
  const std::size_t hyphen_end = at + code_point_at(text, at).size;
  const std::string left(text.substr(part_begin(text, at), at - part_begin(text, at)));
  const std::string right(text.substr(hyphen_end, part_end(text, hyphen_end) - hyphen_end));
  const std::uint64_t left_lower = hash_text(to_lower(left));
  const std::uint64_t right_lower = hash_text(to_lower(right));
  const auto kind = [](const std::string& part) -> std::uint64_t {
    if (part.empty()) return 0;
    const char32_t first = code_point_at(part, 0).value;
    if (is_digit(first)) return 1;
    if (!is_upper(first)) return 2;
    return is_upper(code_point_before(part, part.size()).value) ? 3 : 4;
  };
  const auto size = [](const std::string& part) { return std::min<std::size_t>(part.size(), 6); };
  const std::uint64_t kinds = kind(left) * 8 + kind(right);
  const std::size_t before = part_begin(text, at);
  const std::uint64_t first =
      before == 0 || !is_hyphen(code_point_before(text, before).value) ? 1 : 0;
  const std::uint64_t last = is_hyphen(char_at(text, hyphen_end + right.size())) ? 0 : 1;
  return {
      feature(1),
      feature(2, left_lower),
      feature(3, right_lower),
      feature(4, kinds),
      feature(5, kinds, size(left)),
      feature(6, kinds, size(right)),
      feature(7, first, last),
      feature(8, left_lower, first),
      feature(9, left_lower, kind(right)),
      feature(10, right_lower, kind(left)),
      feature(11, kinds, size(left), size(right)),
      feature(12, kinds, first, last),
      feature(13, hash_text(right.substr(right.size() - std::min<std::size_t>(3, right.size()))),
              kind(left))};
}

HyphenSplitter::HyphenSplitter(Classifier hyphens) : hyphens_(std::move(hyphens)) {
  if (hyphens_.labels() != std::vector<std::string>{"keep", "split"})
    throw std::runtime_error("the model does not know what to do at hyphens");
}

HyphenSplitter::HyphenSplitter(ModelReader& reader) : HyphenSplitter(Classifier(reader)) {}

bool HyphenSplitter::splits(std::string_view chunk, std::size_t at) const {
  std::array<std::int32_t, 2> scores{};
  hyphens_.score(hyphen_features(chunk, at), scores);
  return scores[1] >= scores[0];
}

bool HyphenSplitter::joins(std::string_view chunk, std::size_t begin, std::size_t at) const {
  const std::size_t left_begin = std::max(begin, part_begin(chunk, at));
  const std::string_view right = part_at(chunk, at + code_point_at(chunk, at).size);
  if (!all_digits(chunk.substr(left_begin, at - left_begin)) || !all_digits(right))
    return !splits(chunk, at);
  const std::size_t right_end =
      static_cast<std::size_t>(right.data() - chunk.data()) + right.size();
  return is_in_telephone_number(chunk, begin, left_begin, at, right_end);
}

}  // namespace quern
