#pragma once

#include "query/render/renderer.h"

namespace quern {

/// A whole HTML page, which loads nothing: of facts without chosen columns as make_fact_page() has
/// it, else with one table. Rows of facts that are no plain assertions have the classes `denied`,
/// `possible`, `attributed`, `derived`, and say so in the column `qualifier`.
[[nodiscard]] std::unique_ptr<Renderer> make_html(const RenderOptions& options, Output& output);

}  // namespace quern
