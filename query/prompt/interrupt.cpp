#include "query/prompt/interrupt.h"

#include <atomic>
#include <csignal>

namespace quern {
namespace {

// A signal handler has no other way to reach what it is for.
std::atomic<FactReader*> interrupted_reader = nullptr;

void on_interrupt(int /*signal*/) {
  FactReader* const reader = interrupted_reader.load();
  if (reader != nullptr) reader->interrupt();
}

}  // namespace

QueryInterrupter::QueryInterrupter(FactReader& reader) {
  interrupted_reader = &reader;
  struct sigaction action {};
  action.sa_handler = on_interrupt;  // Without SA_RESTART: reading a line ends with EINTR.
  ::sigaction(SIGINT, &action, nullptr);
}

QueryInterrupter::~QueryInterrupter() {
  std::signal(SIGINT, SIG_DFL);
  interrupted_reader = nullptr;
}

}  // namespace quern
