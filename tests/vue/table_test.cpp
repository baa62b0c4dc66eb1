#include "finhop/vue/table.hpp"

#include <catch2/catch.hpp>

#include "finhop/vue/dossiers.hpp"
#include "finhop/vue/mots.hpp"

using namespace finhop::vue;

namespace {

struct Objet {
  std::string nom;
  int nombre = 0;
};

constexpr Champ<Objet> kObjet[]{
    {"nom", "le nom", lire<&Objet::nom>, Alignement::Gauche, 8},
    {"detail.nombre", "", lire<&Objet::nombre>, Alignement::Droite, 0, "combien"},
    {"", "double", [](const Objet& o) { return Valeur(2 * o.nombre); }, Alignement::Droite},
};
constexpr std::string_view kOrdre[]{"combien", "nom"};

const std::vector<Objet> kObjets{{"a", 1}, {"b", 2}};

std::vector<std::string> noms(const std::vector<Colonne>& colonnes) {
  std::vector<std::string> noms;
  for (const Colonne& colonne : colonnes) noms.push_back(colonne.nom);
  return noms;
}

}  // namespace

TEST_CASE("each form shows the fields that it has a name for") {
  const Champs<Objet> champs(kObjet);
  CHECK((champs.table(Forme::Personnes, kObjets) ==
         Table{{{"le nom", Alignement::Gauche, 8}, {"double", Alignement::Droite}}, {{"a", 2}, {"b", 4}}}));
  CHECK(
      (champs.table(Forme::Programmes, kObjets) ==
       Table{{{"nom", Alignement::Gauche, 8}, {"detail.nombre", Alignement::Droite}}, {{"a", 1}, {"b", 2}}}));
  CHECK(noms(champs.pour(Forme::Tableur).colonnes()) == std::vector<std::string>{"nom", "combien"});
}

TEST_CASE("a spreadsheet may have an order of its own, which names fields only") {
  CHECK(noms(Champs<Objet>(kObjet, kOrdre).pour(Forme::Tableur).colonnes()) ==
        std::vector<std::string>{"combien", "nom"});
  static constexpr std::string_view kFaux[]{"nom", "autre"};
  CHECK_THROWS_AS(Champs<Objet>(kObjet, kFaux).pour(Forme::Tableur), std::logic_error);
}

TEST_CASE("a table given row by row has the rows of the whole") {
  const Champs<Objet> champs(kObjet);
  for (const Forme forme : {Forme::Personnes, Forme::Programmes, Forme::Tableur}) {
    const Table table = champs.table(forme, kObjets);
    const Defile defile = champs.defile(forme, kObjets);
    std::vector<Rangee> rangees;
    defile.chaque([&](const Rangee& rangee) { rangees.push_back(rangee); });
    CHECK((defile.colonnes == table.colonnes));
    CHECK((rangees == table.rangees));
  }
}

TEST_CASE("the facts of one object bear both their names") {
  const Faits attendus{{"nom", "le nom", "a"}, {"detail.nombre", "", 1}, {"", "double", 2}};
  CHECK((Champs<Objet>(kObjet).faits({"a", 1}) == attendus));
}

TEST_CASE("the list of dossiers can be made in each form") {
  CHECK(noms(champs_de_dossier(Forme::Personnes).colonnes()) ==
        std::vector<std::string>{"n°", "client", "situation", "depuis", "en jeu"});
  CHECK(champs_de_dossier(Forme::Programmes).colonnes().size() == 21);
  CHECK(champs_de_dossier(Forme::Tableur).colonnes().size() == 29);
}
