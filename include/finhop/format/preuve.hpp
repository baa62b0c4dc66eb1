// Writes the two readable files of a dossier's proof: one self-contained page that tells its story, what was deposited
// beside what is recorded, the documents and the journal; and that journal for programs, with its chain of digests.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace finhop::format {

struct PreuveFait {
  std::string nom;
  std::string valeur;  // left out when empty
};

struct PreuveSomme {
  std::string nom;
  std::string attendu;
  std::string recu;
  std::string jour;
  std::string ecart;
};

// One thing that was done, in words.
struct PreuveMoment {
  std::string quand;
  std::string auteur;
  std::vector<PreuveFait> faits;
  std::string annule;  // when and by whom it was undone; empty when it stands
};

// One value of the deposited line beside the one that is recorded now.
struct PreuveValeur {
  std::string nom;
  std::string depose;
  std::string enregistre;
};

struct PreuveReponse {
  std::vector<PreuveFait> faits;
  std::string extrait;  // the file of the proof that holds its line; empty when it could not be told apart
};

struct PreuveDepot {
  std::string lot;
  std::vector<PreuveFait> faits;
  std::string extrait;  // as above
  std::vector<PreuveValeur> valeurs;
  std::vector<PreuveReponse> reponses;
};

struct PreuveDocument {
  std::string fichier;  // its name in the proof
  std::string quoi;
  std::string origine;
  std::uint64_t taille = 0;
  std::string sha256;
};

struct PreuveEvenement {
  std::int64_t numero = 0;
  std::int64_t operation = 0;
  std::string instant;  // ISO, UTC
  std::string auteur;
  std::string commande;  // empty when it is not told: it names other dossiers
  bool commande_tue = false;
  std::string numero_editeur;
  std::string evenement;
  std::string detail;
  std::string precedente;  // the digest of the event before it in the whole journal, empty for the first
  std::string empreinte;
};

struct Preuve {
  std::string numero_editeur;
  std::string client;  // may be empty
  std::vector<PreuveFait> identite;
  std::vector<PreuveSomme> sommes;
  std::vector<PreuveMoment> histoire;  // in time order
  std::vector<PreuveDepot> depots;     // oldest first
  std::vector<PreuveFait> envois;      // sent to the ASP since the deposit
  std::vector<PreuveDocument> documents;
  std::vector<PreuveEvenement> journal;  // oldest first
};

// UTF-8, every text escaped, nothing loaded from anywhere, the same bytes for the same proof.
std::string ecrire_preuve(const Preuve& preuve);
// The journal as JSON: an array, oldest first.
std::string ecrire_journal_de_preuve(const std::vector<PreuveEvenement>& journal);

}  // namespace finhop::format
