#include "query/render/json.h"

#include <nlohmann/json.hpp>

namespace quern {
namespace {

using Json = nlohmann::ordered_json;

Json value_of(const Column& column, const FactRow& row) {
  std::string text = column.value(row);
  if (text.empty()) return nullptr;
  if (column.kind == ColumnKind::text) return text;
  Json parsed = Json::parse(text, nullptr, false);
  return parsed.is_discarded() ? Json(text) : parsed;
}

class JsonRows : public Renderer {
 public:
  JsonRows(const RenderOptions& options, Output& output) : options_(options), output_(output) {
    if (options_.columns.empty()) options_.columns = all_columns();
  }

  void add(const FactRow& row) override {
    Json object;
    for (const Column& column : options_.columns) {
      object[std::string(column.name)] = value_of(column, row);
    }
    const std::string line =
        object.dump(-1, ' ', false, nlohmann::detail::error_handler_t::replace);
    if (options_.format == Format::jsonl) {
      output_.write(line + '\n');
    } else {
      output_.write((is_first_ ? "[\n" : ",\n") + line);
    }
    is_first_ = false;
  }

  void finish() override {
    if (options_.format == Format::json) output_.write(is_first_ ? "[]\n" : "\n]\n");
  }

 private:
  RenderOptions options_;
  Output& output_;
  bool is_first_ = true;
};

}  // namespace

std::unique_ptr<Renderer> make_json(const RenderOptions& options, Output& output) {
  return std::make_unique<JsonRows>(options, output);
}

}  // namespace quern
