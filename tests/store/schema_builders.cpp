#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

using domain::StatutAvance;
using domain::StatutLot;
using domain::StatutSolde;

// The steps from `de` to `vers`, the first status left out.
template <class Statut>
std::vector<Statut> chemin(Statut de, Statut vers) {
  std::vector<std::vector<Statut>> chemins{{de}};
  for (std::size_t i = 0; i < chemins.size(); ++i) {
    if (chemins[i].back() == vers) return {chemins[i].begin() + 1, chemins[i].end()};
    for (const Statut suite : domain::suites(chemins[i].back())) {
      if (std::ranges::find(chemins[i], suite) != chemins[i].end()) continue;
      auto plus_long = chemins[i];
      plus_long.push_back(suite);
      chemins.push_back(std::move(plus_long));
    }
  }
  throw std::logic_error("no path leads to this status");
}

}  // namespace

std::string ligne_sql(const Ligne& ligne) {
  const std::string num =
      ligne.num_ligne ? fmt::to_string(*ligne.num_ligne)
                      : fmt::format("(SELECT count(*) + 1 FROM lot_ligne WHERE lot_id = {})", ligne.lot);
  return fmt::format(
      "{} INTO lot_ligne (lot_id, num_ligne, avance_id, numero_editeur, numero_asp, date_facture, "
      "montant_segur_ht_facture, empreinte, statut_avant) SELECT {}, {}, id, numero_editeur, numero_asp, "
      "'{}', {}, "
      "'{}', '{}' FROM avance WHERE id = {}",
      ligne.verbe, ligne.lot, num, kJourFacture, kMontantFacture,
      ligne.empreinte.empty() ? fmt::format("de {} au lot {}", ligne.avance, ligne.lot) : ligne.empreinte,
      ligne.statut_avant, ligne.avance);
}

std::string lot_sql(const Lot& lot) {
  return fmt::format(
      "{0} INTO lot (nom, numero_ans, siret, date_depot, rang, demandes, statut, cree_le, dossier) VALUES "
      "('JSON-{1}-' || replace('{2}', '-', '') || '-' || printf('%03d', {3}), '{1}', '12345678901234', "
      "'{2}', {3}, "
      "{4}, '{5}', '2022-05-16T09:00:00Z', 'exports')",
      lot.verbe, lot.ans, lot.jour, lot.rang, lot.demandes, lot.statut);
}

Id SchemaBase::avance(std::string_view numero, std::string_view statut, std::string_view ans) {
  const Id id = ++derniere_avance_;
  must(fmt::format(
      "INSERT INTO avance (id, numero_editeur, numero_asp, numero_ans, montant_bon_commande, statut) "
      "VALUES ({0}, '{1}', 'FINHOP0{1}', '{2}', 2500000, '{3}')",
      id, numero, ans, statut));
  must(fmt::format("INSERT INTO avance_beneficiaire VALUES ({}, 1, '750000001')", id));
  return id;
}

void SchemaBase::solde(Id avance) {
  must(
      fmt::format("INSERT INTO solde (avance_id, statut, is_direct_to_dmp, is_direct_to_mss_pro, "
                  "adresse_boite_mss_pro, is_direct_to_mss_citoyen) "
                  "VALUES ({0}, 'en_preparation', 1, 1, 'pro@exemple.fr', 0);"
                  "INSERT INTO solde_ident_dmp VALUES ({0}, 1, '1750000001');"
                  "INSERT INTO solde_valeur VALUES ({0}, 'identINSi', 1, '1750000001');"
                  "INSERT INTO solde_beneficiaire VALUES ({0}, 1, '750000001')",
                  avance));
}

void SchemaBase::facture(Id avance, int rang, std::int64_t montant) {
  must(fmt::format(
      "INSERT INTO facture (avance_id, rang, date_facture, montant_segur_ht) VALUES ({}, {}, '{}', {})",
      avance, rang, kJourFacture, montant));
}

void SchemaBase::pieces(Id avance) {
  for (const std::string_view type : {"FACTURE", "VA"}) {
    must(
        fmt::format("INSERT INTO document (sha256, taille, contenu) "
                    "SELECT printf('%064d', count(*) + 1), 1, x'00' FROM document;"
                    "INSERT INTO piece SELECT {}, '{}', 'PDF', 'document.pdf', max(id) FROM document",
                    avance, type));
  }
}

Id SchemaBase::dossier(std::string_view numero, std::string_view ans) {
  const Id id = avance(numero, "payee", ans);
  solde(id);
  facture(id);
  pieces(id);
  return id;
}

Id SchemaBase::lot(int demandes, std::string_view ans) {
  must(lot_sql({.demandes = demandes, .rang = ++dernier_rang_, .ans = ans}));
  return sqlite3_last_insert_rowid(db_.get());
}

void SchemaBase::ligne(Id lot, Id avance) {
  must(ligne_sql({.lot = lot, .avance = avance, .statut_avant = statut_solde(avance)}));
}

void SchemaBase::deposer(Id lot) {
  must(fmt::format("UPDATE lot SET statut = 'depose' WHERE id = {}", lot));
}

void SchemaBase::decider(Id lot, Id avance, std::string_view decision) {
  must(fmt::format("UPDATE lot_ligne SET decision = '{}' WHERE lot_id = {} AND avance_id = {}", decision, lot,
                   avance));
}

Id SchemaBase::avance_en(StatutAvance statut) {
  const Id id = avance(numero_suivant(), "en_instruction");
  for (const auto pas : chemin(StatutAvance::EnInstruction, statut))
    must(fmt::format("UPDATE avance SET statut = '{}' WHERE id = {}", domain::id(pas), id));
  return id;
}

Id SchemaBase::solde_en(StatutSolde statut) {
  const Id id = dossier(numero_suivant());
  Id dernier = 0;
  for (const auto pas : chemin(StatutSolde::EnPreparation, statut)) {
    if (pas == StatutSolde::Rejete) deposer(dernier);
    if (pas == StatutSolde::Exporte)
      ligne(dernier = lot(), id);
    else if (pas == StatutSolde::Depose)
      deposer(dernier);
    else if (pas == StatutSolde::Rejete || pas == StatutSolde::Accepte)
      decider(dernier, id, pas == StatutSolde::Accepte ? "acceptee" : "refusee");
    else
      must(fmt::format("UPDATE solde SET statut = '{}' WHERE avance_id = {}", domain::id(pas), id));
  }
  return id;
}

Id SchemaBase::lot_en(StatutLot statut) {
  const Id id = lot();
  ligne(id, dossier(numero_suivant()));
  for (const auto pas : chemin(StatutLot::Genere, statut)) {
    if (pas == StatutLot::Traite)
      must(fmt::format("UPDATE lot_ligne SET decision = 'acceptee' WHERE lot_id = {}", id));
    must(fmt::format("UPDATE lot SET statut = '{}' WHERE id = {}", domain::id(pas), id));
  }
  return id;
}

std::string SchemaBase::statut_avance(Id avance) {
  return value(fmt::format("SELECT statut FROM avance WHERE id = {}", avance));
}
std::string SchemaBase::statut_solde(Id avance) {
  return value(fmt::format("SELECT statut FROM solde WHERE avance_id = {}", avance));
}
std::string SchemaBase::statut_lot(Id lot) {
  return value(fmt::format("SELECT statut FROM lot WHERE id = {}", lot));
}

std::string SchemaBase::numero_suivant() {
  return fmt::format("{:05}", derniere_avance_ + 1);
}

std::vector<StatutSolde> statuts_vivants() {
  std::vector<StatutSolde> vivants;
  for (const auto& d : domain::statuts<StatutSolde>())
    if (!domain::est_en_main(d.statut) && d.statut != StatutSolde::Refuse) vivants.push_back(d.statut);
  return vivants;
}

}  // namespace finhop::tests
