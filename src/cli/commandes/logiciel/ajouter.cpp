#include <fmt/ostream.h>
#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/commande.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/entretien/logiciels.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte ans;
  OptionTexte type;
  OptionTexte vague;
  OptionTexte profil;
  OptionTexte nom;
  OptionTexte date_limite;
  OptionSimuler simuler;
};

// « : Ma PFI, soldes à déposer jusqu'au 31/12/2022 17:00 »
std::string precise(const domain::Logiciel& logiciel) {
  std::vector<std::string> dits;
  if (logiciel.nom) dits.push_back(*logiciel.nom);
  if (logiciel.date_limite) dits.push_back("soldes à déposer jusqu'au " + domain::limite_fr(logiciel));
  return dits.empty() ? "" : " : " + texte::joindre(dits, ", ");
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto logiciel = app::ajouter_logiciel(base, session.contexte(o.simuler.mode()),
                                              {o.ans.exige(), o.type.saisi(), o.vague.saisi(), o.nom.saisi(),
                                               o.date_limite.saisi(), o.profil.saisi()});
  return rendre(session, logiciel, [&](const domain::Logiciel& l) {
    fmt::print(session.sortie(), "logiciel {} enregistré ({} {}){}\n", l.numero_ans.texte(), l.type, l.vague,
               precise(l));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_logiciel_ajouter(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->ans.ajouter(app, {"--ans", "N", "son numéro de référencement ANS, de dix caractères : 1234567890"},
                 Besoin::Obligatoire);
  o->profil.ajouter(app, {"--profil", "PROFIL", "ce que l'ASP demande de lui ; HOP-PFI-Va1 par défaut"});
  o->type.ajouter(app, {"--type", "TYPE", "son type, en plus court : PFI, DPI ou RI"});
  o->vague.ajouter(app, {"--vague", "VAGUE", "sa vague, en plus court : Va1"});
  for (CLI::Option* partie : {o->type.option(), o->vague.option()}) o->profil.option()->excludes(partie);
  o->nom.ajouter(app, {"--nom", "TXT", "son nom"});
  o->date_limite.ajouter(app, {"--date-limite", "'J [HH:MM]'",
                               "le dernier jour pour déposer ses soldes, avec son heure à Paris ou sans"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
