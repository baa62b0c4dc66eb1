// A base that appears whole or not at all: what SQLite fills under a hidden name beside its place, then renamed in.
#pragma once

#include <filesystem>

#include "finhop/base/ebauche.hpp"

namespace finhop::app {

class EbaucheDeBase {
 public:
  // Takes over what a killed command left, less what SQLite would apply to the new base.
  explicit EbaucheDeBase(const std::filesystem::path& definitif);
  // Leaves nothing behind when it was not published.
  ~EbaucheDeBase();
  EbaucheDeBase(const EbaucheDeBase&) = delete;
  EbaucheDeBase& operator=(const EbaucheDeBase&) = delete;

  const std::filesystem::path& chemin() const { return ebauche_.chemin(); }
  // Nothing is to be published any more.
  void effacer();
  // Waits until all is on the disk, then gives the file its name. Panne when that name is taken.
  void publier() { ebauche_.publier(); }
  // The same over a file of that name.
  void publier_a_la_place() { ebauche_.publier_a_la_place(); }

 private:
  Ebauche ebauche_;
};

}  // namespace finhop::app
