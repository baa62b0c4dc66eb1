// What the ASP paid of an avance or of a solde: one or several payments each. What a dossier shows as received is their sum,
// and the last of their days.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "finhop/base/jour.hpp"
#include "finhop/base/montant.hpp"
#include "finhop/domain/identifiants.hpp"

namespace finhop::domain {

enum class NaturePaiement { Avance, Solde };

// Stable: stored, typed.
constexpr std::string_view id(NaturePaiement nature) {
  return nature == NaturePaiement::Avance ? "avance" : "solde";
}
constexpr std::optional<NaturePaiement> nature_de(std::string_view id) {
  if (id == "avance") return NaturePaiement::Avance;
  if (id == "solde") return NaturePaiement::Solde;
  return std::nullopt;
}
// « l'avance », « le solde »
constexpr std::string_view nommer(NaturePaiement nature) {
  return nature == NaturePaiement::Avance ? "l'avance" : "le solde";
}

constexpr std::size_t kLongueurReference = 200;

// A notice of payment of the ASP, as it was taken.
struct AvisDePaiement {
  std::int64_t numero = 0;
  std::optional<std::string> reference = {};  // of the bank transfer
  std::string fichier;                        // the name of the file it came from
  std::string recu_le;                        // ISO, UTC
  std::size_t lignes = 0;
  Montant total = {};
  std::string empreinte = {};  // of what its rows say, in whatever order
  friend bool operator==(const AvisDePaiement&, const AvisDePaiement&) = default;
};

// Where a payment stands in its notice.
struct LigneDAvis {
  std::int64_t avis = 0;
  std::size_t ligne = 0;
  friend bool operator==(const LigneDAvis&, const LigneDAvis&) = default;
};

// Its day or its amount may not be noted; one of them is. One without an amount is the only one of its nature.
struct Paiement {
  NaturePaiement nature = NaturePaiement::Avance;
  std::optional<Jour> jour = {};
  std::optional<Montant> montant = {};
  std::optional<std::string> reference = {};
  std::optional<LigneDAvis> avis = {};  // none when it was noted by hand
  friend bool operator==(const Paiement&, const Paiement&) = default;
};

// The same among those of many dossiers.
struct PaiementDeDossier {
  NumeroEditeur numero_editeur;
  std::optional<NumeroAsp> numero_asp = {};
  std::optional<std::string> client = {};
  Paiement paiement = {};
};

}  // namespace finhop::domain
