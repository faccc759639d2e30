#include "ingest/article/json_object.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "ingest/article/article.h"
#include "ingest/article/text_reader.h"
#include "ingest/article/utf8.h"

namespace quern {

using nlohmann::json;

bool has_too_many_values(std::string_view text) {
  std::ptrdiff_t values = 1;
  for (const char before : {',', '[', '{'})
    values += std::count(text.begin(), text.end(), before);
  return static_cast<std::size_t>(values) > kMaxJsonValues;
}

json read_json_object(std::string_view line) {
  if (const std::optional<std::size_t> invalid = find_invalid_utf8(line)) {
    throw ReadError(fmt::format("not valid UTF-8 at byte {} of the line", *invalid));
  }
  if (has_too_many_values(line)) throw ReadError("more than a million values on the line");
  json object;
  try {
    object = json::parse(line);
  } catch (const json::parse_error& error) {
    throw ReadError(fmt::format("not valid JSON at byte {} of the line", error.byte));
  } catch (const json::out_of_range&) {
    throw ReadError("a number on the line is larger than any that can be read");
  }
  if (!object.is_object()) throw ReadError("not a JSON object");
  return object;
}

std::string text_at(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return {};
  if (found->is_number_integer()) return found->dump();
  if (!found->is_string()) throw ReadError(fmt::format("\"{}\" is not a string", key));
  return found->get<std::string>();
}

std::size_t offset_at(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_number_unsigned()) {
    throw ReadError(fmt::format("\"{}\" is missing or no number from 0", key));
  }
  return found->get<std::size_t>();
}

std::string phrase_at(const json& object, const char* key) {
  std::string text = text_at(object, key);
  if (text.find('\0') != std::string::npos) throw ReadError(fmt::format("NUL in \"{}\"", key));
  return text;
}

std::string day_at(const json& object, const char* key) {
  static constexpr std::size_t kDaySize = 10;
  const std::string date = phrase_at(object, key);
  std::string day = date.substr(0, kDaySize);
  if (!date.empty() && !is_iso_date(day)) {
    throw ReadError(fmt::format("\"{}\" is not a day such as 2024-06-20", key));
  }
  return day;
}

bool is_set(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_boolean() && found->get<bool>();
}

std::span<const json> objects_at(const json& object, const char* key) {
  static constexpr std::size_t kMost = 10'000;
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return {};
  if (!found->is_array() || found->size() > kMost) {
    throw ReadError(fmt::format("\"{}\" is not an array of at most {}", key, kMost));
  }
  for (const json& item : *found) {
    if (!item.is_object()) {
      throw ReadError(fmt::format("\"{}\" holds something other than objects", key));
    }
  }
  return found->get_ref<const json::array_t&>();
}

}  // namespace quern
