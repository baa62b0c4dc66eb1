// The table of situations: one for each dossier, the first that fits.
#include <catch2/catch.hpp>

#include <set>

#include "domain/builders.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/domain/situations.hpp"

using namespace finhop;
using namespace finhop::domain;
using namespace finhop::domain::builders;
using Q = SituationDossier;

namespace {

Situation juger_et_situer(const Dossier& dossier) {
  const Demande demande = demande_de(dossier);
  const Fournisseur fournisseur{siret("88558855858745"), {}, {}};
  return situation_de(dossier,
                      juger(Examen{demande, depot_du("16/05/2022"), &dossier, &fournisseur, nullptr}));
}

Dossier avec_avance(StatutAvance statut) {
  Dossier dossier = dossier_sans_constat("00001");
  dossier.avance.statut = statut;
  dossier.avance.date_statut = jour("03/03/2022");
  return dossier;
}

Dossier avec_solde(StatutSolde statut) {
  Dossier dossier = dossier_sans_constat("00001");
  dossier.solde->statut = statut;
  dossier.solde->date_statut = jour("20/05/2022");
  return dossier;
}

Dossier paye(std::optional<Montant> montant) {
  Dossier dossier = avec_solde(StatutSolde::Paye);
  dossier.solde->montant_paye = montant;
  return dossier;
}

Dossier refuse_par_le_portail() {
  Dossier dossier = avec_solde(StatutSolde::Rejete);
  dossier.refus = RefusDuPortail{empreinte(dossier), "FINESS INCONNU"};
  return dossier;
}

}  // namespace

TEST_CASE("each situation has an id and words of its own and no id of a rule") {
  std::set<std::string_view> ids;
  for (const DescriptionSituation& d : situations()) {
    CHECK(ids.insert(d.id).second);
    CHECK_FALSE(d.libelle.empty());
    CHECK(d.libelle.find("ELI-") == std::string_view::npos);
    CHECK(situation_d_id(d.id) == d.situation);
    CHECK(description(d.situation).id == d.id);
  }
  CHECK(ids.size() == 16);
  CHECK_FALSE(situation_d_id("payee"));
}

TEST_CASE("an avance that is not paid tells the situation whatever its solde says") {
  using A = StatutAvance;
  const std::vector<std::pair<A, Q>> table{{A::Refusee, Q::Close},
                                           {A::Annulee, Q::Close},
                                           {A::ARecouvrer, Q::ARembourser},
                                           {A::Recouvree, Q::Remboursee},
                                           {A::Incomplete, Q::AvanceACompleter},
                                           {A::AModifier, Q::AvanceACompleter},
                                           {A::EnInstruction, Q::AttendAvance},
                                           {A::Validee, Q::AttendAvance}};
  for (const auto& [statut, attendue] : table) {
    Dossier dossier = avec_avance(statut);
    CAPTURE(id(statut));
    CHECK(juger_et_situer(dossier).quoi == attendue);
    CHECK(juger_et_situer(dossier).depuis == jour("03/03/2022"));
    dossier.solde.reset();
    CHECK(juger_et_situer(dossier).quoi == attendue);
  }
}

TEST_CASE("once the avance is paid the solde tells the situation") {
  using S = StatutSolde;
  const std::vector<std::pair<S, Q>> table{{S::EnPreparation, Q::Pret},
                                           {S::Rejete, Q::Pret},
                                           {S::Exporte, Q::ADeposer},
                                           {S::Depose, Q::AttendReponse},
                                           {S::Accepte, Q::AttendDecision},
                                           {S::Incomplet, Q::ReponseAttendue},
                                           {S::AModifier, Q::ReponseAttendue},
                                           {S::Valide, Q::AttendPaiement},
                                           {S::Refuse, Q::Refuse}};
  for (const auto& [statut, attendue] : table) {
    CAPTURE(id(statut));
    CHECK(juger_et_situer(avec_solde(statut)).quoi == attendue);
  }
  Dossier sans_solde = dossier_sans_constat("00001");
  sans_solde.solde.reset();
  CHECK(juger_et_situer(sans_solde).quoi == Q::ACompleter);
  CHECK(juger_et_situer(sans_solde).libelle == "à compléter : le solde est à saisir");
}

TEST_CASE("what the portal refused is to be corrected until it changes or is confirmed") {
  Dossier dossier = refuse_par_le_portail();
  CHECK(juger_et_situer(dossier).quoi == Q::ACorriger);
  CHECK(juger_et_situer(dossier).libelle == "refusé par le portail : FINESS INCONNU");
  dossier.refus->confirme = "l'ASP n'avait pas enregistré le paiement";
  CHECK(juger_et_situer(dossier).quoi == Q::Pret);
  dossier = refuse_par_le_portail();
  dossier.solde->factures.front().montant = euros(12'000);
  CHECK(juger_et_situer(dossier).quoi == Q::Pret);
}

TEST_CASE("what is missing is told in words") {
  Dossier dossier = dossier_sans_constat("00001");
  dossier.pieces.clear();
  CHECK(juger_et_situer(dossier).libelle == "à compléter : le document FACTURE et le document VA");
  dossier.solde->scenario.is_direct_to_dmp.reset();
  CHECK(juger_et_situer(dossier).libelle ==
        "à compléter : le document FACTURE et le document VA (et 1 autre)");
}

TEST_CASE("a payment other than expected stands out until a motive says that it is all right") {
  CHECK(juger_et_situer(paye(euros(8'750))).quoi == Q::Solde);
  const Situation moins = juger_et_situer(paye(euros(8'700)));
  CHECK(moins.quoi == Q::PayeEcart);
  CHECK(moins.libelle == "payé, 50,00\u00A0€ de moins que l'attendu");
  CHECK(moins.montant == euros(50));
  CHECK(juger_et_situer(paye(euros(8'800))).libelle == "payé, 50,00\u00A0€ de plus que l'attendu");
  CHECK(juger_et_situer(paye(std::nullopt)).libelle == "payé, montant non noté");
  Dossier admis = paye(euros(8'700));
  admis.solde->motif = "pénalité acceptée";
  CHECK(juger_et_situer(admis).quoi == Q::Solde);
}

TEST_CASE("the amount at stake is what is to come or to be given back") {
  CHECK(juger_et_situer(avec_solde(StatutSolde::Accepte)).montant == euros(8'750));
  CHECK(juger_et_situer(avec_avance(StatutAvance::Validee)).montant == euros(3'750));
  CHECK(juger_et_situer(avec_avance(StatutAvance::ARecouvrer)).montant == euros(3'750));
  Dossier sans_solde = dossier_sans_constat("00001");
  sans_solde.solde.reset();
  CHECK(juger_et_situer(sans_solde).montant == euros(8'750));
  sans_solde.avance.montant_bon_commande.reset();
  CHECK_FALSE(juger_et_situer(sans_solde).montant);
  Dossier petite = avec_solde(StatutSolde::Accepte);
  petite.solde->factures.front().montant = euros(3'000);
  CHECK(juger_et_situer(petite).montant == euros(0));
}

TEST_CASE("a lot that waits tells its day and its name") {
  Dossier dossier = avec_solde(StatutSolde::Exporte);
  dossier.lot_vivant = "JSON-1234567890-20220517-002";
  dossier.exporte_le = jour("16/05/2022");
  const Situation situation = juger_et_situer(dossier);
  CHECK(situation.libelle == "à déposer le 17/05/2022 (lot JSON-1234567890-20220517-002)");
  CHECK(situation.depuis == jour("16/05/2022"));
}
