#include "finhop/app/entretien/reglages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
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
  connus.emplace_back(kMention);
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

std::string en_jours(int jours) {
  return texte::compter(static_cast<std::size_t>(jours), "jour");
}

std::string dire_la_mention(const std::string& mention) {
  return mention.empty() ? "aucune" : texte::citer(mention);
}

// `avant` and `garder` run inside the transaction.
template <class Avant, class Garder>
Issue<ReglageChange> changer(Base& base, const Contexte& contexte, std::string_view nom, Avant avant,
                             std::string apres, Garder garder) {
  Operation operation(base, contexte);
  ReglageChange change{std::string(nom), avant(), std::move(apres)};
  if (change.avant == change.apres)
    return refuser_tout({CodeRefus::RienAFaire,
                         fmt::format("le réglage {} est déjà de {}", change.nom, change.avant),
                         "une autre valeur", voir_les_reglages()});
  garder();
  operation.noter("reglage.change", std::nullopt,
                  fmt::format("{} : {} → {}", change.nom, change.avant, change.apres));
  operation.terminer();
  return change;
}

Issue<ReglageChange> changer_la_mention(Base& base, const Contexte& contexte, const Saisi& saisi) {
  Saisies saisies;
  std::string mention;
  if (!texte::rogner(saisi.brut).empty()) mention = saisies.lire_texte(saisi, kLongueurTexte).value_or("");
  if (!saisies.reussie()) return saisies.echec();
  return changer(
      base, contexte, kMention, [&] { return dire_la_mention(store::lire_mention(base)); },
      dire_la_mention(mention), [&] { store::ecrire_mention(base, mention); });
}

}  // namespace

Reglages lister_reglages(Base& base) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  return {store::lire_delais(base), store::lire_mention(base)};
}

Issue<ReglageChange> changer_reglage(Base& base, const Contexte& contexte, const ReglageSaisi& saisi) {
  if (texte::plier_en_id(saisi.nom.brut) == kMention) return changer_la_mention(base, contexte, saisi.valeur);
  Saisies saisies;
  const auto reglage = lire_nom(saisies, saisi.nom);
  const auto jours = lire_jours(saisies, saisi.valeur);
  if (!saisies.reussie()) return saisies.echec();
  return changer(
      base, contexte, domain::id(*reglage),
      [&] { return en_jours(store::lire_delais(base).jours(*reglage)); }, en_jours(*jours),
      [&] { store::ecrire_delai(base, *reglage, *jours); });
}

}  // namespace finhop::app
