#include "finhop/app/entretien/annuler.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/annulations.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte numero;
  Drapeau liste;
  OptionFormat format;
  OptionSimuler simuler;
};

int lister(const Session& session, Format format) {
  app::Base base = session.ouvrir_base();
  const auto operations = app::lister_operations(base);
  ecrire(session, format, vue::Operations(operations));
  return kFait;
}

// A numeroEditeur begins with a zero more often than not: it is none of an operation.
std::optional<std::int64_t> lire_numero(const std::string& brut) {
  const bool bon = !brut.empty() && brut.size() <= 9 && brut.front() != '0' &&
                   std::ranges::all_of(brut, texte::est_chiffre);
  return bon ? std::optional<std::int64_t>(std::stoll(brut)) : std::nullopt;
}

int executer(const Session& session, const Options& o) {
  const auto donne = o.numero.texte();
  const auto numero = donne ? lire_numero(*donne) : std::nullopt;
  if (donne && !numero)
    return dire_usage(
        session.erreurs(),
        fmt::format("finhop annuler : {} n'est pas le numéro d'une opération", texte::citer(*donne)),
        session.gestes().texte(Suite{"voir les numéros", Geste::Journal}));
  if (numero && o.liste.est_mis())
    return dire_usage(session.erreurs(), "--liste dit toutes les opérations, N n'en annule qu'une",
                      "ôter l'un des deux");
  if (o.liste.est_mis()) return lister(session, o.format.valeur());
  if (const Format format = o.format.valeur(); est_pour_un_tableur(format))
    return dire_usage(
        session.erreurs(),
        fmt::format("--format {} ne va qu'avec --liste", format == Format::Csv ? "csv" : "xlsx"),
        "ajouter --liste, ou choisir --format texte ou json");
  app::Base base = session.ouvrir_base();
  const auto annulation = app::annuler(base, session.contexte(o.simuler.mode()), numero);
  return rendre(session, annulation, [&](const app::Annulation& a) {
    ecrire(session, o.format.valeur(), vue::Annulation(a));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_annuler(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->numero.ajouter(app, {"N", "", "le numéro de l'opération, la dernière par défaut"});
  o->liste.ajouter(app, "--liste", "dire ce qui peut être annulé, sans rien annuler");
  o->format.ajouter(app, {"texte", "json", "csv", "xlsx"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
