# Each header, public or private, is compiled alone: the target all_verify_interface_header_sets, which scripts/test builds.
# A header is found where it lies, so that none is left out; only what changed is compiled again.
file(GLOB_RECURSE ENTETES_PUBLICS CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/*.hpp)
file(GLOB_RECURSE ENTETES_PRIVES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/*.hpp)
add_library(finhop_entetes INTERFACE)
target_sources(finhop_entetes INTERFACE
  FILE_SET publics TYPE HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${ENTETES_PUBLICS}
  FILE_SET prives TYPE HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/src FILES ${ENTETES_PRIVES})
target_compile_options(finhop_entetes INTERFACE -O0 -g0 $<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-heapsize=1048576>)
set_target_properties(finhop_entetes PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
