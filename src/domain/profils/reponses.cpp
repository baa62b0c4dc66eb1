#include "finhop/domain/profils/reponses.hpp"

namespace finhop::domain {

bool repond_oui(const Scenario& scenario, std::string_view reponse) {
  if (const auto cle = champ_du_scenario(reponse)) {
    if (*cle == Cle::isDirectToDMP) return scenario.is_direct_to_dmp == true;
    if (*cle == Cle::isDirectToMSSPro) return scenario.is_direct_to_mss_pro == true;
    return *cle == Cle::isDirectToMSSCitoyen && scenario.is_direct_to_mss_citoyen == true;
  }
  const auto propre = scenario.propres.find(reponse);
  return propre != scenario.propres.end() && propre->second.front() == "true";
}

bool est_a_remplir(const ChampPropre& champ, const Scenario& scenario) {
  return champ.usage == Usage::Exige || (champ.usage == Usage::SiOui && repond_oui(scenario, champ.reponse));
}

}  // namespace finhop::domain
