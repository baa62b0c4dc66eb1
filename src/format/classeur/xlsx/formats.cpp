#include "format/classeur/xlsx/formats.hpp"

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"
#include "format/classeur/xlsx/lettres_de_format.hpp"

namespace finhop::format::classeur {
namespace {

struct Connu {
  std::uint64_t numero;
  std::string_view code;
};
// 27 to 36 and 50 to 58 are days and hours in the East, whose letters no French workbook needs: only what they are.
constexpr std::array kConnus{
    Connu{1, "0"},          Connu{2, "0.00"},           Connu{3, "#,##0"},          Connu{4, "#,##0.00"},
    Connu{9, "0%"},         Connu{10, "0.00%"},         Connu{11, "0.00E+00"},      Connu{12, "# ?/?"},
    Connu{13, "# ?\?/?\?"}, Connu{14, "d/m/yyyy"},      Connu{15, "d-mmm-yy"},      Connu{16, "d-mmm"},
    Connu{17, "mmm-yy"},    Connu{18, "h:mm AM/PM"},    Connu{19, "h:mm:ss AM/PM"}, Connu{20, "h:mm"},
    Connu{21, "h:mm:ss"},   Connu{22, "d/m/yyyy h:mm"}, Connu{27, "yyyy"},          Connu{28, "yyyy"},
    Connu{29, "yyyy"},      Connu{30, "yyyy"},          Connu{31, "yyyy"},          Connu{32, "h:mm"},
    Connu{33, "h:mm:ss"},   Connu{34, "h:mm"},          Connu{35, "h:mm:ss"},       Connu{36, "yyyy"},
    Connu{37, "#,##0"},     Connu{38, "#,##0"},         Connu{39, "#,##0.00"},      Connu{40, "#,##0.00"},
    Connu{45, "mm:ss"},     Connu{46, "[h]:mm:ss"},     Connu{47, "mm:ss.0"},       Connu{48, "##0.0E+0"},
    Connu{49, "@"},         Connu{50, "yyyy"},          Connu{51, "yyyy"},          Connu{52, "yyyy"},
    Connu{53, "yyyy"},      Connu{54, "yyyy"},          Connu{55, "h:mm"},          Connu{56, "h:mm:ss"},
    Connu{57, "yyyy"},      Connu{58, "yyyy"},
};

bool est_duree(std::string_view crochet) {
  const std::string dedans = texte::minuscules_ascii(crochet);
  return !dedans.empty() && std::string_view("hms").contains(dedans.front()) &&
         dedans.find_first_not_of(dedans.front()) == std::string::npos;
}

std::string_view premiere_section(std::string_view code) {
  Lettres lettres(code);
  for (auto jeton = lettres.suivant(); jeton.genre != Lettres::Genre::Fin; jeton = lettres.suivant())
    if (jeton.genre == Lettres::Genre::Signe && jeton.texte == ";")
      return code.substr(0, static_cast<std::size_t>(jeton.texte.data() - code.data()));
  return code;
}

// The letters of a code that mean something, « [h] » being H.
std::string lettres_de(std::string_view code) {
  std::string dites;
  Lettres lettres(code);
  for (auto jeton = lettres.suivant(); jeton.genre != Lettres::Genre::Fin; jeton = lettres.suivant()) {
    if (jeton.genre == Lettres::Genre::Crochet && est_duree(jeton.texte)) dites.push_back('H');
    if (jeton.genre == Lettres::Genre::Signe) dites += texte::minuscules_ascii(jeton.texte);
  }
  return dites;
}

void effacer(std::string& lettres, std::string_view mot, std::string_view plutot) {
  for (std::size_t place = lettres.find(mot); place != std::string::npos; place = lettres.find(mot, place))
    lettres.replace(place, mot.size(), plutot);
}

// A month or minutes: minutes follow an hour or come before seconds.
bool a_un_mois(std::string_view lettres) {
  char avant = 0;
  for (std::size_t i = 0; i < lettres.size(); ++i) {
    const char lettre = lettres[i];
    if (lettre == 'm' && avant != 'm') {
      const std::size_t suite = lettres.find_first_of("hsdyHgeb", i);
      const bool minutes =
          avant == 'h' || avant == 'H' || (suite != std::string_view::npos && lettres[suite] == 's');
      if (!minutes) return true;
    }
    if (std::string_view("hsdymHgeb").contains(lettre)) avant = lettre;
  }
  return false;
}

}  // namespace

Format format_de(std::string_view code) {
  code = premiere_section(code);
  Format dit;
  std::string lettres = lettres_de(code);
  effacer(lettres, "general", "");
  effacer(lettres, "am/pm", "h");
  effacer(lettres, "a/p", "h");
  effacer(lettres, "e+", "");
  effacer(lettres, "e-", "");
  const bool duree = lettres.contains('H');
  const bool heure = duree || lettres.find_first_of("hs") != std::string::npos;
  const bool jour = lettres.find_first_of("dygeb") != std::string::npos || a_un_mois(lettres);
  if (jour)
    dit.moment = heure ? Montre::JourEtHeure : Montre::Jour;
  else if (heure)
    dit.moment = duree ? Montre::Duree : Montre::Heure;
  else
    dit.patron = patron_de(code);
  return dit;
}

std::string_view code_connu(std::uint64_t numero) {
  const auto connu = std::ranges::find(kConnus, numero, &Connu::numero);
  return connu == kConnus.end() ? "General" : connu->code;
}

}  // namespace finhop::format::classeur
