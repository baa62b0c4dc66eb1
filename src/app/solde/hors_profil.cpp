#include "app/solde/hors_profil.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "finhop/base/texte.hpp"
#include "finhop/domain/profils/reponses.hpp"

namespace finhop::app {
namespace {

std::size_t rang_du_solde(domain::Cle cle) {
  const auto champ =
      std::ranges::find(domain::kChampsSolde, description(cle).nom, &domain::Champ<domain::Solde>::cle);
  return static_cast<std::size_t>(champ - domain::kChampsSolde.begin());
}

Refus mal_dit(const Saisi& saisi, const domain::Profil* profil) {
  std::string noms = domain::noms_des_champs_du_scenario();
  if (profil)
    for (const domain::ChampPropre& champ : profil->champs_propres) noms += ", " + champ.nom;
  return {
      CodeRefus::ValeurIllisible, fmt::format("{} : {}", saisi.lieu, texte::citer(saisi.brut)),
      fmt::format("un champ du scénario et sa valeur, comme identINSi=1999999991 ; les champs : {}", noms),
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

const domain::ChampPropre* champ_nomme(const domain::Profil& profil, std::string_view nom) {
  const auto champ = std::ranges::find_if(profil.champs_propres, [&](const domain::ChampPropre& c) {
    return texte::plier(c.nom) == texte::plier(nom);
  });
  return champ == profil.champs_propres.end() ? nullptr : &*champ;
}

// An empty text says that there is none.
void donner_propre(Saisies& saisies, const domain::ChampPropre& champ, const Saisi& saisi,
                   std::vector<std::string>& valeurs) {
  if (champ.sorte != domain::SorteDeChamp::Liste) valeurs.clear();
  if (texte::rogner(saisi.brut).empty()) return;
  if (champ.usage == domain::Usage::Nul)
    return saisies.refuser({CodeRefus::ChampHorsProfil,
                            fmt::format("{} reste null pour ce profil", champ.nom),
                            "les seuls champs que ce type de logiciel remplit",
                            fmt::format("ne rien donner pour {}", champ.nom)});
  auto lue = domain::valeur_saisie(champ, saisi.brut);
  if (lue && texte::imprimable(*lue) == *lue) return valeurs.push_back(*std::move(lue));
  saisies.refuser({CodeRefus::ValeurIllisible,
                   fmt::format("{} : {} vaut {}", saisi.lieu, champ.nom, texte::citer(saisi.brut)),
                   champ.sorte == domain::SorteDeChamp::Booleen ? fmt::format("{0}=oui ou {0}=non", champ.nom)
                                                                : domain::attendu_de(champ),
                   fmt::format("corriger la valeur de {}", champ.nom)});
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

domain::ValeursPropres lire_champs_dits(Saisies& saisies, const std::vector<Saisi>& champs,
                                        const domain::Profil* profil, BrouillonSolde& brouillon) {
  std::map<domain::Cle, std::vector<Saisi>> par_cle;
  domain::ValeursPropres propres;
  for (const Saisi& dit : champs) {
    const std::size_t egal = dit.brut.find('=');
    const std::string_view nom = egal == std::string::npos
                                     ? std::string_view()
                                     : texte::rogner(std::string_view(dit.brut).substr(0, egal));
    const domain::ChampPropre* propre = profil ? champ_nomme(*profil, nom) : nullptr;
    if (const auto cle = domain::champ_du_scenario(nom))
      par_cle[*cle].push_back({dit.lieu, dit.brut.substr(egal + 1)});
    else if (propre)
      donner_propre(saisies, *propre, {dit.lieu, dit.brut.substr(egal + 1)}, propres[propre->nom]);
    else
      saisies.refuser(mal_dit(dit, profil));
  }
  for (const auto& [cle, valeurs] : par_cle)
    donner(saisies, domain::kChampsDuScenario[domain::rang_du_champ(cle)], valeurs, brouillon);
  return propres;
}

void poser_propres(const domain::ValeursPropres& dites, const domain::Profil& profil,
                   domain::Scenario& scenario) {
  for (const auto& [champ, valeurs] : dites)
    if (valeurs.empty())
      scenario.propres.erase(champ);
    else
      scenario.propres[champ] = valeurs;
  for (const domain::ChampPropre& champ : profil.champs_propres)
    if (champ.usage == domain::Usage::SiOui && !dites.contains(champ.nom) &&
        !domain::repond_oui(scenario, champ.reponse))
      scenario.propres.erase(champ.nom);
}

}  // namespace finhop::app
