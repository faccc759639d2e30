# Turns data/lexicon/NAME.txt (one word a line, '#' starts a comment, sorted by byte) into a header
# with `inline constexpr std::array<std::string_view, N> kWords_NAME`, so that programs carry their
# lexicons with them.
function(quern_word_lists header)
  set(content "#pragma once\n\n#include <array>\n#include <string_view>\n\nnamespace quern::lexicon {\n\n")
  # The arrays are named as their files are.
  string(APPEND content "// NOLINTBEGIN(readability-identifier-naming)\n")
  foreach(name IN LISTS ARGN)
    set(file ${PROJECT_SOURCE_DIR}/data/lexicon/${name}.txt)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(STRINGS ${file} words REGEX "^[^#]" ENCODING UTF-8)
    list(LENGTH words count)
    list(TRANSFORM words PREPEND "    \"")
    list(TRANSFORM words APPEND "\"")
    list(JOIN words ",\n" joined)
    string(APPEND content
      "inline constexpr std::array<std::string_view, ${count}> ${name} = {\n${joined}};\n\n")
  endforeach()
  string(APPEND content "// NOLINTEND(readability-identifier-naming)\n\n}  // namespace quern::lexicon\n")
  file(CONFIGURE OUTPUT ${header} CONTENT "${content}" @ONLY)
endfunction()
