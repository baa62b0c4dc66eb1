#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "cli/rapports.hpp"
#include "cli/tableau.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/regles.hpp"

namespace finhop::cli {
namespace {

using domain::Regle;

struct Options {
  OptionTexte id;
  OptionFormat format;
};

JsonDoc en_json(const Gestes& gestes, std::span<const Regle> regles) {
  JsonDoc liste = JsonDoc::array();
  for (const Regle& r : regles)
    liste.push_back({{"id", r.id},
                     {"severite", domain::id(r.severite)},
                     {"etape", domain::id(r.etape)},
                     {"condition", r.condition},
                     {"pourquoi", r.pourquoi},
                     {"bon", r.bon},
                     {"mauvais", r.mauvais},
                     {"remede", gestes.texte(remede_general(r))},
                     {"source", r.source}});
  return liste;
}

std::string_view titre(domain::Etape etape) {
  switch (etape) {
    case domain::Etape::Structure:
      return "Structure : une seule faute et le portail refuse le fichier entier";
    case domain::Etape::Format:
      return "Format : le portail s'arrête à la première faute de chaque demande, dans cet ordre";
    case domain::Etape::Coherence:
      return "Cohérence : ce que le portail peut ne pas voir, et qu'une personne verra";
    case domain::Etape::Eligibilite:
      return "Éligibilité : ce que dit la base de l'avance et du dossier";
    case domain::Etape::Pieces:
      return "Pièces : les documents et leurs zips";
  }
  return {};
}

void ecrire_catalogue(const Session& session) {
  std::ostream& sortie = session.sortie();
  std::optional<domain::Etape> etape;
  for (const Regle& r : domain::catalogue()) {
    if (etape != r.etape) fmt::print(sortie, "{}{}\n", etape ? "\n" : "", titre(r.etape));
    etape = r.etape;
    sortie << replier(
        fmt::format("  {} ", r.id),
        std::string(r.condition) + (r.severite == domain::Severite::Avertissement ? " (avertissement)" : ""));
  }
  fmt::print(sortie, "\nUne règle en détail : {}\n",
             session.gestes().commande({"", Geste::Regles, {{Donnee::Regle, "FMT-06"}}}));
}

void ecrire_regle(const Session& session, const Regle& r) {
  std::ostream& sortie = session.sortie();
  fmt::print(sortie, "{}, {}, {}\n", r.id, domain::id(r.severite), domain::id(r.etape));
  const auto partie = [&](const char* nom, std::string_view texte) {
    sortie << replier(fmt::format("  {} : ", nom), std::string(texte));
  };
  partie("ce qui doit être vrai", r.condition);
  partie("pourquoi", r.pourquoi);
  partie("bon exemple", r.bon);
  partie("mauvais exemple", r.mauvais);
  sortie << replier("  à faire : ", session.gestes().mots(remede_general(r)));
  partie("source", r.source);
}

Result<const Regle*> trouver(const std::string& demande) {
  std::vector<std::string> ids;
  for (const Regle& r : domain::catalogue()) {
    if (texte::plier(r.id) == texte::plier(demande)) return &r;
    ids.emplace_back(r.id);
  }
  const auto proche = texte::le_plus_proche(texte::majuscules_ascii(demande), ids);
  return refuser({CodeRefus::RegleInconnue,
                  fmt::format("aucune règle ne s'appelle {}", texte::citer(demande)),
                  "un identifiant comme FMT-06",
                  proche ? Remede{"",
                                  {{"peut-être", Geste::Regles, {{Donnee::Regle, *proche}}},
                                   {"toutes les règles", Geste::Regles}}}
                         : Remede(Suite{"voir toutes les règles", Geste::Regles})});
}

int executer(const Session& session, const Options& o) {
  std::span<const Regle> regles = domain::catalogue();
  const bool une_seule = o.id.texte().has_value();
  if (une_seule) {
    const auto trouvee = trouver(*o.id.texte());
    if (!trouvee) return dire(session, ListeRefus{trouvee.error()});
    regles = {*trouvee, 1};
  }
  if (o.format.valeur() == Format::Json)
    ecrire_json(session.sortie(), en_json(session.gestes(), regles));
  else if (une_seule)
    ecrire_regle(session, regles.front());
  else
    ecrire_catalogue(session);
  return kFait;
}

}  // namespace

Action declarer_regles(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->id.ajouter(app, {"ID", "", "une seule règle, en détail"});
  o->format.ajouter(app, {"texte", "json"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
