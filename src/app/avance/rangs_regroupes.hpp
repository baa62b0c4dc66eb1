// Rows of one avance that a table parts, one a beneficiary: they are one avance when all the rest agrees.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/avance/brouillon.hpp"
#include "app/saisie/table_importee.hpp"

namespace finhop::app {

class RangsRegroupes {
 public:
  // The row in hand, before any is read: which numbers come back.
  void compter(const TableImportee& table);
  // Keeps the row in hand when its number comes back, its beneficiaries put with the others'; notes what differs.
  bool retenir(TableImportee& table, BrouillonAvance& lue);
  // Each avance so kept, its first row in hand again.
  void rendre(TableImportee& table, const std::function<void(const BrouillonAvance&)>& prendre);

 private:
  struct Groupe {
    RangeeVue rangee;
    BrouillonAvance lue;
  };
  bool revient(const std::string& numero);
  void fondre(TableImportee& table, Groupe& groupe, BrouillonAvance& lue);

  std::vector<std::uint64_t> vus_;  // digests of the numbers; once sorted, of those that come back
  bool tries_ = false;
  std::map<std::string, std::size_t> places_;
  std::vector<Groupe> groupes_;
};

}  // namespace finhop::app
