#include "finhop/app/dossier/journal.hpp"

#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/commandes/annuler_rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "cli/tableau.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/csv_writer.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte reference;
  OptionFormat format;
};

using Journal = std::vector<app::OperationDuJournal>;

std::string en_tete(const app::OperationNommee& nom) {
  return fmt::format("opération {}, {}, par {}", nom.operation, moment(nom.instant),
                     texte::imprimable(nom.auteur));
}

// What happened and to which dossier, then what changed: beside when it fits, below otherwise.
void ecrire_evenement(std::ostream& sortie, const app::Evenement& e) {
  const std::string quoi = fmt::format("  - {}{}", texte::imprimable(e.evenement),
                                       e.numero_editeur ? " " + texte::imprimable(*e.numero_editeur) : "");
  const std::string detail = texte::imprimable(e.detail);
  if (texte::largeur(quoi) + 3 + texte::largeur(detail) <= Tableau::kLargeur)
    fmt::print(sortie, "{} : {}\n", quoi, detail);
  else
    sortie << quoi << " :\n" << replier("      ", detail);
}

void ecrire_texte(std::ostream& sortie, const Journal& journal) {
  for (const app::OperationDuJournal& o : journal) {
    sortie << en_tete(o.nom) << '\n';
    sortie << replier("  finhop ", texte::imprimable(o.nom.commande));
    for (const app::Evenement& e : o.evenements) ecrire_evenement(sortie, e);
    if (o.annulee_par) fmt::print(sortie, "  annulée par l'{}\n", en_tete(*o.annulee_par));
  }
}

JsonDoc en_json(const Journal& journal) {
  JsonDoc liste = JsonDoc::array();
  for (const app::OperationDuJournal& o : journal)
    for (const app::Evenement& e : o.evenements)
      liste.push_back({{"numero", e.numero},
                       {"instant", e.instant},
                       {"auteur", e.auteur},
                       {"commande", e.commande},
                       {"numeroEditeur", json_de(e.numero_editeur)},
                       {"evenement", e.evenement},
                       {"detail", e.detail}});
  return liste;
}

std::string en_csv(const Journal& journal) {
  std::vector<std::vector<std::string>> lignes;
  for (const app::OperationDuJournal& o : journal)
    for (const app::Evenement& e : o.evenements)
      lignes.push_back({std::to_string(e.numero), e.instant, e.auteur, e.commande,
                        e.numero_editeur.value_or(""), e.evenement, e.detail});
  return format::table_csv(
      {"numero", "instant", "auteur", "commande", "numeroEditeur", "evenement", "detail"}, lignes);
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto journal = app::consulter_journal(base, o.reference.texte());
  return rendre(session, journal, [&](const Journal& j) {
    switch (o.format.valeur()) {
      case Format::Texte:
        return ecrire_texte(session.sortie(), j);
      case Format::Json:
        return ecrire_json(session.sortie(), en_json(j));
      case Format::Csv:
        session.sortie() << en_csv(j);
    }
  });
}

}  // namespace

Action declarer_journal(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->reference.ajouter(app, {"REF", "", "ce dossier seulement : numeroEditeur ou numeroASP"});
  o->format.ajouter(app, {"texte", "json", "csv"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
