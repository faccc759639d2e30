#include "ingest/pipeline/run.h"

#include <chrono>
#include <deque>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include "ingest/pipeline/interrupt.h"
#include "ingest/pipeline/ordered_workers.h"

namespace quern {
namespace {

using Clock = std::chrono::steady_clock;

/// How long to wait for a result before the progress line and interrupts get their turn.
constexpr std::chrono::milliseconds kPatience(100);

/// One run: reads ahead as far as the workers have room, and hands their results over.
class Run {
 public:
  Run(ArticleSource& source, const Mill& mill, Sink& sink, Console& console)
      : source_(source),
        mill_(mill),
        sink_(sink),
        console_(console),
        workers_(mill.threads, kMaxDocumentBytes, mill.grind) {}

  Totals to_end() {
    while (!is_over_ && Interrupt::signal() == 0) {
      if (!next_ && !at_end_) read_next();
      if (next_ && can_submit()) {
        submit_next();
        take(std::chrono::milliseconds(0));
      } else if (!workers_.empty()) {
        take(kPatience);
      } else if (at_end_) {
        break;
      }
      totals_.seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
      console_.show_progress(totals_, {source_.consumed_bytes(), source_.total_bytes()});
    }
    // After an interrupt, what is finished already is still handed over.
    while (!is_over_ && take(std::chrono::milliseconds(0))) {
    }
    console_.clear_progress();
    totals_.seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
    return totals_;
  }

 private:
  /// Gets the next article to grind into `next_`.
  void read_next() {
    std::optional<std::variant<Article, Skipped>> read = source_.next();
    if (!read) {
      at_end_ = true;
    } else if (const Skipped* skipped = std::get_if<Skipped>(&*read)) {
      if (Interrupt::signal() != 0) return;  // It broke the reading off.
      totals_.skipped += skipped->count;
      console_.report(*skipped);
    } else {
      next_ = std::get<Article>(std::move(*read));
      if (!next_->notice.empty()) console_.report({next_->document.name, next_->notice});
      next_hash_ = content_hash(next_->document);
    }
  }

  /// An article like one that is still being ground waits for it: only then can the sink tell.
  [[nodiscard]] bool can_submit() const {
    return workers_.has_room_for(next_->document.text.size()) && !inside_.contains(next_hash_);
  }

  void submit_next() {
    Article article = *std::exchange(next_, std::nullopt);
    if (sink_.holds(article.document, mill_.extractor_of(article))) {
      count_unchanged(article.document);
      return;
    }
    inside_.insert(next_hash_);
    order_.push_back(next_hash_);
    const std::size_t weight = article.document.text.size();
    workers_.submit(std::move(article), weight);
  }

  /// Hands the oldest result over; false if there is none yet.
  bool take(std::chrono::milliseconds patience) {
    const std::optional<GroundArticle> ground = workers_.take(patience);
    if (!ground) return false;
    inside_.erase(order_.front());
    order_.pop_front();
    if (!ground->failure.empty()) {
      ++totals_.skipped;
      console_.report({ground->document.name, ground->failure});
      return true;
    }
    totals_.words += ground->word_count;
    count(*ground, sink_.accept(*ground));
    return true;
  }

  void count(const GroundArticle& ground, Outcome outcome) {
    switch (outcome) {
      case Outcome::added: ++totals_.added; break;
      case Outcome::replaced: ++totals_.replaced; break;
      case Outcome::unchanged: count_unchanged(ground.document); return;
      case Outcome::written: break;
      case Outcome::unwanted:
        is_over_ = true;
        totals_.is_cut_short = true;
        return;
    }
    ++totals_.documents;
    totals_.facts += ground.fact_count;
    const std::string_view what = outcome == Outcome::added      ? "added"
                                  : outcome == Outcome::replaced ? "replaced"
                                                                 : "written";
    console_.detail(fmt::format("{}: {}, {} facts", ground.document.name, what,
                                with_commas(ground.fact_count)));
  }

  void count_unchanged(const Document& document) {
    ++totals_.documents;
    ++totals_.unchanged;
    console_.detail(document.name + ": unchanged");
  }

  ArticleSource& source_;
  const Mill& mill_;
  Sink& sink_;
  Console& console_;
  Clock::time_point begin_ = Clock::now();
  Totals totals_;
  std::optional<Article> next_;  ///< Read, and waiting for room.
  std::string next_hash_;
  std::set<std::string> inside_;   ///< Content hashes of what is being ground...
  std::deque<std::string> order_;  ///< ...in order.
  bool at_end_ = false;
  bool is_over_ = false;
  OrderedWorkers<Article, GroundArticle> workers_;
};

}  // namespace

Totals run_mill(ArticleSource& source, const Mill& mill, Sink& sink, Console& console) {
  std::optional<BlockInterrupts> block(std::in_place);
  Run run(source, mill, sink, console);  // Starts the threads.
  block.reset();
  return run.to_end();
}

}  // namespace quern
