#pragma once

#include <unistd.h>

namespace quern {

/// Takes from root, while it lives, the privilege to open what permissions forbid.
class Unprivileged {
 public:
  Unprivileged() {
    if (geteuid() == 0) is_root_ = seteuid(kNobody) == 0;
  }
  ~Unprivileged() {
    if (is_root_) static_cast<void>(seteuid(0));
  }
  Unprivileged(const Unprivileged&) = delete;
  Unprivileged& operator=(const Unprivileged&) = delete;
  Unprivileged(Unprivileged&&) = delete;
  Unprivileged& operator=(Unprivileged&&) = delete;

 private:
  static constexpr uid_t kNobody = 65534;
  bool is_root_ = false;
};

}  // namespace quern
