# The standard library's headers, parsed once: they are half of what a file takes to compile. Every file
# still includes what it uses, which the linter checks, for it reads them without this.
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/generated/precompiled.cpp CONTENT "")
add_library(precompiled OBJECT ${CMAKE_BINARY_DIR}/generated/precompiled.cpp)
target_link_libraries(precompiled PRIVATE project_options)
set(quern_standard_headers
  <algorithm> <array> <functional> <map> <memory> <optional> <set> <span> <stdexcept> <string>
  <string_view> <tuple> <unordered_map> <utility> <variant> <vector>)
target_precompile_headers(precompiled PRIVATE ${quern_standard_headers})

# Gives the targets those headers.
function(quern_precompiled)
  foreach(target IN LISTS ARGN)
    target_precompile_headers(${target} REUSE_FROM precompiled)
  endforeach()
endfunction()
