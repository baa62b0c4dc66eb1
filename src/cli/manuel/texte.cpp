#include "cli/manuel/texte.hpp"

#include <algorithm>
#include <ostream>

#include "cli/ecriture/pliage.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli::manuel {
namespace {

constexpr std::size_t kTerme = 24;
// A space inside `code`: no place to fold at.
constexpr char kInsecable = '\x1E';

// A command stands whole on its line.
std::vector<std::string> mots(const std::string& texte) {
  std::string dit;
  for (Passage& passage : passages(texte)) {
    if (passage.ton == Passage::Ton::Code) std::ranges::replace(passage.texte, ' ', kInsecable);
    dit += passage.texte;
  }
  std::vector<std::string> mots = couper_en_mots(dit);
  for (std::string& mot : mots) std::ranges::replace(mot, kInsecable, ' ');
  return mots;
}

void definir(std::ostream& sortie, const Bloc& bloc) {
  const std::string terme = "  " + sans_marques(bloc.terme);
  const bool tient = texte::largeur(terme) + 2 <= kTerme;
  if (!tient) sortie << terme << '\n';
  sortie << replier(texte::ajuster(tient ? terme : "", kTerme), mots(bloc.texte));
}

void ecrire_le_code(std::ostream& sortie, std::string_view code) {
  for (const std::string_view ligne : lignes_de(code)) {
    if (!ligne.empty()) sortie << "    " << ligne;
    sortie << '\n';
  }
}

bool est_serre(Sorte sorte) {
  return sorte == Sorte::Puce || sorte == Sorte::Definition;
}

}  // namespace

void ecrire_texte(std::ostream& sortie, const Blocs& blocs) {
  for (std::size_t i = 0; i < blocs.size(); ++i) {
    const Bloc& bloc = blocs[i];
    if (i > 0 && !(est_serre(bloc.sorte) && blocs[i - 1].sorte == bloc.sorte)) sortie << '\n';
    switch (bloc.sorte) {
      case Sorte::Titre:
      case Sorte::SousTitre:
        sortie << sans_marques(bloc.texte) << '\n';
        break;
      case Sorte::Paragraphe:
        sortie << replier("", mots(bloc.texte));
        break;
      case Sorte::Puce:
        sortie << replier("- ", mots(bloc.texte));
        break;
      case Sorte::Definition:
        definir(sortie, bloc);
        break;
      case Sorte::Code:
        ecrire_le_code(sortie, bloc.texte);
        break;
    }
  }
}

}  // namespace finhop::cli::manuel
