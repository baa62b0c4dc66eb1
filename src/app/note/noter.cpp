#include "finhop/app/note/noter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/dossier/recherche.hpp"
#include "app/operation.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/store/notes.hpp"

namespace finhop::app {
namespace {

using domain::Note;

std::string en_une_ligne(const Note& note) {
  return fmt::format("note {} : {}{}", note.numero, note.texte,
                     note.rappel ? ", rappel le " + note.rappel->fr() : "");
}

Refus inconnue(std::string_view numero) {
  return {CodeRefus::NoteInconnue, fmt::format("aucune note ne porte le numéro {}", texte::citer(numero)),
          "le numéro d'une note, comme le donne la liste", Suite{"voir les notes", Geste::NoteLister}};
}

Refus deja_faite(const Note& note) {
  return {CodeRefus::RienAFaire,
          fmt::format("la note {} du dossier {} est déjà faite", note.numero, note.numero_editeur.texte()),
          "une note qui reste à faire", Suite{"voir les notes", Geste::NoteLister}};
}

std::optional<Note> trouver(Base& base, std::string_view numero) {
  constexpr std::size_t kChiffres = 9;
  const std::string_view brut = texte::rogner(numero);
  if (brut.empty() || brut.size() > kChiffres || !std::ranges::all_of(brut, texte::est_chiffre))
    return std::nullopt;
  return store::trouver_note(base, std::stoll(std::string(brut)));
}

}  // namespace

Issue<Note> ajouter_note(Base& base, const Contexte& contexte, const NoteSaisie& saisie) {
  Saisies saisies;
  const auto texte = saisies.lire_texte(saisie.texte, domain::kLongueurNote);
  std::optional<Jour> rappel;
  saisies.appliquer(rappel, saisie.rappel);
  Operation operation(base, contexte);
  const auto dossier = exiger_dossier(base, contexte, saisie.reference);
  if (!dossier) saisies.refuser(dossier.error());
  if (!saisies.reussie()) return saisies.echec();
  Note note{.numero_editeur = dossier->avance.numero_editeur,
            .client = dossier->avance.client,
            .texte = *texte,
            .rappel = rappel,
            .ajoutee_le = contexte.maintenant.iso(),
            .auteur = contexte.auteur};
  note.numero = store::ajouter_note(base, dossier->cle, note);
  operation.noter("note.ajoutee", note.numero_editeur, en_une_ligne(note));
  operation.terminer();
  return note;
}

Issue<Note> faire_note(Base& base, const Contexte& contexte, const Saisi& numero) {
  Operation operation(base, contexte);
  std::optional<Note> note = trouver(base, numero.brut);
  if (!note) return refuser_tout(inconnue(numero.brut));
  if (note->faite_le) return refuser_tout(deja_faite(*note));
  store::noter_faite(base, note->numero, contexte.maintenant, contexte.auteur);
  operation.noter("note.faite", note->numero_editeur, en_une_ligne(*note));
  operation.terminer();
  note->faite_le = contexte.maintenant.iso();
  note->faite_par = contexte.auteur;
  return *note;
}

Issue<std::vector<Note>> lister_notes(Base& base, const std::optional<std::string>& reference,
                                      Lesquelles lesquelles) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  if (!reference)
    return lesquelles == Lesquelles::Rappels ? store::lire_rappels(base) : store::lire_notes(base);
  const auto dossier = exiger_dossier(base, *reference);
  if (!dossier) return refuser_tout(dossier.error());
  std::vector<Note> notes = store::lire_notes(base, dossier->cle);
  if (lesquelles == Lesquelles::Toutes) return notes;
  std::erase_if(notes, [](const Note& note) { return !note.rappel || note.faite_le; });
  std::ranges::stable_sort(notes, {}, &Note::rappel);
  return notes;
}

}  // namespace finhop::app
