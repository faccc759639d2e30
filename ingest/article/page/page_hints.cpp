#include "ingest/article/page/page_hints.h"

#include <algorithm>
#include <span>

#include "lexicon/article_hints.h"
#include "lexicon/body_hints.h"
#include "lexicon/byline_hints.h"
#include "lexicon/caption_hints.h"
#include "lexicon/comment_hints.h"
#include "lexicon/furniture_hints.h"
#include "lexicon/link_box_hints.h"
#include "lexicon/picture_hints.h"
#include "lexicon/popup_hints.h"
#include "lexicon/summary_hints.h"
#include "lexicon/title_hints.h"

namespace quern {
namespace {

/// Long words count within longer ones too, since many pages write them together ("articletext").
bool has_word(std::string_view hints, std::string_view word) {
  static constexpr std::size_t kMinPart = 6;
  if (word.size() >= kMinPart) return hints.find(word) != std::string_view::npos;
  for (std::size_t at = hints.find(word); at != std::string_view::npos;
       at = hints.find(word, at + 1)) {
    if (hints[at - 1] == ' ' && hints[at + word.size()] == ' ') return true;
  }
  return false;
}

bool has_any(std::string_view hints, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [hints](std::string_view word) { return has_word(hints, word); });
}

}  // namespace

bool is_popup(std::string_view hints) {
  return has_any(hints, lexicon::popup_hints);
}

std::array<bool, kPageHints> find_page_hints(std::string_view hints) {
  if (hints.empty()) return {};
  return {has_any(hints, lexicon::body_hints),      has_any(hints, lexicon::article_hints),
          has_any(hints, lexicon::comment_hints),   has_any(hints, lexicon::link_box_hints),
          has_any(hints, lexicon::furniture_hints), has_any(hints, lexicon::byline_hints),
          has_any(hints, lexicon::caption_hints),   has_any(hints, lexicon::picture_hints),
          has_any(hints, lexicon::title_hints),     has_any(hints, lexicon::summary_hints)};
}

}  // namespace quern
