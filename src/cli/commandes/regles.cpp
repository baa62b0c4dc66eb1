#include <fmt/format.h>

#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/vue/regles.hpp"

namespace finhop::cli {
namespace {

using domain::Regle;

struct Options {
  OptionTexte id;
  OptionFormat format;
};

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
  const auto id = o.id.texte();
  if (!id) {
    ecrire(session, o.format.valeur(), vue::Catalogue());
    return kFait;
  }
  const auto trouvee = trouver(*id);
  if (!trouvee) return dire(session, ListeRefus{trouvee.error()});
  ecrire(session, o.format.valeur(), vue::UneRegle(**trouvee));
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
