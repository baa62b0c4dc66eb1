#include "finhop/domain/statuts.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <string>

using namespace finhop::domain;

namespace {

// Every step of a life cycle, one line a status: « statut → suites ».
template <class Statut>
std::string cycle() {
  std::string texte;
  for (const auto& d : statuts<Statut>()) {
    texte += std::string(d.id) + " →";
    for (Statut vers : suites(d.statut)) texte += " " + std::string(id(vers));
    texte += "\n";
  }
  return texte;
}

template <class Statut>
std::string libelles() {
  std::string texte;
  for (const auto& d : statuts<Statut>()) texte += std::string(d.libelle) + "\n";
  return texte;
}

}  // namespace

TEST_CASE("the life cycle of an avance has these steps and no other") {
  CHECK(cycle<StatutAvance>() ==
        "en_instruction → incomplete a_modifier validee payee refusee annulee\n"
        "incomplete → en_instruction annulee\n"
        "a_modifier → en_instruction validee refusee annulee\n"
        "validee → a_modifier payee refusee\n"
        "payee → a_recouvrer\n"
        "refusee →\n"
        "annulee →\n"
        "a_recouvrer → recouvree\n"
        "recouvree →\n");
}

TEST_CASE("the life cycle of a solde has these steps and no other") {
  CHECK(cycle<StatutSolde>() ==
        "en_preparation → exporte\n"
        "exporte → depose en_preparation rejete\n"
        "depose → accepte rejete\n"
        "accepte → incomplet a_modifier valide paye refuse\n"
        "rejete → exporte\n"
        "incomplet → accepte\n"
        "a_modifier → accepte valide refuse\n"
        "valide → a_modifier paye refuse\n"
        "paye →\n"
        "refuse →\n");
}

TEST_CASE("the life cycle of a lot has these steps and no other") {
  CHECK(cycle<StatutLot>() ==
        "genere → depose annule remplace\n"
        "depose → traite rejete\n"
        "traite →\n"
        "rejete →\n"
        "annule →\n"
        "remplace →\n");
}

TEMPLATE_TEST_CASE("every status is described at its place in the enumeration", "", StatutAvance, StatutSolde,
                   StatutLot) {
  const auto descriptions = statuts<TestType>();
  for (std::size_t i = 0; i < descriptions.size(); ++i)
    CHECK(descriptions[i].statut == static_cast<TestType>(i));
}

TEMPLATE_TEST_CASE("every status has an id of its own that names it back", "", StatutAvance, StatutSolde,
                   StatutLot) {
  std::set<std::string_view> ids;
  for (const auto& d : statuts<TestType>()) {
    ids.insert(d.id);
    CHECK(statut_de<TestType>(d.id) == d.statut);
  }
  CHECK(ids.size() == statuts<TestType>().size());
}

TEMPLATE_TEST_CASE("a step is allowed exactly when the table holds it", "", StatutAvance, StatutSolde,
                   StatutLot) {
  std::size_t permis = 0;
  for (const auto& de : statuts<TestType>())
    for (const auto& vers : statuts<TestType>())
      if (est_permis(Pas<TestType>{de.statut, vers.statut})) ++permis;
  CHECK(permis == pas_permis<TestType>().size());
}

TEMPLATE_TEST_CASE("no step stays where it is", "", StatutAvance, StatutSolde, StatutLot) {
  for (const auto& d : statuts<TestType>()) CHECK_FALSE(est_permis(Pas<TestType>{d.statut, d.statut}));
}

TEMPLATE_TEST_CASE("a correction is no ordinary step and starts where some step leads", "", StatutAvance,
                   StatutSolde, StatutLot) {
  for (const auto& correction : corrections<TestType>()) {
    INFO(id(correction.de) << " -> " << id(correction.vers));
    CHECK_FALSE(est_permis(correction));
    CHECK(correction.de != correction.vers);
    CHECK(est_une_correction(correction));
    bool atteint = false;
    for (const auto& pas : pas_permis<TestType>()) atteint = atteint || pas.vers == correction.de;
    CHECK(atteint);
  }
}

TEST_CASE("the corrections of each life cycle are those of the contract") {
  const auto dites = []<class Statut>(Statut) {
    std::string texte;
    for (const auto& c : corrections<Statut>())
      texte += std::string(id(c.de)) + " " + std::string(id(c.vers)) + "\n";
    return texte;
  };
  CHECK(dites(StatutAvance()) ==
        "refusee en_instruction\nrefusee a_modifier\nrefusee validee\nannulee en_instruction\npayee validee\n"
        "payee en_instruction\na_recouvrer payee\nrecouvree a_recouvrer\n");
  CHECK(dites(StatutSolde()) ==
        "paye valide\npaye accepte\nvalide accepte\nrefuse accepte\nrefuse a_modifier\nrefuse valide\n"
        "depose exporte\naccepte depose\nrejete depose\n");
  CHECK(dites(StatutLot()) == "depose genere\nrejete depose\ntraite depose\n");
}

TEST_CASE("the last status of each life cycle is in its table") {
  CHECK(statuts<StatutAvance>().back().statut == StatutAvance::Recouvree);
  CHECK(statuts<StatutSolde>().back().statut == StatutSolde::Refuse);
  CHECK(statuts<StatutLot>().back().statut == StatutLot::Remplace);
}

TEST_CASE("a word that is no status names none") {
  CHECK_FALSE(statut_de<StatutAvance>("payée"));
  CHECK_FALSE(statut_de<StatutAvance>("PAYEE"));
  CHECK_FALSE(statut_de<StatutSolde>(""));
}

TEST_CASE("statuses are told to people in French with their accents") {
  CHECK(libelles<StatutAvance>() ==
        "en instruction\nincomplète\nà modifier\nvalidée\npayée\nrefusée\nannulée\nà rembourser\nremboursée\n");
  CHECK(libelles<StatutSolde>() ==
        "en préparation\nexporté\ndéposé\naccepté\nrejeté\nincomplet\nà modifier\nvalidé\npayé\nrefusé\n");
  CHECK(libelles<StatutLot>() == "généré\ndéposé\ntraité\nrejeté\nannulé\nremplacé\n");
}

TEST_CASE("an avance is open until it is refused or cancelled or claimed back") {
  std::string ouvertes;
  for (const auto& d : statuts<StatutAvance>())
    if (est_ouverte(d.statut)) ouvertes += std::string(d.id) + " ";
  CHECK(ouvertes == "en_instruction incomplete a_modifier validee payee ");
}

TEST_CASE("a solde is in hand while it is being prepared or after the portal rejected it") {
  std::string en_main;
  for (const auto& d : statuts<StatutSolde>())
    if (est_en_main(d.statut)) en_main += std::string(d.id) + " ";
  CHECK(en_main == "en_preparation rejete ");
}
