#include "finhop/cli/run.hpp"

#include <fmt/format.h>

#include <exception>
#include <optional>
#include <ostream>

#include "cli/analyse.hpp"
#include "cli/ecriture/terminal.hpp"
#include "cli/erreurs.hpp"
#include "finhop/app/entretien/diagnostic.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

constexpr const char* kBaseParDefaut = "finhop.db";

std::optional<Instant> lire_horloge(const Environnement& environnement) {
  const char* choisie = environnement.variable("FINHOP_HORLOGE");
  if (!choisie || !*choisie) return environnement.maintenant;
  return Instant::exact_iso(choisie);
}

ChoixBase choisir_base(const Environnement& environnement, const std::string& option) {
  if (!option.empty()) return {option, true};
  const char* variable = environnement.variable("FINHOP_BASE");
  return {variable && *variable ? variable : kBaseParDefaut, false};
}

int executer(const Environnement& environnement) {
  const Analyse analyse = analyser(environnement);
  if (!analyse.action) return analyse.code;
  const auto maintenant = lire_horloge(environnement);
  if (!maintenant)
    return dire_usage(environnement.erreurs, "FINHOP_HORLOGE n'est pas un instant comme 2022-05-16T09:00:00Z",
                      "la corriger, ou l'ôter de l'environnement");
  const Session session(environnement, *maintenant, choisir_base(environnement, analyse.base));
  try {
    return analyse.action(session);
  } catch (const std::exception&) {
    if (const auto panne = app::panne_de(std::current_exception(), session.chemin_base()))
      return dire(session, *panne);
    throw;
  }
}

// A result that could not be written is not a result: a full disk behind `>` must not read as success.
int livrer(const Environnement& environnement, int code) {
  environnement.sortie.flush();
  if (environnement.sortie) return code;
  return dire(environnement.erreurs,
              Panne("le résultat n'a pas pu être écrit en entier",
                    {"vérifier la place sur le disque", {{"voir ce qui a été fait", Geste::Accueillir}}}));
}

}  // namespace

int run(const Environnement& environnement) {
  regler_les_flux(environnement);
  try {
    return livrer(environnement, executer(environnement));
  } catch (const Panne& panne) {
    return dire(environnement.erreurs, panne);
  } catch (const std::exception& erreur) {
    return dire_interne(environnement.erreurs, erreur.what());
  }
}

}  // namespace finhop::cli
