// The proof of a dossier, for an audit: one zip with a page that tells its story, the documents of every version, its own
// line of each deposit and of each answer, its journal, and the sums of all that. Nothing of any other dossier is in it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/base/refus.hpp"

namespace finhop::app {

struct PreuveFaite {
  std::string numero_editeur;
  std::filesystem::path chemin;
  std::size_t documents = 0;
  std::uint64_t taille = 0;  // of the zip; 0 when it was not made
  bool deja_la = false;      // the same bytes were there already
};

// `<sortie>/preuve-<numeroEditeur>.zip` for each, all or none, never over other bytes (fichier-existe). The same
// base gives the same bytes, on any day. A dossier named twice has one proof. Panne when what is to be proved is damaged.
Issue<std::vector<PreuveFaite>> prouver(Base& base, const Contexte& contexte,
                                        const std::vector<std::string>& references,
                                        const std::filesystem::path& sortie);

// The proof of one, in a file that is open and empty.
Issue<PreuveFaite> rendre_preuve(Base& base, const Contexte& contexte, const std::string& reference,
                                 int descripteur);

}  // namespace finhop::app
