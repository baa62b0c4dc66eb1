#include "app/entretien/operations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "app/barrieres.hpp"
#include "app/dossier/recherche.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/reculs.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

using store::LigneTouchee;
using Lignes = std::set<LigneTouchee>;

// Tables whose rows are of a dossier, or of a lot, which is the first part of their key.
constexpr std::array<std::string_view, 11> kDuDossier{"avance",
                                                      "avance_beneficiaire",
                                                      "confirmation",
                                                      "facture",
                                                      "facture_envoyee",
                                                      "piece",
                                                      "piece_envoyee",
                                                      "solde",
                                                      "solde_beneficiaire",
                                                      "solde_ident_dmp",
                                                      "solde_valeur"};
constexpr std::array<std::string_view, 6> kDuLot{"lot",       "lot_fichier",       "lot_ligne",
                                                 "lot_piece", "retour_difference", "retour_ecart"};

template <std::size_t N>
std::optional<std::int64_t> cle_dans(const std::array<std::string_view, N>& tables,
                                     const LigneTouchee& ligne) {
  if (std::ranges::find(tables, std::string_view(ligne.table)) == tables.end() || ligne.cle.empty())
    return std::nullopt;
  return std::stoll(ligne.cle.front());
}

LigneTouchee solde_de(std::int64_t dossier) {
  return {"solde", {std::to_string(dossier)}};
}

// What it touched, and the soldes that freeze what it touched now.
Lignes lignes_gardees(Base& base, const OperationPassee& cible) {
  Lignes lignes = store::lignes_touchees(base, cible.operation);
  std::set<std::int64_t> dossiers;
  for (const LigneTouchee& ligne : lignes)
    if (const auto dossier = cle_dans(kDuDossier, ligne)) dossiers.insert(*dossier);
  for (const std::int64_t dossier : dossiers)
    if (est_fige(store::relire_dossier(base, dossier))) lignes.insert(solde_de(dossier));
  return lignes;
}

std::optional<LigneTouchee> commune(const Lignes& unes, const Lignes& autres) {
  for (const LigneTouchee& ligne : unes)
    if (autres.contains(ligne)) return ligne;
  return std::nullopt;
}

// Those that were not undone.
std::vector<OperationPassee> plus_recentes(const std::vector<OperationPassee>& operations,
                                           const OperationPassee& cible) {
  std::vector<OperationPassee> recentes;
  for (const OperationPassee& autre : operations)
    if (autre.operation > cible.operation && !est_passee(autre) && autre.trace) recentes.push_back(autre);
  return recentes;
}

std::string dire(Base& base, const LigneTouchee& ligne) {
  if (const auto dossier = cle_dans(kDuDossier, ligne))
    return "au dossier " + store::relire_dossier(base, *dossier).avance.numero_editeur.texte();
  if (const auto lot = cle_dans(kDuLot, ligne))
    return "au lot " + store::nom_de_lot(base, *lot).value_or(ligne.cle.front());
  if (ligne.table == "logiciel") return "au logiciel " + ligne.cle.front();
  return fmt::format("à la même ligne de {}", ligne.table);
}

}  // namespace

std::string citer(const OperationPassee& passee) {
  return fmt::format("l'opération {} ({})", passee.operation, texte::citer("finhop " + passee.commande));
}

bool est_passee(const OperationPassee& passee) {
  return passee.annule || (passee.trace && passee.trace->annulee_par);
}

std::optional<std::string> raison_de_rester(const OperationPassee& passee, int schema) {
  if (!passee.trace) return "elle date d'une version qui ne gardait pas de quoi l'annuler";
  if (passee.trace->schema != schema) return "elle date d'avant la dernière mise à jour de la base";
  if (!passee.trace->barriere) return std::nullopt;
  const Barriere* barriere = app::barriere(*passee.trace->barriere);
  return barriere ? std::string(barriere->raison) : *passee.trace->barriere;
}

std::optional<Suite> correction_du_lot(Base& base, const OperationPassee& passee) {
  if (!passee.trace || !passee.trace->barriere) return std::nullopt;
  for (const LigneTouchee& ligne : store::lignes_touchees(base, passee.operation)) {
    if (ligne.table != "lot") continue;
    const auto lot = store::lire_lot(base, std::stoll(ligne.cle.front()));
    if (!lot) continue;
    if (auto recul = domain::recul_du_lot(*lot)) return recul;
    if (lot->statut == domain::StatutLot::Genere)
      return Suite{"renoncer à ce lot", Geste::LotAnnuler, {{Donnee::Lot, lot->nom}}};
  }
  return std::nullopt;
}

std::optional<Recouvrement> recouvrement(Base& base, const std::vector<OperationPassee>& operations,
                                         const OperationPassee& cible) {
  const Lignes gardees = lignes_gardees(base, cible);
  for (const OperationPassee& autre : plus_recentes(operations, cible))
    if (const auto ligne = commune(gardees, store::lignes_touchees(base, autre.operation)))
      return Recouvrement{autre, dire(base, *ligne)};
  return std::nullopt;
}

std::optional<OperationPassee> barriere_au_dessus(Base& base, const std::vector<OperationPassee>& operations,
                                                  const OperationPassee& cible) {
  const Lignes gardees = lignes_gardees(base, cible);
  for (const OperationPassee& autre : plus_recentes(operations, cible))
    if (autre.trace->barriere && commune(gardees, store::lignes_touchees(base, autre.operation)))
      return autre;
  return std::nullopt;
}

OperationPassee premiere_a_annuler(Base& base, const std::vector<OperationPassee>& operations,
                                   const OperationPassee& cible) {
  OperationPassee premiere = cible;
  while (const auto dessus = recouvrement(base, operations, premiere)) premiere = dessus->par;
  return premiere;
}

}  // namespace finhop::app
