#include "app/notes_des_refus.hpp"

#include <optional>
#include <utility>

#include "finhop/domain/libelle_masque.hpp"
#include "finhop/store/libelles.hpp"

namespace finhop::app {
namespace {

using Notes = std::map<std::string, std::string>;

std::optional<std::string> note_de(const Notes& notes, const std::string& libelle) {
  const auto note = notes.empty() ? notes.end() : notes.find(domain::patron(libelle));
  return note == notes.end() ? std::nullopt : std::optional(note->second);
}

}  // namespace

std::map<int, std::string> notes_des_refus(Base& base, const std::vector<domain::ReponseLigne>& reponses) {
  const Notes notes = store::lire_notes(base);
  std::map<int, std::string> dites;
  for (const domain::ReponseLigne& reponse : reponses)
    if (reponse.decision == domain::Decision::Refusee)
      if (auto note = note_de(notes, reponse.libelle_traitement))
        dites.emplace(reponse.num_ligne, *std::move(note));
  return dites;
}

std::vector<domain::Passage> annoter(Base& base, std::vector<domain::Passage> passages) {
  const Notes notes = store::lire_notes(base);
  for (domain::Passage& passage : passages)
    if (passage.decision == domain::id(domain::Decision::Refusee))
      passage.note = note_de(notes, passage.libelle_traitement.value_or(""));
  return passages;
}

}  // namespace finhop::app
