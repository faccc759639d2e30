# Warnings and sanitizers, which every target of ours links privately.
add_library(project_options INTERFACE)
target_compile_options(project_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 sees overlaps and overflows in std::string's operator+ that cannot be (its bugs 105651 and
  # 105329), and says so of a header that was read beforehand, though it is the system's.
  target_compile_options(project_options INTERFACE
    -Wno-restrict -Wno-stringop-overflow -Wno-array-bounds)
endif()
if(QUERN_WERROR)
  target_compile_options(project_options INTERFACE -Werror)
endif()
if(QUERN_FUZZ)
  target_compile_options(project_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(QUERN_SANITIZE)
  # Without those checks of undefined behaviour that take a third of the compiler's time and tell what
  # the address sanitizer tells anyway: null pointers and what lies beyond an object. Misaligned reads
  # and casts to a wrong class go unseen.
  set(sanitizers -fsanitize=address,undefined
    -fno-sanitize=null,alignment,vptr,object-size,pointer-overflow,nonnull-attribute
    -fno-sanitize=returns-nonnull-attribute
    -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(project_options INTERFACE ${sanitizers})
  target_link_options(project_options INTERFACE ${sanitizers})
endif()
