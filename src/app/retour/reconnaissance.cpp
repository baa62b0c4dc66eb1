#include "app/retour/reconnaissance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "app/dossier/recherche.hpp"
#include "app/retour/depose.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/store/lots.hpp"
#include "finhop/store/retours.hpp"

namespace finhop::app {
namespace {

using domain::StatutLot;

struct Proche {
  domain::Lot lot;
  std::size_t communes = 0;  // lines that the answer has too
  bool entier = false;       // these lines and no other
};

std::vector<store::NumerosDeLigne> numeros_de(const RetourLu& retour) {
  std::vector<store::NumerosDeLigne> numeros;
  for (const LigneDeRetour& ligne : retour.lignes)
    numeros.push_back({ligne.reponse.num_ligne, texte::majuscules_ascii(ligne.numero_editeur)});
  return numeros;
}

// Whatever their case: two numeroEditeur that differ by it alone are one.
std::vector<store::NumerosDeLigne> numeros_du_lot(Base& base, const domain::Lot& lot) {
  auto numeros = store::lire_numeros(base, lot);
  for (store::NumerosDeLigne& n : numeros) n.numero_editeur = texte::majuscules_ascii(n.numero_editeur);
  return numeros;
}

std::vector<Proche> lots_proches(Base& base, const RetourLu& retour) {
  const auto cherches = numeros_de(retour);
  std::vector<Proche> proches;
  for (domain::Lot& lot : store::lire_lots(base)) {
    if (lot.numero_ans.texte() != retour.numero_ans) continue;
    const auto numeros = numeros_du_lot(base, lot);
    std::vector<store::NumerosDeLigne> communes;
    std::ranges::set_intersection(cherches, numeros, std::back_inserter(communes));
    proches.push_back({std::move(lot), communes.size(), numeros == cherches});
  }
  return proches;
}

// A lot still to be declared deposited fits too: it may well be the one that was answered.
bool attend_ou_a_une_reponse(const Proche& proche) {
  const StatutLot statut = proche.lot.statut;
  return statut == StatutLot::Genere || statut == StatutLot::Depose || statut == StatutLot::Traite;
}

bool memes_factures(Base& base, const domain::Lot& lot, const RetourLu& retour) {
  return std::ranges::equal(store::lire_lignes(base, lot), retour.lignes,
                            [](const domain::LigneLot& ligne, const LigneDeRetour& rendue) {
                              return rendue.demande.date_facture == ligne.date_facture &&
                                     rendue.demande.montant_facture == ligne.montant;
                            });
}

bool memes_demandes(Base& base, const domain::Lot& lot, const AReconnaitre& a) {
  return std::ranges::equal(lire_depot(base, a.modele, lot), a.retour.lignes, domain::memes_donnees,
                            &LigneDeposee::demande, &LigneDeRetour::demande);
}

// Keeps the lots that say the same, unless none does.
template <class Condition>
void affiner(std::vector<domain::Lot>& lots, const Condition& condition) {
  if (lots.size() < 2) return;
  std::vector<domain::Lot> memes;
  std::ranges::copy_if(lots, std::back_inserter(memes), condition);
  if (!memes.empty()) lots = std::move(memes);
}

Refus ambigu(const std::vector<domain::Lot>& lots, const AReconnaitre& a) {
  std::vector<std::string> noms;
  Remede remede;
  for (const domain::Lot& lot : lots) {
    noms.push_back(fmt::format("{} ({})", lot.nom, domain::libelle(lot.statut)));
    remede.suites.push_back({remede.suites.empty() ? "nommer le lot" : "ou",
                             Geste::RetourImporter,
                             {{Donnee::Fichier, a.fichier}, {Donnee::LotDuRetour, lot.nom}}});
  }
  return {
      CodeRefus::RetourAmbigu,
      fmt::format("{} répond aussi bien à {} lots : {}", a.fichier, lots.size(), texte::joindre(noms, ", ")),
      "une réponse qui ne va qu'à un lot, ou le nom du lot", std::move(remede)};
}

Refus non_depose(const domain::Lot& lot, const AReconnaitre& a) {
  return {CodeRefus::PasInterdit,
          fmt::format("{} répond au lot {}, qui n'est pas noté comme déposé", a.fichier, lot.nom),
          "un lot déposé",
          {"", {{"noter son dépôt", Geste::LotDeposer, {{Donnee::Lot, lot.nom}}}, {"", Geste::Recommencer}}}};
}

Refus sans_attente(const domain::Lot& lot, const AReconnaitre& a) {
  return {CodeRefus::PasInterdit,
          fmt::format("{} porte les lignes du lot {}, mais ce lot est {} : il n'attend pas de réponse",
                      a.fichier, lot.nom, domain::libelle(lot.statut)),
          "un lot déposé", Suite{"voir les lots", Geste::LotLister}};
}

std::string lignes_cherchees(const RetourLu& retour) {
  constexpr std::size_t kDites = 5;
  std::vector<std::string> dites;
  for (const LigneDeRetour& l : retour.lignes)
    if (dites.size() < kDites) dites.push_back(fmt::format("{} ({})", l.reponse.num_ligne, l.numero_editeur));
  if (retour.lignes.size() > kDites)
    dites.push_back(fmt::format("et {} autres", retour.lignes.size() - kDites));
  return fmt::format("numeroAns {}, {} : {}", retour.numero_ans,
                     texte::compter(retour.lignes.size(), "ligne"), texte::joindre(dites, ", "));
}

// « JSON-1234567890-20220516-001 (déposé) : 1 ligne commune sur 2 », the nearest first.
std::string dire_les_plus_proches(std::vector<Proche> proches) {
  constexpr std::size_t kDits = 3;
  std::erase_if(proches, [](const Proche& p) {
    return p.lot.statut != StatutLot::Depose && p.lot.statut != StatutLot::Traite;
  });
  if (proches.empty()) return "aucun lot de ce numeroAns n'est noté comme déposé";
  std::ranges::stable_sort(proches, std::ranges::greater{}, &Proche::communes);
  proches.erase(proches.begin() + static_cast<std::ptrdiff_t>(std::min(kDits, proches.size())),
                proches.end());
  std::vector<std::string> dits;
  for (const Proche& p : proches)
    dits.push_back(fmt::format("{} ({}), {} en commun sur {}", p.lot.nom, domain::libelle(p.lot.statut),
                               texte::compter(p.communes, "ligne"), p.lot.demandes));
  return "les lots les plus proches : " + texte::joindre(dits, " ; ");
}

Refus inconnu(const std::vector<Proche>& proches, const AReconnaitre& a) {
  return {
      CodeRefus::RetourInconnu,
      fmt::format("{} ne répond à aucun lot déposé ; cherché : {}", a.fichier, lignes_cherchees(a.retour)),
      fmt::format("exactement les lignes d'un lot déposé ; {}", dire_les_plus_proches(proches)),
      Suite{"voir les lots et leur statut", Geste::LotLister}};
}

Result<domain::Lot> exiger_le_lot_nomme(Base& base, const std::vector<Proche>& proches,
                                        const AReconnaitre& a) {
  auto lot = exiger_lot(base, *a.lot);
  if (!lot) return std::unexpected(lot.error());
  const auto proche = std::ranges::find(proches, lot->cle, [](const Proche& p) { return p.lot.cle; });
  if (proche != proches.end() && proche->entier) return lot;
  return refuser({CodeRefus::RetourInconnu,
                  fmt::format("{} ne porte pas les lignes du lot {} ; il porte : {}", a.fichier, lot->nom,
                              lignes_cherchees(a.retour)),
                  fmt::format("la réponse à ce lot ; {}", dire_les_plus_proches(proches)),
                  Suite{"voir ses lignes", Geste::LotMontrer, {{Donnee::Lot, lot->nom}}}});
}

Result<domain::Lot> exiger_depose(const domain::Lot& lot, const AReconnaitre& a) {
  if (lot.statut == StatutLot::Depose || lot.statut == StatutLot::Traite) return lot;
  return refuser(lot.statut == StatutLot::Genere ? non_depose(lot, a) : sans_attente(lot, a));
}

}  // namespace

bool une_attente_a_ces_lignes(Base& base, const RetourLu& retour) {
  return std::ranges::any_of(lots_proches(base, retour), [&](const Proche& proche) {
    return proche.entier && proche.lot.statut == StatutLot::Depose &&
           memes_factures(base, proche.lot, retour);
  });
}

Result<domain::Lot> reconnaitre(Base& base, const AReconnaitre& a) {
  const std::vector<Proche> proches = lots_proches(base, a.retour);
  if (a.lot) {
    const auto nomme = exiger_le_lot_nomme(base, proches, a);
    return nomme ? exiger_depose(*nomme, a) : nomme;
  }
  std::vector<domain::Lot> lots;
  for (const Proche& proche : proches)
    if (proche.entier && attend_ou_a_une_reponse(proche)) lots.push_back(proche.lot);
  affiner(lots, [&](const domain::Lot& lot) { return memes_factures(base, lot, a.retour); });
  affiner(lots, [&](const domain::Lot& lot) { return memes_demandes(base, lot, a); });
  if (lots.size() > 1) return refuser(ambigu(lots, a));
  if (lots.size() == 1) return exiger_depose(lots.front(), a);
  const auto ancien = std::ranges::find(proches, true, &Proche::entier);
  return refuser(ancien == proches.end() ? inconnu(proches, a) : sans_attente(ancien->lot, a));
}

}  // namespace finhop::app
