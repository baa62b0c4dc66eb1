// An office's files for 34 dossiers of 12 clients: an invoice and an attestation each, under the names that people gave.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "finhop/domain/documents/placement.hpp"

namespace finhop::domain::bureau {

struct Client {
  std::string nom;      // as the dossiers write it
  std::string ecrit;    // as documents do
  std::string adresse;  // street and town
};

struct Dossier {
  std::size_t client;
  std::string finess;
  std::int64_t euros;
  bool saisi;         // its amount and its day are recorded
  bool numero_connu;  // the number of its invoice is
};

// What a document tells, besides its kind.
enum Dit : unsigned {
  kRien = 0,         // a picture without text
  kClient = 1,       // as the dossiers write it
  kClientEcrit = 2,  // as documents do
  kFinhop = 4,
  kFiness = 8,
  kEditeur = 16,
  kFacturX = 32,
  kCommande = 64,  // of the Factur-X: the dossier's number
  kDImage = 128,   // read in a picture
  kGroupe = 256,   // and the FINESS of the next dossier, its amount
  kSigne = 512
};

struct Fichier {
  std::size_t dossier;  // from 1
  TypePiece type;
  std::string repertoire;
  std::string nom;
  unsigned dit;
};

const std::vector<Client>& clients();
const std::vector<Dossier>& dossiers();  // the first is number 1
const std::vector<Fichier>& fichiers();

std::vector<CandidatAPlacer> candidats();
// The readings stay in `lectures`.
std::vector<FichierAPlacer> a_placer(std::deque<LectureDeDocument>& lectures);

}  // namespace finhop::domain::bureau
