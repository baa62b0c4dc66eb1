#include "finhop/store/modeles.hpp"

#include "store/requete.hpp"

namespace finhop::store {

std::optional<std::string> lire_modele(Base& base) {
  Requete requete(base, "SELECT contenu FROM modele");
  return requete.suivante() ? std::optional(requete.texte(0)) : std::nullopt;
}

void ecrire_modele(Base& base, std::string_view contenu, const Instant& importe_le) {
  effacer_modele(base);
  Requete(base, "INSERT INTO modele (id, contenu, importe_le) VALUES (1, ?, ?)")
      .lier(contenu, importe_le.iso())
      .executer();
}

void effacer_modele(Base& base) {
  Requete(base, "DELETE FROM modele").executer();
}

}  // namespace finhop::store
