#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace quern {

/// A file without a name, for what memory should not hold or another program is to read. It is gone
/// once this is.
class NamelessFile {
 public:
  /// Throws std::runtime_error if there is no room for one.
  NamelessFile();

  /// Throws std::runtime_error if it does not fit.
  void write(std::string_view text);

  /// Writes what buffers still hold, and stands at the first byte again. Throws as write() does.
  void rewind();

  /// The next block of what was written, from where it stands; empty at the end.
  [[nodiscard]] std::string read();

  [[nodiscard]] std::FILE* get() const { return file_.get(); }

 private:
  struct CloseFile {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
  };

  std::unique_ptr<std::FILE, CloseFile> file_;
};

}  // namespace quern
