// A base, a desktop of its own, and what was shown there.
#pragma once

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/atelier.hpp"
#include "pannes/processus.hpp"
#include "web/serveur/scene.hpp"

namespace finhop::web::scene {

namespace fs = std::filesystem;

inline std::string contenu(const fs::path& fichier) {
  std::ostringstream dit;
  dit << std::ifstream(fichier).rdbuf();
  return dit.str();
}

inline mode_t droits(const fs::path& fichier) {
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

}  // namespace finhop::web::scene
