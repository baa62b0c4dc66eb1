#include <fmt/format.h>

#include <algorithm>

#include "app/dossier/jugement.hpp"
#include "app/lot/achever.hpp"
#include "app/lot/mise_a_l_ecart.hpp"
#include "app/lot/pas.hpp"
#include "app/lot/publication.hpp"
#include "app/lot/refaire.hpp"
#include "app/referentiel.hpp"
#include "app/saisie/saisies.hpp"
#include "app/verification/modele_choisi.hpp"
#include "finhop/app/lot/redater.hpp"
#include "finhop/domain/plan.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/lots.hpp"
#include "finhop/store/temoins.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

constexpr Demarche kRemplacement{domain::StatutLot::Remplace, "ne se redate plus", Geste::LotRedater};

// A lot that leaves its place, and its dossiers as they are for the new day.
struct Redatation {
  domain::Lot lot;
  Jour jour;
  std::vector<domain::LigneLot> lignes;
  std::vector<Fiche> fiches;  // one for each line
};

Result<domain::Lot> exiger_redatable(Base& base, const std::string& nom, const Jour& jour,
                                     const Jour& aujourd_hui) {
  auto lot = exiger_pas(base, nom, kRemplacement, aujourd_hui);
  if (!lot || lot->date_depot != jour) return lot;
  return refuser({CodeRefus::RienAFaire, fmt::format("le lot {} porte déjà le {}", lot->nom, jour.fr()),
                  "un autre jour de dépôt", domain::suites_du_lot(*lot, aujourd_hui)});
}

// Judged as free dossiers: the old lot has let them go, in this same transaction.
std::vector<Fiche> juger_de_nouveau(Base& base, const std::vector<domain::LigneLot>& lignes, const Jour& jour,
                                    const Instant& maintenant) {
  const Jugement jugement(base, jour, maintenant);
  std::vector<Fiche> fiches;
  for (const domain::LigneLot& ligne : lignes)
    fiches.push_back(jugement.fiche(store::trouver_dossier(base, ligne.numero_editeur.texte()).value()));
  return fiches;
}

ListeRefus dossiers_bloques(const Redatation& r) {
  ListeRefus refus;
  for (const Fiche& fiche : r.fiches)
    for (const domain::Constat& constat : domain::blocages(fiche.constats))
      refus.push_back(
          {CodeRefus::DossierNonPret,
           fmt::format("{} : {} : {}", fiche.dossier.avance.numero_editeur.texte(), constat.regle,
                       constat.message),
           std::string(domain::regle(constat.regle).condition),
           Suite{"libérer ses dossiers pour les corriger", Geste::LotAnnuler, {{Donnee::Lot, r.lot.nom}}}});
  return refus;
}

// The same requests in the same zips: what was cut and packed once stays so.
domain::LotPrevu memes_lignes(const Redatation& r) {
  domain::LotPrevu prevu{r.lot.numero_ans, {}, 0};
  for (std::size_t i = 0; i < r.lignes.size(); ++i) {
    const auto& pieces = r.lignes[i].pieces;
    prevu.lignes.push_back({i, pieces.empty() ? 0 : pieces.front().zip});
    prevu.zips = std::max(prevu.zips, prevu.lignes.back().zip);
  }
  return prevu;
}

Issue<LotAEcrire> recomposer(Base& base, const Contexte& contexte, const Redatation& r) {
  const int rang = store::rang_libre(base, r.lot.numero_ans, r.jour);
  if (auto refus = rang_refuse(rang, r.lot.numero_ans, r.jour, Donnee::Date))
    return refuser_tout(*std::move(refus));
  const domain::LotPrevu prevu = memes_lignes(r);
  const Referentiel referentiel(base);
  const format::Modele modele = modele_en_vigueur(base);
  if (auto refus = champ_sans_place(modele, referentiel.profil(r.lot.numero_ans, r.jour)))
    return refuser_tout(*std::move(refus));
  LotAEcrire lot =
      composer({prevu, r.fiches, referentiel.fournisseur(), *referentiel.logiciel(r.lot.numero_ans), r.jour,
                rang, modele, contexte.maintenant, fs::path(r.lot.repertoire).parent_path(),
                referentiel.profil(r.lot.numero_ans, r.jour), contexte.epeler});
  if (auto refus = dossiers_deja_la({lot}, puis_recommencer("déplacer ou supprimer ce dossier"));
      !refus.empty())
    return std::unexpected(std::move(refus));
  return lot;
}

Issue<Redatation> liberer(Base& base, const std::string& nom, const Jour& jour, const Instant& maintenant) {
  auto lot = exiger_redatable(base, nom, jour, maintenant.jour_a_paris());
  if (!lot) return refuser_tout(lot.error());
  exiger_lot_entier(base, *lot);
  place_du_lot(*lot);
  store::changer_statut_lot(base, *lot, {.vers = kRemplacement.vers});
  lot->statut = kRemplacement.vers;
  const auto lignes = store::lire_lignes(base, *lot);
  Redatation r{*std::move(lot), jour, lignes, juger_de_nouveau(base, lignes, jour, maintenant)};
  std::vector<std::int64_t> cles;
  for (const Fiche& fiche : r.fiches) cles.push_back(fiche.dossier.cle);
  store::exiger_dossiers_intacts(base, cles);
  if (auto refus = dossiers_bloques(r); !refus.empty()) return std::unexpected(std::move(refus));
  return r;
}

LotEcarte deja_ecarte(const domain::Lot& lot) {
  const auto reste = repertoire_restant(lot);
  return lot.rang_rendu ? LotEcarte{lot, {}, reste} : LotEcarte{lot, reste, {}};
}

// The same command again, after a first one that was cut off once the new lot was recorded.
std::optional<LotRedate> achever(Base& base, Mode mode, const std::string& nom, const Jour& jour,
                                 const Suivi& suivi) {
  store::Transaction transaction(base, mode == Mode::Ecrire ? store::Acces::Ecriture : store::Acces::Lecture);
  const auto lot = store::trouver_lot(base, nom);
  const auto remplacant = lot ? dernier_remplacant(base, *lot) : std::nullopt;
  if (!remplacant) return std::nullopt;
  for (const domain::Lot& interrompu : lots_a_achever(base)) {
    if (interrompu.cle != remplacant->cle || interrompu.date_depot != jour) continue;
    if (mode == Mode::Ecrire) achever(base, interrompu, suivi);
    LotRedate redate{relire_lot(base, interrompu.nom), deja_ecarte(*lot), {}, Reprise::Oui};
    if (mode == Mode::Ecrire) transaction.valider();
    return redate;
  }
  return std::nullopt;
}

}  // namespace

Issue<LotRedate> redater_lot(Base& base, const Contexte& contexte, const std::string& nom, const Saisi& date,
                             const Suivi& suivi) {
  Saisies saisies;
  const auto jour = saisies.lire<Jour>(date);
  if (!jour) return saisies.echec();
  std::optional<LotRedate> redate = achever(base, contexte.mode, nom, *jour, suivi);
  if (redate) return *std::move(redate);
  std::vector<LotEcrit> ecrits;
  {
    std::optional<MiseALEcart> mise;
    Operation operation(base, contexte);
    const auto r = liberer(base, nom, *jour, contexte.maintenant);
    if (!r) return std::unexpected(r.error());
    const auto lot = recomposer(base, contexte, *r);
    if (!lot) return std::unexpected(lot.error());
    mise.emplace(base, r->lot);
    redate = {lot_exporte(*lot), {r->lot, {}, {}}, avertissements_de(r->fiches), Reprise::Non};
    exiger_place(besoins_de(base, {*lot}).front());
    if (contexte.mode == Mode::Simuler) {
      redate->ancien = ecarter(base, r->lot, *mise, contexte.mode);
      return *std::move(redate);
    }
    operation.noter("lot.remplace", std::nullopt,
                    fmt::format("{} : remplacé par {}", r->lot.nom, lot->lot.nom));
    nettoyer(base, fs::path(lot->lot.repertoire).parent_path());
    redate->ancien = ecarter(base, r->lot, *mise, contexte.mode);
    ecrits = ecrire_tous(base, operation, {*lot}, suivi);
    mise->garder();
  }
  if (!publier(base, ecrits).empty()) return refuser_tout(lot_ecarte(redate->nouveau.lot.nom));
  return *std::move(redate);
}

}  // namespace finhop::app
