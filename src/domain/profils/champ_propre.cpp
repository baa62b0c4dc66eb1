#include "finhop/domain/profils/champ_propre.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "domain/profils/ids.hpp"
#include "domain/regles/formes.hpp"
#include "finhop/base/jour.hpp"
#include "finhop/base/montant.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

constexpr std::array<std::string_view, kFondements.size()> kIdsDeSource{"guide", "suppose", "saisi"};
constexpr std::array<std::string_view, kUsages.size()> kIdsDUsage{"exige", "si-oui", "null"};
constexpr std::array<std::string_view, kSortesDeChamp.size()> kIdsDeSorte{"booleen", "liste", "texte",
                                                                          "code",    "jour",  "montant"};

std::string entre_guillemets(const std::vector<std::string>& codes) {
  std::vector<std::string> cites;
  for (const std::string& code : codes) cites.push_back(fmt::format("\"{}\"", code));
  return texte::joindre(cites, " ou ");
}

std::optional<std::string> reponse_saisie(std::string_view saisie) {
  const std::string plie = texte::plier(saisie);
  if (plie == "oui" || plie == "true") return "true";
  if (plie == "non" || plie == "false") return "false";
  return std::nullopt;
}

std::optional<std::string> code_saisi(const ChampPropre& champ, std::string_view saisie) {
  const auto code = std::ranges::find_if(
      champ.codes, [&](const std::string& c) { return texte::plier(c) == texte::plier(saisie); });
  return code == champ.codes.end() ? std::nullopt : std::optional(*code);
}

}  // namespace

std::string_view id(Fondement source) {
  return id_de(kIdsDeSource, source);
}
std::optional<Fondement> fondement_de(std::string_view cherche) {
  return celui_de<Fondement>(kIdsDeSource, cherche);
}
std::string_view id(Usage usage) {
  return id_de(kIdsDUsage, usage);
}
std::optional<Usage> usage_de(std::string_view cherche) {
  return celui_de<Usage>(kIdsDUsage, cherche);
}
std::string_view id(SorteDeChamp sorte) {
  return id_de(kIdsDeSorte, sorte);
}
std::optional<SorteDeChamp> sorte_de(std::string_view cherche) {
  return celui_de<SorteDeChamp>(kIdsDeSorte, cherche);
}

std::string ChampPropre::regle() const {
  return "FMT-X-" + nom;
}

bool est_une_valeur_de(const ChampPropre& champ, std::string_view valeur) {
  switch (champ.sorte) {
    case SorteDeChamp::Booleen:
      return valeur == "true" || valeur == "false";
    case SorteDeChamp::Liste:
    case SorteDeChamp::Texte:
      return !valeur.empty() && texte::longueur(valeur) <= champ.longueur_max;
    case SorteDeChamp::Code:
      return std::ranges::find(champ.codes, valeur) != champ.codes.end();
    case SorteDeChamp::Jour:
      return Jour::exact_fr(valeur).has_value();
    case SorteDeChamp::Montant:
      return juges::est_un_montant(valeur);
  }
  return false;
}

std::string attendu_de(const ChampPropre& champ) {
  switch (champ.sorte) {
    case SorteDeChamp::Booleen:
      return "true ou false, sans guillemets";
    case SorteDeChamp::Liste:
      return fmt::format("une liste d'au moins un texte de 1 à {} caractères", champ.longueur_max);
    case SorteDeChamp::Texte:
      return fmt::format("un texte de 1 à {} caractères", champ.longueur_max);
    case SorteDeChamp::Code:
      return entre_guillemets(champ.codes);
    case SorteDeChamp::Jour:
      return "un jour qui existe, écrit JJ/MM/AAAA : \"15/05/2022\"";
    case SorteDeChamp::Montant:
      return "un nombre sans guillemets, avec exactement deux décimales : 12500.00";
  }
  return {};
}

std::optional<std::string> valeur_saisie(const ChampPropre& champ, std::string_view brute) {
  const std::string_view saisie = texte::rogner(brute);
  switch (champ.sorte) {
    case SorteDeChamp::Booleen:
      return reponse_saisie(saisie);
    case SorteDeChamp::Code:
      return code_saisi(champ, saisie);
    case SorteDeChamp::Jour:
      if (const auto jour = Jour::lire(saisie)) return jour->fr();
      return std::nullopt;
    case SorteDeChamp::Montant:
      if (const auto montant = Montant::lire(saisie)) return montant->texte_json();
      return std::nullopt;
    case SorteDeChamp::Liste:
    case SorteDeChamp::Texte:
      break;
  }
  return est_une_valeur_de(champ, saisie) ? std::optional(std::string(saisie)) : std::nullopt;
}

}  // namespace finhop::domain
