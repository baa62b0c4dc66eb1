// Whatever finhop makes is for its owner only: looked at from outside, on the real program.
#include <fcntl.h>
#include <grp.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "cli/mots.hpp"
#include "cli/scene.hpp"

using namespace finhop::tests;
namespace fs = std::filesystem;

namespace {

mode_t droits_de(const fs::path& chemin) {
  struct stat etat {};
  ::stat(chemin.c_str(), &etat);
  return etat.st_mode & 07777;
}

// The program itself, so that its own setting of the umask is what is looked at.
int lancer(const std::string& ligne, mode_t masque, uid_t compte = ::geteuid()) {
  std::vector<std::string> mots = mots_de(ligne);
  mots.front() = FINHOP_BINARY;
  std::vector<char*> arguments;
  for (std::string& mot : mots) arguments.push_back(mot.data());
  arguments.push_back(nullptr);
  // Opened first: another account may not reach it.
  const int programme = ::open(FINHOP_BINARY, O_RDONLY | O_CLOEXEC);
  const pid_t enfant = ::fork();
  if (enfant == 0) {
    ::umask(masque);
    if (::freopen("sortie.txt", "a", stdout) == nullptr || ::freopen("sortie.txt", "a", stderr) == nullptr)
      ::_exit(9);
    if (compte != ::geteuid() &&
        (::setgroups(0, nullptr) != 0 || ::setgid(compte) != 0 || ::setuid(compte) != 0))
      ::_exit(9);
    ::fexecve(programme, arguments.data(), environ);
    ::_exit(9);
  }
  ::close(programme);
  int etat = 0;
  ::waitpid(enfant, &etat, 0);
  return WIFEXITED(etat) ? WEXITSTATUS(etat) : -1;
}

const std::string kInit = "finhop init --siret 88558855800019";

void vivre(mode_t masque, const std::string& init = kInit) {
  const std::string pieces = FINHOP_TESTS_DIR "/donnees/pieces";
  for (
      const std::string& ligne : std::vector<std::string>{
          init, "finhop logiciel ajouter --ans 1234567890",
          "finhop avance ajouter 00001 --ans 1234567890 --asp FINHOP000007 --finess 999999915 --montant-bc 12500 "
          "--statut payee",
          "finhop solde saisir 00001 --facture-date 15/05/2022 --facture-montant 12500 --sans-dmp --sans-mss-pro "
          "--sans-mss-citoyen",
          "finhop piece ajouter 00001 --facture " + pieces + "/facture.pdf --va " + pieces + "/va.pdf",
          "finhop exporter", "finhop piece extraire 00001 --sortie relecture", "finhop sauvegarder copie.db",
          "finhop preuve 00001 --sortie preuves", "finhop restaurer copie.db",
          "finhop verifier exports --retour retours"}) {
    INFO(ligne);
    CHECK(lancer(ligne, masque) == 0);
  }
}

// One that this account may give its files to; other than its own where it has another.
gid_t autre_groupe() {
  if (::geteuid() == 0) return 65'534;
  std::vector<gid_t> groupes(256);
  const int nombre = ::getgroups(static_cast<int>(groupes.size()), groupes.data());
  for (int i = 0; i < nombre; ++i)
    if (groupes[static_cast<std::size_t>(i)] != ::getegid()) return groupes[static_cast<std::size_t>(i)];
  return ::getegid();
}

// The copy of a base and of its journal in the middle of a writing: what a killed command leaves.
void laisser_une_reprise_fermee() {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open("finhop.db", &db) == SQLITE_OK);
  REQUIRE(sqlite3_exec(db,
                       "PRAGMA cache_spill = 1; PRAGMA cache_size = 1; BEGIN IMMEDIATE; CREATE TABLE x (y); "
                       "INSERT INTO x VALUES (zeroblob(2000000))",
                       nullptr, nullptr, nullptr) == SQLITE_OK);
  fs::create_directory("cote");
  fs::copy_file("finhop.db", "cote/finhop.db");
  fs::copy_file("finhop.db-journal", "cote/finhop.db-journal");
  sqlite3_close(db);
  fs::current_path("cote");
  ::chmod("finhop.db", 0666);
  ::chmod(".", 0777);
  ::chmod("..", 0755);
  ::chmod("finhop.db-journal", 0);
}

// Of root, whom no right stops, another one; of anybody else, itself: the file is closed to its owner too.
int lancer_d_un_autre_compte(const std::string& ligne) {
  return lancer(ligne, 022, ::geteuid() == 0 ? 65'534 : ::geteuid());
}

}  // namespace

TEST_CASE("all that finhop makes is closed to others under any umask") {
  for (const mode_t masque : {mode_t{0}, mode_t{022}, mode_t{077}}) {
    const Scene scene;
    vivre(masque);
    int vus = 0;
    for (const auto& entree : fs::recursive_directory_iterator(".")) {
      if (entree.path().filename() == "sortie.txt") continue;
      INFO(masque << " " << entree.path());
      CHECK(droits_de(entree.path()) == (entree.is_directory() ? 0700 : 0600));
      ++vus;
    }
    CHECK(vus >= 12);
  }
}

TEST_CASE("a stricter umask is respected") {
  const Scene scene;
  CHECK(lancer("finhop init --siret 88558855800019", 0277) == 0);
  CHECK(droits_de("finhop.db") == 0400);
}

TEST_CASE("all that finhop makes for a base of a group is the group's of its folder, under any umask") {
  for (const mode_t masque : {mode_t{0}, mode_t{022}, mode_t{077}}) {
    const Scene scene;
    const gid_t groupe = autre_groupe();
    REQUIRE(::chown(".", static_cast<uid_t>(-1), groupe) == 0);
    vivre(masque, kInit + " --droits groupe");
    int vus = 0;
    for (const auto& entree : fs::recursive_directory_iterator(".")) {
      if (entree.path().filename() == "sortie.txt" || entree.path().string().starts_with("./retours"))
        continue;
      INFO(masque << " " << entree.path());
      struct stat etat {};
      ::stat(entree.path().c_str(), &etat);
      CHECK((etat.st_mode & 0777) == (entree.is_directory() ? 0770 : 0660));
      CHECK(etat.st_gid == groupe);
      ++vus;
    }
    CHECK(vus >= 12);
  }
}

TEST_CASE("the base and what lies beside it follow the command that says whom it is for") {
  const Scene scene;
  CHECK(lancer(kInit, 022) == 0);
  CHECK(lancer("finhop droits groupe --simuler", 022) == 0);
  CHECK(droits_de("finhop.db") == 0600);
  CHECK(lancer("finhop droits groupe", 022) == 0);
  CHECK(droits_de("finhop.db") == 0660);
  CHECK(lancer("finhop sauvegarder copie.db", 022) == 0);
  CHECK(droits_de("copie.db") == 0660);
  CHECK(lancer("finhop droits groupe", 022) == 0);
  CHECK(lancer("finhop droits prive", 022) == 0);
  CHECK(droits_de("finhop.db") == 0600);
  CHECK(lancer("finhop sauvegarder copie2.db", 022) == 0);
  CHECK(droits_de("copie2.db") == 0600);
}

TEST_CASE("a restored base has the rights of the one it replaces, else those of the copy") {
  const Scene scene;
  CHECK(lancer(kInit + " --droits groupe", 022) == 0);
  CHECK(lancer("finhop sauvegarder copie.db", 022) == 0);
  CHECK(lancer("finhop droits prive", 022) == 0);
  CHECK(lancer("finhop restaurer copie.db", 022) == 0);
  CHECK(droits_de("finhop.db") == 0600);
  CHECK(lancer("finhop --base neuve.db restaurer copie.db", 022) == 0);
  CHECK(droits_de("neuve.db") == 0660);
}

TEST_CASE("a diagnostic tells what stands between the group and the base") {
  const Scene scene;
  ::chmod(".", 0700);
  CHECK(lancer(kInit + " --droits groupe", 022) == 0);
  const auto diagnostic = [] {
    fs::remove("sortie.txt");
    CHECK(lancer("finhop diagnostic", 022) == 0);
    return lire("sortie.txt");
  };
  CHECK(diagnostic().find("à surveiller  droits") != std::string::npos);
  ::chmod(".", 02770);
  CHECK(diagnostic().find("bon           droits    : la base est ouverte à son groupe") != std::string::npos);
}

TEST_CASE("what SQLite keeps beside a base of a group while it writes is the group's") {
  const Scene scene;
  CHECK(lancer(kInit + " --droits groupe", 022) == 0);
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open("finhop.db", &db) == SQLITE_OK);
  REQUIRE(sqlite3_exec(db,
                       "BEGIN IMMEDIATE; UPDATE fournisseur SET raison_sociale = 'X'; PRAGMA cache_size = 1",
                       nullptr, nullptr, nullptr) == SQLITE_OK);
  CHECK(droits_de("finhop.db-journal") == 0660);
  sqlite3_close(db);
}

TEST_CASE("what another account left beside the base and this one cannot read is told with what to do") {
  const Scene scene;
  CHECK(lancer(kInit, 022) == 0);
  laisser_une_reprise_fermee();
  for (const char* commande : {"finhop diagnostic", "finhop lister"}) {
    CHECK(lancer_d_un_autre_compte(commande) == 3);
    const std::string dit = lire("sortie.txt");
    CHECK(dit.find("finhop.db-journal, que ce compte-ci ne peut pas reprendre") != std::string::npos);
    CHECK(dit.find("chmod g+rw finhop.db-journal") != std::string::npos);
    fs::remove("sortie.txt");
  }
}
