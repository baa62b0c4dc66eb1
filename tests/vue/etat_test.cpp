#include "finhop/vue/etat.hpp"

#include <catch2/catch.hpp>

#include "finhop/domain/statuts.hpp"

using namespace finhop;
using namespace finhop::vue;

namespace {

Montant euros(std::int64_t euros) {
  return Montant::de_centimes(100 * euros);
}

app::Compteurs compteurs() {
  app::Compteurs c;
  c.dossiers = 3;
  c.avances = {{domain::StatutAvance::Payee, 2}, {domain::StatutAvance::Refusee, 1}};
  c.soldes = {{domain::StatutSolde::EnPreparation, 0}, {domain::StatutSolde::Depose, 1}};
  c.prets = 2;
  c.bloques = 1;
  c.montants = {euros(1), euros(2), euros(3), euros(4), euros(5), euros(6), euros(7)};
  return c;
}

app::EtatGeneral etat_general() {
  const domain::Logiciel logiciel{domain::NumeroAns::exact("1234567890").value(), "PFI", "Va1", "Ma PFI",
                                  Jour::exact_iso("2022-05-18")};
  return {{{logiciel, compteurs()}}, compteurs()};
}

const Jour kAujourd_hui = Jour::exact_iso("2022-05-16").value();

template <class S>
Faits nombres(const std::map<S, std::size_t>& donnes) {
  Faits faits;
  for (const auto& s : domain::statuts<S>()) {
    const auto nombre = donnes.find(s.statut);
    faits.push_back(
        {std::string(s.id), std::string(s.libelle), nombre == donnes.end() ? 0U : nombre->second});
  }
  return faits;
}

Faits faits_attendus() {
  const Faits avances = nombres(compteurs().avances);
  const Faits soldes = nombres(compteurs().soldes);
  return {{"dossiers", "", 3},
          {"", "avances", "payée 2, refusée 1"},
          {"avances", "", avances},
          {"", "soldes", "déposé 1"},
          {"soldes", "", soldes},
          {"prets", "", 2},
          {"bloques", "", 1},
          {"montants.bonsCommande", "bons de commande", euros(1)},
          {"montants.avancesPayees", "avances payées", euros(2)},
          {"montants.facturesPretes", "factures prêtes", euros(3)},
          {"montants.facturesEnCours", "factures en cours", euros(4)},
          {"montants.resteARecevoir", "reste à recevoir", euros(5)},
          {"montants.soldesPayes", "soldes payés", euros(6)},
          {"montants.aRecouvrer", "à rembourser", euros(7)}};
}

}  // namespace

TEST_CASE("the state of one software is told to people without a total") {
  const app::EtatGeneral etat = etat_general();
  const Page attendue{{Section{"Logiciel 1234567890, Ma PFI, date limite 18/05/2022 (dans 2 jours)",
                               {{Ligne{"3 dossiers, 2 prêts, 1 bloqué"}}, {faits_attendus()}}}}};
  CHECK((Etat(etat, kAujourd_hui).page() == attendue));
}

TEST_CASE("the state of no software, or of several, has a total") {
  app::EtatGeneral etat = etat_general();
  etat.par_ans.push_back(etat.par_ans.front());
  CHECK(Etat(etat, kAujourd_hui).page().size() == 3);
  etat.par_ans.clear();
  const Page page = Etat(etat, kAujourd_hui).page();
  REQUIRE(page.size() == 1);
  CHECK(std::get<Section>(page.front().quoi).titre == "Total");
}

TEST_CASE("programs are told the same counts and amounts, by software and in all") {
  const app::EtatGeneral etat = etat_general();
  Faits du_logiciel{{"numeroAns", "", "1234567890"}};
  for (const Fait& fait : faits_attendus()) du_logiciel.push_back(fait);
  const Faits attendus{{"parAns", "", std::vector<Faits>{du_logiciel}}, {"total", "", faits_attendus()}};
  CHECK((Etat(etat, kAujourd_hui).donnees() == attendus));
}

TEST_CASE("a spreadsheet is given the same counts and amounts side by side") {
  const app::EtatGeneral etat = etat_general();
  const Table table = Etat(etat, kAujourd_hui).tableur();
  std::vector<std::string> noms;
  for (const Colonne& colonne : table.colonnes) noms.push_back(colonne.nom);
  const std::size_t statuts =
      domain::statuts<domain::StatutAvance>().size() + domain::statuts<domain::StatutSolde>().size();
  REQUIRE(noms.size() == 11 + statuts);
  noms.resize(12);
  CHECK(noms == std::vector<std::string>{"numeroAns", "dossiers", "prets", "bloques", "bonsCommande",
                                         "avancesPayees", "facturesPretes", "facturesEnCours",
                                         "resteARecevoir", "soldesPayes", "aRecouvrer",
                                         "avance en_instruction"});
  REQUIRE(table.rangees.size() == 2);
  Rangee total = table.rangees.back();
  CHECK((total.front() == Valeur("total")));
  CHECK((total[7] == Valeur(euros(4))));
  total.front() = "1234567890";
  CHECK((table.rangees.front() == total));
}
