// Each case is taken as it is meant, or refused with what to do, and simulating tells the same.
#include "cli/autrui/cas_d_autrui.hpp"

#include <catch2/catch.hpp>

#include <map>

#include "app/atelier.hpp"
#include "app/retour/reponses.hpp"
#include "cli/recodage.hpp"
#include "cli/scene.hpp"

using namespace finhop::tests;

namespace {

const std::string kLot = "JSON-1234567890-20220516-001";

// Writes the file of the case; the command that it is given to.
std::string preparer(Scene& scene, const CasDAutrui& c) {
  std::string nom = "fichier.json";
  std::string commande = "finhop modele importer fichier.json";
  switch (c.sorte) {
    case Sorte::Depot:
    case Sorte::DeuxDemandes:
      nom = kLot + ".json";
      scene.arranger(std::string("copie format/") +
                     (c.sorte == Sorte::Depot ? "depot-exemple.json " : "depot-casse.json ") + nom);
      commande = "finhop verifier --sans-base " + nom;
      break;
    case Sorte::Reponse:
      scene.arranger("base exporte");
      scene.arranger("fait finhop lot deposer " + kLot);
      scene.arranger("reponse " + nom + " " + kLot + " 'Demande acceptée'");
      commande = "finhop retour importer " + nom;
      break;
    case Sorte::Modele:
      scene.arranger("base pret");
      scene.arranger("copie format/modele-asp.json " + nom);
      break;
    case Sorte::Avances:
    case Sorte::Soldes:
      scene.arranger("base payee");
      nom = "table.csv";
      ecrire(nom, c.changements.front().second);
      return std::string("finhop ") + (c.sorte == Sorte::Avances ? "avance" : "solde") +
             " importer table.csv";
    case Sorte::Saisie:
      scene.arranger("base payee");
      return "finhop solde saisir 00001 " + c.changements.front().second;
  }
  std::string octets = lire(nom);
  for (const auto& [de, vers] : c.changements) octets = avec(octets, de, vers);
  ecrire(nom, octets);
  if (!c.codage.empty()) recoder(nom, c.codage);
  return commande + c.options;
}

// What finhop says of it afterwards.
std::string tenir(Scene& scene, const CasDAutrui& c) {
  if (c.sorte == Sorte::Modele) {
    scene.arranger("fait finhop exporter");
    return lire("exports/" + kLot + "/" + kLot + ".json");
  }
  const std::string montre = "finhop lot montrer " + kLot;
  return scene.lancer(montre).sortie + scene.lancer(montre + " --format json").sortie;
}

}  // namespace

TEST_CASE(
    "each kind of deposit, answer, model and address of other people has three cases at least and each is taken or refused as it should") {
  std::map<std::string, int> genres;
  std::vector<CasDAutrui> tous = reponses_d_autrui();
  tous.insert(tous.end(), fichiers_d_autrui().begin(), fichiers_d_autrui().end());
  for (const CasDAutrui& c : tous) {
    ++genres[c.genre];
    INFO(c.genre << " " << c.changements.front().second << " " << c.codage);
    Scene scene;
    const std::string ligne = preparer(scene, c);
    const bool ecrit = c.sorte != Sorte::Depot && c.sorte != Sorte::DeuxDemandes;
    const Passage simule = scene.lancer(ecrit ? ligne + " --simuler" : ligne);
    const Passage passage = scene.lancer(ligne);
    const std::string tout = passage.sortie + passage.erreurs;
    INFO(tout);
    CHECK(simule.code == passage.code);
    CHECK(simule.sortie == passage.sortie);
    CHECK(passage.code == c.code);
    CHECK(tout.contains(c.dit));
    if (!c.garde.empty()) CHECK(tenir(scene, c).contains(c.garde));
  }
  for (const auto& [genre, combien] : genres) {
    INFO(genre);
    CHECK(combien >= 3);
  }
}
