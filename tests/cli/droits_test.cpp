// Whatever finhop makes is for its owner only: looked at from outside, on the real program.
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include "cli/mots.hpp"
#include "cli/scene.hpp"

using namespace finhop::tests;
namespace fs = std::filesystem;

namespace {

// The program itself, so that its own setting of the umask is what is looked at.
int lancer(const std::string& ligne, mode_t masque) {
  std::vector<std::string> mots = mots_de(ligne);
  mots.front() = FINHOP_BINARY;
  std::vector<char*> arguments;
  for (std::string& mot : mots) arguments.push_back(mot.data());
  arguments.push_back(nullptr);
  const pid_t enfant = ::fork();
  if (enfant == 0) {
    ::umask(masque);
    if (::freopen("sortie.txt", "a", stdout) == nullptr || ::freopen("sortie.txt", "a", stderr) == nullptr)
      ::_exit(9);
    ::execv(arguments[0], arguments.data());
    ::_exit(9);
  }
  int etat = 0;
  ::waitpid(enfant, &etat, 0);
  return WIFEXITED(etat) ? WEXITSTATUS(etat) : -1;
}

void vivre(mode_t masque) {
  const std::string pieces = FINHOP_TESTS_DIR "/donnees/pieces";
  for (
      const std::string& ligne : std::vector<std::string>{
          "finhop init --siret 88558855800019", "finhop logiciel ajouter --ans 1234567890",
          "finhop avance ajouter 00001 --ans 1234567890 --asp FINHOP000007 --finess 999999915 --montant-bc 12500 "
          "--statut payee",
          "finhop solde saisir 00001 --facture-date 15/05/2022 --facture-montant 12500 --sans-dmp --sans-mss-pro "
          "--sans-mss-citoyen",
          "finhop piece ajouter 00001 --facture " + pieces + "/facture.pdf --va " + pieces + "/va.pdf",
          "finhop exporter", "finhop piece extraire 00001 --sortie relecture", "finhop sauvegarder copie.db",
          "finhop restaurer copie.db", "finhop verifier exports --retour retours"}) {
    INFO(ligne);
    CHECK(lancer(ligne, masque) == 0);
  }
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
      struct stat etat {};
      ::stat(entree.path().c_str(), &etat);
      CHECK((etat.st_mode & 07777) == (entree.is_directory() ? 0700 : 0600));
      ++vus;
    }
    CHECK(vus >= 12);
  }
}

TEST_CASE("a stricter umask is respected") {
  const Scene scene;
  CHECK(lancer("finhop init --siret 88558855800019", 0277) == 0);
  struct stat etat {};
  ::stat("finhop.db", &etat);
  CHECK((etat.st_mode & 07777) == 0400);
}
