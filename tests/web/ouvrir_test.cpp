// The real program opening the page in a browser: what the desktop is given, what stays behind it, what is told otherwise.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <regex>

#include "base/dossier_temporaire.hpp"
#include "web/acces/renvois.hpp"
#include "web/bureau.hpp"

using namespace finhop;
using namespace finhop::web::scene;
using Catch::Contains;

namespace {

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

TEST_CASE("what finhop ouvrir leaves behind listens on this machine only", "[ouvrir]") {
  Bureau bureau;
  bureau.avec_xdg_open();
  REQUIRE(bureau.ouvrir().code == 0);
  const std::string port = fmt::format(":{:04X} ", adresse_dans(bureau.montree()).port);
  std::size_t ecoutes = 0;
  for (const char* table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
    std::istringstream lignes(contenu(table));
    for (std::string ligne; std::getline(lignes, ligne);) {
      constexpr std::string_view kEcoute = " 0A ";  // its state, after the two addresses
      const std::string ici = ligne.substr(0, ligne.find(port));
      if (!ligne.contains(port + "0") || !ligne.contains(kEcoute)) continue;
      INFO(ligne);
      CHECK((ici.ends_with(" 0100007F") || ici.ends_with(" 00000000000000000000000001000000")));
      ++ecoutes;
    }
  }
  CHECK(ecoutes >= 1);
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
