#pragma once

#include <string>
#include <string_view>

namespace quern {

/// The lemma that an edit script makes of a form (Straka 2018, "UDPipe 2.0 Prototype"). A script is
/// "CASE CUT ADDED": the form in lower case ("L"), as it stands ("K") or with only its first letter
/// a capital ("C"), less its last CUT characters, plus ADDED: "L 3 y" makes "fly" of "Flies". "=be"
/// is a lemma of its own. Gives the form itself where the script is none, and is never empty for a
/// form that is not.
[[nodiscard]] std::string apply_lemma_script(std::string_view script, std::string_view form);

}  // namespace quern
