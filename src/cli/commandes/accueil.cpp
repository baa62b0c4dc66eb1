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

// What a lot waits for when its day has come: the day in its name leaves no choice.
std::optional<std::string> a_taper_du_jour(const app::Resume& resume, const Jour& aujourd_hui) {
  for (const domain::Lot& lot : resume.lots)
    if (est_interrompu(lot)) return fmt::format("finhop lot refaire {}   (il a été interrompu)", lot.nom);
  for (const domain::Lot& lot : resume.lots) {
    if (lot.statut != domain::StatutLot::Genere || lot.date_depot > aujourd_hui) continue;
    if (lot.date_depot == aujourd_hui)
      return fmt::format("finhop lot deposer {}   (une fois déposé, en suivant son bordereau.html)", lot.nom);
    return fmt::format(
        "finhop lot redater {0} --date {1}   (ou, s'il a été déposé à temps : finhop lot deposer {0} --date "
        "{2})",
        lot.nom, aujourd_hui.fr(), lot.date_depot.fr());
  }
  return std::nullopt;
}

std::optional<std::string> a_taper_plus_tard(const app::Resume& resume) {
  for (const domain::Lot& lot : resume.lots)
    if (lot.statut == domain::StatutLot::Depose)
      return "finhop retour importer FICHIER.json   (le fichier que rend le portail)";
  if (!resume.lots.empty())
    return fmt::format("finhop lot montrer {}   (à déposer le {})", resume.lots.front().nom,
                       resume.lots.front().date_depot.fr());
  return std::nullopt;
}

// The first line that fits says what is most useful to type now.
std::string a_taper(const app::Resume& resume, const Jour& aujourd_hui) {
  const Comptes comptes = compter(resume);
  if (resume.logiciels.empty()) return "finhop logiciel ajouter --ans 10CAR";
  if (comptes.dossiers == 0)
    return "finhop avance ajouter NUMEDITEUR --ans " + resume.logiciels.front().logiciel.numero_ans.texte();
  if (const auto du_jour = a_taper_du_jour(resume, aujourd_hui)) return *du_jour;
  if (comptes.prets > 0)
    return fmt::format("finhop exporter   ({} prêt{})", texte::compter(comptes.prets, "dossier"),
                       comptes.prets > 1 ? "s" : "");
  if (const auto plus_tard = a_taper_plus_tard(resume)) return *plus_tard;
  if (comptes.bloques > 0) return "finhop lister --bloque";
  if (resume.incomplets > 0) return "finhop lister --solde incomplet   (l'ASP attend une réponse)";
  if (resume.a_modifier > 0) return "finhop lister --solde a_modifier   (l'ASP attend une réponse)";
  return resume.a_recouvrer > 0 ? "finhop lister --avance a_recouvrer   (l'ASP la réclame)" : "finhop lister";
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

void ecrire_suite(std::ostream& sortie, const std::string& suite) {
  constexpr std::string_view kEntre = "   ";  // between the command and what it is for
  const std::size_t fin = std::min(suite.find(kEntre), suite.size());
  const std::string pourquoi = fin == suite.size() ? "" : suite.substr(fin + kEntre.size());
  ecrire_en_deux(sortie, "à taper ensuite : " + suite.substr(0, fin),
                 pourquoi.empty() ? "" : std::string(kEntre), pourquoi);
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
  ecrire_suite(sortie, session.a_taper(a_taper(resume, session.aujourd_hui())));
}

}  // namespace

int accueillir(const Session& session) {
  if (!std::filesystem::exists(session.chemin_base())) {
    fmt::print(session.sortie(),
               "finhop suit les demandes de solde HOP-PFI du Ségur numérique.\n"
               "Aucune base ici ({}).\n"
               "à taper ensuite : {}   (ou finhop --help)\n",
               texte::imprimable(session.chemin_base().string()),
               session.a_taper("finhop init --siret 14CHIFFRES"));
    return kFait;
  }
  app::Base base = session.ouvrir_base();
  ecrire(session, app::resumer(base, session.contexte()));
  return kFait;
}

}  // namespace finhop::cli
