#include <algorithm>
#include <array>

#include "domain/documents/jetons.hpp"
#include "finhop/base/texte.hpp"

// Amounts as invoices write them, over one word or several.
namespace finhop::domain::documents {
namespace {

constexpr std::size_t kChiffresMax = 14;

struct Groupe {
  std::string chiffres;  // « 10 », « 000,00 »: digits, points, commas and spaces
  bool fini = false;     // a currency follows: nothing goes on after it
};

// Without the no-break spaces, which separate thousands inside a word.
std::string en_ascii(std::string_view mot) {
  std::string dit;
  for (; !mot.empty(); mot.remove_prefix(1)) {
    bool espace = false;
    for (const std::string_view s : {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"})
      if (mot.starts_with(s)) {
        mot.remove_prefix(s.size() - 1);
        espace = true;
      }
    dit += espace ? ' ' : mot.front();
  }
  return dit;
}

bool est_une_devise(std::string_view mots) {
  constexpr std::array<std::string_view, 9> kAdmis{"",   "€",   "eur", "euro", "euros",
                                                   "ht", "€ht", "ttc", "€ttc"};
  return std::ranges::find(kAdmis, mots) != kAdmis.end();
}

std::optional<Groupe> groupe(const std::string& plie) {
  const std::string mot = en_ascii(plie);
  const std::size_t debut = mot.find_first_of("0123456789");
  if (debut == std::string::npos) return std::nullopt;
  const std::string_view avant = std::string_view(mot).substr(0, debut);
  if (!avant.empty() && !avant.ends_with(':') && !avant.ends_with("€") && avant != "(") return std::nullopt;
  std::size_t fin = mot.find_first_not_of("0123456789., '", debut);
  fin = std::min(fin, mot.size());
  std::string apres = mot.substr(fin);
  std::erase_if(apres, [](char c) { return std::string_view(" .,;:)*").contains(c); });
  if (!est_une_devise(apres)) return std::nullopt;
  std::string chiffres = mot.substr(debut, fin - debut);
  while (!texte::est_chiffre(chiffres.back())) chiffres.pop_back();
  return Groupe{chiffres, !apres.empty()};
}

bool est_un_millier(std::string_view g) {
  return g.size() >= 3 && texte::que_des_chiffres(g.substr(0, 3)) &&
         (g.size() == 3 ||
          ((g[3] == ',' || g[3] == '.') && g.size() <= 6 && texte::que_des_chiffres(g.substr(4))));
}

bool peut_continuer(std::string_view tout) {
  return tout.find_first_of(".,") == std::string_view::npos &&
         tout.size() - std::min(tout.size(), tout.rfind(' ') + 1) <= 3;
}

std::optional<Montant> valeur(std::string_view brut) {
  const std::size_t separateur = brut.find_last_of(".,");
  std::string_view entier = brut;
  std::string_view centimes;
  if (separateur != std::string_view::npos && brut.size() - separateur <= 3) {
    entier = brut.substr(0, separateur);
    centimes = brut.substr(separateur + 1);
  }
  std::string chiffres;
  std::size_t depuis = 0;
  bool coupe = false;
  for (const char c : entier) {
    if (texte::est_chiffre(c)) {
      chiffres += c;
      ++depuis;
      continue;
    }
    if (depuis == 0 || depuis > 3 || (coupe && depuis != 3)) return std::nullopt;
    coupe = true;
    depuis = 0;
  }
  if ((coupe && depuis != 3) || chiffres.empty() || chiffres.size() > kChiffresMax) return std::nullopt;
  if (!centimes.empty() && !texte::que_des_chiffres(centimes)) return std::nullopt;
  chiffres += centimes;
  chiffres.append(2 - centimes.size(), '0');
  return Montant::de_centimes(std::stoll(chiffres));
}

}  // namespace

std::vector<MontantLu> montants(const Jetons& jetons) {
  std::vector<MontantLu> lus;
  for (std::size_t i = 0; i < jetons.size();) {
    auto debut = groupe(jetons[i].plie);
    const std::size_t premier = i++;
    if (!debut) continue;
    std::string tout = debut->chiffres;
    for (bool fini = debut->fini; !fini && i < jetons.size() && peut_continuer(tout); ++i) {
      const auto suite = groupe(jetons[i].plie);
      if (!suite || !est_un_millier(suite->chiffres) || !se_suivent(jetons[i - 1], jetons[i])) break;
      tout += ' ' + suite->chiffres;
      fini = suite->fini;
    }
    if (const auto lu = valeur(tout)) lus.push_back({*lu, premier, i - 1});
  }
  return lus;
}

}  // namespace finhop::domain::documents
