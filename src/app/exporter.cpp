#include "finhop/app/exporter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/jugement.hpp"
#include "app/modele_choisi.hpp"
#include "app/publication.hpp"
#include "app/refaire.hpp"
#include "app/selection.hpp"
#include "app/sortie.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/domain/plan.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/fournisseurs.hpp"
#include "finhop/store/lots.hpp"
#include "finhop/store/temoins.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

// A base put back to an older state gives the ranks after that state once more.
constexpr std::string_view kRemedeDejaLa =
    "si la base a été restaurée, ce dossier est celui d'un lot peut-être déjà déposé : s'en assurer avant tout ; "
    "sinon choisir un autre dossier : --sortie DOSSIER";

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
    if (auto refus = rang_refuse(rang, prevu.numero_ans, date_depot, "--date-depot"))
      return refuser_tout(*std::move(refus));
    lots.push_back(composer({prevu, prets, fournisseur,
                             store::trouver_logiciel(base, prevu.numero_ans).value(), date_depot, rang,
                             modele, contexte.maintenant, fs::absolute(demande.sortie).lexically_normal()}));
  }
  return lots;
}

// `lister --bloque` shows those that are still to be claimed, and no others.
std::string remede_pour(Base& base, const std::vector<DossierSignale>& exclus) {
  constexpr std::size_t kNommes = 3;
  std::vector<std::string> montrer;
  for (const DossierSignale& exclu : exclus)
    if (const auto dossier = store::trouver_dossier(base, exclu.numero_editeur);
        !dossier || !reste_a_demander(*dossier))
      montrer.push_back("finhop montrer " + exclu.numero_editeur);
  std::vector<std::string> gestes;
  if (montrer.size() < exclus.size()) gestes.emplace_back("voir ce qui bloque : finhop lister --bloque");
  const bool tous = montrer.size() <= kNommes;
  montrer.resize(std::min(montrer.size(), kNommes));
  if (!montrer.empty())
    gestes.push_back("voir ce qui est déjà demandé ou clos : " + text::join(montrer, ", ") +
                     (tous ? "" : "…"));
  return text::join(gestes, " ; ");
}

std::optional<Refus> refus_de(Base& base, const Selection& selection, const DemandeExport& demande) {
  if (!demande.references.empty() && !selection.exclus.empty())
    return Refus{
        CodeRefus::DossierNonPret,
        fmt::format("{} demandé{} {} pas prêt{} : rien n'est exporté",
                    text::count(selection.exclus.size(), "dossier"), selection.exclus.size() > 1 ? "s" : "",
                    selection.exclus.size() > 1 ? "ne sont" : "n'est",
                    selection.exclus.size() > 1 ? "s" : ""),
        "que chaque dossier nommé soit prêt",
        remede_pour(base, selection.exclus) + " ; ou relancer sans ces dossiers"};
  if (!selection.prets.empty()) return std::nullopt;
  return Refus{CodeRefus::RienDePret, "aucun dossier n'est prêt : rien n'est exporté",
               "au moins un dossier prêt",
               selection.exclus.empty() ? "voir où en est chaque dossier : finhop lister"
                                        : remede_pour(base, selection.exclus)};
}

// A lot finished now, as if exported now.
LotExporte relire(Base& base, const std::string& nom) {
  const domain::Lot lot = store::trouver_lot(base, nom).value();
  LotExporte exporte{lot, store::lire_lignes(base, lot), {}, {}};
  for (const domain::FichierLot& fichier : store::lire_fichiers(base, lot))
    if (fichier.sorte == domain::SorteFichier::Zip) exporte.zips.push_back(fichier.nom);
  return exporte;
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
    store::exiger_dossiers_intacts(base, selection.examines);
    const bool complete = !rapport.lots.empty();
    if (!complete || !selection.prets.empty() || !demande.references.empty())
      rapport.refus = refus_de(base, selection, demande);
    rapport.exclus = std::move(selection.exclus);
    if (rapport.refus) return rapport;
    rapport.avertissements = avertissements_de(selection.prets);
    const auto lots = preparer(base, contexte, demande, selection.prets, *date_depot);
    if (!lots) return std::unexpected(lots.error());
    if (auto refus = dossiers_deja_la(*lots, kRemedeDejaLa); !refus.empty())
      return std::unexpected(std::move(refus));
    for (const LotAEcrire& lot : *lots) rapport.lots.push_back(lot_exporte(lot));
    exiger_place(besoins_de(base, *lots).front());
    if (contexte.mode == Mode::Simuler) return rapport;
    nettoyer(base, demande.sortie);
    ecrits = ecrire_tous(base, operation, *lots, suivi);
  }
  publier(base, ecrits);
  return rapport;
}

}  // namespace finhop::app
