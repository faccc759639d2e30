# What every program of ours gets beside its sources: its version, a place in the installation, a man
# page made from its --help, and completions for the shells from its options.
function(quern_program name summary)
  target_compile_definitions(${name} PRIVATE QUERN_VERSION="${PROJECT_VERSION}")
  set(page ${CMAKE_BINARY_DIR}/man/${name}.1)
  set(more ${PROJECT_SOURCE_DIR}/cmake/man/${name}.txt)
  add_custom_command(OUTPUT ${page}
    COMMAND ${CMAKE_COMMAND} -D PROGRAM=$<TARGET_FILE:${name}> -D NAME=${name}
            -D SUMMARY=${summary} -D MORE=${more} -D OUTPUT=${page}
            -P ${PROJECT_SOURCE_DIR}/cmake/man_page.cmake
    DEPENDS ${name} ${PROJECT_SOURCE_DIR}/cmake/man_page.cmake ${more}
    COMMENT "Man page of ${name}"
    VERBATIM
  )
  add_custom_target(${name}-man ALL DEPENDS ${page})
  install(TARGETS ${name} DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  quern_completion(${name} bash ${name} bash-completion/completions)
  quern_completion(${name} zsh _${name} zsh/site-functions)
  quern_completion(${name} fish ${name}.fish fish/vendor_completions.d)
endfunction()

# A completion script, which the program writes itself: build/.../completions/SHELL/FILE, installed
# where the shell looks.
function(quern_completion program shell file folder)
  set(script ${CMAKE_BINARY_DIR}/completions/${shell}/${file})
  add_custom_command(OUTPUT ${script}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/completions/${shell}
    COMMAND ${program} --completion ${shell} > ${script}
    DEPENDS ${program}
    COMMENT "Completions of ${program} for ${shell}"
    VERBATIM
  )
  add_custom_target(${program}-${shell} ALL DEPENDS ${script})
  install(FILES ${script} DESTINATION ${CMAKE_INSTALL_DATADIR}/${folder})
endfunction()
