#include "ingest/pipeline/interrupt.h"

#include <array>
#include <csignal>

namespace quern {
namespace {

constexpr std::array kSignals = {SIGINT, SIGTERM};

/// A signal handler has nothing but globals to write to.
volatile std::sig_atomic_t received_signal = 0;

void receive(int signal) {
  received_signal = signal;
}

void set_handlers(void (*handler)(int), int flags) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  for (const int signal : kSignals) {
    struct sigaction old {};
    sigaction(signal, nullptr, &old);
    // Started with "nohup" or in a shell's background: stays ignored.
    if (old.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
  }
}

void mask_signals(int how) {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : kSignals)
    sigaddset(&set, signal);
  pthread_sigmask(how, &set, nullptr);
}

}  // namespace

Interrupt::Interrupt() {
  received_signal = 0;
  // Without SA_RESTART, so that a read waiting for standard input comes back.
  set_handlers(receive, static_cast<int>(SA_RESETHAND));
}

Interrupt::~Interrupt() {
  set_handlers(SIG_DFL, 0);
}

int Interrupt::signal() {
  return received_signal;
}

BlockInterrupts::BlockInterrupts() {
  mask_signals(SIG_BLOCK);
}
BlockInterrupts::~BlockInterrupts() {
  mask_signals(SIG_UNBLOCK);
}

}  // namespace quern
