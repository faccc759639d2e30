#include "schema/read/text_lookup.h"

namespace quern {

std::string TextLookup::of(RowId id) {
  std::string text = text_.finds(id) ? std::string(text_.text(0)) : std::string();
  text_.reset();
  return text;
}

}  // namespace quern
