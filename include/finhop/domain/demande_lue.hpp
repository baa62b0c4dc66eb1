// What a deposit file says, typed, so that the rules of coherence and eligibility serve files as they serve
// dossiers. Only what is well formed is kept (guide, section 3.2); the rest is absent and told by the rules of
// structure and format.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "finhop/domain/constat.hpp"
#include "finhop/domain/demande.hpp"
#include "finhop/domain/depot_lu.hpp"
#include "finhop/domain/regles.hpp"

namespace finhop::domain {

// `index` is the line's place in lignesImport, from 0; the request is numbered after it, whatever numLigne says.
Demande demande_de(const LigneLue& ligne, std::size_t index, const Profil& profil = hop_pfi_va1());
// The same into a request that serves for line after line, keeping its memory.
void lire_demande(const LigneLue& ligne, std::size_t index, Demande& demande,
                  const Profil& profil = hop_pfi_va1());
// JSON-1234567890-20220516-001.json. `numero_ans` is what stands in its place, of any length.
struct NomDepot {
  std::string_view numero_ans;
  std::optional<Jour> jour;  // absent when the eight digits are no real day
  int rang = 0;
};
std::optional<NomDepot> nom_de_depot(std::string_view nom_fichier);
// The day of the deposit is the one of the file's name, absent when the name does not follow the naming rule.
Depot depot_de(const EnteteLu& entete, std::string_view nom_fichier);
// The names to look for in the zips; one that FMT-08 refuses is not looked for.
std::vector<PieceAttendue> pieces_attendues(const LigneLue& ligne, std::size_t index,
                                            const Profil& profil = hop_pfi_va1());

// False when the line may name documents that could not be read: nothing in the zips is too much then.
bool noms_lisibles(const LigneLue& ligne, const Profil& profil = hop_pfi_va1());

// Gives its byte offset, and its element in a list, to a finding that has only a key. One for all the findings of a
// line, whose lists are walked once; it must not outlive the line.
class Reperes {
 public:
  explicit Reperes(const LigneLue& ligne) : ligne_(ligne) {}
  void situer(Constat& constat);

 private:
  using Rangs = std::unordered_map<std::string_view, std::size_t>;
  static void situer_dans(const std::vector<Valeur>& liste, std::optional<Rangs>& rangs,
                          const std::string& valeur, Endroit& endroit);

  const LigneLue& ligne_;
  std::optional<Rangs> beneficiaires_;
  std::optional<Rangs> ident_dmp_;
  std::optional<Rangs> ident_insi_;
};
void situer(Constat& constat, const LigneLue& ligne);
void situer(Constat& constat, const EnteteLu& entete);

}  // namespace finhop::domain
