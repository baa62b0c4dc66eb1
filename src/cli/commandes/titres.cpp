#include "cli/commandes/titres.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/ecriture/fichier_sans_nom.hpp"
#include "cli/erreurs.hpp"
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

void ecrire_le_modele(const Session& session, const std::vector<format::ColonneDeModele>& colonnes) {
  const FichierSansNom fichier;
  format::ecrire_modele_de_classeur(fichier.chemin(), session.contexte().maintenant, colonnes);
  fichier.verser(session.sortie());
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

Action declarer_modele_csv(CLI::App& app, app::SorteDeTable sorte, const Modele& modele) {
  struct Options {
    Drapeau titres;
    OptionFormat format;
  };
  auto o = std::make_shared<Options>();
  o->titres.ajouter(app, kOption, "donner plutôt tous les titres que chaque colonne peut avoir");
  o->format.ajouter(app, {"csv", "xlsx"});
  return [o, sorte, modele](const Session& session) {
    const bool classeur = o->format.valeur() == Format::Xlsx;
    if (classeur && o->titres.est_mis())
      return dire_usage(session.erreurs(), fmt::format("{} ne va qu'avec --format csv", kOption),
                        "ôter l'un des deux : le classeur dit aussi ces titres");
    if (classeur)
      ecrire_le_modele(session, modele.classeur());
    else
      session.sortie() << (o->titres.est_mis() ? app::titres_csv(sorte) : modele.csv());
    return static_cast<int>(kFait);
  };
}

}  // namespace finhop::cli
