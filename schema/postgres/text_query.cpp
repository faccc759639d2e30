// https://www.sqlite.org/fts5.html, section 3: what stands side by side is joined first, then NOT,
// AND and OR. What has no word (a lone "&") finds nothing, and side by side with others is left
// out.
#include "schema/postgres/text_query.h"

#include <charconv>
#include <cstdint>
#include <stdexcept>
#include <utility>

#include "schema/postgres/tokens.h"

namespace quern {
namespace {

/// A space is in no word.
constexpr const char* kNothing = "' '";

enum class Kind : std::uint8_t { end, text, sign };

struct Piece {
  Kind kind = Kind::end;
  std::string text;
  bool is_bare = false;
};

bool is_bare_letter(char letter) {
  static constexpr char kSubstitute = 0x1a;
  return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
         (letter >= 'A' && letter <= 'Z') || letter == '_' || letter == kSubstitute || letter < 0;
}

std::vector<Piece> pieces_of(std::string_view query) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < query.size();) {
    if (query[i] == ' ' || query[i] == '\t' || query[i] == '\n' || query[i] == '\r') {
      ++i;
    } else if (query[i] == '"') {
      Piece& piece = pieces.emplace_back(Piece{Kind::text, {}, false});
      for (++i; i < query.size(); ++i) {
        if (query[i] == '"' && (i + 1 == query.size() || query[i + 1] != '"')) break;
        if (query[i] == '"') ++i;
        piece.text += query[i];
      }
      ++i;
    } else if (is_bare_letter(query[i])) {
      Piece& piece = pieces.emplace_back(Piece{Kind::text, {}, true});
      for (; i < query.size() && is_bare_letter(query[i]); ++i)
        piece.text += query[i];
    } else {
      pieces.push_back({Kind::sign, std::string(1, query[i++]), true});
    }
  }
  pieces.emplace_back();
  return pieces;
}

class Translator {
 public:
  Translator(std::string_view query,
             const std::function<std::vector<std::string>(std::string_view)>& words_of)
      : pieces_(pieces_of(query)), words_of_(words_of) {}

  std::string translated() {
    const std::string query = either();
    return query.empty() ? kNothing : query;
  }

 private:
  [[nodiscard]] const Piece& next() const { return pieces_[at_]; }
  [[nodiscard]] bool is_sign(char sign) const {
    return next().kind == Kind::sign && next().text.front() == sign;
  }
  [[nodiscard]] bool is_word(std::string_view word) const {
    return next().kind == Kind::text && next().is_bare && next().text == word;
  }
  bool takes(char sign) {
    if (!is_sign(sign)) return false;
    ++at_;
    return true;
  }
  bool takes(std::string_view word) {
    if (!is_word(word)) return false;
    ++at_;
    return true;
  }

  static std::string joined(const std::string& a, const char* with, const std::string& b) {
    return '(' + a + with + b + ')';
  }

  std::string either() {
    std::string query = both();
    while (takes("OR")) {
      const std::string other = both();
      query = query.empty() ? other : other.empty() ? query : joined(query, " | ", other);
    }
    return query;
  }

  std::string both() {
    std::string query = without();
    while (takes("AND")) {
      const std::string other = without();
      query = query.empty() || other.empty() ? std::string() : joined(query, " & ", other);
    }
    return query;
  }

  std::string without() {
    std::string query = side_by_side();
    while (takes("NOT")) {
      const std::string other = side_by_side();
      if (!query.empty() && !other.empty()) query = joined(query, " & !", other);
    }
    return query;
  }

  [[nodiscard]] bool begins_one() const {
    if (next().kind == Kind::sign)
      return is_sign('(') || is_sign('^') || is_sign('{') || is_sign('-');
    return next().kind == Kind::text && !is_word("AND") && !is_word("OR") && !is_word("NOT");
  }

  std::string side_by_side() {
    std::string query;
    while (begins_one()) {
      const std::string other = one();
      query = query.empty() ? other : other.empty() ? query : joined(query, " & ", other);
    }
    return query;
  }

  std::string one() {
    if (takes('(')) {
      std::string query = either();
      takes(')');
      return query;
    }
    if (is_sign('{') || is_sign('-') || is_column()) return of_column();
    if (is_word("NEAR") && pieces_[at_ + 1].text == "(") return near();
    return phrase();
  }

  [[nodiscard]] bool is_column() const {
    return next().kind == Kind::text && pieces_[at_ + 1].kind == Kind::sign &&
           pieces_[at_ + 1].text == ":";
  }

  /// There is one column; "- text:" leaves none.
  std::string of_column() {
    const bool is_without = takes('-');
    while (next().kind != Kind::end && !is_sign(':'))
      ++at_;
    takes(':');
    const std::string query = one();
    return is_without ? std::string() : query;
  }

  std::string phrase() {
    const bool is_first = takes('^');
    std::vector<std::string> words;
    do {
      if (next().kind != Kind::text) break;
      for (std::string& word : words_of_(next().text))
        words.push_back(std::move(word));
      ++at_;
    } while (takes('+'));
    const bool is_prefix = takes('*');
    if (words.empty()) return {};
    std::string query;
    for (std::size_t i = 0; i < words.size(); ++i) {
      query += i == 0 ? "" : " <-> ";
      query += lexeme(i == 0 && is_first ? ' ' + words[i] : words[i]);
    }
    if (is_prefix) query += ":*";
    return words.size() > 1 ? '(' + query + ')' : query;
  }

  std::string near() {
    static constexpr int kUsual = 10;
    static constexpr int kMost = 100;
    at_ += 2;
    std::vector<std::string> phrases;
    while (next().kind == Kind::text || is_sign('^')) {
      if (std::string one = phrase(); !one.empty()) phrases.push_back(std::move(one));
    }
    int most = kUsual;
    if (takes(',')) {
      const std::string& digits = next().text;
      std::from_chars(digits.data(), digits.data() + digits.size(), most);
      ++at_;
    }
    takes(')');
    if (phrases.empty()) return {};
    if (phrases.size() == 1) return phrases.front();
    if (phrases.size() > 2 || most > kMost)
      throw std::invalid_argument(
          "NEAR is for two phrases, and not more than 100 words apart, in PostgreSQL");
    return near(phrases[0], phrases[1], most);
  }

  static std::string near(const std::string& a, const std::string& b, int most) {
    std::string query = "(";
    for (int distance = 1; distance <= most + 1; ++distance) {
      const std::string apart = " <" + std::to_string(distance) + "> ";
      query += (distance == 1 ? "" : " | ") + joined(a, apart.c_str(), b) + " | " +
               joined(b, apart.c_str(), a);
    }
    return query + ')';
  }

  std::vector<Piece> pieces_;
  const std::function<std::vector<std::string>(std::string_view)>& words_of_;
  std::size_t at_ = 0;
};

}  // namespace

std::string text_query(std::string_view query,
                       const std::function<std::vector<std::string>(std::string_view)>& words_of) {
  return Translator(query, words_of).translated();
}

}  // namespace quern
