#include "ingest/language/tokenize/tokenizer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "ingest/language/split/abbreviation.h"
#include "ingest/language/text/chunk.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"

namespace quern {
namespace {

constexpr std::size_t kMaxWord = 512;      // bytes; what is longer is no word and is cut
constexpr std::size_t kMaxPart = 64;       // bytes looked at on either side of a "." or "-"
constexpr std::size_t kMaxLocalPart = 64;  // of an e-mail address, RFC 5321

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == U'\u2019' || c == '`' || c == U'\u02bc';
}

bool is_hyphen(char32_t c) {
  return c == '-' || c == U'\u2010' || c == U'\u2011';
}

bool is_word(char32_t c) {
  return is_letter(c) || is_digit(c) || is_mark(c) || c == '_' || c == U'\u00ad';
}

bool is_closer(char32_t c) {
  return c == ')' || c == ']' || c == '}' || c == '"' || c == U'\u201d' || c == U'\u00bb' ||
         is_apostrophe(c);
}

bool is_terminal(char32_t c) {
  return c == '.' || c == '?' || c == '!' || c == U'\u2026';
}

char32_t char_at(std::string_view text, std::size_t at) {
  return at < text.size() ? code_point_at(text, at).value : U'\0';
}

// End of the letters and digits that start at `at`, at most kMaxPart bytes on.
std::size_t part_end(std::string_view text, std::size_t at) {
  const std::size_t bound = std::min(text.size(), at + kMaxPart);
  while (at < bound) {
    const CodePoint c = code_point_at(text, at);
    if (!is_word(c.value)) break;
    at += c.size;
  }
  return at;
}

std::size_t part_begin(std::string_view text, std::size_t end) {
  const std::size_t bound = end > kMaxPart ? end - kMaxPart : 0;
  while (end > bound) {
    const CodePoint c = code_point_before(text, end);
    if (!is_word(c.value)) break;
    end -= c.size;
  }
  return end;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_digit(static_cast<unsigned char>(c));
  });
}

// "10 am", "$8 M", "5 kg" are two words even when written as one.
constexpr std::string_view kUnits =
    "am pm p.m a.m k m mm b bn mn tn t kg g mg lb lbs oz km cm nm ft in mi kmh mph kph hz khz mhz "
    "ghz kb mb gb tb kw mw gw kwh c f h hr hrs min mins sec secs x percent pc pct px ml ha sq yd "
    "yds usd eur";
// Not in this case: "4G", "2T".
constexpr std::string_view kNeverUnits = "G T C F H X B";

constexpr std::string_view kDomains =
    "com org net gov edu mil info biz co uk us de fr eu ca au tv io me ru cn jp in nz doc xls pdf "
    "txt jpg html htm exe url js py ai";

constexpr std::array<std::string_view, 5> kAddressStarts = {"http://", "https://", "www.", "ftp://",
                                                            "mailto:"};

constexpr std::array<std::string_view, 20> kEmoticons = {
    ":-)", ":-(", ";-)", ":-D", ":-P", ":-/", "^_^", ":)", ":(", ";)",
    ":D",  ":P",  ":/",  "=)",  "=(",  "(:",  ":|",  ";(", "<3", "xD"};

// Marks that are one token when they stand in a row.
constexpr std::u32string_view kRunning = U"-*=_~+#$<>'\u2014\u2019";

constexpr std::string_view kElisions = "em cause til tis twas bout n round cuz";

// Words written as one that are two, with where the second begins.
struct Fused {
  std::string_view form;
  std::size_t cut;
};
constexpr std::array kFused = {
    Fused{"cannot", 3},  Fused{"gonna", 3},   Fused{"wanna", 3},    Fused{"gotta", 3},
    Fused{"gimme", 3},   Fused{"lemme", 3},   Fused{"dont", 2},     Fused{"doesnt", 4},
    Fused{"didnt", 3},   Fused{"isnt", 2},    Fused{"wasnt", 3},    Fused{"arent", 3},
    Fused{"werent", 4},  Fused{"havent", 4},  Fused{"hasnt", 3},    Fused{"hadnt", 3},
    Fused{"couldnt", 5}, Fused{"wouldnt", 5}, Fused{"shouldnt", 6}, Fused{"cant", 2},
    Fused{"wont", 2},    Fused{"aint", 2},    Fused{"im", 1},       Fused{"ive", 1},
    Fused{"youre", 3},   Fused{"theyre", 4},  Fused{"youll", 3},    Fused{"youve", 3},
    Fused{"thats", 4},   Fused{"theres", 5}};

// What stands apart only in tokenised text.
constexpr std::string_view kApart =
    ". , ; : ? ! 's n't `` '' -LRB- -RRB- -LSB- -RSB- 're 'll 've 'd 'm ) %";

constexpr std::string_view kClitics = "s m re ll ve d";

// Where the last clitic of a word begins: "don't" -> 2, "Russia's" -> 6; 0 where there is none.
std::size_t clitic_begin(std::string_view word) {
  if (word.size() < 2 || word.size() > kMaxPart) return 0;
  const std::string lower = to_lower(to_plain_punctuation(word));
  const auto* const fused =
      std::find_if(kFused.begin(), kFused.end(), [&](const Fused& f) { return f.form == lower; });
  if (fused != kFused.end()) return fused->cut;

  for (std::size_t at = word.size(); at > 0;) {
    const CodePoint c = code_point_before(word, at);
    at -= c.size;
    if (!is_apostrophe(c.value)) {
      if (!is_letter(c.value)) return 0;
      continue;
    }
    const std::string tail = to_lower(word.substr(at + c.size));
    if (tail == "t" && at > 1 && (word[at - 1] | 0x20) == 'n') return at - 1;
    // "the 1980's" is one word.
    const bool decade = at > 0 && word[at - 1] == '0' && tail == "s";
    return at > 0 && !decade && in_word_list(kClitics, tail) ? at : 0;
  }
  return 0;
}

using Replacement = std::pair<std::string_view, std::string_view>;
constexpr std::array<Replacement, 10> kEscapes = {
    Replacement{"-LRB-", "("}, Replacement{"-RRB-", ")"}, Replacement{"-LSB-", "["},
    Replacement{"-RSB-", "]"}, Replacement{"-LCB-", "{"}, Replacement{"-RCB-", "}"},
    Replacement{"``", "\""},   Replacement{"''", "\""},   Replacement{"\\/", "/"},
    Replacement{"\\*", "*"}};

// "-LRB-" and friends, and the quotes that TeX has, as running text has them.
std::string plain_form(std::string_view token) {
  for (const auto& [escape, plain] : kEscapes) {
    if (token == escape) return std::string(plain);
  }
  std::string form(token);
  for (std::size_t at = form.find('\\'); at != std::string::npos; at = form.find('\\', at + 1)) {
    if (at + 1 < form.size() && (form[at + 1] == '/' || form[at + 1] == '*')) form.erase(at, 1);
  }
  return form;
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

bool is_pretokenized(std::string_view line) {
  std::size_t apart = 0;
  std::size_t attached = 0;
  for (const Span chunk : chunks_of(line, {0, line.size()})) {
    const std::string_view token = slice(line, chunk);
    if (in_word_list(kApart, token)) {
      ++apart;
    } else if (token.size() > 1) {
      const char last = token.back();
      const bool stop = last == '.' && chunk.end == line.size() &&
                        abbreviation_kind(token.substr(0, token.size() - 1)) == Abbreviation::none;
      if (last == ',' || last == ';' || last == ':' || last == '?' || last == '!' || stop ||
          token.ends_with("'s") || token.ends_with("n't"))
        ++attached;
    }
  }
  return apart > attached;
}

// Finds the words of one stretch of text, from left to right.
class WordScanner {
 public:
  WordScanner(const Tokenizer& tokenizer, std::string_view text, Span within)
      : tokenizer_(tokenizer), text_(text.substr(0, within.end)) {
    sentence_.span = within;
  }

  Sentence running_text() {
    const std::vector<Span> chunks = chunks_of(text_, sentence_.span);
    for (std::size_t i = 0; i < chunks.size(); ++i) {
      chunk_ = chunks[i];
      last_chunk_ = i + 1 == chunks.size();
      std::size_t at = chunk_.begin;
      while (at < chunk_.end) {
        const std::size_t end = std::max(token_end(at), at + 1);
        add(at, end);
        at = end;
      }
    }
    return finished();
  }

  Sentence pretokenized() {
    for (const Span chunk : chunks_of(text_, sentence_.span)) {
      chunk_ = chunk;
      if (const std::string form = plain_form(slice(text_, chunk)); form != slice(text_, chunk)) {
        add_token(chunk.begin, chunk.end);
        sentence_.tokens.back().form = form;
        continue;
      }
      std::size_t at = chunk.begin;
      while (at < chunk.end) {
        const std::size_t end = std::max(pretokenized_end(at), at + 1);
        add(at, end);
        at = end;
      }
    }
    return finished();
  }

 private:
  [[nodiscard]] char32_t next(std::size_t at) const {
    return at < chunk_.end ? code_point_at(text_, at).value : U'\0';
  }
  [[nodiscard]] char32_t before(std::size_t at) const {
    return at > chunk_.begin ? code_point_before(text_, at).value : U'\0';
  }
  [[nodiscard]] std::string_view rest(std::size_t at) const {
    return text_.substr(at, chunk_.end - at);
  }

  [[nodiscard]] std::size_t token_end(std::size_t at) const {
    const bool fresh = at == chunk_.begin || !is_word(before(at));
    if (fresh) {
      if (const auto end = address_end(at)) return *end;
    }
    if (const auto end = emoticon_end(at)) return *end;
    const char32_t c = next(at);
    if (is_word(c)) return word_end(at);
    // "#hashtag", "@name", "+44", ".5", "'90s", "'em": the mark belongs to the word.
    const char32_t after = next(at + 1);
    if (fresh) {
      if ((c == '#' || c == '@') && is_letter(after)) return word_end(at + 1);
      if ((c == '+' || c == '.') && is_digit(after)) return word_end(at + 1);
      if (is_apostrophe(c)) {
        const std::size_t begin = at + code_point_at(text_, at).size;
        const std::string word = to_lower(text_.substr(begin, part_end(text_, begin) - begin));
        if (in_word_list(kElisions, word) ||
            (word.size() == 3 && is_digit(word[0]) && word[2] == 's'))
          return begin + word.size();
      }
    }
    return punctuation_end(at);
  }

  // URLs and e-mail addresses: to the end of the chunk, less the punctuation after them.
  [[nodiscard]] std::optional<std::size_t> address_end(std::size_t at) const {
    const std::string_view ahead = rest(at);
    const bool url = std::any_of(kAddressStarts.begin(), kAddressStarts.end(),
                                 [&](auto start) { return ahead.starts_with(start); });
    if (!url && !has_path_at(at)) {
      const std::size_t sign = ahead.substr(0, kMaxLocalPart + 1).find('@');
      if (sign == std::string_view::npos || sign == 0) return std::nullopt;
      const auto odd = [](char c) {
        return !is_word(static_cast<unsigned char>(c)) && c != '.' && c != '-' && c != '+' &&
               c != '%' && static_cast<unsigned char>(c) < 0x80;
      };
      if (std::any_of(ahead.begin(), ahead.begin() + static_cast<std::ptrdiff_t>(sign), odd) ||
          !is_letter(next(at + sign + 1)))
        return std::nullopt;
    }
    std::size_t end = at;
    while (end < chunk_.end && text_[end] != '<' && text_[end] != '>' && text_[end] != '"' &&
           end - at < 4 * kMaxWord)
      ++end;
    while (end > at + 1) {
      const char32_t c = code_point_before(text_, end).value;
      const bool bracket =
          c == ')' && text_.substr(at, end - at).find('(') != std::string_view::npos;
      if (bracket || (!is_closer(c) && !is_terminal(c) && c != ',' && c != ';' && c != ':')) break;
      end -= code_point_before(text_, end).size;
    }
    return end;
  }

  // "example.com/news": a name in a known domain, and a path.
  [[nodiscard]] bool has_path_at(std::size_t begin) const {
    const std::string_view ahead = rest(begin).substr(0, kMaxPart);
    const std::string_view host = ahead.substr(0, ahead.find('/'));
    const std::size_t stop = host.rfind('.');
    if (host.size() == ahead.size() || stop == 0 || stop == std::string_view::npos) return false;
    return std::all_of(host.begin(), host.end(),
                       [](char c) {
                         return is_word(static_cast<unsigned char>(c)) || c == '.' || c == '-';
                       }) &&
           in_word_list(kDomains, host.substr(stop + 1));
  }

  [[nodiscard]] std::optional<std::size_t> emoticon_end(std::size_t at) const {
    const std::string_view ahead = rest(at);
    for (const std::string_view emoticon : kEmoticons) {
      if (!ahead.starts_with(emoticon)) continue;
      const char32_t after = next(at + emoticon.size());
      const char32_t prior = before(at);
      // "(Kabul:)" and "Re:/" are none: a word before must not be all there is of a bracket.
      const bool open =
          slice(text_, {chunk_.begin, at}).substr(0, kMaxPart).find('(') != std::string_view::npos;
      const bool letters = is_word(static_cast<unsigned char>(emoticon.front())) && is_word(prior);
      if (!letters && !open && !is_word(after) && after != '/' &&
          (after == 0 || is_terminal(after) || after == ','))
        return at + emoticon.size();
    }
    return std::nullopt;
  }

  // A word from its first character on: as far as what joins its parts belongs to it.
  [[nodiscard]] std::size_t word_end(std::size_t begin) const {
    std::size_t at = begin;
    while (at < chunk_.end) {
      const CodePoint c = code_point_at(text_, at);
      if (is_word(c.value)) {
        const bool unit = at > begin && is_letter(c.value) && is_number(begin, at) && unit_at(at);
        if (unit || (at > begin && before(at) == '$')) break;  // "5|kg", "US$|4.5"
      } else if (!joins(begin, at, c)) {
        break;
      }
      at += c.size;
      if (at - begin >= kMaxWord) break;
    }
    return at;
  }

  [[nodiscard]] bool is_number(std::size_t begin, std::size_t end) const {
    return end - begin < kMaxPart &&
           std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                       text_.begin() + static_cast<std::ptrdiff_t>(end), [](char c) {
                         return is_digit(static_cast<unsigned char>(c)) || c == '.' || c == ',' ||
                                c == ':' || c == '+';
                       });
  }

  [[nodiscard]] bool unit_at(std::size_t at) const {
    const std::string_view unit = text_.substr(at, part_end(text_.substr(0, chunk_.end), at) - at);
    const std::size_t end = at + unit.size();
    if (in_word_list(kNeverUnits, unit)) return false;
    // "8p.m."
    const bool half = unit == "a" || unit == "p";
    return (half && rest(end).starts_with(".m")) || in_word_list(kUnits, to_lower(unit));
  }

  // Whether the mark at `at` holds the word that began at `begin` together with what follows.
  [[nodiscard]] bool joins(std::size_t begin, std::size_t at, CodePoint mark) const {
    const char32_t left = before(at);
    const std::size_t after = at + mark.size;
    const char32_t right = next(after);
    const bool digits = is_digit(left) && is_digit(right);
    if (is_apostrophe(mark.value)) return is_word(left) && is_letter(right);
    if (is_hyphen(mark.value)) return is_word(right) && hyphen_joins(begin, at, after);
    switch (mark.value) {
      case '.': return stop_joins(begin, at);
      case ',': return digits && thousands_at(after);
      case ':': return digits;
      case '/': return slash_joins(begin, at, digits);
      case '&':
        return is_upper(left) && is_upper(right) && at - begin <= 3 &&
               part_end(text_, after) - after <= 2;
      case '*': return is_letter(left) && is_letter(right);
      case '$': return at - begin <= 3 && is_upper(left);  // "US$"
      default: return false;
    }
  }

  [[nodiscard]] bool thousands_at(std::size_t at) const {
    return part_end(text_, at) >= at + 3 && all_digits(text_.substr(at, 3)) &&
           !is_digit(next(at + 3));
  }

  [[nodiscard]] bool slash_joins(std::size_t begin, std::size_t at, bool digits) const {
    if (digits) return true;
    const std::string_view left = text_.substr(begin, at - begin);
    // "b/c", "w/o", "I/S"; and "w/" alone.
    const std::size_t right_size = part_end(text_.substr(0, chunk_.end), at + 1) - at - 1;
    return left.size() == 1 && (right_size == 1 || (right_size == 0 && left == "w"));
  }

  [[nodiscard]] bool hyphen_joins(std::size_t begin, std::size_t at, std::size_t after) const {
    const std::size_t left_begin = std::max(begin, part_begin(text_, at));
    const std::size_t right_end = part_end(text_.substr(0, chunk_.end), after);
    const std::string_view left_part = text_.substr(left_begin, at - left_begin);
    const std::string_view right_part = text_.substr(after, right_end - after);
    if (all_digits(left_part) && all_digits(right_part)) {
      // Telephone numbers stay whole, ranges do not: "555-0123", "x3-5550", "713-555-0123"; but
      // "2003-2007".
      const bool more = is_hyphen(next(right_end)) && is_digit(next(right_end + 1));
      const bool earlier = left_begin > begin && is_hyphen(before(left_begin));
      const bool extension = left_part.size() == 1 || left_part.size() == 3;
      return more || earlier || (extension && right_part.size() == 4);
    }
    return !tokenizer_.splits_at_hyphen(slice(text_, chunk_), at - chunk_.begin);
  }

  // A full stop inside or after a word.
  [[nodiscard]] bool stop_joins(std::size_t begin, std::size_t at) const {
    const char32_t left = before(at);
    const char32_t right = next(at + 1);
    if (is_digit(left) && is_digit(right)) return true;
    const std::string_view word = text_.substr(begin, at - begin);
    if (is_word(right)) {
      // "U.S.", "e.g.", "Ph.D." and "example.com", but not "country.They".
      const std::size_t end = part_end(text_.substr(0, chunk_.end), at + 1);
      const std::string_view part = text_.substr(at + 1, end - at - 1);
      const bool initials =
          part.size() <= 2 && next(end) == '.' && abbreviation_kind(word) != Abbreviation::none;
      const bool inner =
          abbreviation_kind(text_.substr(begin, end - begin)) == Abbreviation::closing;
      return initials || inner || (begin + kMaxPart > at && dots_to_domain(begin, at));
    }
    if (right == '.' || at - begin > kMaxPart) return false;
    const bool final = last_chunk_ && only_closers(at + 1);
    switch (abbreviation_kind(word)) {
      case Abbreviation::none: return false;
      case Abbreviation::closing: return true;
      case Abbreviation::title:
      case Abbreviation::anywhere:
      case Abbreviation::initial: return !final;
    }
    return false;
  }

  // Whether the dotted name goes on to end in a known domain or file ending.
  [[nodiscard]] bool dots_to_domain(std::size_t begin, std::size_t at) const {
    std::string_view part;
    auto parts = std::count(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                            text_.begin() + static_cast<std::ptrdiff_t>(at), '.');
    for (const auto most = parts + 4; parts < most && next(at) == '.' && is_word(next(at + 1));
         ++parts) {
      const std::size_t end = part_end(text_.substr(0, chunk_.end), at + 1);
      part = text_.substr(at + 1, end - at - 1);
      at = end;
    }
    const bool one_case =
        part == to_lower(part) || std::none_of(part.begin(), part.end(), [](char c) {
          return is_lower(static_cast<unsigned char>(c));
        });
    // "comp.sources.unix": with two dots it is a name, whatever its ending.
    return one_case && (parts > 1 || in_word_list(kDomains, to_lower(part)));
  }

  [[nodiscard]] bool only_closers(std::size_t at) const {
    for (int tries = 0; at < chunk_.end; ++tries) {
      const CodePoint c = code_point_at(text_, at);
      if (!is_closer(c.value) || tries > 4) return false;
      at += c.size;
    }
    return true;
  }

  // Marks that come in runs are one token; others are one each.
  [[nodiscard]] std::size_t punctuation_end(std::size_t at) const {
    if (rest(at).starts_with("[...]")) return at + 5;
    const CodePoint c = code_point_at(text_, at);
    std::size_t end = at + c.size;
    const auto run_while = [&](auto&& belongs) {
      while (end < chunk_.end && end - at < kMaxWord) {
        const CodePoint following = code_point_at(text_, end);
        if (!belongs(following.value)) break;
        end += following.size;
      }
      return end;
    };
    if (is_terminal(c.value)) return run_while(is_terminal);
    if (kRunning.find(c.value) != std::u32string_view::npos)
      return run_while([&](char32_t following) { return following == c.value; });
    return end;
  }

  [[nodiscard]] std::size_t pretokenized_end(std::size_t begin) const {
    std::size_t at = begin;
    while (at < chunk_.end && at - begin < kMaxWord) {
      const CodePoint c = code_point_at(text_, at);
      const bool inside = at > chunk_.begin && is_word(before(at)) && is_word(next(at + c.size));
      const bool apart =
          inside && ((is_hyphen(c.value) && !hyphen_joins(begin, at, at + c.size)) ||
                     (c.value == '/' && is_letter(before(at)) && is_letter(next(at + 1))));
      if (apart) return at > begin ? at : at + c.size;
      at += c.size;
    }
    return at;
  }

  // Adds what stands in text_[begin, end) as one word, or as a word and its clitics.
  void add(std::size_t begin, std::size_t end) {
    std::array<std::size_t, 3> cuts{};  // "wouldn't've" has two clitics; more do not occur
    std::size_t count = 0;
    std::size_t stem = end;
    while (count < cuts.size()) {
      const std::size_t cut = clitic_begin(text_.substr(begin, stem - begin));
      if (cut == 0) break;
      stem = begin + cut;
      cuts[count++] = stem;
    }
    if (count == 0) {
      if (is_plural_possessive(begin, end)) return add_possessive(begin, end);
      return add_token(begin, end);
    }

    const auto first = static_cast<TokenIndex>(sentence_.tokens.size());
    std::size_t at = begin;
    while (count > 0) {
      add_token(at, cuts[count - 1]);
      at = cuts[--count];
    }
    add_token(at, end);
    add_multiword(first, begin, end);
  }

  void add_multiword(TokenIndex first, std::size_t begin, std::size_t end) {
    sentence_.multiword.push_back({first, static_cast<TokenIndex>(sentence_.tokens.size() - 1),
                                   std::string(text_.substr(begin, end - begin))});
  }

  // "the plaintiffs' lawyer": the apostrophe is a clitic unless a quotation is open.
  [[nodiscard]] bool is_plural_possessive(std::size_t begin, std::size_t end) const {
    return begin > chunk_.begin && end - begin <= 3 && is_apostrophe(next(begin)) &&
           next(begin) != '`' && end == begin + code_point_at(text_, begin).size &&
           (before(begin) == 's' || before(begin) == 'S' || before(begin) == 'z') &&
           !sentence_.tokens.empty() && sentence_.tokens.back().span.end == begin &&
           open_single_quotes_ == 0;
  }

  void add_possessive(std::size_t begin, std::size_t end) {
    const auto first = static_cast<TokenIndex>(sentence_.tokens.size() - 1);
    const bool taken = !sentence_.multiword.empty() && sentence_.multiword.back().last >= first;
    const std::size_t word_begin = sentence_.tokens.back().span.begin;
    add_token(begin, end);
    if (!taken) add_multiword(first, word_begin, end);
  }

  void add_token(std::size_t begin, std::size_t end) {
    Token token;
    token.span = {begin, end};
    token.form = text_.substr(begin, end - begin);
    const char32_t c = code_point_at(text_, begin).value;
    if (end - begin <= 3 && (c == U'\u2018' || (c == '\'' && begin == chunk_.begin)))
      ++open_single_quotes_;
    else if (end - begin <= 3 && is_apostrophe(c) && open_single_quotes_ > 0)
      --open_single_quotes_;
    sentence_.tokens.push_back(std::move(token));
  }

  Sentence finished() {
    for (std::size_t i = 0; i + 1 < sentence_.tokens.size(); ++i)
      sentence_.tokens[i].space_after =
          sentence_.tokens[i].span.end < sentence_.tokens[i + 1].span.begin;
    if (!sentence_.tokens.empty())
      sentence_.span = {sentence_.tokens.front().span.begin, sentence_.tokens.back().span.end};
    return std::move(sentence_);
  }

  const Tokenizer& tokenizer_;
  std::string_view text_;  // the caller's, up to the sentence's end
  Sentence sentence_;
  Span chunk_;
  bool last_chunk_ = false;
  int open_single_quotes_ = 0;
};

Tokenizer::Tokenizer(Classifier hyphens) : hyphens_(std::move(hyphens)) {
  if (hyphens_.labels() != std::vector<std::string>{"keep", "split"})
    throw std::runtime_error("the model does not know what to do at hyphens");
}

Tokenizer::Tokenizer(ModelReader& reader) : Tokenizer(Classifier(reader)) {}

bool Tokenizer::splits_at_hyphen(std::string_view text, std::size_t at) const {
  std::array<std::int32_t, 2> scores{};
  hyphens_.score(hyphen_features(text, at), scores);
  return scores[1] >= scores[0];
}

Sentence Tokenizer::tokenize(std::string_view text, Span sentence) const {
  return WordScanner(*this, text, sentence).running_text();
}

Sentence Tokenizer::tokenize_pretokenized(std::string_view text, Span line) const {
  return WordScanner(*this, text, line).pretokenized();
}

}  // namespace quern
