#include "schema/other_name.h"

#include "lexicon/other_names.h"
#include "schema/listed_value.h"

namespace quern {

std::optional<std::string_view> main_name_of(std::string_view key) {
  return listed_value(lexicon::other_names, key, '=');
}

}  // namespace quern
