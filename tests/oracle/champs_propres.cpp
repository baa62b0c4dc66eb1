#include "oracle/champs_propres.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <regex>

#include "oracle/oracle_ligne.hpp"

namespace finhop::tests {
namespace {

using domain::ChampPropre;
using domain::SorteDeChamp;
using domain::Usage;
using Genre = Noeud::Genre;

Branche valeur(Hasard& hasard, const ChampPropre& champ, bool oui) {
  switch (champ.sorte) {
    case SorteDeChamp::Booleen:
      return brut(oui ? "true" : "false");
    case SorteDeChamp::Liste: {
      std::vector<Branche> textes(1 + hasard.sous(3),
                                  texte(std::string(1 + hasard.sous(champ.longueur_max), 'x')));
      return liste(std::move(textes));
    }
    case SorteDeChamp::Texte:
      return texte(std::string(hasard.une_fois_sur(3) ? champ.longueur_max : 1, 'y'));
    case SorteDeChamp::Code:
      return texte(hasard.parmi(champ.codes));
    case SorteDeChamp::Jour:
      return texte(
          fmt::format("{:02}/{:02}/20{:02}", 1 + hasard.sous(28), 1 + hasard.sous(12), hasard.sous(30)));
    case SorteDeChamp::Montant:
      return brut(fmt::format("{}.{:02}", hasard.sous(100'000), hasard.sous(100)));
  }
  return brut("null");
}

bool est_une_date(const std::string& texte) {
  return texte.size() == 10 && texte[2] == '/' && texte[5] == '/' &&
         jour_reel(texte.substr(0, 2), texte.substr(3, 2), texte.substr(6));
}

bool est_un_texte_court(const Noeud& noeud, std::size_t au_plus) {
  return noeud.genre == Genre::Texte && !noeud.texte.empty() && caracteres(noeud.texte) <= au_plus;
}

bool convient(const Noeud& noeud, const ChampPropre& champ) {
  static const std::regex kDeuxDecimales("(0|[1-9][0-9]*)[.][0-9][0-9]");
  switch (champ.sorte) {
    case SorteDeChamp::Booleen:
      return noeud.genre == Genre::Booleen;
    case SorteDeChamp::Liste:
      return noeud.genre == Genre::Tableau && !noeud.enfants.empty() &&
             std::ranges::all_of(noeud.enfants,
                                 [&](const Noeud& e) { return est_un_texte_court(e, champ.longueur_max); });
    case SorteDeChamp::Texte:
      return est_un_texte_court(noeud, champ.longueur_max);
    case SorteDeChamp::Code:
      return noeud.genre == Genre::Texte && std::ranges::count(champ.codes, noeud.texte) == 1;
    case SorteDeChamp::Jour:
      return noeud.genre == Genre::Texte && est_une_date(noeud.texte);
    case SorteDeChamp::Montant:
      return noeud.genre == Genre::Nombre && std::regex_match(noeud.texte, kDeuxDecimales);
  }
  return false;
}

const Noeud* objet_de(const Noeud* noeud) {
  return noeud != nullptr && noeud->genre == Genre::Objet ? noeud : nullptr;
}

}  // namespace

void tirer_champs_propres(Hasard& hasard, domain::Profil& profil) {
  const std::size_t combien = hasard.sous(7);
  for (std::size_t i = 0; i < combien; ++i) {
    ChampPropre champ{.nom = fmt::format("champ{}", i),
                      .sorte = hasard.parmi(domain::kSortesDeChamp),
                      .usage = hasard.une_fois_sur(4) ? Usage::Nul : Usage::Exige};
    if (champ.sorte == SorteDeChamp::Texte || champ.sorte == SorteDeChamp::Liste)
      champ.longueur_max = 1 + hasard.sous(20);
    if (champ.sorte == SorteDeChamp::Code) champ.codes = {"A", "B", "é"};
    for (const ChampPropre& avant : profil.champs_propres)
      if (avant.sorte == SorteDeChamp::Booleen && avant.usage == Usage::Exige && hasard.une_fois_sur(2)) {
        champ.usage = Usage::SiOui;
        champ.reponse = avant.nom;
      }
    profil.champs_propres.push_back(std::move(champ));
  }
}

std::string nom_du_bloc_propre(const domain::Profil& profil) {
  return profil.bloc.empty() ? profil.logiciel : profil.bloc;
}

Branche bloc_propre(Hasard& hasard, const domain::Profil& profil) {
  std::vector<std::pair<std::string, Branche>> membres;
  std::set<std::string> oui;
  for (const ChampPropre& champ : profil.champs_propres) {
    const bool remplie =
        champ.usage == Usage::Exige || (champ.usage == Usage::SiOui && oui.contains(champ.reponse));
    const bool reponse = hasard.une_fois_sur(2);
    if (remplie && champ.sorte == SorteDeChamp::Booleen && reponse) oui.insert(champ.nom);
    membres.emplace_back(champ.nom, remplie ? valeur(hasard, champ, reponse) : brut("null"));
  }
  return objet(std::move(membres));
}

std::set<std::string> propres_violes(const Noeud& ligne, const domain::Profil& profil) {
  std::set<std::string> violees;
  const Noeud* scenarios = objet_de(membre(&ligne, "scenariosEffectivementInstalles"));
  const Noeud* bloc = objet_de(membre(scenarios, nom_du_bloc_propre(profil)));
  for (const ChampPropre& champ : profil.champs_propres) {
    const Noeud* dit = membre(bloc, champ.nom);
    if (dit == nullptr) continue;
    bool a_remplir = champ.usage == Usage::Exige;
    if (champ.usage == Usage::SiOui) {
      const Noeud* reponse = membre(bloc, champ.reponse);
      if (reponse == nullptr || reponse->genre != Genre::Booleen) continue;  // told alone
      a_remplir = reponse->vrai;
    }
    // Of a list only the beginning may be known.
    const bool coupee = dit->genre == Genre::Tableau && dit->ouvert && champ.sorte == SorteDeChamp::Liste;
    if (a_remplir && coupee) continue;
    if (!(a_remplir ? convient(*dit, champ) : dit->genre == Genre::Nul)) violees.insert("FMT-X-" + champ.nom);
  }
  return violees;
}

}  // namespace finhop::tests
