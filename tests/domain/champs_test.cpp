// The tables of fields: one row a field, true to the base and to what people type.
#include "finhop/domain/champs.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/builders.hpp"

using namespace finhop;
using namespace finhop::domain;
using namespace finhop::domain::builders;

namespace {

template <class Objet>
void verifier_les_noms() {
  std::set<std::string_view> cles;
  std::set<std::string_view> colonnes;
  for (const auto& champ : champs<Objet>()) {
    CAPTURE(champ.cle);
    CHECK(cles.insert(champ.cle).second);
    CHECK_FALSE(champ.nom.empty());
    if (!champ.colonne.empty()) CHECK(colonnes.insert(champ.colonne).second);
  }
}

}  // namespace

TEST_CASE("Each field has a name of its own") {
  verifier_les_noms<Avance>();
  verifier_les_noms<Solde>();
}

TEST_CASE("A field is told with the type that it has") {
  const Avance avance = avance_payee("00001");
  const auto dit = [&](std::size_t rang) { return dite(kChampsAvance[rang], avance); };
  CHECK(dit(rang(&Avance::numero_editeur)) == ValeurDite("00001"));
  CHECK(dit(rang(&Avance::date_bon_commande)) == ValeurDite(jour("10/01/2022")));
  CHECK(dit(rang(&Avance::montant_avance)) == ValeurDite(euros(3'750)));
  CHECK(dit(rang(&Avance::statut)) == ValeurDite(StatutDit{"payee", "payée"}));
  CHECK(dit(rang(&Avance::motif)) == ValeurDite());
  CHECK(dit(rang(&Avance::beneficiaires)) ==
        ValeurDite(std::vector<std::string>{"999999991", "999999992", "999999993"}));
  const Solde solde = solde_complet();
  CHECK(dite(kChampsSolde[rang(&Scenario::is_direct_to_dmp)], solde) == ValeurDite(true));
  CHECK(dite(kChampsSolde[rang(&Solde::factures)], solde) == ValeurDite(solde.factures));
}

TEST_CASE("A field is set through its row") {
  Avance avance = avance_en_instruction("00001");
  en(avance, &Avance::client) = "Hôpital";
  CHECK(avance.client == "Hôpital");
  Solde solde;
  en(solde, &Scenario::is_direct_to_mss_pro) = false;
  CHECK(solde.scenario.is_direct_to_mss_pro == false);
}
