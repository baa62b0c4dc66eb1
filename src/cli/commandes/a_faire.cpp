#include "finhop/app/taches/a_faire.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/options.hpp"
#include "finhop/app/taches/agenda.hpp"
#include "finhop/format/calendrier.hpp"
#include "finhop/vue/a_faire.hpp"
#include "finhop/vue/agenda.hpp"

namespace finhop::cli {
namespace {

struct Options {
  Drapeau retard;
  Drapeau detail;
  OptionFormat format;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  if (o.format.valeur() == Format::Ics) {
    const app::Contexte contexte = session.contexte();
    session.sortie() << format::ecrire_calendrier("finhop", contexte.maintenant,
                                                  vue::rendez_vous(app::dresser_agenda(base, contexte)));
    return kFait;
  }
  std::vector<domain::Tache> taches = app::taches_du_jour(base, session.contexte());
  if (o.retard.est_mis()) std::erase_if(taches, [](const domain::Tache& t) { return !t.retard; });
  ecrire(session, o.format.valeur(),
         vue::AFaireDuJour(taches, o.detail.est_mis() ? vue::Longueur::Entiere : vue::Longueur::Breve));
  return o.retard.est_mis() && !taches.empty() ? kRefuse : kFait;
}

}  // namespace

Action declarer_a_faire(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->retard.ajouter(app, "--retard", "ce qui est en retard seulement ; le code est 1 s'il y en a");
  o->detail.ajouter(app, "--detail", "toutes les tâches, et non les premières de chaque sorte");
  o->format.ajouter(app, {"texte", "json", "csv", "ics"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
