#include "finhop/store/noms.hpp"

#include "store/requete.hpp"

namespace finhop::store {
namespace {

// After every name that starts so: no name holds this character.
std::string fin_de(std::string_view debut) {
  return std::string(debut) + "\x7F";
}

void lire(std::vector<Nom>& noms, Requete& requete) {
  while (requete.suivante()) noms.push_back({requete.texte(0), requete.texte_ou_rien(1).value_or("")});
}

}  // namespace

std::vector<Nom> dossiers_commencant_par(Base& base, std::string_view debut, std::size_t au_plus) {
  std::vector<Nom> noms;
  Requete editeur(
      base,
      "SELECT numero_editeur, client FROM avance WHERE numero_editeur >= ? AND numero_editeur < ? "
      "ORDER BY numero_editeur LIMIT ?");
  lire(noms, editeur.lier(debut, fin_de(debut), au_plus));
  // All start alike: they are offered to who began to type one.
  if (debut.empty()) return noms;
  Requete asp(base,
              "SELECT numero_asp, client FROM avance WHERE numero_asp >= ? AND numero_asp < ? "
              "ORDER BY numero_asp LIMIT ?");
  lire(noms, asp.lier(debut, fin_de(debut), au_plus));
  return noms;
}

std::vector<Nom> lots_commencant_par(Base& base, std::string_view debut, std::size_t au_plus) {
  std::vector<Nom> noms;
  Requete requete(
      base, "SELECT nom, statut FROM lot WHERE nom >= ? AND nom < ? GROUP BY nom ORDER BY nom DESC LIMIT ?");
  lire(noms, requete.lier(debut, fin_de(debut), au_plus));
  return noms;
}

std::vector<Nom> logiciels_commencant_par(Base& base, std::string_view debut, std::size_t au_plus) {
  std::vector<Nom> noms;
  Requete requete(base,
                  "SELECT numero_ans, nom FROM logiciel WHERE numero_ans >= ? AND numero_ans < ? "
                  "ORDER BY numero_ans LIMIT ?");
  lire(noms, requete.lier(debut, fin_de(debut), au_plus));
  return noms;
}

std::vector<Nom> vues_commencant_par(Base& base, std::string_view debut, std::size_t au_plus) {
  std::vector<Nom> noms;
  Requete requete(base,
                  "SELECT nom, auteur FROM vue WHERE substr(nom, 1, length(?1)) = ?1 ORDER BY nom LIMIT ?2");
  lire(noms, requete.lier(debut, au_plus));
  return noms;
}

}  // namespace finhop::store
