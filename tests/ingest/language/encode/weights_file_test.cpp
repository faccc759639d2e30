#include "ingest/language/encode/weights_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.h"

using namespace quern;

namespace {

const std::filesystem::path kModel =
    std::filesystem::path(QUERN_SOURCE_DIR) / "data/model/english.neural";

std::string model_bytes() {
  std::ifstream file(kModel, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a model that is not whole is refused in one line that names it", "[encode]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "model";
  const auto refused = [&](const std::string& bytes, const std::string& why) {
    std::ofstream(path, std::ios::binary) << bytes;
    CAPTURE(why);
    CHECK_THROWS_WITH(WeightsFile(path), Catch::Contains(why) && Catch::Contains(path.string()) &&
                                             !Catch::Contains("\n"));
  };
  const std::string whole = model_bytes();
  refused("", "cannot be read");
  refused("short", "truncated");
  refused(std::string(1000, 'x'), "not a model of Quern");
  refused(whole.substr(0, whole.size() / 2), "truncated");
  std::string damaged = whole;
  damaged[damaged.size() / 3] = static_cast<char>(~damaged[damaged.size() / 3]);
  refused(damaged, "damaged");
  std::string newer = whole;
  newer[8] = 99;
  refused(newer, "version 99");
  CHECK_THROWS_WITH(WeightsFile(folder.path()), Catch::Contains(folder.path().string()));
  CHECK_THROWS_WITH(WeightsFile(folder.path() / "none"), Catch::Contains("No such file"));
}

TEST_CASE("sections have the size that is asked for", "[encode]") {
  const WeightsFile weights(kModel);
  CHECK(weights.lines("vocabulary").size() > 1000);
  CHECK_THROWS_WITH(weights.floats("norm", 5), Catch::Contains("wrong size"));
  CHECK_THROWS_WITH(weights.floats("nothing", 5), Catch::Contains("nothing"));
}
