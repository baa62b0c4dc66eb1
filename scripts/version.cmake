# Writes OUTPUT, a C++ header that tells the commit SOURCE is at, when it has one of its own; untouched when that is what it
# tells already, so that nothing is compiled again.
cmake_minimum_required(VERSION 3.25)
set(commit "")
find_program(GIT git)
if(GIT AND SOURCE)
  execute_process(COMMAND ${GIT} -C ${SOURCE} rev-parse --show-toplevel OUTPUT_VARIABLE tete OUTPUT_STRIP_TRAILING_WHITESPACE
    ERROR_QUIET)
  file(REAL_PATH "${SOURCE}" source)
  # A tree unpacked inside another project has not its commit.
  if("${tete}" STREQUAL "${source}")
    execute_process(COMMAND ${GIT} -C ${SOURCE} rev-parse --short=12 HEAD OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE
      ERROR_QUIET)
    execute_process(COMMAND ${GIT} -C ${SOURCE} status --porcelain --untracked-files=no OUTPUT_VARIABLE change ERROR_QUIET)
    if(commit AND change)
      string(APPEND commit "+")
    endif()
  endif()
endif()
file(CONFIGURE OUTPUT ${OUTPUT} CONTENT "#pragma once

#include <string_view>

namespace finhop::cli {

// Empty where no commit is known; with a + when the tree is not as it left it.
inline constexpr std::string_view kCommit = \"${commit}\";

}  // namespace finhop::cli
" @ONLY)
