#include "ingest/pipeline/ordered_workers.h"

#include <chrono>
#include <string>
#include <thread>

#include <catch2/catch.hpp>

namespace quern {
namespace {

TEST_CASE("outputs come in the order of the inputs, whatever the number of threads", "[pipeline]") {
  const std::size_t threads = GENERATE(1, 2, 8);
  OrderedWorkers<int, std::string> workers(threads, 1000, [](int number) {
    std::this_thread::sleep_for(std::chrono::microseconds((number * 37) % 300));
    return std::to_string(number);
  });
  int submitted = 0;
  int taken = 0;
  while (taken < 500) {
    if (submitted < 500 && workers.has_room_for(10)) workers.submit(submitted++, 10);
    while (const auto output =
               workers.take(std::chrono::milliseconds(submitted < 500 ? 0 : 1000))) {
      REQUIRE(*output == std::to_string(taken));
      ++taken;
    }
  }
  CHECK(workers.empty());
}

TEST_CASE("no more goes in than the bound, but one of any weight", "[pipeline]") {
  OrderedWorkers<int, int> workers(2, 100, [](int number) { return number; });
  CHECK(workers.has_room_for(1'000'000));
  workers.submit(1, 60);
  CHECK(workers.has_room_for(40));
  CHECK_FALSE(workers.has_room_for(41));
  CHECK(workers.take(std::chrono::seconds(10)) == 1);
  CHECK(workers.has_room_for(41));
  CHECK_FALSE(workers.take(std::chrono::milliseconds(0)).has_value());
}

TEST_CASE("workers with work left can be let go", "[pipeline]") {
  OrderedWorkers<int, int> workers(1, 1000, [](int number) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return number;
  });
  for (int i = 0; i < 10; ++i)
    workers.submit(i, 1);
  SUCCEED();
}

}  // namespace
}  // namespace quern
