#include "finhop/domain/demande_lue.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "domain/builders.hpp"
#include "domain/lecture_builders.hpp"

using namespace finhop::domain;
using namespace finhop::domain::builders;
using finhop::Montant;

namespace {

Constat constat_sur(Cle cle, std::string valeur, std::optional<std::size_t> element = {}) {
  return {"COH-09", Severite::Avertissement, "m", "r", std::move(valeur), Endroit{cle, 0, element, {}}};
}

}  // namespace

TEST_CASE("a sound line gives the request that export would write") {
  Dossier dossier = dossier_pret("00001");
  dossier.avance.numero_asp = numero_asp("FINHOP000007");
  const Demande attendue = demande_de(dossier);
  const Demande lue = demande_de(ligne_lue(), 0);
  CHECK(lue.numero_asp == attendue.numero_asp);
  CHECK(lue.numero_editeur == attendue.numero_editeur);
  CHECK(lue.date_facture == attendue.date_facture);
  CHECK(lue.montant_facture == attendue.montant_facture);
  CHECK(lue.beneficiaires == attendue.beneficiaires);
  CHECK(lue.pieces == attendue.pieces);
  CHECK(lue.scenario == attendue.scenario);
  CHECK(lue.pieces_lisibles);
  CHECK(lue.origine == Origine::Fichier);
}

TEST_CASE("a request that serves again keeps nothing of the line before") {
  const LigneLue saine = ligne_lue();
  LigneLue vide;
  LigneLue refusee = saine;
  refusee[Cle::isDirectToDMP] = refusee[Cle::isDirectToMSSPro] = refusee[Cle::isDirectToMSSCitoyen] =
      lu("false");
  LigneLue courte = saine;
  courte.beneficiaires.pop_back();
  courte.pieces.pop_back();
  courte.pieces.front().format_fichier = lu("7");
  Demande demande;
  for (const LigneLue& avant : {saine, vide, refusee, courte})
    for (const LigneLue& apres : {saine, vide, refusee, courte}) {
      lire_demande(avant, 0, demande);
      lire_demande(apres, 1, demande);
      CHECK(demande == demande_de(apres, 1));
    }
}

TEST_CASE("a request read from a file is numbered after its place whatever numLigne says") {
  LigneLue ligne = ligne_lue();
  ligne[Cle::numLigne] = lu("7");
  CHECK(demande_de(ligne, 2).num_ligne == 3);
}

TEST_CASE("a value of the wrong form is absent from the request read") {
  LigneLue ligne = ligne_lue();
  ligne[Cle::numeroASP] = lu("7");
  ligne[Cle::numeroEditeur] = lu(R"("1")");
  ligne[Cle::dateFacture] = lu(R"("2022-05-15")");
  ligne[Cle::montantSegurHTFacture] = lu("12500");
  ligne[Cle::isDirectToMSSPro] = lu(R"("true")");
  const Demande demande = demande_de(ligne, 0);
  CHECK_FALSE(demande.numero_asp);
  CHECK_FALSE(demande.numero_editeur);
  CHECK_FALSE(demande.date_facture);
  CHECK_FALSE(demande.montant_facture);
  CHECK_FALSE(demande.scenario.is_direct_to_mss_pro);
}

TEST_CASE("only the items of the right form are kept of a list") {
  LigneLue ligne = ligne_lue();
  ligne.beneficiaires[1] = lu("999999992");
  ligne.ident_dmp.elements.push_back(lu(R"("")"));
  const Demande demande = demande_de(ligne, 0);
  CHECK(demande.beneficiaires == std::vector{finess("999999991"), finess("999999993")});
  CHECK(demande.scenario.ident_dmp == std::vector<std::string>{"1999999991"});
}

TEST_CASE("an amount is read to the cent and one beyond all orders stays beyond them") {
  LigneLue ligne = ligne_lue();
  ligne[Cle::montantSegurHTFacture] = lu("0.05");
  CHECK(demande_de(ligne, 0).montant_facture == euros(0, 5));
  ligne[Cle::montantSegurHTFacture] = lu("9999999999999999.99");
  CHECK(demande_de(ligne, 0).montant_facture == Montant::de_centimes(999'999'999'999'999'999));
  ligne[Cle::montantSegurHTFacture] = lu("99999999999999999999.00");
  CHECK(demande_de(ligne, 0).montant_facture ==
        Montant::de_centimes(std::numeric_limits<std::int64_t>::max()));
}

TEST_CASE("documents of which a type cannot be read are not judged as a whole") {
  LigneLue ligne = ligne_lue();
  ligne.pieces[1].type_fichier = lu(R"("va")");
  CHECK_FALSE(demande_de(ligne, 0).pieces_lisibles);
  CHECK_FALSE(demande_de(ligne, 0).pieces[1].type);
  ligne = ligne_lue();
  ligne[Cle::piecesJustificatives] = lu("null");
  ligne.pieces.clear();
  CHECK_FALSE(demande_de(ligne, 0).pieces_lisibles);
}

TEST_CASE("an address or an identifier beside a false flag is left out") {
  LigneLue ligne = ligne_lue();
  ligne[Cle::isDirectToDMP] = ligne[Cle::isDirectToMSSPro] = lu("false");
  const Scenario scenario = demande_de(ligne, 0).scenario;
  CHECK(scenario.ident_dmp.empty());
  CHECK_FALSE(scenario.adresse_mss_pro);
}

TEST_CASE("the header and the name of a file give its deposit") {
  const Depot depot = depot_de(entete_lu(), "JSON-1234567890-20220516-001.json");
  CHECK(depot.numero_ans == numero_ans("1234567890"));
  CHECK(depot.siret == siret("88558855858745"));
  CHECK(depot.date_depot == jour("16/05/2022"));
  CHECK(depot.nom == "JSON-1234567890-20220516-001");
}

TEST_CASE("a file of another name has no deposit day and no name of a lot") {
  const Depot depot = depot_de({}, "solde.json");
  CHECK_FALSE(depot.numero_ans);
  CHECK_FALSE(depot.siret);
  CHECK_FALSE(depot.date_depot);
  CHECK(depot.nom.empty());
}

TEST_CASE("the documents to look for are those that have a name") {
  LigneLue ligne = ligne_lue();
  ligne.pieces[0].nom_fichier = lu("null");
  const auto attendues = pieces_attendues(ligne, 4);
  REQUIRE(attendues.size() == 1);
  CHECK(attendues[0].nom_fichier == "HOP-PFI-Va1-VA-00001.pdf");
  CHECK(attendues[0].ligne == 4);
  CHECK(attendues[0].element == 1);
}

TEST_CASE("a finding about a value of the line is placed at that value") {
  LigneLue ligne = ligne_lue();
  ligne[Cle::dateFacture].place = 250;
  ligne.pieces[1].nom_fichier.place = 420;
  Constat date = constat_sur(Cle::dateFacture, "15/05/2022");
  situer(date, ligne);
  CHECK(date.endroit == Endroit{Cle::dateFacture, 0, {}, 250});
  Constat nom = constat_sur(Cle::nomFichier, "x", 1);
  situer(nom, ligne);
  CHECK(nom.endroit == Endroit{Cle::nomFichier, 0, 1, 420});
}

TEST_CASE("a finding about an item of a list is placed at its last occurrence") {
  LigneLue ligne = ligne_lue();
  ligne.beneficiaires = {lu(R"("999999991")", 300), lu(R"("999999991")", 320), lu(R"("999999992")", 340)};
  Constat constat = constat_sur(Cle::beneficiairesPMSI, "999999991");
  situer(constat, ligne);
  CHECK(constat.endroit == Endroit{Cle::beneficiairesPMSI, 0, 1, 320});
}

TEST_CASE("a finding about the whole line or an absent value is placed at the line") {
  LigneLue ligne = ligne_lue();
  ligne[Cle::numeroASP] = {};
  Constat absent = constat_sur(Cle::numeroASP, "");
  situer(absent, ligne);
  CHECK(absent.endroit->place == 100);
  Constat entier = absent;
  entier.endroit = Endroit{{}, 0, {}, {}};
  situer(entier, ligne);
  CHECK(entier.endroit->place == 100);
}

TEST_CASE("a finding about the header is placed by the header alone") {
  Constat constat = constat_sur(Cle::SIRET, "88558855858745");
  situer(constat, ligne_lue());
  CHECK_FALSE(constat.endroit->place);
  situer(constat, entete_lu());
  CHECK(constat.endroit->place == 30);
}
