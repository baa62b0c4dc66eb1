#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/options.hpp"
#include "cli/rapports.hpp"
#include "cli/tableau.hpp"
#include "finhop/app/entretien/logiciels.hpp"
#include "finhop/format/csv_writer.hpp"

namespace finhop::cli {
namespace {

void ecrire_texte(const Session& session, const std::vector<domain::Logiciel>& logiciels) {
  if (logiciels.empty()) {
    session.sortie() << session.gestes().texte(
                            {"aucun logiciel", {{"à taper", Geste::LogicielAjouter, {{Donnee::Ans}}}}})
                     << '\n';
    return;
  }
  Tableau tableau({{"numéro ANS"}, {"type"}, {"vague"}, {"nom", Alignement::Gauche, 20}, {"date limite"}});
  for (const domain::Logiciel& l : logiciels)
    tableau.ligne({l.numero_ans.texte(), l.type, l.vague, texte_de(l.nom), texte_de(l.date_limite)});
  tableau.ecrire(session.sortie());
}

JsonDoc en_json(const std::vector<domain::Logiciel>& logiciels) {
  JsonDoc liste = JsonDoc::array();
  for (const domain::Logiciel& l : logiciels)
    liste.push_back({{"numeroAns", l.numero_ans.texte()},
                     {"type", l.type},
                     {"vague", l.vague},
                     {"nom", json_de(l.nom)},
                     {"dateLimite", json_de(l.date_limite)}});
  return liste;
}

std::vector<std::vector<std::string>> en_lignes(const std::vector<domain::Logiciel>& logiciels) {
  std::vector<std::vector<std::string>> lignes;
  for (const domain::Logiciel& l : logiciels)
    lignes.push_back({l.numero_ans.texte(), l.type, l.vague, l.nom.value_or(""),
                      l.date_limite ? l.date_limite->fr() : ""});
  return lignes;
}

int executer(const Session& session, Format format) {
  app::Base base = session.ouvrir_base();
  const auto logiciels = app::lister_logiciels(base);
  switch (format) {
    case Format::Texte:
      ecrire_texte(session, logiciels);
      break;
    case Format::Json:
      ecrire_json(session.sortie(), en_json(logiciels));
      break;
    case Format::Csv:
      session.sortie() << format::table_csv({"numeroAns", "type", "vague", "nom", "dateLimite"},
                                            en_lignes(logiciels));
  }
  return kFait;
}

}  // namespace

Action declarer_logiciel_lister(CLI::App& app) {
  auto format = std::make_shared<OptionFormat>();
  format->ajouter(app, {"texte", "json", "csv"});
  return [format](const Session& session) { return executer(session, format->valeur()); };
}

}  // namespace finhop::cli
