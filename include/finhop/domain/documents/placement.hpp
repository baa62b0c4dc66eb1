// Where files go that bear the names that people give: the dossier and the type that each is for, with reasons. From its
// name, its folders, its text and the invoice that it carries as data. A file is never given to two dossiers, and one that
// hesitates between several is given to none.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "finhop/domain/identifiants.hpp"
#include "finhop/domain/lecture.hpp"
#include "finhop/domain/pieces.hpp"

namespace finhop::domain {

// What is known of a dossier that may want a document.
struct CandidatAPlacer {
  NumeroEditeur numero_editeur;
  std::optional<NumeroAsp> numero_asp = {};
  std::optional<std::string> client = {};
  std::vector<Finess> finess = {};
  std::vector<std::string> commandes = {};  // the references of its order
  std::vector<std::string> factures = {};   // the numbers of its invoices
  std::optional<Montant> montant = {};      // claimed, before tax
  std::optional<Jour> date = {};            // of its invoice
  std::vector<TypePiece> manquantes = {};
};

struct FichierAPlacer {
  std::string nom;                             // with its extension
  std::vector<std::string> repertoires = {};   // the outermost first
  const LectureDeDocument* lecture = nullptr;  // nothing was read
};

inline constexpr std::size_t kAChoisirMax = 10;
// Below, nothing is proposed; a dossier that others follow by less than the other is not either.
inline constexpr int kScoreMin = 25;
inline constexpr int kEcartMin = 10;

struct Placement {
  std::optional<std::size_t> dossier = {};  // among the candidates
  std::optional<TypePiece> type = {};
  int score = 0;  // up to 100
  // It rests on an identifier that stands in its name or in its text, nothing says otherwise, and no other file is for the
  // same document. What was recognised in a picture never is.
  bool sur = false;
  std::vector<std::string> raisons = {};    // in French, without a final point
  std::vector<std::size_t> a_choisir = {};  // the candidates between which it hesitates, the first ones
  std::vector<std::string> cherche = {};  // why it has no dossier or no type: what was looked for, and where
};

// One file after the other, so that what was read in each need not be held; safe to ask from several threads. The
// candidates stay where they are as long as this.
class Placeur {
 public:
  explicit Placeur(std::span<const CandidatAPlacer> candidats);
  Placeur(const Placeur&) = delete;
  Placeur& operator=(const Placeur&) = delete;
  ~Placeur();
  Placement placer(const FichierAPlacer& fichier) const;

 private:
  struct Index;
  std::span<const CandidatAPlacer> candidats_;
  std::unique_ptr<const Index> index_;
};
// Of places in the order of `noms`: two files for one document, of which none is sure any more.
void dire_les_doubles(std::span<const std::string> noms, std::span<Placement> places);

// As many as there are files, in their order, doubles told.
std::vector<Placement> placer(std::span<const FichierAPlacer> fichiers,
                              std::span<const CandidatAPlacer> candidats);

}  // namespace finhop::domain
