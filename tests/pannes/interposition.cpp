// Preloaded into finhop: counts its calls that change or open files, and at the one asked for lets the disk fail, be
// full, or the process die. Environment: FINHOP_PANNE_GENRE (see `Genre`), FINHOP_PANNE_RANG (the call, from 1; 0 never),
// FINHOP_PANNE_PLACE (bytes that the disk still takes, for `plein`), FINHOP_PANNE_RELEVE (a file of 8 bytes: calls
// counted so far, true even after a kill), FINHOP_PANNE_TRACE (a file: one line for each call and its path).
// What goes to the messages is never touched: they must be able to tell.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

// Rien counts only. Erreur, Plein1: EIO, ENOSPC once. Durable: EIO from that call on. Mort: SIGKILL before the call.
// Demi: SIGKILL after half of a write, or after any other call. Plein: ENOSPC once the bytes of PLACE are written.
enum class Genre { Rien, Erreur, Plein1, Durable, Mort, Demi, Plein };

Genre lire_genre() {
  const char* nom = std::getenv("FINHOP_PANNE_GENRE");
  const std::string genre = nom ? nom : "";
  if (genre == "eio") return Genre::Erreur;
  if (genre == "enospc") return Genre::Plein1;
  if (genre == "durable") return Genre::Durable;
  if (genre == "mort") return Genre::Mort;
  if (genre == "demi") return Genre::Demi;
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

using Compte = std::atomic<std::uint64_t>;
Compte* compte_partage() {
  static Compte seul{0};
  const int fichier = ouvrir_sans_compter("FINHOP_PANNE_RELEVE", O_RDWR);
  if (fichier < 0) return &seul;
  void* page = ::mmap(nullptr, sizeof(Compte), PROT_READ | PROT_WRITE, MAP_SHARED, fichier, 0);
  return page == MAP_FAILED ? &seul : static_cast<Compte*>(page);
}

struct Etat {
  Genre genre = lire_genre();
  std::uint64_t rang = lire_nombre("FINHOP_PANNE_RANG");
  Compte* compte = compte_partage();
  std::atomic<std::int64_t> place{static_cast<std::int64_t>(lire_nombre("FINHOP_PANNE_PLACE"))};
  int trace = ouvrir_sans_compter("FINHOP_PANNE_TRACE", O_WRONLY | O_APPEND);
};

Etat& etat() {
  static Etat unique;
  return unique;
}

template <class F>
F vrai(const char* nom) {
  return reinterpret_cast<F>(::dlsym(RTLD_NEXT, nom));
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

enum class Sort { Passe, Erreur, Plein, Moitie };

Sort compter() {
  Etat& e = etat();
  const std::uint64_t ici = ++*e.compte;
  if (e.rang == 0 || ici < e.rang) return Sort::Passe;
  if (e.genre == Genre::Durable) return Sort::Erreur;
  if (ici > e.rang) return Sort::Passe;
  if (e.genre == Genre::Mort) ::kill(::getpid(), SIGKILL);
  if (e.genre == Genre::Demi) return Sort::Moitie;
  if (e.genre == Genre::Erreur) return Sort::Erreur;
  return e.genre == Genre::Plein1 ? Sort::Plein : Sort::Passe;
}

[[noreturn]] void mourir() {
  for (;;) ::kill(::getpid(), SIGKILL);
}

// A call without bytes: it fails, or is done, and perhaps nothing after it.
template <class Valeur, class F>
Valeur passer(Valeur echec, F faire) {
  const Sort sort = compter();
  if (sort == Sort::Erreur || sort == Sort::Plein) {
    errno = sort == Sort::Erreur ? EIO : ENOSPC;
    return echec;
  }
  Valeur valeur = faire();
  if (sort == Sort::Moitie) mourir();
  return valeur;
}

// A call that writes `n` bytes; `faire` writes as many as it is told.
template <class F>
ssize_t ecrire(std::size_t n, F faire) {
  const Sort sort = compter();
  if (sort == Sort::Erreur || sort == Sort::Plein) {
    errno = sort == Sort::Erreur ? EIO : ENOSPC;
    return -1;
  }
  if (sort == Sort::Moitie) {
    faire(n / 2);
    mourir();
  }
  if (etat().genre != Genre::Plein) return faire(n);
  const std::int64_t reste = etat().place.fetch_sub(static_cast<std::int64_t>(n));
  if (reste >= static_cast<std::int64_t>(n)) return faire(n);
  if (reste > 0) return faire(static_cast<std::size_t>(reste));
  errno = ENOSPC;
  return -1;
}

bool est_message(int fichier) {
  return fichier == STDERR_FILENO;
}

// What else happens meanwhile on a full disk: nothing.
template <class F, class Place>
int compter_la_place(const char* nom, const char* chemin, Place* place) {
  const int code = vrai<F>(nom)(chemin, place);
  if (code == 0 && etat().genre == Genre::Plein)
    place->f_bavail = static_cast<fsblkcnt_t>(std::max<std::int64_t>(etat().place, 0)) / place->f_frsize;
  return code;
}

}  // namespace

extern "C" {

ssize_t write(int fichier, const void* octets, size_t n) {
  const auto faire = [&](std::size_t m) {
    return vrai<ssize_t (*)(int, const void*, size_t)>("write")(fichier, octets, m);
  };
  if (est_message(fichier)) return faire(n);
  tracer("ecrit " + chemin_de(fichier));
  return ecrire(n, faire);
}

ssize_t pwrite64(int fichier, const void* octets, size_t n, off64_t place) {
  tracer("ecrit " + chemin_de(fichier));
  return ecrire(n, [&](std::size_t m) {
    return vrai<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64")(fichier, octets, m, place);
  });
}
ssize_t pwrite(int fichier, const void* octets, size_t n, off_t place) {
  return pwrite64(fichier, octets, n, place);
}

// Cut into its parts: a partial result is allowed.
ssize_t writev(int fichier, const iovec* parties, int n) {
  for (int i = 0; i < n; ++i)
    if (parties[i].iov_len > 0) return write(fichier, parties[i].iov_base, parties[i].iov_len);
  return 0;
}

size_t fwrite(const void* octets, size_t taille, size_t n, FILE* fichier) {
  const auto vraie = vrai<size_t (*)(const void*, size_t, size_t, FILE*)>("fwrite");
  if (est_message(::fileno(fichier)) || taille == 0) return vraie(octets, taille, n, fichier);
  tracer("ecrit " + chemin_de(::fileno(fichier)));
  const ssize_t ecrits = ecrire(taille * n, [&](std::size_t m) {
    const auto faits = static_cast<ssize_t>(vraie(octets, 1, m, fichier));
    if (m < taille * n) vrai<int (*)(FILE*)>("fflush")(fichier);
    return faits;
  });
  return ecrits < 0 ? 0 : static_cast<size_t>(ecrits) / taille;
}

int fflush(FILE* fichier) {
  const auto faire = [&] { return vrai<int (*)(FILE*)>("fflush")(fichier); };
  return fichier == nullptr || est_message(::fileno(fichier)) ? faire() : passer(EOF, faire);
}

// Closes even when it fails, as the system does.
int fclose(FILE* fichier) {
  const auto faire = [&] { return vrai<int (*)(FILE*)>("fclose")(fichier); };
  if (est_message(::fileno(fichier))) return faire();
  return passer(EOF, faire);
}

int fsync(int fichier) {
  tracer("garde " + chemin_de(fichier));
  return passer(-1, [&] { return vrai<int (*)(int)>("fsync")(fichier); });
}
int fdatasync(int fichier) {
  tracer("garde " + chemin_de(fichier));
  return passer(-1, [&] { return vrai<int (*)(int)>("fdatasync")(fichier); });
}

int ftruncate64(int fichier, off64_t taille) {
  tracer("ecrit " + chemin_de(fichier));
  return passer(-1, [&] { return vrai<int (*)(int, off64_t)>("ftruncate64")(fichier, taille); });
}
int ftruncate(int fichier, off_t taille) {
  return ftruncate64(fichier, taille);
}

int rename(const char* de, const char* vers) {
  tracer("nomme " + absolu(de) + "\t" + absolu(vers));
  return passer(-1, [&] { return vrai<int (*)(const char*, const char*)>("rename")(de, vers); });
}
int renameat2(int d1, const char* de, int d2, const char* vers, unsigned drapeaux) {
  tracer("nomme " + absolu(de) + "\t" + absolu(vers));
  return passer(-1, [&] {
    return vrai<int (*)(int, const char*, int, const char*, unsigned)>("renameat2")(d1, de, d2, vers,
                                                                                    drapeaux);
  });
}
int renameat(int d1, const char* de, int d2, const char* vers) {
  return renameat2(d1, de, d2, vers, 0);
}
int link(const char* de, const char* vers) {
  tracer("nomme " + absolu(de) + "\t" + absolu(vers));
  return passer(-1, [&] { return vrai<int (*)(const char*, const char*)>("link")(de, vers); });
}

int unlink(const char* chemin) {
  tracer("oublie " + absolu(chemin));
  return passer(-1, [&] { return vrai<int (*)(const char*)>("unlink")(chemin); });
}
int unlinkat(int dossier, const char* chemin, int drapeaux) {
  return passer(-1,
                [&] { return vrai<int (*)(int, const char*, int)>("unlinkat")(dossier, chemin, drapeaux); });
}
int remove(const char* chemin) {
  tracer("oublie " + absolu(chemin));
  return passer(-1, [&] { return vrai<int (*)(const char*)>("remove")(chemin); });
}
int rmdir(const char* chemin) {
  return passer(-1, [&] { return vrai<int (*)(const char*)>("rmdir")(chemin); });
}
int mkdir(const char* chemin, mode_t droits) {
  return passer(-1, [&] { return vrai<int (*)(const char*, mode_t)>("mkdir")(chemin, droits); });
}

int openat(int dossier, const char* chemin, int drapeaux, ...) {
  va_list suite;
  va_start(suite, drapeaux);
  const auto droits = (drapeaux & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(suite, mode_t) : 0;
  va_end(suite);
  return passer(-1, [&] {
    return vrai<int (*)(int, const char*, int, ...)>("openat")(dossier, chemin, drapeaux, droits);
  });
}
int open(const char* chemin, int drapeaux, ...) {
  va_list suite;
  va_start(suite, drapeaux);
  const auto droits = (drapeaux & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(suite, mode_t) : 0;
  va_end(suite);
  return openat(AT_FDCWD, chemin, drapeaux, droits);
}
int open64(const char* chemin, int drapeaux, ...) {
  va_list suite;
  va_start(suite, drapeaux);
  const auto droits = (drapeaux & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(suite, mode_t) : 0;
  va_end(suite);
  return openat(AT_FDCWD, chemin, drapeaux, droits);
}
int creat(const char* chemin, mode_t droits) {
  return openat(AT_FDCWD, chemin, O_CREAT | O_WRONLY | O_TRUNC, droits);
}
int mkstemp(char* modele) {
  return passer(-1, [&] { return vrai<int (*)(char*)>("mkstemp")(modele); });
}
FILE* fopen(const char* chemin, const char* mode) {
  return passer<FILE*>(nullptr,
                       [&] { return vrai<FILE* (*)(const char*, const char*)>("fopen")(chemin, mode); });
}
FILE* fopen64(const char* chemin, const char* mode) {
  return fopen(chemin, mode);
}

int statvfs(const char* chemin, struct statvfs* place) {
  return compter_la_place<int (*)(const char*, struct statvfs*)>("statvfs", chemin, place);
}
int statvfs64(const char* chemin, struct statvfs64* place) {
  return compter_la_place<int (*)(const char*, struct statvfs64*)>("statvfs64", chemin, place);
}

}  // extern "C"
