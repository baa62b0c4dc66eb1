#include "finhop/domain/autre_piece.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

// Letters and digits without accents, the rest as single hyphens; what has none of them is left out.
std::string en_nom_de_fichier(std::string_view libelle) {
  constexpr std::size_t kLongueur = 40;
  std::string nom;
  for (const char c : texte::plier(libelle)) {
    const bool simple = texte::est_chiffre(c) || (c >= 'a' && c <= 'z');
    if (simple)
      nom += c;
    else if (!nom.empty() && nom.back() != '-')
      nom += '-';
    if (nom.size() == kLongueur) break;
  }
  while (nom.ends_with('-')) nom.pop_back();
  return nom;
}

}  // namespace

std::string nom_autre_piece(const NumeroEditeur& numero, const AutrePiece& piece) {
  const std::string dit = en_nom_de_fichier(piece.libelle);
  return fmt::format("AUTRE-{}-{}{}{}.{}", numero.texte(), piece.rang, dit.empty() ? "" : "-", dit,
                     extension(piece.format));
}

}  // namespace finhop::domain
