#include "ingest/language/text/legal_form.h"

#include <string>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/legal_forms.h"

namespace quern {

bool is_legal_form(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return lexicon::holds(lexicon::legal_forms, to_lower(word));
}

}  // namespace quern
