#include "finhop/vue/mots.hpp"

#include <catch2/catch.hpp>

using namespace finhop;
using namespace finhop::vue;

namespace {

Jour jour(std::string_view iso) {
  return Jour::exact_iso(iso).value();
}

struct Dite {
  Valeur valeur;
  std::string pour_personnes;
  std::string pour_tableur;
};

}  // namespace

TEST_CASE("a value is said to people and written in a cell, each in its way") {
  const std::optional<Montant> aucun;
  const Dite dites[]{
      {Valeur(), "–", ""},
      {aucun, "–", ""},
      {"", "", ""},
      {"Hôpital", "Hôpital", "Hôpital"},
      {Montant::de_centimes(1250000), "12\u00A0500,00\u00A0€", "12500,00"},
      {jour("2022-05-15"), "15/05/2022", "15/05/2022"},
      {Moment{"2022-05-16T09:00:00Z"}, "16/05/2022 11:00", "2022-05-16T09:00:00Z"},
      {Moment{"hier"}, "hier", "hier"},
      {domain::StatutAvance::EnInstruction, "en instruction", "en_instruction"},
      {true, "oui", "oui"},
      {false, "non", "non"},
      {12, "12", "12"},
      {Taille{2020}, "2,02 ko", "2020"},
      {std::filesystem::path("/a/b c"), "/a/b c", "/a/b c"},
      {Textes{"a", "b"}, "a, b", "a b"},
      {Textes{}, "–", ""},
      {Faits{{"regle", "règle", "ELI-01"}, {"message", "", "texte"}}, "règle ELI-01", "ELI-01"},
      {std::vector<Faits>{{{"regle", "", "ELI-01"}}, {{"regle", "", "ELI-02"}}}, "–, –", "ELI-01 ELI-02"},
  };
  for (const Dite& d : dites) {
    INFO(d.pour_personnes);
    CHECK(dite(d.valeur) == d.pour_personnes);
    CHECK(cellule(d.valeur) == d.pour_tableur);
  }
}

TEST_CASE("an amount is told with its day when that is known") {
  const Montant montant = Montant::de_centimes(375000);
  CHECK(avec_jour(montant, "le", jour("2022-04-02")) == montant.texte_fr() + " le 02/04/2022");
  CHECK(avec_jour(montant, "le", std::nullopt) == montant.texte_fr());
  CHECK(avec_jour(Valeur(), "le", jour("2022-04-02")) == "– le 02/04/2022");
}

TEST_CASE("a deadline is told by the days to it") {
  const Jour aujourd_hui = jour("2022-05-16");
  CHECK(echeance(jour("2022-05-16"), aujourd_hui) == "aujourd'hui");
  CHECK(echeance(jour("2022-05-17"), aujourd_hui) == "dans 1 jour");
  CHECK(echeance(jour("2022-05-18"), aujourd_hui) == "dans 2 jours");
  CHECK(echeance(jour("2022-05-15"), aujourd_hui) == "dépassée depuis 1 jour");
  CHECK(echeance(jour("2022-05-06"), aujourd_hui) == "dépassée depuis 10 jours");
}
