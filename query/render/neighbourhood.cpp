#include "query/render/neighbourhood.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <vector>

#include "query/render/column.h"
#include "query/render/display.h"
#include "query/render/edge.h"
#include "schema/lookup_key.h"

namespace quern {

Neighbourhood::Neighbourhood(const std::string& name) : name_(printable(name)), pattern_(name) {}

void Neighbourhood::add(const FactRow& row) {
  const Edge edge = edge_of(row);
  const std::string& from = edge.from.name;
  const std::string& to = edge.to.name;
  const std::string predicate = printable(row.predicate);
  const bool is_about_object = !pattern_.matches(from) && pattern_.matches(to);
  std::string line;
  if (is_about_object) {
    line = fmt::format("◀─ {} ── {}", predicate, from);
  } else if (to.empty()) {
    line = fmt::format("── {}", predicate);
  } else {
    line = fmt::format("── {} ─▶ {}", predicate, to);
  }
  // The end at the name says by which words, where they are others.
  const std::string& own = is_about_object ? to : from;
  if (!own.empty() && lookup_key(own) != lookup_key(name_)) line += fmt::format("  [{}]", own);
  const std::string qualifier = qualifier_of(row);
  if (!qualifier.empty()) line += fmt::format("  ({})", printable(qualifier));
  Support& support = lines_[line];
  if (++support.facts == 1) support.first = row.number;
}

std::string Neighbourhood::text(std::size_t most, std::size_t width) const {
  static constexpr std::size_t kBranch = 5;  // Columns before the later parts of a long line.
  static constexpr std::size_t kNarrowest = 24;
  using Entry = std::pair<std::string, Support>;
  std::vector<Entry> sorted(lines_.begin(), lines_.end());
  std::sort(sorted.begin(), sorted.end(), [](const Entry& a, const Entry& b) {
    return a.second.facts != b.second.facts ? a.second.facts > b.second.facts
                                            : a.second.first < b.second.first;
  });
  sorted.resize(std::min(sorted.size(), most));
  std::string picture = name_ + '\n';
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const auto& [line, support] = sorted[i];
    const bool is_last = i + 1 == sorted.size();
    const std::string number = support.facts > 1 ? fmt::format("  ×{}", support.facts) : "";
    const char* branch = is_last ? "└" : "├";
    for (const std::string& part : wrapped(line + number, std::max(width, kNarrowest) - kBranch)) {
      picture += branch + part + '\n';
      branch = is_last ? "     " : "│    ";
    }
  }
  return picture;
}

}  // namespace quern
