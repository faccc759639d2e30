#include "schema/postgres/rows.h"

#include <algorithm>
#include <charconv>

#include "schema/postgres/libpq.h"

namespace quern {
namespace {

constexpr TypeId kInferred = 0;
constexpr TypeId kInteger = 20;  // int8
constexpr TypeId kReal = 701;    // float8

bool is_name_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
}

/// `:name` to `$n`; texts in quotes and the `::` of casts stay.
std::string numbered(std::string_view sql, std::vector<std::string>& names) {
  std::string result;
  bool is_quoted = false;
  for (std::size_t i = 0; i < sql.size(); ++i) {
    if (sql[i] == '\'') is_quoted = !is_quoted;
    const bool is_parameter = !is_quoted && sql[i] == ':' && i + 1 < sql.size() &&
                              is_name_letter(sql[i + 1]) && (i == 0 || sql[i - 1] != ':');
    if (!is_parameter) {
      result += sql[i];
      continue;
    }
    std::size_t end = i + 1;
    while (end < sql.size() && is_name_letter(sql[end]))
      ++end;
    const std::string name(sql.substr(i, end - i));
    auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) found = names.insert(names.end(), name);
    result += '$' + std::to_string(found - names.begin() + 1);
    i = end - 1;
  }
  return result;
}

}  // namespace

PostgresRows::PostgresRows(PostgresConnection& connection, std::string_view sql, Expect expected)
    : connection_(&connection), expected_(expected), sql_(numbered(sql, names_)) {
  types_.resize(names_.size(), kInferred);
  values_.resize(names_.size());
}

PostgresRows::~PostgresRows() {
  reset();
  forget_prepared();
}

int PostgresRows::index_of(const std::string& name) const {
  const auto found = std::find(names_.begin(), names_.end(), name);
  return found == names_.end() ? 0 : static_cast<int>(found - names_.begin()) + 1;
}

void PostgresRows::set(int index, TypeId type, std::optional<std::string> value) {
  const auto place = static_cast<std::size_t>(index) - 1;
  types_.at(place) = type;
  values_.at(place) = std::move(value);
}

void PostgresRows::bind(int index, std::int64_t number) {
  set(index, kInteger, std::to_string(number));
}

void PostgresRows::bind(int index, double number) {
  char digits[32];
  const auto [end, error] = std::to_chars(std::begin(digits), std::end(digits), number);
  set(index, kReal, std::string(digits, end));
}

void PostgresRows::bind(int index, std::string_view text) {
  set(index, kInferred, storable(text));
}

void PostgresRows::bind_null(int index) {
  set(index, kInferred, std::nullopt);
}

void PostgresRows::reset() noexcept {
  result_.reset();
  row_ = -1;
  if (cursor_.empty()) return;
  // The end of its transaction closes it; within one that goes on, the server does it later.
  cursor_.clear();
  connection_->end_snapshot();
}

void PostgresRows::forget_prepared() noexcept {
  if (!prepared_.empty()) connection_->forget("DEALLOCATE " + prepared_);
  prepared_.clear();
}

/// Whether a parameter is of another kind now than the server was told.
bool PostgresRows::has_other_types() const {
  for (std::size_t i = 0; i < prepared_types_.size(); ++i) {
    const bool is_told = prepared_types_[i] != kInferred;
    if (is_told && values_[i] && types_[i] != prepared_types_[i]) return true;
  }
  return false;
}

/// What runs a second time will run often.
void PostgresRows::run_once() {
  if (!has_run_) {
    has_run_ = true;
    result_ = connection_->run(sql_, types_, values_);
    return;
  }
  if (!prepared_.empty() && has_other_types()) forget_prepared();
  if (prepared_.empty()) {
    prepared_ = connection_->prepare(sql_, types_);
    prepared_types_ = types_;
  }
  result_ = connection_->run_prepared(prepared_, values_);
}

void PostgresRows::open_cursor() {
  connection_->begin_snapshot();
  cursor_ = connection_->next_cursor();
  connection_->run("DECLARE " + cursor_ + " NO SCROLL CURSOR FOR " + sql_, types_, values_);
}

void PostgresRows::fetch() {
  static constexpr const char* kAtOnce = "500";
  result_ = connection_->run("FETCH " + std::string(kAtOnce) + " FROM " + cursor_);
  row_ = 0;
}

void PostgresRows::run() {
  if (expected_ != Expect::stored) connection_->flush_for(sql_);
  if (expected_ == Expect::many) {
    open_cursor();
    fetch();
    return;
  }
  run_once();
  const std::string_view changed = libpq().cmd_tuples(result_.get());
  changes_ = 0;
  std::from_chars(changed.data(), changed.data() + changed.size(), changes_);
  row_ = 0;
}

bool PostgresRows::step() {
  if (row_ < 0) {
    run();
  } else if (row_ < libpq().ntuples(result_.get())) {
    ++row_;
  }
  if (row_ < libpq().ntuples(result_.get())) return true;
  if (cursor_.empty() || libpq().ntuples(result_.get()) == 0) return false;
  fetch();
  return libpq().ntuples(result_.get()) > 0;
}

bool PostgresRows::is_null(int column) const noexcept {
  return !result_ || row_ >= libpq().ntuples(result_.get()) ||
         libpq().get_is_null(result_.get(), row_, column) != 0;
}

int PostgresRows::columns() const noexcept {
  return result_ ? libpq().nfields(result_.get()) : 0;
}

std::string PostgresRows::name(int column) const {
  return libpq().fname(result_.get(), column);
}

bool PostgresRows::is_number(int column) const noexcept {
  static constexpr TypeId kNumbers[] = {kInteger, kReal, 21, 23, 700, 1700};
  const TypeId type = libpq().ftype(result_.get(), column);
  return std::find(std::begin(kNumbers), std::end(kNumbers), type) != std::end(kNumbers);
}

std::string_view PostgresRows::text(int column) const noexcept {
  if (is_null(column)) return {};
  return {libpq().get_value(result_.get(), row_, column),
          static_cast<std::size_t>(libpq().get_length(result_.get(), row_, column))};
}

}  // namespace quern
