// The real program serving: from its first line to its end by a signal, and another account of the machine.
#include <catch2/catch.hpp>

#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <regex>

#include "app/atelier.hpp"
#include "cli/commande.hpp"
#include "cli/mots.hpp"
#include "pannes/processus.hpp"
#include "web/programme_servant.hpp"
#include "web/serveur/scene.hpp"

using namespace finhop;
using namespace finhop::web::scene;
using Catch::Contains;

namespace {

constexpr uid_t kPersonne = 65534;

std::string exemple() {
  return std::string(std::ranges::find(cli::commandes(), Geste::Servir, &cli::Commande::geste)->exemple);
}

// The example of the command, where the base is in that folder, once it said where it listens.
class ProgrammeServant : public Programme {
 public:
  explicit ProgrammeServant(const std::filesystem::path& dossier, std::vector<std::string> variables = {})
      : Programme(dossier, tests::mots_de(exemple()), std::move(variables)) {
    std::smatch trouve;
    REQUIRE(std::regex_search(
        dit(), trouve, std::regex("http://(finhop-[0-9a-f]{8}\\.localhost:([0-9]+))(/entrer/[0-9a-f]{32})")));
    hote_ = trouve[1];
    port_ = static_cast<std::uint16_t>(std::stoi(trouve[2]));
    lien_ = trouve[3];
  }
  std::string demande(const std::string& cible, const std::string& champs = {}) const {
    return "GET " + cible + " HTTP/1.1\r\nHost: " + hote_ + "\r\n" + champs + "\r\n";
  }
  const std::string& lien() const { return lien_; }
  std::uint16_t port() const { return port_; }

 private:
  std::string hote_;
  std::uint16_t port_ = 0;
  std::string lien_;
};

// What an account that is not ours is answered.
std::string demander_pour_un_autre(std::uint16_t port, const std::string& demande) {
  std::array<int, 2> tube{};
  REQUIRE(::pipe(tube.data()) == 0);
  const pid_t pid = ::fork();
  if (pid == 0) {
    if (::setgroups(0, nullptr) != 0 || ::setgid(kPersonne) != 0 || ::setuid(kPersonne) != 0) ::_exit(1);
    Client client(port);
    client.envoyer(demande);
    const std::string reponse = client.lire();
    const ssize_t ecrits = ::write(tube[1], reponse.data(), reponse.size());
    ::_exit(ecrits < 0 ? 1 : 0);
  }
  ::close(tube[1]);
  std::string reponse;
  std::array<char, 4096> morceau{};
  for (ssize_t lus = 0; (lus = ::read(tube[0], morceau.data(), morceau.size())) > 0;)
    reponse.append(morceau.data(), static_cast<std::size_t>(lus));
  ::close(tube[0]);
  ::waitpid(pid, nullptr, 0);
  return reponse;
}

}  // namespace

TEST_CASE("finhop servir opens its base to this account until it is told to stop", "[servir]") {
  tests::Atelier atelier;
  atelier.avance("00001");
  const std::string avant = atelier.contenu();
  ProgrammeServant servant(atelier.chemin(""));
  CHECK_THAT(servant.dit(), Contains("http://127.0.0.1:" + std::to_string(servant.port()) + servant.lien()));
  Client client(servant.port());
  client.envoyer(servant.demande("/"));
  CHECK(code_de(client.lire()) == "403");
  client.envoyer(servant.demande(servant.lien()));
  const std::string ouverte = client.lire();
  REQUIRE(code_de(ouverte) == "200");
  std::smatch temoin;
  REQUIRE(std::regex_search(ouverte, temoin, std::regex("Set-Cookie: (finhop-[0-9]+=[0-9a-f]{32});")));
  client.envoyer(servant.demande("/", "Cookie: " + std::string(temoin[1]) + "\r\n"));
  CHECK_THAT(client.lire(), Contains("Quoi faire aujourd"));
  client.envoyer(servant.demande("/dossiers/00001", "Cookie: " + std::string(temoin[1]) + "\r\n"));
  CHECK_THAT(client.lire(), Contains("<h1>Dossier 00001</h1>"));
  CHECK(servant.finir(SIGTERM) == 0);
  CHECK(client.tout_lire().empty());
  CHECK(atelier.contenu() == avant);
}

TEST_CASE("each serving has a name of its own, and Ctrl-C ends it too", "[servir]") {
  tests::Atelier atelier;
  ProgrammeServant un(atelier.chemin(""));
  ProgrammeServant deux(atelier.chemin(""));
  CHECK(un.demande("/") != deux.demande("/"));
  CHECK(un.finir(SIGINT) == 0);
  CHECK(deux.finir(SIGHUP) == 0);
}

TEST_CASE("asked once more, finhop gives another link of the server that is there", "[servir]") {
  tests::Atelier atelier;
  const tests::Reglages reglages{"XDG_RUNTIME_DIR=" + atelier.chemin("execution").string()};
  ProgrammeServant servant(atelier.chemin(""), reglages);
  const tests::Fin encore = tests::jouer("finhop servir " + atelier.chemin("finhop.db").string(), reglages);
  CHECK(encore.code == 0);
  CHECK_THAT(encore.sortie, Contains("déjà ouverte"));
  std::smatch lien;
  REQUIRE(std::regex_search(encore.sortie, lien, std::regex("(/entrer/[0-9a-f]{32})\n")));
  CHECK(lien[1] != servant.lien());
  for (const std::string& chacun : {servant.lien(), std::string(lien[1])}) {
    Client client(servant.port());
    client.envoyer(servant.demande(chacun));
    CHECK(code_de(client.lire()) == "200");
  }
  CHECK(servant.finir(SIGTERM) == 0);
  ProgrammeServant autre(atelier.chemin(""), reglages);
  CHECK_THAT(autre.dit(), Contains("Ctrl-C"));
}

TEST_CASE("another account of the machine is refused by the kernel's word, link or not", "[servir]") {
  if (::geteuid() != 0) {
    SUCCEED("only root can take another account");
    return;
  }
  tests::Atelier atelier;
  ProgrammeServant servant(atelier.chemin(""));
  CHECK(code_de(demander_pour_un_autre(servant.port(), servant.demande(servant.lien()))) == "403");
  Client client(servant.port());
  client.envoyer(servant.demande(servant.lien()));
  CHECK(code_de(client.lire()) == "200");
}
