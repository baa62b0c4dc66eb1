#include <fmt/ostream.h>

#include <chrono>
#include <memory>
#include <ostream>
#include <thread>

#include "cli/commande.hpp"
#include "cli/commandes/page/installation.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/entretien/diagnostic.hpp"
#include "finhop/web/detachement.hpp"

namespace finhop::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  OptionTexte base;
  Drapeau recente;
  Drapeau arreter;
};

// A server that another command is starting has its guichet soon.
constexpr int kEssais = 100;
constexpr std::chrono::milliseconds kEntreDeux(50);

Panne sans_repertoire() {
  return {
      "il n'y a pas de dossier où retrouver un serveur qui tourne : ni XDG_RUNTIME_DIR, ni XDG_STATE_HOME, ni HOME",
      {"donner l'un d'eux", {{"ou ouvrir la page au premier plan", Geste::Servir}}}};
}

Panne serveur_muet(const Session& session) {
  return {"le serveur de la base " + nom_de_la_base(session) + " ne répond pas",
          {"arrêter ce programme, et recommencer", {{"ou ouvrir la page au premier plan", Geste::Servir}}}};
}

// In a process of its own: what goes wrong before it serves is told here.
int servir(const Session& session, const fs::path& repertoire, const std::function<void()>& pret) try {
  web::ServicePersonnel service(installation(session), 0);
  if (!service.tenir_un_guichet(repertoire)) return kFait;  // another one came first
  pret();
  service.servir();
  return kFait;
} catch (const std::exception& erreur) {
  const auto panne = app::panne_de(std::current_exception(), session.chemin_base());
  return panne ? dire(session, *panne) : dire_interne(session.erreurs(), erreur.what());
}

template <class Demande>
auto demander(const Session& session, const fs::path& repertoire, const Demande& demande) {
  for (int essai = 0; essai < kEssais; ++essai) {
    if (auto dit = demande(repertoire, session.chemin_base())) return *dit;
    std::this_thread::sleep_for(kEntreDeux);
  }
  throw serveur_muet(session);
}

int donner_le_lien(const Session& session, const fs::path& repertoire, std::string_view pourquoi) {
  fmt::print(session.sortie(), "la base {} est ouverte aux navigateurs de ce compte, sur cette machine\n{}{}",
             nom_de_la_base(session), pourquoi,
             dire_le_lien(demander(session, repertoire, web::demander_un_lien)));
  return kFait;
}

int montrer(const Session& session, const fs::path& repertoire) {
  if (!session.a_un_ecran())
    return donner_le_lien(session, repertoire, "aucun écran ici où ouvrir un navigateur\n");
  const fs::path renvoi = demander(session, repertoire, web::demander_un_renvoi);
  if (!web::montrer_dans_le_navigateur(renvoi)) {
    std::error_code sans_importance;  // its server removes it too
    fs::remove(renvoi, sans_importance);
    return donner_le_lien(session, repertoire,
                          "aucun navigateur n'a pu être ouvert d'ici (xdg-open, du paquet xdg-utils)\n");
  }
  fmt::print(session.sortie(), "la base {} s'ouvre dans votre navigateur\nsi rien ne s'ouvre : {}\n",
             nom_de_la_base(session), session.gestes().commande({"", Geste::Servir}));
  return kFait;
}

int ouvrir(const Session& session, const fs::path& repertoire) {
  session.ouvrir_base();  // brought up to date now: a page only reads
  if (!web::demander_un_lien(repertoire, session.chemin_base())) {
    session.sortie().flush();
    const auto fini =
        web::detacher([&](const std::function<void()>& pret) { return servir(session, repertoire, pret); });
    if (fini.value_or(kFait) != kFait) return *fini;
  }
  return montrer(session, repertoire);
}

int arreter(const Session& session, const fs::path& repertoire) {
  const bool tournait = web::demander_l_arret(repertoire, session.chemin_base());
  fmt::print(session.sortie(), "la base {} {} ouverte aux navigateurs\n", nom_de_la_base(session),
             tournait ? "n'est plus" : "n'était pas");
  return kFait;
}

// The one that was named, or, where there is none, the last one that this account opened.
Session a_ouvrir(const Session& ici, const Options& o) {
  if (const auto base = o.base.texte()) return ici.sur(*base);
  if (!o.recente.est_mis() || fs::exists(ici.chemin_base())) return ici;
  const auto recentes = ici.bases_recentes();
  return recentes.empty() ? ici : ici.sur(recentes.front());
}

int executer(const Session& ici, const Options& o) {
  const Session session = a_ouvrir(ici, o);
  const auto repertoire = session.repertoire_d_execution();
  if (!repertoire) throw sans_repertoire();
  return o.arreter.est_mis() ? arreter(session, *repertoire) : ouvrir(session, *repertoire);
}

}  // namespace

Action declarer_ouvrir(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->base.ajouter(app, {"BASE", "", "la base, comme avec --base"});
  o->recente.ajouter(app, "--recente", "sans base ici, celle que ce compte a ouverte en dernier");
  o->arreter.ajouter(app, "--arreter", "fermer la page de cette base à tous ses navigateurs");
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
