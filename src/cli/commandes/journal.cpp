#include "finhop/app/dossier/journal.hpp"

#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/vue/journal.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte reference;
  OptionTexte auteur;
  OptionTexte jour;
  OptionTexte sorte;
  OptionNombre limite;
  OptionDetail detail;
  OptionFormat format;
};

// People read the last operations; programs have all that they asked for.
std::optional<std::size_t> limite_de(const Options& o) {
  if (o.limite.valeur() || o.detail.est_mis() || o.format.valeur() != Format::Texte) return o.limite.valeur();
  return vue::borne::kOperations;
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto journal = app::consulter_journal(
      base, {o.reference.texte(), o.auteur.saisi(), o.jour.saisi(), o.sorte.saisi(), limite_de(o)});
  return rendre(session, journal, [&](const app::JournalLu& lu) {
    const auto toutes = o.limite.valeur() ? std::nullopt : std::optional(vue::tous_en_detail("toutes"));
    ecrire(session, o.format.valeur(), vue::Journal(lu, o.detail.mise().longueur, toutes), o.detail.mise());
  });
}

}  // namespace

Action declarer_journal(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->reference.ajouter(app, {"REF", "", "ce dossier seulement : numeroEditeur ou numeroASP"});
  o->auteur.ajouter(app, {"--auteur", "TXT", "ce qu'a fait cette personne"});
  o->jour.ajouter(app, {"--jour", "D", "ce qui a été fait ce jour-là, à Paris"});
  o->sorte.ajouter(
      app, {"--sorte", "MOT", "ces événements : avance.statut, ou avance pour tous ceux d'une avance"});
  o->limite.ajouter(app, {"--limite", "N", "les N dernières opérations"});
  o->detail.ajouter(app, "toutes les opérations et tous leurs événements, avec les empreintes");
  o->format.ajouter(app, {"texte", "json", "csv", "xlsx"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
