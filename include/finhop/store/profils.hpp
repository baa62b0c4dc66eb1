// The profiles that were imported into the base, as their documents say them, and what was accepted of those that suppose
// something.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "finhop/base/instant.hpp"
#include "finhop/base/jour.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

struct ProfilImporte {
  std::string nom;               // HOP-DPI-Va1
  std::optional<Jour> effet_du;  // the first day of deposit that it is for; absent: since ever
  std::string contenu;           // its JSON
  Instant importe_le;
  std::string auteur;
};

// By name, then by the day from which they are for.
std::vector<ProfilImporte> lire_profils(Base& base);
// In place of the one of that name and day, when there is one.
void ecrire_profil(Base& base, const ProfilImporte& importe);
void retirer_profil(Base& base, std::string_view nom, const std::optional<Jour>& effet_du);

// What the portal answered to the requests of the software that follow a profile.
struct VerdictsDuPortail {
  std::size_t acceptees = 0;
  std::size_t refusees = 0;
  std::size_t refusees_sans_faute = 0;  // that our rules would have taken
  std::vector<std::pair<std::string, std::size_t>>
      contredites;  // rules that would have refused what was taken
};
VerdictsDuPortail lire_verdicts(Base& base, std::string_view couloir, std::string_view type,
                                std::string_view vague);

// What a profile supposes, as that digest tells it, was taken upon oneself.
bool sont_acceptees(Base& base, std::string_view nom, std::string_view sha256);
void accepter(Base& base, std::string_view nom, std::string_view sha256, const Jour& le);

}  // namespace finhop::store
