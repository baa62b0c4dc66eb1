// The rule catalogue: ONE table of rules with public ids. It judges dossiers before export, documents when
// they are attached, and later every file; help and tests read the same rows.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "finhop/domain/constat.hpp"
#include "finhop/domain/demande.hpp"

namespace finhop::domain {

// What a rule may look at. `dossier` is what the base knows of the request, absent when it knows nothing.
struct Examen {
  const Demande& demande;
  const Depot& depot;
  const Dossier* dossier = nullptr;
  const Fournisseur* fournisseur = nullptr;
  const Logiciel* logiciel = nullptr;
};

// A whole deposit, for the rules that compare its lines or look at its header.
struct ExamenDepot {
  const Depot& depot;
  std::span<const Demande> demandes;
};

// What a rule found. The row it stands in gives the id and the severity; `remede` overrides the row's when
// set.
struct Trouvaille {
  std::string message;
  std::string valeur;
  std::string remede = {};
};
using Signaler = std::function<void(Trouvaille)>;

// What looking into a document told (archive layer).
struct ExamenPiece {
  std::string nom_fichier;  // as given by the person
  std::uint64_t taille = 0;
  std::optional<FormatPiece> contenu;  // true type, absent when none of the three
  std::string type_trouve;             // the type found, for the message: « text/plain »
  std::optional<std::string> defaut;   // why it does not open, absent when it does
};

struct Regle {
  std::string_view id;
  Severite severite;
  Etape etape;
  std::string_view condition;  // what must hold, in one French sentence
  std::string_view remede;     // what to do when it does not; `{ref}` stands for the numeroEditeur
  std::string_view source;     // where it comes from
  // Exactly one of the three: the rule judges a request, one of its documents, or the whole deposit.
  void (*juger_demande)(const Examen&, const Signaler&) = nullptr;
  void (*juger_piece)(const ExamenPiece&, const Signaler&) = nullptr;
  void (*juger_depot)(const ExamenDepot&, const Signaler&) = nullptr;
};

std::span<const Regle> catalogue();
// The row of an id that a Constat carries.
const Regle& regle(std::string_view id);

// Every finding on one request, one document or one deposit, in the catalogue's order.
Constats juger(const Examen& examen);
Constats juger(const ExamenPiece& examen);
Constats juger(const ExamenDepot& examen);

// True when the solde can be claimed now: en_preparation or rejete, and no finding of severity erreur.
bool est_pret(const Dossier& dossier, const Constats& constats);

}  // namespace finhop::domain
