#include <catch2/catch.hpp>
#include <string>

#include "domain/regles/cas.hpp"
#include "finhop/domain/demande_lue.hpp"

using namespace finhop::domain;
using namespace finhop::domain::builders;

namespace {

std::string regles(const Constats& constats) {
  std::string ids;
  for (const Constat& constat : constats) ids += std::string(constat.regle) + " ";
  return ids;
}

Constats juger_ligne(const LigneLue& ligne, std::size_t index = 0) {
  return juger(ExamenLigne{ligne, index});
}

// What the base does not say is judged by no rule but ELI-01.
std::string regles_de_demande(const LigneLue& ligne) {
  const Demande demande = demande_de(ligne, 0);
  const Depot depot = depot_de(entete_lu(), "JSON-1234567890-20220516-001.json");
  return regles(juger(Examen{.demande = demande, .depot = depot}));
}

// The same line with right keys, so that only what a test changes is found.
LigneLue ligne_sans_constat() {
  LigneLue ligne = ligne_lue();
  ligne.beneficiaires = {lu(R"("750712184")")};
  return ligne;
}

// A claim known to the base as the guide's example, read from a file.
struct Connu {
  Dossier dossier = dossier_sans_constat("00001");
  Depot depot = depot_du("16/05/2022");
  Demande demande = demande_de(dossier);

  std::string regles_trouvees() {
    demande.origine = Origine::Fichier;
    return regles(juger(Examen{.demande = demande, .depot = depot, .dossier = &dossier}));
  }
};

}  // namespace

TEST_CASE("the line of the guide's example breaks no rule of format") {
  CHECK(juger_ligne(ligne_lue()).empty());
}

TEST_CASE("values that are not there are told by the structure and not by the format") {
  CHECK(juger_ligne(LigneLue{}).empty());
  CHECK(juger(ExamenEntete{EnteteLu{}, 0, "JSON-1234567890-20220516-001.json"}).empty());
}

TEST_CASE("each faulty value of a line is found in one pass and in the order of the guide's table") {
  LigneLue ligne = ligne_lue();
  ligne[Cle::libelleTraitement] = lu("1");
  ligne[Cle::numLigne] = lu("2");
  for (PieceLue& piece : ligne.pieces) piece.format_fichier = lu(R"("pdf")");
  CHECK(regles(juger_ligne(ligne)) == "FMT-01 FMT-09 FMT-09 FMT-19 ");
}

TEST_CASE("a line is numbered after its place") {
  LigneLue ligne = ligne_lue();
  ligne[Cle::numLigne] = lu("200");
  CHECK(juger_ligne(ligne, 199).empty());
  CHECK(regles(juger_ligne(ligne, 198)) == "FMT-01 ");
}

TEST_CASE("an address and identifiers are not judged beside a flag that is no boolean") {
  LigneLue ligne = ligne_lue();
  for (Cle drapeau : {Cle::isDirectToDMP, Cle::isDirectToMSSPro, Cle::isDirectToMSSCitoyen})
    ligne[drapeau] = lu("null");
  CHECK(regles(juger_ligne(ligne)) == "FMT-11 FMT-13 FMT-15 ");
}

TEST_CASE("lengths are counted in characters and stop where the guide says") {
  const auto adresse = [](std::size_t n) { return "\"" + std::string(n, 'a') + "\""; };
  LigneLue ligne = ligne_lue();
  ligne[Cle::adresseBoiteMSSPro] = lu(adresse(149));
  ligne.ident_dmp.elements = {lu(adresse(249))};
  CHECK(juger_ligne(ligne).empty());
  ligne[Cle::adresseBoiteMSSPro] = lu(adresse(150));
  ligne.ident_dmp.elements = {lu(adresse(250))};
  CHECK(regles(juger_ligne(ligne)) == "FMT-12 FMT-14 ");
}

TEST_CASE("a finding of format says where in the file it is") {
  LigneLue ligne = ligne_lue();
  ligne.beneficiaires[1] = lu("1", 321);
  const Constats constats = juger_ligne(ligne, 0);
  REQUIRE(constats.size() == 1);
  CHECK(constats[0].endroit == Endroit{Cle::beneficiairesPMSI, 0, 1, 321});
}

TEST_CASE("a long value is cut in a finding") {
  LigneLue ligne = ligne_lue();
  ligne[Cle::typeAction] = lu("\"" + std::string(5000, 'x') + "\"");
  CHECK(juger_ligne(ligne)[0].valeur.size() < 100);
}

TEST_CASE("the name of the file is not compared to a header that is itself faulty") {
  EnteteLu entete = entete_lu();
  entete.numero_ans = lu("1234567890");
  CHECK(regles(juger(ExamenEntete{entete, 1, "JSON-0987654321-20220516-001.json"})) == "STR-07 ");
  CHECK(regles(juger(ExamenEntete{entete, 1, "JSON-99999999-20220516-001.json"})) == "STR-07 STR-10 ");
}

TEST_CASE("a list of lines that is no list has no number of lines") {
  EnteteLu entete = entete_lu();
  entete.lignes_import = lu("{");
  CHECK(juger(ExamenEntete{entete, 0, "JSON-1234567890-20220516-001.json"}).empty());
}

TEST_CASE("a fault met by reading becomes a finding with the words of its rule") {
  const Constat constat = constat_de({"STR-03", 42, "/lignesImport/1", "RI manque", "", 2});
  CHECK(constat.regle == "STR-03");
  CHECK(constat.severite == Severite::Erreur);
  CHECK(constat.remede == remede_de(regle("STR-03").remede));
  CHECK(constat.endroit == Endroit{{}, 1, {}, 42});
}

TEST_CASE("missing documents are not told when the list or a type cannot be read") {
  LigneLue ligne = ligne_sans_constat();
  ligne.pieces[1].type_fichier = lu(R"("va")");
  CHECK(regles_de_demande(ligne) == "ELI-01 ");
  ligne.pieces.clear();
  CHECK(regles_de_demande(ligne) == "COH-04 ELI-01 ");
  ligne[Cle::piecesJustificatives] = {};
  CHECK(regles_de_demande(ligne) == "ELI-01 ");
}

TEST_CASE("a document named twice in a line is told once at the second") {
  LigneLue ligne = ligne_sans_constat();
  ligne.pieces.push_back(ligne.pieces[1]);
  const Demande demande = demande_de(ligne, 3);
  const Constats constats = juger(Examen{.demande = demande, .depot = {}});
  REQUIRE(regles(constats) == "COH-04 ELI-01 ");
  CHECK(constats[0].endroit == Endroit{Cle::nomFichier, 3, 2, {}});
}

TEST_CASE("what a file gives in a wrong form is not told missing besides") {
  LigneLue ligne = ligne_sans_constat();
  ligne[Cle::montantSegurHTFacture] = lu("12500");
  ligne[Cle::isDirectToDMP] = lu("0");
  ligne.beneficiaires.clear();
  CHECK(regles_de_demande(ligne) == "ELI-01 ");
}

TEST_CASE("a name that does not follow the naming rule is not compared to its line") {
  LigneLue ligne = ligne_sans_constat();
  ligne.pieces[0].nom_fichier = lu(R"("facture-00002.pdf")");
  CHECK(regles_de_demande(ligne) == "ELI-01 ");
}

TEST_CASE("a number repeated in a file is told at each later line") {
  std::vector<Demande> demandes(3, demande_de(ligne_lue(), 0));
  for (int i = 0; i < 3; ++i) demandes[static_cast<std::size_t>(i)].num_ligne = i + 1;
  demandes[1].numero_editeur.reset();
  const Constats constats = juger(ExamenDepot{depot_du("16/05/2022"), demandes});
  std::string places;
  for (const Constat& c : constats)
    if (c.regle == "COH-01" || c.regle == "COH-02")
      places += std::string(c.regle) + " " + std::to_string(*c.endroit->ligne) + " ";
  CHECK(places == "COH-01 2 COH-02 1 COH-02 2 ");
}

TEST_CASE("the SIRET and the deposit day of a file are compared to the base once") {
  const Fournisseur fournisseur{siret("73282932000074"), {}, {}};
  const Logiciel logiciel{
      .numero_ans = numero_ans("1234567890"), .nom = {}, .date_limite = jour("15/05/2022")};
  const Depot depot = depot_de(entete_lu(), "JSON-1234567890-20220516-001.json");
  const std::vector<Demande> demandes{demande_de(ligne_sans_constat(), 0)};
  CHECK(regles(juger(ExamenDepot{depot, demandes, &fournisseur, &logiciel})) == "COH-08 ELI-08 ELI-12 ");
  CHECK(regles(juger(Examen{demandes[0], depot, nullptr, &fournisseur, &logiciel})) == "ELI-01 ");
}

TEST_CASE("the file of a lot not deposited yet does not stand in its own way") {
  Connu connu;
  connu.dossier.solde->statut = StatutSolde::Exporte;
  connu.dossier.lot_vivant = "JSON-1234567890-20220516-001";
  CHECK(connu.regles_trouvees() == "ELI-05 ");
  connu.depot.nom = "JSON-1234567890-20220516-001";
  CHECK(connu.regles_trouvees() == "");
  connu.dossier.solde->statut = StatutSolde::Depose;
  CHECK(connu.regles_trouvees() == "ELI-05 ");
}

TEST_CASE("a refused request corrected in the file alone is a changed request") {
  Connu connu;
  connu.dossier.refus = RefusDuPortail{empreinte(connu.dossier)};
  CHECK(connu.regles_trouvees() == "ELI-11 ");
  connu.demande.date_facture = jour("14/05/2022");
  CHECK(connu.regles_trouvees() == "");
}

TEST_CASE("a finding about a line of a file carries its line and one about a dossier has no place") {
  Connu connu;
  connu.dossier.avance.statut = StatutAvance::Validee;
  const auto endroit = [&] {
    return juger(Examen{.demande = connu.demande, .depot = connu.depot, .dossier = &connu.dossier})[0]
        .endroit;
  };
  CHECK_FALSE(endroit());
  connu.demande.num_ligne = 5;
  CHECK(endroit() == Endroit{Cle::numeroEditeur, 4, {}, {}});
}

TEST_CASE("documents of a zip that cannot be listed are not told missing") {
  cas::SujetLot sujet;
  sujet.trouvees.clear();
  CHECK(regles(juger(sujet)) == "PJ-01 PJ-01 PJ-01 PJ-01 ");
  sujet.contenants[0].defaut = "le zip est coupé";
  CHECK(regles(juger(sujet)) == "PJ-08 ");
}

TEST_CASE("documents of a locked zip are looked for by their names") {
  cas::SujetLot sujet;
  sujet.trouvees.pop_back();
  sujet.contenants[0].defaut = "il demande un mot de passe";
  CHECK(regles(juger(sujet)) == "PJ-01 PJ-08 ");
}

TEST_CASE("empty documents of the same content are not told the same") {
  cas::SujetLot sujet;
  sujet.trouvees[2].sha256 = sujet.trouvees[0].sha256;
  CHECK(regles(juger(sujet)) == "PJ-07 ");
  sujet.trouvees[2].taille = sujet.trouvees[0].taille = 0;
  CHECK(regles(juger(sujet)) == "");
}
