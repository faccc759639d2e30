#include "ingest/language/split/abbreviation.h"

#include <string>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"

namespace quern {
namespace {

// What English newspapers abbreviate.
constexpr std::string_view kTitles =
    "adj adm amb art assn asst atty bldg brig bros capt cf cmdr col comdr cong cpl det dr drs eq fig "
    "figs fr ft gen gov hon insp lt maj messrs mlle mme mr mrs ms msgr mt no nos op pfc pp pres "
    "prof pvt rep reps rev sen sens sgt st ste sts supt viz vol vols vs";
constexpr std::string_view kClosing = "al ave blvd co corp esq inc jr llc ltd plc rd sr";
constexpr std::string_view kAnywhere =
    "ala approx apr ariz ark aug ca calif colo conn dec del dept ed eds esp est etc ext feb fla "
    "fri ga hr hrs ill ind jan jul jun kan ky la lb lbs mass md mich min minn misc miss mo mon mont neb nev nov "
    "oct okla ore oz pa pct ph sat sec sep sept sq tel tenn tex thu thur thurs tue tues univ va vt "
    "wash wed wis wisc wyo yr yrs";
// Words as well as abbreviations: "no." and "sat." are words in lower case, "No. 10" is not.
constexpr std::string_view kCapitalOnly =
    "ala art col del fig ga gen hon ill ind la mass min miss mo mon no ore pa pres sat sun va wash wed";

constexpr std::size_t kLongest = 12;  // no abbreviation with inner stops is longer

// "U.S", "e.g", "Ph.D", "a.k.a": letters with stops between them, no part longer than two.
bool has_inner_stops(std::string_view word) {
  std::size_t run = 0;
  bool stop = false;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    at += c.size;
    if (c.value == '.') {
      if (run == 0) return false;
      stop = true;
      run = 0;
    } else if (!is_letter(c.value) || ++run > 2) {
      return false;
    }
  }
  return stop && run > 0;
}

}  // namespace

Abbreviation abbreviation_kind(std::string_view word) {
  if (word.empty() || word.size() > kLongest) return Abbreviation::none;
  const CodePoint first = code_point_at(word, 0);
  if (first.size == word.size()) {
    // "c. 1871", "p. 12", "v. Smith", "b. 1950"
    if (in_word_list("b c d p v", word)) return Abbreviation::title;
    return is_upper(first.value) ? Abbreviation::initial : Abbreviation::none;
  }
  if (has_inner_stops(word)) return Abbreviation::closing;
  // "Brig.-Gen. Lee", "mid-Sept.": the last part tells.
  const std::size_t hyphen = word.rfind('-');
  if (hyphen != std::string_view::npos && hyphen + 2 < word.size())
    return abbreviation_kind(word.substr(hyphen + 1));
  const std::string lower = to_lower(word);
  if (!is_upper(first.value) && in_word_list(kCapitalOnly, lower)) return Abbreviation::none;
  if (in_word_list(kTitles, lower)) return Abbreviation::title;
  if (in_word_list(kClosing, lower)) return Abbreviation::closing;
  if (in_word_list(kAnywhere, lower)) return Abbreviation::anywhere;
  return Abbreviation::none;
}

}  // namespace quern
