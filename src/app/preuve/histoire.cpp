#include "app/preuve/histoire.hpp"

#include <fmt/format.h>

#include "app/dossier/operations.hpp"
#include "app/preuve/confidence.hpp"
#include "app/preuve/mots.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/store/journal.hpp"

namespace finhop::app {
namespace {

// The digest of the event before it in the whole journal, which is that of any dossier.
std::string precedente_de(Base& base, const Evenement& evenement) {
  const auto avant = store::trouver_evenement(base, evenement.numero - 1);
  return avant ? avant->empreinte : "";
}

enum class Commande { Dite, Tue };

format::PreuveEvenement ecrit(Base& base, const Evenement& e, Commande commande) {
  const std::string precedente = precedente_de(base, e);
  if (store::empreinte(e, precedente) != e.empreinte)
    throw Panne(
        fmt::format("le journal est abîmé : l'événement {} n'est plus celui qui a été écrit", e.numero),
        remede_base_abimee());
  const bool tue = commande == Commande::Tue;
  return {e.numero,
          e.operation,
          e.instant,
          e.auteur,
          tue ? "" : e.commande,
          tue,
          e.numero_editeur.value_or(""),
          e.evenement,
          e.detail,
          precedente,
          e.empreinte};
}

format::PreuveMoment moment(const OperationDuJournal& operation) {
  format::PreuveMoment moment{dire_l_instant(operation.nom.instant), operation.nom.auteur, {}, {}};
  for (const Evenement& e : operation.evenements)
    moment.faits.push_back({dire_l_evenement(e.evenement), e.detail});
  if (const auto& annulee = operation.annulee_par)
    moment.annule = fmt::format("le {} par {}", dire_l_instant(annulee->instant), annulee->auteur);
  return moment;
}

}  // namespace

std::string dire_l_instant(const std::string& iso) {
  const auto instant = Instant::exact_iso(iso);
  return instant ? instant->fr_a_paris() : iso;
}

void raconter(Base& base, const domain::Dossier& dossier, format::Preuve& preuve) {
  const auto operations = par_operation(base, store::lire_journal(base, dossier.avance.numero_editeur));
  for (const OperationDuJournal& operation : operations) {
    const Commande commande =
        nomme_un_autre(base, dossier, operation.evenements.front()) ? Commande::Tue : Commande::Dite;
    for (const Evenement& e : operation.evenements) preuve.journal.push_back(ecrit(base, e, commande));
    preuve.histoire.push_back(moment(operation));
  }
}

}  // namespace finhop::app
