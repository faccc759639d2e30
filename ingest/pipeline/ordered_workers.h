#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace quern {

/// Threads that turn inputs into outputs and hand them back in the order of the inputs, with a
/// bounded amount of both inside. One thread submits and takes; `work` runs in several at once and
/// must not throw.
template <typename Input, typename Output>
class OrderedWorkers {
 public:
  /// `max_weight` bounds the sum of what submit() was told of the inputs inside. Starts the
  /// threads. Precondition: threads > 0.
  OrderedWorkers(std::size_t threads, std::size_t max_weight, std::function<Output(Input)> work)
      : work_(std::move(work)), max_count_(threads * kInputsPerThread), max_weight_(max_weight) {
    for (std::size_t i = 0; i < threads; ++i) {
      threads_.emplace_back([this](const std::stop_token& stop) { run(stop); });
    }
  }

  /// Drops what no thread has begun, and waits for what one has.
  ~OrderedWorkers() {
    for (std::jthread& thread : threads_)
      thread.request_stop();
  }
  OrderedWorkers(const OrderedWorkers&) = delete;
  OrderedWorkers& operator=(const OrderedWorkers&) = delete;
  OrderedWorkers(OrderedWorkers&&) = delete;
  OrderedWorkers& operator=(OrderedWorkers&&) = delete;

  /// Whether another input may be submitted now. One of any weight may when nothing is inside.
  [[nodiscard]] bool has_room_for(std::size_t weight) const {
    return slots_.empty() || (slots_.size() < max_count_ && weight_ + weight <= max_weight_);
  }

  /// Whether everything submitted has been taken.
  [[nodiscard]] bool empty() const { return slots_.empty(); }

  /// Precondition: has_room_for(weight).
  void submit(Input input, std::size_t weight) {
    const std::lock_guard lock(mutex_);
    Slot& slot = slots_.emplace_back();  // A deque leaves the other slots where they are.
    slot.input = std::move(input);
    slot.weight = weight;
    weight_ += weight;
    waiting_.push_back(&slot);
    work_is_waiting_.notify_one();
  }

  /// The output of the oldest input; nothing if it is not done within `patience`, or none is
  /// inside.
  [[nodiscard]] std::optional<Output> take(std::chrono::milliseconds patience) {
    std::unique_lock lock(mutex_);
    if (slots_.empty()) return std::nullopt;
    const auto is_done = [this] { return slots_.front().output.has_value(); };
    if (!output_is_done_.wait_for(lock, patience, is_done)) return std::nullopt;
    std::optional<Output> output = std::move(slots_.front().output);
    weight_ -= slots_.front().weight;
    slots_.pop_front();
    return output;
  }

 private:
  /// Enough that a thread never waits for its next input while the submitter is busy.
  static constexpr std::size_t kInputsPerThread = 16;

  struct Slot {
    std::optional<Input> input;
    std::optional<Output> output;
    std::size_t weight = 0;
  };

  void run(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (work_is_waiting_.wait(lock, stop, [this] { return !waiting_.empty(); })) {
      if (stop.stop_requested()) return;
      Slot& slot = *waiting_.front();
      waiting_.pop_front();
      Input input = *std::move(slot.input);
      slot.input.reset();
      lock.unlock();
      Output output = work_(std::move(input));
      lock.lock();
      slot.output = std::move(output);
      output_is_done_.notify_one();
    }
  }

  std::function<Output(Input)> work_;
  std::size_t max_count_;
  std::size_t max_weight_;
  std::size_t weight_ = 0;     ///< Of slots_; only the submitting thread reads or writes it.
  std::deque<Slot> slots_;     ///< In order; only the submitting thread adds and removes.
  std::deque<Slot*> waiting_;  ///< Those of slots_ that no thread has begun.
  std::mutex mutex_;           ///< Guards slots_' content, and waiting_.
  std::condition_variable_any work_is_waiting_;
  std::condition_variable output_is_done_;
  std::vector<std::jthread> threads_;  ///< Last, so that they end before what they use.
};

}  // namespace quern
