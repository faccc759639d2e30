#include "ingest/language/learn/model_file.h"

#include <filesystem>
#include <fstream>
#include <limits>
#include <string>
#include <tuple>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "ingest/language/learn/classifier.h"

using namespace quern;

namespace {

// A file that is gone when its name goes out of scope.
class ScratchFile {
 public:
  ScratchFile()
      : path_(std::filesystem::temp_directory_path() /
              ("quern-model-test-" + std::to_string(getpid()))) {}
  ~ScratchFile() { std::filesystem::remove(path_); }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  [[nodiscard]] std::string bytes() const {
    std::ifstream file(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  void set_bytes(const std::string& bytes) const {
    std::ofstream(path_, std::ios::binary) << bytes;
  }

 private:
  std::filesystem::path path_;
};

std::string refusal(const std::filesystem::path& path) {
  try {
    static_cast<void>(load_model_file(path));
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a model file gives back its payload, and refuses any other file", "[model]") {
  const ScratchFile file;
  save_model_file(file.path(), "weights and labels");
  CHECK(load_model_file(file.path()) == "weights and labels");

  const std::string whole = file.bytes();
  std::string changed = whole;
  changed.back() ^= 1;
  std::string other_version = whole;
  other_version[8] ^= 1;
  const auto [bytes, why] = GENERATE_COPY(table<std::string, std::string>({
      {"", "not a language model"},
      {"SQLite format 3 and so on, a longer file", "not a language model"},
      {whole.substr(0, whole.size() - 1), "cut off"},
      {whole.substr(0, 10), "not a language model"},
      {whole + "x", "damaged"},
      {changed, "damaged"},
      {other_version, "another version"},
  }));
  file.set_bytes(bytes);
  const std::string message = refusal(file.path());
  CAPTURE(message);
  CHECK(message.find(why) != std::string::npos);
  CHECK(message.find(file.path().string()) == 0);
  CHECK(message.find('\n') == std::string::npos);
}

TEST_CASE("a missing model is named", "[model]") {
  CHECK(refusal("/nonexistent/english.model").find("/nonexistent/english.model: ") == 0);
}

TEST_CASE("numbers and texts come back from a model's bytes", "[model]") {
  ModelWriter writer;
  writer.number(0);
  writer.number(300);
  writer.signed_number(-1);
  writer.signed_number(std::numeric_limits<std::int64_t>::min());
  writer.text("nsubj:pass");
  ModelReader reader(writer.bytes());
  CHECK(reader.number() == 0);
  CHECK(reader.number_up_to(300) == 300);
  CHECK(reader.signed_number() == -1);
  CHECK(reader.signed_number() == std::numeric_limits<std::int64_t>::min());
  CHECK(reader.text() == "nsubj:pass");
  CHECK(reader.at_end());
  CHECK_THROWS_AS(reader.number(), std::runtime_error);
}

TEST_CASE("a classifier scores the same after a round trip", "[model]") {
  const Classifier classifier({"a", "b"}, {{7, {{0, 5}, {1, -3}}}, {4'000'000'000, {{1, 9}}}});
  ModelWriter writer;
  classifier.write(writer);
  ModelReader reader(writer.bytes());
  const Classifier again(reader);
  const std::vector<Feature> features = {7, 4'000'000'000, 12345};
  std::vector<std::int32_t> scores(2);
  again.score(features, scores);
  CHECK(scores == std::vector<std::int32_t>{5, 6});
  CHECK(best_label(scores) == 1);

  ModelReader cut(std::string_view(writer.bytes()).substr(0, writer.bytes().size() - 1));
  CHECK_THROWS_AS(Classifier(cut), std::runtime_error);
}
