#include "ingest/article/unpacker.h"

#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "ingest/article/article.h"
#include "ingest/article/file_name.h"

namespace quern {

struct Unpacker::Archive {
  std::string bytes;  ///< Of an archive in memory, which libarchive points into.
  archive* handle = archive_read_new();

  Archive() {
    if (handle == nullptr) throw ReadError("no memory is left for it");
    archive_read_support_format_zip(handle);
  }
  ~Archive() { archive_read_free(handle); }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  Archive(Archive&&) = delete;
  Archive& operator=(Archive&&) = delete;

  void require(int result) const {
    if (result >= ARCHIVE_WARN) return;
    const char* const reason = archive_error_string(handle);
    throw ReadError(
        fmt::format("the ZIP archive cannot be read ({})", reason == nullptr ? "damaged" : reason));
  }
};

Unpacker::Unpacker(const std::filesystem::path& path, UnpackBudget& budget)
    : archive_(std::make_unique<Archive>()), budget_(&budget) {
  static constexpr std::size_t kBlockBytes = std::size_t{1} << 16U;
  archive_->require(archive_read_open_filename(archive_->handle, path.c_str(), kBlockBytes));
}

Unpacker::Unpacker(std::string bytes, UnpackBudget& budget)
    : archive_(std::make_unique<Archive>()), budget_(&budget) {
  archive_->bytes = std::move(bytes);
  archive_->require(
      archive_read_open_memory(archive_->handle, archive_->bytes.data(), archive_->bytes.size()));
}

Unpacker::~Unpacker() = default;
Unpacker::Unpacker(Unpacker&&) noexcept = default;
Unpacker& Unpacker::operator=(Unpacker&&) noexcept = default;

std::optional<std::string> Unpacker::next_name() {
  archive_entry* entry = nullptr;
  while (!at_end_) {
    at_end_ = true;  // Unless all goes well.
    const int result = archive_read_next_header(archive_->handle, &entry);
    if (result == ARCHIVE_EOF) break;
    archive_->require(result);
    if (budget_->files-- == 0) {
      budget_->files = 0;
      throw ReadError("more than 200,000 files are packed in it; unpack it first");
    }
    at_end_ = false;
    if (archive_entry_filetype(entry) != AE_IFREG) continue;
    const char* const name = archive_entry_pathname(entry);
    std::filesystem::path path;
    for (const auto& part : std::filesystem::path(name == nullptr ? "" : name).relative_path()) {
      if (part != ".." && part != ".") path /= part;
    }
    return document_name(path);
  }
  return std::nullopt;
}

std::string Unpacker::read(std::size_t max_bytes) {
  std::string content;
  std::array<char, 1U << 16U> piece{};
  while (true) {
    const la_ssize_t count = archive_read_data(archive_->handle, piece.data(), piece.size());
    if (count == 0) return content;
    if (count < 0) archive_->require(static_cast<int>(count));
    const auto size = static_cast<std::size_t>(std::max<la_ssize_t>(count, 0));
    if (size > budget_->bytes) {
      at_end_ = true;
      throw ReadError("more than 4 GiB are packed in it; unpack it first");
    }
    budget_->bytes -= size;
    content.append(piece.data(), size);
    if (content.size() > max_bytes) {
      throw ReadError(
          fmt::format("larger than {} MiB; split it into its articles", max_bytes >> 20U));
    }
  }
}

}  // namespace quern
