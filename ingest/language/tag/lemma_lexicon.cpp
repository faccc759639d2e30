#include "ingest/language/tag/lemma_lexicon.h"

#include <algorithm>

#include "ingest/language/text/sentence.h"
#include "ingest/language/text/unicode.h"

namespace quern {

std::optional<std::string_view> LemmaLexicon::find(const std::string& key) const {
  const auto found = std::lower_bound(lines_.begin(), lines_.end(), key);
  if (found == lines_.end() || !found->starts_with(key)) return std::nullopt;
  return found->substr(key.size());
}

std::optional<std::string_view> LemmaLexicon::lemma(std::string_view form, Upos upos) const {
  const auto key = [&](std::string word) {
    return word.append("\t").append(to_string(upos)).append("\t");
  };
  if (const auto as_written = find(key(std::string(form)))) return as_written;
  const bool is_acronym = upos == Upos::NOUN && form.size() > 1 && to_upper(form) == form;
  if (upos == Upos::PROPN || is_acronym) return std::nullopt;
  return find(key(to_lower(form)));
}

}  // namespace quern
