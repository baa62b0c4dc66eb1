// The labels of an answer: what is known of them, what is asked, what is kept.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/operation.hpp"
#include "app/retour/lecture.hpp"
#include "finhop/app/retour/importer.hpp"
#include "finhop/domain/libelle.hpp"

namespace finhop::app {

// The label of a line; it looks into the line.
domain::LibelleDeLigne libelle_de_ligne(const LigneDeRetour& ligne, std::string_view prediction);

// What was answered before, what is answered now and, of a lot that has its decisions, what its lines carry.
domain::Tranches tranches(Base& base, const Indications& indications,
                          const std::vector<domain::ReponseLigne>& decidees);

// Asks those that read both ways, if any.
std::optional<Refus> douteux(const std::vector<domain::LibelleRecu>& libelles, const std::string& fichier,
                             const Indications& indications);

// Keeps what is answered now, and tells it.
void retenir(Base& base, Operation& operation, const std::vector<domain::LibelleRecu>& libelles);

// Why these indications cannot be followed: they contradict each other, or no label of `reduits` is theirs.
ListeRefus indications_vaines(const Indications& indications, const std::set<std::string>& reduits);

}  // namespace finhop::app
