// A table as a person wrote it, imported into a base of its own: what is told, and what is stored.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>
#include "app/atelier.hpp"
#include "finhop/app/avance/importer.hpp"
#include "finhop/app/saisie/imports.hpp"
#include "finhop/app/solde/importer.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::tests {

struct TableLue {
  std::string fautes;  // « ligne colonne message »
  std::string remarques;
  std::vector<domain::Avance> avances;
  std::vector<domain::Solde> soldes;
};

inline TableLue issue_de(Atelier& atelier, const app::IssueImport& issue) {
  TableLue dite;
  if (!issue)
    for (const app::FauteTable& f : issue.error().fautes)
      dite.fautes += std::to_string(f.ligne) + " " + f.refus.message + " / " + f.refus.remede.phrase + "\n";
  for (const std::string& r : issue ? issue->remarques : issue.error().remarques) dite.remarques += r + "\n";
  store::parcourir_dossiers(atelier.base(), {}, [&](const domain::Dossier& d) {
    dite.avances.push_back(d.avance);
    if (d.solde) dite.soldes.push_back(*d.solde);
    return store::Poursuite::Continuer;
  });
  return dite;
}

inline TableLue avances(const std::string& table, const app::LectureDeTable& lecture = {}) {
  Atelier atelier;
  ecrire(atelier.chemin("t.csv"), table);
  return issue_de(atelier, app::importer_avances(atelier.base(), atelier.contexte(), atelier.chemin("t.csv"),
                                                 app::DejaLa::Refuser, lecture));
}

inline TableLue soldes(const std::string& table, const app::LectureDeTable& lecture = {}) {
  Atelier atelier;
  ecrire(atelier.chemin("a.csv"),
         "numeroEditeur;numeroASP;numeroAns\nA0001;FINHOP000101;1234567890\nA0002;FINHOP000102;1234567890\n");
  REQUIRE(app::importer_avances(atelier.base(), atelier.contexte(), atelier.chemin("a.csv"),
                                app::DejaLa::Refuser));
  ecrire(atelier.chemin("t.csv"), table);
  return issue_de(atelier, app::importer_soldes(atelier.base(), atelier.contexte(), atelier.chemin("t.csv"),
                                                app::DejaLa::Refuser, lecture));
}

inline const std::string kTete = "numeroEditeur;numeroAns;";

}  // namespace finhop::tests
