// The fault that the environment asks for, and the count of the calls that may suffer it; see interposition.cpp.
#pragma once

#include <sys/types.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <string>

namespace pannes {

// Rien counts only. Erreur, Plein1: EIO, ENOSPC once. Durable: EIO from that call on. Mort: SIGKILL before the call.
// Demi: SIGKILL after half of a write, or after any other call. Plein: ENOSPC once the bytes of PLACE are written.
// Lecture: EIO once, of the calls that read, which alone are then counted.
enum class Genre { Rien, Erreur, Plein1, Durable, Mort, Demi, Plein, Lecture };

using Compte = std::atomic<std::uint64_t>;

struct Etat {
  Genre genre;
  std::uint64_t rang;
  Compte* compte;                   // of the calls so far
  std::atomic<std::int64_t> place;  // bytes that the disk still takes
  int trace;
};
Etat& etat();

// One line to the trace, when there is one.
void tracer(const std::string& ligne);
std::string chemin_de(int fichier);
std::string absolu(const char* chemin);

enum class Sort { Passe, Erreur, Plein, Moitie };
// What becomes of the call that comes now; the process may die in it.
Sort compter();
// Whether the reading that comes now fails.
bool est_illisible();
[[noreturn]] void mourir();

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

}  // namespace pannes
