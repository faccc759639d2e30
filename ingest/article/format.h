#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace quern {

/// What an input holds, as `--from` names it.
enum class InputFormat : std::uint8_t { automatic, text, html, jsonl, sentences, conllu, facts };

/// What a file's name says it holds (".html.gz" as ".html"); automatic where it says nothing.
/// `.jsonl` may still turn out to hold facts.
[[nodiscard]] InputFormat format_of_name(const std::filesystem::path& path);

/// What the first bytes of an input look like: never automatic, text where nothing else fits.
[[nodiscard]] InputFormat format_of_content(std::string_view first_bytes);

}  // namespace quern
