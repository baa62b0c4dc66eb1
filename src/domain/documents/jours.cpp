#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "domain/documents/jetons.hpp"
#include "finhop/base/texte.hpp"

// Days as invoices write them.
namespace finhop::domain::documents {
namespace {

constexpr std::array<std::string_view, 12> kMois{"janvier",   "fevrier", "mars",     "avril",
                                                 "mai",       "juin",    "juillet",  "aout",
                                                 "septembre", "octobre", "novembre", "decembre"};

std::optional<int> nombre(std::string_view chiffres) {
  if (!texte::que_des_chiffres(chiffres) || chiffres.size() > 4) return std::nullopt;
  int n = 0;
  for (const char c : chiffres) n = n * 10 + (c - '0');
  return n;
}

std::optional<Jour> jour(std::optional<int> j, std::optional<int> m, std::optional<int> a) {
  if (!j || !m || !a) return std::nullopt;
  return Jour::exact_iso(fmt::format("{:04}-{:02}-{:02}", *a < 100 ? *a + 2000 : *a, *m, *j));
}

std::string_view sans_bords(std::string_view mot) {
  while (!mot.empty() && !texte::est_alphanumerique(mot.front())) mot.remove_prefix(1);
  while (!mot.empty() && !texte::est_alphanumerique(mot.back())) mot.remove_suffix(1);
  return mot;
}

// « 15/05/2022 », « 15.05.22 », « 2022-05-15 », and what stands before a colon: « date:15/05/2022 ».
std::optional<Jour> en_un_mot(std::string_view mot) {
  if (const std::size_t point = mot.rfind(':'); point != std::string_view::npos) mot.remove_prefix(point + 1);
  mot = sans_bords(mot);
  const std::size_t un = mot.find_first_of("/.-");
  const std::size_t deux = un == std::string_view::npos ? un : mot.find(mot[un], un + 1);
  if (deux == std::string_view::npos) return std::nullopt;
  const auto a = mot.substr(0, un);
  const auto m = mot.substr(un + 1, deux - un - 1);
  const auto z = mot.substr(deux + 1);
  if (m.size() > 2) return std::nullopt;
  if (a.size() == 4 && z.size() <= 2) return jour(nombre(z), nombre(m), nombre(a));
  if (a.size() <= 2 && (z.size() == 4 || z.size() == 2)) return jour(nombre(a), nombre(m), nombre(z));
  return std::nullopt;
}

std::optional<int> mois(std::string_view mot, bool par_ocr) {
  for (std::size_t i = 0; i < kMois.size(); ++i) {
    const std::string nom = par_ocr ? en_chiffres(std::string(kMois[i])) : std::string(kMois[i]);
    // « janv. », « sept. »: three letters tell a month, but for June and July.
    if (nom == mot || (mot.size() >= 4 && nom.starts_with(mot))) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

std::optional<Jour> en_trois_mots(const Jetons& jetons, std::size_t i) {
  if (i + 2 >= jetons.size()) return std::nullopt;
  std::string_view j = sans_bords(jetons[i].plie);
  for (const std::string_view premier : {"1er", "1"})
    if (j == premier) j = "1";
  return jour(
      nombre(j), mois(sans_bords(jetons[i + 1].plie), jetons[i + 1].par_ocr),
      sans_bords(jetons[i + 2].plie).size() == 4 ? nombre(sans_bords(jetons[i + 2].plie)) : std::nullopt);
}

bool est_une_part(std::string_view mot) {
  return mot.size() <= 8 && std::ranges::all_of(mot, [](char c) {
           return texte::est_chiffre(c) || c == '/' || c == '.' || c == '-';
         });
}

// « 15 / 05 / 2022 », « 15/ 05/ 2022 »: words that a separator joins, and no two numbers side by side.
std::optional<JourLu> en_parts(const Jetons& jetons, std::size_t i) {
  std::string tout = jetons[i].plie;
  if (!est_une_part(tout)) return std::nullopt;
  for (std::size_t j = i + 1; j < std::min(jetons.size(), i + 5); ++j) {
    const std::string& suite = jetons[j].plie;
    const bool nombres = texte::est_chiffre(tout.back()) && texte::est_chiffre(suite.front());
    if (nombres || !est_une_part(suite) || !meme_ligne(jetons[j - 1], jetons[j])) return std::nullopt;
    tout += suite;
    if (const auto lu = en_un_mot(tout); lu && texte::est_chiffre(tout.back())) return JourLu{*lu, i, j};
  }
  return std::nullopt;
}

}  // namespace

std::vector<JourLu> jours(const Jetons& jetons) {
  std::vector<JourLu> lus;
  for (std::size_t i = 0; i < jetons.size(); ++i) {
    if (const auto seul = en_un_mot(jetons[i].plie))
      lus.push_back({*seul, i, i});
    else if (const auto trois = en_trois_mots(jetons, i))
      lus.push_back({*trois, i, i + 2});
    else if (const auto parts = en_parts(jetons, i))
      lus.push_back(*parts);
  }
  return lus;
}

}  // namespace finhop::domain::documents
