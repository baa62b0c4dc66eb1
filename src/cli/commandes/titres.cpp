#include "cli/commandes/titres.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/options.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

constexpr const char* kOption = "--titres";

std::string_view nom_du_modele(app::SorteDeTable sorte) {
  const Geste geste = sorte == app::SorteDeTable::Avances  ? Geste::AvanceModeleCsv
                      : sorte == app::SorteDeTable::Soldes ? Geste::SoldeModeleCsv
                                                           : Geste::PaiementModeleCsv;
  return std::ranges::find(commandes(), geste, &Commande::geste)->nom;
}

// The first ones that a line of the help holds, those apart that are the column's name written otherwise.
std::string quelques_titres(app::SorteDeTable sorte, std::string_view colonne) {
  constexpr std::size_t kLargeur = 46;
  std::string dits;
  for (const std::string_view titre : app::titres_de(sorte, colonne)) {
    if (app::cle_de_titre(titre) == app::cle_de_titre(colonne)) continue;
    const std::string avec = dits.empty() ? std::string(titre) : fmt::format("{}, {}", dits, titre);
    if (texte::largeur(avec) < kLargeur) dits = avec;
  }
  return dits;
}

}  // namespace

// Asked for by the help alone.
void dire_les_titres(CLI::App& app, app::SorteDeTable sorte) {
  app.footer([sorte] {
    constexpr std::size_t kColonne = 30;
    std::string dits = "Titres aussi compris, entre autres :\n";
    for (const std::string_view colonne : app::colonnes_titrees(sorte))
      if (const std::string titres = quelques_titres(sorte, colonne); !titres.empty())
        dits += fmt::format("  {:<{}}  {}\n", colonne, kColonne, titres);
    return fmt::format("{}  tous : finhop {} {}\n", dits, nom_du_modele(sorte), kOption);
  });
}

Action declarer_modele_csv(CLI::App& app, app::SorteDeTable sorte, std::string (*modele)()) {
  auto titres = std::make_shared<Drapeau>();
  titres->ajouter(app, kOption, "donner plutôt tous les titres que chaque colonne peut avoir");
  return [titres, sorte, modele](const Session& session) {
    session.sortie() << (titres->est_mis() ? app::titres_csv(sorte) : modele());
    return kFait;
  };
}

}  // namespace finhop::cli
