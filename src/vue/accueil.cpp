#include "finhop/vue/accueil.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/vue/a_faire.hpp"
#include "finhop/vue/mots.hpp"

namespace finhop::vue {
namespace {

using app::ResumeLogiciel;

std::size_t bloques(const ResumeLogiciel& l) {
  return l.a_demander - l.prets;
}

constexpr Champ<ResumeLogiciel> kChamps[]{
    {"", "logiciel", [](const ResumeLogiciel& l) { return Valeur(l.logiciel.numero_ans); }},
    {"", "dossiers", lire<&ResumeLogiciel::dossiers>, Alignement::Droite},
    {"", "payées", lire<&ResumeLogiciel::avances_payees>, Alignement::Droite},
    {"", "prêts", lire<&ResumeLogiciel::prets>, Alignement::Droite},
    {"", "bloqués", [](const ResumeLogiciel& l) { return Valeur(bloques(l)); }, Alignement::Droite},
    {"", "en cours", lire<&ResumeLogiciel::en_cours>, Alignement::Droite},
    {"", "soldés", lire<&ResumeLogiciel::payes>, Alignement::Droite},
    {"", "date limite", [](const ResumeLogiciel& l) { return limite(l.logiciel); }},
};
constexpr Champs<ResumeLogiciel> kLogiciel(kChamps);

domain::Journee journee(const app::Resume& resume, const Jour& aujourd_hui) {
  domain::Journee journee{aujourd_hui};
  if (!resume.logiciels.empty()) journee.premier_logiciel = resume.logiciels.front().logiciel.numero_ans;
  for (const ResumeLogiciel& l : resume.logiciels) {
    journee.dossiers += l.dossiers;
  }
  journee.lots = resume.lots;
  return journee;
}

// What is at stake at a deadline, said otherwise as it comes nearer; after it, what is lost.
struct Etape {
  int jours;  // at most that many days before it
  std::string_view phrase;
};
constexpr std::array kEtapes{
    Etape{-1, " : {0} sans solde déposé, {1} d'avances sont à rendre à l'ASP"},
    Etape{1, " : dernier moment pour déposer {0}, sinon {1} d'avances seront à rendre"},
    Etape{7, " : moins de 8 jours pour déposer {0}, sinon {1} d'avances seront à rendre"},
    Etape{30, " : moins d'un mois pour déposer {0}, ou {1} d'avances seront à rendre"},
    Etape{domain::kDelaiMax, " : {0} sans solde déposé, {1} d'avances en jeu"},
};

std::string date_limite(const ResumeLogiciel& l, const std::vector<domain::Tache>& taches,
                        const Jour& aujourd_hui) {
  const Jour& jour = *l.logiciel.date_limite;
  const bool ce_jour = l.limite_passee && jour == aujourd_hui;
  const std::string quand =
      fmt::format("date limite de {} : {}, {}", l.logiciel.numero_ans.texte(), limite_fr(l.logiciel),
                  ce_jour ? "dépassée aujourd'hui" : echeance(jour, aujourd_hui));
  const auto tache = std::ranges::find_if(taches, [&](const domain::Tache& t) {
    return t.sorte == domain::SorteTache::Echeance && t.logiciel == l.logiciel.numero_ans;
  });
  if (tache == taches.end()) return quand;
  const int reste = l.limite_passee ? -1 : jours_entre(aujourd_hui, jour);
  const auto etape = std::ranges::find_if(kEtapes, [&](const Etape& e) { return reste <= e.jours; });
  return quand + fmt::format(fmt::runtime(etape->phrase), texte::compter(tache->nombre, "dossier"),
                             tache->montant.value_or(Montant()).texte_fr());
}

// What the portal is to be given, or is to answer.
EnDeux lot(const domain::Lot& lot, const Jour& aujourd_hui) {
  const bool depose = lot.statut == domain::StatutLot::Depose;
  const bool passe = !depose && lot.date_depot < aujourd_hui;
  return {fmt::format("lot {} {} le {}{}", lot.nom, depose ? "déposé" : "à déposer", lot.date_depot.fr(),
                      depose  ? ", réponse attendue"
                      : passe ? " (ce jour est passé)"
                              : ""),
          fmt::format("{}, {}", texte::compter(lot.demandes, "demande"), lot.montant.texte_fr())};
}

}  // namespace

Page Accueil::page() const {
  const domain::Fournisseur& f = resume_.fournisseur;
  Page page{{Ligne{fmt::format("base {}, SIRET {}{}", base_.string(), f.siret.texte(),
                               f.raison_sociale ? ", " + *f.raison_sociale : "")}}};
  if (!resume_.logiciels.empty()) page.push_back({kLogiciel.table(Forme::Personnes, resume_.logiciels)});
  for (const ResumeLogiciel& l : resume_.logiciels)
    if (l.logiciel.date_limite) page.push_back({Phrase{"", date_limite(l, resume_.taches, aujourd_hui_)}});
  for (const domain::Lot& l : resume_.lots) page.push_back({lot(l, aujourd_hui_)});
  // A copy is never the next step by itself.
  const bool rien = std::ranges::all_of(resume_.taches, [](const domain::Tache& tache) {
    return tache.sorte == domain::SorteTache::Sauvegarde;
  });
  if (rien) page.push_back({Ensuite{suites().suites}});
  for (Bloc& tache : premieres_taches(resume_.taches)) page.push_back(std::move(tache));
  return page;
}

Remede Accueil::suites() const {
  return domain::suites_du_jour(journee(resume_, aujourd_hui_));
}

Page accueil_sans_base(const std::filesystem::path& base,
                       const std::vector<std::filesystem::path>& recentes) {
  Page page{{Ligne{"finhop suit les demandes de solde HOP-PFI du Ségur numérique."}},
            {Ligne{fmt::format("Aucune base ici ({}).", base.string())}}};
  if (recentes.empty()) return page;
  Page chemins;
  for (const std::filesystem::path& recente : recentes) chemins.push_back({Ligne{recente.string()}});
  page.push_back({Section{"ouvertes récemment, la dernière d'abord", std::move(chemins)}});
  page.push_back({Ensuite{{{"", Geste::Accueillir, {{Donnee::Base, recentes.front().string()}}},
                           {"pour en créer une ici", Geste::Initialiser, {{Donnee::Siret}}}}}});
  return page;
}

}  // namespace finhop::vue
