#include "query/render/nameless_file.h"

#include <stdexcept>

namespace quern {
namespace {

[[noreturn]] void fail() {
  throw std::runtime_error("there is no room for a temporary file; free some in /tmp");
}

}  // namespace

NamelessFile::NamelessFile() : file_(std::tmpfile()) {
  if (!file_) fail();
}

void NamelessFile::write(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size()) fail();
}

void NamelessFile::rewind() {
  if (std::fflush(file_.get()) != 0) fail();
  std::rewind(file_.get());
}

std::string NamelessFile::read() {
  static constexpr std::size_t kBlock = 1U << 16U;
  std::string block(kBlock, '\0');
  block.resize(std::fread(block.data(), 1, block.size(), file_.get()));
  return block;
}

}  // namespace quern
