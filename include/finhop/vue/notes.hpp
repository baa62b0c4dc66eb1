// Notes about dossiers: in a list, and under one of them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "finhop/domain/taches/note.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Notes {
 public:
  explicit Notes(std::span<const domain::Note> notes) : notes_(notes) {}
  Page page() const;
  Defile donnees() const;
  Defile tableur() const;

 private:
  std::span<const domain::Note> notes_;
};

// Under the dossier that they are of: for people, and for programs.
Page notes_du_dossier(std::span<const domain::Note> notes);
std::vector<Faits> notes_pour_programmes(std::span<const domain::Note> notes);

// « note 3 du dossier 00001 : rappeler la comptabilité, rappel le 20/05/2022 »
std::string en_une_ligne(const domain::Note& note);

}  // namespace finhop::vue
