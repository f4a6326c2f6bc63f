# What `cmake --install` puts where: program, library, headers, CMake package, packs, man page,
# completions, papers.

include(CMakePackageConfigHelpers)

install(TARGETS hecha_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS hecha EXPORT hecha FILE_SET HEADERS)
install(EXPORT hecha NAMESPACE hecha:: FILE hecha-targets.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/hecha)
configure_file(cmake/hecha-config.cmake.in hecha-config.cmake @ONLY)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/hecha-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/hecha-config.cmake ${PROJECT_BINARY_DIR}/hecha-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/hecha)

install(DIRECTORY rules/ DESTINATION ${CMAKE_INSTALL_DATADIR}/hecha/rules)

# The program writes its own manual and completions, from the one table of its options.
function(hecha_prints file)
  add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/${file}
    COMMAND hecha_program ${ARGN} > ${PROJECT_BINARY_DIR}/${file}
    DEPENDS hecha_program VERBATIM)
endfunction()
hecha_prints(hecha.1 man)
hecha_prints(hecha.bash completions bash)
hecha_prints(_hecha completions zsh)
hecha_prints(hecha.fish completions fish)
add_custom_target(hecha_manual ALL DEPENDS
  ${PROJECT_BINARY_DIR}/hecha.1 ${PROJECT_BINARY_DIR}/hecha.bash
  ${PROJECT_BINARY_DIR}/_hecha ${PROJECT_BINARY_DIR}/hecha.fish)
install(FILES ${PROJECT_BINARY_DIR}/hecha.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${PROJECT_BINARY_DIR}/hecha.bash RENAME hecha
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${PROJECT_BINARY_DIR}/_hecha DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${PROJECT_BINARY_DIR}/hecha.fish
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

install(FILES README.md LICENSE CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs)

# ---- a Debian package of the same (make package) ------------------------------------

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "hecha maintainers <hecha@example.org>")
set(CPACK_PACKAGE_FILE_NAME hecha)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)  # the libraries that the programs were linked with
set(CPACK_DEBIAN_PACKAGE_DEPENDS poppler-data)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS libreoffice-writer-nogui)
include(CPack)
