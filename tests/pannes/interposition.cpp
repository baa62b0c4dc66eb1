// Preloaded into finhop: counts its calls that change or open files, or those that read them, and at the one asked for lets
// the disk fail, be full, or the process die. Environment: FINHOP_PANNE_GENRE (see `Genre`), FINHOP_PANNE_RANG (the call, from 1; 0 never),
// FINHOP_PANNE_PLACE (bytes that the disk still takes, for `plein`), FINHOP_PANNE_RELEVE (a file of 8 bytes: calls
// counted so far, true even after a kill), FINHOP_PANNE_TRACE (a file: one line for each call and its path).
// What goes to the messages is never touched: they must be able to tell.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "pannes/panne_demandee.hpp"

using namespace pannes;

namespace {

template <class F>
F vrai(const char* nom) {
  return reinterpret_cast<F>(::dlsym(RTLD_NEXT, nom));
}

bool est_message(int fichier) {
  return fichier == STDERR_FILENO;
}

ssize_t echouer() {
  errno = EIO;
  return -1;
}

// What the program is told to be free agrees with what `plein` still takes.
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

ssize_t read(int fichier, void* octets, size_t n) {
  if (est_illisible()) return echouer();
  return vrai<ssize_t (*)(int, void*, size_t)>("read")(fichier, octets, n);
}
ssize_t pread64(int fichier, void* octets, size_t n, off64_t place) {
  if (est_illisible()) return echouer();
  return vrai<ssize_t (*)(int, void*, size_t, off64_t)>("pread64")(fichier, octets, n, place);
}
ssize_t pread(int fichier, void* octets, size_t n, off_t place) {
  return pread64(fichier, octets, n, place);
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

// FINHOP_PANNE_DISQUE: what kind of disk every path is on, as statfs tells it.
int statfs(const char* chemin, struct statfs* disque) {
  const int code = vrai<int (*)(const char*, struct statfs*)>("statfs")(chemin, disque);
  const char* type = std::getenv("FINHOP_PANNE_DISQUE");
  if (code == 0 && type)
    disque->f_type = static_cast<decltype(disque->f_type)>(std::strtoul(type, nullptr, 16));
  return code;
}
int statvfs(const char* chemin, struct statvfs* place) {
  return compter_la_place<int (*)(const char*, struct statvfs*)>("statvfs", chemin, place);
}
int statvfs64(const char* chemin, struct statvfs64* place) {
  return compter_la_place<int (*)(const char*, struct statvfs64*)>("statvfs64", chemin, place);
}

}  // extern "C"
