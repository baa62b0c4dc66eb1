// What a report shows, before any face writes it: values, and facts that bear the names of their values.
//
// A value knows what it is (an amount, a day, a status), never how it looks. A fact has a key for programs and words for
// people; one without a key is for people only, one without words for programs only. Their order is that of both.
#pragma once

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "finhop/base/geste.hpp"
#include "finhop/base/jour.hpp"
#include "finhop/base/montant.hpp"
#include "finhop/domain/decision.hpp"
#include "finhop/domain/identifiants.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::vue {

// One of a closed list: stable for programs, in words for people.
struct Mot {
  std::string_view id;
  std::string_view libelle;
  friend bool operator==(const Mot&, const Mot&) = default;
};

// An instant as recorded, ISO and UTC; whatever text a damaged base holds in its place.
struct Moment {
  std::string iso;
  friend bool operator==(const Moment&, const Moment&) = default;
};

struct Taille {
  std::uint64_t octets = 0;
  friend bool operator==(const Taille&, const Taille&) = default;
};

// A place on the disk, to be shown in one piece.
struct Chemin {
  std::string texte;
  friend bool operator==(const Chemin&, const Chemin&) = default;
};

struct Fait;
using Faits = std::vector<Fait>;
using Textes = std::vector<std::string>;

template <class T>
concept Statut = std::same_as<T, domain::StatutAvance> || std::same_as<T, domain::StatutSolde> ||
    std::same_as<T, domain::StatutLot>;

class Valeur {
 public:
  using Sorte = std::variant<std::monostate, std::string, Mot, std::int64_t, bool, Montant, Jour, Moment,
                             Taille, Chemin, Remede, Suite, Textes, Faits, std::vector<Faits>>;

  Valeur();  // not known, or nothing
  Valeur(std::string texte);
  Valeur(std::string_view texte);
  Valeur(const char* texte);
  Valeur(Mot mot);
  Valeur(std::same_as<bool> auto oui) : Valeur(Sorte(oui)) {}
  template <std::integral T>
  requires(!std::same_as<T, bool>) Valeur(T nombre) : Valeur(Sorte(static_cast<std::int64_t>(nombre))) {}
  Valeur(Montant montant);
  Valeur(Jour jour);
  Valeur(Moment moment);
  Valeur(const Instant& instant);
  Valeur(Taille taille);
  Valeur(Chemin chemin);
  Valeur(const std::filesystem::path& chemin);
  Valeur(Remede remede);  // for its writer to spell
  Valeur(Suite suite);    // the same, the command alone
  Valeur(Textes textes);
  Valeur(Faits objet);                  // an object
  Valeur(std::vector<Faits> elements);  // a list of objects
  template <Statut S>
  Valeur(S statut) : Valeur(Mot{domain::id(statut), domain::libelle(statut)}) {}
  Valeur(domain::Decision decision);
  template <class S>
  Valeur(const domain::Identifiant<S>& identifiant) : Valeur(identifiant.texte()) {}
  template <class S>
  Valeur(const std::vector<domain::Identifiant<S>>& identifiants) : Valeur(textes(identifiants)) {}
  template <class T>
  Valeur(const std::optional<T>& peut_etre) {
    if (peut_etre) *this = Valeur(*peut_etre);
  }

  // Made once, in valeurs.cpp: each source that has one would make them again.
  Valeur(const Valeur& autre);
  Valeur(Valeur&& autre) noexcept;
  Valeur& operator=(const Valeur& autre);
  Valeur& operator=(Valeur&& autre) noexcept;
  ~Valeur();

  const Sorte& sorte() const { return sorte_; }
  bool est_absente() const { return std::holds_alternative<std::monostate>(sorte_); }
  friend bool operator==(const Valeur& a, const Valeur& b);

 private:
  explicit Valeur(Sorte sorte);
  template <class S>
  static Textes textes(const std::vector<domain::Identifiant<S>>& identifiants) {
    Textes textes;
    for (const auto& identifiant : identifiants) textes.push_back(identifiant.texte());
    return textes;
  }

  Sorte sorte_;
};

struct Fait {
  std::string cle;  // « avance.statut » lies in the object « avance »
  std::string nom;
  Valeur valeur;
  friend bool operator==(const Fait&, const Fait&) = default;
};

}  // namespace finhop::vue
