#include "store/filtre.hpp"

#include <fmt/format.h>

#include "finhop/domain/statuts.hpp"

namespace finhop::store {

using namespace domain;

namespace {

// 'en_preparation', 'rejete'
std::string statuts_en_main() {
  std::vector<std::string> ids;
  for (const auto& statut : statuts<StatutSolde>())
    if (est_en_main(statut.statut)) ids.push_back(fmt::format("'{}'", statut.id));
  return fmt::format("{}", fmt::join(ids, ", "));
}

}  // namespace

std::string conditions(const FiltreDossiers& filtre) {
  std::vector<std::string> conditions;
  if (!filtre.numeros_ans.empty())
    conditions.push_back(
        fmt::format("a.numero_ans IN (?{})",
                    fmt::join(std::vector<std::string>(filtre.numeros_ans.size() - 1, ", ?"), "")));
  if (filtre.avance) conditions.emplace_back("a.statut = ?");
  if (filtre.solde) conditions.emplace_back("s.statut = ?");
  // `+`: not by the index of the statuses, which would have everything sorted before the first dossier is seen.
  if (filtre.en_main) conditions.push_back(fmt::format("+s.statut IN ({})", statuts_en_main()));
  if (filtre.finess)
    conditions.emplace_back(
        "a.id IN (SELECT avance_id FROM avance_beneficiaire WHERE finess = ? UNION SELECT avance_id FROM "
        "solde_beneficiaire WHERE finess = ?)");
  return conditions.empty() ? "" : fmt::format("WHERE {} ", fmt::join(conditions, " AND "));
}

void lier_filtre(Requete& requete, const FiltreDossiers& filtre) {
  for (const NumeroAns& numero : filtre.numeros_ans) requete.lier(numero);
  if (filtre.avance) requete.lier(id(*filtre.avance));
  if (filtre.solde) requete.lier(id(*filtre.solde));
  if (filtre.finess) requete.lier(*filtre.finess, *filtre.finess);
}

}  // namespace finhop::store
