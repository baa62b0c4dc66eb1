# Writes OUTPUT, a C++ header in which ARRAY, of NAMESPACE, holds the name and the text of each of FILES, in order of
# their names.
list(SORT FILES)
set(rows "")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  file(READ ${file} text)
  string(FIND "${text}" ")embarque\"" end)
  if(NOT end EQUAL -1)
    message(FATAL_ERROR "${name} holds what ends its own text in C++")
  endif()
  string(APPEND rows "    {\"${name}\", R\"embarque(${text})embarque\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#pragma once

#include \"finhop/base/embarque.hpp\"

namespace ${NAMESPACE} {

inline constexpr Embarque ${ARRAY}[] = {
${rows}};

}  // namespace ${NAMESPACE}
")
