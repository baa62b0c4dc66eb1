// Notices of payment of the ASP: one table, many dossiers, all of its rows or none.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/saisie/imports.hpp"
#include "finhop/domain/paiements/paiement.hpp"
#include "finhop/format/modele_de_classeur.hpp"

namespace finhop::app {

// What is said of the whole notice, beside its table.
struct AvisSaisi {
  std::optional<Saisi> nature = {};     // of every row that does not say it
  std::optional<Saisi> total = {};      // of the bank transfer: the rows must make it
  std::optional<Saisi> reference = {};  // of the bank transfer
  std::optional<Saisi> date = {};       // of every row that does not say it; today when absent
};

// A row that may be taken. `recu`: all that will have been received of that nature; `attendu` less it is the gap.
struct LignePayee {
  std::size_t ligne = 0;
  domain::PaiementDeDossier quoi;
  bool devinee = false;  // its nature
  std::optional<Montant> attendu = {};
  std::optional<Montant> recu = {};
  std::string_view statut = {};   // that follows: payee, paye
  std::string_view libelle = {};  // the same for people
};

// Refused when there is a fault: nothing is changed then.
struct RapportPaiements {
  std::vector<LignePayee> lignes = {};
  Montant total = {};
  std::optional<Montant> total_annonce = {};
  std::optional<domain::AvisDePaiement> avis = {};  // as recorded, or as it would be; absent when refused
  std::vector<FauteTable> fautes = {};
  std::vector<std::string> remarques = {};
  std::vector<Suite> suites = {};  // what to do about the remarks
  std::vector<Invraisemblance> a_verifier = {};
};

Issue<RapportPaiements> importer_paiements(Base& base, const Contexte& contexte, const Fichier& fichier,
                                           const AvisSaisi& saisi, const LectureDeTable& lecture);

// The empty table, with an example row.
std::string modele_csv_paiements();
// The same as a workbook, its example apart.
std::vector<format::ColonneDeModele> modele_classeur_paiements();

}  // namespace finhop::app
