// Findings gathered: by rule in the catalogue's order, then by what they say, each with the places where it is said.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "finhop/domain/constat.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/vue/regroupement.hpp"

namespace finhop::vue {

// Findings that say the same thing, and what to do of the first of them.
template <class Lieux>
struct Propos {
  std::string message;
  Remede remede;
  Lieux lieux;
  friend bool operator==(const Propos&, const Propos&) = default;
};

template <class Lieux>
class DUneRegle {
 public:
  Lieux& ajouter(const domain::Constat& constat) {
    if (constats_++ == 0) {
      id_ = constat.regle;
      regle_ = &domain::regle(constat.regle);
      severite_ = constat.severite;
      remede_ = constat.remede;
    } else if (remede_ && *remede_ != constat.remede) {
      remede_.reset();
    }
    Propos<Lieux>& propos = propos_.sous(constat.message);
    if (propos.message.empty()) {
      propos.message = constat.message;
      propos.remede = constat.remede;
    }
    return propos.lieux;
  }

  // As its findings carry it: that of one field, where the rule is of those that a profile has of its own.
  std::string_view id() const { return id_; }
  const domain::Regle& regle() const { return *regle_; }
  domain::Severite severite() const { return severite_; }
  std::size_t constats() const { return constats_; }
  const std::vector<Propos<Lieux>>& propos() const { return propos_.groupes(); }
  // The remedy that all share, else the catalogue's.
  Remede remede() const { return remede_ ? *remede_ : domain::remede_general(*regle_); }

 private:
  std::string_view id_;
  const domain::Regle* regle_ = nullptr;
  domain::Severite severite_ = domain::Severite::Erreur;
  std::optional<Remede> remede_;
  std::size_t constats_ = 0;
  Regroupement<Propos<Lieux>> propos_;
};

// Lieux: where findings are, as far as its user needs to know.
template <class Lieux>
class ParRegle {
 public:
  // Gives the places of what this finding says, for its own to be added.
  Lieux& ajouter(const domain::Constat& constat) { return regles_.sous(constat.regle).ajouter(constat); }
  bool est_vide() const { return regles_.groupes().empty(); }
  std::vector<const DUneRegle<Lieux>*> regles() const {
    std::vector<const DUneRegle<Lieux>*> triees;
    for (const DUneRegle<Lieux>& d : regles_.groupes()) triees.push_back(&d);
    std::ranges::sort(triees, {}, [](const DUneRegle<Lieux>* d) {
      return std::pair(domain::rang_de_regle(d->id()), d->id());
    });
    return triees;
  }

 private:
  Regroupement<DUneRegle<Lieux>> regles_;
};

// As a page shows them: one finding, the dossiers that it is about.
struct ConstatPartage {
  std::string_view regle;
  std::string message;
  std::string dossiers;  // their numeroEditeur, separated by spaces
  Remede remede;
  friend bool operator==(const ConstatPartage&, const ConstatPartage&) = default;
};
using Constats = std::vector<ConstatPartage>;

// The first of these dossiers, and how many come after them.
struct PremiersDossiers {
  std::string_view dits;
  std::size_t tus = 0;
};
PremiersDossiers premiers_dossiers(const ConstatPartage& constat);

// Gathers the findings of dossiers given one after the other; of many, only their numbers are kept.
class ConstatsDeDossiers {
 public:
  void ajouter(std::string_view numero_editeur, const domain::Constats& constats);
  Constats constats() const;

 private:
  ParRegle<std::string> par_regle_;
};

}  // namespace finhop::vue
