#include "cli/commandes/avance/options.hpp"

#include "cli/gestes.hpp"
#include "cli/vocabulaire.hpp"
#include "finhop/domain/champs.hpp"

namespace finhop::cli {
namespace {

using domain::Avance;

bool est_demande(const domain::Champ<Avance>& champ) {
  return champ.part == domain::Part::Demande && champ.donnee;
}

void ajouter_option(OptionsAvance& options, CLI::App& app, const domain::Champ<Avance>& champ,
                    Besoin besoin) {
  const auto [nom, forme] = option_de(*champ.donnee);
  const Aide aide{nom, forme, std::string(champ.sujet)};
  if (std::holds_alternative<std::vector<domain::Finess> Avance::*>(champ.lieu))
    options.listes[*champ.donnee].ajouter(app, aide, ParFois::Une, besoin);
  else
    options.textes[*champ.donnee].ajouter(app, aide, besoin);
}

}  // namespace

void OptionsAvance::ajouter(CLI::App& app, Besoin necessaire) {
  for (const auto& champ : domain::kChampsAvance)
    if (est_demande(champ) && est_exige(champ)) ajouter_option(*this, app, champ, necessaire);
  for (const auto& champ : domain::kChampsAvance)
    if (est_demande(champ) && !est_exige(champ)) ajouter_option(*this, app, champ, Besoin::Facultatif);
  statut.ajouter_choix(
      app, {"--statut", "S", std::string(domain::kChampsAvance[domain::rang(&Avance::statut)].sujet)},
      ids_statuts<domain::StatutAvance>());
  simuler.ajouter(app);
}

app::AvanceSaisie OptionsAvance::saisie() const {
  app::AvanceSaisie saisie;
  for (const auto& [donnee, option] : textes)
    if (auto saisi = option.saisi()) saisie.push_back({donnee, *std::move(saisi)});
  for (const auto& [donnee, option] : listes)
    for (app::Saisi& saisi : option.saisis()) saisie.push_back({donnee, std::move(saisi)});
  if (auto saisi = statut.saisi()) saisie.push_back({Donnee::Statut, *std::move(saisi)});
  return saisie;
}

}  // namespace finhop::cli
