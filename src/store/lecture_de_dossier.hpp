// Dossiers read from their rows: the avance, its solde, and what other tables hold of them.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "finhop/domain/dossier.hpp"
#include "store/rattaches.hpp"
#include "store/requete.hpp"

namespace finhop::store {

// « SELECT … FROM avance a LEFT JOIN solde s … »: what follows it may name both tables.
const std::string& colonnes_d_un_dossier();

// DeQuoiSituer: of a dossier whose solde is not in hand, nothing of what only its rules look at.
enum class Detail { Entier, DeQuoiSituer };

// Reads the rows of such a query, one or many.
class LecteurDeDossiers {
 public:
  LecteurDeDossiers(Base& base, Lecture lecture, Detail detail = Detail::Entier);
  // The row in hand.
  domain::Dossier lire(Requete& requete);

 private:
  void lire_rattaches(domain::Dossier& dossier);
  void lire_factures(domain::Solde& solde, std::int64_t cle);
  void lire_pieces(domain::Dossier& dossier);
  void lire_lot_vivant(domain::Dossier& dossier);
  const std::string& profil_de(const domain::NumeroAns& numero_ans);

  Base& base_;
  Detail detail_;
  Rattaches beneficiaires_de_l_avance_;
  Rattaches contacts_;
  Rattaches factures_;
  Rattaches beneficiaires_du_solde_;
  Rattaches ident_dmp_;
  Rattaches valeurs_;
  Rattaches pieces_;
  Rattaches lots_vivants_;
  std::map<domain::NumeroAns, std::string> profils_;  // as they are met
};
// Of a query that gives one.
domain::Dossier lire_dossier(Base& base, Requete& requete);

// Its first column: the key of the avance.
constexpr int kCleDuDossier = 0;

}  // namespace finhop::store
