// What finhop says when it does not do what was asked: a Refus.
//
// A refusal is a value, never an exception: the data or the request is at fault and nothing was changed.
// It always tells what was found and where (`message`), what was expected (`attendu`) and the next thing to
// type or to do (`remede`). Its code is a stable public identifier; the README lists them.
#pragma once

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/base/geste.hpp"

namespace finhop {

enum class CodeRefus {
  AnnulationConflit,
  AnnulationImpossible,
  AucunDepot,
  BaseAlteree,
  BaseExiste,
  ValeursIncompletes,
  DocumentRefuse,
  DossierExiste,
  DossierFige,
  DossierInconnu,
  DossierNonPret,
  FichierExiste,
  JourDifferent,
  LogicielExiste,
  LogicielInconnu,
  LotInconnu,
  ModeleRefuse,
  NumeroAspPris,
  OptionsContraires,
  PasInterdit,
  PieceInconnue,
  RangEpuise,
  RegleInconnue,
  RienAAnnuler,
  RetourAbsent,
  RetourAmbigu,
  RetourDifferent,
  RetourIllisible,
  RetourInconnu,
  RetourNonRempli,
  RetourSimule,
  RienAFaire,
  RienDePret,
  TableRefusee,
  TypeNonCouvert,
  ValeurIllisible,
};

struct CodeRefusDescription {
  CodeRefus code;
  std::string_view id;
  std::string_view sens;
};

// Every code with its public id and its meaning, in the order of the enumeration.
std::span<const CodeRefusDescription> codes_refus();
std::string_view id(CodeRefus code);

struct Refus {
  CodeRefus code;
  std::string message;
  std::string attendu;
  Remede remede;

  // The same refusal, said of a place: an option, a column, a dossier; as it is when the place is empty.
  Refus dans(std::string_view lieu) const;
};

using ListeRefus = std::vector<Refus>;

// One value read, or why it cannot be.
template <class T>
using Result = std::expected<T, Refus>;

// One request carried out, or every reason why it is not.
template <class T>
using Issue = std::expected<T, ListeRefus>;

inline std::unexpected<Refus> refuser(Refus refus) {
  return std::unexpected(std::move(refus));
}
inline std::unexpected<ListeRefus> refuser_tout(Refus refus) {
  return std::unexpected(ListeRefus{std::move(refus)});
}

}  // namespace finhop
