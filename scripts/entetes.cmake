# Each header, public or private, is compiled alone: the target finhop_entetes, which scripts/test builds. The headers of the
# standard library are read once for all of them; that each asks for those it needs is proved by scripts/entetes.awk.
# A header is found where it lies, so that none is left out; only what changed is compiled again.
file(GLOB_RECURSE ENTETES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/*.hpp ${PROJECT_SOURCE_DIR}/src/*.hpp)
set(SEULS)
foreach(entete ${ENTETES})
  file(RELATIVE_PATH nom ${PROJECT_SOURCE_DIR} ${entete})
  set(seul ${PROJECT_BINARY_DIR}/entetes/${nom}.cpp)
  file(CONFIGURE OUTPUT ${seul} CONTENT "#include \"${entete}\"\n")
  list(APPEND SEULS ${seul})
endforeach()
add_library(finhop_entetes OBJECT EXCLUDE_FROM_ALL ${SEULS})
target_include_directories(finhop_entetes PRIVATE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
target_compile_options(finhop_entetes PRIVATE -O0 -g0 $<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-heapsize=1048576>)
target_precompile_headers(finhop_entetes PRIVATE <algorithm> <array> <chrono> <expected> <filesystem> <functional> <map>
  <memory> <optional> <set> <span> <string> <string_view> <unordered_map> <variant> <vector>)
