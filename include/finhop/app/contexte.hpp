// What every use case is told of its surroundings, and the base it works on.
#pragma once

#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "finhop/base/geste.hpp"
#include "finhop/base/instant.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/store/base.hpp"

namespace finhop::app {

using store::Base;

// Opens the base at this path, upgrading it when it is older. Panne when it cannot be.
// `sur_attente` is called once when another command makes this one wait for more than half a second.
Base ouvrir_base(const std::filesystem::path& chemin, store::SurAttente sur_attente = {});
// The Panne behind an exception of the layers below, when the world and not the program is at fault. `base`: the
// base in use, to be named.
std::optional<Panne> expliquer(const std::exception_ptr& erreur, const std::filesystem::path& base);

// Who acts, for the journal: the name chosen, else that of the account this runs for.
std::string auteur(const char* choisi);

// Simuler does everything but keep it: same checks, same report, nothing changed.
enum class Mode { Ecrire, Simuler };

struct Contexte {
  Instant maintenant;
  std::string auteur;    // who, for the journal
  std::string commande;  // what was typed, for the journal
  Mode mode = Mode::Ecrire;
  Epeler epeler = [](const Suite&) { return std::string(); };  // for the texts that are written for later
  // Told of what was understood otherwise than word for word, beside the result.
  std::function<void(const std::string&)> remarquer = [](const std::string&) {};
  std::optional<std::string> tete = {};  // of the journal, as it was shown: JournalAvance when it is another by now
};

// The digest of the journal's last event; empty before the first.
std::string tete_du_journal(Base& base);

// Someone changed the base since it was shown: nothing was done.
class JournalAvance : public std::exception {
 public:
  const char* what() const noexcept override { return "la base a changé entre-temps"; }
};

// How far a long piece of work has come.
struct Avancement {
  std::string etape;  // « documents », « zips »
  std::uint64_t fait = 0;
  std::uint64_t total = 0;
};
using Suivi = std::function<void(const Avancement&)>;

// A value as it was given, and where: an option, a column of a table.
struct Saisi {
  std::string lieu;
  std::string brut;
};
struct DonneeSaisie {
  Donnee quoi;
  Saisi valeur;
};

}  // namespace finhop::app
