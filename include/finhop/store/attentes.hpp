// What waits, counted where it is recorded; and the dossiers that are looked after one at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <vector>

#include "finhop/domain/taches/taches.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

struct Attentes {
  std::vector<domain::AttenteCommune>
      attentes;  // AttendAvance, ACompleter (no solde begun yet), AttendDecision, AttendPaiement
  std::map<domain::NumeroAns, domain::SansDepot> sans_depot;
  // Keys of those that wait and of whose avance something noted can hardly be so, or of which what was paid is not noted.
  std::vector<std::int64_t> douteux;
};
// In one walk of the table. Late ones are counted apart.
Attentes relever_attentes(Base& base, const Jour& aujourd_hui, const domain::Delais& delais);

// Those whose avance the ASP questions or claims back, whose solde the ASP questions, or was paid otherwise than expected
// without a motive. In no order.
void parcourir_en_question(Base& base, const std::function<void(domain::Dossier&&)>& voir);

}  // namespace finhop::store
