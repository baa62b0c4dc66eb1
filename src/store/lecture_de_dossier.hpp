// Dossiers read from their rows: the avance, its solde, and what other tables hold of them.
#pragma once

#include <cstdint>
#include <string>

#include "finhop/domain/dossier.hpp"
#include "store/rattaches.hpp"
#include "store/requete.hpp"

namespace finhop::store {

// « SELECT … FROM avance a LEFT JOIN solde s … »: what follows it may name both tables.
const std::string& colonnes_d_un_dossier();

// Reads the rows of such a query, one or many.
class LecteurDeDossiers {
 public:
  LecteurDeDossiers(Base& base, Lecture lecture);
  // The row in hand.
  domain::Dossier lire(Requete& requete);

 private:
  domain::Avance lire_avance(Requete& requete, std::int64_t cle);
  domain::Solde lire_solde(Requete& requete, std::int64_t cle);
  void lire_pieces(domain::Dossier& dossier);
  void lire_lot_vivant(domain::Dossier& dossier);

  Base& base_;
  Rattaches beneficiaires_de_l_avance_;
  Rattaches contacts_;
  Rattaches factures_;
  Rattaches beneficiaires_du_solde_;
  Rattaches ident_dmp_;
  Rattaches pieces_;
  Rattaches lots_vivants_;
};
// Of a query that gives one.
domain::Dossier lire_dossier(Base& base, Requete& requete);

// Its first column: the key of the avance.
constexpr int kCleDuDossier = 0;

}  // namespace finhop::store
