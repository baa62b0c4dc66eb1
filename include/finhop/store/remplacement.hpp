// Giving a base, where it is, the whole content of another. The file stays the same one: whoever has it open reads the
// old content, then the new one, and what SQLite keeps beside it is never taken for another file's.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "finhop/base/ebauche.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

class Remplacement {
 public:
  // Ends first what a cut command left. From here on no other process reads or writes the base. Throws what est_occupee
  // tells when one still does at the end of the wait, what est_illisible tells when SQLite can begin nothing in it.
  // `contenu` is open from here on: its name is no longer needed.
  Remplacement(const std::filesystem::path& base, const std::filesystem::path& contenu,
               const Patience& patience = {});
  Remplacement(const Remplacement&) = delete;
  Remplacement& operator=(const Remplacement&) = delete;
  ~Remplacement();

  // The bytes of the base as it was.
  void copier_l_ancienne(Ebauche& vers);
  std::string empreinte_de_l_ancienne();
  // All of it or nothing, and on the disk when this returns.
  void faire();

 private:
  struct Etat;
  std::unique_ptr<Etat> etat_;
};

}  // namespace finhop::store
