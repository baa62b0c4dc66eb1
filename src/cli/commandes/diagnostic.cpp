#include "finhop/app/entretien/diagnostic.hpp"

#include <fmt/ostream.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "cli/rapports.hpp"
#include "cli/tableau.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionFormat format;
};

using app::Verdict;

std::string_view mot(Verdict verdict) {
  switch (verdict) {
    case Verdict::Bon:
      return "bon";
    case Verdict::ASurveiller:
      return "à surveiller";
    case Verdict::Mauvais:
      return "MAUVAIS";
  }
  return {};
}

void ecrire_texte(const Session& session, const app::Diagnostic& diagnostic) {
  fmt::print(session.sortie(), "base {}\n", texte::imprimable(session.chemin_base().string()));
  for (const app::PointExamine& examen : diagnostic.examens) {
    std::string debut =
        fmt::format("{}  {} : ", texte::ajuster(mot(examen.verdict), 12), texte::ajuster(examen.id, 9));
    for (const std::string& explication : examen.explications) {
      session.sortie() << replier(debut, explication);
      debut = std::string(texte::largeur(debut), ' ');
    }
    if (!examen.remede.est_vide())
      session.sortie() << replier(debut + "à faire : ", session.gestes().mots(examen.remede));
  }
}

JsonDoc en_json(const Session& session, const app::Diagnostic& diagnostic) {
  JsonDoc examens = JsonDoc::array();
  for (const app::PointExamine& e : diagnostic.examens)
    examens.push_back(
        {{"id", e.id},
         {"verdict", id(e.verdict)},
         {"explications", e.explications},
         {"remede", e.remede.est_vide() ? JsonDoc() : JsonDoc(session.gestes().texte(e.remede))}});
  return {
      {"base", session.chemin_base().string()}, {"verdict", id(diagnostic.verdict)}, {"examens", examens}};
}

// The same verdict for a script and for a person: an exit code, and a sentence on the messages.
int conclure(const Session& session, const app::Diagnostic& diagnostic) {
  if (diagnostic.verdict != Verdict::Mauvais) return kFait;
  const auto pire = std::ranges::find(diagnostic.examens, Verdict::Mauvais, &app::PointExamine::verdict);
  const std::string message =
      fmt::format("base {} : {} : {}", session.chemin_base().string(), pire->id, pire->explications.front());
  return dire(session, ListeRefus{{CodeRefus::BaseAlteree, message,
                                   "une base et des lots tels que finhop les a écrits", pire->remede}});
}

int executer(const Session& session, const Options& o) {
  app::Base base = app::Base::a_examiner(session.chemin_base());
  const app::Diagnostic diagnostic = app::diagnostiquer(base);
  if (o.format.valeur() == Format::Json)
    ecrire_json(session.sortie(), en_json(session, diagnostic));
  else
    ecrire_texte(session, diagnostic);
  return conclure(session, diagnostic);
}

}  // namespace

Action declarer_diagnostic(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->format.ajouter(app, {"texte", "json"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
