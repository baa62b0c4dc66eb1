// The dossiers that may want a document, found by each thing that names them. Made once for all files.
#pragma once

#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "domain/documents/noms.hpp"
#include "finhop/domain/documents/placement.hpp"

namespace finhop::domain::documents {

using Rangs = std::vector<std::size_t>;  // of candidates, in order

// Hospitals and clinics that share their own words: « CH Saint-Martin », « Clinique Saint-Martin ».
enum class GenreDeClient { Inconnu, Hopital, Universitaire, Clinique, Autre };
GenreDeClient genre_de(std::span<const std::string> mots_communs);
bool peuvent_etre_un(GenreDeClient a, GenreDeClient b);

struct ClientConnu {
  std::vector<std::string> mots;  // its own
  GenreDeClient genre = GenreDeClient::Inconnu;
  std::string nom;  // as one of its dossiers writes it
  Rangs dossiers;
};

// In the letters that pages have, or in those that are taken for them in a picture.
enum class Alphabet { Propre, DImage };

class IndexDePlacement {
 public:
  IndexDePlacement(std::span<const CandidatAPlacer> candidats, Alphabet alphabet);

  // In small letters and digits; nothing when nobody has it.
  const Rangs* asp(const std::string& cle) const { return chercher(asp_, cle); }
  const Rangs* editeur(const std::string& cle) const { return chercher(editeur_, cle); }
  const Rangs* finess(const std::string& cle) const { return chercher(finess_, cle); }
  const Rangs* commande(const std::string& cle) const { return chercher(commande_, cle); }
  const Rangs* facture(const std::string& cle) const { return chercher(facture_, cle); }
  const Rangs* montant_et_date(Montant montant, const Jour& date) const;

  std::string finhop() const { return cle("finhop"); }
  std::string cle(std::string plie) const;
  // The longest names that begin with this word, those of the same words together.
  std::vector<const ClientConnu*> clients(std::span<const Part> parts) const;

 private:
  using Table = std::unordered_map<std::string, Rangs>;
  static const Rangs* chercher(const Table& table, const std::string& cle);
  void noter(Table& table, std::string cle, std::size_t rang);
  void noter_client(const std::string& client, std::size_t rang);

  Alphabet alphabet_;
  Table asp_, editeur_, finess_, commande_, facture_;
  std::map<std::pair<Montant, Jour>, Rangs> montants_;
  std::vector<ClientConnu> clients_;
  std::unordered_map<std::string, Rangs> par_mot_;  // of clients
  std::unordered_map<std::string, std::size_t> par_nom_;
};

}  // namespace finhop::domain::documents
