#include "query/prompt/rows_output.h"

namespace quern {

RowsOutput::RowsOutput(SessionState& session) : session_(session) {
  if (!session.options.is_interactive || session.file) return;
  if (session.options.render.format == Format::table) pager_ = pager_output();
}

void RowsOutput::finish() {
  if (pager_) pager_->finish();
  pager_.reset();
}

}  // namespace quern
