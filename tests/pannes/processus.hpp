// The real program in a process of its own, as a person starts it, and what became of it.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace finhop::tests {

struct Fin {
  int code = 0;
  bool tue = false;
  std::string sortie;
  std::string erreurs;
};

// The environment besides the clock and the author of every scene: « NOM=valeur ».
using Reglages = std::vector<std::string>;

class Processus {
 public:
  // Starts `ligne`, whose first word is `finhop`, in the current directory.
  explicit Processus(const std::string& ligne, const Reglages& reglages = {});
  // Kills the process when nobody waited for it.
  ~Processus();
  Processus(Processus&& autre) noexcept;
  Processus& operator=(Processus&&) = delete;

  void tuer();
  bool fini();  // without waiting
  Fin attendre();

 private:
  pid_t pid_ = -1;
  int statut_ = 0;
  int sortie_;
  int erreurs_;
};

inline Fin jouer(const std::string& ligne, const Reglages& reglages = {}) {
  return Processus(ligne, reglages).attendre();
}

// How the interposition library strikes one process.
Reglages panne(const std::string& genre, std::uint64_t rang, const std::string& releve);

}  // namespace finhop::tests
