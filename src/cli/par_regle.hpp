// Findings told once for all the dossiers they stop, gathered one dossier after the other.
#pragma once

#include <iosfwd>
#include <string>
#include <unordered_map>
#include <vector>

#include "cli/session.hpp"
#include "finhop/domain/constat.hpp"

namespace finhop::cli {

class ParRegle {
 public:
  void ajouter(const std::string& numero_editeur, const domain::Constats& constats);
  // In the order of the rules: the finding, the dossiers, what to do.
  void ecrire(const Session& session, std::ostream& sortie) const;

 private:
  struct Groupe {
    domain::Constat constat;
    std::string numeros;  // separated by spaces
  };
  std::vector<Groupe> groupes_;
  std::unordered_map<std::string, std::size_t> places_;  // by rule and message
};

}  // namespace finhop::cli
