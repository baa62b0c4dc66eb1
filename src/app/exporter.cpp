#include "finhop/app/exporter.hpp"

#include <fmt/format.h>

#include <map>

#include "app/ecriture_lot.hpp"
#include "app/operation.hpp"
#include "app/refaire.hpp"
#include "app/selection.hpp"
#include "finhop/domain/plan.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/store/fournisseurs.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

domain::DossierAPlacer a_placer(const Fiche& fiche) {
  const domain::Avance& avance = fiche.dossier.avance;
  domain::DossierAPlacer dossier{avance.numero_ans, avance.numero_editeur, {}};
  for (const domain::Piece& piece : fiche.dossier.pieces)
    dossier.pieces.push_back(
        {nom_piece(piece.type, avance.numero_editeur, piece.format), piece.document.taille});
  return dossier;
}

// Ranks are counted on inside the transaction that records the lots, so nobody else can take them.
Issue<std::vector<LotAEcrire>> preparer(Base& base, const Contexte& contexte, const DemandeExport& demande,
                                        const std::vector<Fiche>& prets, const Jour& date_depot) {
  std::vector<domain::DossierAPlacer> dossiers;
  for (const Fiche& fiche : prets) dossiers.push_back(a_placer(fiche));
  const domain::Fournisseur fournisseur = store::lire_fournisseur(base);
  std::map<domain::NumeroAns, int> rangs;
  std::vector<LotAEcrire> lots;
  for (const domain::LotPrevu& prevu : domain::plan_lots(dossiers)) {
    int& rang = rangs[prevu.numero_ans];
    rang = rang == 0 ? store::rang_suivant(base, prevu.numero_ans, date_depot) : rang + 1;
    if (rang > domain::kRangMax)
      return refuser_tout({CodeRefus::RangEpuise,
                           fmt::format("les {} rangs du {} sont déjà donnés pour {}", domain::kRangMax,
                                       date_depot.fr(), prevu.numero_ans.texte()),
                           "un jour de dépôt qui a encore des rangs",
                           "choisir un autre jour : --date-depot D"});
    lots.push_back(
        composer({prevu, prets, fournisseur, store::trouver_logiciel(base, prevu.numero_ans).value(),
                  date_depot, rang, contexte.maintenant, fs::absolute(demande.sortie).lexically_normal()}));
  }
  return lots;
}

ListeRefus dossiers_deja_la(const std::vector<LotAEcrire>& lots) {
  ListeRefus refus;
  for (const LotAEcrire& lot : lots)
    if (fs::exists(fs::symlink_status(lot.lot.dossier)))
      refus.push_back({CodeRefus::FichierExiste, fmt::format("{} existe déjà", lot.lot.dossier),
                       "un dossier où ce lot n'est pas encore",
                       "choisir un autre dossier : --sortie DOSSIER"});
  return refus;
}

std::optional<Refus> refus_de(const Selection& selection, const DemandeExport& demande) {
  if (!demande.references.empty() && !selection.exclus.empty())
    return Refus{
        CodeRefus::DossierNonPret,
        fmt::format("{} demandé{} {} pas prêt{} : rien n'est exporté",
                    text::count(selection.exclus.size(), "dossier"), selection.exclus.size() > 1 ? "s" : "",
                    selection.exclus.size() > 1 ? "ne sont" : "n'est",
                    selection.exclus.size() > 1 ? "s" : ""),
        "que chaque dossier nommé soit prêt", "lever les blocages, ou relancer sans ces dossiers"};
  if (!selection.prets.empty()) return std::nullopt;
  return Refus{CodeRefus::RienDePret, "aucun dossier n'est prêt : rien n'est exporté",
               "au moins un dossier prêt", "voir ce qui bloque : finhop lister --bloque"};
}

// Gives the folders their names, one lot at a time, in a transaction of its own: under the base's lock nobody
// else completes the same lot. A cut before this leaves lots that `completer_lots` finishes.
void publier(Base& base, std::vector<LotEcrit>& ecrits) {
  store::Transaction transaction(base, store::Acces::Ecriture);
  for (LotEcrit& ecrit : ecrits) {
    const auto lot = store::trouver_lot(base, ecrit.nom);
    if (!lot || lot->publie) continue;  // completed by another command meanwhile
    ecrit.dossier.publier();
    store::noter_publication(base, lot->cle, lot->dossier);
  }
  transaction.valider();
}

void enregistrer(Base& base, Operation& operation, const LotAEcrire& a_ecrire,
                 const std::vector<store::FichierEcrit>& fichiers) {
  store::ajouter_lot(base, a_ecrire.lot, a_ecrire.lignes, fichiers);
  operation.noter("lot.genere", std::nullopt,
                  fmt::format("{} : {}, {}", a_ecrire.lot.nom, text::count(a_ecrire.lot.demandes, "demande"),
                              a_ecrire.lot.montant.texte_fr()));
  for (const domain::LigneLot& ligne : a_ecrire.lignes)
    operation.noter("solde.exporte", ligne.numero_editeur,
                    fmt::format("lot {}, ligne {}", a_ecrire.lot.nom, ligne.num_ligne));
}

std::vector<LotEcrit> ecrire_tous(Base& base, Operation& operation, const std::vector<LotAEcrire>& lots,
                                  const Suivi& suivi) {
  std::uint64_t total = 0;
  for (const LotAEcrire& lot : lots) total += octets_de_documents(lot.lignes);
  Compteur compteur(suivi, total);
  std::vector<LotEcrit> ecrits;
  for (const LotAEcrire& lot : lots) {
    ecrits.push_back({lot.lot.nom, DossierProvisoire(fs::path(lot.lot.dossier).parent_path(), lot.lot.nom)});
    enregistrer(base, operation, lot, ecrire(base, lot, ecrits.back().dossier.chemin(), compteur));
  }
  return ecrits;
}

}  // namespace

Issue<RapportExport> exporter(Base& base, const Contexte& contexte, const DemandeExport& demande,
                              const Suivi& suivi) {
  Lecture lecture;
  std::optional<Jour> date_depot = contexte.maintenant.jour_a_paris();
  if (demande.date_depot) date_depot = lecture.lire<Jour>(*demande.date_depot);
  if (!lecture.reussie()) return lecture.echec();
  RapportExport rapport;
  if (contexte.mode == Mode::Ecrire) rapport.completes = completer_lots(base, suivi);

  std::vector<LotEcrit> ecrits;
  {
    Operation operation(base, contexte);
    Selection selection = selectionner(base, lecture, demande, *date_depot);
    if (!lecture.reussie()) return lecture.echec();
    rapport.refus = refus_de(selection, demande);
    rapport.exclus = std::move(selection.exclus);
    if (rapport.refus) return rapport;
    const auto lots = preparer(base, contexte, demande, selection.prets, *date_depot);
    if (!lots) return std::unexpected(lots.error());
    if (auto refus = dossiers_deja_la(*lots); !refus.empty()) return std::unexpected(std::move(refus));
    for (const LotAEcrire& lot : *lots)
      rapport.lots.push_back({lot.lot, lot.lignes, lot.zips, lot.avertissements});
    if (contexte.mode == Mode::Simuler) return rapport;
    ecrits = ecrire_tous(base, operation, *lots, suivi);
    operation.terminer();
  }
  publier(base, ecrits);
  return rapport;
}

}  // namespace finhop::app
