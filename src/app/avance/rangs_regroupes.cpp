#include "app/avance/rangs_regroupes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/avance/table.hpp"

namespace finhop::app {
namespace {

using domain::Avance;

std::uint64_t empreinte(std::string_view numero) {
  return std::hash<std::string>{}(texte::majuscules_ascii(numero));
}

}  // namespace

void RangsRegroupes::compter(const TableImportee& table) {
  if (const std::string_view numero = table.cellule(colonne::kNumeroEditeur); !numero.empty())
    vus_.push_back(empreinte(TableImportee::sans_apostrophe(numero)));
}

bool RangsRegroupes::revient(const std::string& numero) {
  if (!std::exchange(tries_, true)) {
    std::ranges::sort(vus_);
    std::vector<std::uint64_t> doubles;
    for (std::size_t i = 1; i < vus_.size(); ++i)
      if (vus_[i] == vus_[i - 1] && (doubles.empty() || doubles.back() != vus_[i]))
        doubles.push_back(vus_[i]);
    vus_ = std::move(doubles);
  }
  return std::ranges::binary_search(vus_, empreinte(numero));
}

bool RangsRegroupes::retenir(TableImportee& table, BrouillonAvance& lue) {
  const auto* numero = lue.valeur<&Avance::numero_editeur>();
  if (!numero || !revient(numero->texte())) return false;
  const auto [place, nouveau] = places_.emplace(texte::majuscules_ascii(numero->texte()), groupes_.size());
  if (nouveau)
    groupes_.push_back({table.garder(), std::move(lue)});
  else
    fondre(table, groupes_[place->second], lue);
  return true;
}

void RangsRegroupes::fondre(TableImportee& table, Groupe& groupe, BrouillonAvance& lue) {
  const std::string numero = lue.valeur<&Avance::numero_editeur>()->texte();
  std::vector<std::string> differents;
  for (std::size_t rang = 0; rang < kColonnesAvance.size(); ++rang) {
    if (rang == colonne::kNumeroEditeur || rang == colonne::kBeneficiaires || !lue.donne(rang)) continue;
    if (!groupe.lue.donne(rang))
      groupe.lue.donner(rang, *lue.dit(rang));
    else if (groupe.lue.dit(rang) != lue.dit(rang))
      differents.emplace_back(kColonnesAvance[rang].nom);
  }
  const std::size_t ligne = groupe.rangee.ligne;
  if (!differents.empty())
    return table.noter(
        colonne::kNumeroEditeur,
        {CodeRefus::TableRefusee,
         fmt::format("{} est déjà à la ligne {}, qui dit autre chose : {}", numero, ligne,
                     texte::joindre(differents, ", ")),
         "chaque numéro sur une seule ligne, ou sur plusieurs qui ne diffèrent que par leurs FINESS",
         fmt::format(
             "comparer les lignes {} et {} : deux dossiers ont deux numéros, un seul dit partout la même "
             "chose",
             ligne, table.ligne())});
  std::vector<std::string> ajoutes;
  if (const auto* siens = lue.valeur<&Avance::beneficiaires>())
    for (const domain::Finess& finess : unir(groupe.lue.liste<&Avance::beneficiaires>(), *siens))
      ajoutes.push_back(finess.texte());
  table.douter(ajoutes.empty()
                   ? fmt::format("{} : la même chose qu'à la ligne {}, prise une fois", numero, ligne)
                   : fmt::format("{} : {} ajouté aux bénéficiaires de la ligne {}", numero,
                                 texte::joindre(ajoutes, ", "), ligne));
}

void RangsRegroupes::rendre(TableImportee& table,
                            const std::function<void(const BrouillonAvance&)>& prendre) {
  for (const Groupe& groupe : groupes_) {
    table.reprendre(groupe.rangee);
    prendre(groupe.lue);
  }
}

}  // namespace finhop::app
