// Which numbers are taken: those of the base, read once, and those that a table gives, line by line. Case does not
// distinguish two numbers. Thousands of them stay small: a number of so few letters and digits is one of 32 bits.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "app/table/table_importee.hpp"
#include "finhop/app/contexte.hpp"
#include "finhop/domain/identifiants.hpp"

namespace finhop::app {

using CleDeNumero = std::uint32_t;
CleDeNumero cle_de(const domain::NumeroEditeur& numero);
CleDeNumero cle_de(const domain::NumeroAsp& numero);

// The number of the row in hand, before anything of it is judged.
template <class Numero>
std::optional<Numero> numero_lisible(const TableImportee& table, std::size_t colonne) {
  const std::string_view texte = TableImportee::sans_apostrophe(table.cellule(colonne));
  if (texte.empty()) return std::nullopt;
  if (auto exact = Numero::exact(texte)) return exact;
  auto lu = Numero::lire(texte);
  return lu ? std::optional(*std::move(lu)) : std::nullopt;
}

// The numbers that come back in a table, all of them being counted first.
class NumerosRevenants {
 public:
  void compter(CleDeNumero cle) { vus_.push_back(cle); }
  // How often the table gives it; 0 when it does once.
  std::size_t combien(CleDeNumero cle);

 private:
  std::vector<CleDeNumero> vus_;
  bool tries_ = false;
  std::unordered_map<CleDeNumero, std::size_t> doubles_;
};

class NumerosConnus {
 public:
  explicit NumerosConnus(Base& base);

  bool est_enregistre(const domain::NumeroEditeur& numero) const;
  // The numeroEditeur of the dossier that the base knows under this numeroASP.
  std::optional<std::string> porteur(const domain::NumeroAsp& numero) const;

  // Of the table, before its rows are read.
  void compter(const domain::NumeroAsp& numero) { asp_.compter(cle_de(numero)); }
  // The line of the table that gave this number before this one; 0 when none did.
  std::size_t deja_donne(const domain::NumeroAsp& numero, std::size_t ligne);

  // The table takes this number from its dossier.
  void liberer(const domain::NumeroAsp& numero);
  bool est_libere(const domain::NumeroAsp& numero) const;

 private:
  struct Porteur {
    CleDeNumero asp;
    CleDeNumero editeur;
  };
  std::vector<CleDeNumero> editeurs_;  // of the base, sorted
  std::vector<Porteur> porteurs_;      // sorted
  NumerosRevenants asp_;
  std::unordered_map<CleDeNumero, std::size_t> lignes_;
  std::unordered_set<CleDeNumero> liberes_;
};

}  // namespace finhop::app
