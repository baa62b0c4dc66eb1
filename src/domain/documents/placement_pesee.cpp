#include "domain/documents/placement_pesee.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace finhop::domain::documents {
namespace {

constexpr int kMontantTrouve = 25;
constexpr int kMontantAutre = -20;
constexpr int kDateTrouvee = 10;
constexpr int kDejaLa = -30;
constexpr std::size_t kMontantsCroises = 200;
constexpr std::size_t kJoursCroises = 50;

bool a_une_facture(const FichierLu& lu) {
  return lu.lecture != nullptr &&
         (lu.lecture->facturx.etat == EtatFacturX::Lu || lu.lecture->facturx.etat == EtatFacturX::AutreNom);
}

std::string pourquoi_sans_texte(const LectureDeDocument* lecture) {
  if (lecture == nullptr) return "son texte n'a pas été lu";
  if (a_du_texte(lecture->texte)) return {};
  return lecture->texte.raison.empty() ? "il n'a aucun texte lisible" : lecture->texte.raison;
}

// « facture 00118 » names the dossier 00118 when something else does, or when nothing else is said.
void soutenir(std::vector<Indice>& indices, bool a_du_texte) {
  for (Indice& douteux : indices) {
    if (douteux.sorte != Sorte::EditeurASoutenir) continue;
    const bool soutenu = std::ranges::any_of(indices, [&](const Indice& autre) {
      return famille(autre.sorte) != Famille::Numero && contient(autre.dossiers, douteux.dossiers.front());
    });
    if (soutenu)
      douteux.sorte = Sorte::Editeur;
    else if (a_du_texte || indices.size() > 1)
      douteux.sorte = Sorte::EditeurDouteux;
  }
}

// Nothing names a dossier: an amount and a day that are those of one.
void croiser(FichierLu& lu, const IndexDePlacement& index) {
  std::set<std::pair<Montant, Jour>> vus;
  const auto noter = [&](Montant montant, const Jour& jour, const std::string& ou) {
    const Rangs* rangs = index.montant_et_date(montant, jour);
    if (rangs == nullptr || !vus.insert({montant, jour}).second) return;
    lu.indices.push_back({Sorte::MontantEtDate, Lieu::Contenu,
                          fmt::format("{} le {} {}", montant.texte_fr(), jour.fr(), ou), *rangs,
                          lu.texte.par_ocr});
  };
  if (a_une_facture(lu)) {
    const FactureElectronique& facture = lu.lecture->facturx.facture;
    if (facture.total_ht && facture.date)
      noter(*facture.total_ht, *facture.date, "dans la facture électronique");
    return;
  }
  for (std::size_t m = 0; m < std::min(lu.montants.size(), kMontantsCroises); ++m)
    for (std::size_t j = 0; j < std::min(lu.jours.size(), kJoursCroises); ++j)
      if (lu.montants[m].taxe != Taxe::Comprise)
        noter(lu.montants[m].lu.montant, lu.jours[j].jour, lu.texte.ou);
}

void peser_le_montant(Pesee& pesee, const FichierLu& lu, const CandidatAPlacer& candidat) {
  if (!candidat.montant || lu.type.type == TypePiece::Va) return;
  if (a_une_facture(lu) && lu.lecture->facturx.facture.total_ht) {
    const Montant total = *lu.lecture->facturx.facture.total_ht;
    pesee.contredit = total != *candidat.montant;
    pesee.raisons.push_back(fmt::format("{} {} dans la facture électronique",
                                        pesee.contredit ? "un autre montant :" : "montant",
                                        total.texte_fr()));
  } else {
    const auto dit = comparer_montant(lu.texte_lu(), lu.texte.jetons, lu.montants, *candidat.montant);
    if (dit.verdict != Verdict::Trouve && dit.verdict != Verdict::Contredit) return;
    pesee.contredit = dit.verdict == Verdict::Contredit;
    pesee.raisons.push_back(
        fmt::format("{} {} {}", pesee.contredit ? "un autre montant :" : "montant", dit.trouve, lu.texte.ou));
  }
  pesee.score += pesee.contredit ? kMontantAutre : kMontantTrouve;
  pesee.soutenu = pesee.soutenu || !pesee.contredit;
}

void peser_la_date(Pesee& pesee, const FichierLu& lu, const CandidatAPlacer& candidat) {
  if (!candidat.date || lu.type.type == TypePiece::Va) return;
  const bool electronique = a_une_facture(lu) && lu.lecture->facturx.facture.date == candidat.date;
  if (!electronique &&
      !std::ranges::any_of(lu.jours, [&](const JourLu& j) { return j.jour == *candidat.date; }))
    return;
  pesee.score += kDateTrouvee;
  pesee.raisons.push_back(fmt::format("date {} {}", candidat.date->fr(),
                                      electronique ? "dans la facture électronique" : lu.texte.ou));
}

void peser_le_manque(Pesee& pesee, const FichierLu& lu, const CandidatAPlacer& candidat) {
  const auto& manquantes = candidat.manquantes;
  const bool manque =
      lu.type.type ? std::ranges::find(manquantes, *lu.type.type) != manquantes.end() : !manquantes.empty();
  if (manque) return;
  pesee.score += kDejaLa;
  pesee.contredit = true;
  pesee.raisons.push_back(lu.type.type ? fmt::format("ce dossier a déjà une {}", libelle(*lu.type.type))
                                       : "ce dossier a déjà ses deux pièces");
}

// What a dossier's clues are worth: of each family, the best.
struct Compte {
  Pesee pesee;
  std::map<Famille, int> points;
};

void compter(Compte& compte, const Indice& indice) {
  int& garde = compte.points[famille(indice.sorte)];
  garde = std::max(garde, points(indice));
  compte.pesee.raisons.push_back(indice.dit);
  const bool de_lui =
      indice.lieu != Lieu::Repertoire && !indice.par_ocr && indice.sorte != Sorte::EditeurASoutenir;
  if (de_lui && est_un_identifiant(indice)) compte.pesee.nomme = true;
  if (indice.lieu == Lieu::Contenu && famille(indice.sorte) != Famille::Nom) compte.pesee.soutenu = true;
  if (indice.lieu == Lieu::Contenu && indice.sorte == Sorte::Client) compte.pesee.soutenu = true;
}

}  // namespace

bool contient(const Rangs& rangs, std::size_t dossier) {
  return std::ranges::binary_search(rangs, dossier);
}

const LectureDuTexte& FichierLu::texte_lu() const {
  static const LectureDuTexte aucun{EtatDuTexte::Illisible, "son texte n'a pas été lu", {}};
  return lecture == nullptr ? aucun : lecture->texte;
}

FichierLu lire_un_fichier(const FichierAPlacer& fichier, const DeuxIndex& index) {
  FichierLu lu;
  lu.lecture = fichier.lecture;
  lu.nom = lire_un_nom(fichier.nom, Lieu::Nom);
  for (const std::string& repertoire : fichier.repertoires)
    lu.repertoires.push_back(lire_un_nom(repertoire, Lieu::Repertoire));
  lu.texte = lire_un_texte(lu.texte_lu());
  lu.pourquoi_sans_texte = pourquoi_sans_texte(lu.lecture);
  lu.montants = nommer(lu.texte.jetons);
  lu.jours = jours(lu.texte.jetons);
  lu.type = type_du_fichier(lu.nom, lu.texte, lu.lecture);

  const IndexDePlacement& du_texte = lu.texte.par_ocr ? index.d_image : index.propre;
  if (lu.lecture != nullptr) lu.indices = indices(lu.lecture->facturx, index.propre);
  std::ranges::move(indices(lu.texte, du_texte), std::back_inserter(lu.indices));
  std::ranges::move(indices(lu.nom, index.propre), std::back_inserter(lu.indices));
  for (const LieuLu& repertoire : lu.repertoires)
    std::ranges::move(indices(repertoire, index.propre), std::back_inserter(lu.indices));
  soutenir(lu.indices, lu.pourquoi_sans_texte.empty());
  if (!lu.texte.par_ocr) lu.inconnus = asp_inconnus(lu.texte, du_texte);
  std::ranges::move(asp_inconnus(lu.nom, index.propre), std::back_inserter(lu.inconnus));
  if (lu.indices.empty() && lu.type.type != TypePiece::Va) croiser(lu, index.propre);
  return lu;
}

std::vector<Pesee> peser(const FichierLu& lu, std::span<const CandidatAPlacer> candidats) {
  std::map<std::size_t, Compte> comptes;
  for (const Indice& indice : lu.indices)
    for (const std::size_t dossier : indice.dossiers) compter(comptes[dossier], indice);
  std::vector<Pesee> pesees;
  for (auto& [dossier, compte] : comptes) {
    Pesee& pesee = compte.pesee;
    pesee.dossier = dossier;
    for (const auto& [famille, points] : compte.points) pesee.score += points;
    peser_le_montant(pesee, lu, candidats[dossier]);
    peser_la_date(pesee, lu, candidats[dossier]);
    peser_le_manque(pesee, lu, candidats[dossier]);
    pesees.push_back(std::move(pesee));
  }
  std::ranges::stable_sort(pesees, std::ranges::greater(), &Pesee::score);
  return pesees;
}

}  // namespace finhop::domain::documents
