#include "schema/postgres/connection.h"

#include <algorithm>
#include <utf8proc.h>

#include "schema/postgres/libpq.h"

namespace quern {
namespace {

/// So much is gathered before it goes to the server.
constexpr std::size_t kMostGathered = 4 * 1024 * 1024;

std::string on_one_line(std::string words) {
  while (!words.empty() && (words.back() == '\n' || words.back() == ' '))
    words.pop_back();
  std::replace(words.begin(), words.end(), '\n', ' ');
  std::replace(words.begin(), words.end(), '\t', ' ');
  return words;
}

bool is_name_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || letter == '_';
}

/// Whether the SQL reads or writes the table: "FROM fact AS f", not "fact.id" or "fact_view".
bool uses(std::string_view sql, std::string_view table) {
  static constexpr std::string_view kBefore[] = {"FROM ", "JOIN ", "INTO ", "UPDATE "};
  for (std::size_t at = sql.find(table); at != std::string_view::npos;
       at = sql.find(table, at + 1)) {
    const std::string_view before = sql.substr(0, at);
    const std::size_t end = at + table.size();
    const bool is_whole = end == sql.size() || !is_name_letter(sql[end]);
    const bool is_table =
        std::any_of(std::begin(kBefore), std::end(kBefore),
                    [&](std::string_view word) { return before.ends_with(word); });
    if (is_whole && is_table) return true;
  }
  return false;
}

/// Whether the SQL, or a trigger that it sets off, reads or writes the table.
bool reaches(std::string_view sql, std::string_view table) {
  const bool takes_along = sql.starts_with("DELETE FROM document") ||
                           (sql.starts_with("DELETE FROM alias") && table == "entity");
  return takes_along || uses(sql, table);
}

/// "password=…", "sslpassword=…", or a name that may be of one: in an encoding, or without a value.
bool tells_password(std::string_view setting) {
  const std::string_view name = setting.substr(0, setting.find('='));
  return name.find("password") != std::string_view::npos ||
         name.find('%') != std::string_view::npos || name.size() == setting.size();
}

struct FreeOptions {
  void operator()(PQconninfoOption* options) const noexcept { libpq().conninfo_free(options); }
};

/// Whether libpq takes the address apart as it is shown; else its words might quote a password.
bool is_understood(const std::string& address) {
  const std::unique_ptr<PQconninfoOption, FreeOptions> options(
      libpq().conninfo_parse(address.c_str(), nullptr));
  if (!options) return false;
  bool has_password = shown_address(address) == address;
  for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
    if (option->val == nullptr) continue;
    const std::string_view keyword = option->keyword;
    if (keyword == "host" && std::string_view(option->val).find('@') != std::string_view::npos)
      return false;
    if (keyword.find("password") != std::string_view::npos) has_password = true;
  }
  return has_password;
}

/// Throws PostgresError for what libpq would not read as an address.
const std::string& checked_address(const std::string& address) {
  if (is_understood(address)) return address;
  throw PostgresError("its address is not understood; in names and passwords @ is written %40, / "
                      "%2F, : %3A, ? %3F and % %25",
                      "");
}

}  // namespace

void FreeResult::operator()(pg_result* result) const noexcept {
  libpq().clear(result);
}

void PostgresConnection::Close::operator()(pg_conn* connection) const noexcept {
  libpq().finish(connection);
}

void PostgresConnection::FreeCancel::operator()(pg_cancel* cancel) const noexcept {
  libpq().free_cancel(cancel);
}

PostgresConnection::PostgresConnection(const std::string& address)
    : connection_(libpq().connect(checked_address(address).c_str())) {
  if (!connection_ || libpq().status(connection_.get()) != CONNECTION_OK) refuse(nullptr);
  cancel_.reset(libpq().get_cancel(connection_.get()));
  libpq().set_notice_processor(
      connection_.get(), [](void* /*context*/, const char* /*words*/) {}, nullptr);
  run("SET client_encoding = 'UTF8'; SET standard_conforming_strings = on; SET TimeZone = 'UTC'; "
      "SET extra_float_digits = 1; SET jit = off; SET search_path = public, pg_catalog");
}

std::string PostgresConnection::database_name() const {
  return libpq().db(connection_.get());
}

void PostgresConnection::refuse(const PGresult* result) {
  const char* const state =
      result == nullptr ? nullptr : libpq().result_error_field(result, PG_DIAG_SQLSTATE);
  const char* const words =
      result == nullptr ? nullptr : libpq().result_error_field(result, PG_DIAG_MESSAGE_PRIMARY);
  const std::string said = words != nullptr ? words : libpq().error_message(connection_.get());
  throw PostgresError(on_one_line(said), state == nullptr ? "" : state);
}

PostgresResult PostgresConnection::checked(PGresult* result) {
  PostgresResult owned(result);
  const ExecStatusType status = libpq().result_status(result);
  const bool is_done = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK ||
                       status == PGRES_COPY_IN || status == PGRES_EMPTY_QUERY;
  if (!is_done) refuse(result);
  return owned;
}

void PostgresConnection::check_deadline() {
  static constexpr const char* kCancelled = "57014";
  const auto now = std::chrono::steady_clock::now();
  if (deadline_ && now >= *deadline_) throw PostgresError("the time is up", kCancelled);
  if (knows_deadline_) return;
  const auto left =
      deadline_
          ? std::chrono::duration_cast<std::chrono::milliseconds>(*deadline_ - now).count() + 1
          : 0;
  checked(
      libpq().exec(connection_.get(), ("SET statement_timeout = " + std::to_string(left)).c_str()));
  knows_deadline_ = true;
}

/// Statements and cursors that are done with go together, when something else is asked.
void PostgresConnection::tidy() {
  static constexpr std::size_t kMost = 64;
  if (deallocations_.size() < kMost) return;
  std::string all;
  for (const std::string& one : deallocations_)
    all += one + ';';
  deallocations_.clear();
  checked(libpq().exec(connection_.get(), all.c_str()));
}

PostgresResult PostgresConnection::run(const std::string& sql) {
  check_deadline();
  return checked(libpq().exec(connection_.get(), sql.c_str()));
}

PostgresResult PostgresConnection::run(const std::string& sql,
                                       const std::vector<TypeId>& types,
                                       const PostgresValues& values) {
  check_deadline();
  std::vector<const char*> pointers;
  for (const auto& value : values)
    pointers.push_back(value ? value->c_str() : nullptr);
  return checked(libpq().exec_params(connection_.get(), sql.c_str(),
                                     static_cast<int>(pointers.size()), types.data(),
                                     pointers.data(), nullptr, nullptr, 0));
}

std::string PostgresConnection::prepare(const std::string& sql, const std::vector<TypeId>& types) {
  check_deadline();
  std::string name = "s" + std::to_string(prepared_++);
  checked(libpq().prepare(connection_.get(), name.c_str(), sql.c_str(),
                          static_cast<int>(types.size()), types.data()));
  return name;
}

PostgresResult PostgresConnection::run_prepared(const std::string& name,
                                                const PostgresValues& values) {
  check_deadline();
  tidy();
  std::vector<const char*> pointers;
  for (const auto& value : values)
    pointers.push_back(value ? value->c_str() : nullptr);
  return checked(libpq().exec_prepared(connection_.get(), name.c_str(),
                                       static_cast<int>(pointers.size()), pointers.data(), nullptr,
                                       nullptr, 0));
}

void PostgresConnection::forget(const std::string& deallocation) noexcept {
  try {
    deallocations_.push_back(deallocation);
  } catch (const std::bad_alloc&) {
    // The server keeps it until the connection ends.
  }
}

void PostgresConnection::begin_snapshot() {
  if (is_writing_) return;
  if (snapshots_ == 0) run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  ++snapshots_;
}

void PostgresConnection::end_snapshot() noexcept {
  if (is_writing_ || snapshots_ == 0 || --snapshots_ > 0) return;
  // Ends one that a refusal has spoilt, too, which takes back what was set in it.
  knows_deadline_ = false;
  PostgresResult(libpq().exec(connection_.get(), "COMMIT"));
}

void PostgresConnection::begin() {
  run("BEGIN");
  is_writing_ = true;
}

void PostgresConnection::commit() {
  flush();
  run("COMMIT");
  is_writing_ = false;
}

void PostgresConnection::roll_back() noexcept {
  gathered_.clear();
  gathered_bytes_ = 0;
  ids_.clear();
  if (!is_writing_) return;
  is_writing_ = false;
  PostgresResult(libpq().exec(connection_.get(), "ROLLBACK"));
}

void PostgresConnection::add_row(const std::string& table,
                                 const std::string& columns,
                                 std::string_view row) {
  Rows& rows = gathered_[table];
  if (rows.columns != columns && !rows.text.empty()) flush_for("INTO " + table);
  rows.columns = columns;
  rows.text += row;
  gathered_bytes_ += row.size();
  if (gathered_bytes_ >= kMostGathered) flush();
}

void PostgresConnection::flush_for(std::string_view sql) {
  if (gathered_bytes_ == 0) return;
  for (auto& [table, rows] : gathered_) {
    if (rows.text.empty() || !reaches(sql, table)) continue;
    gathered_bytes_ -= rows.text.size();
    const Rows taken{rows.columns, std::exchange(rows.text, {})};
    copy(table, taken);
  }
}

void PostgresConnection::flush() {
  gathered_bytes_ = 0;
  for (auto& [table, rows] : gathered_) {
    if (rows.text.empty()) continue;
    const Rows taken{rows.columns, std::exchange(rows.text, {})};
    copy(table, taken);
  }
}

void PostgresConnection::copy(const std::string& table, const Rows& rows) {
  static constexpr std::size_t kAtOnce = 1024 * 1024;
  run("COPY " + table + " (" + rows.columns + ") FROM STDIN");
  for (std::size_t begin = 0; begin < rows.text.size(); begin += kAtOnce) {
    const std::size_t size = std::min(kAtOnce, rows.text.size() - begin);
    if (libpq().put_copy_data(connection_.get(), rows.text.data() + begin,
                              static_cast<int>(size)) != 1)
      refuse(nullptr);
  }
  if (libpq().put_copy_end(connection_.get(), nullptr) != 1) refuse(nullptr);
  while (PGresult* const result = libpq().get_result(connection_.get())) {
    const PostgresResult owned(result);
    if (libpq().result_status(result) == PGRES_COMMAND_OK) continue;
    while (PGresult* const rest = libpq().get_result(connection_.get()))
      libpq().clear(rest);
    refuse(result);
  }
}

std::int64_t PostgresConnection::next_id(const std::string& table) {
  const auto [place, is_new] = ids_.try_emplace(table, 0);
  if (is_new) {
    const std::string sql = "SELECT coalesce(max(id), 0) FROM " + table;
    flush_for(sql);
    const PostgresResult highest = run(sql);
    place->second = std::stoll(libpq().get_value(highest.get(), 0, 0));
  }
  return ++place->second;
}

void PostgresConnection::interrupt() noexcept {
  char words[256];
  if (cancel_) libpq().cancel(cancel_.get(), words, sizeof words);
}

void PostgresConnection::set_deadline(
    std::optional<std::chrono::steady_clock::time_point> deadline) noexcept {
  knows_deadline_ = knows_deadline_ && deadline == deadline_;
  deadline_ = deadline;
}

std::string storable(std::string_view text) {
  static constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    utf8proc_int32_t letter = 0;
    const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &letter);
    const bool is_fit = size > 0 && letter != 0;
    result += is_fit ? text.substr(0, static_cast<std::size_t>(size)) : kReplacement;
    text.remove_prefix(size > 0 ? static_cast<std::size_t>(size) : 1);
  }
  return result;
}

bool is_server_address(std::string_view database) {
  return database.starts_with("postgresql://") || database.starts_with("postgres://");
}

// A password that is not encoded may itself hold any of the signs, so what might be one is hidden.
std::string shown_address(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme == std::string_view::npos) return std::string(address);
  const std::size_t colon = address.find(':', scheme + 3);
  const std::size_t at = address.rfind('@');
  const bool has_password = at != std::string_view::npos && colon < at;
  std::size_t begin =
      std::min(address.find_first_of("?&", has_password ? at : scheme), address.size());
  std::string shown(address.substr(0, has_password ? colon : begin));
  if (has_password) shown += address.substr(at, begin - at);
  char sign = '?';
  while (begin < address.size()) {
    const std::size_t end = std::min(address.find_first_of("?&", begin + 1), address.size());
    const std::string_view setting = address.substr(begin + 1, end - begin - 1);
    begin = end;
    if (setting.empty() || tells_password(setting)) continue;
    shown += std::exchange(sign, '&');
    shown += setting;
  }
  return shown;
}

}  // namespace quern
