#include "finhop/vue/notes.hpp"

#include <fmt/format.h>

#include <optional>

#include "finhop/vue/mots.hpp"

namespace finhop::vue {
namespace {

using domain::Note;

Valeur moment(const std::optional<std::string>& iso) {
  return iso ? Valeur(Moment{*iso}) : Valeur();
}

constexpr Champ<Note> kChamps[]{
    {"numero", "note", lire<&Note::numero>, Alignement::Droite},
    {"numeroEditeur", "n°", lire<&Note::numero_editeur>},
    {"client", "client", lire<&Note::client>, Alignement::Gauche, 8},
    {"texte", "texte", lire<&Note::texte>, Alignement::Gauche, 20},
    {"rappel", "rappel", lire<&Note::rappel>},
    {"ajouteeLe", "", [](const Note& n) { return Valeur(Moment{n.ajoutee_le}); }},
    {"auteur", "par", lire<&Note::auteur>, Alignement::Gauche, 8},
    {"faiteLe", "faite le", [](const Note& n) { return moment(n.faite_le); }},
    {"faitePar", "", lire<&Note::faite_par>},
};
constexpr Champs<Note> kNotes(kChamps);

std::string rappel_de(const Note& note) {
  return note.rappel ? ", rappel le " + note.rappel->fr() : "";
}

std::string suite_de_la_vie(const Note& note) {
  std::string dit = fmt::format(" ({} par {}", dite(Moment{note.ajoutee_le}), note.auteur);
  if (note.faite_le) dit += fmt::format(", faite le {} par {}", dite(moment(note.faite_le)), *note.faite_par);
  return dit + ")";
}

}  // namespace

Page Notes::page() const {
  if (notes_.empty())
    return {{AFaire{
        "", {"aucune note", {{"à taper", Geste::NoteAjouter, {{Donnee::Reference}, {Donnee::Texte}}}}}}}};
  return {{kNotes.table(Forme::Personnes, notes_)}};
}

Defile Notes::donnees() const {
  return kNotes.defile(Forme::Programmes, notes_);
}

Defile Notes::tableur() const {
  return kNotes.defile(Forme::Tableur, notes_);
}

Page notes_du_dossier(std::span<const Note> notes) {
  Page page;
  for (const Note& note : notes)
    page.push_back(
        {Phrase{fmt::format("{}. ", note.numero), note.texte + rappel_de(note) + suite_de_la_vie(note)}});
  return page;
}

std::vector<Faits> notes_pour_programmes(std::span<const Note> notes) {
  return kNotes.elements(notes);
}

std::string en_une_ligne(const Note& note) {
  return fmt::format("note {} du dossier {} : {}{}", note.numero, note.numero_editeur.texte(), note.texte,
                     rappel_de(note));
}

}  // namespace finhop::vue
