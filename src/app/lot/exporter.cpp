#include "finhop/app/lot/exporter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/dossier/jugement.hpp"
#include "app/lot/achever.hpp"
#include "app/lot/publication.hpp"
#include "app/lot/selection.hpp"
#include "app/lot/sortie.hpp"
#include "app/lot/suppositions.hpp"
#include "app/referentiel.hpp"
#include "app/verification/modele_choisi.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/domain/plan.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/lots.hpp"
#include "finhop/store/temoins.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

// A base put back to an older state gives the ranks after that state once more.
Remede remede_deja_la() {
  return {
      "si la base a été restaurée, ce dossier est celui d'un lot peut-être déjà déposé : s'en assurer avant tout",
      {{"sinon choisir un autre dossier", Geste::Recommencer, {{Donnee::Sortie}}}}};
}

domain::DossierAPlacer a_placer(const Fiche& fiche) {
  const domain::Avance& avance = fiche.dossier.avance;
  domain::DossierAPlacer dossier{avance.numero_ans, avance.numero_editeur, {}};
  for (const domain::Piece& piece : fiche.dossier.pieces)
    dossier.pieces.push_back(
        {nom_piece(fiche.dossier.profil, piece.type, avance.numero_editeur, piece.format),
         piece.document.taille});
  return dossier;
}

// Those of one numeroAns within what its profile allows.
std::vector<domain::LotPrevu> planifier(const Referentiel& referentiel, const std::vector<Fiche>& prets,
                                        const Jour& date_depot) {
  std::vector<domain::DossierAPlacer> dossiers;
  for (const Fiche& fiche : prets) dossiers.push_back(a_placer(fiche));
  return domain::planifier_lots(dossiers, [&](const domain::NumeroAns& numero_ans) {
    const domain::Profil& profil = referentiel.profil(numero_ans, date_depot);
    return domain::LimitesLot{profil.lignes_max.valeur, profil.zip_max.valeur};
  });
}

// Ranks are counted on inside the transaction that records the lots, so nobody else can take them.
Issue<std::vector<LotAEcrire>> preparer(Base& base, const Contexte& contexte, const DemandeExport& demande,
                                        const std::vector<Fiche>& prets, const Jour& date_depot,
                                        const Referentiel& referentiel) {
  const format::Modele modele = modele_en_vigueur(base);
  std::map<domain::NumeroAns, int> rangs;
  std::vector<LotAEcrire> lots;
  for (const domain::LotPrevu& prevu : planifier(referentiel, prets, date_depot)) {
    if (auto refus = champ_sans_place(modele, referentiel.profil(prevu.numero_ans, date_depot)))
      return refuser_tout(*std::move(refus));
    int& rang = rangs[prevu.numero_ans];
    rang = store::rang_libre(base, prevu.numero_ans, date_depot, rang);
    if (auto refus = rang_refuse(rang, prevu.numero_ans, date_depot, Donnee::DateDepot))
      return refuser_tout(*std::move(refus));
    lots.push_back(composer({prevu, prets, referentiel.fournisseur(), *referentiel.logiciel(prevu.numero_ans),
                             date_depot, rang, modele, contexte.maintenant,
                             fs::absolute(demande.sortie).lexically_normal(),
                             referentiel.profil(prevu.numero_ans, date_depot), contexte.epeler}));
  }
  return lots;
}

// `lister --bloque` shows those that are still to be claimed, and no others.
Remede remede_pour(Base& base, const std::vector<DossierSignale>& exclus) {
  constexpr std::size_t kNommes = 3;
  std::vector<Suite> montrer;
  for (const DossierSignale& exclu : exclus)
    if (const auto dossier = store::trouver_dossier(base, exclu.numero_editeur);
        !dossier || !reste_a_demander(*dossier))
      montrer.push_back({"voir ce qui est déjà demandé ou clos",
                         Geste::Montrer,
                         {{Donnee::Reference, exclu.numero_editeur}}});
  Remede remede;
  if (montrer.size() < exclus.size())
    remede.suites.push_back({"voir ce qui bloque", Geste::Lister, {{Donnee::Bloques}}});
  if (montrer.size() > kNommes) montrer.erase(montrer.begin() + kNommes, montrer.end());
  remede.suites.insert(remede.suites.end(), montrer.begin(), montrer.end());
  return remede;
}

Remede sans_ces_dossiers(Remede remede) {
  remede.suites.push_back({"ou, sans ces dossiers", Geste::Recommencer});
  return remede;
}

std::optional<Refus> refus_de(Base& base, const Selection& selection, const DemandeExport& demande) {
  if (!demande.references.empty() && !selection.exclus.empty())
    return Refus{CodeRefus::DossierNonPret,
                 fmt::format("{} {} pas {} : rien n'est exporté",
                             texte::compter(selection.exclus.size(), "dossier demandé"),
                             selection.exclus.size() > 1 ? "ne sont" : "n'est",
                             texte::accorder(selection.exclus.size(), "prêt")),
                 "que chaque dossier nommé soit prêt",
                 sans_ces_dossiers(remede_pour(base, selection.exclus))};
  if (!selection.prets.empty()) return std::nullopt;
  return Refus{CodeRefus::RienDePret, "aucun dossier n'est prêt : rien n'est exporté",
               "au moins un dossier prêt",
               selection.exclus.empty() ? Remede{Suite{"voir où en est chaque dossier", Geste::Lister}}
                                        : remede_pour(base, selection.exclus)};
}

// The lots that the command finishes first.
std::set<std::string> noms_de(const std::vector<LotExporte>& lots) {
  std::set<std::string> noms;
  for (const LotExporte& lot : lots) noms.insert(lot.lot.nom);
  return noms;
}

// A command that names a dossier which is not ready has finished nothing before it is refused.
std::optional<RapportExport> refuser_d_abord(Base& base, Saisies& saisies, const DemandeExport& demande,
                                             const MomentDuDepot& depot) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  std::set<std::string> acheves;
  for (const domain::Lot& lot : lots_a_achever(base)) acheves.insert(lot.nom);
  Selection selection = selectionner(base, saisies, demande, depot, acheves);
  if (!saisies.reussie() || selection.exclus.empty()) return std::nullopt;
  store::exiger_dossiers_intacts(base, selection.examines);
  auto refus = refus_de(base, selection, demande);
  return RapportExport{{}, std::move(selection.exclus), {}, {}, std::move(refus)};
}

// Recorded and written beside their place; nothing when there is nothing more to do.
Issue<std::vector<LotEcrit>> enregistrer(Base& base, const Contexte& contexte, const DemandeExport& demande,
                                         const Jour& date_depot, const Suivi& suivi, RapportExport& rapport) {
  Operation operation(base, contexte);
  Saisies saisies;
  Selection selection =
      selectionner(base, saisies, demande, {date_depot, contexte.maintenant}, noms_de(rapport.lots));
  if (!saisies.reussie()) return saisies.echec();
  store::exiger_dossiers_intacts(base, selection.examines);
  const bool fait = !rapport.lots.empty() && selection.prets.empty() &&
                    (demande.references.empty() || selection.exclus.empty());
  if (!fait) rapport.refus = refus_de(base, selection, demande);
  rapport.exclus = std::move(selection.exclus);
  if (fait || rapport.refus) return std::vector<LotEcrit>{};
  const Referentiel referentiel(base);
  const auto a_accepter = profils_a_accepter(base, referentiel, selection.prets, date_depot);
  if (!demande.accepter_suppositions)
    if (auto refus = refus_des_suppositions(a_accepter)) return refuser_tout(*std::move(refus));
  accepter_les_suppositions(base, operation, a_accepter, contexte.maintenant.jour_a_paris());
  rapport.avertissements = avertissements_de(selection.prets);
  const auto lots = preparer(base, contexte, demande, selection.prets, date_depot, referentiel);
  if (!lots) return std::unexpected(lots.error());
  if (auto refus = dossiers_deja_la(*lots, remede_deja_la()); !refus.empty())
    return std::unexpected(std::move(refus));
  for (const LotAEcrire& lot : *lots) rapport.lots.push_back(lot_exporte(lot));
  exiger_place(besoins_de(base, *lots).front());
  if (contexte.mode == Mode::Simuler) return std::vector<LotEcrit>{};
  nettoyer(base, demande.sortie);
  return ecrire_tous(base, operation, *lots, suivi);
}

}  // namespace

Issue<RapportExport> exporter(Base& base, const Contexte& contexte, const DemandeExport& demande,
                              const Suivi& suivi) {
  Saisies saisies;
  std::optional<Jour> date_depot = contexte.maintenant.jour_a_paris();
  if (demande.date_depot) date_depot = saisies.lire<Jour>(*demande.date_depot);
  if (!saisies.reussie()) return saisies.echec();
  if (auto refus = sortie_inutilisable(demande.sortie)) return refuser_tout(*refus);
  if (!demande.references.empty()) {
    if (auto refuse = refuser_d_abord(base, saisies, demande, {*date_depot, contexte.maintenant}))
      return *std::move(refuse);
    if (!saisies.reussie()) return saisies.echec();
  }
  RapportExport rapport;
  rapport.lots = achever_lots(base, contexte.mode, suivi);
  for (const LotExporte& lot : rapport.lots) rapport.acheves.push_back(lot.lot.nom);
  auto ecrits = enregistrer(base, contexte, demande, *date_depot, suivi, rapport);
  if (!ecrits) return std::unexpected(ecrits.error());
  if (ecrits->empty()) return rapport;
  for (const std::string& nom : publier(base, *ecrits)) {
    rapport.ecartes.push_back(lot_ecarte(nom));
    std::erase_if(rapport.lots, [&](const LotExporte& lot) { return lot.lot.nom == nom; });
  }
  if (rapport.lots.empty()) rapport.avertissements.clear();
  return rapport;
}

}  // namespace finhop::app
