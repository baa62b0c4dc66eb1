#include "app/solde/hors_profil.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

std::size_t rang_du_solde(domain::Cle cle) {
  const auto champ =
      std::ranges::find(domain::kChampsSolde, description(cle).nom, &domain::Champ<domain::Solde>::cle);
  return static_cast<std::size_t>(champ - domain::kChampsSolde.begin());
}

Refus mal_dit(const Saisi& saisi) {
  return {CodeRefus::ValeurIllisible, fmt::format("{} : {}", saisi.lieu, texte::citer(saisi.brut)),
          fmt::format("un champ du scénario et sa valeur, comme identINSi=1999999991 ; les champs : {}",
                      domain::noms_des_champs_du_scenario()),
          "écrire le nom du champ, le signe égal, puis la valeur"};
}

std::optional<bool> oui_ou_non(std::string_view brut) {
  const std::string plie = texte::plier(brut);
  if (plie == "oui" || plie == "true") return true;
  if (plie == "non" || plie == "false") return false;
  return std::nullopt;
}

void donner(Saisies& saisies, const domain::ChampDuScenario& champ, const std::vector<Saisi>& valeurs,
            BrouillonSolde& brouillon) {
  const std::size_t rang = rang_du_solde(champ.cle);
  if (champ.sorte == domain::SorteDeChamp::Liste)
    return brouillon.donner(rang, saisies.lire_identifiants(valeurs, champ.longueur_max));
  if (champ.sorte == domain::SorteDeChamp::Texte) {
    if (auto lu = saisies.lire_texte(valeurs.back(), champ.longueur_max))
      brouillon.donner(rang, *std::move(lu));
    return;
  }
  if (const auto reponse = oui_ou_non(texte::rogner(valeurs.back().brut)))
    return brouillon.donner(rang, *reponse);
  saisies.refuser({CodeRefus::ValeurIllisible,
                   fmt::format("{} : {}", valeurs.back().lieu, texte::citer(valeurs.back().brut)),
                   fmt::format("{}=oui ou {}=non", description(champ.cle).nom, description(champ.cle).nom),
                   "répondre par oui ou par non"});
}

}  // namespace

std::vector<std::size_t> champs_hors_profil(const BrouillonSolde& brouillon, const domain::Profil& profil) {
  std::vector<std::size_t> rangs;
  for (std::size_t i = 0; i < domain::kChampsDuScenario.size(); ++i) {
    const std::size_t rang = rang_du_solde(domain::kChampsDuScenario[i].cle);
    if (profil.champs[i].usage == domain::Usage::Nul && brouillon.donne(rang)) rangs.push_back(rang);
  }
  return rangs;
}

Refus champ_hors_profil(std::size_t rang, const domain::Profil& profil, const std::string& numero_editeur) {
  const std::string_view nom = domain::kChampsSolde[rang].cle;
  return {CodeRefus::ChampHorsProfil,
          fmt::format("le dossier {} suit le profil {}, où {} reste null", numero_editeur, profil.nom(), nom),
          "les seuls champs que ce type de logiciel remplit",
          {fmt::format("ne rien donner pour {}", nom),
           {{"voir ce que ce profil demande", Geste::ProfilMontrer, {{Donnee::NomDeProfil, profil.nom()}}}}}};
}

void lire_champs_dits(Saisies& saisies, const std::vector<Saisi>& champs, BrouillonSolde& brouillon) {
  std::map<domain::Cle, std::vector<Saisi>> par_cle;
  for (const Saisi& dit : champs) {
    const std::size_t egal = dit.brut.find('=');
    const auto cle =
        egal == std::string::npos
            ? std::nullopt
            : domain::champ_du_scenario(texte::rogner(std::string_view(dit.brut).substr(0, egal)));
    if (cle)
      par_cle[*cle].push_back({dit.lieu, dit.brut.substr(egal + 1)});
    else
      saisies.refuser(mal_dit(dit));
  }
  for (const auto& [cle, valeurs] : par_cle)
    donner(saisies, domain::kChampsDuScenario[domain::rang_du_champ(cle)], valeurs, brouillon);
}

}  // namespace finhop::app
