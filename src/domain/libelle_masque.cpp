#include "finhop/domain/libelle_masque.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "finhop/base/comparaison.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

constexpr std::string_view kMasque = "…";
constexpr std::size_t kChiffresDUneReference = 5;

struct Guillemets {
  std::string_view ouvrant;
  std::string_view fermant;
};
constexpr std::array kGuillemets{Guillemets{"«", "»"}, Guillemets{"“", "”"}, Guillemets{"\"", "\""}};

bool parle_d_un_dossier(std::string_view mot) {
  const auto chiffres = static_cast<std::size_t>(std::ranges::count_if(mot, texte::est_chiffre));
  return chiffres >= kChiffresDUneReference || mot.contains('@');
}

// « , » « : » « ) » and their like, around the word.
std::string_view coeur(std::string_view mot) {
  constexpr std::string_view kBords = ",;:.!?()[]'";
  const std::size_t debut = mot.find_first_not_of(kBords);
  if (debut == std::string_view::npos) return mot;
  return mot.substr(debut, mot.find_last_not_of(kBords) + 1 - debut);
}

std::string masquer_le_coeur(std::string_view mot) {
  const std::string_view garde = coeur(mot);
  const auto debut = static_cast<std::size_t>(garde.data() - mot.data());
  return std::string(mot.substr(0, debut)).append(kMasque).append(mot.substr(debut + garde.size()));
}

std::vector<std::string> mots_de(std::string_view texte) {
  std::vector<std::string> mots;
  const std::string serre = texte::en_une_ligne(texte);
  for (std::size_t debut = 0; debut < serre.size();) {
    const std::size_t fin = std::min(serre.find(' ', debut), serre.size());
    mots.push_back(serre.substr(debut, fin - debut));
    debut = fin + 1;
  }
  return mots;
}

std::string sans_citations(std::string dit) {
  for (const auto& [ouvrant, fermant] : kGuillemets)
    for (std::size_t debut = dit.find(ouvrant); debut != std::string::npos;) {
      const std::size_t dedans = debut + ouvrant.size();
      const std::size_t fin = dit.find(fermant, dedans);
      if (fin == std::string::npos) break;
      dit.replace(dedans, fin - dedans, " … ");
      debut = dit.find(ouvrant, dedans + kMasque.size() + 2 + fermant.size());
    }
  return dit;
}

std::vector<std::string> reduits(const std::vector<std::string>& mots) {
  std::vector<std::string> dits;
  for (const std::string& mot : mots) dits.push_back(texte::reduire(coeur(mot)));
  return dits;
}

}  // namespace

std::string masquer(std::string_view texte) {
  std::vector<std::string> mots = mots_de(sans_citations(std::string(texte)));
  for (std::string& mot : mots)
    if (parle_d_un_dossier(mot)) mot = masquer_le_coeur(mot);
  return texte::joindre(mots, " ");
}

std::string masquer(std::string_view texte, std::string_view client) {
  std::vector<std::string> mots = mots_de(masquer(texte));
  const std::vector<std::string> nom = reduits(mots_de(client));
  if (nom.empty()) return texte::joindre(mots, " ");
  std::vector<std::string> dits = reduits(mots);
  for (auto vu = std::ranges::search(dits, nom); !vu.empty(); vu = std::ranges::search(dits, nom)) {
    const auto place = vu.begin() - dits.begin();
    const auto apres = place + static_cast<std::ptrdiff_t>(nom.size());
    mots.erase(mots.begin() + place, mots.begin() + apres);
    mots.insert(mots.begin() + place, std::string(kMasque));
    dits = reduits(mots);
  }
  return texte::joindre(mots, " ");
}

std::string patron(std::string_view libelle) {
  return texte::reduire(masquer(libelle));
}

}  // namespace finhop::domain
