#include "finhop/app/entretien/reglages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/operation.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/reglages.hpp"

namespace finhop::app {
namespace {

Suite voir_les_reglages() {
  return {"voir les réglages", Geste::ReglageLister};
}

std::optional<domain::Reglage> lire_nom(Saisies& saisies, const Saisi& saisi) {
  const std::string nom = texte::plier_en_id(saisi.brut);
  if (const auto reglage = domain::reglage_de(nom)) return reglage;
  std::vector<std::string> connus;
  for (const auto& decrit : domain::kReglages) connus.emplace_back(decrit.id);
  const auto proche = texte::le_plus_proche(nom, connus);
  saisies.refuser({CodeRefus::ReglageInconnu,
                   fmt::format("aucun réglage ne se nomme {}", texte::citer(saisi.brut)),
                   fmt::format("un de : {}", texte::joindre(connus, ", ")),
                   {proche ? "peut-être " + *proche : "", {voir_les_reglages()}}});
  return std::nullopt;
}

std::optional<int> lire_jours(Saisies& saisies, const Saisi& saisi) {
  constexpr std::size_t kChiffres = 4;
  const std::string_view brut = texte::rogner(saisi.brut);
  const bool entier =
      !brut.empty() && brut.size() <= kChiffres && std::ranges::all_of(brut, texte::est_chiffre);
  const int jours = entier ? std::stoi(std::string(brut)) : domain::kDelaiMax + 1;
  if (jours <= domain::kDelaiMax) return jours;
  saisies.refuser(Refus{CodeRefus::ValeurIllisible,
                        fmt::format("{} n'est pas un nombre de jours", texte::citer(saisi.brut)),
                        fmt::format("un nombre entier de 0 à {}", domain::kDelaiMax), "corriger ce nombre"}
                      .dans(saisi.lieu));
  return std::nullopt;
}

}  // namespace

domain::Delais lister_reglages(Base& base) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  return store::lire_delais(base);
}

Issue<ReglageChange> changer_reglage(Base& base, const Contexte& contexte, const ReglageSaisi& saisi) {
  Saisies saisies;
  const auto reglage = lire_nom(saisies, saisi.nom);
  const auto jours = lire_jours(saisies, saisi.jours);
  if (!saisies.reussie()) return saisies.echec();
  Operation operation(base, contexte);
  const ReglageChange change{*reglage, store::lire_delais(base).jours(*reglage), *jours};
  if (change.avant == change.apres)
    return refuser_tout({CodeRefus::RienAFaire,
                         fmt::format("le réglage {} est déjà de {}", domain::id(*reglage),
                                     texte::compter(static_cast<std::size_t>(change.avant), "jour")),
                         "un autre nombre de jours", voir_les_reglages()});
  store::ecrire_delai(base, *reglage, *jours);
  operation.noter("reglage.change", std::nullopt,
                  fmt::format("{} : {} → {}", domain::id(*reglage), change.avant,
                              texte::compter(static_cast<std::size_t>(change.apres), "jour")));
  operation.terminer();
  return change;
}

}  // namespace finhop::app
