#include "finhop/format/html.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"

namespace finhop::format::html {
namespace {

bool passe_tel_quel(char c) {
  return c >= ' ' && c <= '~' && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
}

// The one way of a text into a page.
void ajouter_texte(std::string& sortie, std::string_view octets) {
  if (std::ranges::all_of(octets, passe_tel_quel))
    sortie += octets;
  else
    sortie += texte::echapper_html(texte::imprimable(octets));
}

// In an address, everything but what RFC 3986 leaves unreserved.
void ajouter_a_l_adresse(std::string& sortie, std::string_view octets) {
  for (const char c : octets)
    if (texte::est_alphanumerique(c) || c == '-' || c == '.' || c == '_' || c == '~')
      sortie += c;
    else
      sortie += fmt::format("%{:02X}", static_cast<unsigned char>(c));
}

}  // namespace

Html& Html::operator+=(const Html& suite) {
  octets_ += suite.octets_;
  return *this;
}

Html& Html::operator+=(std::string_view texte) {
  ajouter_texte(octets_, texte);
  return *this;
}

Html Html::de(const Element& element, std::initializer_list<Partie> parties) {
  Html html;
  std::string& octets = html.octets_;
  octets.append("<").append(element.nom);
  for (const Partie& partie : parties)
    if (partie.sorte_ == Partie::Sorte::Attribut) octets += partie.vue_;
  octets += '>';
  if (element.forme == Forme::Vide) return html;
  if (element.forme == Forme::Conteneur) octets += '\n';
  for (const Partie& partie : parties) {
    if (partie.sorte_ == Partie::Sorte::Html) octets += partie.vue_;
    if (partie.sorte_ == Partie::Sorte::Texte) ajouter_texte(octets, partie.vue_);
  }
  octets.append("</").append(element.nom).append(">");
  if (element.forme != Forme::Mot) octets += '\n';
  return html;
}

Lien Lien::ancre(std::string_view identifiant) {
  Lien lien;
  lien.cible_ = "#";
  ajouter_a_l_adresse(lien.cible_, identifiant);
  return lien;
}

Attribut::Attribut(std::string_view drapeau) : octets_(" ") {
  octets_ += drapeau;
}

Attribut::Attribut(std::string_view nom, std::string_view valeur) : octets_(" ") {
  octets_.append(nom).append("=\"");
  ajouter_texte(octets_, valeur);
  octets_ += '"';
}

}  // namespace finhop::format::html
