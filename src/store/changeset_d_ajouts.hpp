// The changeset of rows that were only added, written as SQLite's sessions write it: watching them one by one and reading
// each again costs more than adding them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "finhop/base/jour.hpp"
#include "finhop/base/montant.hpp"
#include "finhop/domain/identifiants.hpp"

namespace finhop::store {

class ChangesetDAjouts {
 public:
  // `cles`: for each column of the table, in its order, its place in the primary key, 0 outside it.
  ChangesetDAjouts(std::string_view table, std::string_view cles);

  // One row, with its first columns; the others are added in their order.
  template <class... Valeurs>
  void commencer_rang(const Valeurs&... valeurs) {
    octets_ += "\x12";  // SQLITE_INSERT
    octets_ += '\0';    // by a statement, not by a trigger
    (valeur(valeurs), ...);
  }
  template <class Valeur>
  void ajouter(const Valeur& une) {
    valeur(une);
  }
  const std::string& octets() const { return octets_; }

 private:
  void entete(std::size_t taille);  // a length, as SQLite packs it
  void valeur(std::nullptr_t) { octets_ += '\x05'; }
  void valeur(std::int64_t nombre);
  void valeur(std::string_view texte);
  void valeur(const std::string& texte) { valeur(std::string_view(texte)); }
  void valeur(const Jour& jour) { valeur(std::string_view(jour.iso())); }
  void valeur(Montant montant) { valeur(montant.centimes()); }
  template <class Sorte>
  void valeur(const domain::Identifiant<Sorte>& identifiant) {
    valeur(std::string_view(identifiant.texte()));
  }
  template <class Valeur>
  void valeur(const std::optional<Valeur>& peut_etre) {
    if (peut_etre)
      valeur(*peut_etre);
    else
      valeur(nullptr);
  }

  std::string octets_;
};

}  // namespace finhop::store
