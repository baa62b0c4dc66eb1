#include "finhop/app/exporter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/ecriture_lot.hpp"
#include "app/modele_choisi.hpp"
#include "app/operation.hpp"
#include "app/refaire.hpp"
#include "app/selection.hpp"
#include "finhop/base/panne.hpp"
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
  const format::Modele modele = modele_en_vigueur(base);
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
    lots.push_back(composer({prevu, prets, fournisseur,
                             store::trouver_logiciel(base, prevu.numero_ans).value(), date_depot, rang,
                             modele, contexte.maintenant, fs::absolute(demande.sortie).lexically_normal()}));
  }
  return lots;
}

std::vector<DossierSignale> avertissements_de(const std::vector<Fiche>& prets) {
  std::vector<DossierSignale> avertis;
  for (const Fiche& fiche : prets)  // what is ready has findings of severity avertissement only
    if (!fiche.constats.empty())
      avertis.push_back({fiche.dossier.avance.numero_editeur.texte(), fiche.constats});
  return avertis;
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

// What an export that was killed before it recorded its lots left in `sortie`: folders of our numeroAns that no lot
// waiting for its folder claims.
void nettoyer(Base& base, const fs::path& sortie) {
  const auto logiciels = store::lire_logiciels(base);
  effacer_restes_anciens(sortie, [&](const std::string& nom) {
    const auto est_le_notre = [&](const domain::Logiciel& logiciel) {
      return nom.starts_with(fmt::format("JSON-{}-", logiciel.numero_ans.texte()));
    };
    const auto lot = store::trouver_lot(base, nom);
    return std::ranges::any_of(logiciels, est_le_notre) && (!lot || lot->publie);
  });
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

// A lot finished now, as if exported now.
LotExporte relire(Base& base, const std::string& nom) {
  const domain::Lot lot = store::trouver_lot(base, nom).value();
  LotExporte exporte{lot, store::lire_lignes(base, lot), {}, {}};
  for (const domain::FichierLot& fichier : store::lire_fichiers(base, lot))
    if (fichier.sorte == domain::SorteFichier::Zip) exporte.zips.push_back(fichier.nom);
  return exporte;
}

// Its path is kept in the base and shown in reports: both are text.
std::optional<Refus> sortie_inutilisable(const fs::path& sortie) {
  if (fs::exists(sortie) && !fs::is_directory(sortie))
    throw Panne(fmt::format("{} est un fichier, pas un dossier", sortie.string()),
                "choisir un autre dossier : --sortie DOSSIER");
  if (!sortie.empty() && text::is_utf8(fs::absolute(sortie).string())) return std::nullopt;
  return Refus{CodeRefus::ValeurIllisible, fmt::format("--sortie : {}", text::quoted(sortie.string())),
               "le chemin d'un dossier, en UTF-8", "choisir un autre dossier : --sortie DOSSIER"};
}

}  // namespace

Issue<RapportExport> exporter(Base& base, const Contexte& contexte, const DemandeExport& demande,
                              const Suivi& suivi) {
  Lecture lecture;
  std::optional<Jour> date_depot = contexte.maintenant.jour_a_paris();
  if (demande.date_depot) date_depot = lecture.lire<Jour>(*demande.date_depot);
  if (!lecture.reussie()) return lecture.echec();
  RapportExport rapport;
  if (auto refus = sortie_inutilisable(demande.sortie)) return refuser_tout(*refus);
  if (contexte.mode == Mode::Ecrire) {
    rapport.completes = completer_lots(base, suivi);
    for (const std::string& nom : rapport.completes) rapport.lots.push_back(relire(base, nom));
  }

  std::vector<LotEcrit> ecrits;
  {
    Operation operation(base, contexte);
    Selection selection = selectionner(base, lecture, demande, *date_depot);
    if (!lecture.reussie()) return lecture.echec();
    const bool complete = !rapport.lots.empty();
    if (!complete || !selection.prets.empty() || !demande.references.empty())
      rapport.refus = refus_de(selection, demande);
    rapport.exclus = std::move(selection.exclus);
    if (rapport.refus) return rapport;
    rapport.avertissements = avertissements_de(selection.prets);
    const auto lots = preparer(base, contexte, demande, selection.prets, *date_depot);
    if (!lots) return std::unexpected(lots.error());
    if (auto refus = dossiers_deja_la(*lots); !refus.empty()) return std::unexpected(std::move(refus));
    for (const LotAEcrire& lot : *lots)
      rapport.lots.push_back({lot.lot, lot.lignes, lot.zips, lot.avertissements});
    if (contexte.mode == Mode::Simuler) return rapport;
    nettoyer(base, demande.sortie);
    ecrits = ecrire_tous(base, operation, *lots, suivi);
    operation.terminer();
  }
  publier(base, ecrits);
  return rapport;
}

}  // namespace finhop::app
