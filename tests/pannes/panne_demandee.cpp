#include "pannes/panne_demandee.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

namespace pannes {
namespace {

Genre lire_genre() {
  const char* nom = std::getenv("FINHOP_PANNE_GENRE");
  const std::string genre = nom ? nom : "";
  if (genre == "eio") return Genre::Erreur;
  if (genre == "enospc") return Genre::Plein1;
  if (genre == "durable") return Genre::Durable;
  if (genre == "mort") return Genre::Mort;
  if (genre == "demi") return Genre::Demi;
  if (genre == "lecture") return Genre::Lecture;
  return genre == "plein" ? Genre::Plein : Genre::Rien;
}

std::uint64_t lire_nombre(const char* nom) {
  const char* valeur = std::getenv(nom);
  return valeur ? std::strtoull(valeur, nullptr, 10) : 0;
}

int ouvrir_sans_compter(const char* nom, int drapeaux) {
  const char* chemin = std::getenv(nom);
  return chemin ? static_cast<int>(::syscall(SYS_openat, AT_FDCWD, chemin, drapeaux | O_CLOEXEC, 0600)) : -1;
}

Compte* compte_partage() {
  static Compte seul{0};
  const int fichier = ouvrir_sans_compter("FINHOP_PANNE_RELEVE", O_RDWR);
  if (fichier < 0) return &seul;
  void* page = ::mmap(nullptr, sizeof(Compte), PROT_READ | PROT_WRITE, MAP_SHARED, fichier, 0);
  return page == MAP_FAILED ? &seul : static_cast<Compte*>(page);
}

}  // namespace

Etat& etat() {
  static Etat unique{lire_genre(), lire_nombre("FINHOP_PANNE_RANG"), compte_partage(),
                     static_cast<std::int64_t>(lire_nombre("FINHOP_PANNE_PLACE")),
                     ouvrir_sans_compter("FINHOP_PANNE_TRACE", O_WRONLY | O_APPEND)};
  return unique;
}

void tracer(const std::string& ligne) {
  if (etat().trace < 0) return;
  const std::string entiere = ligne + "\n";
  if (::syscall(SYS_write, etat().trace, entiere.data(), entiere.size()) < 0) std::abort();
}

std::string chemin_de(int fichier) {
  char chemin[4096];
  const std::string lien = "/proc/self/fd/" + std::to_string(fichier);
  const ssize_t taille = ::readlink(lien.c_str(), chemin, sizeof chemin);
  return taille < 0 ? "?" : std::string(chemin, static_cast<std::size_t>(taille));
}

std::string absolu(const char* chemin) {
  if (*chemin == '/') return chemin;
  char ici[4096];
  return ::getcwd(ici, sizeof ici) ? std::string(ici) + "/" + chemin : chemin;
}

Sort compter() {
  Etat& e = etat();
  if (e.genre == Genre::Lecture) return Sort::Passe;
  const std::uint64_t ici = ++*e.compte;
  if (e.rang == 0 || ici < e.rang) return Sort::Passe;
  if (e.genre == Genre::Durable) return Sort::Erreur;
  if (ici > e.rang) return Sort::Passe;
  if (e.genre == Genre::Mort) ::kill(::getpid(), SIGKILL);
  if (e.genre == Genre::Demi) return Sort::Moitie;
  if (e.genre == Genre::Erreur) return Sort::Erreur;
  return e.genre == Genre::Plein1 ? Sort::Plein : Sort::Passe;
}

bool est_illisible() {
  Etat& e = etat();
  return e.genre == Genre::Lecture && ++*e.compte == e.rang;
}

[[noreturn]] void mourir() {
  for (;;) ::kill(::getpid(), SIGKILL);
}

}  // namespace pannes
