#include "store/filtre.hpp"

#include <fmt/format.h>

#include "finhop/base/instant.hpp"
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

// The dossiers of each, its days left to be bound: found once, not looked for in each dossier.
std::string_view dossiers_de(FaitDate fait) {
  switch (fait) {
    case FaitDate::Depot:
      return "SELECT l.avance_id FROM lot_ligne l JOIN lot ON lot.id = l.lot_id WHERE lot.statut IN ('depose', 'traite', "
             "'rejete') AND lot.date_depot BETWEEN ? AND ?";
    case FaitDate::Reponse:
      return "SELECT l.avance_id FROM lot_ligne l JOIN retour r ON r.lot_id = l.lot_id WHERE l.decision IS NOT NULL AND "
             "r.retire = 0 AND r.recu_le > ? AND r.recu_le <= ?";
    case FaitDate::Paiement:
      break;
  }
  return "SELECT id FROM avance NOT INDEXED WHERE date_paiement BETWEEN ? AND ? UNION ALL SELECT avance_id FROM solde WHERE "
         "date_paiement BETWEEN ? AND ?";
}

constexpr std::string_view kAvantTout = "0000-00-00";
constexpr std::string_view kApresTout = "9999-99-99";

void lier_periode(Requete& requete, const Periode& periode) {
  const std::string depuis = periode.depuis ? periode.depuis->iso() : std::string(kAvantTout);
  const std::string jusqua = periode.jusqua ? periode.jusqua->iso() : std::string(kApresTout);
  for (const FaitDate fait : periode.faits) {
    if (fait == FaitDate::Reponse) {
      const auto veille = [](const Jour& jour) { return Jour::de(jour.jours() - std::chrono::days(1)); };
      requete.lier(periode.depuis ? Instant::fin_du_jour_a_paris(veille(*periode.depuis)).iso() : depuis,
                   periode.jusqua ? Instant::fin_du_jour_a_paris(*periode.jusqua).iso() : jusqua);
      continue;
    }
    requete.lier(depuis, jusqua);
    if (fait == FaitDate::Paiement) requete.lier(depuis, jusqua);
  }
}

std::string places(std::size_t nombre) {
  return fmt::format("{}", fmt::join(std::vector<std::string>(nombre, "?"), ", "));
}

}  // namespace

std::string conditions(const FiltreDossiers& filtre) {
  std::vector<std::string> conditions;
  if (!filtre.numeros_ans.empty())
    conditions.push_back(fmt::format("a.numero_ans IN ({})", places(filtre.numeros_ans.size())));
  if (filtre.avance) conditions.emplace_back("a.statut = ?");
  if (filtre.solde) conditions.emplace_back("s.statut = ?");
  // `+`: not by the index of the statuses, which would have everything sorted before the first dossier is seen.
  if (filtre.en_main) conditions.push_back(fmt::format("+s.statut IN ({})", statuts_en_main()));
  if (filtre.client) conditions.emplace_back("a.client = ?");
  if (filtre.finess)
    conditions.emplace_back(
        "a.id IN (SELECT avance_id FROM avance_beneficiaire WHERE finess = ? UNION SELECT avance_id FROM "
        "solde_beneficiaire WHERE finess = ?)");
  if (filtre.periode) {
    std::vector<std::string_view> faits;
    for (const FaitDate fait : filtre.periode->faits) faits.push_back(dossiers_de(fait));
    conditions.push_back(fmt::format("a.id IN ({})", fmt::join(faits, " UNION ALL ")));
  }
  if (filtre.cles) conditions.push_back(fmt::format("a.id IN ({})", places(filtre.cles->size())));
  return conditions.empty() ? "" : fmt::format("WHERE {} ", fmt::join(conditions, " AND "));
}

void lier_filtre(Requete& requete, const FiltreDossiers& filtre) {
  for (const NumeroAns& numero : filtre.numeros_ans) requete.lier(numero);
  if (filtre.avance) requete.lier(id(*filtre.avance));
  if (filtre.solde) requete.lier(id(*filtre.solde));
  if (filtre.client) requete.lier(*filtre.client);
  if (filtre.finess) requete.lier(*filtre.finess, *filtre.finess);
  if (filtre.periode) lier_periode(requete, *filtre.periode);
  if (filtre.cles)
    for (const std::int64_t cle : *filtre.cles) requete.lier(cle);
}

}  // namespace finhop::store
