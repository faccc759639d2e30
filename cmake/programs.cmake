# What every program of ours gets beside its sources: its version, a place in the installation, and
# a man page made from its --help.
function(quern_program name summary)
  target_compile_definitions(${name} PRIVATE QUERN_VERSION="${PROJECT_VERSION}")
  set(page ${CMAKE_BINARY_DIR}/man/${name}.1)
  add_custom_command(OUTPUT ${page}
    COMMAND ${CMAKE_COMMAND} -D PROGRAM=$<TARGET_FILE:${name}> -D NAME=${name}
            -D SUMMARY=${summary} -D OUTPUT=${page} -P ${PROJECT_SOURCE_DIR}/cmake/man_page.cmake
    DEPENDS ${name} ${PROJECT_SOURCE_DIR}/cmake/man_page.cmake
    COMMENT "Man page of ${name}"
    VERBATIM
  )
  add_custom_target(${name}-man ALL DEPENDS ${page})
  install(TARGETS ${name} DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endfunction()
