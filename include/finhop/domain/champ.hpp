// What is said of one field of an avance or of a solde, once: how people and programs call it, where the base keeps it,
// which Donnee gives it, where it stands in the value.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "finhop/base/geste.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::domain {

enum class Part {
  Identite,  // what the dossier is known by: never changes
  Demande,   // what is asked for
  Suivi,     // what becomes of it: status, payment, reason
  Pas,       // told with a step of its life, never by itself
};

template <class Objet>
struct Lieux;
template <>
struct Lieux<Avance> {
  using Lieu = std::variant<NumeroEditeur Avance::*, NumeroAns Avance::*, StatutAvance Avance::*,
                            std::optional<NumeroAsp> Avance::*, std::optional<std::string> Avance::*,
                            std::optional<Jour> Avance::*, std::optional<Montant> Avance::*,
                            std::vector<Finess> Avance::*>;
};
template <>
struct Lieux<Solde> {
  using Lieu =
      std::variant<StatutSolde Solde::*, std::optional<std::string> Solde::*, std::optional<Jour> Solde::*,
                   std::optional<Montant> Solde::*, std::vector<Facture> Solde::*,
                   std::vector<Finess> Solde::*, std::optional<bool> Scenario::*,
                   std::optional<std::string> Scenario::*, std::vector<std::string> Scenario::*>;
};

template <class Objet>
struct Champ {
  std::string_view cle;           // in the JSON reports, where the avance or the solde stands around it
  std::string_view colonne = {};  // in the tables of a spreadsheet, where nothing does; empty: in none
  std::string_view nom;           // in a sentence
  std::string_view titre = {};    // before its value, in the report of a dossier; empty: told with another
  std::string_view sujet = {};    // what is to be given, for the one who gives it
  std::string_view exemple = {};  // as people write it
  std::string_view en_base = {};  // its column; empty: a list, which has a table of its own
  Part part;
  std::optional<Donnee> donnee = {};
  typename Lieux<Objet>::Lieu lieu;
};

}  // namespace finhop::domain
