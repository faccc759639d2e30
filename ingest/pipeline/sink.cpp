#include "ingest/pipeline/sink.h"

#include <cerrno>
#include <cstdio>
#include <stdexcept>
#include <system_error>

#include "schema/document.h"

namespace quern {
namespace {

/// After a failed write: that nobody reads the output any more is no error, all else is.
void require_closed_pipe() {
  if (errno == EPIPE) return;
  throw std::runtime_error("standard output: cannot be written: " +
                           std::generic_category().message(errno));
}

}  // namespace

bool StoreSink::holds(const Document& document, const std::string& extractor) {
  return store_->holds(content_hash(document), extractor, document.name);
}

Outcome StoreSink::accept(const GroundArticle& ground) {
  switch (store_->replace_document(ground.document, ground.extractor, ground.sentences,
                                   ground.facts, ground.entities)) {
    case Stored::added: return Outcome::added;
    case Stored::replaced: return Outcome::replaced;
    case Stored::unchanged: break;
  }
  return Outcome::unchanged;
}

bool OutputSink::holds(const Document& /*document*/, const std::string& /*extractor*/) {
  return false;
}

Outcome OutputSink::accept(const GroundArticle& ground) {
  return write(ground.lines) ? Outcome::written : Outcome::unwanted;
}

bool OutputSink::write(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size()) return true;
  require_closed_pipe();
  return false;
}

bool OutputSink::finish() {
  if (std::fflush(stdout) == 0) return true;
  require_closed_pipe();
  return false;
}

}  // namespace quern
