#include "ingest/pipeline/console.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vector>

namespace quern {
namespace {

constexpr std::chrono::milliseconds kRedrawEvery(100);

std::string plural(std::size_t count, std::string_view noun) {
  return with_commas(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

bool is_terminal() {
  const char* terminal = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe): never set here.
  return isatty(STDERR_FILENO) == 1 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::size_t terminal_columns() {
  static constexpr std::size_t kUsual = 80;
  winsize size{};
  const bool is_known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return is_known ? size.ws_col : kUsual;
}

std::string clock_time(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds);
  if (whole >= 3600) {
    return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
  }
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

std::string without_controls(std::string_view text) {
  std::string result(text);
  std::replace_if(
      result.begin(), result.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; }, '?');
  return result;
}

std::string with_commas(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string summary_of(const Totals& totals, bool to_database) {
  std::string text = plural(totals.documents, "document");
  if (to_database && totals.documents > 0) {
    const std::array<std::pair<std::size_t, std::string_view>, 3> parts = {
        {{totals.added, "added"}, {totals.replaced, "replaced"}, {totals.unchanged, "unchanged"}}};
    std::string_view separator = ": ";
    for (const auto& [count, what] : parts) {
      if (count == 0) continue;
      text += fmt::format("{}{} {}", separator, with_commas(count), what);
      separator = ", ";
    }
  }
  if (to_database && totals.documents > 0 && totals.documents == totals.unchanged) {
    text += fmt::format("; nothing changed in {:.1f} s", totals.seconds);
  } else {
    text += fmt::format("; {}, {} in {:.1f} s", plural(totals.facts, "fact"),
                        plural(totals.words, "word"), totals.seconds);
  }
  if (totals.skipped > 0) text += fmt::format("; {} skipped", plural(totals.skipped, "input"));
  if (totals.is_cut_short) text += "; stopped there, for nobody reads on";
  return text;
}

std::string progress_of(const Totals& totals, InputPosition position, std::size_t columns) {
  std::vector<std::string> parts;
  const bool has_end = position.total_bytes > 0;
  const double share = has_end ? std::min(1.0, static_cast<double>(position.consumed_bytes) /
                                                   static_cast<double>(position.total_bytes))
                               : 0.0;
  if (has_end) {
    static constexpr std::size_t kBarWidth = 20;
    const auto filled = static_cast<std::size_t>(share * kBarWidth);
    parts.push_back(fmt::format("[{:#<{}}{:.<{}}] {:3.0f}%", "", filled, "", kBarWidth - filled,
                                share * 100.0));
  }
  parts.push_back(plural(totals.documents, "document"));
  if (totals.seconds > 0.0 && totals.words > 0) {
    const double speed = static_cast<double>(totals.words) / totals.seconds;
    parts.push_back(with_commas(static_cast<std::uint64_t>(speed)) + " words/s");
  }
  parts.push_back(plural(totals.facts, "fact"));
  static constexpr double kEnoughToTell = 0.01;
  if (share >= kEnoughToTell) {
    parts.push_back(clock_time(totals.seconds / share * (1.0 - share)) + " left");
  }
  std::string line;
  for (const std::string& part : parts) {
    const std::size_t gap = line.empty() ? 0 : 2;
    if (line.size() + gap + part.size() > columns) break;
    line.append(gap, ' ');
    line += part;
  }
  return line;
}

Console::Console(Verbosity verbosity)
    : verbosity_(verbosity), shows_progress_(verbosity != Verbosity::quiet && is_terminal()) {}

void Console::write_line(std::string_view line) {
  clear_progress();
  fmt::print(stderr, "quern-ingest: {}\n", without_controls(line));
}

void Console::report(const Skipped& skipped) {
  write_line(skipped.where + ": " + skipped.why);
}

void Console::note(std::string_view line) {
  if (verbosity_ != Verbosity::quiet) write_line(line);
}

void Console::detail(std::string_view line) {
  if (verbosity_ == Verbosity::verbose) write_line(line);
}

void Console::show_progress(const Totals& totals, InputPosition position) {
  if (!shows_progress_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - last_drawn_ < kRedrawEvery) return;
  last_drawn_ = now;
  is_drawn_ = true;
  // One column stays free: some terminals wrap when the last one is written.
  fmt::print(stderr, "\r{}\x1B[K", progress_of(totals, position, terminal_columns() - 1));
  std::fflush(stderr);
}

void Console::clear_progress() {
  if (!is_drawn_) return;
  is_drawn_ = false;
  fmt::print(stderr, "\r\x1B[K");
  std::fflush(stderr);
}

}  // namespace quern
