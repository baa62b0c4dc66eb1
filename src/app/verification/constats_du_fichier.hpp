// The findings of one file: counted, kept up to a bound, then put in order and given their places.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "finhop/app/verification/verifier.hpp"
#include "finhop/domain/depot_lu.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/format/depot_reader.hpp"

namespace finhop::app {

class ConstatsDuFichier {
 public:
  void noter(domain::Constats constats);
  void noter(domain::Constat constat) { noter(std::move(constat), ""); }
  void noter(std::vector<domain::FauteDeStructure> fautes, std::size_t fautes_tues);

  // Beyond kConstatsMax findings are counted and no longer kept.
  bool plein() const { return constats_.size() == kConstatsMax; }
  void compter(const domain::Regle& regle, std::optional<std::size_t> ligne);

  bool structure_refusee() const { return structure_refusee_; }
  // True when a finding of severity erreur points at this line, from 0.
  bool en_erreur(std::size_t ligne) const;

  // Gives `fichier` its findings and their counts. `limite`: how many are told.
  void rendre(FichierVerifie& fichier, std::string& octets, format::DepotReader& lecteur,
              std::optional<std::size_t> limite);

 private:
  void noter(domain::Constat constat, std::string chemin);
  void ranger(std::optional<std::size_t> limite);
  void situer_les_valeurs(std::string& octets, format::DepotReader& lecteur);
  void situer_dans_le_fichier(std::string_view octets);

  std::vector<ConstatSitue> constats_;
  std::vector<bool> lignes_en_erreur_;
  std::size_t erreurs_ = 0;
  std::size_t avertissements_ = 0;
  bool structure_refusee_ = false;
};

}  // namespace finhop::app
