// Judging dossiers with the catalogue, each as the request it would make on a given day.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/referentiel.hpp"
#include "finhop/app/contexte.hpp"
#include "finhop/app/dossier/fiche.hpp"
#include "finhop/domain/documents/verification.hpp"

namespace finhop::app {

// Something is still to be claimed: the solde is in hand, or not started while its avance may lead to one. Such a
// dossier is either ready or blocked.
bool reste_a_demander(domain::StatutAvance avance, const std::optional<domain::StatutSolde>& solde);
bool reste_a_demander(const domain::Dossier& dossier);

class Jugement {
 public:
  // As deposited on that day; now, when it is today: a deadline may have its hour.
  Jugement(Base& base, const Jour& date_depot, const Instant& maintenant);
  explicit Jugement(Base& base, const Contexte& contexte)
      : Jugement(base, contexte.maintenant.jour_a_paris(), contexte.maintenant) {}

  // `lectures`: what was read in its documents, where somebody looks at it.
  Fiche fiche(domain::Dossier dossier, const domain::Lectures& lectures = {}) const;
  // The same but for the findings, and what its situation says of them, where nothing else hangs on them: of a solde that
  // is not in hand.
  Fiche situer(domain::Dossier dossier) const;
  // What one of its documents says against it (PJ-09 to PJ-13), or that both are one (PJ-14).
  domain::Constats sur_un_document(Base& base, const domain::Dossier& dossier, domain::TypePiece type) const;
  const std::string& mention() const { return mention_; }
  const Referentiel& referentiel() const { return referentiel_; }

 private:
  domain::Constats constats(const domain::Dossier& dossier, const domain::Lectures& lectures) const;

  Jour date_depot_;
  Jour aujourd_hui_;
  std::optional<Heure> heure_depot_;
  Referentiel referentiel_;
  std::string mention_;
};

// Each dossier that is ready, without reading those that cannot be.
void parcourir_prets(Base& base, const Jugement& jugement,
                     const std::function<void(const domain::Dossier&)>& voir);

}  // namespace finhop::app
