#include "finhop/store/anciens_numeros.hpp"

#include "store/requete.hpp"

namespace finhop::store {

std::vector<std::string> anciens_numeros(Base& base, std::int64_t cle_du_dossier) {
  Requete requete(
      base,
      "SELECT n.numero FROM ancien_numero n JOIN avance a ON a.id = n.avance_id WHERE n.avance_id = ? "
      "AND a.numero_asp IS NOT n.numero AND a.numero_editeur <> n.numero ORDER BY n.numero");
  requete.lier(cle_du_dossier);
  std::vector<std::string> numeros;
  while (requete.suivante()) numeros.push_back(requete.texte(0));
  return numeros;
}

std::vector<std::int64_t> ont_porte(Base& base, std::string_view numero) {
  Requete requete(
      base,
      "SELECT DISTINCT avance_id FROM ancien_numero WHERE numero = ? COLLATE NOCASE ORDER BY avance_id");
  requete.lier(numero);
  std::vector<std::int64_t> cles;
  while (requete.suivante()) cles.push_back(requete.entier(0));
  return cles;
}

}  // namespace finhop::store
