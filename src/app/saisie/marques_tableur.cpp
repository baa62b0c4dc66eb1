#include "app/saisie/marques_tableur.hpp"

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

// What Excel and LibreOffice write in place of a value they could not reckon, in French and in English, without the
// space that French puts before the sign, case and accents folded.
constexpr std::array<std::string_view, 30> kErreurs{
    "#n/a",      "#n/d",        "#ref!",     "#nom?",         "#name?",        "#valeur!",
    "#value!",   "#div/0!",     "#nul!",     "#null!",        "#nombre!",      "#num!",
    "#calc!",    "#spill!",     "#epars!",   "#propagation!", "#champ!",       "#field!",
    "#connect!", "#connexion!", "#bloque!",  "#blocked!",     "#inconnu!",     "#unknown!",
    "#occupe!",  "#busy!",      "#externe!", "#external!",    "#getting_data", "#python!"};
constexpr std::string_view kPerdu = "\uFFFD";

bool est_une_erreur_de_calcul(std::string_view texte) {
  constexpr std::string_view kNumerotee = "err:";  // of LibreOffice: Err:502
  const std::string plie = texte::plier(texte::sans_espaces(texte));
  if (plie.starts_with(kNumerotee))
    return texte::que_des_chiffres(std::string_view(plie).substr(kNumerotee.size()));
  return std::ranges::find(kErreurs, plie) != kErreurs.end();
}

// « 8,85588E+13 »
bool est_scientifique(std::string_view texte) {
  const std::size_t e = std::min(texte.find_first_of("eE"), texte.size());
  const std::string_view mantisse = texte.substr(0, e);
  const std::size_t separateur = std::min(mantisse.find_first_of(".,"), mantisse.size());
  const bool nombre = texte::que_des_chiffres(mantisse.substr(0, separateur)) &&
                      (separateur == e || texte::que_des_chiffres(mantisse.substr(separateur + 1)));
  return nombre && texte.substr(e).size() > 2 && texte[e + 1] == '+' &&
         texte::que_des_chiffres(texte.substr(e + 2));
}

bool est_un_entier_decimal(std::string_view texte) {
  const std::size_t separateur = std::min(texte.find_first_of(".,"), texte.size());
  return texte::que_des_chiffres(texte.substr(0, separateur)) && separateur + 1 < texte.size() &&
         texte.find_first_not_of('0', separateur + 1) == std::string_view::npos;
}

}  // namespace

std::string_view cause_de_perte(std::string_view texte) {
  if (texte.contains(kPerdu)) return "un caractère y est perdu (�)";
  if (!texte.starts_with('#') && !texte.starts_with('E') && !texte.starts_with('e')) return {};
  if (texte.size() > 2 && texte.find_first_not_of('#') == std::string_view::npos)
    return "la colonne était trop étroite, le tableur n'a gardé que des #";
  return est_une_erreur_de_calcul(texte) ? "c'est une erreur de calcul du tableur" : "";
}

std::string_view remede_de_perte(std::string_view texte) {
  if (texte.contains(kPerdu)) return "reprendre le texte à sa source et enregistrer la table en CSV UTF-8";
  return texte.starts_with("##")
             ? "élargir la colonne dans le tableur, puis enregistrer de nouveau"
             : "corriger la formule de cette cellule, ou remplacer la cellule par sa valeur";
}

std::string_view dommage_de_nombre(std::string_view texte) {
  constexpr std::size_t kChiffresGardes = 15;
  if (est_scientifique(texte))
    return "le tableur l'a mis en notation scientifique, ses derniers chiffres sont perdus";
  if (est_un_entier_decimal(texte)) return "le tableur l'a traité comme un nombre décimal";
  const bool long_nombre = texte.size() > kChiffresGardes && texte::que_des_chiffres(texte);
  if (long_nombre && texte.find_last_not_of('0') < kChiffresGardes)
    return "le tableur n'en a gardé que 15 chiffres, les derniers sont devenus des zéros";
  return {};
}

}  // namespace finhop::app
