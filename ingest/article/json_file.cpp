#include "ingest/article/json_file.h"

#include "ingest/article/json_articles.h"

namespace quern {
namespace {

/// Finds where an object ends, byte by byte, strings apart.
class ObjectEnd {
 public:
  /// True with the byte that closes the object.
  bool is_reached_by(char byte) {
    if (in_string_) {
      if (is_escaped_) {
        is_escaped_ = false;
      } else if (byte == '\\') {
        is_escaped_ = true;
      } else if (byte == '"') {
        in_string_ = false;
      }
      return false;
    }
    if (byte == '"') in_string_ = true;
    if (byte == '{') ++open_;
    return byte == '}' && --open_ == 0;
  }

 private:
  std::size_t open_ = 0;
  bool in_string_ = false;
  bool is_escaped_ = false;
};

}  // namespace

std::optional<Articles> JsonFile::next_piece() {
  const std::optional<std::string> object = next_object();
  if (!object) return std::nullopt;
  return read_json_articles(*object, options_);
}

bool JsonFile::has_more() {
  if (rest_.empty()) rest_ = file().take();
  return !rest_.empty();
}

std::optional<std::string> JsonFile::next_object() {
  static constexpr std::string_view kBetween = " \t\r\n,[]\x1E\xEF\xBB\xBF";
  do {
    const std::size_t begin = rest_.find_first_not_of(kBetween);
    rest_.remove_prefix(std::min(begin, rest_.size()));
  } while (rest_.empty() && has_more());
  if (rest_.empty() || is_broken_) return std::nullopt;
  if (rest_.front() != '{') {
    is_broken_ = true;
    throw ReadError("not a list of JSON objects");
  }
  std::string object;
  ObjectEnd end;
  while (has_more()) {
    std::size_t size = 0;
    bool is_whole = false;
    while (size < rest_.size() && !is_whole)
      is_whole = end.is_reached_by(rest_[size++]);
    if (object.size() <= kMaxJsonLineBytes) object += rest_.substr(0, size);
    rest_.remove_prefix(size);
    if (!is_whole) continue;
    if (object.size() > kMaxJsonLineBytes) throw ReadError("the object is longer than 24 MiB");
    return object;
  }
  throw ReadError("the JSON ends too early; fetch it again");
}

}  // namespace quern
