#include "ingest/pipeline/sink.h"

#include <cerrno>
#include <cstdio>
#include <stdexcept>
#include <string_view>
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
  const std::string& lines = ground.lines;
  if (std::fwrite(lines.data(), 1, lines.size(), stdout) == lines.size()) return Outcome::written;
  require_closed_pipe();
  return Outcome::unwanted;
}

bool OutputSink::finish() {
  if (std::fflush(stdout) == 0) return true;
  require_closed_pipe();
  return false;
}

}  // namespace quern
