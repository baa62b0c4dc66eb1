// The history: append-only, each event chained to the one before by a digest.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/base/instant.hpp"
#include "finhop/domain/identifiants.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

struct Evenement {
  std::int64_t numero = 0;
  std::int64_t operation = 0;  // events of one command share it
  std::string instant;
  std::string auteur;
  std::string commande;
  std::optional<std::string> numero_editeur;
  std::string evenement;  // avance.ajoutee: stable
  std::string detail;     // what changed, for people
  std::string empreinte;
};

// Writes the events of one command, inside its write transaction: in order, at the latest when `finir` is called.
class Journal {
 public:
  Journal(Base& base, const Instant& instant, std::string auteur, std::string commande);
  ~Journal();
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;
  void finir();
  void noter(std::string_view evenement, const std::optional<domain::NumeroEditeur>& numero,
             std::string_view detail);
  // The operation that its events are of.
  std::int64_t operation() const { return suivant_.operation; }
  bool a_note() const { return a_note_; }

 private:
  Base& base_;
  Evenement suivant_;
  std::string precedente_;
  bool a_note_ = false;
  struct Attente;  // the events not written yet
  std::unique_ptr<Attente> attente_;
};

// Oldest first; those of one dossier when a numeroEditeur is given, in any case.
std::vector<Evenement> lire_journal(Base& base, const std::optional<domain::NumeroEditeur>& numero);
// The last one, and the one of that number, where there is one.
std::optional<Evenement> dernier_evenement(Base& base);
std::optional<Evenement> trouver_evenement(Base& base, std::int64_t numero);
// Those of one command.
std::vector<Evenement> lire_operation(Base& base, std::int64_t operation);
// The numeroEditeur that the events of its command bear, each once; read from it outwards, however long the journal is.
std::set<std::string> dossiers_de_la_commande(Base& base, const Evenement& evenement);
// The digest that an event must carry after `precedente`.
std::string empreinte(const Evenement& evenement, std::string_view precedente);

// Where the chain breaks first: an event altered, missing, or cut off at the end.
struct Rupture {
  std::int64_t numero = 0;
  std::string raison;
};
std::optional<Rupture> premiere_rupture(Base& base);

}  // namespace finhop::store
