#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// What the articles of a file are named after: its path as given, without detours. Bytes that are
/// no UTF-8 become "%E9", so that a file of any name can be named in the database.
[[nodiscard]] std::string document_name(const std::filesystem::path& path);

/// The files that an article of that name may have come from: itself, without the line or part that
/// its name ends in ("a.jsonl:3", "a.txt#2"), and what it may lie packed in, inmost first.
[[nodiscard]] std::vector<std::filesystem::path> files_of_document(std::string_view name);

}  // namespace quern
