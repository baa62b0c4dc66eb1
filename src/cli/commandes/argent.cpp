#include <memory>

#include "cli/commande.hpp"
#include "cli/commandes/filtre.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/argent/additionner.hpp"
#include "finhop/vue/argent/comptes.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionsDeFiltre filtre;
  OptionTexte par;
  OptionTexte au;
  Drapeau risque;
  OptionDetail detail;
  OptionFormat format;
};

Mots groupements() {
  Mots ids;
  for (const domain::DescriptionDeGroupement& decrit : domain::kGroupements) ids.emplace_back(decrit.id);
  return ids;
}

int executer(const Session& session, const Options& o) {
  app::CriteresDArgent criteres{o.filtre.criteres()};
  if (const auto par = o.par.texte()) criteres.par = domain::groupement_d_id(*par).value();
  criteres.au = o.au.saisi();
  app::Base base = session.ouvrir_base();
  if (o.risque.est_mis()) {
    const auto risques = app::relever_les_risques(base, session.contexte(), criteres);
    return rendre(session, risques, [&](const app::RisquesDArgent& releves) {
      const auto longueur = o.detail.est_mis() ? vue::Longueur::Entiere : vue::Longueur::Breve;
      ecrire(session, o.format.valeur(), vue::RisquesDArgent(releves, longueur));
    });
  }
  const auto comptes = app::additionner(base, session.contexte(), criteres);
  return rendre(session, comptes, [&](const app::ComptesDArgent& additionnes) {
    ecrire(session, o.format.valeur(), vue::ComptesDArgent(additionnes));
  });
}

}  // namespace

Action declarer_argent(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->par.ajouter_choix(app, {"--par", "", "une somme par… ; par logiciel sinon"}, groupements());
  o->au.ajouter(app, {"--au", "D", "les chiffres de la fin de ce jour, d'après les jours notés"});
  o->risque.ajouter(app, "--risque",
                    "les avances reçues qui pourraient être à rembourser : combien, pourquoi, quoi faire",
                    o->par.option());
  o->filtre.ajouter(app);
  o->detail.ajouter(app, "tous les dossiers à risque, et non les premiers de chaque sorte");
  o->format.ajouter(app, {"texte", "json", "csv", "xlsx"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
