#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace quern {

/// What an input holds, as `--from` names it.
enum class InputFormat : std::uint8_t {
  automatic,
  text,
  html,
  json,   ///< A list of objects, or objects over several lines.
  jsonl,  ///< An object a line.
  csv,
  markdown,
  feed,  ///< RSS or Atom.
  mail,  ///< MHTML too.
  mbox,  ///< Mails, one after the other.
  pdf,
  office,  ///< DOCX or ODT.
  zip,     ///< Files of the other formats.
  warc,
  sentences,
  conllu,
  facts,
};

/// What a file's name says it holds (".html.gz" as ".html"); automatic where it says nothing.
/// `.jsonl` may still turn out to hold facts, `.json` an object a line.
[[nodiscard]] InputFormat format_of_name(const std::filesystem::path& path);

/// Whether first bytes tell the format beyond doubt, whatever the file's name says.
[[nodiscard]] bool is_packed(InputFormat format);

/// What the first bytes say that is no form of articles, and what to do: "a JPEG picture; ...".
/// Empty for articles, and where nobody knows.
[[nodiscard]] std::string foreign_form(std::string_view first_bytes);

/// What the first bytes of an input look like: never automatic, text where nothing else fits.
[[nodiscard]] InputFormat format_of_content(std::string_view first_bytes);

}  // namespace quern
