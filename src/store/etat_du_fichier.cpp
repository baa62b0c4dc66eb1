#include "finhop/store/etat_du_fichier.hpp"

#include <sqlite3.h>
#include <sys/stat.h>

#include <array>
#include <cstddef>

#include "finhop/store/journal.hpp"
#include "store/changeset.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

// The header of a database file (sqlite.org/fileformat2.html, 1.3): two bytes that are 1 with a rollback journal, and the
// change counter.
using Entete = std::array<unsigned char, 28>;
constexpr std::size_t kVersions = 18;
constexpr std::size_t kCompteur = 24;

// By SQLite's own file: closing another descriptor of the same file would drop the locks that SQLite holds on it.
std::optional<Entete> lire_entete_du_fichier(sqlite3* base) {
  sqlite3_file* fichier = nullptr;
  exiger(base, sqlite3_file_control(base, "main", SQLITE_FCNTL_FILE_POINTER, &fichier));
  if (!fichier || !fichier->pMethods) return std::nullopt;
  Entete entete{};
  exiger(nullptr, fichier->pMethods->xRead(fichier, entete.data(), static_cast<int>(entete.size()), 0));
  return entete;
}

bool a_change_de_nom(sqlite3* base) {
  int change = 1;
  const int code = sqlite3_file_control(base, "main", SQLITE_FCNTL_HAS_MOVED, &change);
  return code != SQLITE_OK || change != 0;
}

std::uint32_t compteur(const Entete& entete) {
  std::uint32_t compte = 0;
  for (std::size_t i = 0; i < 4; ++i) compte = compte << 8 | entete[kCompteur + i];
  return compte;
}

}  // namespace

std::optional<EtatDuFichier> lire_etat_du_fichier(Base& base) {
  // First, so that the transaction holds its lock when the header is read.
  EtatDuFichier etat;
  if (const auto dernier = dernier_evenement(base)) {
    etat.evenement = dernier->numero;
    etat.operation = dernier->operation;
    etat.empreinte = dernier->empreinte;
  }
  sqlite3* poignee = base.connexion().base.getHandle();
  if (base.chemin().empty()) return std::nullopt;
  const auto entete = lire_entete_du_fichier(poignee);
  if (!entete || (*entete)[kVersions] != 1 || (*entete)[kVersions + 1] != 1) return std::nullopt;
  // What bears the name, then whether it still is what was opened: then it was when its number was asked for.
  struct stat nomme {};
  if (::stat(base.chemin().c_str(), &nomme) != 0 || a_change_de_nom(poignee)) return std::nullopt;
  etat.peripherique = nomme.st_dev;
  etat.fichier = nomme.st_ino;
  etat.ecritures = compteur(*entete);
  return etat;
}

}  // namespace finhop::store
