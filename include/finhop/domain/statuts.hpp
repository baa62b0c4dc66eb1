// The life cycles of an avance, a solde and a lot: one table of statuses and one of allowed steps each.
// Corrections are steps back, for what was noted by mistake: apart from the others, and taken with a motive only.
// The same rows stand in the base (avance_pas, solde_pas, lot_pas), where triggers read them; a test compares
// them.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace finhop::domain {

enum class StatutAvance {
  EnInstruction,
  Incomplete,
  AModifier,
  Validee,
  Payee,
  Refusee,
  Annulee,
  ARecouvrer,
  Recouvree
};
enum class StatutSolde {
  EnPreparation,
  Exporte,
  Depose,
  Accepte,
  Rejete,
  Incomplet,
  AModifier,
  Valide,
  Paye,
  Refuse
};
enum class StatutLot { Genere, Depose, Traite, Rejete, Annule, Remplace };

template <class Statut>
struct DescriptionStatut {
  Statut statut;
  std::string_view id;       // en_instruction: stable, stored, typed
  std::string_view libelle;  // « en instruction »: for people
};

template <class Statut>
struct Pas {
  Statut de;
  Statut vers;
  friend bool operator==(const Pas&, const Pas&) = default;
};

// Defined for StatutAvance, StatutSolde and StatutLot.
template <class Statut>
std::span<const DescriptionStatut<Statut>> statuts();
template <class Statut>
std::span<const Pas<Statut>> pas_permis();
template <class Statut>
std::span<const Pas<Statut>> corrections();

template <>
std::span<const DescriptionStatut<StatutAvance>> statuts<StatutAvance>();
template <>
std::span<const DescriptionStatut<StatutSolde>> statuts<StatutSolde>();
template <>
std::span<const DescriptionStatut<StatutLot>> statuts<StatutLot>();
template <>
std::span<const Pas<StatutAvance>> pas_permis<StatutAvance>();
template <>
std::span<const Pas<StatutSolde>> pas_permis<StatutSolde>();
template <>
std::span<const Pas<StatutLot>> pas_permis<StatutLot>();
template <>
std::span<const Pas<StatutAvance>> corrections<StatutAvance>();
template <>
std::span<const Pas<StatutSolde>> corrections<StatutSolde>();
template <>
std::span<const Pas<StatutLot>> corrections<StatutLot>();

template <class Statut>
const DescriptionStatut<Statut>& description(Statut statut) {
  return statuts<Statut>()[static_cast<std::size_t>(statut)];
}

template <class Statut>
std::string_view id(Statut statut) {
  return description(statut).id;
}
template <class Statut>
std::string_view libelle(Statut statut) {
  return description(statut).libelle;
}

template <class Statut>
std::optional<Statut> statut_de(std::string_view id) {
  for (const auto& d : statuts<Statut>())
    if (d.id == id) return d.statut;
  return std::nullopt;
}

template <class Statut>
bool est_permis(Pas<Statut> pas) {
  for (const auto& permis : pas_permis<Statut>())
    if (permis == pas) return true;
  return false;
}

template <class Statut>
bool est_une_correction(Pas<Statut> pas) {
  for (const auto& correction : corrections<Statut>())
    if (correction == pas) return true;
  return false;
}

template <class Statut>
std::vector<Statut> suites(Statut de) {
  std::vector<Statut> vers;
  for (const auto& permis : pas_permis<Statut>())
    if (permis.de == de) vers.push_back(permis.vers);
  return vers;
}
template <class Statut>
std::vector<Statut> corrections(Statut de) {
  std::vector<Statut> vers;
  for (const auto& correction : corrections<Statut>())
    if (correction.de == de) vers.push_back(correction.vers);
  return vers;
}

// The avance can still lead to a solde, now or later.
bool est_ouverte(StatutAvance statut);
// The ASP paid it, whatever became of it since.
bool est_versee(StatutAvance statut);
// The request can still be prepared and claimed: en_preparation or rejete.
bool est_en_main(StatutSolde statut);
// Claimed, and neither paid nor refused yet.
bool est_en_cours(StatutSolde statut);
// The step to it tells what was paid, or given back.
bool porte_un_montant(StatutAvance statut);
bool porte_un_montant(StatutSolde statut);

}  // namespace finhop::domain
