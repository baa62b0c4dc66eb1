// Answers of up to 20 Mo, whatever they hold: what they cost as they grow, and what the program takes for the largest.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "app/allocations.hpp"
#include "app/programme.hpp"
#include "app/retour/lecture.hpp"
#include "app/retour/reponses.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

// Text of an answer, and what is repeated in its place, with something before and after.
struct Forme {
  std::string nom;
  std::string de;  // empty: the whole file
  std::string avant, motif, apres;
};

const std::vector<Forme>& formes() {
  static const std::vector<Forme> kFormes{
      {"des espaces", "\"impId\"", "", " \n", "\"impId\""},
      {"un long libellé", "\"Demande acceptée\"", "\"Demande acceptée", " oui", "\""},
      {"un libellé échappé", "\"Demande acceptée\"", "\"", "\\u00e9", "\""},
      {"un long code", "\"A\"", "\"", "A", "\""},
      {"une liste pour code", "\"A\"", "[", "\"une assez longue valeur, d'une centaine d'octets environ\",",
       "0]"},
      {"un long numéro de ligne", "\"numLigne\": 1", "\"numLigne\": ", "1", ""},
      {"un long numeroEditeur", "\"00001\"", "\"", "A", "\""},
      {"un long numeroAns", "\"1234567890\"", "\"", "1", "\""},
      {"un long SIRET", "\"SIRET\": \"", "\"SIRET\": \"", "9", ""},
      {"un long impId", "\"IMP-0001\"", "\"", "1", "\""},
      {"une longue date", "\"15/05/2022\"", "\"", "1", "\""},
      {"un long montant", "12500.00", "12500.", "0", ""},
      {"des FINESS", "\"beneficiairesPMSI\": [", "\"beneficiairesPMSI\": [", "\"750712184\",", ""},
      {"des FINESS faux", "\"beneficiairesPMSI\": [", "\"beneficiairesPMSI\": [", "0,", ""},
      {"de longs FINESS", "\"beneficiairesPMSI\": [", "\"beneficiairesPMSI\": [",
       "\"750712184, 750712185, 750712186, 750712187, 750712188, 750712189, 750712190, 750712191, 750712192, 750712193, "
       "750712194, 750712195, 750712196, 750712197, 750712198\",",
       ""},
      {"des identifiants", "\"identDMP\": [", "\"identDMP\": [", "\"1999999991\",", ""},
      {"des documents", "\"piecesJustificatives\": [", "\"piecesJustificatives\": [",
       "{\"nomFichier\":\"f.pdf\"},", ""},
      {"des lignes", "\"lignesImport\": [", "\"lignesImport\": [", "{\"numLigne\":\"x\"},", ""},
      {"des clés", "\"impId\"", "\"autre\": {", "\"une clé\": 1,", "\"fin\": 0}, \"impId\""},
      {"des clés répétées", "\"impId\"", "", "\"NUMEROANS\": \"1234567890\", ", "\"impId\""},
      {"des listes profondes", "", "", "[", ""},
      {"des blocs profonds", "", "", "{\"lignesImport\":", ""},
      {"des guillemets", "", "", "\"", ""},
      {"des nuls", "", "", std::string(1, '\0'), ""},
      {"des octets faux", "", "{\"a\":\"", "\xC3\x28\x81", "\"}"},
      {"des lettres de Windows-1252", "\"impId\"", "\"\xE9\": \"", "\xE9t\xE9 ", "\", \"impId\""},
      {"des lignes vides", "", "", "\r\n", ""},
      {"une ligne de texte", "", "", "Demande acceptée ", ""},
      {"un commentaire", "\"impId\"", "/* ", "* ", "*/ \"impId\""},
      {"des commentaires", "\"impId\"", "", "// non\n", "\"impId\""}};
  return kFormes;
}

std::string faire(const std::string& reponse, const Forme& forme, std::size_t octets) {
  std::string vers = forme.avant;
  while (vers.size() < octets) vers += forme.motif;
  vers += forme.apres;
  if (forme.de.empty()) return vers;
  std::string texte = reponse;
  const std::size_t place = texte.find(forme.de);
  if (place == std::string::npos) throw std::runtime_error(forme.de);
  texte.replace(place, forme.de.size(), vers);
  // « é » is not in UTF-8 any more: no file mixes both.
  return forme.motif.contains('\xE9') ? avec(texte, "é", "\xE9") : texte;
}

std::string une_reponse(Atelier& atelier) {
  return reponse(depot_de(atelier, lot_depose(atelier, {"00001"})), {kAcceptee});
}

}  // namespace

TEST_CASE("an answer twice as long costs twice as much, whatever it holds, where four would tell of a square",
          "[long]") {
  Atelier atelier;
  const std::string bonne = une_reponse(atelier);
  for (const Forme& forme : formes()) {
    INFO(forme.nom);
    constexpr std::size_t kOctets = 200'000;
    const auto cout = [&](std::size_t octets) {
      const std::string lue = faire(bonne, forme, octets);
      return allocations_de([&] { app::lire_retour(format::modele_integre(), lue, "retour.json"); });
    };
    const Allocations simple = cout(kOctets);
    const Allocations double_ = cout(2 * kOctets);
    constexpr std::size_t kUneFois = 100;
    CHECK(10 * double_.combien <= 22 * simple.combien + kUneFois);
    CHECK(10 * double_.octets <= 22 * simple.octets);
  }
}

TEST_CASE(
    "memory stays under 64 MiB while an answer of 20 Mo is read, whatever it holds, and little of it is told",
    "[long]") {
  Atelier atelier(Lieu::Disque);
  const std::string bonne = une_reponse(atelier);
  const std::string fichier = atelier.chemin("retour.json");
  for (const Forme& forme : formes()) {
    INFO(forme.nom);
    constexpr std::size_t kOctets = 19'900'000;
    ecrire_a_part(fichier, [&] { return faire(bonne, forme, kOctets); });
    const Mesure mesure = executer(
        {FINHOP_BINARY, "--base", atelier.chemin("finhop.db"), "retour", "importer", fichier, "--simuler"});
    CHECK(mesure.memoire_ko < 64 * 1024);
    CHECK(mesure.code == (forme.nom == "des espaces" || forme.nom == "un long impId" ? 0 : 1));
  }
}
