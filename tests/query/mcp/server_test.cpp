#include "query/mcp/server.h"

#include <sstream>

#include <catch2/catch.hpp>

#include "query/mcp/serve.h"
#include "schema/fact_store.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

namespace quern::mcp {
namespace {

using Catch::Contains;

const std::vector<std::string> kFacts = {
    "Kim | met | Ana Ruiz | who=Kim | time=2024-06",
    "Kim | left | Oslo | not | who=Kim | time=2024-05",
    "Kim | may sell | the boat | possible | by=experts | who=Kim", "Ruiz | bought | a house"};

/// A program that asks of a database of these facts, or of others.
class Client {
 public:
  explicit Client(const std::vector<std::string>& told = kFacts) {
    Reading story = reading("a.txt", told);
    story.document.title = "A visit";
    story.document.date = "2024-06-20";
    story.document.url = "https://news.example/a";
    FactStore facts(folder_.path() / "facts.db");
    store(facts, story);
    reader_.emplace(folder_.path() / "facts.db");
    server_.emplace(*reader_, questions_, std::chrono::seconds(10));
  }

  [[nodiscard]] Server& server() { return *server_; }

  std::string call(const std::string& tool, const std::string& arguments) {
    return server_->answer(R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":")" +
                           tool + R"(","arguments":)" + arguments + "}}");
  }

 private:
  TemporaryFolder folder_;
  QuestionReader questions_;
  std::optional<FactReader> reader_;
  std::optional<Server> server_;
};

}  // namespace

TEST_CASE("what is no proper request gets the protocol's error", "[mcp]") {
  const auto [message, answer] = GENERATE(table<std::string, std::string>({
      {R"({"jsonrpc":"2.0","id":7,"method":"ping"})", R"("id":7,"result":{}})"},
      {R"({"jsonrpc":"2.0","id":"a\u0007","method":"ping"})", R"("id":"a\u0007","result")"},
      {R"({"jsonrpc":"2.0","id":1)", R"("id":null,"error":{"code":-32700)"},
      {"[]", R"("id":null,"error":{"code":-32600)"},
      {R"({"id":1,"method":"ping"})", R"("id":1,"error":{"code":-32600)"},
      {R"({"jsonrpc":"2.0","id":1.5,"method":"ping"})", R"("id":null,"error":{"code":-32600)"},
      {R"({"jsonrpc":"2.0","id":1,"method":["ping"]})", R"("error":{"code":-32600)"},
      {R"({"jsonrpc":"2.0","id":1,"method":"ping","params":[1]})", R"("error":{"code":-32602)"},
      {R"({"jsonrpc":"2.0","id":1,"method":"prompts/list"})", R"("error":{"code":-32601)"},
      {R"({"jsonrpc":"2.0","id":1,"method":"initialize"})", R"("error":{"code":-32602)"},
      {R"({"jsonrpc":"2.0","id":1,"method":"tools/call"})", R"("error":{"code":-32602)"},
      {R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"sell"}})",
       R"({"code":-32602,"message":"there is no tool 'sell'; there are ask, filter,)"},
  }));
  Client client;
  CHECK_THAT(client.server().answer(message), Contains(answer));
}

TEST_CASE("notifications and responses are not answered", "[mcp]") {
  Client client;
  CHECK(client.server().answer(R"({"jsonrpc":"2.0","method":"notifications/cancelled"})").empty());
  CHECK(client.server().answer(R"({"jsonrpc":"2.0","id":1,"result":{}})").empty());
}

TEST_CASE("client and server agree on a version", "[mcp]") {
  const auto [asked, agreed] = GENERATE(table<std::string, std::string>({
      {"2025-11-25", "2025-11-25"},
      {"2025-03-26", "2024-11-05"},  // Its batches are not served.
      {"2031-01-01", "2025-11-25"},
      {"1", "2025-11-25"},
  }));
  Client client;
  CHECK_THAT(
      client.server().answer(
          R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":")" + asked +
          "\"}}"),
      Contains(R"("protocolVersion":")" + agreed + "\"") && Contains("4 facts from 1 article"));
}

TEST_CASE("a request may name its version itself", "[mcp]") {
  Client client;
  const auto discover = [&](const std::string& version) {
    return client.server().answer(
        R"({"jsonrpc":"2.0","id":1,"method":"server/discover","params":{"_meta":)"
        R"({"io.modelcontextprotocol/protocolVersion":")" +
        version + R"("}}})");
  };
  CHECK_THAT(discover("2026-07-28"), Contains(R"("supportedVersions":["2026-07-28",)") &&
                                         Contains(R"("resultType":"complete")"));
  CHECK_THAT(discover("2031-01-01"), Contains(R"("code":-32022)"));
}

TEST_CASE("tools are listed with what they take and give", "[mcp]") {
  Client client;
  const std::string list =
      client.server().answer(R"({"jsonrpc":"2.0","id":1,"method":"tools/list"})");
  for (const Tool& tool : tools())
    CHECK_THAT(list, Contains("{\"name\":\"" + std::string(tool.name) + "\",\"title\":"));
  CHECK_THAT(list, Contains(R"("limit":{"type":"integer","description":"At most so many",)"
                            R"("minimum":1,"maximum":200,"default":20}},"required":["filter"])"));
}

TEST_CASE("rows come with their sentences and where these stand", "[mcp]") {
  Client client;
  const std::string found = client.call("filter", R"({"filter":"s:Kim","limit":1})");
  CHECK_THAT(found, Contains(R"("structuredContent":{"rows":[{"number":1,"subject":"Kim",)"));
  CHECK_THAT(found, Contains(R"("sentence":"Kim met Ana Ruiz.","sentence_begin":0,)"
                             R"("sentence_end":17,"document":"a.txt","title":"A visit",)"
                             R"("date":"2024-06-20","source":null,)"
                             R"("url":"https://news.example/a"}],"has_more":true,"notes":[]}})"));
  CHECK_THAT(found, Contains(R"("content":[{"type":"text","text":"{\"rows\":[{\"number\":1,)"));
}

TEST_CASE("each tool finds what the prompt's command does", "[mcp]") {
  const auto [tool, arguments, found] = GENERATE(table<std::string, std::string, std::string>({
      {"filter", R"({"filter":"modality:possible"})", R"("qualifier":"possible; according to exp)"},
      {"filter", R"({"filter":"s:Kim group-by:subject limit:999"})",
       R"("rows":[{"subject":"Kim","facts":3,)"},
      {"filter", R"({"filter":"?x | met | ?y"})", R"("rows":[{"?x":"Kim","?y":"Ana Ruiz",)"},
      {"filter", R"({"filter":"s:Kmi"})", R"("notes":["no fact matches 'subject:Kmi')"},
      {"entity", R"({"name":"\"Kim\""})", R"("entities":[{"name":"Kim","type":"ORG")"},
      {"entity", R"({"name":"Ulf"})", R"("notes":["no fact matches)"},
      {"timeline", R"({"name":"Kim","limit":1})", R"("rows":[{"number":2,)"},
      {"timeline", R"({"name":"Kim","filter":"p:met"})", R"("rows":[{"number":1,)"},
      {"why", R"({"number":4})", R"(Ruiz bought a house.","paragraph_begin":0})"},
  }));
  Client client;
  CAPTURE(tool, arguments);
  CHECK_THAT(client.call(tool, arguments), Contains(found) && Contains(R"("isError":false)"));
}

TEST_CASE("a tool that cannot answer says why in its result", "[mcp]") {
  const auto [tool, arguments, why] = GENERATE(table<std::string, std::string, std::string>({
      {"why", R"({"number":99})", "there is no fact 99"},
      {"why", R"({"number":"4"})", "number takes a whole number from 1 to"},
      {"why", R"({"number":18446744073709551615})", "number takes a whole number from 1 to"},
      {"entity", "{}", "entity takes name: "},
      {"entity", R"({"name":1})", "name takes words"},
      {"entity", R"({"name":"Kim","size":1})", "entity takes name and limit, not 'size'"},
      {"entity", "{\"name\":\"" + std::string(5'000, 'x') + "\"}",
       "name is longer than 4096 bytes"},
      {"filter", R"({"filter":"sort:colour"})", "colour"},
      {"filter", R"({"filter":"Who met Kim?"})", "is no filter; the tool ask takes questions"},
  }));
  Client client;
  CAPTURE(tool, arguments);
  CHECK_THAT(client.call(tool, arguments), Contains(why) && Contains(R"("isError":true)"));
}

TEST_CASE("a result that is too large is none", "[mcp]") {
  Client client({"Kim | praised | " + std::string(1U << 20U, 'a')});
  CHECK_THAT(client.call("why", R"({"number":1})"), Contains("the answer is larger than 1 MiB"));
}

TEST_CASE("a message that is too long is refused, and the next is answered", "[mcp]") {
  Client client;
  std::istringstream messages(std::string(Server::kMostBytes + 1, '[') +
                              "\n\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}");
  StringOutput answers;
  serve_lines(messages, client.server(), answers);
  CHECK(answers.text() ==
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"a message is at "
        "most 1 MiB\"}}\n{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n");
}

}  // namespace quern::mcp
