// The profiles: what the ASP asks of each type of software and wave, finhop's own and those that a person wrote.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/fichier.hpp"
#include "finhop/domain/profils/profil.hpp"

namespace finhop::app {

struct ProfilConnu {
  domain::Profil profil;
  std::optional<Instant> importe_le;   // absent: one of finhop's own
  std::string auteur;                  // who imported it; empty likewise
  std::vector<std::string> logiciels;  // the numeroAns that follow its name
};
// finhop's own first. Without a base (nullptr), they alone.
std::vector<ProfilConnu> lister_profils(Base* base);
// What the portal's answers say of what a profile supposes.
struct VerdictsDuProfil {
  std::size_t acceptees = 0;
  std::size_t refusees = 0;
  std::size_t refusees_sans_faute = 0;   // refused by the portal where our rules saw no fault
  std::vector<std::string> contredites;  // rules whose statement was contradicted, with how many times
};
VerdictsDuProfil verdicts_du_profil(Base& base, const domain::Profil& profil);

// The one of that name for a deposit on that day, the latest when no day is given (type-non-couvert otherwise).
Issue<ProfilConnu> trouver_profil(Base* base, const Saisi& nom, const std::optional<Saisi>& jour);

struct ProfilImporte {
  domain::Profil profil;
  bool change = false;               // false: it was there as it is
  std::vector<std::string> nouveau;  // what it says that the one in force before did not
};
// Checked whole (profil-refuse, each fault at its place); in place of the one of the same name and day.
Issue<ProfilImporte> importer_profil(Base& base, const Contexte& contexte, const Fichier& fichier);
// Those of that name that were imported, or the one from that day on alone. Refused while a software would be left without
// one (profil-suivi), and for finhop's own.
Issue<std::vector<domain::Profil>> retirer_profil(Base& base, const Contexte& contexte, const Saisi& nom,
                                                  const std::optional<Saisi>& effet_du);

}  // namespace finhop::app
