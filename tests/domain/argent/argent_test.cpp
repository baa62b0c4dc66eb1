// What is awaited, late, at risk, of one dossier; and the periods that sums are made by.
#include <catch2/catch.hpp>

#include "domain/builders.hpp"
#include "finhop/domain/argent/groupes.hpp"

using namespace finhop;
using namespace finhop::domain;
using namespace finhop::domain::builders;

namespace {

Montant euros(int nombre) {
  return Montant::de_centimes(nombre * 100);
}

FaitsDArgent payee() {
  return {.numero_editeur = "00001",
          .numero_ans = "1234567890",
          .avance = StatutAvance::Payee,
          .avance_le = jour("02/04/2022"),
          .commande_le = jour("10/02/2022"),
          .commande = euros(12500),
          .avance_payee_le = jour("02/04/2022"),
          .avance_recue = euros(3750)};
}

FaitsDArgent avec_solde(StatutSolde statut) {
  FaitsDArgent faits = payee();
  faits.solde = statut;
  faits.solde_le = jour("16/05/2022");
  faits.facture_le = jour("12/05/2022");
  faits.facture = euros(12000);
  return faits;
}

JourDArgent le(std::string_view date) {
  return {jour(date)};
}

Echeances limite(std::string_view date, std::string_view aujourd_hui) {
  const Jour jour_limite = jour(date);
  const Jour maintenant = jour(aujourd_hui);
  const LimiteDuLogiciel limite{jour_limite, maintenant > jour_limite,
                                jours_entre(maintenant, jour_limite) <= 60};
  return [limite](const std::string&) { return &limite; };
}

Sommes sommes_de(const FaitsDArgent& faits, const JourDArgent& jour) {
  Sommateur sommateur(Groupement::Logiciel, jour);
  sommateur.voir(faits);
  return sommateur.total();
}

}  // namespace

TEST_CASE("before the invoice what is left is reckoned from the order") {
  CHECK(a_recevoir(payee()) == euros(8750));
  CHECK(a_recevoir(avec_solde(StatutSolde::Valide)) == euros(8250));
  CHECK(a_recevoir(avec_solde(StatutSolde::Paye)) == std::nullopt);
  CHECK(a_recevoir(avec_solde(StatutSolde::Refuse)) == std::nullopt);
}

TEST_CASE("an avance that is not paid is awaited unless it is refused or cancelled") {
  FaitsDArgent faits = payee();
  faits.avance_recue.reset();
  for (const auto& statut : statuts<StatutAvance>()) {
    faits.avance = statut.statut;
    const bool attendue = statut.statut == StatutAvance::EnInstruction ||
                          statut.statut == StatutAvance::Incomplete ||
                          statut.statut == StatutAvance::AModifier || statut.statut == StatutAvance::Validee;
    INFO(statut.id);
    CHECK((a_recevoir(faits) == std::optional(euros(3750))) == attendue);
  }
}

TEST_CASE("expected is received and gap once paid") {
  FaitsDArgent faits = avec_solde(StatutSolde::Paye);
  faits.solde_recu = euros(8200);
  const Sommes sommes = sommes_de(faits, le("20/05/2022"));
  CHECK(sommes[Poste::SoldeAttendu] == euros(8250));
  CHECK(sommes[Poste::SoldeAttendu] == sommes[Poste::SoldeRecu] + sommes[Poste::Ecart]);
  CHECK(sommes[Poste::AvanceAttendue] == sommes[Poste::AvanceRecue] + sommes[Poste::EcartAvance]);
}

TEST_CASE("a payment without its amount counts for nothing and is counted") {
  FaitsDArgent faits = payee();
  faits.avance_recue.reset();
  const Sommes sommes = sommes_de(faits, le("20/05/2022"));
  CHECK(sommes.non_notes == 1);
  CHECK(sommes[Poste::AvanceRecue] == Montant());
  CHECK(sommes[Poste::EcartAvance] == Montant());
}

TEST_CASE("money is late once the delay of its situation is over and by age from that day") {
  const FaitsDArgent faits = avec_solde(StatutSolde::Valide);  // since 16/05, 30 days
  CHECK(jours_de_retard(faits, jour("15/06/2022"), {}) == std::nullopt);
  CHECK(jours_de_retard(faits, jour("16/06/2022"), {}) == 1);
  const auto retard = [&](std::string_view date, Poste poste) { return sommes_de(faits, le(date))[poste]; };
  CHECK(retard("15/07/2022", Poste::Retard30) == euros(8250));
  CHECK(retard("16/07/2022", Poste::Retard60) == euros(8250));
  CHECK(retard("14/08/2022", Poste::Retard60) == euros(8250));
  CHECK(retard("15/08/2022", Poste::Retard90) == euros(8250));
  CHECK(retard("14/09/2022", Poste::RetardPlus) == euros(8250));
  CHECK(sommes_de(faits, le("14/09/2022")).en_retard() == euros(8250));
}

TEST_CASE("each risk has its reason and a dossier is at risk once") {
  const auto sorte = [](const FaitsDArgent& faits, const Echeances& echeances) {
    const auto risque = risque_de(faits, echeances);
    return risque ? std::string(description(risque->sorte).id) : std::string();
  };
  CHECK(sorte(payee(), {}).empty());
  CHECK(sorte(payee(), limite("30/11/2022", "16/05/2022")).empty());
  CHECK(sorte(payee(), limite("15/07/2022", "16/05/2022")) == "echeance_proche");
  CHECK(sorte(payee(), limite("15/05/2022", "16/05/2022")) == "echeance_passee");
  CHECK(sorte(avec_solde(StatutSolde::Exporte), limite("15/05/2022", "16/05/2022")) == "echeance_passee");
  CHECK(sorte(avec_solde(StatutSolde::Depose), limite("15/05/2022", "16/05/2022")).empty());
  CHECK(sorte(avec_solde(StatutSolde::Rejete), {}) == "ligne_refusee");
  CHECK(sorte(avec_solde(StatutSolde::Rejete), limite("15/05/2022", "16/05/2022")) == "echeance_passee");
  CHECK(sorte(avec_solde(StatutSolde::AModifier), {}) == "solde_a_modifier");
  FaitsDArgent refuse = avec_solde(StatutSolde::Refuse);
  refuse.avance = StatutAvance::ARecouvrer;
  CHECK(sorte(refuse, {}) == "solde_refuse");
  CHECK(risque_de(refuse, {})->montant == euros(3750));
  CHECK(sommes_de(refuse, le("20/05/2022"))[Poste::ARembourser] == euros(3750));
  refuse.avance = StatutAvance::Recouvree;
  CHECK(sorte(refuse, {}).empty());
}

TEST_CASE("each risk has its next step") {
  CHECK(suite_du_risque(payee()).geste == Geste::SoldeSaisir);
  CHECK(suite_du_risque(avec_solde(StatutSolde::Rejete)).geste == Geste::Montrer);
  CHECK(suite_du_risque(avec_solde(StatutSolde::AModifier)).geste == Geste::SoldeStatut);
  FaitsDArgent pret = avec_solde(StatutSolde::EnPreparation);
  pret.juge = SituationJugee{SituationDossier::Pret};
  CHECK(suite_du_risque(pret).geste == Geste::Exporter);
  FaitsDArgent refuse = avec_solde(StatutSolde::Refuse);
  refuse.avance = StatutAvance::ARecouvrer;
  CHECK(suite_du_risque(refuse).geste == Geste::AvanceStatut);
}

TEST_CASE("each sum goes to the period of its own day and the whole to the total") {
  Sommateur sommateur(Groupement::Trimestre, le("20/05/2022"));
  sommateur.voir(avec_solde(StatutSolde::Valide));
  FaitsDArgent sans_jour = payee();
  sans_jour.commande_le.reset();
  sommateur.voir(sans_jour);
  const std::vector<Groupe> groupes = sommateur.groupes();
  REQUIRE(groupes.size() == 3);
  CHECK(groupes[0].cle == "T1-2022");
  CHECK(groupes[0].sommes.dossiers == 1);
  CHECK(groupes[0].sommes[Poste::BonsCommande] == euros(12500));
  CHECK(groupes[1].cle == "T2-2022");
  CHECK(groupes[1].sommes[Poste::AvanceRecue] == euros(7500));
  CHECK(groupes[1].sommes[Poste::Facture] == euros(12000));
  CHECK(groupes[2].cle == std::nullopt);
  CHECK(groupes[2].nom == "sans date");
  CHECK(groupes[2].sommes[Poste::BonsCommande] == euros(12500));
}

TEST_CASE("each of several payments goes to the period of its own day") {
  FaitsDArgent faits = payee();
  faits.avance_en_plusieurs = {{euros(3000), jour("02/03/2022")}, {euros(750), jour("02/04/2022")}};
  Sommateur sommateur(Groupement::Mois, le("20/05/2022"));
  sommateur.voir(faits);
  const std::vector<Groupe> groupes = sommateur.groupes();
  REQUIRE(groupes.size() == 3);
  CHECK(groupes[1].cle == "2022-03");
  CHECK(groupes[1].sommes[Poste::AvanceRecue] == euros(3000));
  CHECK(groupes[2].sommes[Poste::AvanceRecue] == euros(750));
  CHECK(sommateur.total()[Poste::AvanceRecue] == euros(3750));
}

TEST_CASE("a period bears the name that people give it") {
  CHECK(Periode::contenant(Duree::Mois, jour("31/12/2022")).cle() == "2022-12");
  CHECK(Periode::contenant(Duree::Trimestre, jour("01/10/2022")).cle() == "T4-2022");
  CHECK(Periode::contenant(Duree::Annee, jour("01/01/2023")).cle() == "2023");
  for (const DescriptionDeGroupement& par : kGroupements) CHECK(groupement_d_id(par.id) == par.groupement);
}
