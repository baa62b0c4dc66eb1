#include "app/lecture.hpp"
#include "app/pas_lot.hpp"
#include "finhop/app/vie_lot.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

constexpr GesteLot kRejet{domain::StatutLot::Rejete, "ne se rejette pas",
                          "finhop lot rejeter {} --motif TXT"};

}  // namespace

Issue<domain::Lot> rejeter_lot(Base& base, const Contexte& contexte, const std::string& nom,
                               const Saisi& motif) {
  Lecture lecture;
  const auto texte = lecture.lire_texte(motif, kLongueurTexte);
  if (!texte) return lecture.echec();
  Operation operation(base, contexte);
  auto lot = exiger_pas(base, nom, kRejet);
  if (!lot) return refuser_tout(lot.error());
  store::changer_statut_lot(
      base, *lot, {.vers = kRejet.vers, .date = contexte.maintenant.jour_a_paris(), .motif = texte});
  noter(base, operation, *lot, {"lot.rejete", "solde.rejete", *texte});
  operation.terminer();
  lot->statut = kRejet.vers;
  lot->motif = texte;
  return *std::move(lot);
}

}  // namespace finhop::app
