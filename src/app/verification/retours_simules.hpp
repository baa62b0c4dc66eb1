// The folder where the simulated answers are written, one for each deposit file and under its name.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "finhop/app/fichier.hpp"
#include "finhop/base/refus.hpp"

namespace finhop::app {

class RetoursSimules {
 public:
  explicit RetoursSimules(std::filesystem::path repertoire) : repertoire_(std::move(repertoire)) {}

  // What stops an answer from being written: two deposits of one name, a file that is no simulated answer.
  ListeRefus reserver(const std::vector<Fichier>& depots) const;
  // Gives the path of the file written.
  std::string ecrire(const Fichier& depot, const std::string& retour) const;
  // Takes away the answer simulated before, when there is none now.
  void oter(const Fichier& depot) const;

 private:
  std::filesystem::path repertoire_;
};

}  // namespace finhop::app
