#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/options.hpp"
#include "cli/rapports.hpp"
#include "cli/tableau.hpp"
#include "finhop/app/lot/lister.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/format/csv_writer.hpp"

namespace finhop::cli {
namespace {

void ecrire_texte(const Session& session, const std::vector<domain::Lot>& lots) {
  if (lots.empty()) {
    session.sortie() << session.gestes().texte({"aucun lot", {{"à taper", Geste::Exporter}}}) << '\n';
    return;
  }
  Tableau tableau(
      {{"lot"}, {"statut"}, {"dépôt"}, {"demandes", Alignement::Droite}, {"montant", Alignement::Droite}});
  for (const domain::Lot& lot : lots)
    tableau.ligne({lot.nom, std::string(domain::libelle(lot.statut)), lot.date_depot.fr(),
                   std::to_string(lot.demandes), lot.montant.texte_fr()});
  tableau.ecrire(session.sortie());
  for (const domain::Lot& lot : lots)
    if (est_interrompu(lot))
      fmt::print(session.erreurs(), "le lot {} a été interrompu ; à faire : {}\n", lot.nom,
                 session.gestes().commande(domain::achever_le_lot(lot.nom)));
}

std::string en_csv(const std::vector<domain::Lot>& lots) {
  std::vector<std::vector<std::string>> lignes;
  for (const domain::Lot& lot : lots)
    lignes.push_back({lot.nom, std::string(domain::id(lot.statut)), lot.numero_ans.texte(),
                      lot.date_depot.fr(), std::to_string(lot.demandes), lot.montant.texte_tableur(),
                      lot.repertoire});
  return format::table_csv({"nom", "statut", "numeroAns", "dateDepot", "demandes", "montant", "dossier"},
                           lignes);
}

int executer(const Session& session, Format format) {
  app::Base base = session.ouvrir_base();
  const auto lots = app::lister_lots(base);
  JsonDoc json = JsonDoc::array();
  switch (format) {
    case Format::Texte:
      ecrire_texte(session, lots);
      break;
    case Format::Csv:
      session.sortie() << en_csv(lots);
      break;
    case Format::Json:
      for (const domain::Lot& lot : lots) json.push_back(json_lot(lot));
      ecrire_json(session.sortie(), json);
  }
  return kFait;
}

}  // namespace

Action declarer_lot_lister(CLI::App& app) {
  auto format = std::make_shared<OptionFormat>();
  format->ajouter(app, {"texte", "json", "csv"});
  return [format](const Session& session) { return executer(session, format->valeur()); };
}

}  // namespace finhop::cli
