#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <stdexcept>

#include "finhop/base/digest.hpp"
#include "finhop/format/bordereau.hpp"
#include "finhop/format/html_page.hpp"
#include "web/embarques.hpp"
#include "web/pages/cadre.hpp"
#include "web/pages/erreurs.hpp"

namespace finhop::web {
namespace {

constexpr std::size_t kChiffresDeLEmpreinte = 16;

struct Servie {
  std::string_view nom;
  std::string_view texte;
};

std::vector<Servie> servies() {
  return {{"commun.css", format::html::feuille_commune()},
          {"page.css", texte_embarque(kRessources, "page.css")},
          {"bordereau.css", format::feuille_du_bordereau()},
          {"bordereau.js", texte_embarque(kRessources, "bordereau.js")},
          {"document.css", texte_embarque(kRessources, "document.css")},
          {"rapport.css", texte_embarque(kRessources, "rapport.css")},
          {"verification.css", texte_embarque(kRessources, "verification.css")},
          {"verification.js", texte_embarque(kRessources, "verification.js")},
          {"clavier.js", texte_embarque(kRessources, "clavier.js")},
          {"envoi.js", texte_embarque(kRessources, "envoi.js")}};
}

// « page-0123456789abcdef.css »: another text has another name, so that it may be kept for ever.
std::string nom_date(const Servie& servie) {
  const std::size_t point = servie.nom.rfind('.');
  return fmt::format("{}-{}{}", servie.nom.substr(0, point),
                     sha256(servie.texte).substr(0, kChiffresDeLEmpreinte), servie.nom.substr(point));
}

struct Nommee {
  Servie servie;
  std::string nom;
};

// Found once, at the first page.
const std::vector<Nommee>& nommees() {
  static const std::vector<Nommee> toutes = [] {
    std::vector<Nommee> faites;
    for (const Servie& servie : servies()) faites.push_back({servie, nom_date(servie)});
    return faites;
  }();
  return toutes;
}

std::string_view type_de(std::string_view nom) {
  return nom.ends_with(".js") ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8";
}

Reponse a_garder(std::string_view type, std::string texte, std::string_view combien) {
  Reponse reponse{.type = std::string(type), .texte = std::move(texte)};
  reponse.champs.ajouter("Cache-Control", combien);
  return reponse;
}

// An « f », bit by bit, from the bottom, as the format has it.
constexpr std::array<std::uint16_t, 16> kImage{0x0000, 0x0000, 0x0780, 0x0780, 0x0780, 0x0780,
                                               0x0780, 0x0780, 0x0780, 0x1FF0, 0x1FF0, 0x0780,
                                               0x07C0, 0x03FC, 0x01FC, 0x0000};

void petit_boutiste(std::string& octets, std::uint32_t nombre, int taille) {
  for (int i = 0; i < taille; ++i) octets += static_cast<char>((nombre >> (8 * i)) & 0xFFU);
}

// An image of 16 by 16 points and two colours, in the format of icons: its index, its head, its colours, its points, and
// that all of them are seen.
std::string icone() {
  constexpr std::uint32_t kCote = 16;
  constexpr std::uint32_t kTete = 40;
  constexpr std::uint32_t kAvant = 22;
  constexpr std::uint32_t kBleu = 0x000B4F8A;
  constexpr std::uint32_t kBlanc = 0x00FFFFFF;
  constexpr std::uint32_t kRangee = 4;  // bytes
  constexpr std::uint32_t kTaille = kTete + 2 * 4 + 2 * kCote * kRangee;
  std::string octets;
  const auto dire = [&](int taille, std::initializer_list<std::uint32_t> nombres) {
    for (const std::uint32_t nombre : nombres) petit_boutiste(octets, nombre, taille);
  };
  dire(2, {0, 1, 1});
  dire(1, {kCote, kCote, 2, 0});
  dire(2, {1, 1});
  dire(4, {kTaille, kAvant, kTete, kCote, 2 * kCote});
  dire(2, {1, 1});
  dire(4, {0, 0, 0, 0, 2, 0, kBleu, kBlanc});
  for (const std::uint16_t rangee : kImage)
    dire(1, {std::uint32_t{rangee} >> 8U, std::uint32_t{rangee} & 0xFFU, 0, 0});
  octets.append(kCote * kRangee, '\0');
  return octets;
}

}  // namespace

format::html::Lien lien_de_ressource(std::string_view nom) {
  const auto nommee = std::ranges::find(nommees(), nom, [](const Nommee& n) { return n.servie.nom; });
  if (nommee == nommees().end()) throw std::logic_error("aucune ressource ne porte ce nom");
  return lien(Route::Ressource, {nommee->nom});
}

Reponse donner_une_ressource(Contexte& contexte, const Requete&) {
  const auto nommee = std::ranges::find(nommees(), contexte.valeur("nom"), &Nommee::nom);
  if (nommee == nommees().end()) return page_d_erreur(contexte.installation, Empechement::Introuvable);
  return a_garder(type_de(nommee->servie.nom), std::string(nommee->servie.texte),
                  "public, max-age=31536000, immutable");
}

Reponse donner_l_icone(Contexte&, const Requete&) {
  return a_garder("image/x-icon", icone(), "public, max-age=86400");
}

}  // namespace finhop::web
