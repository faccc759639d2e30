# Turns FILE, a word list NAME.txt (one word a line, '#' starts a comment, sorted by byte), into the
# header FOLDER/NAME.h with `inline constexpr std::array<std::string_view, N> quern::lexicon::NAME`.
function(quern_word_list file folder)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  cmake_path(GET file STEM name)
  file(STRINGS ${file} words REGEX "^[^#]" ENCODING UTF-8)
  list(LENGTH words count)
  list(TRANSFORM words PREPEND "    \"")
  list(TRANSFORM words APPEND "\"")
  list(JOIN words ",\n" joined)
  set(content "#pragma once\n\n#include <array>\n#include <string_view>\n\nnamespace quern::lexicon {\n\n")
  # The array is named as its file is.
  string(APPEND content
    "// NOLINTNEXTLINE(readability-identifier-naming)\n"
    "inline constexpr std::array<std::string_view, ${count}> ${name} = {\n${joined}};\n\n"
    "}  // namespace quern::lexicon\n")
  file(CONFIGURE OUTPUT ${folder}/${name}.h CONTENT "${content}" @ONLY)
endfunction()

# What is known of English words: the programs carry it with them.
file(GLOB_RECURSE lists CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/lexicon/*.txt)
foreach(list IN LISTS lists)
  quern_word_list(${list} ${CMAKE_BINARY_DIR}/generated/lexicon)
endforeach()
add_library(lexicon INTERFACE)
target_include_directories(lexicon INTERFACE ${CMAKE_BINARY_DIR}/generated)
