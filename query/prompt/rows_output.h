#pragma once

#include <memory>

#include "query/prompt/session_state.h"

namespace quern {

/// Where the rows of one answer go: to the file of `.output`, else at a terminal to the user's
/// pager, else to the session's rows.
class RowsOutput {
 public:
  explicit RowsOutput(SessionState& session);

  [[nodiscard]] Output& get() { return pager_ ? *pager_ : session_.rows(); }

  /// Waits until the user has read a page. Call before replies.
  void finish();

 private:
  SessionState& session_;
  std::unique_ptr<Output> pager_;
};

}  // namespace quern
