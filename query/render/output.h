#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace quern {

/// Where rendered rows go.
class Output {
 public:
  Output() = default;
  virtual ~Output() = default;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  Output(Output&&) = delete;
  Output& operator=(Output&&) = delete;

  /// Throws std::runtime_error, naming the place, if it cannot be written.
  virtual void write(std::string_view text) = 0;

  /// Call once all is written: what buffers still hold is on its way, a file has its name.
  virtual void finish() = 0;
};

/// Standard output.
[[nodiscard]] std::unique_ptr<Output> standard_output();

/// A file that is written beside its place and renamed by finish(): a reader never sees half of it,
/// and without finish() nothing is left behind (see DraftFile). A device or a pipe is written as it
/// goes. Throws std::runtime_error if it cannot be created, or is a database.
[[nodiscard]] std::unique_ptr<Output> file_output(const std::filesystem::path& path);

/// The user's pager ($PAGER, else "less -FRX"), started with the first words; standard output if it
/// cannot be started.
[[nodiscard]] std::unique_ptr<Output> pager_output();

/// Collects everything in a string.
class StringOutput : public Output {
 public:
  void write(std::string_view text) override { text_ += text; }
  void finish() override {}
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace quern
