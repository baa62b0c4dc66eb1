#include "finhop/domain/adresse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

constexpr std::string_view kHotePatient = "patient.mssante.fr";
constexpr std::size_t kNomMax = 64;  // of what stands before @
constexpr std::size_t kHoteMax = 253;
constexpr std::size_t kPartieMax = 63;

// A deposit may hold thousands of addresses, nearly all of them plain: they are known by one look at each character.
constexpr auto kDuNom = [] {
  std::array<bool, 256> du_nom{};
  for (const char c : std::string_view(".!#$%&'*+-=?^_`{|}~0123456789"
                                       "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"))
    du_nom[static_cast<unsigned char>(c)] = true;
  return du_nom;
}();
bool est_du_nom(char c) {
  return kDuNom[static_cast<unsigned char>(c)];
}
bool est_simple(std::string_view adresse) {
  return std::ranges::all_of(adresse, [](char c) { return est_du_nom(c) || c == '@'; });
}
bool est_de_l_hote(char c) {
  return texte::est_alphanumerique(c) || c == '-' || c == '.';
}

bool points_mal_mis(std::string_view texte) {
  return texte.starts_with('.') || texte.ends_with('.') || texte.find("..") != std::string_view::npos;
}

// What the text is instead of an address.
std::optional<std::string> autre_chose(std::string_view adresse) {
  const std::string bas = texte::minuscules_ascii(adresse);
  if (bas.starts_with("mailto:")) return "commence par « mailto: » : ne garder que l'adresse";
  if (bas.find("://") != std::string::npos || bas.starts_with("http:") || bas.starts_with("https:") ||
      bas.starts_with("www."))
    return "est l'adresse d'une page, pas d'une boîte";
  if (bas.find_first_of("/\\") != std::string::npos) return "porte un chemin, pas une boîte";
  return std::nullopt;
}

std::optional<std::string> caractere_de_trop(std::string_view adresse) {
  if (est_simple(adresse)) return std::nullopt;
  if (texte::a_un_invisible(adresse))
    return "porte un caractère invisible, montré ici : la retaper au clavier";
  if (texte::sans_espaces(texte::sans_invisibles(adresse)) != adresse) return "porte une espace : l'ôter";
  for (std::size_t i = 0; i < adresse.size(); ++i) {
    if (est_du_nom(adresse[i]) || adresse[i] == '@') continue;
    std::size_t fin = i + 1;
    while (fin < adresse.size() && (static_cast<unsigned char>(adresse[fin]) & 0xC0) == 0x80) ++fin;
    return fmt::format("porte « {} », qui n'est d'aucune adresse",
                       texte::imprimable(adresse.substr(i, fin - i)));
  }
  return std::nullopt;
}

std::optional<std::string> defaut_de_l_hote(std::string_view hote) {
  if (hote.find('.') == std::string_view::npos || points_mal_mis(hote))
    return "ne finit pas par un nom de domaine, comme exemple.mssante.fr";
  if (hote.size() > kHoteMax || !std::ranges::all_of(hote, est_de_l_hote))
    return "finit par un nom de domaine impossible";
  const std::string_view fin = hote.substr(hote.rfind('.') + 1);
  if (fin.size() < 2 || texte::est_chiffre(fin.front()))
    return "ne finit pas par un nom de domaine, comme exemple.mssante.fr";
  for (std::string_view reste = hote; !reste.empty();) {
    const std::string_view partie = reste.substr(0, reste.find('.'));
    if (partie.size() > kPartieMax || partie.starts_with('-') || partie.ends_with('-'))
      return "finit par un nom de domaine impossible";
    reste.remove_prefix(std::min(reste.size(), partie.size() + 1));
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> defaut_d_adresse(std::string_view adresse) {
  // Of plain characters, it can only be something else by how it begins.
  const bool rien_de_trop = est_simple(adresse) && !adresse.starts_with('w') && !adresse.starts_with('W');
  if (!rien_de_trop) {
    if (auto defaut = autre_chose(adresse)) return defaut;
    if (auto defaut = caractere_de_trop(adresse)) return defaut;
  }
  const std::size_t arobase = adresse.find('@');
  if (arobase == std::string_view::npos) return "n'a pas de « @ »";
  if (adresse.rfind('@') != arobase) return "a plusieurs « @ » : une seule adresse est attendue";
  const std::string_view nom = adresse.substr(0, arobase);
  if (nom.empty() || nom.size() > kNomMax || points_mal_mis(nom))
    return "n'a pas de nom possible avant « @ »";
  return defaut_de_l_hote(adresse.substr(arobase + 1));
}

bool est_celle_d_un_patient(std::string_view adresse) {
  const std::string vue = texte::minuscules_ascii(
      est_simple(adresse) ? std::string(adresse) : texte::sans_espaces(texte::sans_invisibles(adresse)));
  for (std::size_t i = vue.find('@'); i != std::string::npos; i = vue.find('@', i + 1)) {
    std::string_view hote = std::string_view(vue).substr(i + 1);
    hote = hote.substr(
        0, static_cast<std::size_t>(std::ranges::find_if_not(hote, est_de_l_hote) - hote.begin()));
    while (hote.ends_with('.')) hote.remove_suffix(1);
    if (hote == kHotePatient ||
        (hote.ends_with(kHotePatient) && hote[hote.size() - kHotePatient.size() - 1] == '.'))
      return true;
  }
  return false;
}

}  // namespace finhop::domain
