// The supplier's software, one for each numeroAns.
#pragma once

#include <optional>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

struct LogicielSaisi {
  Saisi ans;
  std::optional<Saisi> type;
  std::optional<Saisi> vague;
  std::optional<Saisi> nom;
  std::optional<Saisi> date_limite;
  std::optional<Saisi> profil = {};  // HOP-DPI-Va1, in place of `type` and `vague`
};

// Of a type and a wave that there is a profile for (type-non-couvert otherwise): PFI and Va1 when nothing is said.
Issue<domain::Logiciel> ajouter_logiciel(Base& base, const Contexte& contexte, const LogicielSaisi& saisi);

struct LogicielModifie {
  domain::Logiciel logiciel;
  std::vector<std::string> changements;
};
// Its name and its deadline only: what is not given stays, what is given empty is erased.
Issue<LogicielModifie> modifier_logiciel(Base& base, const Contexte& contexte, const LogicielSaisi& saisi);

std::vector<domain::Logiciel> lister_logiciels(Base& base);

}  // namespace finhop::app
