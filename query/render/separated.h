#pragma once

#include <string>
#include <string_view>

#include "query/render/renderer.h"

namespace quern {

/// A cell of RFC 4180 CSV: quoted where it holds a quote, a comma or a line break. `text` empty
/// stands for an absent value and gives an empty field.
[[nodiscard]] std::string csv_cell(std::string_view text, bool is_spreadsheet_safe);

/// A cell of TSV, where tabs, line breaks and backslashes are written \t, \n, \r and \\.
[[nodiscard]] std::string tsv_cell(std::string_view text, bool is_spreadsheet_safe);

/// CSV (RFC 4180) or TSV.
[[nodiscard]] std::unique_ptr<Renderer> make_separated(const RenderOptions& options,
                                                       Output& output);

}  // namespace quern
