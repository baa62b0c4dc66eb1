// What is taken of a CII invoice, element by element, and what it is worth. Private to `format`.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/lecture.hpp"

namespace finhop::format::documents {

enum class ChampCii : std::uint8_t {
  Profil,    // BT-24
  Numero,    // BT-1
  Type,      // BT-3
  Date,      // BT-2
  Devise,    // BT-5
  Commande,  // BT-13
  Entite,    // BT-30
  IdGlobal,  // BT-29
  Fiscal,    // BT-31
  Montant,   // BT-109
};

// The root's local name is one of an invoice.
bool est_une_racine_cii(std::string_view local);
// `chemin` is made of local names from below the root: « ExchangedDocument/ID ».
std::optional<ChampCii> champ_cii(std::string_view chemin);
// The attribute that says how a field is to be read; empty when none does.
std::string_view attribut_de(ChampCii champ);

// In the order in which they come. A field longer than any is not kept.
class RecolteCii {
 public:
  void prendre(ChampCii champ, std::string_view texte, std::string_view attribut);
  domain::FactureElectronique facture() const;

 private:
  struct Valeur {
    ChampCii champ;
    std::string texte;
    std::string attribut;
  };
  // The one value of a field; empty when there are several.
  std::string texte_de(ChampCii champ) const;
  std::optional<Jour> date() const;
  std::optional<Montant> total_ht(std::string_view devise) const;
  std::string vendeur() const;

  std::vector<Valeur> valeurs_;
};

}  // namespace finhop::format::documents
