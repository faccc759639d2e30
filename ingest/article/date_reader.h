#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace quern {

/// What comes first in 05/06/2024.
enum class DayOrder : std::uint8_t { unknown, day_first, month_first };

/// The day that a date names as programs and people write it, its time of day apart: "2024-05-14",
/// "2024-05-14T08:00:00Z", "20240514", "14 May 2024", "May 14th, 2024", "Tue, 14 May 2024 08:00:00
/// GMT" (RFC 5322), "Tue May 14 08:00:00 2024", "14/05/2024", seconds or milliseconds since 1970.
/// ISO 8601; empty for anything else, 05/06/2024 too where the order is unknown.
[[nodiscard]] std::string read_date(std::string_view text, DayOrder order = DayOrder::unknown);

}  // namespace quern
