#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/commandes/copie_rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/entretien/restaurer.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte source;
  OptionFormat format;
  OptionSimuler simuler;
};

void ecrire_texte(std::ostream& sortie, const std::string& source, const app::Restauration& r) {
  if (r.siret_ancienne && *r.siret_ancienne != r.siret)
    fmt::print(
        sortie,
        "attention : un autre fournisseur prend la place : SIRET {} dans la copie, {} dans la base remplacée\n",
        r.siret, *r.siret_ancienne);
  fmt::print(sortie, "base {} restaurée depuis {}, relue et vérifiée\n",
             texte::imprimable(r.copie.chemin.string()), texte::imprimable(source));
  ecrire_copie(sortie, r.copie);
  if (r.schema_source != r.copie.contenu.schema)
    fmt::print(sortie, "  mise à jour du schéma {} au schéma {}\n", r.schema_source, r.copie.contenu.schema);
  if (r.ancienne)
    fmt::print(sortie, "  l'ancienne base est gardée : {}\n", texte::imprimable(r.ancienne->string()));
  for (const auto& reste : r.restes)
    fmt::print(sortie, "  il n'y avait pas de base, ce reste d'une autre est mis de côté : {}\n",
               texte::imprimable(reste.string()));
}

JsonDoc en_json(const std::string& source, const app::Restauration& r) {
  JsonDoc json{{"siret", r.siret},
               {"siretAncienne", r.siret_ancienne ? JsonDoc(*r.siret_ancienne) : JsonDoc()}};
  json.update(json_copie(r.copie));
  json["source"] = source;
  json["schemaSource"] = r.schema_source;
  json["ancienne"] = r.ancienne ? JsonDoc(r.ancienne->string()) : JsonDoc();
  json["restes"] = JsonDoc::array();
  for (const auto& reste : r.restes) json["restes"].push_back(reste.string());
  json["lotsInconnus"] = r.lots_inconnus;
  json["ancienneLisible"] = r.lots_de_l_ancienne == app::LotsDeLAncienne::Lus;
  return json;
}

void avertir_a_l_aveugle(const Session& session, const app::Restauration& r) {
  std::ostream& erreurs = session.erreurs();
  fmt::print(
      erreurs,
      "avertissement : l'ancienne base est trop abîmée pour dire tous les lots exportés depuis la copie\n");
  if (!r.lots_inconnus.empty())
    fmt::print(erreurs,
               "  la base restaurée ne connaît pas, de ceux qui se lisent ou dont le dossier est là : {}\n",
               texte::imprimable(texte::joindre(r.lots_inconnus, ", ")));
  fmt::print(
      erreurs,
      "  à faire : comparer aux dépôts du portail les lots que la base connaît : {} ; ne pas exporter une "
      "seconde fois ce qui y est déposé\n",
      session.gestes().commande({"", Geste::LotLister}));
}

// The portal may have them: their names and their requests must not be used twice.
void avertir_des_lots(const Session& session, const app::Restauration& r) {
  if (r.lots_de_l_ancienne == app::LotsDeLAncienne::Illisibles) return avertir_a_l_aveugle(session, r);
  if (r.lots_inconnus.empty()) return;
  fmt::print(
      session.erreurs(),
      "avertissement : la base restaurée ne connaît pas {} de l'ancienne : {}\n  à faire : s'ils sont déposés, "
      "ne pas exporter leurs dossiers une seconde fois ; les relire : {}\n",
      texte::compter(r.lots_inconnus.size(), "lot"), texte::imprimable(texte::joindre(r.lots_inconnus, ", ")),
      session.gestes().commande(
          {"", Geste::LotLister, {{Donnee::Base, (r.ancienne ? *r.ancienne : r.copie.chemin).string()}}}));
}

int executer(const Session& session, const Options& o) {
  const std::string source = o.source.exige().brut;
  if (source.empty())
    return dire_usage(
        session.erreurs(), "finhop restaurer : SOURCE est vide",
        session.gestes().texte(Suite{"donner la copie à restaurer", Geste::Restaurer, {{Donnee::Copie}}}));
  const auto restauration =
      app::restaurer(source, session.chemin_base(), session.contexte(o.simuler.mode()), session.patience());
  return rendre(session, restauration, [&](const app::Restauration& r) {
    if (o.format.valeur() == Format::Json)
      ecrire_json(session.sortie(), en_json(source, r));
    else
      ecrire_texte(session.sortie(), source, r);
    avertir_des_lots(session, r);
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_restaurer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->source.ajouter(app, {"SOURCE", "", "la copie à remettre en place, faite par sauvegarder"},
                    Besoin::Obligatoire);
  o->format.ajouter(app, {"texte", "json"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
