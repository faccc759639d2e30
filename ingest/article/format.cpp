#include "ingest/article/format.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "ingest/article/ascii.h"

namespace quern {
namespace {

bool looks_like_html(std::string_view start) {
  const std::string tag = ascii_lower(std::string(start.substr(0, 14)));
  return tag.starts_with("<!doctype html") || tag.starts_with("<html") ||
         tag.starts_with("<head") || tag.starts_with("<body") || tag.starts_with("<article");
}

/// "# newdoc ..." or a first word line, "1<tab>China<tab>...".
bool looks_like_conllu(std::string_view start) {
  static constexpr std::array<std::string_view, 4> kComments = {"# newdoc", "# sent_id",
                                                                "# text = ", "# global.columns"};
  const bool has_comment =
      std::any_of(kComments.begin(), kComments.end(),
                  [start](std::string_view comment) { return start.starts_with(comment); });
  if (has_comment) return true;
  const std::string_view line = start.substr(0, start.find('\n'));
  return line.starts_with("1\t") && std::count(line.begin(), line.end(), '\t') == 9;
}

}  // namespace

InputFormat format_of_name(const std::filesystem::path& path) {
  static constexpr std::array<std::pair<std::string_view, InputFormat>, 8> kNames = {{
      {".txt", InputFormat::text},
      {".text", InputFormat::text},
      {".html", InputFormat::html},
      {".htm", InputFormat::html},
      {".xhtml", InputFormat::html},
      {".jsonl", InputFormat::jsonl},
      {".ndjson", InputFormat::jsonl},
      {".conllu", InputFormat::conllu},
  }};
  std::filesystem::path name = path.filename();
  if (ascii_lower(name.extension().string()) == ".gz") name = name.stem();
  const std::string extension = ascii_lower(name.extension().string());
  for (const auto& [known, format] : kNames) {
    if (extension == known) return format;
  }
  return InputFormat::automatic;
}

InputFormat format_of_content(std::string_view first_bytes) {
  static constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (first_bytes.starts_with(kByteOrderMark)) first_bytes.remove_prefix(kByteOrderMark.size());
  const std::size_t start = first_bytes.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return InputFormat::text;
  first_bytes.remove_prefix(start);
  if (first_bytes.starts_with("{\"") || first_bytes.starts_with("{ \"")) {
    // The longest part of such a line is the sentence; its key comes early as we write it.
    const std::string_view line = first_bytes.substr(0, first_bytes.find('\n'));
    const bool has_fact = line.find("\"sentence_text\"") != std::string_view::npos;
    const bool has_reading = line.starts_with("{\"document\":");  // Of a document without facts.
    return has_fact || has_reading ? InputFormat::facts : InputFormat::jsonl;
  }
  if (looks_like_html(first_bytes)) return InputFormat::html;
  if (looks_like_conllu(first_bytes)) return InputFormat::conllu;
  return InputFormat::text;
}

}  // namespace quern
