# The standard library's headers and fmt's, parsed once: they are half of what a file takes to compile. Every file
# still includes what it uses, which the linter checks, for it reads them without this.
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/generated/precompiled.cpp CONTENT "")
add_library(precompiled OBJECT ${CMAKE_BINARY_DIR}/generated/precompiled.cpp)
target_link_libraries(precompiled PRIVATE project_options fmt::fmt)
set(quern_common_headers
  <algorithm> <array> <functional> <map> <memory> <optional> <set> <span> <stdexcept> <string>
  <string_view> <tuple> <unordered_map> <utility> <variant> <vector> <fmt/format.h>)
target_precompile_headers(precompiled PRIVATE ${quern_common_headers})

# Gives the targets those headers; they have to be compiled with the same definitions.
function(quern_precompiled)
  foreach(target IN LISTS ARGN)
    target_precompile_headers(${target} REUSE_FROM precompiled)
    target_link_libraries(${target} PRIVATE fmt::fmt)
  endforeach()
endfunction()
