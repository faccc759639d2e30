#include "query/render/distinct.h"

#include <fmt/format.h>
#include <xxhash.h>

#include "schema/read/select.h"

namespace quern {
namespace {

constexpr std::size_t kFirstSlots = 1U << 10U;

/// With the slots of this many, while they are moved, some 50 MB.
constexpr std::size_t kMostRows = 2'000'000;

}  // namespace

SeenRows::SeenRows(std::vector<Column> columns)
    : columns_(std::move(columns)), slots_(kFirstSlots) {}

bool SeenRows::is_new(const FactRow& row) {
  line_.clear();
  for (const Column& column : columns_) {
    line_ += column.read(row, scratch_);
    line_ += '\0';
  }
  const std::uint64_t hash = XXH3_64bits(line_.data(), line_.size());
  if (!insert(hash == 0 ? 1 : hash)) return false;
  if (++count_ > kMostRows) {
    throw QueryError(fmt::format("more than {} different rows; add conditions, or leave distinct "
                                 "away",
                                 kMostRows));
  }
  if (2 * count_ > slots_.size()) grow();
  return true;
}

bool SeenRows::insert(std::uint64_t hash) {
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at] != 0) {
    if (slots_[at] == hash) return false;
    at = (at + 1) & (slots_.size() - 1);
  }
  slots_[at] = hash;
  return true;
}

void SeenRows::grow() {
  std::vector<std::uint64_t> old(2 * slots_.size());
  old.swap(slots_);
  for (const std::uint64_t hash : old)
    if (hash != 0) static_cast<void>(insert(hash));
}

}  // namespace quern
