#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ingest/article/format.h"

namespace quern {

/// Makes an input of some kind, the longer the larger `count` is.
using MakeInput = std::string (*)(std::size_t count);

/// A kind of input that somebody may send to slow a program down.
struct Hostile {
  const char* name;
  MakeInput make;
};

/// The same for a file of that format.
struct HostileFile {
  const char* name;
  InputFormat format;
  MakeInput make;
};

/// What an article may say again and again; "#" is another number each time.
struct Said {
  const char* name;
  const char* text;
};

[[nodiscard]] const std::vector<Hostile>& hostile_pages();
[[nodiscard]] const std::vector<Hostile>& hostile_json_lines();
[[nodiscard]] const std::vector<Hostile>& hostile_markdown();
[[nodiscard]] const std::vector<Hostile>& hostile_feeds();
[[nodiscard]] const std::vector<Hostile>& hostile_mails();
/// Texts of PDFs.
[[nodiscard]] const std::vector<Hostile>& hostile_print();
[[nodiscard]] const std::vector<HostileFile>& hostile_files();
[[nodiscard]] const std::vector<Hostile>& hostile_fact_lines();
[[nodiscard]] const std::vector<Hostile>& hostile_texts();
[[nodiscard]] const std::vector<Said>& hostile_articles();
[[nodiscard]] const std::vector<Hostile>& hostile_filters();

}  // namespace quern
