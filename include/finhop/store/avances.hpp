// Writing avances and soldes. Callers hold a write transaction and have checked the request; the schema
// refuses what breaks the life cycle all the same.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "finhop/domain/dossier.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

// Gives the new avance's key.
std::int64_t ajouter_avance(Base& base, const domain::Avance& avance);
// Everything but the numeroEditeur and what belongs to the status.
void modifier_avance(Base& base, std::int64_t cle, const domain::Avance& avance);

// Whom to speak to: never frozen.
void noter_contact(Base& base, std::int64_t cle, const std::optional<std::string>& contact);

// One step of a life.
template <class Statut>
struct Changement {
  Statut statut;
  Jour date;
  std::optional<Montant> montant;  // paid, or given back for recouvree
  std::optional<std::string> motif;
};
void changer_statut(Base& base, std::int64_t cle, const Changement<domain::StatutAvance>& changement);
void changer_statut(Base& base, std::int64_t cle, const Changement<domain::StatutSolde>& changement);

// The request that the portal refused last is to be sent again as it was.
void confirmer_solde(Base& base, std::int64_t cle, const Jour& le, const std::string& motif);

// Every numeroEditeur with its numeroASP, empty when it has none. The views hold during the call.
void parcourir_numeros(Base& base,
                       const std::function<void(std::string_view editeur, std::string_view asp)>& voir);

// Starts the solde of an avance, in status en_preparation.
void commencer_solde(Base& base, std::int64_t cle);
// Invoices, beneficiaries and scenario, all replaced by those given.
void ecrire_solde(Base& base, std::int64_t cle, const domain::Solde& solde);

}  // namespace finhop::store
