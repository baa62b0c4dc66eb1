#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/format/profil.hpp"
#include "finhop/vue/profils.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionTexte date;
  Drapeau verdicts;
  OptionTexte format;  // its own: the document itself is the form for programs
};

int executer(const Session& session, const Options& o) {
  std::optional<app::Base> base = session.ouvrir_base_si_presente();
  const auto connu = app::trouver_profil(base ? &*base : nullptr, o.nom.exige(), o.date.saisi());
  return rendre(session, connu, [&](const app::ProfilConnu& c) {
    if (o.format.texte() == "json")
      session.sortie() << format::ecrire_profil(c.profil);
    else
      montrer(session, vue::un_profil(c));
    if (base && o.verdicts.est_mis() && o.format.texte() != "json")
      montrer(session, vue::verdicts(app::verdicts_du_profil(*base, c.profil)));
  });
}

}  // namespace

Action declarer_profil_montrer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"PROFIL", "", "son nom : HOP-PFI-Va1"}, Besoin::Obligatoire);
  o->date.ajouter(app, {"--date", "D", "celui des dépôts de ce jour, le dernier par défaut"});
  o->verdicts.ajouter(app, "--verdicts", "ce que les réponses du portail en soutiennent ou en contredisent");
  o->format.ajouter_choix(app,
                          {"--format", "", "forme du résultat, texte par défaut ; json : le profil lui-même"},
                          {"texte", "json"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
