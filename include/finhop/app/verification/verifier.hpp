// Judges deposit files whoever made them: predicts the portal's two controls line by line, and tells every fault
// of every stage at once with its place (`regles.md`; guide, sections 1.2, 2 and 3).
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/fichier.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/domain/constat.hpp"
#include "finhop/domain/profils/profil.hpp"

namespace finhop::app {

// What the portal would answer, by the rules of structure and format alone.
enum class Prediction {
  Accepte,
  Partiel,  // some lines are refused
  Rejete    // control 1 refuses the file, or control 2 every line
};
std::string_view id(Prediction prediction);

// What told which profile a file follows.
enum class ParQuoi {
  Defaut,     // nothing: the guide's
  Demande,    // the person
  Logiciel,   // the base, by the numeroAns of its name
  Documents,  // the names of its documents
};

struct LigneVerifiee {
  std::size_t num_ligne = 0;                  // its place in the file, from 1, whatever numLigne says
  std::optional<std::string> numero_editeur;  // as written, absent when it is no text
  bool acceptee = false;                      // never in a file that control 1 refuses
  std::string_view regle;                     // the format rule that the portal stops at, empty when none
  std::string libelle;                        // why, « FMT-05 : … », empty when none
  bool deposable = false;                     // no finding of severity erreur on this line
};

struct ConstatSitue {
  domain::Constat constat;
  std::optional<std::size_t> num_ligne;  // from 1; absent for the header, the whole file, a zip
  std::optional<std::string> numero_editeur;
  std::string chemin;       // JSON pointer; empty for the whole file, or what is not in it
  std::size_t ligne = 0;    // in the file, from 1; 0 when the finding has no place in it
  std::size_t colonne = 0;  // in characters, from 1
};

struct FichierVerifie {
  std::string fichier;                            // the path, as found from what was given
  domain::Profil profil = domain::hop_pfi_va1();  // that it was judged by
  ParQuoi par_quoi = ParQuoi::Defaut;
  Prediction prediction = Prediction::Rejete;
  bool deposable = false;
  std::vector<LigneVerifiee> lignes;
  // By line (the header first), then in the catalogue's order, then by place.
  std::vector<ConstatSitue> constats;
  std::size_t erreurs = 0;         // of all findings, told or not
  std::size_t avertissements = 0;  // the same
  std::size_t constats_tus = 0;  // findings counted and not told: `limite`, or a file made to exhaust memory
  std::size_t lignes_ignorees = 0;  // lines beyond kLignesExaminees, which no rule looked at
  bool structure_refusee = false;   // control 1 fails: the portal does not look at the lines
};

constexpr std::size_t kLignesExaminees = 5'000;  // a deposit has 200
constexpr std::size_t kConstatsMax = 8'000;      // a deposit of 200 lines has some 6 000 values

struct AVerifier {
  std::vector<Fichier> chemins;  // files, and folders for their .json, recursively
  std::vector<Fichier> pieces;   // zips, and folders of documents or zips
  std::optional<Fichier> modele;
  std::optional<std::filesystem::path> retour;  // folder for the simulated answers
  std::optional<std::size_t> limite;            // findings told of each file
  std::optional<Saisi> profil = {};             // the name of the one to follow
};

struct BilanVerification {
  std::size_t fichiers = 0;
  std::size_t deposables = 0;
  std::size_t lignes = 0;
  std::size_t erreurs = 0;
  std::size_t avertissements = 0;
  std::vector<std::string> retours;      // simulated answers written
  std::vector<std::string> sans_retour;  // files whose structure is refused: the portal gives nothing back
  std::vector<std::string> pieces_inutiles;  // zips and folders that hold nothing any file names
};

// Calls `voir` for each file, in the order of `chemins` and by name inside a folder, from the calling thread.
// Without a base (nullptr), eligibility is not judged. Refuses, before looking at any file, what cannot be read as
// a modèle and folders without any .json; Panne for a file that cannot be read.
using VoirFichier = std::function<void(const FichierVerifie&)>;
Issue<BilanVerification> verifier(Base* base, const AVerifier& demande, const VoirFichier& voir,
                                  const Suivi& suivi);

}  // namespace finhop::app
