#include "finhop/store/lots.hpp"
#include "store/requete.hpp"

namespace finhop::store {

using domain::Lot;

int rang_libre(Base& base, const domain::NumeroAns& numero_ans, const Jour& date_depot, int apres) {
  Requete requete(
      base, "SELECT rang FROM lot_rang WHERE numero_ans = ? AND date_depot = ? AND rang > ? ORDER BY rang");
  requete.lier(numero_ans, date_depot, apres);
  int libre = apres + 1;
  while (requete.suivante() && requete.entier(0) == libre) ++libre;
  return libre;
}

TenueDuRang tenue_du_rang(Base& base, const Lot& lot) {
  Requete requete(base, "SELECT depose FROM lot_rang WHERE numero_ans = ? AND date_depot = ? AND rang = ?");
  requete.lier(lot.numero_ans, lot.date_depot, lot.rang);
  if (!requete.suivante()) return TenueDuRang::Libre;
  return requete.entier(0) != 0 ? TenueDuRang::Depose : TenueDuRang::Tenu;
}

void rendre_le_rang(Base& base, const Lot& lot, const std::string& dossier) {
  Requete(base, "UPDATE lot SET rang_rendu = 1, dossier = ? WHERE id = ?").lier(dossier, lot.cle).executer();
}

void rendre_le_rang_efface(Base& base, const Lot& lot) {
  Requete(base, "DELETE FROM lot_rang WHERE numero_ans = ? AND date_depot = ? AND rang = ?")
      .lier(lot.numero_ans, lot.date_depot, lot.rang)
      .executer();
}

void reprendre_le_rang(Base& base, const Lot& lot, const std::string& dossier) {
  Requete(base, "UPDATE lot SET rang_rendu = 0, dossier = ? WHERE id = ?").lier(dossier, lot.cle).executer();
}

}  // namespace finhop::store
