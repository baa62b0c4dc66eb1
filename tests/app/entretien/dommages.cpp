#include "app/entretien/dommages.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>

#include "app/atelier.hpp"
#include "pannes/etat.hpp"

namespace finhop::tests {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBitsParDefaut = 120;

// Every file but the base and what SQLite keeps beside it.
Fichiers sortis() {
  Fichiers fichiers;
  for (const auto& entree : fs::recursive_directory_iterator("."))
    if (entree.is_regular_file() && !entree.path().filename().string().starts_with("finhop.db"))
      fichiers[entree.path().string()] = lire(entree.path());
  return fichiers;
}

}  // namespace

const std::vector<CommandeAbimee>& commandes_abimees() {
  static const std::vector<CommandeAbimee> toutes{
      {"finhop lister", false, true},
      {"finhop montrer 00001", false, true},
      {fmt::format("finhop lot montrer {}", kLotAbime), false, true},
      {kExportAbime, true, true},
      {"finhop piece extraire 00001 --sortie relecture", true, true},
      {fmt::format("finhop lot refaire {} --sortie refait", kLotAbime), true, true},
      {"finhop sauvegarder copie", false, false},
      {kDiagnosticAbime, false, false},
      {"finhop avance ajouter 00009 --ans 1234567890", false, true},
  };
  return toutes;
}

EssaiAbime::EssaiAbime() {
  for (const char* directive :
       {"base exporte", "second 1234567890",
        "fait finhop solde saisir 00002 --dmp 1888888888 --mss-pro lac@exemple.mssante.fr",
        "sql finhop.db PRAGMA page_size = 512; VACUUM", "efface exports"})
    scene_.arranger(directive);
  sain_ = lire("finhop.db");
}

EffetAbime EssaiAbime::jouer(const std::string& base, const CommandeAbimee& commande) {
  for (const auto& entree : fs::directory_iterator(".")) fs::remove_all(entree.path());
  ecrire("finhop.db", base);
  const Passage passage = scene_.lancer_librement(commande.ligne);
  return {passage.code, passage.sortie + passage.erreurs, sortis()};
}

void juger(const CommandeAbimee& commande, const EffetAbime& effet, const EffetAbime& sain) {
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

std::vector<EffetAbime> effets_sains(EssaiAbime& essai) {
  std::vector<EffetAbime> sains;
  for (const CommandeAbimee& commande : commandes_abimees())
    sains.push_back(essai.jouer(essai.sain(), commande));
  return sains;
}

void jouer_tout(EssaiAbime& essai, const std::string& base, const std::vector<EffetAbime>& sains) {
  bool saine = false;
  std::vector<std::string> differences;
  for (std::size_t i = 0; i < commandes_abimees().size(); ++i) {
    const CommandeAbimee& commande = commandes_abimees()[i];
    const EffetAbime effet = essai.jouer(base, commande);
    juger(commande, effet, sains[i]);
    if (commande.ligne == kDiagnosticAbime) saine = effet.code == 0;
    if (commande.dit && (effet.code != sains[i].code || effet.dit != sains[i].dit))
      differences.push_back(commande.ligne + " : " + effet.dit);
  }
  for (const std::string& difference : differences) {
    INFO(difference);
    CHECK_FALSE(saine);
  }
}

}  // namespace finhop::tests
