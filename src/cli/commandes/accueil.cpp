#include <fmt/ostream.h>

#include <cstdlib>
#include <filesystem>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/rapports.hpp"
#include "cli/tableau.hpp"
#include "finhop/app/consulter.hpp"
#include "finhop/base/text.hpp"

namespace finhop::cli {
namespace {

std::string echeance(const Jour& limite, const Jour& aujourd_hui) {
  const int jours = jours_entre(aujourd_hui, limite);
  if (jours == 0) return "aujourd'hui";
  const std::string duree = text::count(static_cast<std::size_t>(std::abs(jours)), "jour");
  return (jours > 0 ? "dans " : "dépassée depuis ") + duree;
}

void ecrire_echeances(const Session& session, const app::Resume& resume) {
  for (const app::ResumeLogiciel& l : resume.logiciels)
    if (const auto& limite = l.logiciel.date_limite)
      fmt::print(session.sortie(), "date limite de {} : {}, {}\n", l.logiciel.numero_ans.texte(),
                 limite->fr(), echeance(*limite, session.aujourd_hui()));
}

// The first line that fits says what is most useful to type now.
std::string a_taper(const app::Resume& resume) {
  std::size_t dossiers = 0;
  std::size_t prets = 0;
  std::size_t bloques = 0;
  for (const app::ResumeLogiciel& l : resume.logiciels) {
    dossiers += l.dossiers;
    prets += l.prets;
    bloques += l.a_demander - l.prets;
  }
  if (resume.logiciels.empty()) return "finhop logiciel ajouter --ans 10CAR";
  if (dossiers == 0)
    return "finhop avance ajouter NUMEDITEUR --ans " + resume.logiciels.front().logiciel.numero_ans.texte();
  for (const domain::Lot& lot : resume.lots)
    if (!lot.publie) return fmt::format("finhop lot refaire {}   (il a été interrompu)", lot.nom);
  if (prets > 0)
    return fmt::format("finhop exporter   ({} prêt{})", text::count(prets, "dossier"), prets > 1 ? "s" : "");
  if (!resume.lots.empty())
    return fmt::format("finhop lot montrer {}   (à déposer, en suivant son bordereau.html)",
                       resume.lots.front().nom);
  return bloques > 0 ? "finhop lister --bloque" : "finhop lister";
}

void ecrire(const Session& session, const app::Resume& resume) {
  std::ostream& sortie = session.sortie();
  fmt::print(sortie, "base {}, SIRET {}{}\n", session.chemin_base().string(),
             resume.fournisseur.siret.texte(),
             resume.fournisseur.raison_sociale ? ", " + *resume.fournisseur.raison_sociale : "");
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
                     std::to_string(l.a_demander - l.prets), std::to_string(l.en_cours), std::to_string(l.payes),
                     texte_de(l.logiciel.date_limite)});
    tableau.ecrire(sortie);
  }
  ecrire_echeances(session, resume);
  for (const domain::Lot& lot : resume.lots)
    fmt::print(sortie, "lot {} à déposer le {}{} : {}, {}\n", lot.nom, lot.date_depot.fr(),
               lot.date_depot < session.aujourd_hui() ? " (ce jour est passé)" : "",
               text::count(lot.demandes, "demande"), lot.montant.texte_fr());
  fmt::print(sortie, "à taper ensuite : {}\n", a_taper(resume));
}

}  // namespace

int accueillir(const Session& session) {
  if (!std::filesystem::exists(session.chemin_base())) {
    fmt::print(session.sortie(),
               "finhop suit les demandes de solde HOP-PFI du Ségur numérique.\n"
               "Aucune base ici ({}).\n"
               "à taper ensuite : finhop init --siret 14CHIFFRES   (ou finhop --help)\n",
               session.chemin_base().string());
    return kFait;
  }
  app::Base base = session.ouvrir_base();
  ecrire(session, app::resumer(base, session.contexte()));
  return kFait;
}

}  // namespace finhop::cli
