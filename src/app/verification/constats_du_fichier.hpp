// The findings of one file: counted, kept up to a bound, then put in order and given their places.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "finhop/app/verification/verifier.hpp"
#include "finhop/domain/depot_lu.hpp"
#include "finhop/format/depot_reader.hpp"

namespace finhop::app {

class ConstatsDuFichier {
 public:
  void noter(domain::Constats constats);
  void noter(const std::vector<domain::FauteDeStructure>& fautes, std::size_t fautes_tues);

  bool structure_refusee() const { return structure_refusee_; }
  // True when a finding of severity erreur points at this line, from 0.
  bool en_erreur(std::size_t ligne) const;

  // Gives `fichier` its findings and their counts. `limite`: how many are told.
  void rendre(FichierVerifie& fichier, std::string_view octets, format::DepotReader& lecteur,
              std::optional<std::size_t> limite);

 private:
  void noter(domain::Constat constat, std::string chemin);
  void ranger(std::optional<std::size_t> limite);
  void situer_les_valeurs(std::string_view octets, format::DepotReader& lecteur);
  void situer_dans_le_fichier(std::string_view octets);

  std::vector<ConstatSitue> constats_;
  std::vector<bool> lignes_en_erreur_;
  std::size_t erreurs_ = 0;
  std::size_t avertissements_ = 0;
  bool structure_refusee_ = false;
};

}  // namespace finhop::app
