#include "finhop/app/taches/a_faire.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/taches/a_venir.hpp"
#include "finhop/app/taches/agenda.hpp"
#include "finhop/format/calendrier.hpp"
#include "finhop/vue/a_faire.hpp"
#include "finhop/vue/agenda.hpp"
#include "finhop/vue/taches/a_venir.hpp"

namespace finhop::cli {
namespace {

struct Options {
  Drapeau retard;
  Drapeau detail;
  OptionNombre jours;
  OptionFormat format;
};

constexpr std::size_t kJoursMax = 3650;

void ecrire_l_agenda(const Session& session, const std::vector<domain::RendezVous>& rendez_vous) {
  session.sortie() << format::ecrire_calendrier("finhop", session.contexte().maintenant, rendez_vous);
}

// What comes is not late yet.
int regarder_devant(const Session& session, const Options& o, std::size_t jours) {
  if (o.retard.est_mis())
    return dire(session, {{CodeRefus::OptionsContraires, "ce qui est à venir n'est pas en retard",
                           "les jours à venir, ou ce qui est en retard", "ôter l'une des deux options"}});
  if (jours > kJoursMax)
    return dire(session, {{CodeRefus::ValeurIllisible, fmt::format("{} jours, c'est trop loin", jours),
                           fmt::format("{} jours au plus", kJoursMax), "en donner moins"}});
  app::Base base = session.ouvrir_base();
  const app::AVenir a_venir = app::prevoir(base, session.contexte(), static_cast<int>(jours));
  if (o.format.valeur() == Format::Ics)
    ecrire_l_agenda(session, vue::rendez_vous(a_venir));
  else
    ecrire(session, o.format.valeur(), vue::JoursAVenir(a_venir));
  return kFait;
}

int executer(const Session& session, const Options& o) {
  if (const auto jours = o.jours.valeur()) return regarder_devant(session, o, *jours);
  app::Base base = session.ouvrir_base();
  if (o.format.valeur() == Format::Ics) {
    ecrire_l_agenda(session, vue::rendez_vous(app::dresser_agenda(base, session.contexte())));
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
  o->jours.ajouter(app, {"--jours", "N", "ce que les N jours qui viennent apportent, au lieu d'aujourd'hui"});
  o->format.ajouter(app, {"texte", "json", "csv", "xlsx", "ics"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
