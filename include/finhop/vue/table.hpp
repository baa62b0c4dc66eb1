// Tables as values, and the fields that their columns are made of: what a report lists is named once, for every form.
//
// What is shown on a page is a Table. What may be longer than that goes row by row: the fields of one form are chosen
// once, then each object is made a row for its writer.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/base/texte.hpp"
#include "finhop/vue/faits.hpp"

namespace finhop::vue {

// For people in words, for programs as nested objects, for a spreadsheet as cells.
enum class Forme { Personnes, Programmes, Tableur };

enum class Alignement { Gauche, Droite };

struct Colonne {
  std::string nom;  // in the form of its table: a key or a header
  Alignement alignement = Alignement::Gauche;
  // The fewest characters that still tell what stands there, when a face lacks room; 0: it is never cut.
  std::size_t coupe = 0;
  friend bool operator==(const Colonne&, const Colonne&) = default;
};

using Rangee = std::vector<Valeur>;

// The sums of a table's amounts: its writer may put them under it, its last row already is them, or they stand elsewhere,
// for what reads the table to find no row that is not one of its things.
enum class Sommes { AFaire, DerniereRangee, APart };

struct Table {
  std::vector<Colonne> colonnes;
  std::vector<Rangee> rangees = {};
  Sommes sommes = Sommes::AFaire;
  friend bool operator==(const Table&, const Table&) = default;
};

// A table that may be long, given row by row as long as what it is made from is there.
struct Defile {
  using Voir = std::function<void(const Rangee&)>;
  std::vector<Colonne> colonnes;
  std::function<void(const Voir&)> chaque;
  Sommes sommes = Sommes::AFaire;
};

// One field of a T. A name that is empty: the field is not in that form.
template <class T>
struct Champ {
  std::string_view cle;  // for programs; « avance.statut » lies in the object « avance »
  std::string_view nom;  // for people
  Valeur (*lire)(const T&) = nullptr;
  Alignement alignement = Alignement::Gauche;
  std::size_t coupe = 0;
  std::string_view colonne = cle;  // for a spreadsheet

  constexpr std::string_view nom_pour(Forme forme) const {
    return forme == Forme::Personnes ? nom : forme == Forme::Programmes ? cle : colonne;
  }
};

template <class T, class V>
T classe_de(V T::*);

// A field that is a member as it stands.
template <auto Membre, class T = decltype(classe_de(Membre))>
Valeur lire(const T& objet) {
  return objet.*Membre;
}

// The fields of one form, in its order.
template <class T>
class Selection {
 public:
  void ajouter(const Champ<T>& champ, std::string_view nom) {
    champs_.push_back(&champ);
    colonnes_.push_back({std::string(nom), champ.alignement, champ.coupe});
  }
  const std::vector<Colonne>& colonnes() const { return colonnes_; }
  Rangee rangee(const T& objet) const {
    Rangee valeurs;
    valeurs.reserve(champs_.size());
    for (const Champ<T>* champ : champs_) valeurs.push_back(champ->lire(objet));
    return valeurs;
  }
  template <class Objets>
  Table table(const Objets& objets) const {
    Table table{colonnes_};
    for (const T& objet : objets) table.rangees.push_back(rangee(objet));
    return table;
  }

 private:
  std::vector<const Champ<T>*> champs_;
  std::vector<Colonne> colonnes_;
};

// All the fields of a T, named once. `ordre`: those of the spreadsheet in an order that its users may count on; in that of
// the fields when there is none.
template <class T>
class Champs {
 public:
  template <std::size_t N>
  constexpr Champs(const Champ<T> (&champs)[N]) : champs_(champs) {}
  template <std::size_t N, std::size_t M>
  constexpr Champs(const Champ<T> (&champs)[N], const std::string_view (&ordre)[M])
      : champs_(champs), ordre_(ordre) {}

  // Both stay where they are.
  constexpr Champs(std::span<const Champ<T>> champs, std::span<const std::string_view> ordre = {})
      : champs_(champs), ordre_(ordre) {}

  // std::logic_error when `ordre` names what no field is.
  Selection<T> pour(Forme forme) const {
    Selection<T> choisis;
    if (forme == Forme::Tableur && !ordre_.empty()) {
      for (const std::string_view colonne : ordre_) choisis.ajouter(de_colonne(colonne), colonne);
      return choisis;
    }
    for (const Champ<T>& champ : champs_)
      if (const std::string_view nom = champ.nom_pour(forme); !nom.empty()) choisis.ajouter(champ, nom);
    return choisis;
  }
  // The field that a spreadsheet has under that name, whatever its case; nullptr when it has none.
  const Champ<T>* de_colonne_pliee(std::string_view nom) const {
    const auto champ = std::ranges::find_if(champs_, [&](const Champ<T>& c) {
      return !c.colonne.empty() && texte::plier(c.colonne) == texte::plier(nom);
    });
    return champ == champs_.end() ? nullptr : &*champ;
  }
  std::vector<std::string> colonnes() const {
    std::vector<std::string> noms;
    for (const Champ<T>& champ : champs_)
      if (!champ.colonne.empty()) noms.emplace_back(champ.colonne);
    return noms;
  }
  template <class Objets>
  Table table(Forme forme, const Objets& objets) const {
    return pour(forme).table(objets);
  }
  // `objets` stays where it is until all rows are given.
  template <class Objets>
  Defile defile(Forme forme, const Objets& objets) const {
    const Selection<T> choisis = pour(forme);
    return {choisis.colonnes(), [choisis, &objets](const Defile::Voir& voir) {
              for (const T& objet : objets) voir(choisis.rangee(objet));
            }};
  }
  // Of one object, for people and programs.
  Faits faits(const T& objet) const {
    Faits faits;
    for (const Champ<T>& champ : champs_)
      if (!champ.cle.empty() || !champ.nom.empty())
        faits.push_back({std::string(champ.cle), std::string(champ.nom), champ.lire(objet)});
    return faits;
  }
  // Of many, for programs.
  template <class Objets>
  std::vector<Faits> elements(const Objets& objets) const {
    std::vector<Faits> elements;
    for (const T& objet : objets) elements.push_back(faits(objet));
    return elements;
  }

 private:
  const Champ<T>& de_colonne(std::string_view colonne) const {
    const auto champ = std::ranges::find(champs_, colonne, &Champ<T>::colonne);
    if (champ == champs_.end()) throw std::logic_error("colonne sans champ : " + std::string(colonne));
    return *champ;
  }

  std::span<const Champ<T>> champs_;
  std::span<const std::string_view> ordre_ = {};
};

}  // namespace finhop::vue
