// The real program sharing its base: the certificate it shows, its end, what the accounts leave elsewhere; and a terminal
// that does not show a password.
#include <catch2/catch.hpp>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "app/atelier.hpp"
#include "finhop/web/comptes.hpp"
#include "pannes/processus.hpp"
#include "web/programme_servant.hpp"
#include "web/serveur/scene.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

constexpr const char* kMot = "correct cheval pile agrafe";

std::string contenu(const fs::path& fichier) {
  std::ostringstream dit;
  dit << std::ifstream(fichier, std::ios::binary).rdbuf();
  return dit.str();
}

std::uint16_t port_libre() {
  const DescripteurProprietaire prise(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in adresse{};
  adresse.sin_family = AF_INET;
  adresse.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t taille = sizeof adresse;
  REQUIRE(::bind(prise.numero(), reinterpret_cast<sockaddr*>(&adresse), sizeof adresse) == 0);
  REQUIRE(::getsockname(prise.numero(), reinterpret_cast<sockaddr*>(&adresse), &taille) == 0);
  return ntohs(adresse.sin_port);
}

// « finhop partager » on loopback, once it said that it listens.
class Partageant {
 public:
  Partageant(const fs::path& base, const std::vector<std::string>& options)
      : programme_(base.parent_path(), mots(base, options)) {}

  int finir(int signal) { return programme_.finir(signal); }
  const std::string& dit() const { return programme_.dit(); }
  std::uint16_t port() const { return port_; }

 private:
  std::vector<std::string> mots(const fs::path& base, const std::vector<std::string>& options) const {
    std::vector<std::string> mots{"finhop",    "--base",    base.string(), "partager",
                                  "--adresse", "127.0.0.1", "--port",      std::to_string(port_)};
    mots.insert(mots.end(), options.begin(), options.end());
    return mots;
  }

  std::uint16_t port_ = port_libre();
  Programme programme_;
};

std::string connexion(const std::string& hote) {
  const std::string corps = "nom=marie&mot_de_passe=correct+cheval+pile+agrafe";
  return "POST /connexion HTTP/1.1\r\nHost: " + hote + "\r\nOrigin: https://" + hote +
         "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
         std::to_string(corps.size()) + "\r\n\r\n" + corps;
}

}  // namespace

TEST_CASE("finhop partager shows the certificate whose fingerprint it told, and lets an account in",
          "[partager]") {
  tests::Atelier atelier;
  const fs::path base = atelier.chemin("finhop.db");
  REQUIRE(FichierDeComptes(base).ajouter("marie", Role::Gestion, kMot));
  Partageant partageant(base, {"--hote", "localhost"});
  const std::string hote = "localhost:" + std::to_string(partageant.port());
  CHECK_THAT(partageant.dit(), Contains("https://" + hote));
  Client client(partageant.port(), "127.0.0.1", Voie::Chiffree);
  CHECK_THAT(partageant.dit(), Contains(client.empreinte()));
  client.envoyer("GET / HTTP/1.1\r\nHost: " + hote + "\r\n\r\n");
  CHECK_THAT(client.lire(), Contains("Entrer dans finhop"));
  client.envoyer(connexion(hote));
  const std::string entree = client.lire();
  CHECK(code_de(entree) == "303");
  std::smatch temoin;
  REQUIRE(std::regex_search(entree, temoin, std::regex("Set-Cookie: (__Host-finhop-[0-9]+=[0-9a-f]{32});")));
  client.envoyer("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(partageant.port()) +
                 "\r\nCookie: " + std::string(temoin[1]) + "\r\n\r\n");
  CHECK_THAT(client.lire(), Contains("Quoi faire aujourd"));
  Client clair(partageant.port());
  clair.envoyer("GET / HTTP/1.1\r\nHost: " + hote + "\r\n\r\n");
  CHECK_THAT(clair.tout_lire(), Catch::StartsWith("HTTP/1.1 400") && Contains("https://"));
  CHECK(partageant.finir(SIGTERM) == 0);
}

TEST_CASE("behind a proxy finhop partager speaks in clear, under the name that is said", "[partager]") {
  tests::Atelier atelier;
  const fs::path base = atelier.chemin("finhop.db");
  REQUIRE(FichierDeComptes(base).ajouter("marie", Role::Gestion, kMot));
  Partageant partageant(base, {"--derriere-proxy", "--hote", "finhop.exemple.fr"});
  CHECK_THAT(partageant.dit(), Contains("https://finhop.exemple.fr\n") && !Contains("SHA-256"));
  Client client(partageant.port());
  client.envoyer(connexion("finhop.exemple.fr"));
  CHECK_THAT(client.lire(), Catch::StartsWith("HTTP/1.1 303") && Contains("; Secure"));
  Client ailleurs(partageant.port());
  ailleurs.envoyer("GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: finhop.exemple.fr\r\n\r\n");
  CHECK_THAT(ailleurs.lire(), Catch::StartsWith("HTTP/1.1 421"));
  CHECK_FALSE(fs::exists(base.string() + ".cle.pem"));
  CHECK(partageant.finir(SIGINT) == 0);
}

TEST_CASE("an address of elsewhere is told", "[partager]") {
  tests::Atelier atelier;
  REQUIRE(FichierDeComptes(atelier.chemin("finhop.db")).ajouter("marie", Role::Gestion, kMot));
  const tests::Fin fin =
      tests::jouer("finhop --base " + atelier.chemin("finhop.db").string() + " partager --adresse 192.0.2.7");
  CHECK(fin.code == 3);
  CHECK_THAT(fin.erreurs, Contains("n'est pas de cette machine"));
}

TEST_CASE("no password, nor what it is checked with, is in the base, a copy, the journal or a report",
          "[partager]") {
  tests::Atelier atelier;
  const std::string base = atelier.chemin("finhop.db").string();
  REQUIRE(FichierDeComptes(base).ajouter("marie", Role::Gestion, kMot));
  const fs::path fichier = base + ".comptes";
  struct stat etat {};
  REQUIRE(::lstat(fichier.c_str(), &etat) == 0);
  CHECK((etat.st_mode & 0777) == 0600);
  CHECK_THAT(contenu(fichier), Contains("$argon2id$") && !Contains("cheval"));
  fs::create_directory(atelier.chemin("copies"));
  const std::string avant = contenu(base);
  std::string dit;
  for (const char* commande : {"journal", "diagnostic", "diagnostic --format json", "compte lister"}) {
    const tests::Fin fin = tests::jouer("finhop --base " + base + " " + commande);
    dit += fin.sortie + fin.erreurs;
  }
  CHECK(contenu(base) == avant);
  REQUIRE(tests::jouer("finhop --base " + base + " sauvegarder " + atelier.chemin("copies").string()).code ==
          0);
  std::size_t copies = 0;
  for (const auto& copie : fs::directory_iterator(atelier.chemin("copies"))) {
    dit += contenu(copie.path()) + copie.path().filename().string();
    ++copies;
  }
  CHECK(copies == 1);
  dit += contenu(base);
  CHECK_THAT(dit, !Contains("argon2") && !Contains("cheval"));
}

TEST_CASE("a password typed in a terminal is not shown, and is asked twice", "[partager]") {
  tests::Atelier atelier;
  std::string ligne = "--base=" + atelier.chemin("finhop.db").string();
  const auto taper = [&](const std::string& frappe, int& code) {
    int maitre = -1;
    const pid_t pid = ::forkpty(&maitre, nullptr, nullptr, nullptr);
    if (pid == 0) {
      ::execl(FINHOP_BINARY, "finhop", ligne.c_str(), "compte", "ajouter", "marie", nullptr);
      ::_exit(127);
    }
    std::string vu;
    std::array<char, 4096> morceau{};
    std::size_t tapees = 0;
    while (true) {
      pollfd attendu{maitre, POLLIN, 0};
      REQUIRE(::poll(&attendu, 1, 20'000) == 1);
      const ssize_t lus = ::read(maitre, morceau.data(), morceau.size());
      if (lus <= 0) break;
      vu.append(morceau.data(), static_cast<std::size_t>(lus));
      const auto invites =
          static_cast<std::size_t>(std::ranges::count(vu, ':') > 0) + vu.contains("encore une fois :");
      // Typed once it is asked, as a person does; the terminal is silent a little after the question.
      for (; tapees < invites; ++tapees) {
        ::poll(nullptr, 0, 300);
        const std::string mot = tapees == 0 ? std::string(kMot) + "\n" : frappe;
        REQUIRE(::write(maitre, mot.data(), mot.size()) == static_cast<ssize_t>(mot.size()));
      }
    }
    ::close(maitre);
    int statut = 0;
    ::waitpid(pid, &statut, 0);
    code = WIFEXITED(statut) ? WEXITSTATUS(statut) : -1;
    return vu;
  };
  int code = 0;
  const std::string autre = taper("correct cheval pile agraffe\n", code);
  CHECK(code == 1);
  CHECK_THAT(autre, Contains("diffèrent") && !Contains("cheval"));
  const std::string vu = taper(std::string(kMot) + "\n", code);
  CHECK(code == 0);
  CHECK_THAT(vu, Contains("compte marie ajouté") && !Contains("cheval"));
  CHECK(FichierDeComptes(atelier.chemin("finhop.db")).lire().size() == 1);
}
