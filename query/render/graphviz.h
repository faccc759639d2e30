#pragma once

#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>

namespace quern {

/// Graphviz is not there, or could not draw: one line for the user.
class GraphvizError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A graph in DOT as SVG, drawn by Graphviz's `dot`, which is started without a shell and stopped
/// after `patience`. Throws GraphvizError.
[[nodiscard]] std::string svg_of(std::string_view dot, std::chrono::milliseconds patience);

}  // namespace quern
