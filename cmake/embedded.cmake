# The hash of a file as Content-Security-Policy names it: 'sha256-' and the digest in base 64.
function(quern_policy_hash file variable)
  set(alphabet "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  file(SHA256 ${file} digits)
  string(APPEND digits "00")  # 32 bytes are two short of a whole number of sextets.
  set(encoded "")
  foreach(begin RANGE 0 60 6)
    string(SUBSTRING ${digits} ${begin} 6 three_bytes)
    foreach(shift 18 12 6 0)
      math(EXPR sextet "(0x${three_bytes} >> ${shift}) & 63")
      string(SUBSTRING ${alphabet} ${sextet} 1 letter)
      string(APPEND encoded ${letter})
    endforeach()
  endforeach()
  string(SUBSTRING ${encoded} 0 43 encoded)
  set(${variable} "sha256-${encoded}=" PARENT_SCOPE)
endfunction()

# Turns FILE, NAME.css or the like, into the header FOLDER/NAME_css.h with its text and the hash of that as
# `inline constexpr std::string_view quern::embedded::NAME_css` and `NAME_css_hash`.
function(quern_embedded file folder)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  cmake_path(GET file FILENAME name)
  string(REPLACE "." "_" name ${name})
  file(READ ${file} text)
  quern_policy_hash(${file} hash)
  set(content "#pragma once\n\n#include <string_view>\n\nnamespace quern::embedded {\n\n")
  # The names are made of the file's.
  string(APPEND content
    "// NOLINTNEXTLINE(readability-identifier-naming)\n"
    "inline constexpr std::string_view ${name} = R\"text(${text})text\";\n"
    "// NOLINTNEXTLINE(readability-identifier-naming)\n"
    "inline constexpr std::string_view ${name}_hash = \"${hash}\";\n\n"
    "}  // namespace quern::embedded\n")
  file(CONFIGURE OUTPUT ${folder}/${name}.h CONTENT "${content}" @ONLY)
endfunction()
