#include "base/jour_en_lettres.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "finhop/base/instant.hpp"
#include "finhop/base/mois.hpp"
#include "finhop/base/texte.hpp"

namespace finhop {
namespace {

namespace chr = std::chrono;

constexpr std::array<std::string_view, 7> kJours{"dimanche", "lundi",    "mardi", "mercredi",
                                                 "jeudi",    "vendredi", "samedi"};

// 0 to 6 from Sunday; nothing when it is no weekday.
std::optional<unsigned> jour_de_semaine(std::string_view mot) {
  constexpr std::size_t kAuMoins = 3;
  for (std::size_t i = 0; i < kJours.size(); ++i)
    if (mot.size() >= kAuMoins && kJours[i].starts_with(mot)) return static_cast<unsigned>(i);
  return std::nullopt;
}

int nombre(std::string_view chiffres) {
  int n = 0;
  for (const char c : chiffres) n = n * 10 + (c - '0');
  return n;
}

std::vector<std::string> mots_de(std::string_view brut) {
  std::vector<std::string> mots;
  std::string mot;
  const auto clore = [&] {
    if (!mot.empty()) mots.push_back(std::exchange(mot, {}));
  };
  for (const char c : texte::plier(brut)) {
    if (std::string_view(" -/.,").contains(c))
      clore();
    else
      mot += c;
  }
  clore();
  return mots;
}

std::optional<chr::sys_days> jour_de(int annee, unsigned mois, unsigned jour) {
  const chr::year_month_day date{chr::year{annee}, chr::month{mois}, chr::day{jour}};
  if (!date.ok() || annee < 1900) return std::nullopt;
  return chr::sys_days{date};
}

// HH:MM[:SS[.sss]], alone or followed by what is given back in `reste`.
bool est_une_heure(std::string_view texte, std::string_view& reste) {
  std::size_t i = 0;
  const auto deux = [&] {
    const bool la = i + 1 < texte.size() && texte::est_chiffre(texte[i]) && texte::est_chiffre(texte[i + 1]);
    i += 2;
    return la;
  };
  if (!deux() || i >= texte.size() || texte[i++] != ':' || !deux()) return false;
  if (i < texte.size() && texte[i] == ':') {
    ++i;
    if (!deux()) return false;
    if (i < texte.size() && (texte[i] == '.' || texte[i] == ','))
      for (++i; i < texte.size() && texte::est_chiffre(texte[i]);) ++i;
  }
  reste = texte.substr(std::min(i, texte.size()));
  return true;
}

}  // namespace

std::optional<chr::sys_days> jour_en_lettres(std::string_view brut) {
  constexpr int kSiecle = 2000;
  std::vector<std::string> mots = mots_de(brut);
  std::optional<unsigned> semaine;
  if (mots.size() == 4) {
    semaine = jour_de_semaine(mots.front());
    if (!semaine) return std::nullopt;
    mots.erase(mots.begin());
  }
  if (mots.size() != 3) return std::nullopt;
  if (mots[0] == "1er") mots[0] = "1";
  const unsigned mois = mois_de(mots[1]);
  const bool annee = texte::que_des_chiffres(mots[2]) && (mots[2].size() == 4 || mots[2].size() == 2);
  if (mois == 0 || !annee || !texte::que_des_chiffres(mots[0]) || mots[0].size() > 2) return std::nullopt;
  const int an = nombre(mots[2]) + (mots[2].size() == 2 ? kSiecle : 0);
  const auto jour = jour_de(an, mois, static_cast<unsigned>(nombre(mots[0])));
  if (!jour || (semaine && chr::weekday{*jour}.c_encoding() != *semaine)) return std::nullopt;
  return jour;
}

std::optional<chr::sys_days> jour_d_un_instant(std::string_view brut) {
  constexpr std::size_t kJour = 10;
  constexpr std::size_t kSecondes = 19;
  if (brut.size() <= kJour + 1 || (brut[kJour] != 'T' && brut[kJour] != ' ')) return std::nullopt;
  const std::string_view jour = brut.substr(0, kJour);
  auto lu = Jour::exact_iso(jour);
  const bool iso = lu.has_value();
  if (!iso) lu = Jour::exact_fr(jour);
  std::string_view reste;
  if (!lu || !est_une_heure(texte::rogner(brut.substr(kJour + 1)), reste)) return std::nullopt;
  if (brut[kJour] == ' ' &&
      texte::rogner(brut.substr(kJour)).find_first_not_of("0:.") != std::string_view::npos)
    return std::nullopt;  // an hour that a day is not told with
  if (reste.empty() || reste.starts_with('+') || reste.starts_with('-')) return lu->jours();
  if (reste != "Z" || !iso || brut.size() < kSecondes) return std::nullopt;
  const auto instant = Instant::exact_iso(std::string(brut.substr(0, kSecondes)) + "Z");
  return instant ? std::optional(instant->jour_a_paris().jours()) : std::nullopt;
}

}  // namespace finhop
