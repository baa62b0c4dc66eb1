// A base whose bytes change or go missing: no document and no deposit leaves altered, and what is no longer what was
// written is told. FINHOP_HASARD=N flips N bits instead of the usual few.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <map>
#include <random>
#include <set>

#include "app/atelier.hpp"
#include "app/entretien/dommages.hpp"
#include "cli/scene.hpp"
#include "pannes/etat.hpp"

using namespace finhop::tests;
namespace fs = std::filesystem;

TEST_CASE("every command works on the sound base that the damages start from") {
  EssaiAbime essai;
  for (const EffetAbime& effet : effets_sains(essai)) {
    INFO(effet.dit);
    CHECK(effet.code == 0);
  }
}

TEST_CASE("a flipped bit anywhere in the base is harmless or told and never crashes a command", "[long]") {
  EssaiAbime essai;
  const std::vector<EffetAbime> sains = effets_sains(essai);
  std::mt19937_64 hasard(6);
  for (std::size_t n = 0; n < nombre_de_bits(); ++n) {
    std::string base = essai.sain();
    const std::size_t place = hasard() % base.size();
    const auto motif = static_cast<unsigned char>(1U << (hasard() % 8));
    base[place] = static_cast<char>(static_cast<unsigned char>(base[place]) ^ motif);
    INFO("octet " << place << " motif " << int{motif});
    jouer_tout(essai, base, sains);
  }
}

// A bit of the second byte, so that a digit stays a digit and a letter a letter: no constraint is broken.
TEST_CASE("a value that changed into another good one is told and never leaves with an export", "[long]") {
  EssaiAbime essai;
  const std::vector<EffetAbime> sains = effets_sains(essai);
  for (const std::string motif : {"Clinique du Lac", "FINHOP000008", "888888880", "2022-05-12",
                                  "\x0C\x34\xCE", "1888888888", "lac@exemple.mssante.fr", "88558855800019"}) {
    int arretes = 0;
    for (std::size_t place = essai.sain().find(motif); place != std::string::npos;
         place = essai.sain().find(motif, place + 1)) {
      std::string base = essai.sain();
      base[place + 1] = static_cast<char>(base[place + 1] ^ 1);
      INFO(motif << " à l'octet " << place);
      jouer_tout(essai, base, sains);
      if (essai.jouer(base, {kExportAbime, true, true}).code == 3) ++arretes;
    }
    INFO(motif);
    CHECK(arretes >= 2);  // in the table, and in its witness
  }
}

// These rows, and each index of them, fit in one page: the root.
TEST_CASE("a bit flipped in the rows of dossiers documents or lots leaves nothing out of what leaves",
          "[long]") {
  EssaiAbime essai;
  const std::vector<EffetAbime> sains = effets_sains(essai);
  ecrire("finhop.db", essai.sain());
  for (const std::string& racine : valeurs(
           "finhop.db",
           "SELECT rootpage FROM sqlite_schema WHERE rootpage > 0 AND tbl_name IN ('avance', 'piece', 'lot', "
           "'lot_ligne', 'lot_piece', 'lot_fichier')")) {
    const std::size_t debut = (std::stoul(racine) - 1) * kPageAbimee;
    for (std::size_t place = debut; place < debut + kPageAbimee; ++place) {
      if (essai.sain()[place] == 0) continue;  // mostly what no row fills
      std::string base = essai.sain();
      base[place] = static_cast<char>(base[place] ^ 1 << place % 7);
      INFO("page " << racine << ", octet " << place - debut);
      for (std::size_t i = 0; i < commandes_abimees().size(); ++i)
        if (commandes_abimees()[i].sort)
          juger(commandes_abimees()[i], essai.jouer(base, commandes_abimees()[i]), sains[i]);
    }
  }
}

TEST_CASE("a number that a damaged index leads astray opens no other dossier", "[long]") {
  EssaiAbime essai;
  ecrire("finhop.db", essai.sain());
  const std::set<std::string> racines =
      valeurs("finhop.db",
              "SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'avance' AND name GLOB 'sqlite_auto*'");
  REQUIRE(racines.size() == 2);
  const std::vector<CommandeAbimee> ouvrent{
      {"finhop piece extraire 00002 --sortie relecture", true, true},
      {"finhop piece extraire FINHOP000008 --sortie relecture", true, true}};
  std::vector<EffetAbime> sains;
  for (const CommandeAbimee& commande : ouvrent) sains.push_back(essai.jouer(essai.sain(), commande));
  int arretes = 0;
  for (const std::string& racine : racines)
    for (std::size_t place = (std::stoul(racine) - 1) * kPageAbimee; place < std::stoul(racine) * kPageAbimee;
         ++place)
      for (int bit = 0; bit < 8 && essai.sain()[place] != 0; ++bit) {
        std::string base = essai.sain();
        base[place] = static_cast<char>(base[place] ^ 1 << bit);
        INFO("page " << racine << ", octet " << place % kPageAbimee << ", bit " << bit);
        for (std::size_t i = 0; i < ouvrent.size(); ++i) {
          const EffetAbime effet = essai.jouer(base, ouvrent[i]);
          juger(ouvrent[i], effet, sains[i]);
          arretes += effet.dit.contains("mène à un autre") ? 1 : 0;
        }
      }
  CHECK(arretes > 0);
}

TEST_CASE("a base cut anywhere is told by every command") {
  EssaiAbime essai;
  const std::size_t taille = essai.sain().size();
  std::set<std::size_t> coupes{0, 1, 15, 16, 99, 100, 101, 511, 513, taille - 1, taille - 511};
  for (std::size_t page = 1; page * kPageAbimee < taille; page += 1 + taille / kPageAbimee / 20)
    coupes.insert(page * kPageAbimee);
  for (const std::size_t coupe : coupes)
    for (const CommandeAbimee& commande : commandes_abimees()) {
      const EffetAbime effet = essai.jouer(essai.sain().substr(0, coupe), commande);
      INFO(coupe << " " << commande.ligne << "\n" << effet.dit);
      CHECK(effet.code == 3);
      CHECK(effet.sortis.empty());
    }
}

// SQLite itself takes what is missing of a last page for zeros.
TEST_CASE("a base cut inside its last page is told by every command and neither saved nor restored") {
  Scene scene;
  for (const char* directive : {"base exporte", "fait finhop sauvegarder bonne.db"})
    scene.arranger(directive);
  const std::string saine = lire("finhop.db");
  for (const std::size_t manquent : {std::size_t{1}, std::size_t{2000}, std::size_t{16383}}) {
    ecrire("finhop.db", saine.substr(0, saine.size() - manquent));
    ecrire("coupee.db", saine.substr(0, saine.size() - manquent));
    for (const CommandeAbimee& commande : commandes_abimees()) {
      INFO(manquent << " " << commande.ligne);
      CHECK(scene.lancer(commande.ligne).code == 3);
    }
    CHECK(scene.lancer("finhop --base neuve.db restaurer coupee.db").code == 3);
    CHECK(scene.lancer("finhop diagnostic").erreurs.contains("est coupée : elle fait "));
  }
  CHECK(scene.lancer("finhop restaurer bonne.db").code == 0);
}

TEST_CASE("a folder that cannot be looked at is told as such and damages nothing") {
  Scene scene;
  for (const char* directive : {"base exporte", "efface exports"}) scene.arranger(directive);
  fs::create_symlink("exports", "exports");
  const Passage passage = scene.lancer_librement("finhop diagnostic");
  CHECK(passage.code == 0);
  CHECK(passage.sortie.contains("tourne en rond par ses liens"));
  CHECK(passage.sortie.contains("vérifier les droits et le disque"));
  CHECK_FALSE(passage.sortie.contains("restaurer"));
}
