#include "app/saisie/decoupage.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "app/saisie/marques_tableur.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/identifiants.hpp"

namespace finhop::app {
namespace {

std::vector<std::string> decouper(std::string_view texte, std::string_view separateurs) {
  std::vector<std::string> morceaux;
  while (!texte.empty()) {
    const std::size_t fin = texte.find_first_of(separateurs);
    const std::string_view morceau = texte::rogner(texte.substr(0, fin));
    if (!morceau.empty()) morceaux.emplace_back(morceau);
    texte = fin == std::string_view::npos ? std::string_view{} : texte.substr(fin + 1);
  }
  return morceaux;
}

// Each of `anciens` as `nouveau`, in one walk whatever their number.
std::string remplacer(std::string_view brut, std::span<const std::string_view> anciens, char nouveau) {
  std::string texte;
  for (std::size_t i = 0; i < brut.size();) {
    const auto ancien =
        std::ranges::find_if(anciens, [&](std::string_view a) { return brut.substr(i).starts_with(a); });
    texte += ancien == anciens.end() ? brut[i] : nouveau;
    i += ancien == anciens.end() ? 1 : ancien->size();
  }
  return texte;
}

// « 999999991 et 999999992 », « 999999991/999999992 », « 999999991 + 999999992 »: what joins them becomes a bar, all the
// spaces that `trim` knows plain ones. A free identifier may hold the last three signs.
std::string avec_barres(std::string_view brut, std::string_view signes) {
  constexpr std::array<std::string_view, 5> kEspaces{"\u00A0", "\u202F", "\t", "\r", "\n"};
  constexpr std::array<std::string_view, 3> kEt{" et ", " ET ", " Et "};
  std::string texte = remplacer(brut, kEspaces, ' ');
  for (std::size_t i = 0; i < texte.size(); ++i)
    if (signes.contains(texte[i]) && (i == 0 || (texte[i - 1] != 'E' && texte[i - 1] != 'e'))) texte[i] = '|';
  return remplacer(texte, kEt, '|');
}

// The words from `debut` on are one number written `99 999 999 1`.
bool est_en_quatre_mots(std::span<const std::string> mots) {
  constexpr std::array<std::size_t, 4> kTailles{2, 3, 3, 1};
  return mots.size() >= kTailles.size() &&
         std::ranges::equal(mots.first(kTailles.size()), kTailles, {}, &std::string::size);
}

// `1 000 000 1`: the groups of one number that lost its zeros.
bool est_un_nombre_court(std::span<const std::string> mots) {
  constexpr std::size_t kFiness = 9;
  std::size_t chiffres = 0;
  for (const std::string& mot : mots) {
    if (!std::ranges::all_of(mot, texte::est_chiffre)) return false;
    chiffres += mot.size();
  }
  return chiffres < kFiness;
}

void ajouter_mots(const std::string& morceau, std::vector<std::string>& numeros) {
  const auto mots = decouper(morceau, " ");
  if (domain::Finess::lire(morceau) || est_un_nombre_court(mots)) return numeros.push_back(morceau);
  for (std::size_t i = 0; i < mots.size(); ++i) {
    const bool quatre = est_en_quatre_mots(std::span(mots).subspan(i));
    numeros.push_back(quatre ? mots[i] + mots[i + 1] + mots[i + 2] + mots[i + 3] : mots[i]);
    i += quatre ? 3U : 0U;
  }
}

// The damaged number that starts with the part at `i`, cut at its decimal comma or not; how many parts it takes.
struct NombreAbime {
  std::string texte;
  std::size_t parties = 0;
};
NombreAbime nombre_abime(std::span<const std::string> parties, std::size_t i) {
  if (i + 1 < parties.size()) {
    std::string entier = parties[i] + ',' + parties[i + 1];
    if (!dommage_de_nombre(entier).empty()) return {std::move(entier), 2};
  }
  if (!dommage_de_nombre(parties[i]).empty()) return {parties[i], 1};
  return {};
}

// Calls `voir` with each text between bars, semicolons, commas and damaged numbers, and with each of these numbers.
template <class Voir>
void parcourir_morceaux(std::string_view brut, Voir voir) {
  std::string suite;
  const auto rendre = [&] {
    for (const std::string& partie : decouper(suite, ",")) voir(partie);
    suite.clear();
  };
  for (const std::string& morceau : decouper(brut, "|;")) {
    for (const std::string& mot : decouper(morceau, " ")) {
      const auto parties = decouper(mot, ",");
      suite += mot.starts_with(',') ? ',' : ' ';
      for (std::size_t i = 0; i < parties.size(); ++i) {
        if (const NombreAbime abime = nombre_abime(parties, i); abime.parties > 0) {
          rendre();
          voir(abime.texte);
          i += abime.parties - 1;
        } else {
          suite += parties[i];
        }
        if (i + 1 < parties.size() || mot.ends_with(',')) suite += ',';
      }
    }
    rendre();
  }
}

}  // namespace

std::vector<std::string> decouper_identifiants(std::string_view brut) {
  std::vector<std::string> liste;
  parcourir_morceaux(avec_barres(brut, ""), [&](const std::string& morceau) {
    for (std::string& mot : decouper(morceau, " ")) liste.push_back(std::move(mot));
  });
  return liste;
}

std::vector<std::string> decouper_finess(std::string_view brut) {
  std::vector<std::string> numeros;
  parcourir_morceaux(avec_barres(brut, "/+&"),
                     [&](const std::string& morceau) { ajouter_mots(morceau, numeros); });
  return numeros;
}

}  // namespace finhop::app
