#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

namespace quern {

/// Most values in a line: each takes some 100 bytes of memory, however short it is written.
inline constexpr std::size_t kMaxJsonValues = 1'000'000;

/// Whether a text may hold more of them. Commas and brackets within strings count, too.
[[nodiscard]] bool has_too_many_values(std::string_view text);

/// The JSON object that a line holds. Throws ReadError, saying where, if it holds something else.
/// Precondition of its use: it is never copied, for it may be nested as deep as it is long.
[[nodiscard]] nlohmann::json read_json_object(std::string_view line);

/// Text under the key, or a whole number as it is written, for ids are often numbers; null and
/// absent give "". Throws ReadError, naming the key, for another type; so do the others.
[[nodiscard]] std::string text_at(const nlohmann::json& object, const char* key);

/// The same for what is short: words of a fact, names.
[[nodiscard]] std::string phrase_at(const nlohmann::json& object, const char* key);

/// The day of a date ("2024-06-20T08:00:00Z"), or empty.
[[nodiscard]] std::string day_at(const nlohmann::json& object, const char* key);

/// A number from 0, which has to be there.
[[nodiscard]] std::size_t offset_at(const nlohmann::json& object, const char* key);

/// Whether `true` stands there.
[[nodiscard]] bool is_set(const nlohmann::json& object, const char* key);

/// The objects of an array, a view into `object`; none where the key is absent.
[[nodiscard]] std::span<const nlohmann::json> objects_at(const nlohmann::json& object,
                                                         const char* key);

}  // namespace quern
