#include "app/avance/rangs_regroupes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/avance/table.hpp"

namespace finhop::app {
namespace {

using domain::Avance;

// No establishment has so many; what comes after is a mistake of the table.
constexpr std::size_t kBeneficiairesMax = 5'000;

const std::vector<domain::Finess>& beneficiaires_de(const BrouillonAvance& lue) {
  static const std::vector<domain::Finess> kAucun;
  const auto* siens = lue.valeur<&Avance::beneficiaires>();
  return siens ? *siens : kAucun;
}

}  // namespace

bool RangsRegroupes::retenir(TableImportee& table, BrouillonAvance& lue, const Prendre& prendre) {
  const auto* numero = lue.valeur<&Avance::numero_editeur>();
  const CleDeNumero cle = numero ? cle_de(*numero) : 0;
  const std::size_t combien = numero ? revenants_.combien(cle) : 0;
  if (combien == 0) return false;
  auto place = rassemblees_.find(cle);
  if (place == rassemblees_.end()) {
    const auto& siens = beneficiaires_de(lue);
    std::set<domain::Finess> beneficiaires(siens.begin(), siens.end());
    place =
        rassemblees_.emplace(cle, Rassemblee{table.garder(), std::move(lue), std::move(beneficiaires)}).first;
  } else {
    ++place->second.rangees;
    fondre(table, place->second, lue);
  }
  if (place->second.rangees < combien) return true;
  prendre_l_avance(table, place->second, prendre);
  rassemblees_.erase(place);
  return true;
}

void RangsRegroupes::fondre(TableImportee& table, Rassemblee& groupe, BrouillonAvance& lue) {
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
  for (const domain::Finess& finess : beneficiaires_de(lue)) {
    if (groupe.beneficiaires.size() == kBeneficiairesMax)
      return table.noter(
          colonne::kBeneficiaires,
          {CodeRefus::TableRefusee, fmt::format("{} a plus de {} bénéficiaires", numero, kBeneficiairesMax),
           "les bénéficiaires d'un seul dossier", "corriger le numéro de ces lignes"});
    if (!groupe.beneficiaires.insert(finess).second) continue;
    groupe.lue.liste<&Avance::beneficiaires>().push_back(finess);
    ajoutes.push_back(finess.texte());
  }
  table.douter(ajoutes.empty()
                   ? fmt::format("{} : la même chose qu'à la ligne {}, prise une fois", numero, ligne)
                   : fmt::format("{} : {} ajouté aux bénéficiaires de la ligne {}", numero,
                                 texte::joindre(ajoutes, ", "), ligne));
}

void RangsRegroupes::prendre_l_avance(TableImportee& table, const Rassemblee& groupe,
                                      const Prendre& prendre) {
  table.reprendre(groupe.rangee);
  prendre(groupe.lue);
}

void RangsRegroupes::rendre(TableImportee& table, const Prendre& prendre) {
  for (const auto& [cle, groupe] : rassemblees_) prendre_l_avance(table, groupe, prendre);
  rassemblees_.clear();
}

}  // namespace finhop::app
