// The values of a table's cells, and the marks that a spreadsheet leaves on those it has damaged.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/table_importee.hpp"

namespace finhop::app {
namespace {

// What Excel and LibreOffice write in place of a value they could not reckon.
constexpr std::array<std::string_view, 16> kErreurs{
    "#N/A",   "#REF!",    "#NOM?", "#NAME?", "#VALEUR!",      "#VALUE!", "#DIV/0!", "#NUL!",
    "#NULL!", "#NOMBRE!", "#NUM!", "#CALC!", "#PROPAGATION!", "#SPILL!", "#CHAMP!", "#FIELD!"};
constexpr std::string_view kPerdu = "\uFFFD";

std::string_view cause_de_perte(std::string_view texte) {
  if (texte.contains(kPerdu)) return "un caractère y est perdu (�)";
  if (texte.starts_with("Err:")) return "c'est une erreur de calcul du tableur";
  if (!texte.starts_with('#')) return {};
  if (texte.find_first_not_of('#') == std::string_view::npos)
    return texte.size() > 2 ? "la colonne était trop étroite, le tableur n'a gardé que des #" : "";
  const std::string haut = text::upper_ascii(texte);
  return std::ranges::find(kErreurs, haut) == kErreurs.end() ? "" : "c'est une erreur de calcul du tableur";
}

std::string remede_de_perte(std::string_view texte) {
  if (texte.contains(kPerdu)) return "reprendre le texte à sa source et enregistrer la table en CSV UTF-8";
  return texte.starts_with("##")
             ? "élargir la colonne dans le tableur, puis enregistrer de nouveau"
             : "corriger la formule de cette cellule, ou remplacer la cellule par sa valeur";
}

bool que_des_chiffres(std::string_view texte) {
  return !texte.empty() && std::ranges::all_of(texte, text::is_digit);
}

// Free identifiers have no form to fail: only the marks of damage tell.
std::string_view dommage(std::string_view texte) {
  constexpr std::size_t kChiffresGardes = 15;
  const std::size_t e = texte.find_first_of("eE");
  const bool nombre = texte.find_first_not_of("0123456789.,eE+") == std::string_view::npos;
  if (nombre && e != std::string_view::npos && texte.substr(e + 1).starts_with('+'))
    return "le tableur l'a mis en notation scientifique, ses derniers chiffres sont perdus";
  const std::string_view entier = texte.substr(0, texte.find_first_of(".,"));
  if (texte.size() == entier.size() + 2 && que_des_chiffres(entier) && texte.ends_with('0'))
    return "le tableur l'a traité comme un nombre décimal";
  const bool long_nombre = texte.size() > kChiffresGardes && que_des_chiffres(texte);
  if (long_nombre && texte.find_last_not_of('0') < kChiffresGardes)
    return "le tableur n'en a gardé que 15 chiffres, les derniers sont devenus des zéros";
  return {};
}

std::string sur_une_ligne(std::string_view texte) {
  std::string ligne;
  for (char c : texte) {
    const bool saut = c == '\r' || c == '\n';
    if (!saut)
      ligne += c;
    else if (!ligne.ends_with(' '))
      ligne += ' ';
  }
  return ligne;
}

}  // namespace

bool TableImportee::est_abimee(std::size_t colonne) {
  const std::string_view texte = cellule(colonne);
  const std::string_view cause = cause_de_perte(texte);
  if (cause.empty()) return false;
  noter(colonne, {CodeRefus::ValeurIllisible, fmt::format("{} : {}", text::quoted(texte), cause),
                  "une valeur", remede_de_perte(texte)});
  return true;
}

void TableImportee::reprendre(std::size_t colonne, Lecture& lecture) {
  for (Refus& refus : lecture.prendre()) noter(colonne, std::move(refus));
}

std::optional<std::string> TableImportee::texte(std::size_t colonne, std::size_t longueur) {
  const std::string_view brut = cellule(colonne);
  if (brut.empty() || est_abimee(colonne)) return std::nullopt;
  Lecture lecture;
  auto texte = lecture.lire_texte({"", sur_une_ligne(brut)}, longueur);
  reprendre(colonne, lecture);
  return texte;
}

std::optional<bool> TableImportee::reponse(std::size_t colonne) {
  struct Mot {
    std::string_view mot;
    bool oui;
  };
  constexpr std::array kMots{Mot{"oui", true},  Mot{"vrai", true},  Mot{"true", true},   Mot{"1", true},
                             Mot{"non", false}, Mot{"faux", false}, Mot{"false", false}, Mot{"0", false}};
  const std::string_view brut = cellule(colonne);
  if (brut.empty() || est_abimee(colonne)) return std::nullopt;
  const auto mot = std::ranges::find(kMots, text::fold(brut), &Mot::mot);
  if (mot != kMots.end()) return mot->oui;
  noter(colonne, {CodeRefus::ValeurIllisible, fmt::format("{} n'est ni oui ni non", text::quoted(brut)),
                  "oui ou non (aussi vrai, faux, true, false, 1, 0)", "écrire oui ou non"});
  return std::nullopt;
}

std::optional<domain::StatutAvance> TableImportee::statut_avance(std::size_t colonne) {
  const std::string_view brut = cellule(colonne);
  if (brut.empty() || est_abimee(colonne)) return std::nullopt;
  if (const auto exact = domain::statut_de<domain::StatutAvance>(brut)) return exact;
  const std::string plie = nom_plie(brut);  // « À recouvrer » is a_recouvrer
  for (const auto& statut : domain::statuts<domain::StatutAvance>())
    if (nom_plie(statut.id) == plie || nom_plie(statut.libelle) == plie) return statut.statut;
  Lecture lecture;
  lecture.lire_statut_avance({"", std::string(brut)});
  reprendre(colonne, lecture);
  return std::nullopt;
}

std::vector<domain::Finess> TableImportee::finess(std::size_t colonne) {
  const std::string_view brut = cellule(colonne);
  if (brut.empty() || est_abimee(colonne)) return {};
  if (auto seul = domain::Finess::exact(brut)) return {*std::move(seul)};
  Lecture lecture;
  auto liste = lecture.lire_finess({{"", std::string(brut)}});
  reprendre(colonne, lecture);
  return liste;
}

std::vector<std::string> TableImportee::identifiants(std::size_t colonne, std::size_t longueur) {
  constexpr std::string_view kSeparateurs = "|, \t\r\n";
  std::vector<std::string> liste;
  std::string_view reste = cellule(colonne);
  if (reste.empty() || est_abimee(colonne)) return liste;
  if (const auto cause = dommage(reste); !cause.empty()) {
    noter(
        colonne,
        {CodeRefus::ValeurIllisible, fmt::format("{} : {}", text::quoted(reste), cause),
         "un identifiant entier, ou plusieurs séparés par | , ou des espaces",
         "le reprendre à sa source ; dans le tableur, mettre la colonne au format Texte avant de le saisir"});
    return liste;
  }
  Lecture lecture;
  while (!reste.empty()) {
    const std::size_t fin = reste.find_first_of(kSeparateurs);
    const std::string_view morceau = reste.substr(0, fin);
    if (!text::trim(morceau).empty())
      if (auto lu = lecture.lire_texte({"", std::string(morceau)}, longueur)) liste.push_back(*std::move(lu));
    reste = fin == std::string_view::npos ? std::string_view{} : reste.substr(fin + 1);
  }
  reprendre(colonne, lecture);
  return liste;
}

}  // namespace finhop::app
