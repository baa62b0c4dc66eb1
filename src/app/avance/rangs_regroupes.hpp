// Rows of one avance that a table parts, one a beneficiary: they are one avance when all the rest agrees.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>

#include "app/avance/brouillon.hpp"
#include "app/saisie/numeros_connus.hpp"
#include "app/table/table_importee.hpp"

namespace finhop::app {

class RangsRegroupes {
 public:
  using Prendre = std::function<void(const BrouillonAvance&)>;

  // Before any row is read: which numbers come back.
  void compter(const domain::NumeroEditeur& numero) { revenants_.compter(cle_de(numero)); }
  // Keeps the row in hand when its number comes back, its beneficiaries put with the others'; notes what differs. `prendre`
  // is called once its last row is there, its first one in hand again.
  bool retenir(TableImportee& table, BrouillonAvance& lue, const Prendre& prendre);
  // Each avance of which a row that was counted did not come.
  void rendre(TableImportee& table, const Prendre& prendre);

 private:
  struct Rassemblee {
    RangeeVue rangee;
    BrouillonAvance lue;
    std::set<domain::Finess> beneficiaires;
    std::size_t rangees = 1;
  };
  static void prendre_l_avance(TableImportee& table, const Rassemblee& groupe, const Prendre& prendre);
  static void fondre(TableImportee& table, Rassemblee& groupe, BrouillonAvance& lue);

  NumerosRevenants revenants_;
  std::map<CleDeNumero, Rassemblee> rassemblees_;
};

}  // namespace finhop::app
