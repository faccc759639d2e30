#pragma once

namespace quern {

/// Turns the first Ctrl-C (SIGINT) or SIGTERM into a question the run asks between documents; the
/// second one ends the program as usual. A blocking read is broken off. One instance at a time.
class Interrupt {
 public:
  Interrupt();
  /// The signals do again what they did before.
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;
  Interrupt(Interrupt&&) = delete;
  Interrupt& operator=(Interrupt&&) = delete;

  /// The signal that came, or 0.
  [[nodiscard]] static int signal();
};

/// Keeps the signals of Interrupt away from threads started while it lives, so that the main thread
/// gets them.
class BlockInterrupts {
 public:
  BlockInterrupts();
  ~BlockInterrupts();
  BlockInterrupts(const BlockInterrupts&) = delete;
  BlockInterrupts& operator=(const BlockInterrupts&) = delete;
  BlockInterrupts(BlockInterrupts&&) = delete;
  BlockInterrupts& operator=(BlockInterrupts&&) = delete;
};

}  // namespace quern
