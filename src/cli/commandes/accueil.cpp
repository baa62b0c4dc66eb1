#include <fmt/ostream.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/rapports.hpp"
#include "cli/tableau.hpp"
#include "finhop/app/dossier/montrer.hpp"
#include "finhop/app/dossier/resumer.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/suites.hpp"

namespace finhop::cli {
namespace {

std::string echeance(const Jour& limite, const Jour& aujourd_hui) {
  const int jours = jours_entre(aujourd_hui, limite);
  if (jours == 0) return "aujourd'hui";
  const std::string duree = texte::compter(static_cast<std::size_t>(std::abs(jours)), "jour");
  return (jours > 0 ? "dans " : "dépassée depuis ") + duree;
}

void ecrire_echeances(const Session& session, const app::Resume& resume) {
  for (const app::ResumeLogiciel& l : resume.logiciels)
    if (const auto& limite = l.logiciel.date_limite)
      fmt::print(session.sortie(), "date limite de {} : {}, {}\n", l.logiciel.numero_ans.texte(),
                 limite->fr(), echeance(*limite, session.aujourd_hui()));
}

struct Comptes {
  std::size_t dossiers = 0;
  std::size_t prets = 0;
  std::size_t bloques = 0;
};

Comptes compter(const app::Resume& resume) {
  Comptes comptes;
  for (const app::ResumeLogiciel& l : resume.logiciels) {
    comptes.dossiers += l.dossiers;
    comptes.prets += l.prets;
    comptes.bloques += l.a_demander - l.prets;
  }
  return comptes;
}

domain::Journee journee_de(const app::Resume& resume, const Jour& aujourd_hui) {
  const Comptes comptes = compter(resume);
  domain::Journee journee{aujourd_hui};
  if (!resume.logiciels.empty()) journee.premier_logiciel = resume.logiciels.front().logiciel.numero_ans;
  journee.dossiers = comptes.dossiers;
  journee.prets = comptes.prets;
  journee.bloques = comptes.bloques;
  journee.soldes_incomplets = resume.incomplets;
  journee.soldes_a_modifier = resume.a_modifier;
  journee.avances_a_recouvrer = resume.a_recouvrer;
  journee.lots = resume.lots;
  return journee;
}

// On one line when it fits a terminal, else the second part below: a command is never broken.
void ecrire_en_deux(std::ostream& sortie, const std::string& debut, const std::string& entre,
                    const std::string& suite) {
  if (texte::largeur(debut + entre + suite) <= Tableau::kLargeur)
    sortie << debut << entre << suite << '\n';
  else
    sortie << debut << '\n' << replier("  ", suite);
}

void ecrire_lot(const Session& session, const domain::Lot& lot) {
  const bool depose = lot.statut == domain::StatutLot::Depose;
  const bool passe = !depose && lot.date_depot < session.aujourd_hui();
  ecrire_en_deux(
      session.sortie(),
      fmt::format("lot {} {} le {}{}", lot.nom, depose ? "déposé" : "à déposer", lot.date_depot.fr(),
                  depose  ? ", réponse attendue"
                  : passe ? " (ce jour est passé)"
                          : ""),
      " : ", fmt::format("{}, {}", texte::compter(lot.demandes, "demande"), lot.montant.texte_fr()));
}

// The most useful step, then those beside it.
void ecrire_suites(const Session& session, const Remede& remede) {
  std::string debut = "à taper ensuite : ";
  for (const Suite& suite : remede.suites) {
    const std::string& raison = suite.pourquoi.empty() ? suite.quand : suite.pourquoi;
    ecrire_en_deux(session.sortie(), debut + session.gestes().commande(suite), raison.empty() ? "" : "   ",
                   raison.empty() ? "" : "(" + raison + ")");
    debut = "ou : ";
  }
}

void ecrire(const Session& session, const app::Resume& resume) {
  std::ostream& sortie = session.sortie();
  fmt::print(
      sortie, "base {}, SIRET {}{}\n", texte::imprimable(session.chemin_base().string()),
      resume.fournisseur.siret.texte(),
      resume.fournisseur.raison_sociale ? ", " + texte::imprimable(*resume.fournisseur.raison_sociale) : "");
  if (!resume.logiciels.empty()) {
    Tableau tableau({{"logiciel"},
                     {"dossiers", Alignement::Droite},
                     {"payées", Alignement::Droite},
                     {"prêts", Alignement::Droite},
                     {"bloqués", Alignement::Droite},
                     {"en cours", Alignement::Droite},
                     {"soldés", Alignement::Droite},
                     {"date limite"}});
    for (const app::ResumeLogiciel& l : resume.logiciels)
      tableau.ligne({l.logiciel.numero_ans.texte(), std::to_string(l.dossiers),
                     std::to_string(l.avances_payees), std::to_string(l.prets),
                     std::to_string(l.a_demander - l.prets), std::to_string(l.en_cours),
                     std::to_string(l.payes), texte_de(l.logiciel.date_limite)});
    tableau.ecrire(sortie);
  }
  ecrire_echeances(session, resume);
  for (const domain::Lot& lot : resume.lots) ecrire_lot(session, lot);
  ecrire_suites(session, domain::suites_du_jour(journee_de(resume, session.aujourd_hui())));
}

}  // namespace

int accueillir(const Session& session) {
  if (!std::filesystem::exists(session.chemin_base())) {
    fmt::print(session.sortie(),
               "finhop suit les demandes de solde HOP-PFI du Ségur numérique.\n"
               "Aucune base ici ({}).\n"
               "à taper ensuite : {}   (ou finhop --help)\n",
               texte::imprimable(session.chemin_base().string()),
               session.gestes().commande({"", Geste::Initialiser, {{Donnee::Siret}}}));
    return kFait;
  }
  app::Base base = session.ouvrir_base();
  ecrire(session, app::resumer(base, session.contexte()));
  return kFait;
}

}  // namespace finhop::cli
