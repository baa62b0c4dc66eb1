#include <catch2/catch.hpp>
#include <string>

#include "domain/regles/cas.hpp"

using namespace finhop::domain;
using namespace finhop::domain::builders;
using cas::piece_saine;
using cas::rendu;
using cas::Sujet;

namespace {

std::string regles(const Constats& constats) {
  std::string ids;
  for (const Constat& constat : constats) ids += std::string(constat.regle) + " ";
  return ids;
}

Constats constats_a(StatutSolde statut) {
  Sujet sujet;
  sujet.dossier.solde->statut = statut;
  return juger(sujet);
}

bool pret_a(StatutSolde statut) {
  Dossier dossier = dossier_sans_constat("00001");
  dossier.solde->statut = statut;
  return est_pret(dossier, constats_a(statut));
}

}  // namespace

TEST_CASE("an unpaid and empty dossier tells each thing that is missing and nothing twice") {
  Sujet sujet;
  sujet.dossier = dossier_vide("00001");
  sujet.dossier.solde = Solde{};
  CHECK(rendu(juger(sujet)) ==
        "COH-04 | erreur | il manque le document FACTURE et le document VA | "
        "finhop piece ajouter 00001 --facture FICHIER --va FICHIER | \n"
        "ELI-01 | erreur | l'avance est en instruction, pas payée | "
        "après l'avis de paiement : finhop avance statut payee 00001 --date D --montant M | en_instruction\n"
        "ELI-03 | erreur | le numeroASP de l'avance n'est pas enregistré | finhop avance modifier 00001 "
        "--asp FINHOP… | \n"
        "ELI-04 | erreur | le montant du bon de commande n'est pas enregistré | "
        "finhop avance modifier 00001 --montant-bc M | \n"
        "ELI-09 | erreur | il reste à saisir : la facture, les bénéficiaires, la réponse DMP, la réponse MSS "
        "Pro, "
        "la réponse MSS Citoyen | finhop solde saisir 00001 --help | \n");
}

TEST_CASE("a dossier without solde tells the same as one whose solde is empty") {
  Sujet sans_solde;
  sans_solde.dossier = dossier_vide("00001");
  Sujet solde_vide = sans_solde;
  solde_vide.dossier.solde = Solde{};
  CHECK(juger(sans_solde) == juger(solde_vide));
}

TEST_CASE("a request unknown to the base is told unknown and nothing else about its avance") {
  Sujet sujet;
  sujet.connu = false;
  sujet.dossier.avance = avance_en_instruction("00001");
  CHECK(regles(juger(sujet)) == "ELI-01 ");
}

TEST_CASE("a missing invoice is told once and its date and amount are not judged") {
  Sujet sujet;
  sujet.dossier.solde->factures.clear();
  CHECK(regles(juger(sujet)) == "ELI-09 ");
}

TEST_CASE("missing beneficiaries are told once and not compared to those of the avance") {
  Sujet sujet;
  sujet.dossier.solde->beneficiaires.clear();
  CHECK(regles(juger(sujet)) == "ELI-09 ");
}

TEST_CASE("an unknown order amount is told once and the invoice is not compared to it") {
  Sujet sujet;
  sujet.dossier.avance.montant_bon_commande.reset();
  sujet.dossier.solde->factures[0].montant = euros(999'999);
  CHECK(regles(juger(sujet)) == "ELI-04 ");
}

TEST_CASE("a FINESS given twice and absent from the avance is named once by each rule") {
  Sujet sujet;
  sujet.dossier.solde->beneficiaires.insert(sujet.dossier.solde->beneficiaires.end(), 2, finess("310781406"));
  const Constats constats = juger(sujet);
  REQUIRE(regles(constats) == "COH-05 ELI-06 ");
  CHECK(constats[1].valeur == "310781406");
}

TEST_CASE("a FINESS of wrong key given twice has its key told once") {
  Sujet sujet;
  sujet.dossier.avance.beneficiaires = {finess("999999991")};
  sujet.dossier.solde->beneficiaires = {finess("999999991"), finess("999999991")};
  CHECK(regles(juger(sujet)) == "COH-05 COH-09 ");
}

TEST_CASE("an empty document is told empty and its content is not judged") {
  ExamenPiece examen = piece_saine();
  examen.taille = 0;
  examen.contenu.reset();
  examen.type_trouve = "inode/x-empty";
  CHECK(regles(juger(examen)) == "PJ-02 ");
}

TEST_CASE("a document of another content is told so and not told unreadable besides") {
  ExamenPiece examen = piece_saine();
  examen.contenu = FormatPiece::Png;
  examen.defaut = "l'image est tronquée";
  CHECK(regles(juger(examen)) == "PJ-03 ");
}

TEST_CASE("an avance that can still be paid tells how and one that cannot tells that it is over") {
  for (const auto& statut : statuts<StatutAvance>()) {
    Sujet sujet;
    sujet.dossier.avance.statut = statut.statut;
    const Constats constats = juger(sujet);
    INFO(statut.id);
    if (statut.statut == StatutAvance::Payee) {
      CHECK(constats.empty());
    } else {
      REQUIRE(regles(constats) == "ELI-01 ");
      CHECK(constats[0].valeur == statut.id);
      CHECK(constats[0].remede.phrase.starts_with("aucun solde") == !est_ouverte(statut.statut));
    }
  }
}

TEST_CASE("a solde already claimed is told live at every status from export to payment") {
  std::string vivants;
  for (const auto& statut : statuts<StatutSolde>())
    if (regles(constats_a(statut.statut)) == "ELI-05 ") vivants += std::string(statut.id) + " ";
  CHECK(vivants == "exporte depose accepte incomplet a_modifier valide paye ");
}

TEST_CASE("a dossier without error is ready while its solde is in hand and at no other status") {
  std::string prets;
  for (const auto& statut : statuts<StatutSolde>())
    if (pret_a(statut.statut)) prets += std::string(statut.id) + " ";
  CHECK(prets == "en_preparation rejete ");
}

TEST_CASE("a dossier without solde is not ready") {
  CHECK_FALSE(est_pret(dossier_vide("00001"), {}));
}

TEST_CASE("a dossier with an error is not ready") {
  Sujet sujet;
  sujet.dossier.pieces.clear();
  CHECK_FALSE(est_pret(sujet.dossier, juger(sujet)));
}

TEST_CASE("a dossier with warnings only is ready") {
  Sujet sujet;
  sujet.dossier.memes_documents = {"00002"};
  REQUIRE_FALSE(juger(sujet).empty());
  CHECK(est_pret(sujet.dossier, juger(sujet)));
}
