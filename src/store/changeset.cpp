#include "store/changeset.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace finhop::store {

void exiger(sqlite3* base, int code) {
  if (code == SQLITE_OK) return;
  constexpr int kPrincipal = 0xFF;
  const bool dite = base && (sqlite3_errcode(base) & kPrincipal) == (code & kPrincipal);
  if (dite) throw SQLite::Exception(base, code);
  throw SQLite::Exception(sqlite3_errstr(code), code);
}

Octets::Octets(void* octets, int taille) : octets_(octets, sqlite3_free), taille_(taille) {}

// Never a null pointer, which SQLite would bind as NULL.
std::string_view Octets::texte() const {
  return {octets_ ? static_cast<const char*>(octets_.get()) : "", static_cast<std::size_t>(taille_)};
}

std::size_t nombre_de_lignes(std::string_view changeset) {
  sqlite3_changeset_iter* parcours = nullptr;
  exiger(nullptr, sqlite3changeset_start(&parcours, static_cast<int>(changeset.size()),
                                         const_cast<char*>(changeset.data())));  // read only, says its manual
  std::size_t lignes = 0;
  while (sqlite3changeset_next(parcours) == SQLITE_ROW) ++lignes;
  exiger(nullptr, sqlite3changeset_finalize(parcours));
  return lignes;
}

Octets inverser(std::string_view changeset) {
  int taille = 0;
  void* octets = nullptr;
  exiger(nullptr,
         sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.data(), &taille, &octets));
  return {octets, taille};
}

}  // namespace finhop::store
