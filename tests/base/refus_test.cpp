#include "finhop/base/refus.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "finhop/base/panne.hpp"

using finhop::CodeRefus;
using finhop::codes_refus;
using finhop::Refus;

namespace {

const Refus kRefus{CodeRefus::LotInconnu, "aucun lot ne s'appelle ainsi", "le nom d'un lot",
                   "finhop lot lister"};

}  // namespace

TEST_CASE("the public codes of refusals are these and no other") {
  std::vector<std::string> ids;
  for (const auto& description : codes_refus()) ids.emplace_back(description.id);
  CHECK(ids ==
        std::vector<std::string>{
            "annulation-conflit",  "annulation-impossible", "aucun-depot",          "avis-deja-pris",
            "base-alteree",        "base-existe",           "champ-hors-profil", "compte-existe",        "compte-inconnu",
            "valeurs-incompletes", "correction-impossible", "document-refuse",      "dossier-ambigu",
            "dossier-existe",      "dossier-fige",          "dossier-inconnu",      "dossier-non-pret",
            "entete-inconnue",     "fichier-existe",        "jour-different",       "libelle-hors-question",
            "logiciel-existe",     "logiciel-inconnu",      "lot-ambigu",           "lot-inconnu",
            "modele-refuse",       "mot-de-passe-refuse",   "note-inconnue",        "numero-asp-pris",
            "operation-d-autrui",  "operation-inconnue",    "operation-recouverte", "options-contraires",
            "paiement-douteux",    "paiement-refuse",       "partage-refuse",       "pas-interdit",
            "piece-inconnue",      "profil-refuse", "profil-suivi", "rang-epuise",           "reglage-inconnu",      "regle-inconnue",
            "rien-a-annuler",      "retour-absent",         "retour-ambigu",        "retour-different",
            "retour-douteux",      "retour-illisible",      "retour-inconnu",       "retour-non-rempli",
            "retour-simule",       "rien-a-faire",          "rien-de-pret",         "suppositions-a-accepter", "table-refusee",
            "total-different",     "type-non-couvert",      "valeur-illisible",     "vue-existe",
            "vue-illisible",       "vue-inconnue"});
}

TEST_CASE("every code of refusal has an id of its own") {
  std::set<std::string_view> ids;
  for (const auto& description : codes_refus()) ids.insert(description.id);
  CHECK(ids.size() == codes_refus().size());
}

TEST_CASE("the codes of refusal come in the order of the enumeration and none is missing") {
  REQUIRE(codes_refus().size() == std::size_t{std::to_underlying(CodeRefus::VueInconnue)} + 1);
  for (std::size_t i = 0; i < codes_refus().size(); ++i) {
    CHECK(codes_refus()[i].code == static_cast<CodeRefus>(i));
    CHECK(id(static_cast<CodeRefus>(i)) == codes_refus()[i].id);
  }
}

TEST_CASE("every code of refusal says what it means") {
  CHECK(
      std::ranges::none_of(codes_refus(), [](const auto& description) { return description.sens.empty(); }));
}

TEST_CASE("a refusal said of a place names it first and keeps the rest") {
  const Refus situe = kRefus.dans("--lot");
  CHECK(situe.code == CodeRefus::LotInconnu);
  CHECK(situe.message == "--lot : aucun lot ne s'appelle ainsi");
  CHECK(situe.attendu == "le nom d'un lot");
  CHECK(situe.remede == "finhop lot lister");
}

TEST_CASE("a refusal said of two places names the outer one first") {
  CHECK(kRefus.dans("colonne lot").dans("ligne 3").message ==
        "ligne 3 : colonne lot : aucun lot ne s'appelle ainsi");
}

TEST_CASE("one refused value is the error of its result") {
  const finhop::Result<int> resultat = finhop::refuser(kRefus);
  REQUIRE_FALSE(resultat);
  CHECK(resultat.error().message == kRefus.message);
}

TEST_CASE("one refusal alone is the whole list of a refused request") {
  const finhop::Issue<int> issue = finhop::refuser_tout(kRefus);
  REQUIRE_FALSE(issue);
  REQUIRE(issue.error().size() == 1);
  CHECK(issue.error().front().message == kRefus.message);
}

TEST_CASE("a failure keeps its message and its remedy apart") {
  const finhop::Panne panne("lecture de base : erreur", "relancer");
  CHECK(std::string(panne.what()) == "lecture de base : erreur");
  CHECK(panne.remede().phrase == "relancer");
}
