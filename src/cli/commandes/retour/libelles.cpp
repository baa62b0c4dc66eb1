#include "finhop/app/retour/libelles.hpp"

#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/vue/libelles.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte libelle;
  OptionTexte note;
  OptionFormat format;
  OptionSimuler simuler;
};

Refus note_de_rien() {
  return {CodeRefus::ValeursIncompletes, "une note est donnée sans le libellé qu'elle explique",
          "le libellé, et sa note", Suite{"", Geste::RetourLibelles, {{Donnee::Libelle}, {Donnee::Note}}}};
}

int noter(const Session& session, const Options& o) {
  if (!o.libelle.texte()) return dire(session, ListeRefus{note_de_rien()});
  app::Base base = session.ouvrir_base();
  const auto notee =
      app::noter_libelle(base, session.contexte(o.simuler.mode()), *o.libelle.texte(), *o.note.texte());
  return rendre(session, notee, [&](const app::LibelleNote& note) {
    montrer(session, vue::libelle_note(note));
    o.simuler.rappeler(session);
  });
}

int executer(const Session& session, const Options& o) {
  if (o.note.texte()) return noter(session, o);
  app::Base base = session.ouvrir_base();
  const auto libelles = app::compter_libelles(base, o.libelle.texte());
  return rendre(session, libelles, [&](const std::vector<app::LibelleCompte>& comptes) {
    ecrire(session, o.format.valeur(), vue::Libelles(comptes));
  });
}

}  // namespace

Action declarer_retour_libelles(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->libelle.ajouter(
      app, {"LIBELLE", "", "celui-là seulement, tel que le portail l'écrit ou que la liste le dit"});
  o->note.ajouter(app,
                  {"--note", "TXT", "ce qu'il faut faire à ce refus, redit à chaque fois ; vide, l'ôte"});
  o->format.ajouter(app, {"texte", "json", "csv", "xlsx"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
