// Turns what people gave into values, collecting every refusal on the way.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/identifiants.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::app {

class Saisies {
 public:
  template <class Type>
  std::optional<Type> lire(const Saisi& saisi) {
    auto valeur = Type::lire(saisi.brut);
    if (valeur) return *std::move(valeur);
    refuser(valeur.error().dans(saisi.lieu));
    return std::nullopt;
  }
  // Text of one line, at most `longueur` characters, outer spaces removed.
  std::optional<std::string> lire_texte(const Saisi& saisi, std::size_t longueur);
  // Of an avance, of a solde or of a lot, by its id.
  template <class Statut>
  std::optional<Statut> lire_statut(const Saisi& saisi);
  // Several may stand in one text, separated by spaces, commas, semicolons or bars; each once.
  std::vector<domain::Finess> lire_finess(const std::vector<Saisi>& saisis);
  // One in each text, free but for the length; each once.
  std::vector<std::string> lire_identifiants(const std::vector<Saisi>& saisis, std::size_t longueur);

  // Sets `champ` when something was given; an empty text erases it.
  template <class Type>
  void appliquer(std::optional<Type>& champ, const std::optional<Saisi>& saisi) {
    if (!saisi) return;
    if (texte::rogner(saisi->brut).empty()) {
      champ.reset();
    } else if (auto valeur = lire<Type>(*saisi)) {
      champ = std::move(valeur);
    }
  }
  void appliquer_texte(std::optional<std::string>& champ, const std::optional<Saisi>& saisi);

  void refuser(Refus refus) { refus_.push_back(std::move(refus)); }
  bool reussie() const { return refus_.empty(); }
  // The refusals so far, handed over.
  ListeRefus prendre() { return std::exchange(refus_, {}); }
  std::unexpected<ListeRefus> echec() { return std::unexpected(std::move(refus_)); }

 private:
  // Refuses a value that was seen already.
  template <class Valeur>
  bool est_nouvelle(std::set<Valeur>& vues, const Valeur& valeur, const Saisi& dite,
                    std::string_view attendu) {
    if (vues.insert(valeur).second) return true;
    refuser(Refus{CodeRefus::ValeurIllisible, dite.brut + " est donné deux fois", std::string(attendu),
                  "ôter le doublon"}
                .dans(dite.lieu));
    return false;
  }

  ListeRefus refus_;
};

constexpr std::size_t kLongueurTexte = 200;

}  // namespace finhop::app
