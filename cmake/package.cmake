# Packages of what is built, from the build folder: `cpack -G DEB` for Debian 12, `cpack -G TGZ` for
# others; `cmake --build . --target source_package` makes the tarball of what is committed.
set(QUERN_MAINTAINER "The Quern authors <quern@quern.invalid>" CACHE STRING
    "Who made the package: a name and an address")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT ${QUERN_MAINTAINER})
set(CPACK_PACKAGE_DESCRIPTION
    "quern-ingest reads news articles and keeps in one SQLite file who does what,\n\
with who says so, whether it is denied or only possible, and the words it\n\
came from. quern-query answers questions about them in English, filters,\n\
sorts and counts them, and serves them to language models.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS wordnet-base)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "graphviz, libpq5, poppler-utils")
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/debian/files.cmake)
set(CPACK_SOURCE_IGNORE_FILES /build/ /[.]git/ /data/seed-article[.]txt$)
include(CPack)

add_custom_target(source_package
  COMMAND git -C ${PROJECT_SOURCE_DIR} archive --prefix=quern-${PROJECT_VERSION}/
          --output=${CMAKE_BINARY_DIR}/quern-${PROJECT_VERSION}.tar.gz HEAD
  COMMENT "quern-${PROJECT_VERSION}.tar.gz"
  VERBATIM
)
