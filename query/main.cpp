#include <clocale>
#include <cstdio>
#include <exception>
#include <fmt/format.h>

#include "query/mcp/serve.h"
#include "query/prompt/command_line.h"
#include "query/prompt/run.h"

int main(int argc, char** argv) {
  std::setlocale(LC_ALL, "");
  std::setlocale(LC_NUMERIC, "C");
  try {
    const auto parsed = quern::read_query_command_line(argc, argv);
    if (const auto* const status = std::get_if<quern::QueryStatus>(&parsed)) {
      return static_cast<int>(*status);
    }
    const auto& options = std::get<quern::QueryOptions>(parsed);
    return static_cast<int>(options.serves_mcp ? quern::mcp::serve(options)
                                               : quern::run_query(options));
  } catch (const std::exception& error) {
    fmt::print(stderr, "quern-query: {}\n", error.what());
    return static_cast<int>(quern::QueryStatus::not_done);
  }
}
