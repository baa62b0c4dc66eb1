#include "finhop/app/dossier/etat.hpp"

#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/options.hpp"
#include "cli/rapports.hpp"
#include "cli/tableau.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/format/csv_writer.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionFormat format;
};

// « payée 8, en instruction 4 », in the order of the life cycle.
template <class Statut>
std::string par_statut(const std::map<Statut, std::size_t>& nombres) {
  std::vector<std::string> parties;
  for (const auto& [statut, nombre] : nombres)
    if (nombre > 0) parties.push_back(fmt::format("{} {}", domain::libelle(statut), nombre));
  return parties.empty() ? "–" : texte::joindre(parties, ", ");
}

void ecrire_compteurs(std::ostream& sortie, const app::Compteurs& c) {
  fmt::print(sortie, "  {}, {} prêt{}, {} bloqué{}\n", texte::compter(c.dossiers, "dossier"), c.prets,
             c.prets > 1 ? "s" : "", c.bloques, c.bloques > 1 ? "s" : "");
  sortie << replier("  avances            ", par_statut(c.avances));
  sortie << replier("  soldes             ", par_statut(c.soldes));
  const app::MontantsEtat& m = c.montants;
  for (const auto& [nom, montant] :
       {std::pair{"bons de commande", m.bons_commande}, std::pair{"avances payées", m.avances_payees},
        std::pair{"factures prêtes", m.factures_pretes}, std::pair{"factures en cours", m.factures_en_cours},
        std::pair{"soldes payés", m.soldes_payes}, std::pair{"à recouvrer", m.a_recouvrer}})
    fmt::print(sortie, "  {}{}\n", texte::ajuster(nom, 19), texte::a_droite(montant.texte_fr(), 20));
}

std::string echeance(const domain::Logiciel& logiciel, const Jour& aujourd_hui) {
  if (!logiciel.date_limite) return "";
  const int jours = jours_entre(aujourd_hui, *logiciel.date_limite);
  const std::string duree = texte::compter(static_cast<std::size_t>(std::abs(jours)), "jour");
  return fmt::format(", date limite {} ({})", logiciel.date_limite->fr(),
                     jours < 0 ? "dépassée depuis " + duree : "dans " + duree);
}

void ecrire_texte(const Session& session, const app::EtatGeneral& etat) {
  for (const app::EtatLogiciel& e : etat.par_ans) {
    fmt::print(session.sortie(), "Logiciel {}{}{}\n", e.logiciel.numero_ans.texte(),
               e.logiciel.nom ? ", " + *e.logiciel.nom : "", echeance(e.logiciel, session.aujourd_hui()));
    ecrire_compteurs(session.sortie(), e.compteurs);
  }
  if (etat.par_ans.size() == 1) return;
  session.sortie() << "Total\n";
  ecrire_compteurs(session.sortie(), etat.total);
}

// Every status is there, so that a reader need not know which are.
template <class Statut>
JsonDoc json_par_statut(const std::map<Statut, std::size_t>& nombres) {
  JsonDoc json = JsonDoc::object();
  for (const auto& description : domain::statuts<Statut>()) {
    const auto nombre = nombres.find(description.statut);
    json[std::string(description.id)] = nombre == nombres.end() ? 0 : nombre->second;
  }
  return json;
}

JsonDoc json_de_compteurs(const app::Compteurs& c) {
  const app::MontantsEtat& m = c.montants;
  return {{"dossiers", c.dossiers},
          {"avances", json_par_statut(c.avances)},
          {"soldes", json_par_statut(c.soldes)},
          {"prets", c.prets},
          {"bloques", c.bloques},
          {"montants",
           {{"bonsCommande", m.bons_commande.texte_json()},
            {"avancesPayees", m.avances_payees.texte_json()},
            {"facturesPretes", m.factures_pretes.texte_json()},
            {"soldesPayes", m.soldes_payes.texte_json()},
            {"aRecouvrer", m.a_recouvrer.texte_json()}}}};
}

JsonDoc en_json(const app::EtatGeneral& etat) {
  JsonDoc par_ans = JsonDoc::array();
  for (const app::EtatLogiciel& e : etat.par_ans) {
    JsonDoc ligne{{"numeroAns", e.logiciel.numero_ans.texte()}};
    ligne.update(json_de_compteurs(e.compteurs));
    par_ans.push_back(std::move(ligne));
  }
  return {{"parAns", std::move(par_ans)}, {"total", json_de_compteurs(etat.total)}};
}

template <class Statut>
void ajouter_statuts(std::vector<std::string>& cellules, const std::map<Statut, std::size_t>& nombres) {
  for (const auto& description : domain::statuts<Statut>()) {
    const auto nombre = nombres.find(description.statut);
    cellules.push_back(std::to_string(nombre == nombres.end() ? 0 : nombre->second));
  }
}

std::vector<std::string> entetes_csv() {
  std::vector<std::string> entetes{"numeroAns",      "dossiers",     "prets",
                                   "bloques",        "bonsCommande", "avancesPayees",
                                   "facturesPretes", "soldesPayes",  "aRecouvrer"};
  for (const auto& s : domain::statuts<domain::StatutAvance>())
    entetes.push_back(fmt::format("avance {}", s.id));
  for (const auto& s : domain::statuts<domain::StatutSolde>())
    entetes.push_back(fmt::format("solde {}", s.id));
  return entetes;
}

std::vector<std::string> ligne_csv(const std::string& nom, const app::Compteurs& c) {
  const app::MontantsEtat& m = c.montants;
  std::vector<std::string> cellules{nom, std::to_string(c.dossiers), std::to_string(c.prets),
                                    std::to_string(c.bloques)};
  for (Montant montant :
       {m.bons_commande, m.avances_payees, m.factures_pretes, m.soldes_payes, m.a_recouvrer})
    cellules.push_back(montant.texte_tableur());
  ajouter_statuts(cellules, c.avances);
  ajouter_statuts(cellules, c.soldes);
  return cellules;
}

std::string en_csv(const app::EtatGeneral& etat) {
  std::vector<std::vector<std::string>> lignes;
  for (const app::EtatLogiciel& e : etat.par_ans)
    lignes.push_back(ligne_csv(e.logiciel.numero_ans.texte(), e.compteurs));
  lignes.push_back(ligne_csv("total", etat.total));
  return format::table_csv(entetes_csv(), lignes);
}

void ecrire(const Session& session, Format format, const app::EtatGeneral& etat) {
  switch (format) {
    case Format::Texte:
      return ecrire_texte(session, etat);
    case Format::Json:
      return ecrire_json(session.sortie(), en_json(etat));
    case Format::Csv:
      session.sortie() << en_csv(etat);
  }
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  ecrire(session, o.format.valeur(), app::dresser_etat(base, session.contexte()));
  return kFait;
}

}  // namespace

Action declarer_etat(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->format.ajouter(app, {"texte", "json", "csv"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
