// The history: append-only, each event chained to the one before by a digest.
#pragma once

#include <cstdint>
#include <optional>
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

// Writes the events of one command, inside its write transaction.
class Journal {
 public:
  Journal(Base& base, const Instant& instant, std::string auteur, std::string commande);
  void noter(std::string_view evenement, const std::optional<domain::NumeroEditeur>& numero,
             std::string_view detail);

 private:
  Base& base_;
  Evenement suivant_;
  std::string precedente_;
};

// Oldest first; those of one dossier when a numeroEditeur is given.
std::vector<Evenement> lire_journal(Base& base, const std::optional<domain::NumeroEditeur>& numero);
// The digest that an event must carry after `precedente`.
std::string empreinte(const Evenement& evenement, std::string_view precedente);

}  // namespace finhop::store
