#include "schema/write/write_group.h"

#include <sqlite3.h>

namespace quern {

WriteGroup::WriteGroup(SQLite::Database& database, std::chrono::milliseconds longest)
    : database_(&database),
      longest_(longest),
      begin_(database, "BEGIN IMMEDIATE"),
      commit_(database, "COMMIT"),
      data_version_(database, "PRAGMA data_version") {}

bool WriteGroup::begin() {
  if (is_open()) return false;
  start_log();
  begin_.run();
  start_ = Clock::now();
  return has_foreign_change();
}

void WriteGroup::end_document() {
  if (Clock::now() - start_ >= longest_) end();
}

void WriteGroup::end() {
  if (is_open()) commit_.run();
}

void WriteGroup::roll_back() noexcept {
  if (is_open()) database_->tryExec("ROLLBACK");
}

void WriteGroup::fold_log() {
  if (!has_log_) return;
  database_->exec("PRAGMA wal_checkpoint(truncate)");
  // Back to a single file, which can be read where nothing can be written. Other programs that
  // have it open keep it from happening, which does no harm.
  database_->tryExec("PRAGMA journal_mode = delete");
  has_log_ = false;
}

bool WriteGroup::is_open() const {
  return sqlite3_get_autocommit(database_->getHandle()) == 0;
}

/// Turns the write-ahead log on with the first change, so that a run that changes nothing leaves
/// the file alone.
void WriteGroup::start_log() {
  if (has_log_) return;
  database_->exec("PRAGMA journal_mode = wal");
  has_log_ = true;
}

bool WriteGroup::has_foreign_change() {
  data_version_.finds();
  const std::int64_t version = data_version_.integer(0);
  data_version_.reset();
  const bool is_new = version != seen_version_;
  seen_version_ = version;
  return is_new;
}

}  // namespace quern
