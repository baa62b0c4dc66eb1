// The real program opening the page in a browser: what the desktop is given, what stays behind it, what is told otherwise.
#include <catch2/catch.hpp>

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "app/atelier.hpp"
#include "base/dossier_temporaire.hpp"
#include "pannes/processus.hpp"
#include "web/acces/renvois.hpp"
#include "web/serveur/scene.hpp"

using namespace finhop;
using namespace finhop::web::scene;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

std::string contenu(const fs::path& fichier) {
  std::ostringstream dit;
  dit << std::ifstream(fichier).rdbuf();
  return dit.str();
}

mode_t droits(const fs::path& fichier) {
  struct stat etat {};
  return ::lstat(fichier.c_str(), &etat) == 0 ? etat.st_mode & 0777 : 0;
}

template <class Condition>
bool attendre(const Condition& condition) {
  for (int i = 0; i < 2000; ++i) {
    if (condition()) return true;
    ::poll(nullptr, 0, 10);
  }
  return false;
}

// A base, a desktop of its own, and what was shown there.
class Bureau {
 public:
  Bureau() {
    fs::create_directory(atelier_.chemin("bin"));
    reglages_ = {"XDG_RUNTIME_DIR=" + atelier_.chemin("execution").string(), "DISPLAY=:99"};
    reglages_.push_back("PATH=" + atelier_.chemin("bin").string() + ":/usr/bin:/bin");
  }
  ~Bureau() { jouer("finhop ouvrir --arreter " + base()); }
  Bureau(const Bureau&) = delete;
  Bureau& operator=(const Bureau&) = delete;

  // What `xdg-open` does here, besides keeping what it was given and all that runs meanwhile.
  void avec_xdg_open(const std::string& fin = "exit 0") {
    const fs::path programme = atelier_.chemin("bin/xdg-open");
    const std::string ici = atelier_.chemin("").string();
    std::ofstream(programme) << "#!/bin/sh\ncd '" << ici << R"('
printf '%s\n' "$@" >recu
stat -c %a "$1" >droits
cp "$1" page
cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\0' ' ' >mots
: >fini
)" << fin << "\n";
    fs::permissions(programme, fs::perms::owner_all);
  }
  tests::Fin jouer(const std::string& ligne) const { return tests::jouer(ligne, reglages_); }
  tests::Fin ouvrir() const { return jouer("finhop ouvrir " + base()); }
  // The page that the desktop was given.
  std::string montree() {
    REQUIRE(attendre([&] { return fs::exists(atelier_.chemin("fini")); }));
    fs::remove(atelier_.chemin("fini"));
    return contenu(atelier_.chemin("page"));
  }
  std::string vu(const std::string& nom) { return contenu(atelier_.chemin(nom)); }
  std::string base() const { return base_.string(); }
  fs::path execution() { return atelier_.chemin("execution/finhop"); }
  std::size_t renvois() {
    std::size_t nombre = 0;
    for (const auto& entree : fs::directory_iterator(execution()))
      if (entree.path().extension() == ".html") ++nombre;
    return nombre;
  }
  // The process that holds the place of this base.
  pid_t serveur() {
    for (const auto& entree : fs::directory_iterator(execution())) {
      if (entree.path().extension() != ".sock") continue;
      const web::DescripteurProprietaire prise(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
      sockaddr_un adresse{};
      adresse.sun_family = AF_UNIX;
      entree.path().string().copy(adresse.sun_path, sizeof adresse.sun_path - 1);
      if (::connect(prise.numero(), reinterpret_cast<const sockaddr*>(&adresse), sizeof adresse) != 0)
        return -1;
      ucred autre{};
      socklen_t taille = sizeof autre;
      REQUIRE(::getsockopt(prise.numero(), SOL_SOCKET, SO_PEERCRED, &autre, &taille) == 0);
      return autre.pid;
    }
    return -1;
  }
  tests::Reglages& reglages() { return reglages_; }
  tests::Atelier& atelier() { return atelier_; }

 private:
  tests::Atelier atelier_;
  fs::path base_ = atelier_.chemin("finhop.db");
  tests::Reglages reglages_;
};

struct Adresse {
  std::string hote;
  std::uint16_t port = 0;
  std::string chemin;
};

Adresse adresse_dans(const std::string& texte) {
  std::smatch trouve;
  REQUIRE(std::regex_search(
      texte, trouve, std::regex("http://(finhop-[0-9a-f]{8}\\.localhost:([0-9]+))(/entrer/[0-9a-f]{32})")));
  return {trouve[1], static_cast<std::uint16_t>(std::stoi(trouve[2])), trouve[3]};
}

std::string entrer(const Adresse& adresse) {
  Client client(adresse.port);
  client.envoyer("GET " + adresse.chemin + " HTTP/1.1\r\nHost: " + adresse.hote + "\r\n\r\n");
  return code_de(client.lire());
}

}  // namespace

TEST_CASE("finhop ouvrir shows the page, the link being in a file of this account and nowhere else",
          "[ouvrir]") {
  Bureau bureau;
  bureau.avec_xdg_open();
  const tests::Fin fin = bureau.ouvrir();
  REQUIRE(fin.code == 0);
  CHECK(fin.erreurs.empty());
  CHECK_THAT(fin.sortie, Contains("s'ouvre dans votre navigateur"));
  CHECK_THAT(fin.sortie, !Contains("/entrer/"));
  const Adresse adresse = adresse_dans(bureau.montree());
  CHECK(bureau.vu("droits") == "600\n");
  const std::string recu = bureau.vu("recu");
  CHECK(std::ranges::count(recu, '\n') == 1);
  CHECK_THAT(recu, Catch::StartsWith(bureau.execution().string() + "/"));
  const std::string secret = adresse.chemin.substr(adresse.chemin.rfind('/') + 1);
  CHECK_THAT(bureau.vu("mots"), Contains("xdg-open"));
  CHECK_THAT(bureau.vu("mots"), !Contains(secret));
  CHECK(bureau.renvois() == 1);
  CHECK(entrer(adresse) == "200");
  CHECK(attendre([&] { return bureau.renvois() == 0; }));
  CHECK(entrer(adresse) == "403");
}

TEST_CASE("a second finhop ouvrir finds the server of its base, and stopping it leaves nothing", "[ouvrir]") {
  Bureau bureau;
  bureau.avec_xdg_open();
  REQUIRE(bureau.ouvrir().code == 0);
  const Adresse une = adresse_dans(bureau.montree());
  const pid_t serveur = bureau.serveur();
  REQUIRE(bureau.ouvrir().code == 0);
  const Adresse autre = adresse_dans(bureau.montree());
  CHECK(une.port == autre.port);
  CHECK(une.chemin != autre.chemin);
  CHECK(bureau.serveur() == serveur);
  CHECK(entrer(une) == "200");
  CHECK(entrer(autre) == "200");
  CHECK_THAT(bureau.jouer("finhop servir " + bureau.base()).sortie, Contains("déjà ouverte"));
  REQUIRE(bureau.ouvrir().code == 0);  // whose page is never used
  bureau.montree();
  CHECK_THAT(bureau.jouer("finhop ouvrir --arreter " + bureau.base()).sortie, Contains("n'est plus ouverte"));
  CHECK(attendre([&] { return bureau.serveur() == -1 && bureau.renvois() == 0; }));
  CHECK_THAT(bureau.jouer("finhop ouvrir --arreter " + bureau.base()).sortie,
             Contains("n'était pas ouverte"));
}

TEST_CASE("the server that finhop ouvrir leaves behind holds neither the terminal nor its streams",
          "[ouvrir]") {
  Bureau bureau;
  bureau.avec_xdg_open();
  REQUIRE(bureau.ouvrir().code == 0);
  const pid_t serveur = bureau.serveur();
  REQUIRE(serveur > 0);
  CHECK(::getsid(serveur) == serveur);
  const fs::path ouverts = "/proc/" + std::to_string(serveur) + "/fd";
  for (const char* flux : {"0", "1", "2"}) CHECK(fs::read_symlink(ouverts / flux) == "/dev/null");
  for (const auto& entree : fs::directory_iterator(ouverts)) {
    const std::string cible = fs::read_symlink(entree.path()).string();
    INFO(cible);
    CHECK_FALSE(cible.starts_with("pipe:"));
    CHECK_FALSE(cible.contains("memfd"));
  }
}

TEST_CASE("where no browser can be opened the link is told, with what to do", "[ouvrir]") {
  Bureau bureau;
  SECTION("no desktop") {
    bureau.avec_xdg_open();
    bureau.reglages()[1] = "DISPLAY=";
    const tests::Fin fin = bureau.ouvrir();
    CHECK_THAT(fin.sortie, Contains("aucun écran"));
    CHECK(entrer(adresse_dans(fin.sortie)) == "200");
    CHECK(bureau.vu("recu").empty());
  }
  SECTION("no xdg-open") {
    bureau.reglages()[2] = "PATH=" + bureau.atelier().chemin("bin").string();
    const tests::Fin fin = bureau.ouvrir();
    CHECK_THAT(fin.sortie, Contains("xdg-utils"));
    CHECK(entrer(adresse_dans(fin.sortie)) == "200");
    CHECK(bureau.renvois() == 0);
  }
  SECTION("an xdg-open that fails") {
    bureau.avec_xdg_open("exit 3");
    const tests::Fin fin = bureau.ouvrir();
    CHECK_THAT(fin.sortie, Contains("aucun navigateur"));
    CHECK(entrer(adresse_dans(fin.sortie)) == "200");
    CHECK(bureau.renvois() == 0);
  }
}

TEST_CASE("an xdg-open that stays as long as its browser holds nobody", "[ouvrir]") {
  Bureau bureau;
  bureau.avec_xdg_open("exec sleep 30");
  CHECK_THAT(bureau.ouvrir().sortie, Contains("s'ouvre dans votre navigateur"));
}

TEST_CASE("a server that cannot start says so where it was asked for", "[ouvrir]") {
  Bureau bureau;
  bureau.avec_xdg_open();
  fs::create_directories(bureau.execution());
  fs::permissions(bureau.execution(), fs::perms::all);
  const tests::Fin fin = bureau.ouvrir();
  CHECK(fin.code == 3);
  CHECK_THAT(fin.erreurs, Contains("n'est pas un dossier de ce seul compte"));
  CHECK(bureau.vu("recu").empty());
}

TEST_CASE("a page that leads to a link stays as long as the link serves, and what was left is removed",
          "[ouvrir]") {
  const tests::DossierTemporaire ici;
  std::ofstream(ici / "base-vieux.html") << "reste";
  std::ofstream(ici / "autre-vieux.html") << "reste";
  bool sert = true;
  fs::path perdu;
  {
    web::Renvois renvois(ici / "base.sock");
    CHECK_FALSE(fs::exists(ici / "base-vieux.html"));
    CHECK(fs::exists(ici / "autre-vieux.html"));
    CHECK_FALSE(renvois.menager());
    const fs::path un = renvois.ecrire("page", [&] { return sert; });
    CHECK(droits(un) == 0600);
    CHECK(renvois.menager());
    CHECK(contenu(un) == "page");
    sert = false;
    CHECK_FALSE(renvois.menager());
    CHECK_FALSE(fs::exists(un));
    perdu = renvois.ecrire("page", [] { return true; });
    CHECK(fs::exists(perdu));
  }
  CHECK_FALSE(fs::exists(perdu));
}
