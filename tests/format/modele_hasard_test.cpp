#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <random>

#include "finhop/format/depot_writer.hpp"
#include "finhop/format/modele_reader.hpp"
#include "format/depot_scene.hpp"
#include "format/modele_hasard.hpp"

using namespace finhop;
using namespace finhop::format;

namespace {

constexpr int kModeles = 300;
using Textes = std::vector<std::string>;

domain::Depot depot() {
  return {domain::NumeroAns::exact("1234567890"), domain::Siret::exact("88558855858745"),
          Jour::exact_iso("2022-05-16")};
}

domain::Demande demande(int rang, std::mt19937& hasard) {
  const auto oui = [&] { return std::uniform_int_distribution<int>(0, 1)(hasard) == 1; };
  const std::string chiffre = std::to_string(rang);
  domain::Demande demande;
  demande.numero_asp = domain::NumeroAsp::exact("FINHOP00000" + chiffre);
  demande.numero_editeur = domain::NumeroEditeur::exact("0000" + chiffre);
  demande.date_facture = Jour::exact_iso("2022-05-15");
  demande.montant_facture = Montant::de_centimes(1'250'000 + rang);
  for (int i = 0; i <= rang; ++i)
    demande.beneficiaires.push_back(*domain::Finess::exact("99999999" + chiffre));
  demande.pieces = {
      {"HOP-PFI-Va1-FACTURE-0000" + chiffre + ".pdf", domain::FormatPiece::Pdf, domain::TypePiece::Facture},
      {"HOP-PFI-Va1-VA-0000" + chiffre + ".png", domain::FormatPiece::Png, domain::TypePiece::Va}};
  demande.scenario = {oui(), {"19\"9\n", "é"}, oui(), "pro@exemple.fr", oui(), "citoyen@exemple.fr"};
  return demande;
}

std::vector<domain::Demande> demandes(std::mt19937& hasard) {
  std::vector<domain::Demande> demandes;
  for (int rang = 1; rang <= 3; ++rang) demandes.push_back(demande(rang, hasard));
  return demandes;
}

}  // namespace

TEST_CASE("a blank model written from any modele gives that modele back") {
  std::mt19937 hasard(20220515);
  for (int i = 0; i < kModeles; ++i) {
    const Modele modele = modele_au_hasard(hasard);
    const std::string vierge = ecrire_modele(modele);
    CAPTURE(vierge);
    const auto lu = lire_modele(vierge);
    REQUIRE(lu);
    REQUIRE(lu->modele == modele);
  }
}

TEST_CASE("a deposit written under any modele is read under it without a fault and with the same values") {
  std::mt19937 hasard(15052022);
  for (int i = 0; i < kModeles; ++i) {
    const Modele modele = modele_au_hasard(hasard);
    const std::vector<domain::Demande> ecrites = demandes(hasard);
    const std::string octets = ecrire_depot(modele, depot(), ecrites);
    const std::string integre = ecrire_depot(modele_integre(), depot(), ecrites);
    CAPTURE(octets);
    REQUIRE(fautes_de(octets, modele) == Textes{});
    REQUIRE(lignes_de(octets, modele) == lignes_de(integre));
    REQUIRE(entete_de(octets, modele) == entete_de(integre));
  }
}

TEST_CASE("a pointer under any modele leads to the value that was read") {
  std::mt19937 hasard(1);
  for (int i = 0; i < kModeles; ++i) {
    const Modele modele = modele_au_hasard(hasard);
    const std::string octets = ecrire_depot(modele, depot(), demandes(hasard));
    const auto json = nlohmann::json::parse(octets);
    DepotReader reader(modele);
    REQUIRE(json.at(nlohmann::json::json_pointer(reader.chemin(Cle::SIRET))) == "88558855858745");
    const auto voir = [&](std::size_t rang, const domain::LigneLue& ligne) {
      for (const Cle cle :
           {Cle::numeroEditeur, Cle::montantSegurHTFacture, Cle::isDirectToDMP, Cle::identINSi})
        REQUIRE(json.at(nlohmann::json::json_pointer(reader.chemin(cle, rang))) ==
                nlohmann::json::parse(ligne[cle].brut));
      REQUIRE(json.at(nlohmann::json::json_pointer(reader.chemin(Cle::nomFichier, rang, 1))) ==
              ligne.pieces[1].nom_fichier.texte);
    };
    reader.lire(octets, {voir, [] { FAIL("a deposit that finhop wrote is read once"); }});
  }
}
