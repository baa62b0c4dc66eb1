#include "finhop/domain/argent/groupes.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

std::string nom_pour_personnes(Groupement par, const std::string& cle) {
  const auto situation = par == Groupement::Situation ? situation_d_id(cle) : std::nullopt;
  return situation ? std::string(description(*situation).libelle) : cle;
}

// Situations in their own order, the others by their names.
auto place(Groupement par, const Groupe& groupe) {
  const auto situation = par == Groupement::Situation ? situation_d_id(*groupe.cle) : std::nullopt;
  return std::tuple(situation ? std::to_underlying(*situation) : 0, texte::plier(*groupe.cle), *groupe.cle);
}

std::optional<std::string> cle_de(Groupement par, const FaitsDArgent& faits) {
  if (par == Groupement::Logiciel) return faits.numero_ans;
  if (par == Groupement::Client) return faits.client;
  return std::string(description(situation_de(faits)).id);
}

}  // namespace

std::optional<Groupement> groupement_d_id(std::string_view id) {
  for (const DescriptionDeGroupement& decrit : kGroupements)
    if (decrit.id == id) return decrit.groupement;
  return std::nullopt;
}

Sommes& Sommateur::dans(const std::optional<std::string>& cle) {
  if (cle) return sommes_[*cle];
  return sans_ ? *sans_ : sans_.emplace();
}

Sommes& Sommateur::dans_la_periode(const std::optional<Jour>& jour) {
  if (!jour) return dans(std::nullopt);
  return periodes_[Periode::contenant(*description(par_).duree, *jour)];
}

void Sommateur::voir(const FaitsDArgent& faits) {
  const bool par_periode = description(par_).duree.has_value();
  Sommes& du_dossier = par_periode ? dans_la_periode(faits.commande_le) : dans(cle_de(par_, faits));
  const auto non_notes = static_cast<std::size_t>(montants_non_notes(faits));
  for (Sommes* sommes : {&du_dossier, &total_}) {
    ++sommes->dossiers;
    sommes->non_notes += non_notes;
  }
  pour_chaque_poste(faits, jour_, [&](Poste poste, Montant montant, const std::optional<Jour>& le) {
    Sommes& sommes = par_periode ? dans_la_periode(le) : du_dossier;
    sommes.montants[rang(poste)] += montant;
    total_.montants[rang(poste)] += montant;
  });
}

std::vector<Groupe> Sommateur::groupes() const {
  std::vector<Groupe> groupes;
  for (const auto& [cle, sommes] : sommes_) groupes.push_back({cle, nom_pour_personnes(par_, cle), sommes});
  std::ranges::sort(groupes, {}, [&](const Groupe& groupe) { return place(par_, groupe); });
  for (const auto& [periode, sommes] : periodes_) groupes.push_back({periode.cle(), periode.nom(), sommes});
  if (sans_) groupes.push_back({std::nullopt, std::string(description(par_).sans), *sans_});
  return groupes;
}

Sommes Sommateur::de_la_periode(const Periode& periode) const {
  const auto trouve = periodes_.find(periode);
  return trouve == periodes_.end() ? Sommes() : trouve->second;
}

}  // namespace finhop::domain
