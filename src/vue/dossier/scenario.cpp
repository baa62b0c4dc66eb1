#include "vue/dossier/scenario.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/vue/mots.hpp"

namespace finhop::vue {
namespace {

Valeur reponse(const std::optional<bool>& oui, const std::string& avec) {
  if (!oui) return {};
  return *oui ? "oui, " + avec : "non";
}

// Of a field that its profile has of its own.
std::string propre_dit(const std::vector<std::string>& valeurs) {
  if (valeurs.front() == "true") return "oui";
  return valeurs.front() == "false" ? "non" : texte::joindre(valeurs, ", ");
}

// Of another type of software, what it fills.
void dire_un_autre(Faits& faits, const domain::Scenario& s, const std::string& profil) {
  faits.push_back({"", "profil", profil});
  if (s.is_direct_to_dmp) faits.push_back({"", "DMP", reponse(s.is_direct_to_dmp, dite(s.ident_dmp))});
  if (s.is_direct_to_mss_pro)
    faits.push_back({"", "MSS Pro", reponse(s.is_direct_to_mss_pro, s.adresse_mss_pro.value_or(""))});
  if (s.is_direct_to_mss_citoyen)
    faits.push_back(
        {"", "MSS Citoyen", reponse(s.is_direct_to_mss_citoyen, s.adresse_mss_citoyen.value_or(""))});
  if (!s.ident_insi.empty()) faits.push_back({"", "INSi", s.ident_insi});
  for (const auto& [champ, valeurs] : s.propres)
    faits.push_back({"", "champ", fmt::format("{} : {}", champ, propre_dit(valeurs))});
}

void dire_celui_du_guide(Faits& faits, const domain::Scenario& s) {
  faits.push_back({"", "DMP", reponse(s.is_direct_to_dmp, dite(s.ident_dmp))});
  faits.push_back({"", "MSS Pro", reponse(s.is_direct_to_mss_pro, s.adresse_mss_pro.value_or(""))});
  faits.push_back(
      {"", "MSS Citoyen", reponse(s.is_direct_to_mss_citoyen, s.adresse_mss_citoyen.value_or(""))});
}

}  // namespace

void dire_scenario(Faits& faits, const domain::Scenario& scenario, const std::string& profil) {
  if (profil == domain::kProfilParDefaut) return dire_celui_du_guide(faits, scenario);
  dire_un_autre(faits, scenario, profil);
}

}  // namespace finhop::vue
