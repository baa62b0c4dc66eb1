#include "finhop/format/html.hpp"

#include <stdexcept>

#include "finhop/base/texte.hpp"
#include "finhop/base/url.hpp"

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
  lien.cible_ = "#" + texte::encoder_pour_url(identifiant);
  return lien;
}

Lien Lien::de_page(const std::vector<std::string>& segments,
                   const std::vector<std::pair<std::string, std::string>>& parametres) {
  Lien lien;
  if (segments.empty()) lien.cible_ = "/";
  for (const std::string& segment : segments) {
    if (segment.empty() && segments.size() > 1)
      throw std::logic_error("un lien dont un segment est vide mènerait ailleurs");
    // A browser would climb by these two before it asks.
    if (segment == "." || segment == "..") throw std::logic_error("un lien ne remonte pas");
    lien.cible_ += "/" + texte::encoder_pour_url(segment);
  }
  char avant = '?';
  for (const auto& [nom, valeur] : parametres) {
    lien.cible_ += avant + texte::encoder_pour_url(nom) + "=" + texte::encoder_pour_url(valeur);
    avant = '&';
  }
  return lien;
}

Html image(const Lien& de, std::string_view dite) {
  return Html::de({"img", Forme::Vide}, {Attribut("src", de.cible()), Attribut("alt", dite)});
}

Attribut Attribut::envoye_a(const Lien& lien) {
  Attribut attribut("action", lien.cible());
  attribut.octets_ += " method=\"post\"";
  return attribut;
}

Attribut Attribut::demande_a(const Lien& lien) {
  Attribut attribut("action", lien.cible());
  attribut.octets_ += Attribut("method", "get").octets_;
  return attribut;
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
