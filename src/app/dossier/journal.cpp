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

namespace {

struct FiltreLu {
  std::optional<std::string> auteur;
  std::optional<Jour> jour;
  std::optional<std::string> sorte;
};

Issue<FiltreLu> lire_filtre(const FiltreJournal& filtre) {
  Saisies saisies;
  FiltreLu lu;
  if (filtre.auteur) lu.auteur = texte::plier(texte::rogner(filtre.auteur->brut));
  if (filtre.jour) lu.jour = saisies.lire<Jour>(*filtre.jour);
  if (filtre.sorte) lu.sorte = texte::plier_en_id(texte::rogner(filtre.sorte->brut));
  if (!saisies.reussie()) return saisies.echec();
  return lu;
}

// « avance » takes avance.statut, and « avance.statut » itself.
bool est_de_la_sorte(const std::string& evenement, const std::string& sorte) {
  return evenement == sorte || evenement.starts_with(sorte + ".");
}

bool passe(const Evenement& e, const FiltreLu& filtre) {
  if (filtre.auteur && texte::plier(e.auteur) != *filtre.auteur) return false;
  if (filtre.sorte && !est_de_la_sorte(e.evenement, *filtre.sorte)) return false;
  if (!filtre.jour) return true;
  const auto instant = Instant::exact_iso(e.instant);
  return instant && instant->jour_a_paris() == *filtre.jour;
}

}  // namespace

Issue<JournalLu> consulter_journal(Base& base, const FiltreJournal& filtre) {
  const auto lu = lire_filtre(filtre);
  if (!lu) return std::unexpected(lu.error());
  const store::Transaction lecture(base, store::Acces::Lecture);
  auto evenements =
      filtre.reference ? evenements_de(base, *filtre.reference) : store::lire_journal(base, std::nullopt);
  if (!evenements) return refuser_tout(evenements.error());
  std::erase_if(*evenements, [&](const Evenement& e) { return !passe(e, *lu); });
  JournalLu journal{par_operation(base, *std::move(evenements))};
  if (filtre.limite && *filtre.limite < journal.operations.size()) {
    journal.tues = journal.operations.size() - *filtre.limite;
    journal.operations.erase(journal.operations.begin(),
                             journal.operations.begin() + static_cast<std::ptrdiff_t>(journal.tues));
  }
  return journal;
}

}  // namespace finhop::app
