// What may follow the words being typed, without a word when nothing is known, and nothing ever written.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "app/atelier.hpp"
#include "cli/analyse.hpp"
#include "cli/commande.hpp"
#include "cli/completion/moteur.hpp"
#include "cli/manuel/description.hpp"
#include "cli/scene.hpp"
#include "finhop/app/contexte.hpp"
#include "store/connexion.hpp"

using namespace finhop;
using namespace finhop::tests;
namespace fs = std::filesystem;

namespace {

using Mots = std::vector<std::string>;

std::vector<app::NomPropose> aucun_nom(const std::string&, app::SorteDeNom, const std::string&) {
  return {};
}

Mots offerts(const Mots& mots) {
  Mots offerts;
  for (const cli::Proposition& p : cli::completer(mots, aucun_nom).mots) offerts.push_back(p.mot);
  return offerts;
}

// A base that holds one of each thing that has a name.
struct Poste {
  Poste() {
    for (const char* fait :
         {"init --siret 88558855800019", "logiciel ajouter --ans 1234567890 --nom 'Ma PFI'",
          "avance ajouter 00001 --ans 1234567890 --asp FINHOP000007 --client 'Hôpital Nord'",
          "avance ajouter 00012 --ans 1234567890 --client Clinique", "avance ajouter A0001 --ans 1234567890",
          "vue garder 'À relancer' --bloque"})
      scene.arranger(std::string("fait finhop ") + fait);
  }
  std::string dit(const std::string& mots) { return scene.lancer("finhop completer -- " + mots).sortie; }

  Scene scene;
};

std::string plan_de(app::Base& base, const std::string& sql) {
  SQLite::Statement plan(base.connexion().base, "EXPLAIN QUERY PLAN " + sql);
  std::string dit;
  while (plan.executeStep()) dit += plan.getColumn(3).getString() + "\n";
  return dit;
}

}  // namespace

TEST_CASE("Words that may follow are the commands, then their words, their options, their choices",
          "[completion]") {
  CHECK(offerts({"lot", "re"}) == Mots{"refaire", "redater", "rejeter"});
  CHECK(offerts({"sauve"}) == Mots{"sauvegarder"});
  CHECK(offerts({"lister", "--form"}) == Mots{"--format"});
  CHECK(offerts({"lister", "--format", ""}) == Mots{"texte", "json", "csv", "xlsx"});
  CHECK(offerts({"lister", "--format=x"}) == Mots{"--format=xlsx"});
  CHECK(offerts({"--base", "b.db", "modele", "mo"}) == Mots{"montrer"});
  CHECK(offerts({"avance", "statut", "pay"}) == Mots{"payee"});
  CHECK(offerts({"lister", "--tri", "-mont"}) == Mots{"-montant"});
  CHECK(offerts({"regles", "fmt-1"}).size() == 10);
  CHECK(offerts({"reglage", "changer", "attend_"}) ==
        Mots{"attend_reponse", "attend_decision", "attend_paiement", "attend_avance"});
  CHECK(offerts({"reglage", "changer", "attend_avance", ""}).empty());
  CHECK(offerts({"montrer", "--", "--de"}).empty());
  CHECK(offerts({"inconnue", ""}) == offerts({""}));
  CHECK(offerts({}).size() == offerts({""}).size());
}

TEST_CASE("Each command and each of its options is offered", "[completion]") {
  for (const cli::Commande& commande : cli::commandes()) {
    INFO(commande.nom);
    std::istringstream flux{std::string(commande.nom)};
    Mots mots;
    for (std::string mot; flux >> mot;) {
      mots.push_back(mot);
      const Mots suite = offerts(mots);
      CHECK(std::ranges::find(suite, mot) != suite.end());
    }
    mots.emplace_back("--");
    const Mots options = offerts(mots);
    for (const cli::OptionDecrite& option : cli::options_de(commande))
      if (!option.est_un_mot) CHECK(std::ranges::count(options, option.nom) == 1);
    CHECK(std::ranges::count(options, "--base") == 1);
  }
}

TEST_CASE("A file is the shell's own business", "[completion]") {
  CHECK(cli::completer({"retour", "importer", ""}, aucun_nom).fichiers);
  CHECK(cli::completer({"piece", "ajouter", "00001", "--facture", ""}, aucun_nom).fichiers);
  CHECK(cli::completer({"--base", ""}, aucun_nom).fichiers);
  CHECK_FALSE(cli::completer({"montrer", ""}, aucun_nom).fichiers);
}

TEST_CASE("The names of the base are offered with what tells them apart", "[completion]") {
  Poste poste;
  CHECK(poste.dit("montrer 000") == "00001\tHôpital Nord\n00012\tClinique\n");
  CHECK(poste.dit("montrer a") == "A0001\t\n");
  CHECK(poste.dit("avance statut payee 00001 finhop") == "FINHOP000007\tHôpital Nord\n");
  CHECK(poste.dit("lister --ans 1") == "1234567890\tMa PFI\n");
  CHECK(poste.dit("logiciel ajouter --ans 1").empty());
  CHECK(poste.dit("vue oublier À").starts_with("À relancer\t"));
  fs::rename("finhop.db", "autre.db");
  CHECK(poste.dit("montrer 000").empty());
  CHECK(poste.dit("--base autre.db montrer 000") == "00001\tHôpital Nord\n00012\tClinique\n");
}

TEST_CASE("Nothing is said of a base that is absent, damaged or held, and nothing is written",
          "[completion]") {
  Poste poste;
  const auto muet = [&](const std::string& etat) {
    INFO(etat);
    const std::string avant = fs::exists("finhop.db") ? lire("finhop.db") : "";
    const Passage passage = poste.scene.lancer_librement("finhop completer -- montrer 000");
    CHECK(passage.sortie.empty());
    CHECK(passage.erreurs.empty());
    CHECK(passage.code == 0);
    CHECK((fs::exists("finhop.db") ? lire("finhop.db") : "") == avant);
    CHECK_FALSE(fs::exists("finhop.db-journal"));
  };
  const std::string saine = lire("finhop.db");
  {
    SQLite::Database autre("finhop.db", SQLite::OPEN_READWRITE);
    autre.exec("BEGIN EXCLUSIVE");
    muet("tenue");
    autre.exec("ROLLBACK");
  }
  ecrire("finhop.db", saine.substr(0, 5000));
  muet("coupée");
  ecrire("finhop.db", "pas une base");
  muet("étrangère");
  fs::remove("finhop.db");
  muet("absente");
}

TEST_CASE("Looking does not even end what an interrupted command left", "[completion]") {
  Poste poste;
  fs::copy_file("finhop.db", "copie.db");
  {
    SQLite::Database ecrivaine("finhop.db", SQLite::OPEN_READWRITE);
    ecrivaine.exec("PRAGMA cache_size = 2; PRAGMA synchronous = OFF; BEGIN; CREATE TABLE x (t TEXT)");
    for (int i = 0; i < 60; ++i) ecrivaine.exec("INSERT INTO x VALUES (hex(randomblob(2000)))");
    fs::copy_file("finhop.db", "coupee.db");
    fs::copy_file("finhop.db-journal", "coupee.db-journal");
    ecrivaine.exec("ROLLBACK");
  }
  const std::string base = lire("coupee.db"), journal = lire("coupee.db-journal");
  CHECK(poste.scene.lancer_librement("finhop --base coupee.db completer -- montrer 000").code == 2);
  CHECK(poste.scene.lancer_librement("finhop completer -- --base coupee.db montrer 000").code == 0);
  CHECK(lire("coupee.db") == base);
  CHECK(lire("coupee.db-journal") == journal);
}

TEST_CASE("However many dossiers there are, an index leads to those that start so", "[completion]") {
  Atelier atelier;
  for (const char* colonne : {"numero_editeur", "numero_asp"}) {
    const std::string plan =
        plan_de(atelier.base(), std::string("SELECT ") + colonne + ", client FROM avance WHERE " + colonne +
                                    " >= '0' AND " + colonne + " < '1' ORDER BY " + colonne + " LIMIT 100");
    INFO(plan);
    CHECK(plan.starts_with("SEARCH avance USING INDEX sqlite_autoindex_avance"));
    CHECK_FALSE(plan.contains("TEMP B-TREE"));
  }
}
