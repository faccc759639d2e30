#pragma once

#include <string>

namespace quern {

/// What a user says that a name means.
struct AliasRule {
  std::string alias;  ///< As it is written: "Burma".
  std::string name;   ///< That of the entity which it means: "Myanmar".
};

}  // namespace quern
