#include "app/dossier/jugement.hpp"

#include <utility>

#include "app/lecture.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/reglages.hpp"

namespace finhop::app {

bool reste_a_demander(domain::StatutAvance avance, const std::optional<domain::StatutSolde>& solde) {
  return solde ? domain::est_en_main(*solde) : domain::est_ouverte(avance);
}

bool reste_a_demander(const domain::Dossier& dossier) {
  return reste_a_demander(dossier.avance.statut,
                          dossier.solde ? std::optional(dossier.solde->statut) : std::nullopt);
}

Jugement::Jugement(Base& base, const Jour& date_depot, const Instant& maintenant)
    : date_depot_(date_depot),
      aujourd_hui_(maintenant.jour_a_paris()),
      referentiel_(base),
      mention_(store::lire_mention(base)) {
  if (date_depot == aujourd_hui_) heure_depot_ = maintenant.heure_a_paris();
}

domain::Constats Jugement::constats(const domain::Dossier& dossier, const domain::Lectures& lectures) const {
  const domain::Fournisseur& fournisseur = referentiel_.fournisseur();
  const domain::Demande demande = domain::demande_de(dossier);
  const domain::Depot depot{dossier.avance.numero_ans, fournisseur.siret, date_depot_, {}, heure_depot_};
  return domain::juger(domain::Examen{
      demande, depot, &dossier, &fournisseur, referentiel_.logiciel(dossier.avance.numero_ans), aujourd_hui_,
      lectures, mention_, referentiel_.profil(dossier.avance.numero_ans, date_depot_)});
}

namespace {

Fiche conclure(domain::Dossier&& dossier, domain::Constats constats) {
  const bool pret = domain::est_pret(dossier, constats);
  domain::Situation situation = domain::situation_de(dossier, constats);
  return {std::move(dossier), std::move(constats), pret, std::move(situation)};
}

}  // namespace

Fiche Jugement::fiche(domain::Dossier dossier, const domain::Lectures& lectures) const {
  domain::Constats trouves = constats(dossier, lectures);
  return conclure(std::move(dossier), std::move(trouves));
}

domain::Constats Jugement::sur_un_document(Base& base, const domain::Dossier& dossier,
                                           domain::TypePiece type) const {
  const LecturesDuDossier lectures(base, dossier);
  domain::Constats trouves = constats(dossier, domain::seule(lectures.toutes(), type));
  std::erase_if(trouves, [](const domain::Constat& c) { return c.regle < "PJ-09" || c.regle > "PJ-14"; });
  return trouves;
}

Fiche Jugement::situer(domain::Dossier dossier) const {
  const bool en_main = dossier.solde && domain::est_en_main(dossier.solde->statut);
  return en_main ? fiche(std::move(dossier)) : conclure(std::move(dossier), {});
}

void parcourir_prets(Base& base, const Jugement& jugement,
                     const std::function<void(const domain::Dossier&)>& voir) {
  store::parcourir_en_main(base, [&](domain::Dossier&& dossier) {
    const Fiche fiche = jugement.fiche(std::move(dossier));
    if (fiche.pret) voir(fiche.dossier);
  });
}

}  // namespace finhop::app
