#include "schema/store_error.h"

#include <algorithm>
#include <sqlite3.h>
#include <string>

#include <SQLiteCpp/Exception.h>

#include "schema/postgres/connection.h"

namespace quern {
namespace {

std::string damaged(const std::string& why) {
  return "is damaged (" + why + "); take a backup, or ingest the articles again into a new file";
}

std::string explained(int code, const std::string& message) {
  static constexpr int kPrimaryCode = 0xff;
  switch (code & kPrimaryCode) {
    case SQLITE_FULL:
      return "the disk is full; free some space and give the same command again: what is stored is "
             "kept";
    case SQLITE_IOERR:
      return "reading or writing failed (" + message +
             "); look after the disk, its free space and its limits, then try again";
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "another program is busy with it; try again when it is done";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: return "it may not be written; check its permissions and those of its folder";
    case SQLITE_CANTOPEN:
      return "cannot be opened; check the path, its permissions and those of its folder";
    case SQLITE_NOTADB: return "is not a database; name another file with --db";
    case SQLITE_CORRUPT: return damaged(message);
    case SQLITE_TOOBIG: return "is too large a value in it or for it (" + message + ")";
    case SQLITE_NOMEM: return "there is not enough memory for it";
    default:
      return "is damaged or altered (" + message +
             "); take a backup, or ingest the articles again into a new file";
  }
}

/// What SQLite says of a damaged schema may quote what stands in it.
std::string on_one_line(std::string message) {
  static constexpr char kFirstPrintable = ' ';
  std::replace_if(
      message.begin(), message.end(),
      [](char letter) { return letter >= 0 && letter < kFirstPrintable; }, kFirstPrintable);
  return message;
}

}  // namespace

StoreError store_error(const std::filesystem::path& path, const SQLite::Exception& refusal) {
  return StoreError(path.string() + ": " +
                    explained(refusal.getErrorCode(), on_one_line(refusal.what())));
}

StoreError store_error(const std::filesystem::path& address, const PostgresError& refusal) {
  static constexpr std::string_view kLockTimeout = "55P03";
  static constexpr std::string_view kDiskFull = "53100";
  std::string why = std::string("the server refused (") + refusal.what() + ')';
  if (refusal.state().empty()) {
    why = "no connection to the server (" + on_one_line(refusal.what()) + ")";
  } else if (refusal.state() == kLockTimeout) {
    why = "another program is busy with it; try again when it is done";
  } else if (refusal.state() == kDiskFull) {
    why = "the server's disk is full; free some space and give the same command again: what is "
          "stored is kept";
  }
  return StoreError(shown_address(address.string()) + ": " + why);
}

void rethrow_refusal(const std::filesystem::path& path) {
  static constexpr int kPrimaryCode = 0xff;
  static constexpr const char* kStopped = "the query was stopped";
  try {
    throw;
  } catch (const SQLite::Exception& refusal) {
    if ((refusal.getErrorCode() & kPrimaryCode) == SQLITE_INTERRUPT)
      throw QueryInterrupted(kStopped);
    throw store_error(path, refusal);
  } catch (const PostgresError& refusal) {
    if (refusal.is_interrupt()) throw QueryInterrupted(kStopped);
    throw store_error(path, refusal);
  } catch (const Damage& damage) {
    throw StoreError(shown_address(path.string()) + ": " + damaged(damage.what()));
  }
}

StoreError no_version(const std::filesystem::path& path) {
  return StoreError(path.string() +
                    ": is damaged or altered (PRAGMA user_version is 0); take a backup, or ingest "
                    "the articles again into a new file");
}

}  // namespace quern
