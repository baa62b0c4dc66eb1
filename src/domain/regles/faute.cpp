#include "domain/regles/faute.hpp"

#include <fmt/format.h>

#include <utility>

#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

std::string nommer(Cle cle, std::optional<std::size_t> element) {
  const DescriptionCle& d = description(cle);
  if (!element) return std::string(d.nom);
  if (d.portee == Portee::Piece) return fmt::format("{} du document {}", d.nom, *element + 1);
  return fmt::format("{}, valeur {},", d.nom, *element + 1);
}

}  // namespace

std::string montrer_texte(std::string_view octets) {
  constexpr std::size_t kLisible = 80;
  return texte::montrer(octets, kLisible);
}

std::string montrer(const Valeur& valeur) {
  if (valeur.genre == Genre::Tableau) return "[…]";
  if (valeur.genre == Genre::Objet) return "{…}";
  return montrer_texte(valeur.brut);
}

void dire_faute(const Signaler& signaler, Cle cle, const Valeur& valeur, std::string_view attendu,
                std::optional<std::size_t> element, Remede remede) {
  if (signaler.est_compte()) return;
  const std::string trouve = montrer(valeur);
  const bool cache = valeur.genre == Genre::Texte && texte::a_un_invisible(valeur.texte);
  signaler({.message = fmt::format("{} vaut {}{} : il faut {}", nommer(cle, element), trouve,
                                   cache ? texte::kInvisibleDit : "", attendu),
            .valeur = trouve,
            .remede = std::move(remede),
            .endroit = Endroit{cle, {}, element, valeur.place}});
}

void dire_vide(const Signaler& signaler, Cle cle, const Valeur& liste, std::string_view attendu,
               Remede remede) {
  signaler({.message = fmt::format("{} est vide : il faut {}", description(cle).nom, attendu),
            .valeur = "[]",
            .remede = std::move(remede),
            .endroit = Endroit{cle, {}, {}, liste.place}});
}

void dire(const Signaler& signaler, Cle cle, std::string message, std::string valeur) {
  signaler({.message = std::move(message), .valeur = std::move(valeur), .endroit = Endroit{cle, {}, {}, {}}});
}

Endroit endroit(const Demande& demande, Cle cle) {
  Endroit endroit{cle, {}, {}, {}};
  if (demande.num_ligne > 0) endroit.ligne = static_cast<std::size_t>(demande.num_ligne) - 1;
  return endroit;
}

}  // namespace finhop::domain
