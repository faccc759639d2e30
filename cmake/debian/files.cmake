# What Debian's policy wants of the files of a package, before cpack packs them: compressed manuals, a
# changelog and a copyright of its own; and all of them as old as the release, so that the same files
# make the same package.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
  return()
endif()

function(run)
  execute_process(COMMAND ${ARGV} OUTPUT_VARIABLE output OUTPUT_STRIP_TRAILING_WHITESPACE
                  COMMAND_ERROR_IS_FATAL ANY)
  set(output "${output}" PARENT_SCOPE)
endfunction()

set(documents ${CPACK_TEMPORARY_DIRECTORY}/usr/share/doc/quern)
file(STRINGS ${documents}/CHANGELOG.md releases REGEX "^## [0-9.]+ - [0-9]+-[0-9]+-[0-9]+$")
list(GET releases 0 release)
string(REGEX REPLACE ".* - " "" day "${release}")
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  run(date --utc --date=${day} +%s)
  set(ENV{SOURCE_DATE_EPOCH} ${output})
endif()
set(moment "@$ENV{SOURCE_DATE_EPOCH}")

run(env LC_ALL=C date --utc --rfc-email --date=${moment})
set(version ${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})
file(WRITE ${documents}/changelog.Debian
  "quern (${version}) bookworm; urgency=medium\n\n  * What is new stands in changelog.gz.\n\n"
  " -- ${CPACK_PACKAGE_CONTACT}  ${output}\n")
file(RENAME ${documents}/CHANGELOG.md ${documents}/changelog)
file(REMOVE ${documents}/LICENSE)
file(COPY_FILE ${CMAKE_CURRENT_LIST_DIR}/copyright ${documents}/copyright)
file(GLOB compressed ${documents}/changelog* ${CPACK_TEMPORARY_DIRECTORY}/usr/share/man/man1/*)
run(gzip -9n ${compressed})
run(chmod -R u=rwX,go=rX ${CPACK_TEMPORARY_DIRECTORY}/usr)
run(find ${CPACK_TEMPORARY_DIRECTORY} -exec touch --no-dereference --date=${moment} {} +)
