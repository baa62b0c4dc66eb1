// Empty tables as workbooks, read back as their XML.
#include "finhop/format/modele_de_classeur.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "base/dossier_temporaire.hpp"
#include "finhop/app/avance/importer.hpp"
#include "finhop/app/paiement/importer.hpp"
#include "finhop/app/solde/importer.hpp"
#include "finhop/base/fichier.hpp"
#include "format/classeur_relu.hpp"

using namespace finhop;
using namespace finhop::tests;
using Catch::Contains;

namespace {

std::string octets_de(const std::vector<format::ColonneDeModele>& colonnes) {
  const DossierTemporaire dossier(en_memoire_si_possible());
  const std::filesystem::path chemin = dossier.chemin() / "modele.xlsx";
  format::ecrire_modele_de_classeur(chemin, Instant::exact_iso("2022-05-16T09:00:00Z").value(), colonnes);
  return lire_fichier(chemin, 10'000'000);
}

// The number format of cells of that column that are not written yet.
std::string forme_de_la_colonne(const ClasseurRelu& relu, std::size_t colonne) {
  const std::string& xml = relu.feuilles.front().xml;
  const std::string marque = fmt::format("<col min=\"{0}\" max=\"{0}\" ", colonne + 1);
  const std::size_t debut = xml.find(marque);
  REQUIRE(debut != std::string::npos);
  const std::string_view col = std::string_view(xml).substr(debut, xml.find("/>", debut) - debut);
  const std::size_t style = col.find("style=\"");
  REQUIRE(style != std::string_view::npos);
  const std::string rang(col.substr(style + 7, col.find('"', style + 7) - style - 7));
  const std::string& styles = relu.parties.at("xl/styles.xml");
  std::size_t xf = styles.find("<cellXfs");
  for (std::size_t i = 0; i <= std::stoul(rang); ++i) xf = styles.find("<xf ", xf + 1);
  const std::size_t numero = styles.find("numFmtId=\"", xf) + 10;
  const std::string id = styles.substr(numero, styles.find('"', numero) - numero);
  if (id == "49") return "@";
  const std::size_t forme = styles.find("formatCode=\"", styles.find("<numFmt numFmtId=\"" + id + "\"")) + 12;
  return styles.substr(forme, styles.find('"', forme) - forme);
}

}  // namespace

TEST_CASE("an empty table keeps numbers as texts before anything is typed, days and amounts with their forms",
          "[classeur]") {
  const ClasseurRelu relu = relire_classeur(octets_de(app::modele_classeur_avances()));
  REQUIRE(relu.feuilles.front().rangees.size() == 1);
  const auto& titres = relu.feuilles.front().rangees.front();
  for (std::size_t i = 0; i < titres.size(); ++i) {
    INFO(titres[i].valeur);
    const bool jour = titres[i].valeur.starts_with("date");
    const bool montant = titres[i].valeur.starts_with("montant");
    CHECK(forme_de_la_colonne(relu, i) == (jour ? "dd/mm/yyyy" : montant ? "#,##0.00\\ &quot;€&quot;" : "@"));
  }
}

TEST_CASE("an empty table offers its words in lists, and warns of another", "[classeur]") {
  const std::string avances = relire_classeur(octets_de(app::modele_classeur_avances())).feuilles.front().xml;
  CHECK_THAT(avances, Contains("<dataValidation type=\"list\" errorStyle=\"warning\"") &&
                          Contains("sqref=\"H2:H1048576\"") && Contains("en instruction,"));
  const std::string soldes = relire_classeur(octets_de(app::modele_classeur_soldes())).feuilles.front().xml;
  CHECK_THAT(soldes,
             Contains("<dataValidations count=\"3\">") && Contains("<formula1>\"oui,non\"</formula1>"));
  const std::string paiements =
      relire_classeur(octets_de(app::modele_classeur_paiements())).feuilles.front().xml;
  CHECK_THAT(paiements, Contains("<formula1>\"avance,solde\"</formula1>"));
}

TEST_CASE("each title of an empty table says whether it is compulsory and what stands under it",
          "[classeur]") {
  for (const auto& colonnes :
       {app::modele_classeur_avances(), app::modele_classeur_soldes(), app::modele_classeur_paiements()}) {
    const ClasseurRelu relu = relire_classeur(octets_de(colonnes));
    const std::string& commentaires = relu.parties.at("xl/comments1.xml");
    std::size_t dits = 0;
    for (std::size_t i = commentaires.find("<comment "); i != std::string::npos;
         i = commentaires.find("<comment ", i + 1))
      ++dits;
    CHECK(dits == colonnes.size());
    CHECK_THAT(commentaires, Contains("Obligatoire") && Contains("Facultatif : un jour"));
    // The example stands where no import looks: its titles are those of no table.
    CHECK(relu.feuilles.at(1).nom == "Mode d'emploi");
    CHECK(relu.feuilles.at(1).rangees.size() == colonnes.size() + 1);
  }
}

TEST_CASE("an empty table is the same bytes each time", "[classeur]") {
  CHECK(octets_de(app::modele_classeur_soldes()) == octets_de(app::modele_classeur_soldes()));
}
