# Writes OUTPUT, a C++ source holding the text of each of FILES in order of their names.
list(SORT FILES)
set(rows "")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  file(READ ${file} sql)
  string(REGEX MATCH "^[0-9][0-9][0-9][0-9]" number ${name})
  if(number STREQUAL "")
    message(FATAL_ERROR "${name}: a migration is named NNNN_name.sql")
  endif()
  string(REGEX REPLACE "^0+" "" version ${number})
  string(APPEND rows "    Migration{${version}, \"${name}\", R\"migration(${sql})migration\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"store/migrations.hpp\"

#include <array>

namespace finhop::store {
namespace {

constexpr std::array kMigrations{
${rows}};

}  // namespace

std::span<const Migration> migrations_embarquees() { return kMigrations; }

}  // namespace finhop::store
")
