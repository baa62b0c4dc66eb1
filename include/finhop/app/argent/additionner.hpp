// Money added up: what is expected, received, late, at risk, by software, by client, by period or by situation. In one walk,
// each dossier being read once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/dossier/lister.hpp"
#include "finhop/domain/argent/groupes.hpp"

namespace finhop::app {

// The day that the figures are of.
struct JourDesComptes {
  Jour jour;
  // It is over: the figures go by the days recorded.
  bool passe = false;
  // Some commands after it cannot be taken back: what they changed is there.
  bool incomplet = false;
};

struct CriteresDArgent {
  Criteres filtres = {};  // of which dossiers; order and page are of no use
  domain::Groupement par = domain::Groupement::Logiciel;
  std::optional<Saisi> au = {};  // today when absent; a day to come is refused
};

struct ComptesDArgent {
  JourDesComptes au;
  domain::Groupement par;
  std::vector<domain::Groupe> groupes;
  domain::Sommes total;
};
Issue<ComptesDArgent> additionner(Base& base, const Contexte& contexte, const CriteresDArgent& criteres);

struct DossierARisque {
  std::string numero_editeur;
  std::optional<std::string> client;
  domain::Risque risque;
  Suite suite;
};
struct RisquesDArgent {
  JourDesComptes au;
  std::vector<DossierARisque> dossiers;  // the most pressing kind first, then the largest amount
};
Issue<RisquesDArgent> relever_les_risques(Base& base, const Contexte& contexte,
                                          const CriteresDArgent& criteres);

}  // namespace finhop::app
