// Notes. One replaces nothing: it is added to a dossier whatever happened to it.
#include <algorithm>

#include "finhop/app/note/noter.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/notes.hpp"
#include "web/pages/formulaires/actes.hpp"
#include "web/pages/formulaires/questions.hpp"

namespace finhop::web {

Issue<Etat> note_a_ajouter(const Demandee& demandee) {
  return puis(dossier_demande(demandee), [&](const app::DossierMontre& montre) {
    const domain::Dossier& dossier = montre.fiche.dossier;
    Etat etat = etat_du_dossier(demandee, dossier, "Ajouter une note", Garde::Aucune);
    etat.situation = ou_en_est(dossier);
    etat.questions = {
        question(Donnee::Texte, "Note", "Ce qui est à retenir, d'une ligne.", Exige::Oui),
        question(Donnee::Rappel, "Jour du rappel", "Le jour où le rappeler. Par exemple : 20/05/2022")};
    return etat;
  });
}

Fait ajouter_la_note(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::ajouter_note(
                  base, contexte,
                  {reponses.sujet(Donnee::Reference), reponses.saisi("texte"), reponses.changee("rappel")}),
              [](const domain::Note& note) { return vue::Page{{vue::Ligne{vue::en_une_ligne(note)}}}; });
}

Issue<Etat> note_a_faire(const Demandee& demandee) {
  const std::string& numero = demandee.contexte.valeur("note");
  const auto notes = app::lister_notes(demandee.base, std::nullopt, app::Lesquelles::Toutes);
  if (!notes) return std::unexpected(notes.error());
  const auto note =
      std::ranges::find(*notes, numero, [](const domain::Note& n) { return std::to_string(n.numero); });
  if (note == notes->end())
    return refuser_tout({CodeRefus::NoteInconnue, "aucune note ne porte le numéro " + texte::citer(numero),
                         "le numéro d'une note, comme le donne la liste",
                         Suite{"voir les notes", Geste::NoteLister, {}}});
  return Etat{.titre = "Note faite",
              .sujet = {{Donnee::NumeroDeNote, numero}},
              .situation = {{vue::Ligne{vue::en_une_ligne(*note)}}},
              .retour = lien(Route::Dossier, {note->numero_editeur.texte()}),
              .retour_dit = "Revenir au dossier " + note->numero_editeur.texte()};
}

Fait faire_la_note(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(
      app::faire_note(base, contexte, {"la note", reponses.sujet(Donnee::NumeroDeNote)}),
      [](const domain::Note& note) { return vue::Page{{vue::Ligne{vue::en_une_ligne(note) + " : faite"}}}; });
}

}  // namespace finhop::web
