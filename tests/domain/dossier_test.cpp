#include "finhop/domain/dossier.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "domain/builders.hpp"

using namespace finhop::domain;
using namespace finhop::domain::builders;

namespace {

struct Changement {
  std::string_view quoi;
  std::function<void(Dossier&)> faire;
};

// All that a claim says of a dossier.
const std::vector<Changement> kDits{
    {"numeroEditeur", [](Dossier& d) { d.avance.numero_editeur = numero_editeur("00002"); }},
    {"numeroASP", [](Dossier& d) { d.avance.numero_asp = numero_asp("FINHOP999999"); }},
    {"numeroASP absent", [](Dossier& d) { d.avance.numero_asp.reset(); }},
    {"numeroAns", [](Dossier& d) { d.avance.numero_ans = numero_ans("0987654321"); }},
    {"solde absent", [](Dossier& d) { d.solde.reset(); }},
    {"invoice day", [](Dossier& d) { d.solde->factures[0].date = jour("16/05/2022"); }},
    {"invoice amount", [](Dossier& d) { d.solde->factures[0].montant = euros(12'499, 99); }},
    {"one invoice more",
     [](Dossier& d) {
       d.solde->factures.push_back({jour("15/05/2022"), euros(1)});
     }},
    {"no invoice", [](Dossier& d) { d.solde->factures.clear(); }},
    {"one beneficiary less", [](Dossier& d) { d.solde->beneficiaires.pop_back(); }},
    {"order of the beneficiaries",
     [](Dossier& d) { std::swap(d.solde->beneficiaires[0], d.solde->beneficiaires[1]); }},
    {"DMP answer", [](Dossier& d) { d.solde->scenario.is_direct_to_dmp = false; }},
    {"DMP answer absent", [](Dossier& d) { d.solde->scenario.is_direct_to_dmp.reset(); }},
    {"identDMP", [](Dossier& d) { d.solde->scenario.ident_dmp = {"1999999992"}; }},
    {"one identDMP more", [](Dossier& d) { d.solde->scenario.ident_dmp.emplace_back("1999999992"); }},
    {"MSS Pro answer", [](Dossier& d) { d.solde->scenario.is_direct_to_mss_pro = false; }},
    {"MSS Pro address", [](Dossier& d) { d.solde->scenario.adresse_mss_pro = "autre@exemple.mssante.fr"; }},
    {"MSS Citoyen answer", [](Dossier& d) { d.solde->scenario.is_direct_to_mss_citoyen = true; }},
    {"MSS Citoyen address",
     [](Dossier& d) { d.solde->scenario.adresse_mss_citoyen = "c@exemple.mssante.fr"; }},
    {"content of a document", [](Dossier& d) { d.pieces[1].document.sha256 = finhop::sha256("autre"); }},
    {"format of a document", [](Dossier& d) { d.pieces[1].format = FormatPiece::Png; }},
    {"one document less", [](Dossier& d) { d.pieces.pop_back(); }},
    {"documents exchanged", [](Dossier& d) { std::swap(d.pieces[0].document, d.pieces[1].document); }},
};

// What the base keeps and a claim does not say.
const std::vector<Changement> kNonDits{
    {"key", [](Dossier& d) { d.cle = 99; }},
    {"client", [](Dossier& d) { d.avance.client = "Autre"; }},
    {"avance status", [](Dossier& d) { d.avance.statut = StatutAvance::ARecouvrer; }},
    {"order amount", [](Dossier& d) { d.avance.montant_bon_commande = euros(1); }},
    {"solde status", [](Dossier& d) { d.solde->statut = StatutSolde::Rejete; }},
    {"reason", [](Dossier& d) { d.solde->motif = "FMT-05"; }},
    {"original name", [](Dossier& d) { d.pieces[0].nom_origine = "scan.pdf"; }},
    {"live lot", [](Dossier& d) { d.lot_vivant = "JSON-1234567890-20220516-001"; }},
    {"refused digest", [](Dossier& d) { d.refus = RefusDuPortail{"x"}; }},
};

Dossier change(const Changement& changement) {
  Dossier dossier = dossier_pret("00001");
  changement.faire(dossier);
  return dossier;
}

}  // namespace

TEST_CASE("a solde without invoice has no total") {
  CHECK_FALSE(facture_totale(Solde{}));
}

TEST_CASE("the total of one invoice is that invoice") {
  CHECK(facture_totale(solde_complet()) == Facture{jour("15/05/2022"), euros(12'500)});
}

TEST_CASE("the total of several invoices is their sum at their latest date") {
  Solde solde;
  solde.factures = {
      {jour("01/04/2022"), euros(0, 10)}, {jour("20/05/2022"), euros(0, 20)}, {jour("19/05/2022"), euros(1)}};
  CHECK(facture_totale(solde) == Facture{jour("20/05/2022"), euros(1, 30)});
}

TEST_CASE("two dossiers that say the same have the same digest") {
  CHECK(empreinte(dossier_pret("00001")) == empreinte(dossier_pret("00001")));
  CHECK(empreinte(dossier_pret("00001")).size() == 64);
}

TEST_CASE("the digest of a dossier changes with each thing a claim says") {
  for (const Changement& changement : kDits) {
    INFO(changement.quoi);
    CHECK(empreinte(change(changement)) != empreinte(dossier_pret("00001")));
  }
}

TEST_CASE("each change of a claim has a digest of its own") {
  std::set<std::string> empreintes;
  for (const Changement& changement : kDits) empreintes.insert(empreinte(change(changement)));
  CHECK(empreintes.size() == kDits.size());
}

TEST_CASE("the digest of a dossier does not change with what a claim does not say") {
  for (const Changement& changement : kNonDits) {
    INFO(changement.quoi);
    CHECK(empreinte(change(changement)) == empreinte(dossier_pret("00001")));
  }
}

TEST_CASE("a text moved from one field to the next changes the digest") {
  Dossier un = dossier_pret("00001");
  Dossier deux = un;
  un.solde->scenario.ident_dmp = {"12", "3"};
  deux.solde->scenario.ident_dmp = {"1", "23"};
  CHECK(empreinte(un) != empreinte(deux));
}

TEST_CASE("a text that imitates the next field changes the digest") {
  Dossier un = dossier_pret("00001");
  Dossier deux = un;
  un.solde->scenario.adresse_mss_pro = "a\nnon\nb";
  un.solde->scenario.adresse_mss_citoyen = "c";
  deux.solde->scenario.adresse_mss_pro = "a";
  deux.solde->scenario.adresse_mss_citoyen = "b\nnon\nc";
  CHECK(empreinte(un) != empreinte(deux));
}
