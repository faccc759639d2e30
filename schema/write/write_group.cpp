#include "schema/write/write_group.h"

#include <sqlite3.h>

namespace quern {

WriteGroup::WriteGroup(Database& database, std::chrono::milliseconds longest)
    : database_(&database),
      longest_(longest),
      version_(database,
               database.server() == nullptr
                   ? "PRAGMA data_version"
                   : "UPDATE quern SET writes = writes + 1 RETURNING writes") {}

bool WriteGroup::begin() {
  if (is_open()) return false;
  start();
  start_ = Clock::now();
  return has_foreign_change();
}

/// Other writers wait from here on: for the file, or for the row that the version stands in.
void WriteGroup::start() {
  if (database_->server() != nullptr) return database_->server()->begin();
  start_log();
  database_->file().exec("BEGIN IMMEDIATE");
}

bool WriteGroup::is_due() const {
  return Clock::now() - start_ >= longest_;
}

void WriteGroup::end() {
  if (!is_open()) return;
  if (database_->server() != nullptr) return database_->server()->commit();
  database_->file().exec("COMMIT");
}

void WriteGroup::roll_back() noexcept {
  if (database_->server() != nullptr) {
    seen_version_ = -1;
    return database_->server()->roll_back();
  }
  if (is_open()) database_->file().tryExec("ROLLBACK");
}

void WriteGroup::fold_log() {
  if (!has_log_) return;
  database_->file().exec("PRAGMA wal_checkpoint(truncate)");
  // Back to a single file, which can be read where nothing can be written. Other programs that
  // have it open keep it from happening, which does no harm.
  database_->file().tryExec("PRAGMA journal_mode = delete");
  has_log_ = false;
}

bool WriteGroup::is_open() const {
  if (database_->server() != nullptr) return database_->server()->is_writing();
  return sqlite3_get_autocommit(database_->file().getHandle()) == 0;
}

/// Turns the write-ahead log on with the first change, so that a run that changes nothing leaves
/// the file alone.
void WriteGroup::start_log() {
  if (has_log_) return;
  database_->file().exec("PRAGMA journal_mode = wal");
  has_log_ = true;
}

/// A file's version is that of others' writes, a server's counts this one, too.
bool WriteGroup::has_foreign_change() {
  version_.finds();
  const std::int64_t version = version_.integer(0);
  version_.reset();
  const bool is_server = database_->server() != nullptr;
  const bool is_new = version != (is_server ? seen_version_ + 1 : seen_version_);
  if (is_new && is_server) database_->server()->forget_ids();
  seen_version_ = version;
  return is_new;
}

}  // namespace quern
