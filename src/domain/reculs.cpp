#include "finhop/domain/reculs.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "finhop/domain/suites.hpp"

namespace finhop::domain {
namespace {

using S = StatutSolde;
using A = StatutAvance;
using L = StatutLot;

template <class Statut>
struct Recul {
  Statut de;
  std::string_view quand;
  Geste geste;
  std::string_view vers;  // the status that is asked for; empty when the step needs none
};

constexpr std::array kDuSolde{
    Recul<S>{S::Exporte, "renoncer à son lot", Geste::LotAnnuler, ""},
    Recul<S>{S::Depose, "si son dépôt a été noté par erreur", Geste::LotCorriger, "genere"},
    Recul<S>{S::Accepte, "si la réponse du portail a été prise par erreur", Geste::RetourRetirer, ""},
    Recul<S>{S::Incomplet, "le remettre d'abord accepté", Geste::SoldeStatut, "accepte"},
    Recul<S>{S::AModifier, "le remettre d'abord accepté", Geste::SoldeStatut, "accepte"},
    Recul<S>{S::Valide, "si cette décision a été notée par erreur", Geste::SoldeCorriger, "accepte"},
    Recul<S>{S::Paye, "si ce paiement a été noté par erreur", Geste::SoldeCorriger, "accepte"},
    Recul<S>{S::Refuse, "si ce refus a été noté par erreur", Geste::SoldeCorriger, "accepte"},
};
constexpr std::array kDeLAvance{
    Recul<A>{A::ARecouvrer, "la remettre d'abord payée", Geste::AvanceCorriger, "payee"},
    Recul<A>{A::Recouvree, "la remettre d'abord à rembourser", Geste::AvanceCorriger, "a_recouvrer"},
    Recul<A>{A::EnInstruction, "noter d'abord son paiement", Geste::AvanceStatut, "payee"},
    Recul<A>{A::Validee, "noter d'abord son paiement", Geste::AvanceStatut, "payee"},
};
constexpr std::array kDuLot{
    Recul<L>{L::Depose, "si ce dépôt a été noté par erreur", Geste::LotCorriger, "genere"},
    Recul<L>{L::Rejete, "si ce refus a été noté par erreur", Geste::LotCorriger, "depose"},
    Recul<L>{L::Traite, "si cette réponse a été prise par erreur", Geste::RetourRetirer, ""},
};

template <class Statut, std::size_t N>
const Recul<Statut>* trouver(const std::array<Recul<Statut>, N>& reculs, Statut de) {
  const auto recul = std::ranges::find(reculs, de, &Recul<Statut>::de);
  return recul == reculs.end() ? nullptr : &*recul;
}

// As its command takes them: a status that is a word of its own comes first.
template <class Statut>
Suite suite_de(const Recul<Statut>& recul, Argument sujet) {
  const bool un_mot = recul.geste == Geste::SoldeStatut || recul.geste == Geste::AvanceStatut;
  Suite suite{std::string(recul.quand), recul.geste, {std::move(sujet)}};
  std::vector<Argument>& arguments = suite.arguments;
  if (un_mot) {
    arguments.insert(arguments.begin(), {Donnee::Statut, std::string(recul.vers)});
    if (recul.geste == Geste::AvanceStatut)
      arguments.insert(arguments.end(), {{Donnee::Date}, {Donnee::Montant}});
    return suite;
  }
  if (recul.geste == Geste::LotAnnuler) return suite;
  if (!recul.vers.empty()) arguments.push_back({Donnee::StatutVoulu, std::string(recul.vers)});
  arguments.push_back({Donnee::Motif});
  return suite;
}

template <class Statut>
Suite correction(Geste geste, Argument sujet, Statut vers) {
  return {"s'il s'agit d'une erreur",
          geste,
          {std::move(sujet), {Donnee::StatutVoulu, std::string(id(vers))}, {Donnee::Motif}}};
}

Argument reference(const Avance& avance) {
  return {Donnee::Reference, avance.numero_editeur.texte()};
}

}  // namespace

std::optional<Suite> recul_du_solde(const Dossier& dossier) {
  if (!dossier.solde) return std::nullopt;
  const Recul<S>* recul = trouver(kDuSolde, dossier.solde->statut);
  if (!recul) return std::nullopt;
  const bool du_lot = recul->geste == Geste::LotAnnuler || recul->geste == Geste::LotCorriger ||
                      recul->geste == Geste::RetourRetirer;
  if (!du_lot) return suite_de(*recul, reference(dossier.avance));
  if (!dossier.lot_vivant) return std::nullopt;
  return suite_de(*recul, {Donnee::Lot, *dossier.lot_vivant});
}

Suite retour_a_payee(const Avance& avance) {
  if (const Recul<A>* recul = trouver(kDeLAvance, avance.statut)) return suite_de(*recul, reference(avance));
  return voir_le_dossier(avance.numero_editeur);
}

std::optional<Suite> recul_du_lot(const Lot& lot) {
  const Recul<L>* recul = trouver(kDuLot, lot.statut);
  if (!recul) return std::nullopt;
  return suite_de(*recul, {Donnee::Lot, lot.nom});
}

Suite corriger(const Avance& avance, StatutAvance vers) {
  return correction(Geste::AvanceCorriger, reference(avance), vers);
}
Suite corriger(const Dossier& dossier, StatutSolde vers) {
  return correction(Geste::SoldeCorriger, reference(dossier.avance), vers);
}
Suite corriger(const Lot& lot, StatutLot vers) {
  const Argument nomme{Donnee::Lot, lot.nom};
  return correction(Geste::LotCorriger, nomme, vers);
}

}  // namespace finhop::domain
