// The Model Context Protocol (modelcontextprotocol.io/specification) over JSON-RPC 2.0: of what
// servers may offer, tools. Until 2025 a client begins with `initialize`, where versions are agreed
// on; from 2026-07-28 on each request names its version in `_meta`. Nothing else differs in what we
// serve.
#include "query/mcp/server.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>
#include <vector>

#include "query/render/display.h"
#include "query/render/json.h"
#include "schema/read/inspect.h"
#include "schema/read/patience.h"

namespace quern::mcp {
namespace {

/// What we write keeps its order. What we read need not: to find a key takes little time then,
/// however many there are. It is never copied, for it may be nested as deep as it is long.
using Json = nlohmann::ordered_json;
using Received = nlohmann::json;

enum Code : int {
  kNoJson = -32700,
  kNoRequest = -32600,
  kUnknownMethod = -32601,
  kWrongParameters = -32602,
  kOurFault = -32603,
  kUnknownVersion = -32022
};

/// Of the protocol, the newest first.
constexpr std::array<std::string_view, 4> kVersions = {"2026-07-28", "2025-11-25", "2025-06-18",
                                                       "2024-11-05"};
constexpr std::string_view kNewestAgreed = kVersions[1];  ///< By `initialize`.
constexpr const char* kVersionKey = "io.modelcontextprotocol/protocolVersion";
constexpr const char* kServerKey = "io.modelcontextprotocol/serverInfo";

/// Why a request is refused, as the protocol tells it.
class Refusal : public std::runtime_error {
 public:
  Refusal(Code code, const std::string& why, Json data = nullptr)
      : std::runtime_error(why), code_(code), data_(std::move(data)) {}
  [[nodiscard]] Json json() const {
    Json error{{"code", static_cast<int>(code_)}, {"message", what()}};
    if (!data_.is_null()) error["data"] = data_;
    return error;
  }

 private:
  Code code_;
  Json data_;
};

std::string error_line(const Json& id, const Refusal& refusal) {
  return json_text({{"jsonrpc", "2.0"}, {"id", id}, {"error", refusal.json()}});
}

/// The value of a key, or null where it is not an object or has none.
const Received* member(const Received& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

const std::string* text_of(const Received* value) {
  return value == nullptr ? nullptr : value->get_ptr<const std::string*>();
}

/// Of a request; null for a notification.
Json id_of(const Received& message) {
  const Received* const id = member(message, "id");
  if (id == nullptr) return nullptr;
  if (id->is_string()) return id->get_ref<const std::string&>();
  if (id->is_number_unsigned()) return id->get<std::uint64_t>();
  if (id->is_number_integer()) return id->get<std::int64_t>();
  throw Refusal(kNoRequest, "an id is a string or a whole number");
}

/// Of a request or notification; empty for a response, though nothing was asked.
std::string method_of(const Received& message) {
  const std::string* const version = text_of(member(message, "jsonrpc"));
  if (version == nullptr || *version != "2.0") {
    throw Refusal(kNoRequest,
                  "a message is an object with \"jsonrpc\": \"2.0\"; there are no batches");
  }
  if (const std::string* const method = text_of(member(message, "method"))) return *method;
  if (message.contains("result") || message.contains("error")) return {};
  throw Refusal(kNoRequest, "a request has a method, which is a string");
}

const Received& parameters_of(const Received& message) {
  static const Received kNone = Received::object();
  const Received* const parameters = member(message, "params");
  if (parameters == nullptr) return kNone;
  if (!parameters->is_object()) throw Refusal(kWrongParameters, "params is an object");
  return *parameters;
}

/// Whether each request names its version, as from 2026-07-28 on.
bool names_version(const Received& parameters) {
  const Received* const meta = member(parameters, "_meta");
  const Received* const named = meta == nullptr ? nullptr : member(*meta, kVersionKey);
  if (named == nullptr) return false;
  const std::string* const version = text_of(named);
  if (version == nullptr) throw Refusal(kWrongParameters, "a version of the protocol is a string");
  if (std::find(kVersions.begin(), kVersions.end(), *version) == kVersions.end()) {
    throw Refusal(kUnknownVersion, "this version of the protocol is not served",
                  {{"supported", kVersions}, {"requested", *version}});
  }
  return true;
}

/// The newest version that is not newer than the client's, if there is one.
std::string_view agreed_version(std::string_view asked) {
  const auto* const served =
      std::find_if(kVersions.begin() + 1, kVersions.end(),
                   [&](std::string_view version) { return version <= asked; });
  return served == kVersions.end() ? kNewestAgreed : *served;
}

Json about_us() {
  return {{"name", "quern"}, {"title", "Quern"}, {"version", QUERN_VERSION}};
}

std::string instructions(FactReader& reader) {
  const DatabaseSize size = database_size(reader);
  return fmt::format(
      "Quern holds what news articles say: here {} from {}. Look up what happened, and who says so, "
      "instead of remembering it, and cite the sentence with its document, title, date or url. A "
      "fact's qualifier has to be told along: it is denied, only possible, according to somebody, "
      "or derived. Where nothing is found, the articles do not say.",
      counted(size.facts, "fact"), counted(size.documents, "article"));
}

Json initialized(FactReader& reader, const Received& parameters) {
  const std::string* const asked = text_of(member(parameters, "protocolVersion"));
  if (asked == nullptr) throw Refusal(kWrongParameters, "initialize takes a protocolVersion");
  return {{"protocolVersion", agreed_version(*asked)},
          {"capabilities", {{"tools", Json::object()}}},
          {"serverInfo", about_us()},
          {"instructions", instructions(reader)}};
}

/// The result, which stays the same while the program runs.
Json lasting(Json result) {
  static constexpr int kHour = 3'600'000;  // In milliseconds.
  result["ttlMs"] = kHour;
  result["cacheScope"] = "public";
  return result;
}

Json discovered(FactReader& reader) {
  return lasting({{"supportedVersions", kVersions},
                  {"capabilities", {{"tools", Json::object()}}},
                  {"instructions", instructions(reader)}});
}

Json listed() {
  Json descriptions = Json::array();
  for (const Tool& tool : tools())
    descriptions.push_back(description_of(tool));
  return lasting({{"tools", std::move(descriptions)}});
}

const Tool& called_tool(const Received& parameters) {
  const std::string* const name = text_of(member(parameters, "name"));
  if (name == nullptr) throw Refusal(kWrongParameters, "tools/call takes the name of a tool");
  std::vector<std::string_view> names;
  for (const Tool& tool : tools()) {
    if (tool.name == *name) return tool;
    names.push_back(tool.name);
  }
  throw Refusal(kWrongParameters,
                fmt::format("there is no tool '{}'; there are {}", *name, fmt::join(names, ", ")));
}

const Received& arguments_given(const Received& parameters) {
  static const Received kNone = Received::object();
  const Received* const arguments = member(parameters, "arguments");
  if (arguments == nullptr) return kNone;
  if (!arguments->is_object()) throw Refusal(kWrongParameters, "arguments is an object");
  return *arguments;
}

/// The same in words, for clients that know no more.
Json content(std::string text) {
  return Json::array({{{"type", "text"}, {"text", std::move(text)}}});
}

/// A tool that fails says so in its result, so that a language model reads it.
Json called(FoundIn found_in, const Received& parameters, std::chrono::milliseconds patience) {
  const Tool& tool = called_tool(parameters);
  const Received& given = arguments_given(parameters);
  const Patience bounded(found_in.reader, patience);
  try {
    Json found = tool.run(found_in, arguments_of(tool, given));
    Json result{{"content", content(json_text(found))}, {"isError", false}};
    result["structuredContent"] = std::move(found);
    return result;
  } catch (const std::runtime_error& error) {
    return {{"content", content(error.what())}, {"isError", true}};
  }
}

Json result_of(const std::string& method,
               const Received& parameters,
               FoundIn found_in,
               std::chrono::milliseconds patience) {
  if (method == "initialize") return initialized(found_in.reader, parameters);
  if (method == "server/discover") return discovered(found_in.reader);
  if (method == "ping") return Json::object();
  if (method == "tools/list") return listed();
  if (method == "tools/call") return called(found_in, parameters, patience);
  throw Refusal(kUnknownMethod, fmt::format("there is no method '{}' here", method));
}

}  // namespace

std::string Server::answer(std::string_view message) {
  const Received received = Received::parse(message, nullptr, false);
  Json id = nullptr;
  try {
    if (received.is_discarded()) throw Refusal(kNoJson, "this line is no JSON");
    id = id_of(received);
    const std::string method = method_of(received);
    if (id.is_null() || method.empty()) return {};
    const Received& parameters = parameters_of(received);
    const bool is_modern = names_version(parameters);
    Json result = result_of(method, parameters, found_in_, patience_);
    if (is_modern) {
      result["resultType"] = "complete";
      result["_meta"][kServerKey] = about_us();
    }
    return json_text({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}});
  } catch (const Refusal& refusal) {
    return error_line(id, refusal);
  } catch (const std::runtime_error& error) {
    return error_line(id, Refusal(kOurFault, error.what()));
  }
}

std::string Server::refuse_long() {
  return error_line(nullptr, Refusal(kNoRequest, "a message is at most 1 MiB"));
}

}  // namespace quern::mcp
