#include "finhop/domain/statuts.hpp"

#include <array>

namespace finhop::domain {
namespace {

using A = StatutAvance;
using S = StatutSolde;
using L = StatutLot;

constexpr std::array kStatutsAvance{
    DescriptionStatut<A>{A::EnInstruction, "en_instruction", "en instruction"},
    DescriptionStatut<A>{A::Incomplete, "incomplete", "incomplète"},
    DescriptionStatut<A>{A::AModifier, "a_modifier", "à modifier"},
    DescriptionStatut<A>{A::Validee, "validee", "validée"},
    DescriptionStatut<A>{A::Payee, "payee", "payée"},
    DescriptionStatut<A>{A::Refusee, "refusee", "refusée"},
    DescriptionStatut<A>{A::Annulee, "annulee", "annulée"},
    DescriptionStatut<A>{A::ARecouvrer, "a_recouvrer", "à rembourser"},
    DescriptionStatut<A>{A::Recouvree, "recouvree", "remboursée"},
};

constexpr std::array kPasAvance{
    Pas<A>{A::EnInstruction, A::Incomplete}, Pas<A>{A::EnInstruction, A::AModifier},
    Pas<A>{A::EnInstruction, A::Validee},    Pas<A>{A::EnInstruction, A::Payee},
    Pas<A>{A::EnInstruction, A::Refusee},    Pas<A>{A::EnInstruction, A::Annulee},
    Pas<A>{A::Incomplete, A::EnInstruction}, Pas<A>{A::Incomplete, A::Annulee},
    Pas<A>{A::AModifier, A::EnInstruction},  Pas<A>{A::AModifier, A::Validee},
    Pas<A>{A::AModifier, A::Refusee},        Pas<A>{A::AModifier, A::Annulee},
    Pas<A>{A::Validee, A::AModifier},        Pas<A>{A::Validee, A::Payee},
    Pas<A>{A::Validee, A::Refusee},          Pas<A>{A::Payee, A::ARecouvrer},
    Pas<A>{A::ARecouvrer, A::Recouvree},
};

constexpr std::array kCorrectionsAvance{
    Pas<A>{A::Refusee, A::EnInstruction}, Pas<A>{A::Refusee, A::AModifier},
    Pas<A>{A::Refusee, A::Validee},       Pas<A>{A::Annulee, A::EnInstruction},
    Pas<A>{A::Payee, A::Validee},         Pas<A>{A::Payee, A::EnInstruction},
    Pas<A>{A::ARecouvrer, A::Payee},      Pas<A>{A::Recouvree, A::ARecouvrer},
};

constexpr std::array kStatutsSolde{
    DescriptionStatut<S>{S::EnPreparation, "en_preparation", "en préparation"},
    DescriptionStatut<S>{S::Exporte, "exporte", "exporté"},
    DescriptionStatut<S>{S::Depose, "depose", "déposé"},
    DescriptionStatut<S>{S::Accepte, "accepte", "accepté"},
    DescriptionStatut<S>{S::Rejete, "rejete", "rejeté"},
    DescriptionStatut<S>{S::Incomplet, "incomplet", "incomplet"},
    DescriptionStatut<S>{S::AModifier, "a_modifier", "à modifier"},
    DescriptionStatut<S>{S::Valide, "valide", "validé"},
    DescriptionStatut<S>{S::Paye, "paye", "payé"},
    DescriptionStatut<S>{S::Refuse, "refuse", "refusé"},
};

// The two steps back from exporte belong to a lot that is cancelled or replaced before its deposit.
constexpr std::array kPasSolde{
    Pas<S>{S::EnPreparation, S::Exporte}, Pas<S>{S::Exporte, S::Depose},
    Pas<S>{S::Exporte, S::EnPreparation}, Pas<S>{S::Exporte, S::Rejete},
    Pas<S>{S::Depose, S::Accepte},        Pas<S>{S::Depose, S::Rejete},
    Pas<S>{S::Rejete, S::Exporte},        Pas<S>{S::Accepte, S::Incomplet},
    Pas<S>{S::Accepte, S::AModifier},     Pas<S>{S::Accepte, S::Valide},
    Pas<S>{S::Accepte, S::Paye},          Pas<S>{S::Accepte, S::Refuse},
    Pas<S>{S::Incomplet, S::Accepte},     Pas<S>{S::AModifier, S::Accepte},
    Pas<S>{S::AModifier, S::Valide},      Pas<S>{S::AModifier, S::Refuse},
    Pas<S>{S::Valide, S::AModifier},      Pas<S>{S::Valide, S::Paye},
    Pas<S>{S::Valide, S::Refuse},
};

// The last three follow the lot.
constexpr std::array kCorrectionsSolde{
    Pas<S>{S::Paye, S::Valide},    Pas<S>{S::Paye, S::Accepte},     Pas<S>{S::Valide, S::Accepte},
    Pas<S>{S::Refuse, S::Accepte}, Pas<S>{S::Refuse, S::AModifier}, Pas<S>{S::Refuse, S::Valide},
    Pas<S>{S::Depose, S::Exporte}, Pas<S>{S::Accepte, S::Depose},   Pas<S>{S::Rejete, S::Depose},
};

constexpr std::array kStatutsLot{
    DescriptionStatut<L>{L::Genere, "genere", "généré"},
    DescriptionStatut<L>{L::Depose, "depose", "déposé"},
    DescriptionStatut<L>{L::Traite, "traite", "traité"},
    DescriptionStatut<L>{L::Rejete, "rejete", "rejeté"},
    DescriptionStatut<L>{L::Annule, "annule", "annulé"},
    DescriptionStatut<L>{L::Remplace, "remplace", "remplacé"},
};

constexpr std::array kPasLot{
    Pas<L>{L::Genere, L::Depose}, Pas<L>{L::Genere, L::Annule}, Pas<L>{L::Genere, L::Remplace},
    Pas<L>{L::Depose, L::Traite}, Pas<L>{L::Depose, L::Rejete},
};

constexpr std::array kCorrectionsLot{
    Pas<L>{L::Depose, L::Genere},
    Pas<L>{L::Rejete, L::Depose},
    Pas<L>{L::Traite, L::Depose},
};

}  // namespace

template <>
std::span<const DescriptionStatut<A>> statuts<A>() {
  return kStatutsAvance;
}
template <>
std::span<const DescriptionStatut<S>> statuts<S>() {
  return kStatutsSolde;
}
template <>
std::span<const DescriptionStatut<L>> statuts<L>() {
  return kStatutsLot;
}
template <>
std::span<const Pas<A>> pas_permis<A>() {
  return kPasAvance;
}
template <>
std::span<const Pas<S>> pas_permis<S>() {
  return kPasSolde;
}
template <>
std::span<const Pas<L>> pas_permis<L>() {
  return kPasLot;
}
template <>
std::span<const Pas<A>> corrections<A>() {
  return kCorrectionsAvance;
}
template <>
std::span<const Pas<S>> corrections<S>() {
  return kCorrectionsSolde;
}
template <>
std::span<const Pas<L>> corrections<L>() {
  return kCorrectionsLot;
}

bool est_ouverte(StatutAvance statut) {
  switch (statut) {
    case A::EnInstruction:
    case A::Incomplete:
    case A::AModifier:
    case A::Validee:
    case A::Payee:
      return true;
    case A::Refusee:
    case A::Annulee:
    case A::ARecouvrer:
    case A::Recouvree:
      return false;
  }
  return false;
}

bool est_versee(StatutAvance statut) {
  return statut == A::Payee || statut == A::ARecouvrer || statut == A::Recouvree;
}

bool est_en_main(StatutSolde statut) {
  return statut == S::EnPreparation || statut == S::Rejete;
}

bool est_en_cours(StatutSolde statut) {
  return !est_en_main(statut) && statut != S::Paye && statut != S::Refuse;
}

bool porte_un_montant(StatutAvance statut) {
  return statut == A::Payee || statut == A::Recouvree;
}
bool porte_un_montant(StatutSolde statut) {
  return statut == S::Paye;
}

}  // namespace finhop::domain
