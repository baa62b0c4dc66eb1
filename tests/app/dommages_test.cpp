// A base whose bytes change or go missing: each command works with right results or says so, and no document leaves
// altered. FINHOP_HASARD=N flips N bits instead of the usual few.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <map>
#include <random>
#include <set>

#include "app/atelier.hpp"
#include "cli/scene.hpp"

using namespace finhop::tests;
namespace fs = std::filesystem;

namespace {

constexpr const char* kLot = "JSON-1234567890-20220516-001";
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
  bool documents;  // its files are documents or a lot already made: right to the byte, or not there
};
const std::vector<Commande>& commandes() {
  static const std::vector<Commande> toutes{
      {"finhop lister", false},
      {"finhop montrer 00001", false},
      {fmt::format("finhop lot montrer {}", kLot), false},
      {"finhop exporter 00002 --sortie exports", false},
      {"finhop piece extraire 00001 --sortie relecture", true},
      {fmt::format("finhop lot refaire {} --sortie refait", kLot), true},
      {"finhop sauvegarder copie", false},
      {"finhop diagnostic", false},
      {"finhop avance ajouter 00009 --ans 1234567890", false},
  };
  return toutes;
}

// Plays on bytes given each time anew.
class Essai {
 public:
  Essai() {
    for (const char* directive : {"base exporte", "second 1234567890",
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
void juger(const Commande& commande, const Effet& effet, const Effet& sain) {
  INFO(commande.ligne << "\n" << effet.dit);
  CHECK((effet.code == 0 || effet.code == 1 || effet.code == 3));
  if (effet.code != 0) CHECK(effet.dit.find("finhop : ") != std::string::npos);
  if (!commande.documents) return;
  for (const auto& [nom, octets] : effet.sortis) {
    INFO(nom);
    CHECK((sain.sortis.contains(nom) && sain.sortis.at(nom) == octets));
  }
  if (effet.code == 0) CHECK(effet.sortis.size() == sain.sortis.size());
}

// No zip of an export holds what the documents' digests do not vouch for: zips are the sound ones, or are not there.
void juger_zips(const Effet& effet, const Effet& sain) {
  for (const auto& [nom, octets] : effet.sortis)
    if (nom.ends_with(".zip") && sain.sortis.contains(nom)) CHECK(sain.sortis.at(nom) == octets);
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

void jouer_tout(Essai& essai, const std::string& base, const std::vector<Effet>& sains) {
  for (std::size_t i = 0; i < commandes().size(); ++i) {
    const Effet effet = essai.jouer(base, commandes()[i]);
    juger(commandes()[i], effet, sains[i]);
    juger_zips(effet, sains[i]);
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
