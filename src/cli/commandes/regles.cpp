#include <fmt/format.h>

#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/entretien/profils.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/vue/regles.hpp"

namespace finhop::cli {
namespace {

using domain::Regle;

struct Options {
  OptionTexte id;
  OptionTexte profil;
  OptionFormat format;
};

Result<Regle> trouver(const std::string& demande, const domain::Profil& profil) {
  std::vector<Regle> regles = domain::regles_propres(profil);
  regles.insert(regles.end(), domain::catalogue().begin(), domain::catalogue().end());
  std::vector<std::string> ids;
  for (const Regle& r : regles) {
    if (texte::plier(r.id) == texte::plier(demande)) return r;
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
  domain::Profil profil = domain::hop_pfi_va1();
  if (const auto nomme = o.profil.saisi()) {
    std::optional<app::Base> base = session.ouvrir_base_si_presente();
    const auto connu = app::trouver_profil(base ? &*base : nullptr, *nomme, std::nullopt);
    if (!connu) return dire(session, connu.error());
    profil = connu->profil;
  }
  const auto id = o.id.texte();
  if (!id) {
    ecrire(session, o.format.valeur(), vue::Catalogue(profil));
    return kFait;
  }
  const auto trouvee = trouver(*id, profil);
  if (!trouvee) return dire(session, ListeRefus{trouvee.error()});
  ecrire(session, o.format.valeur(), vue::UneRegle(*trouvee, profil));
  return kFait;
}

}  // namespace

Action declarer_regles(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->id.ajouter(app, {"ID", "", "une seule règle, en détail"});
  o->profil.ajouter(app,
                    {"--profil", "PROFIL", "ce qu'elles demandent sous ce profil ; HOP-PFI-Va1 par défaut"});
  o->format.ajouter(app, {"texte", "json"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
