#include "app/retour/identite.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

bool est_un_autre(const std::optional<std::string>& rendu, std::string_view depose) {
  return rendu && texte::majuscules_ascii(*rendu) != texte::majuscules_ascii(depose);
}

}  // namespace

std::optional<Refus> autre_identite(const RetourLu& retour, const domain::Lot& lot,
                                    const std::vector<domain::LigneLot>& lignes, const std::string& fichier) {
  std::vector<std::string> autres;
  if (est_un_autre(retour.siret, lot.siret.texte()))
    autres.push_back(fmt::format("SIRET {} au lieu de {}", texte::citer(*retour.siret), lot.siret.texte()));
  for (std::size_t i = 0; i < lignes.size(); ++i)
    if (est_un_autre(retour.lignes[i].numero_asp, lignes[i].numero_asp.texte()))
      autres.push_back(fmt::format("ligne {} ({}), numeroASP {} au lieu de {}", lignes[i].num_ligne,
                                   lignes[i].numero_editeur.texte(),
                                   texte::citer(*retour.lignes[i].numero_asp), lignes[i].numero_asp.texte()));
  if (autres.empty()) return std::nullopt;
  return Refus{CodeRefus::RetourDifferent,
               fmt::format("{} porte les lignes du lot {}, mais parle d'un autre : {}", fichier, lot.nom,
                           texte::joindre(autres, " ; ")),
               "le SIRET et les numeroASP qui ont été déposés",
               Remede{"vérifier sur le portail à quel dépôt ce fichier répond",
                      {{"voir ce qui a été déposé", Geste::LotMontrer, {{Donnee::Lot, lot.nom}}}}}};
}

}  // namespace finhop::app
