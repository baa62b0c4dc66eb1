// Which operation the journal kept of a command.
#include "finhop/app/entretien/annuler.hpp"
#include "finhop/store/journal.hpp"

namespace finhop::app {

std::int64_t dernier_numero_du_journal(Base& base) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const auto dernier = store::dernier_evenement(base);
  return dernier ? dernier->numero : 0;
}

std::optional<std::int64_t> operation_gardee(Base& base, const Contexte& contexte, std::int64_t depuis) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  for (auto e = store::dernier_evenement(base); e && e->numero > depuis;
       e = store::trouver_evenement(base, e->numero - 1))
    if (e->commande == contexte.commande && e->auteur == contexte.auteur) return e->operation;
  return std::nullopt;
}

}  // namespace finhop::app
