# Writes a man page from what a program says of itself.
#
#   cmake -D PROGRAM=... -D NAME=quern-ingest -D SUMMARY=... -D OUTPUT=... -P man_page.cmake
#
# Its --help begins with a description and "Usage: ..."; a line "Words:" or "Words (a note):" opens a
# section, a line indented by two spaces an entry, whose explanation follows after two spaces or more,
# or on lines indented further.
execute_process(COMMAND ${PROGRAM} --help OUTPUT_VARIABLE help RESULT_VARIABLE status)
execute_process(COMMAND ${PROGRAM} --version OUTPUT_VARIABLE version)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} --help failed: ${status}")
endif()
string(STRIP "${version}" version)

# CMake's lists are parted by semicolons and brackets: keep those of the text apart.
string(REPLACE "\\" "\\e" help "${help}")
string(REPLACE ";" "<SEMICOLON>" help "${help}")
string(REPLACE "[" "<OPEN>" help "${help}")
string(REPLACE "]" "<CLOSE>" help "${help}")
string(REPLACE "-" "\\-" help "${help}")
string(REPLACE "\n" ";" lines "${help}")

string(TOUPPER "${NAME}" title)
set(page ".TH ${title} 1 \"\" \"${version}\" \"Quern\"\n")
string(APPEND page ".SH NAME\n${NAME} \\- ${SUMMARY}\n")
set(description "")
set(before_usage TRUE)
foreach(line IN LISTS lines)
  if(before_usage AND NOT line MATCHES "^Usage: ")
    string(APPEND description "${line}\n")
  elseif(line MATCHES "^Usage: (.*)$")
    set(before_usage FALSE)
    string(APPEND page ".SH SYNOPSIS\n.B ${CMAKE_MATCH_1}\n.SH DESCRIPTION\n${description}")
  elseif(line MATCHES "^([A-Z][A-Za-z ]*[a-z])( \\((.*)\\))?:$")
    set(note "${CMAKE_MATCH_3}")
    string(TOUPPER "${CMAKE_MATCH_1}" section)
    string(APPEND page ".SH ${section}\n")
    if(note)
      string(APPEND page "\\&${note}\n")
    endif()
  elseif(line MATCHES "^  ([^ ]+( [^ ]+)*)   *([^ ].*)$")
    string(APPEND page ".TP\n.B ${CMAKE_MATCH_1}\n${CMAKE_MATCH_3}\n")
  elseif(line MATCHES "^  ([^ ].*)$")
    string(APPEND page ".TP\n.B ${CMAKE_MATCH_1}\n")
  elseif(line MATCHES "^ +(.*)$")
    string(APPEND page "\\&${CMAKE_MATCH_1}\n")
  elseif(NOT line STREQUAL "")
    string(APPEND page "\\&${line}\n")
  endif()
endforeach()
string(REPLACE "<SEMICOLON>" ";" page "${page}")
string(REPLACE "<OPEN>" "[" page "${page}")
string(REPLACE "<CLOSE>" "]" page "${page}")
file(WRITE "${OUTPUT}" "${page}")
