#include "schema/document.h"

#include "schema/hash.h"

namespace quern {

std::string content_hash(const Document& document) {
  return hash_parts({document.title, document.date, document.source, document.url, document.text});
}

}  // namespace quern
