# What stands on a machine where finhop is installed, and the Debian package that puts it there (scripts/paquet).
set(RESSOURCES ${CMAKE_CURRENT_LIST_DIR})
set(A_INSTALLER ${CMAKE_BINARY_DIR}/a-installer)

# The manual is what the program prints of itself.
add_custom_target(finhop_manuel
  COMMAND ${RESSOURCES}/imprimer-le-manuel $<TARGET_FILE:finhop> ${A_INSTALLER}/man
  DEPENDS finhop
  VERBATIM)

install(TARGETS finhop RUNTIME DESTINATION bin)
install(DIRECTORY ${A_INSTALLER}/man DESTINATION share)
install(FILES ${RESSOURCES}/completion/finhop.bash DESTINATION share/bash-completion/completions RENAME finhop)
install(FILES ${RESSOURCES}/completion/_finhop DESTINATION share/zsh/vendor-completions)
install(FILES ${RESSOURCES}/completion/finhop.fish DESTINATION share/fish/vendor_completions.d)
install(FILES ${RESSOURCES}/finhop.desktop DESTINATION share/applications)
install(FILES ${RESSOURCES}/finhop.svg DESTINATION share/icons/hicolor/scalable/apps)
install(FILES ${RESSOURCES}/finhop.metainfo.xml DESTINATION share/metainfo)
install(FILES ${RESSOURCES}/finhop.xml DESTINATION share/mime/packages)
install(FILES ${RESSOURCES}/finhop-web.service DESTINATION lib/systemd/user)
install(FILES ${RESSOURCES}/copyright ${A_INSTALLER}/changelog.gz DESTINATION share/doc/finhop)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME finhop)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "suivi des demandes de solde HOP-PFI du Ségur numérique")
set(CPACK_PACKAGE_DESCRIPTION "finhop tient les demandes de solde HOP-PFI d'un éditeur de logiciels : qui a\n\
reçu son avance, ce qui manque à chaque dossier, et les fichiers à déposer sur\n\
le portail. Tout tient dans un seul fichier, documents compris, et rien ne\n\
quitte la machine.")
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "Les auteurs de finhop <finhop@packages.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# What it depends on is told by scripts/paquet, which looks into the reader of documents too.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "poppler-utils, xdg-utils")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS tesseract-ocr-fra)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
