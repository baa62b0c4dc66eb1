// What a manager is told of a period: what came, what was expected, what is still to come, late or at risk when it ends.
// In one walk, each dossier being read once.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/argent/additionner.hpp"

namespace finhop::app {

// The first of many, in their order; the others are counted.
template <class Dossier>
struct Premiers {
  std::vector<Dossier> dossiers = {};
  std::size_t nombre = 0;  // of all
  Montant somme = {};      // of all; what has no amount counts for nothing
};

// Money that is awaited for longer than its situation allows.
struct DossierEnRetard {
  std::string numero_editeur;
  std::optional<std::string> client;
  domain::SituationDossier situation;
  std::optional<Jour> depuis;
  int jours;  // late, from 1 on
  Montant montant;
};

struct MoisDuRapport {
  domain::Periode mois;
  domain::Sommes sommes;
  bool de_la_periode = false;
};

struct Rapport {
  domain::Fournisseur fournisseur;
  JourDesComptes au;                            // the end of the period, or today
  std::optional<domain::Periode> periode;       // absent: the last twelve months
  Jour du;                                      // the first day of the period
  domain::Sommes pendant = {};                  // what bears a day of the period
  domain::Sommes alors = {};                    // everything, as it stood on that day
  std::vector<MoisDuRapport> mois = {};         // twelve, the last being the last of the period
  std::vector<domain::Groupe> situations = {};  // with dossiers in it
  Premiers<DossierEnRetard> en_retard = {};     // the largest amount first
  Premiers<DossierARisque> a_risque = {};       // the most pressing kind first
};

struct CriteresDeRapport {
  std::optional<Saisi> periode = {};     // one to come is refused
  std::optional<std::size_t> dits = {};  // of what is late and of what is at risk; all when absent
};
Issue<Rapport> rapporter(Base& base, const Contexte& contexte, const CriteresDeRapport& criteres);

}  // namespace finhop::app
