// Reading dossiers: one by its reference, or many through a filter, one at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/dossier.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

// What happened to a dossier: it was deposited, the portal answered, the ASP paid.
enum class FaitDate { Depot, Reponse, Paiement };
// Between two days, both of them included; any time before or after where one is absent.
struct Periode {
  std::optional<Jour> depuis = {};
  std::optional<Jour> jusqua = {};
  std::vector<FaitDate> faits = {FaitDate::Depot, FaitDate::Reponse, FaitDate::Paiement};  // any of them
};

struct FiltreDossiers {
  std::vector<domain::NumeroAns> numeros_ans;  // any of them; all when empty
  std::optional<domain::StatutAvance> avance;
  std::optional<domain::StatutSolde> solde;
  std::optional<std::string> client;     // the name as it is recorded, whole
  std::optional<domain::Finess> finess;  // beneficiary of the avance or of the solde
  std::optional<Periode> periode;
  std::optional<std::vector<std::int64_t>> cles;  // these only
  bool en_main = false;                           // only those whose solde is in hand: no other can be ready
};

// By numeroEditeur or numeroASP, in any case. Panne when a damaged index leads to another dossier.
std::optional<domain::Dossier> trouver_dossier(Base& base, std::string_view reference);
// Of one that was not found: Panne when the table has it all the same. Reads the whole table.
void exiger_absent(Base& base, std::string_view reference);

// The number and the client of each dossier that has a client, in the order of the numbers; by its key.
struct ClientDUnDossier {
  std::int64_t cle = 0;
  std::string numero_editeur;
  std::string client;
};
void parcourir_clients(Base& base, const std::function<void(const ClientDUnDossier&)>& voir);

// By the base's key, which must be one. Panne otherwise.
domain::Dossier relire_dossier(Base& base, std::int64_t cle);

std::size_t compter_les_dossiers(Base& base);

enum class Poursuite { Continuer, Arreter };
// Every dossier that passes the filter, ordered by numeroEditeur, until `voir` says to stop.
void parcourir_dossiers(Base& base, const FiltreDossiers& filtre,
                        const std::function<Poursuite(domain::Dossier&&)>& voir);
// The same, each with what it takes to tell its situation and its money, and with all that the rules
// look at when they are asked: when its solde is in hand.
void parcourir_de_quoi_situer(Base& base, const FiltreDossiers& filtre,
                              const std::function<void(domain::Dossier&&)>& voir);
// The keys of those that pass the filter, in the same order: none of them is read.
std::vector<std::int64_t> cles_des_dossiers(Base& base, const FiltreDossiers& filtre);
// Every dossier whose avance is paid and whose solde is in hand, in an order that never changes; by the soldes' own
// index, so that it costs nothing for all the others.
void parcourir_en_main(Base& base, const std::function<void(domain::Dossier&&)>& voir);

}  // namespace finhop::store
