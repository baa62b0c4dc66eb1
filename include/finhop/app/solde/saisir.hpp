// Recording what a solde request says: invoices, beneficiaries, the three scenario answers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/fichier.hpp"
#include "finhop/app/piece/ajouter.hpp"
#include "finhop/domain/constat.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/profils/profil.hpp"

namespace finhop::app {

// One of the three scenario answers as given: no, or yes with its identifiers or address.
struct ReponseSaisie {
  bool oui = false;
  std::vector<Saisi> valeurs;
};

struct SoldeSaisi {
  std::vector<Saisi> dates_facture;     // paired in order with
  std::vector<Saisi> montants_facture;  // these
  std::vector<Saisi> numeros_facture;   // and these, when any is given
  std::vector<Saisi> finess;
  std::optional<ReponseSaisie> dmp;
  std::optional<ReponseSaisie> mss_pro;
  std::optional<ReponseSaisie> mss_citoyen;
  std::optional<Fichier> depuis =
      {};  // an invoice that tells its own date, amount and number, to be attached
  std::vector<Saisi> champs =
      {};  // « identINSi=1999999991 »: fields of the scenario by their names in the JSON
};

struct SoldeEcrit {
  domain::Dossier dossier;
  std::vector<std::string> changements;
  std::vector<std::string> remarques = {};  // the amount received beside the one expected
  domain::Constats a_verifier = {};         // what can hardly be so
  std::vector<PieceEcrite> pieces = {};     // the invoice that was given
};

// What is given replaces what was recorded; the rest stays. Dates, amounts or numbers given alone change those of the
// invoices recorded, when there are as many. The avance's beneficiaries are taken when none ever were.
Issue<SoldeEcrit> saisir_solde(Base& base, const Contexte& contexte, const std::string& reference,
                               const SoldeSaisi& saisi);

}  // namespace finhop::app
