#include "app/argent/sommaire.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "app/argent/faits_du_dossier.hpp"
#include "app/argent/parcours.hpp"
#include "app/dossier/jugement.hpp"

namespace finhop::app {
namespace {

std::vector<Colonne> colonnes(std::size_t lignes) {
  std::vector<Colonne> colonnes;
  for (std::size_t tri = 0; tri < kNombreDeTris; ++tri)
    colonnes.emplace_back(static_cast<Tri>(tri), tri == rang(Tri::NumeroEditeur) ? 0 : lignes);
  return colonnes;
}

}  // namespace

std::uint8_t Sommaire::drapeaux_de(const Fiche& fiche) {
  return static_cast<std::uint8_t>((fiche.pret ? kPret : 0) |
                                   (reste_a_demander(fiche.dossier) ? kResteADemander : 0) |
                                   (est_paye_avec_ecart(fiche.dossier) ? kEcart : 0));
}

Sommaire::Sommaire(Base& base, const Instant& maintenant)
    : Sommaire(base, maintenant, {}, store::compter_les_dossiers(base)) {}

Sommaire::Sommaire(Base& base, const Instant& maintenant, const store::FiltreDossiers& filtre,
                   std::size_t lignes)
    : referentiel_(base), tranche_(tranche(referentiel_, maintenant)), colonnes_(colonnes(lignes)) {
  reserver(lignes);
  const Jugement jugement(base, maintenant.jour_a_paris(), maintenant);
  const domain::JourDArgent jour = jour_d_argent(base, referentiel_, maintenant);
  const FaitsDesDossiers faits(base);
  store::parcourir_de_quoi_situer(base, filtre, [&](domain::Dossier&& dossier) {
    const Fiche fiche = jugement.situer(std::move(dossier));
    ranger(fiche);
    montants_.noter(faits.de(fiche), jour);
  });
  for (Colonne& colonne : colonnes_) colonne.finir();
  montants_.finir();
}

// Those that did not change stand in the same order as before.
Sommaire::Provenances Sommaire::provenances(const std::vector<std::int64_t>& cles, const Sommaire& avant,
                                            const Sommaire& relus) {
  Provenances provenances;
  provenances.reserve(cles.size());
  std::uint32_t relue = 0;
  std::uint32_t ancienne = 0;
  for (const std::int64_t cle : cles) {
    if (relue < relus.cles_.size() && relus.cles_[relue] == cle) {
      provenances.push_back({relue++, true});
      continue;
    }
    while (ancienne < avant.cles_.size() && avant.cles_[ancienne] != cle) ++ancienne;
    if (ancienne == avant.cles_.size())
      throw std::logic_error("un dossier a paru sans qu'une opération le dise");
    provenances.push_back({ancienne++, false});
  }
  return provenances;
}

// One column after the other, so that two whole ones are never in memory when the earlier one goes.
Sommaire::Sommaire(Sommaire& avant, Ancien ancien, Base& base, const Instant& maintenant,
                   const std::vector<std::int64_t>& changes)
    : referentiel_(avant.referentiel_), tranche_(avant.tranche_), cles_(store::cles_des_dossiers(base, {})) {
  store::FiltreDossiers ceux_ci;
  ceux_ci.cles = changes;
  const Sommaire relus(base, maintenant, ceux_ci, changes.size());
  const Provenances provenances = Sommaire::provenances(cles_, avant, relus);
  if (ancien == Ancien::Vider) avant.ordres_ = {};
  for (std::size_t tri = 0; tri < kNombreDeTris; ++tri) {
    Colonne& sienne = avant.colonnes_[tri];
    const bool vide = tri == rang(Tri::NumeroEditeur);
    Colonne& neuve = colonnes_.emplace_back(sienne.sans_lignes(vide ? 0 : cles_.size()));
    for (const Provenance& p : vide ? Provenances() : provenances) {
      if (p.relue)
        neuve.prendre_a(relus.colonnes_[tri], p.ligne);
      else
        neuve.reprendre(sienne, p.ligne);
    }
    if (ancien == Ancien::Vider) sienne = Colonne(static_cast<Tri>(tri), 0);
  }
  drapeaux_.reserve(cles_.size());
  montants_.reserver(cles_.size());
  for (const Provenance& p : provenances) {
    const Sommaire& de = p.relue ? relus : avant;
    drapeaux_.push_back(de.drapeaux_[p.ligne]);
    montants_.reprendre(de.montants_, p.ligne);
  }
  montants_.finir();
}

void Sommaire::reserver(std::size_t lignes) {
  cles_.reserve(lignes);
  drapeaux_.reserve(lignes);
  montants_.reserver(lignes);
}

bool Sommaire::est_encombre() const {
  return std::ranges::any_of(colonnes_,
                             [&](const Colonne& colonne) { return colonne.est_encombree(cles_.size()); });
}

void Sommaire::ranger(const Fiche& fiche) {
  cles_.push_back(fiche.dossier.cle);
  drapeaux_.push_back(drapeaux_de(fiche));
  for (std::size_t tri = 0; tri < kNombreDeTris; ++tri)
    if (tri != rang(Tri::NumeroEditeur)) colonnes_[tri].ajouter(cle_de_tri(fiche, static_cast<Tri>(tri)));
}

}  // namespace finhop::app
