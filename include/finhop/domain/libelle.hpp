// How the labels of an answer read: what says that a request is accepted, what may well say so and is to be asked, what
// was answered before. Pure: no file, no base.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "finhop/domain/decision.hpp"

namespace finhop::domain {

// The words of a label, in which two writings of it are the same.
std::string reduire_libelle(std::string_view libelle);
// « Demande acceptée », however it is written.
bool dit_acceptee(std::string_view reduit);

// Why a label that is not « demande acceptée » is not taken for a refusal at once.
enum class Doute {
  ParleDAccepter,   // it holds « accept » and no word that denies
  CaracterePerdu,   // U+FFFD: some of it was lost
  MalDecode,        // mended, it says « demande acceptée »
  Proche,           // at most three characters away from it
  SeulLibelle,      // all lines carry it, and all were to be accepted
  CodeDesAcceptees  // its code is also that of lines that are accepted, or may be
};
std::string_view id(Doute doute);
std::string_view raison(Doute doute);  // « il parle d'accepter, sans le nier »

// Of the label alone.
std::optional<Doute> doute_du_libelle(std::string_view libelle);

// What a decision on a label was taken from.
enum class Source {
  Certaine,  // « demande acceptée », or a refusal that nothing makes doubtful
  Retenue,   // answered when it came before
  Dite       // answered now
};

struct LibelleRecu {
  std::string libelle;  // as it first came, on one line
  std::string reduit;
  std::string code;  // empty: none
  std::size_t lignes = 0;
  std::optional<Decision> decision = {};  // absent when it is to be asked
  std::optional<Doute> doute = {};        // why
  Source source = Source::Certaine;
  friend bool operator==(const LibelleRecu&, const LibelleRecu&) = default;
};

struct LibelleDeLigne {
  std::string_view libelle;
  std::optional<std::string_view> code;
  bool prevue_acceptee = false;
};

// What is known of labels, by their words: what was answered before of one with its code, what is answered now of one.
struct Tranches {
  std::map<std::pair<std::string, std::string>, Decision> retenus = {};
  std::map<std::string, Decision> dits = {};
};

// Each distinct label with its code, in the order of their coming. A label that says « demande acceptée » is never
// answered otherwise.
std::vector<LibelleRecu> trancher(std::span<const LibelleDeLigne> lignes, const Tranches& tranches);
// The one of a line, among those that `trancher` gave of it.
const LibelleRecu& libelle_de(const std::vector<LibelleRecu>& recus, const LibelleDeLigne& ligne);

}  // namespace finhop::domain
