// A Demande is one line of a deposit file: what the portal is told of one dossier. It is made from the base
// for export, or read from a file to be checked; what could not be read is absent. Depot is the file around
// it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "finhop/domain/dossier.hpp"

namespace finhop::domain {

// A document as a line declares it; from a file, what is not one of the guide's codes is absent.
struct PieceDeclaree {
  std::string nom_fichier;
  std::optional<FormatPiece> format;
  std::optional<TypePiece> type;
  friend bool operator==(const PieceDeclaree&, const PieceDeclaree&) = default;
};

// From a base, what is absent is missing. From a file, the rules of structure and format tell it already.
enum class Origine { Base, Fichier };

struct Demande {
  int num_ligne = 0;
  std::optional<NumeroAsp> numero_asp;
  std::optional<NumeroEditeur> numero_editeur;
  std::optional<Jour> date_facture;
  std::optional<Montant> montant_facture;
  std::vector<Finess> beneficiaires;
  std::vector<PieceDeclaree> pieces;
  Scenario scenario;
  Origine origine = Origine::Base;
  bool pieces_lisibles = true;  // false when the list of documents or the type of one could not be read
  friend bool operator==(const Demande&, const Demande&) = default;
};

struct Depot {
  std::optional<NumeroAns> numero_ans;
  std::optional<Siret> siret;
  std::optional<Jour> date_depot;
  std::string nom = {};                   // JSON-1234567890-20220516-001, when the deposit is a file so named
  std::optional<Heure> heure_depot = {};  // in Paris, when it is made now
};

// The line as export would write it. Absent where the dossier has nothing recorded.
Demande demande_de(const Dossier& dossier);
// Both claim the same: invoice, beneficiaries, documents by their names, scenario.
bool memes_donnees(const Demande& a, const Demande& b);

// JSON-1234567890-20220516-001 (guide, section 3.3); `rang` is 1 to 999.
std::string nom_lot(const NumeroAns& numero_ans, const Jour& date_depot, int rang);
// PJ-1234567890-20220516-001-1.zip (D2); `numero_zip` counts from 1.
std::string nom_zip(const NumeroAns& numero_ans, const Jour& date_depot, int rang, int numero_zip);
constexpr int kRangMax = 999;
constexpr int kLignesMax = 200;

}  // namespace finhop::domain
