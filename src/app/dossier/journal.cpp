#include <fmt/format.h>

#include <map>

#include "app/dossier/operations.hpp"
#include "app/dossier/recherche.hpp"
#include "finhop/app/dossier/journal.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/annulation.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {
namespace {

// Those of the dossier that bears the reference, or that bore it before it was undone.
Result<std::vector<Evenement>> evenements_de(Base& base, const std::string& reference) {
  if (const auto dossier = store::trouver_dossier(base, texte::rogner(reference)))
    return store::lire_journal(base, dossier->avance.numero_editeur);
  if (const auto numero = domain::NumeroEditeur::exact(texte::rogner(reference)))
    if (auto evenements = store::lire_journal(base, *numero); !evenements.empty()) return evenements;
  if (const auto dossier = exiger_dossier(base, reference))
    return store::lire_journal(base, dossier->avance.numero_editeur);
  else if (dossier.error().code == CodeRefus::DossierAmbigu)
    return refuser(dossier.error());
  return refuser({CodeRefus::DossierInconnu,
                  fmt::format("aucun dossier, même annulé, ne porte {}", texte::citer(reference)),
                  "un numeroEditeur (00001) ou un numeroASP (FINHOP000007) enregistré",
                  {"", {{"voir tout le journal", Geste::Journal}, {"voir les dossiers", Geste::Lister}}}});
}

// Each operation that was undone, with the one that undid it.
std::map<std::int64_t, OperationNommee> annulations(Base& base) {
  std::map<std::int64_t, OperationNommee> annulations;
  for (const store::OperationPassee& passee : store::lire_operations(base))
    if (passee.annule)
      annulations[*passee.annule] = {passee.operation, passee.instant, passee.auteur, passee.commande};
  return annulations;
}

}  // namespace

std::vector<OperationDuJournal> par_operation(Base& base, std::vector<Evenement> evenements) {
  const auto annulees = annulations(base);
  std::vector<OperationDuJournal> operations;
  for (Evenement& e : evenements) {
    if (operations.empty() || operations.back().nom.operation != e.operation) {
      const auto annulee = annulees.find(e.operation);
      operations.push_back({{e.operation, e.instant, e.auteur, e.commande},
                            {},
                            annulee == annulees.end() ? std::nullopt : std::optional(annulee->second)});
    }
    operations.back().evenements.push_back(std::move(e));
  }
  return operations;
}

Issue<std::vector<OperationDuJournal>> consulter_journal(Base& base,
                                                         const std::optional<std::string>& reference) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  auto evenements = reference ? evenements_de(base, *reference) : store::lire_journal(base, std::nullopt);
  if (!evenements) return refuser_tout(evenements.error());
  return par_operation(base, *std::move(evenements));
}

}  // namespace finhop::app
