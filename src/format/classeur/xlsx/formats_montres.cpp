#include <algorithm>
#include <utility>
#include <vector>

#include "format/classeur/xlsx/formats.hpp"
#include "format/classeur/xlsx/lettres_de_format.hpp"

namespace finhop::format::classeur {
namespace {

using Genre = Lettres::Genre;

constexpr std::string_view kChiffres = "0#?";

bool sans_sens(std::string_view signe) {
  return std::string_view(" -+()$:!^&'~{}<>=").contains(signe) ||
         static_cast<unsigned char>(signe[0]) >= 0x80;
}

// « 12500.456 » moved by `rangs` places and rounded to `decimales`: digits before, digits after.
std::pair<std::string, std::string> arrondi(std::string_view decimal, std::size_t rangs,
                                            std::size_t decimales) {
  const std::size_t point = std::min(decimal.find('.'), decimal.size());
  std::string chiffres(decimal.substr(0, point));
  if (point < decimal.size()) chiffres += decimal.substr(point + 1);
  std::size_t entiers = point + rangs;
  chiffres.resize(std::max(chiffres.size(), entiers + decimales + 1), '0');
  const bool vers_le_haut = chiffres[entiers + decimales] >= '5';
  chiffres.resize(entiers + decimales);
  std::size_t i = vers_le_haut ? chiffres.size() : 0;
  for (; i > 0; --i) {
    if (chiffres[i - 1] != '9') break;
    chiffres[i - 1] = '0';
  }
  if (vers_le_haut && i > 0) ++chiffres[i - 1];
  if (vers_le_haut && i == 0) {
    chiffres.insert(0, 1, '1');
    ++entiers;
  }
  const std::string devant = chiffres.substr(0, entiers);
  return {devant.substr(std::min(devant.find_first_not_of('0'), devant.size())), chiffres.substr(entiers)};
}

// Each digit in the place that waits for it, from the right.
std::string dans_le_masque(const Patron& patron, std::string chiffres) {
  std::vector<std::string> dits;
  auto places = std::ranges::count_if(patron.signes, &Patron::Signe::chiffre);
  for (auto signe = patron.signes.rbegin(); signe != patron.signes.rend(); ++signe) {
    if (!signe->chiffre) {
      dits.push_back(signe->texte);
      continue;
    }
    --places;
    const std::size_t pris = places == 0 ? chiffres.size() : std::min<std::size_t>(1, chiffres.size());
    dits.push_back(pris == 0 ? (signe->texte == "0" ? "0" : "") : chiffres.substr(chiffres.size() - pris));
    chiffres.erase(chiffres.size() - pris);
  }
  std::string montre;
  for (auto dit = dits.rbegin(); dit != dits.rend(); ++dit) montre += *dit;
  return montre;
}

}  // namespace

std::optional<Patron> patron_de(std::string_view section) {
  Patron dit;
  bool apres_virgule = false;
  bool milliers = false;  // told, until a digit follows
  bool orne = false;      // since the first digit
  bool a_des_chiffres = false;
  Lettres lettres(section);
  for (auto jeton = lettres.suivant(); jeton.genre != Genre::Fin; jeton = lettres.suivant()) {
    if (jeton.genre == Genre::Crochet) continue;
    const bool signe = jeton.genre == Genre::Signe;
    const bool chiffre = signe && kChiffres.contains(jeton.texte);
    if (chiffre) {
      if (dit.pour_cent) return std::nullopt;
      dit.masque = dit.masque || orne;
      if (std::exchange(milliers, false)) dit.milliers = true;
      a_des_chiffres = true;
      if (jeton.texte == "0") ++(apres_virgule ? dit.sures : dit.zeros);
      if (apres_virgule) ++dit.decimales;
    } else if (signe && jeton.texte == ".") {
      if (std::exchange(apres_virgule, true) || milliers) return std::nullopt;
      continue;
    } else if (signe && jeton.texte == ",") {
      milliers = true;
      continue;
    } else if (signe && jeton.texte == "%") {
      if (std::exchange(dit.pour_cent, true)) return std::nullopt;
      continue;
    } else if (signe && !sans_sens(jeton.texte)) {
      return std::nullopt;
    } else {
      orne = orne || (a_des_chiffres && !jeton.texte.empty());
    }
    dit.signes.push_back({chiffre, std::string(jeton.texte)});
  }
  if (!a_des_chiffres || milliers) return std::nullopt;
  if (dit.masque && (apres_virgule || dit.milliers || dit.pour_cent)) return std::nullopt;
  return dit;
}

std::string montrer(double valeur, std::string_view decimal, const Patron& patron) {
  constexpr double kSur = 1e15;  // Excel shows fifteen digits
  if (valeur < 0 || valeur >= kSur) return {};
  const std::size_t point = std::min(decimal.find('.'), decimal.size());
  const std::size_t ecrites = decimal.size() - std::min(point + 1, decimal.size());
  const bool a_completer = point < patron.zeros;
  if (!a_completer && !patron.pour_cent && !patron.masque && ecrites <= patron.decimales) return {};
  auto [devant, apres] = arrondi(decimal, patron.pour_cent ? 2 : 0, patron.decimales);
  if (patron.masque) return dans_le_masque(patron, std::move(devant));
  while (apres.size() > patron.sures && apres.ends_with('0')) apres.pop_back();
  devant.insert(0, patron.zeros - std::min(patron.zeros, devant.size()), '0');
  if (patron.milliers)
    for (std::size_t i = devant.size(); i > 3; i -= 3) devant.insert(i - 3, 1, ' ');
  if (!apres.empty()) devant += "," + apres;
  return patron.pour_cent ? devant + "%" : devant;
}

}  // namespace finhop::format::classeur
