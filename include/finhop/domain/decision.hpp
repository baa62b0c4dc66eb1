// What the portal decided of a line of a lot, beside what our rules had predicted. Pure: no file, no base.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "finhop/base/instant.hpp"
#include "finhop/domain/constat.hpp"

namespace finhop::domain {

enum class Decision { Acceptee, Refusee };
std::string_view id(Decision decision);       // acceptee: stable, stored
std::string_view libelle(Decision decision);  // « acceptée »: for people
std::optional<Decision> decision_d_id(std::string_view id);

// Whether the amount that came back is the one that was deposited, however it is written.
enum class MontantRendu { CeluiDuDepot, Autre };

constexpr std::string_view kPredictionAcceptee = "acceptee";
// What the rules say of the deposited line, from their findings on the line that came back: the format rule (FMT) that
// the portal was to stop at, or kPredictionAcceptee. FMT-18 and FMT-19 say nothing, the answer fills these keys; nor
// do the rules of the numbers that the line was recognised by, nor FMT-06 on the deposited amount, which was written with
// two decimals: a portal may give 12500.0 back.
std::string_view predire(const Constats& constats, MontantRendu montant);

bool est_un_ecart(std::string_view prediction, Decision decision);

// The answer to one line, as received.
struct ReponseLigne {
  int num_ligne = 0;
  Decision decision = Decision::Refusee;
  std::optional<std::string> code_traitement;
  std::string libelle_traitement;
  std::optional<std::string> prediction_contraire;  // what was predicted, when the portal decided otherwise
  friend bool operator==(const ReponseLigne&, const ReponseLigne&) = default;
};

// Something that the line did not come back with as it was deposited.
struct Difference {
  int num_ligne = 0;
  std::string cle;     // the guide's: dateFacture
  std::string depose;  // empty: nothing
  std::string rendu;
  friend bool operator==(const Difference&, const Difference&) = default;
};

// The file that the portal gave back, kept as received.
struct Retour {
  std::string nom_fichier;  // without its folder
  std::string sha256;
  Instant recu_le;
};

}  // namespace finhop::domain
