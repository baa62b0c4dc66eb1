#include "finhop/store/sauvegardes.hpp"

#include <unistd.h>

#include "finhop/base/fichier.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

constexpr std::int64_t kCreation = 1;  // the first operation

Instant exiger_instant(Requete& requete, int colonne) {
  const auto instant = Instant::exact_iso(requete.texte(colonne));
  if (!instant) valeur_abimee("instant", requete.texte(colonne));
  return *instant;
}

}  // namespace

domain::SansCopie lire_sans_copie(Base& base) {
  domain::SansCopie sans_copie;
  std::int64_t copiee = kCreation;
  Requete derniere(base, "SELECT operation, faite_le FROM sauvegarde");
  if (derniere.suivante()) {
    copiee = derniere.entier(0);
    sans_copie.copiee_le = exiger_instant(derniere, 1).jour_a_paris();
  }
  Requete premiere(base,
                   "SELECT instant FROM journal WHERE operation > ? ORDER BY operation, numero LIMIT 1");
  premiere.lier(copiee);
  if (!premiere.suivante()) return sans_copie;
  sans_copie.depuis = exiger_instant(premiere, 0).jour_a_paris();
  // Operations follow each other.
  sans_copie.operations =
      static_cast<std::size_t>(entier_de(base, "SELECT max(operation) FROM journal") - copiee);
  return sans_copie;
}

void noter_sauvegarde(Base& base, const Instant& faite_le, std::int64_t operation) {
  Requete(base, "UPDATE sauvegarde SET faite_le = ?1, operation = ?2 WHERE operation <= ?2")
      .lier(faite_le.iso(), operation)
      .executer();
  Requete(base,
          "INSERT INTO sauvegarde (id, faite_le, operation) SELECT 1, ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM "
          "sauvegarde)")
      .lier(faite_le.iso(), operation)
      .executer();
}

// As its rights say: a disk that fails to open it for writing is something else, which is told.
bool est_inscriptible(Base& base) {
  return ::access(base.chemin().c_str(), W_OK) == 0 &&
         ::access(repertoire_de(base.chemin()).c_str(), W_OK) == 0;
}

}  // namespace finhop::store
