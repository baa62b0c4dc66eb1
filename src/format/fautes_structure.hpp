// The faults of structure of one file, as reading meets them (STR-02 to STR-05), and what is said of each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "finhop/domain/depot_lu.hpp"
#include "finhop/format/depot_reader.hpp"
#include "format/plan_du_modele.hpp"

namespace finhop::format {

class FautesDeStructure {
 public:
  // Beyond kFautesMax faults are counted and no longer told.
  bool pleines() const { return fautes_.size() >= kFautesMax; }
  void taire() { ++tues_; }
  std::size_t tues() const { return tues_; }

  std::size_t nombre() const { return fautes_.size(); }
  void ajouter(domain::FauteDeStructure faute) { fautes_.push_back(std::move(faute)); }
  // Forgets those of rank `debut` up to `fin`, the others keeping their rank.
  void oublier(std::size_t debut, std::size_t fin);
  // In the order of the file.
  std::vector<domain::FauteDeStructure> terminer() &&;

 private:
  std::vector<domain::FauteDeStructure> fautes_;
  std::size_t tues_ = 0;
};

// As written, readable, never long, without guillemets.
std::string valeur_courte(std::string_view octets);
std::string valeur_courte(const domain::Valeur& valeur);

std::string message_contenant(const NoeudDePlan& noeud, std::string_view chemin, const domain::Valeur& trouve,
                              Rangs rangs);
std::string message_absente(const NoeudDePlan& absente, Rangs rangs);
std::string message_inconnue(const PlanDuModele& plan, const NoeudDePlan& bloc, std::string_view cle,
                             Rangs rangs);
std::string message_repetee(std::string_view cle, std::string_view chemin_du_bloc);

}  // namespace finhop::format
