#pragma once

#include <string>

namespace quern {

struct Answers;

/// What a page says above its facts. Whatever is empty is not said.
struct PageHead {
  std::string asked;                 ///< The question, filter or command.
  std::string asked_at;              ///< "2024-06-20 14:05 UTC"
  std::string database;              ///< Name of its file.
  const Answers* answers = nullptr;  ///< Of a question; have to outlive the renderer.
};

}  // namespace quern
