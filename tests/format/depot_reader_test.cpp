#include "finhop/format/depot_reader.hpp"

#include <catch2/catch.hpp>

#include "format/depot_scene.hpp"

using namespace finhop;
using namespace finhop::format;
using domain::Genre;
using domain::LigneLue;

namespace {

using Textes = std::vector<std::string>;

// What `voir` sees of the only line of a file, checked by `regarder`.
template <class Regarder>
void sur_la_ligne(const std::string& octets, const Regarder& regarder) {
  std::size_t vues = 0;
  DepotReader reader(modele_integre());
  const auto voir = [&](std::size_t, const LigneLue& ligne) {
    ++vues;
    regarder(ligne);
  };
  reader.lire(octets, {voir, [&] { vues = 0; }});
  CHECK(vues == 1);
}

}  // namespace

TEST_CASE("the guide's example is read without a fault and with every value") {
  const std::string octets = exemple_du_guide();
  CHECK(fautes_de(octets) == Textes{});
  CHECK(entete_de(octets) ==
        R"(impId=null numeroAns="1234567890" SIRET="88558855858745" lignesImport=[ lignes=1)");
  CHECK(lignes_de(octets) ==
        Textes{R"(0: numLigne=1 typeAction="C" numeroASP="FINHOP000007" numeroEditeur="00001" )"
               R"(dateFacture="15/05/2022" montantSegurHTFacture=12500.00 beneficiairesPMSI=[ )"
               R"(isDirectToDMP=true identDMP=[ isDirectToMSSPro=true )"
               R"(adresseBoiteMSSPro="saint-martin@exemple.mssante.fr" isDirectToMSSCitoyen=false )"
               R"(adresseBoiteMSSCitoyen=null identINSi=null codeTraitement=null libelleTraitement=null )"
               R"(piece="HOP-PFI-Va1-FACTURE-00001.pdf","PDF","FACTURE" )"
               R"(piece="HOP-PFI-Va1-VA-00001.pdf","PDF","VA" )"
               R"(beneficiaires "999999991" "999999992" "999999993" identDMP "1999999991")"});
}

TEST_CASE("a value is placed at its first byte in the file and says its kind") {
  for (const std::string& bom : {std::string(), std::string("\xEF\xBB\xBF")}) {
    const std::string octets = bom + exemple_du_guide();
    sur_la_ligne(octets, [&](const LigneLue& ligne) {
      for (const domain::Valeur& valeur :
           {ligne.soi, ligne[Cle::numLigne], ligne[Cle::facture], ligne[Cle::montantSegurHTFacture],
            ligne[Cle::isDirectToDMP], ligne[Cle::libelleTraitement], ligne.beneficiaires[2],
            ligne.pieces[1].soi, ligne.pieces[1].nom_fichier})
        CHECK(octets.substr(valeur.place, valeur.brut.size()) == valeur.brut);
      CHECK(ligne.soi.genre == Genre::Objet);
      CHECK(ligne[Cle::montantSegurHTFacture].genre == Genre::Nombre);
      CHECK(ligne[Cle::isDirectToDMP].genre == Genre::Booleen);
      CHECK(ligne[Cle::libelleTraitement].genre == Genre::Nul);
      CHECK(ligne[Cle::beneficiairesPMSI].genre == Genre::Tableau);
      CHECK(ligne[Cle::numeroASP].genre == Genre::Texte);
      CHECK(ligne[Cle::numeroASP].texte == "FINHOP000007");
    });
  }
}

TEST_CASE("a text is given decoded and as it is written") {
  const std::string octets = remplacer(exemple_du_guide(), "\"C\"", R"("\u00e9\n\"\ud83d\ude00é")");
  sur_la_ligne(octets, [](const LigneLue& ligne) {
    CHECK(ligne[Cle::typeAction].texte == "é\n\"😀é");
    CHECK(ligne[Cle::typeAction].brut == R"("\u00e9\n\"\ud83d\ude00é")");
  });
}

TEST_CASE("keys are known in any order and through their escapes") {
  std::string octets = remplacer(exemple_du_guide(), "\"numLigne\": 1,", "");
  octets =
      remplacer(octets, "\"libelleTraitement\": null", R"("libelleTraitement": null, "num\u004cigne": 7)");
  CHECK(fautes_de(octets) == Textes{});
  sur_la_ligne(octets, [](const LigneLue& ligne) { CHECK(ligne[Cle::numLigne].brut == "7"); });
}

TEST_CASE("a value that nobody expects is given as it is") {
  std::string octets = remplacer(exemple_du_guide(), "\"C\"", "{\"a\": [1, 2]}");
  octets =
      remplacer(octets, "\"beneficiairesPMSI\": [", "\"beneficiairesPMSI\": [12, null, {\"b\": []}, [3],");
  octets = remplacer(octets, "12500.00", std::string(400, '9'));
  octets = remplacer(octets, "false", "-1e999");
  CHECK(fautes_de(octets) == Textes{});
  sur_la_ligne(octets, [](const LigneLue& ligne) {
    CHECK(ligne[Cle::typeAction].genre == Genre::Objet);
    CHECK(ligne[Cle::typeAction].brut == "{");
    CHECK(ligne[Cle::montantSegurHTFacture].brut == std::string(400, '9'));
    CHECK(ligne[Cle::isDirectToMSSCitoyen].brut == "-1e999");
    CHECK(ligne.beneficiaires.size() == 7);
    CHECK(ligne.beneficiaires[2].genre == Genre::Objet);
    CHECK(ligne.beneficiaires[3].brut == "[");
  });
}

TEST_CASE("all lines are counted and given however many") {
  CHECK(entete_de(R"({"lignesImport": []})").ends_with("lignesImport=[ lignes=0"));
  std::string lignes = "{}";
  for (int i = 0; i < 250; ++i) lignes += ", {}";
  const std::string octets = R"({"lignesImport": [)" + lignes + "]}";
  CHECK(entete_de(octets).ends_with("lignes=251"));
  CHECK(lignes_de(octets).size() == 251);
}

TEST_CASE("a reader keeps nothing of the file it read before") {
  DepotReader reader(modele_integre());
  const std::string plein = exemple_du_guide();
  const std::string vide = R"({"lignesImport": [{"facture": {}}]})";
  for (int tour = 0; tour < 2; ++tour) {
    CHECK(reader.lire(plein, {[](std::size_t, const LigneLue&) {}, [] {}}).fautes.empty());
    const auto voir = [](std::size_t, const LigneLue& ligne) {
      CHECK(ligne[Cle::dateFacture].genre == Genre::Absent);
      CHECK(ligne.pieces.empty());
      CHECK(ligne.beneficiaires.empty());
    };
    const DepotLu lu = reader.lire(vide, {voir, [] {}});
    CHECK(lu.entete.numero_ans.genre == Genre::Absent);
    CHECK(lu.fautes.size() == 3 + 9 + 2);
  }
}

TEST_CASE("a pointer leads to a key in any line and document") {
  const DepotReader reader(modele_integre());
  CHECK(reader.chemin(Cle::SIRET) == "/SIRET");
  CHECK(reader.chemin(Cle::lignesImport) == "/lignesImport");
  CHECK(reader.chemin(Cle::dateFacture, 3) == "/lignesImport/3/facture/dateFacture");
  CHECK(reader.chemin(Cle::typeFichier, 1, 2) == "/lignesImport/1/piecesJustificatives/2/typeFichier");
  Modele sans_scenario = modele_integre();
  sans_scenario.racine.enfants[3].enfants.erase(sans_scenario.racine.enfants[3].enfants.begin() + 7);
  CHECK(DepotReader(sans_scenario).chemin(Cle::PFI).empty());
}

TEST_CASE("a position counts lines and characters from one") {
  const std::string octets = "{\n \"é😀\": \xE9 1\r\n}";
  const auto en = [&](std::string_view quoi) {
    const Position p = position(octets, octets.find(quoi));
    return std::pair(p.ligne, p.colonne);
  };
  CHECK(en("{") == std::pair<std::size_t, std::size_t>(1, 1));
  CHECK(en(":") == std::pair<std::size_t, std::size_t>(2, 6));
  CHECK(en("1") == std::pair<std::size_t, std::size_t>(2, 10));
  CHECK(en("}") == std::pair<std::size_t, std::size_t>(3, 1));
  CHECK(position("\xEF\xBB\xBF{}", 4).colonne == 2);
  CHECK(position("", 0).ligne == 1);
  CHECK(position("ab", 99).colonne == 3);
}
