// The open connection behind a Base, and the statements prepared on it so far.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <map>
#include <span>
#include <string_view>

#include "finhop/base/droits.hpp"
#include "finhop/store/base.hpp"
#include "store/attente.hpp"
#include "store/migrations.hpp"

namespace finhop::store {

struct Base::Connexion {
  PourLeGroupe pour_le_groupe;  // what a command makes has the rights of the base it works on
  std::filesystem::path chemin;
  SQLite::Database base;  // used by one thread at a time: it does not lock itself
  std::map<std::string_view, SQLite::Statement> requetes;  // keyed by SQL text of static storage
  Attente attente;
  std::optional<std::filesystem::path> copie_d_avant = {};

  // Its own opening waits too.
  Connexion(const std::filesystem::path& fichier, int drapeaux, Patience patience = {});
  // Of a file without a name, that goes with it.
  Connexion();
};

// « FHOP » in the file's header: what tells a finhop base from any other SQLite file.
constexpr int kIdentiteApplication = 0x46484F50;

// Opens with a given list of migrations; `Base::ouvrir` passes those of the program.
std::unique_ptr<Base::Connexion> ouvrir_connexion(const std::filesystem::path& chemin,
                                                  std::span<const Migration> migrations,
                                                  const Patience& patience = {});
std::unique_ptr<Base::Connexion> creer_connexion(const std::filesystem::path& chemin,
                                                 std::span<const Migration> migrations);

// Every page as it is now, into a file that is there and empty. Panne when its disk is full.
void copier(Base::Connexion& source, const std::filesystem::path& vers);

}  // namespace finhop::store
