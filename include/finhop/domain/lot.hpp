// A lot: one deposit file and the zips of its documents, as recorded when it was made. Nothing of it changes
// later but its status and, line by line, the portal's decision.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/base/instant.hpp"
#include "finhop/base/montant.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::domain {

enum class SorteFichier { Json, Zip, Bordereau };

struct FichierLot {
  std::string nom;
  SorteFichier sorte;
  std::uint64_t taille = 0;
  std::string sha256;
  friend bool operator==(const FichierLot&, const FichierLot&) = default;
};

struct PieceLot {
  TypePiece type;
  std::string nom_fichier;
  int zip = 0;  // from 1
  Document document;
};

struct LigneLot {
  int num_ligne = 0;
  std::int64_t cle_dossier = 0;
  NumeroEditeur numero_editeur;
  NumeroAsp numero_asp;
  Jour date_facture;
  Montant montant;
  std::string empreinte;
  StatutSolde statut_avant = StatutSolde::EnPreparation;
  std::vector<PieceLot> pieces;
};

// The lot without its lines: what a list shows.
struct Lot {
  std::int64_t cle = 0;
  std::string nom;
  NumeroAns numero_ans;
  Siret siret;
  Jour date_depot;
  int rang = 0;
  std::size_t demandes = 0;
  Montant montant;
  StatutLot statut = StatutLot::Genere;
  Instant cree_le;
  std::string repertoire;                 // absolute path of the folder its files were written to
  bool publie = false;                    // that folder appeared
  std::optional<std::string> motif = {};  // why the portal refused the whole file
  std::size_t acceptees = 0;              // of its requests, by the portal's answer
  std::size_t refusees = 0;
  bool rang_rendu = false;  // set aside: its name may be another lot's
};

// A lot that will not be deposited.
inline bool est_mort(const Lot& lot) {
  return lot.statut == StatutLot::Annule || lot.statut == StatutLot::Remplace;
}

// What the name of a folder that must not be deposited begins with.
constexpr std::string_view kMarqueDesMorts = "NE-PAS-DEPOSER-";
// Whether the lot's folder was set aside under such a name: `NE-PAS-DEPOSER-<nom>`, or that and a number.
bool est_a_l_ecart(const Lot& lot);

// Recorded, but cut off before its folder appeared; once cancelled or replaced it waits for nothing.
inline bool est_interrompu(const Lot& lot) {
  return !lot.publie && lot.statut == StatutLot::Genere;
}

// Still to be deposited, or to be answered by the portal: its folder serves.
inline bool est_en_main(const Lot& lot) {
  return lot.statut == StatutLot::Genere || lot.statut == StatutLot::Depose;
}

}  // namespace finhop::domain
