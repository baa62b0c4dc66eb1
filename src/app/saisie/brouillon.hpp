// What was given of an avance or of a solde, once read: any field may be missing. Options, cells and forms fill the same
// draft, and it is put over what is recorded in one way.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "finhop/domain/champs.hpp"

namespace finhop::app {

// Nothing: the field is to be erased.
using ValeurLue =
    std::variant<std::monostate, domain::NumeroEditeur, domain::NumeroAsp, domain::NumeroAns, std::string,
                 Jour, Montant, bool, domain::StatutAvance, domain::StatutSolde, std::vector<domain::Finess>,
                 std::vector<std::string>, std::vector<domain::Facture>>;

// What a field holds when it holds something.
template <class Type>
struct SansOption {
  using type = Type;
};
template <class Type>
struct SansOption<std::optional<Type>> {
  using type = Type;
};
template <class Type>
using Contenu = typename SansOption<Type>::type;

// Puts in a list what another has more, in its order, and gives it.
template <class Type>
std::vector<Type> unir(std::vector<Type>& tous, const std::vector<Type>& siens) {
  std::vector<Type> ajoutes;
  for (const Type& un : siens)
    if (std::ranges::find(tous, un) == tous.end()) {
      tous.push_back(un);
      ajoutes.push_back(un);
    }
  return ajoutes;
}

template <class Objet>
class Brouillon {
 public:
  bool donne(std::size_t rang) const { return champs_[rang].has_value(); }
  void donner(std::size_t rang, ValeurLue valeur) { champs_[rang] = std::move(valeur); }
  void effacer(std::size_t rang) { champs_[rang] = ValeurLue(); }
  // What two drafts say of a field.
  const std::optional<ValeurLue>& dit(std::size_t rang) const { return champs_[rang]; }

  // `valeur<&Avance::client>()`; nullptr when it is not given, or erased.
  template <auto lieu>
  const auto* valeur() const {
    using Type = Contenu<std::remove_cvref_t<decltype(domain::en(std::declval<Objet&>(), lieu))>>;
    const std::optional<ValeurLue>& champ = champs_[domain::rang(lieu)];
    return champ ? std::get_if<Type>(&*champ) : nullptr;
  }
  template <auto lieu>
  bool donne() const {
    return donne(domain::rang(lieu));
  }
  // A list to add to, empty at first.
  template <auto lieu>
  auto& liste() {
    using Type = std::remove_cvref_t<decltype(domain::en(std::declval<Objet&>(), lieu))>;
    std::optional<ValeurLue>& champ = champs_[domain::rang(lieu)];
    if (!champ) champ = Type();
    return std::get<Type>(*champ);
  }

  // All that is given, over what was there; never what the dossier is known by.
  void poser(Objet& objet) const {
    for (std::size_t rang = 0; rang < champs_.size(); ++rang) {
      const auto& champ = domain::champs<Objet>()[rang];
      if (!champs_[rang] || champ.part == domain::Part::Identite) continue;
      visiter(champ, objet, [&](auto& place) { poser_en(place, *champs_[rang]); });
    }
  }

 private:
  template <class Type>
  static void poser_en(Type& place, const ValeurLue& valeur) {
    if (const auto* lue = std::get_if<Contenu<Type>>(&valeur))
      place = *lue;
    else if constexpr (std::is_default_constructible_v<Type> && !std::is_enum_v<Type>)
      place = Type();
  }

  std::array<std::optional<ValeurLue>, domain::champs<Objet>().size()> champs_;
};

}  // namespace finhop::app
