#include "ingest/article/json_articles.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

#include "ingest/article/json_object.h"

namespace quern {
namespace {

using nlohmann::json;

/// Envelopes within envelopes, as Elasticsearch has them: {"hits": {"hits": [{"_source": ...}]}}.
constexpr std::size_t kMaxEnvelopes = 5;

/// The value as text; nothing where it is none.
std::optional<std::string> text_of(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_null()) return std::string();
  if (value.is_number()) return value.dump();
  if (value.is_object()) {
    static constexpr std::array<const char*, 6> kInner = {"name",   "rendered", "value",
                                                          "@value", "$date",    "$oid"};
    for (const char* key : kInner) {
      const auto inner = value.find(key);
      if (inner != value.end() && (inner->is_string() || inner->is_number())) {
        return text_of(*inner);
      }
    }
    return std::nullopt;
  }
  if (!value.is_array()) return std::nullopt;
  std::string text;
  for (const json& paragraph : value) {
    if (!paragraph.is_string()) return std::nullopt;
    text += (text.empty() ? "" : "\n\n") + paragraph.get<std::string>();
  }
  return text;
}

/// Names under which articles lie in an object that is none.
bool is_envelope(std::string_view key) {
  static constexpr std::array<std::string_view, 16> kNames = {
      "articles", "items", "results", "entries", "docs",    "documents", "data", "response",
      "hits",     "posts", "stories", "news",    "_source", "records",   "feed", "channel"};
  return std::find(kNames.begin(), kNames.end(), key) != kNames.end();
}

Record record_of(const json& object, const ReadOptions& options) {
  Record record(options);
  for (const auto& [key, value] : object.items()) {
    if (!record.wants(key)) continue;
    if (std::optional<std::string> text = text_of(value)) record.add(key, *std::move(text));
  }
  return record;
}

/// Reads objects and what they hold, with what went wrong.
class Gatherer {
 public:
  explicit Gatherer(const ReadOptions& options) : options_(&options) {}

  void gather(const json& object, std::size_t depth) {
    try {
      const Record record = record_of(object, *options_);
      if (!record.has_text() && depth < kMaxEnvelopes && open(object, depth)) return;
      Article article;
      article.document = record.document();
      articles_.push_back(std::move(article));
    } catch (const ReadError& error) {
      if (bad_++ == 0) first_problem_ = error.what();
    }
  }

  Articles finish() {
    if (articles_.empty()) throw ReadError(first_problem_);
    std::string problem;
    if (bad_ > 0) {
      problem = fmt::format("{} of {} entries are no articles; the first: {}", bad_,
                            bad_ + articles_.size(), first_problem_);
    }
    return {std::move(articles_), std::move(problem)};
  }

 private:
  /// Gathers from the objects in this one; false if there are none.
  bool open(const json& object, std::size_t depth) {
    bool has_inner = false;
    for (const auto& [key, value] : object.items()) {
      if (!is_envelope(key)) continue;
      if (value.is_object()) {
        has_inner = true;
        gather(value, depth + 1);
      } else if (value.is_array()) {
        has_inner |= gather_items(value, depth + 1);
      }
    }
    return has_inner;
  }

  bool gather_items(const json& list, std::size_t depth) {
    bool has_objects = false;
    for (const json& item : list) {
      if (!item.is_object()) continue;
      has_objects = true;
      gather(item, depth);
    }
    return has_objects;
  }

  const ReadOptions* options_;
  std::vector<Article> articles_;
  std::size_t bad_ = 0;
  std::string first_problem_;
};

}  // namespace

Articles read_json_articles(std::string_view json, const ReadOptions& options) {
  Gatherer gatherer(options);
  gatherer.gather(read_json_object(json), 0);
  return gatherer.finish();
}

}  // namespace quern
