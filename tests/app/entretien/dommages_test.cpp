// A base whose bytes change or go missing: no document and no deposit leaves altered, and what is no longer what was
// written is told. FINHOP_HASARD=N flips N bits instead of the usual few.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <map>
#include <random>
#include <set>

#include "app/atelier.hpp"
#include "cli/scene.hpp"
#include "pannes/etat.hpp"

using namespace finhop::tests;
namespace fs = std::filesystem;

namespace {

constexpr const char* kLot = "JSON-1234567890-20220516-001";
constexpr const char* kExport = "finhop exporter 00002 --sortie exports";
constexpr const char* kDiagnostic = "finhop diagnostic";
constexpr std::size_t kBitsParDefaut = 120;
constexpr std::size_t kPage = 512;

using Fichiers = std::map<std::string, std::string>;

// Every file but the base and what SQLite keeps beside it.
Fichiers sortis() {
  Fichiers fichiers;
  for (const auto& entree : fs::recursive_directory_iterator("."))
    if (entree.is_regular_file() && !entree.path().filename().string().starts_with("finhop.db"))
      fichiers[entree.path().string()] = lire(entree.path());
  return fichiers;
}

struct Effet {
  int code = 0;
  std::string dit;
  Fichiers sortis;
};

struct Commande {
  std::string ligne;
  bool sort;  // its files are right to the byte, or not there
  bool dit;   // what it says comes from the base alone
};
const std::vector<Commande>& commandes() {
  static const std::vector<Commande> toutes{
      {"finhop lister", false, true},
      {"finhop montrer 00001", false, true},
      {fmt::format("finhop lot montrer {}", kLot), false, true},
      {kExport, true, true},
      {"finhop piece extraire 00001 --sortie relecture", true, true},
      {fmt::format("finhop lot refaire {} --sortie refait", kLot), true, true},
      {"finhop sauvegarder copie", false, false},
      {kDiagnostic, false, false},
      {"finhop avance ajouter 00009 --ans 1234567890", false, true},
  };
  return toutes;
}

// Plays on bytes given each time anew.
class Essai {
 public:
  Essai() {
    for (const char* directive :
         {"base exporte", "second 1234567890",
          "fait finhop solde saisir 00002 --dmp 1888888888 --mss-pro lac@exemple.mssante.fr",
          "sql finhop.db PRAGMA page_size = 512; VACUUM", "efface exports"})
      scene_.arranger(directive);
    sain_ = lire("finhop.db");
  }
  const std::string& sain() const { return sain_; }

  Effet jouer(const std::string& base, const Commande& commande) {
    for (const auto& entree : fs::directory_iterator(".")) fs::remove_all(entree.path());
    ecrire("finhop.db", base);
    const Passage passage = scene_.lancer_librement(commande.ligne);
    return {passage.code, passage.sortie + passage.erreurs, sortis()};
  }

 private:
  Scene scene_;
  std::string sain_;
};

// What happened to one command on one damaged base, against the sound one.
void conclure(const Commande& commande, const Effet& effet, const Effet& sain) {
  INFO(commande.ligne << "\n" << effet.dit);
  CHECK((effet.code == 0 || effet.code == 1 || effet.code == 3));
  if (effet.code != 0) CHECK(effet.dit.find("finhop : ") != std::string::npos);
  if (!commande.sort) return;
  for (const auto& [nom, octets] : effet.sortis) {
    INFO(nom);
    CHECK((sain.sortis.contains(nom) && sain.sortis.at(nom) == octets));
  }
  if (effet.code == 0) CHECK(effet.sortis.size() == sain.sortis.size());
}

std::size_t nombre_de_bits() {
  const char* choisi = std::getenv("FINHOP_HASARD");
  return choisi ? std::stoul(choisi) : kBitsParDefaut;
}

std::vector<Effet> effets_sains(Essai& essai) {
  std::vector<Effet> sains;
  for (const Commande& commande : commandes()) sains.push_back(essai.jouer(essai.sain(), commande));
  return sains;
}

// What `diagnostic` calls sound says what it said before, in every command.
void jouer_tout(Essai& essai, const std::string& base, const std::vector<Effet>& sains) {
  bool saine = false;
  std::vector<std::string> differences;
  for (std::size_t i = 0; i < commandes().size(); ++i) {
    const Commande& commande = commandes()[i];
    const Effet effet = essai.jouer(base, commande);
    conclure(commande, effet, sains[i]);
    if (commande.ligne == kDiagnostic) saine = effet.code == 0;
    if (commande.dit && (effet.code != sains[i].code || effet.dit != sains[i].dit))
      differences.push_back(commande.ligne + " : " + effet.dit);
  }
  for (const std::string& difference : differences) {
    INFO(difference);
    CHECK_FALSE(saine);
  }
}

}  // namespace

TEST_CASE("every command works on the sound base that the damages start from") {
  Essai essai;
  for (const Effet& effet : effets_sains(essai)) {
    INFO(effet.dit);
    CHECK(effet.code == 0);
  }
}

TEST_CASE("a flipped bit anywhere in the base is harmless or told and never crashes a command") {
  Essai essai;
  const std::vector<Effet> sains = effets_sains(essai);
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
TEST_CASE("a value that changed into another good one is told and never leaves with an export") {
  Essai essai;
  const std::vector<Effet> sains = effets_sains(essai);
  for (const std::string motif : {"Clinique du Lac", "FINHOP000008", "888888880", "2022-05-12",
                                  "\x0C\x34\xCE", "1888888888", "lac@exemple.mssante.fr", "88558855800019"}) {
    int arretes = 0;
    for (std::size_t place = essai.sain().find(motif); place != std::string::npos;
         place = essai.sain().find(motif, place + 1)) {
      std::string base = essai.sain();
      base[place + 1] = static_cast<char>(base[place + 1] ^ 1);
      INFO(motif << " à l'octet " << place);
      jouer_tout(essai, base, sains);
      if (essai.jouer(base, {kExport, true, true}).code == 3) ++arretes;
    }
    INFO(motif);
    CHECK(arretes >= 2);  // in the table, and in its witness
  }
}

// These rows, and each index of them, fit in one page: the root.
TEST_CASE("a bit flipped in the rows of dossiers documents or lots leaves nothing out of what leaves") {
  Essai essai;
  const std::vector<Effet> sains = effets_sains(essai);
  ecrire("finhop.db", essai.sain());
  for (const std::string& racine : valeurs(
           "finhop.db",
           "SELECT rootpage FROM sqlite_schema WHERE rootpage > 0 AND tbl_name IN ('avance', 'piece', 'lot', "
           "'lot_ligne', 'lot_piece', 'lot_fichier')")) {
    const std::size_t debut = (std::stoul(racine) - 1) * kPage;
    for (std::size_t place = debut; place < debut + kPage; ++place) {
      if (essai.sain()[place] == 0) continue;  // mostly what no row fills
      std::string base = essai.sain();
      base[place] = static_cast<char>(base[place] ^ 1 << place % 7);
      INFO("page " << racine << ", octet " << place - debut);
      for (std::size_t i = 0; i < commandes().size(); ++i)
        if (commandes()[i].sort) conclure(commandes()[i], essai.jouer(base, commandes()[i]), sains[i]);
    }
  }
}

TEST_CASE("a number that a damaged index leads astray opens no other dossier") {
  Essai essai;
  ecrire("finhop.db", essai.sain());
  const std::set<std::string> racines =
      valeurs("finhop.db",
              "SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'avance' AND name GLOB 'sqlite_auto*'");
  REQUIRE(racines.size() == 2);
  const std::vector<Commande> ouvrent{{"finhop piece extraire 00002 --sortie relecture", true, true},
                                      {"finhop piece extraire FINHOP000008 --sortie relecture", true, true}};
  std::vector<Effet> sains;
  for (const Commande& commande : ouvrent) sains.push_back(essai.jouer(essai.sain(), commande));
  int arretes = 0;
  for (const std::string& racine : racines)
    for (std::size_t place = (std::stoul(racine) - 1) * kPage; place < std::stoul(racine) * kPage; ++place)
      for (int bit = 0; bit < 8 && essai.sain()[place] != 0; ++bit) {
        std::string base = essai.sain();
        base[place] = static_cast<char>(base[place] ^ 1 << bit);
        INFO("page " << racine << ", octet " << place % kPage << ", bit " << bit);
        for (std::size_t i = 0; i < ouvrent.size(); ++i) {
          const Effet effet = essai.jouer(base, ouvrent[i]);
          conclure(ouvrent[i], effet, sains[i]);
          arretes += effet.dit.contains("mène à un autre") ? 1 : 0;
        }
      }
  CHECK(arretes > 0);
}

TEST_CASE("a base cut anywhere is told by every command") {
  Essai essai;
  const std::size_t taille = essai.sain().size();
  std::set<std::size_t> coupes{0, 1, 15, 16, 99, 100, 101, 511, 513, taille - 1, taille - 511};
  for (std::size_t page = 1; page * kPage < taille; page += 1 + taille / kPage / 20)
    coupes.insert(page * kPage);
  for (const std::size_t coupe : coupes)
    for (const Commande& commande : commandes()) {
      const Effet effet = essai.jouer(essai.sain().substr(0, coupe), commande);
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
    for (const Commande& commande : commandes()) {
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
