// The base: one SQLite file that holds everything. Opening it brings its schema up to date; a newer or
// foreign file is refused untouched. Failures are a Panne or another exception that `expliquer` puts into
// words.
#pragma once

#include <chrono>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "finhop/base/panne.hpp"

namespace finhop::store {

// How long a command waits for another one to finish its writing.
constexpr std::chrono::milliseconds kAttente{30'000};
// After how long a wait is told, once, to who asked for it.
constexpr std::chrono::milliseconds kAttenteMuette{500};
using SurAttente = std::function<void()>;
struct Patience {
  SurAttente sur_attente = {};
  std::chrono::milliseconds au_plus = kAttente;  // for each wait
};

// The file given for a base is none, and never was.
class PasUneBase : public Panne {
 public:
  using Panne::Panne;
};

// Nothing bears that name. `ailleurs`: bases that it could be instead, the likeliest first.
Panne base_absente(const std::filesystem::path& chemin, std::span<const std::filesystem::path> ailleurs);

class Base {
 public:
  // Makes a new base. Panne when a file with content is there.
  static Base creer(const std::filesystem::path& chemin);
  // A base that is never written anywhere.
  static Base en_memoire();
  // An empty file without any table, that nobody else sees and that goes with it.
  static Base provisoire();
  // Opens a base and upgrades its schema when it is older, keeping a copy beside it first. Panne when the
  // file is missing, foreign, damaged, or newer than this program.
  // `au_plus`: how long each of its waits for another command may last.
  static Base ouvrir(const std::filesystem::path& chemin, SurAttente sur_attente = {},
                     std::chrono::milliseconds au_plus = kAttente);

  // For looking at it as it is, altered or older as it may be: nothing is upgraded and nothing but SQLite's own recovery
  // of an interrupted command is written — not even that with `Aucune`. Panne when it is no base of finhop at all, or
  // a newer one's.
  enum class Ecritures { Reprise, Aucune };
  static Base a_examiner(const std::filesystem::path& chemin, Ecritures ecritures = Ecritures::Reprise,
                         const Patience& patience = {});
  // Brings the schema up to date, no copy being kept.
  void mettre_a_jour();

  Base(Base&&) noexcept;
  Base& operator=(Base&&) noexcept;
  ~Base();

  const std::filesystem::path& chemin() const;
  // Where it is kept as it was before its opening brought it up to date; nothing when it was.
  const std::optional<std::filesystem::path>& copie_d_avant() const;

  struct Connexion;  // known to this layer only
  Connexion& connexion() { return *connexion_; }

 private:
  explicit Base(std::unique_ptr<Connexion> connexion);
  std::unique_ptr<Connexion> connexion_;
};

// Reads inside one transaction see one state. Writes wait for their turn when the transaction starts, so that
// what they read before writing stays true. Leaving without `valider` takes everything back.
enum class Acces { Lecture, Ecriture };

class Transaction {
 public:
  Transaction(Base& base, Acces acces);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void valider();

 private:
  struct Etat;
  std::unique_ptr<Etat> etat_;
};

// In a write transaction that no memory could hold: what it changes goes to the disk as it comes, and who reads waits for
// its end.
void ecrire_au_fil(Base& base);

// The Panne behind an exception thrown by this layer, when it tells of a broken world: locked, full, damaged,
// not writable. Nothing when it tells of a fault of the program.
std::optional<Panne> expliquer(const std::exception_ptr& erreur);
// Whether it tells that the disk of the base is full.
bool est_disque_plein(const std::exception_ptr& erreur);
// Whether it tells that another process holds the base.
bool est_occupee(const std::exception_ptr& erreur);
// Whether it tells that the file is no base, or is one no longer.
bool est_illisible(const std::exception_ptr& erreur);
// Whether the disk, or what leads to the file, failed: nothing is known of what the file holds.
bool est_panne_du_disque(const std::exception_ptr& erreur);

}  // namespace finhop::store
