// What a table changes of an avance that is recorded.
#pragma once

#include "app/avance/statut.hpp"

namespace finhop::app {

// The fields, the payment, then the step; checked before.
void appliquer_les_changements(Base& base, Operation& operation, const AvanceSituee& avant,
                               const domain::Avance& apres, const Jour& aujourd_hui);

}  // namespace finhop::app
