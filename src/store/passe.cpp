#include "finhop/store/passe.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "finhop/base/instant.hpp"
#include "finhop/base/texte.hpp"
#include "store/changeset.hpp"
#include "store/connexion.hpp"
#include "store/passe_rejoue.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

// Nothing in them tells where a dossier is.
constexpr std::array<std::string_view, 25> kLaissees{"autre_document",
                                                     "autre_piece",
                                                     "avance_pas",
                                                     "changement",
                                                     "changement_suite",
                                                     "entete",
                                                     "entete_colonne",
                                                     "journal",
                                                     "lecture",
                                                     "libelle_note",
                                                     "libelle_tranche",
                                                     "lot_fichier",
                                                     "lot_pas",
                                                     "lot_piece",
                                                     "lot_rang",
                                                     "modele",
                                                     "note",
                                                     "retour_difference",
                                                     "retour_ecart",
                                                     "sauvegarde",
                                                     "solde_pas",
                                                     "supposition_acceptee",
                                                     "sqlite_stat1",
                                                     "vue",
                                                     "vue_critere"};

bool est_laissee(const std::string& table) {
  return std::ranges::find(kLaissees, table) != kLaissees.end() || table.starts_with("sqlite_");
}

struct Objet {
  std::string nom;
  std::string sql;
};
std::vector<Objet> objets(Base& base, std::string_view sorte) {
  Requete requete(
      base, "SELECT name, sql, tbl_name FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL ORDER BY name");
  requete.lier(sorte);
  std::vector<Objet> objets;
  while (requete.suivante())
    if (!est_laissee(requete.texte(2))) objets.push_back({requete.texte(0), requete.texte(1)});
  return objets;
}

// A witness index tells nothing that its table does not.
bool est_un_temoin(const Objet& index) {
  return index.nom.ends_with("_temoin");
}

using Phrase = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;
Phrase preparer(Base& base, const std::string& sql) {
  sqlite3* poignee = base.connexion().base.getHandle();
  sqlite3_stmt* phrase = nullptr;
  exiger(poignee, sqlite3_prepare_v2(poignee, sql.c_str(), -1, &phrase, nullptr));
  return {phrase, sqlite3_finalize};
}

// What documents and answers say is not asked of the past, only which they are.
std::string lecture_de(const std::string& table) {
  if (table == "document") return "SELECT id, sha256, taille, x'' FROM document";
  if (table == "retour") return "SELECT id, lot_id, recu_le, nom_fichier, sha256, x'', retire FROM retour";
  return fmt::format("SELECT * FROM \"{}\"", table);
}

void copier_les_lignes(Base& de, Base& vers, const std::string& table) {
  const Phrase lecture = preparer(de, lecture_de(table));
  const int colonnes = sqlite3_column_count(lecture.get());
  const std::vector<std::string> places(static_cast<std::size_t>(colonnes), "?");
  const Phrase ecriture =
      preparer(vers, fmt::format("INSERT INTO \"{}\" VALUES ({})", table, texte::joindre(places, ", ")));
  int code = SQLITE_ROW;
  while ((code = sqlite3_step(lecture.get())) == SQLITE_ROW) {
    for (int i = 0; i < colonnes; ++i)
      sqlite3_bind_value(ecriture.get(), i + 1, sqlite3_column_value(lecture.get(), i));
    if (const int ecrite = sqlite3_step(ecriture.get()); ecrite != SQLITE_DONE)
      exiger(vers.connexion().base.getHandle(), ecrite);
    sqlite3_reset(ecriture.get());
  }
  if (code != SQLITE_DONE) exiger(de.connexion().base.getHandle(), code);
}

void copier_l_etat(Base& de, Base& vers) {
  SQLite::Database& base = vers.connexion().base;
  for (const Objet& table : objets(de, "table")) {
    base.exec(table.sql);
    copier_les_lignes(de, vers, table.nom);
  }
  for (const Objet& index : objets(de, "index"))
    if (!est_un_temoin(index)) base.exec(index.sql);
  for (const Objet& vue : objets(de, "view")) base.exec(vue.sql);
}

// A command made after the day: its changes are taken back. One that took back what was done by then: they are made again.
struct ACompenser {
  std::int64_t quand = 0;  // the operation, in the order of the journal
  std::int64_t operation = 0;
  bool refaire = false;
};

std::vector<ACompenser> a_compenser(Base& base, const Instant& fin) {
  Requete requete(
      base,
      "SELECT operation, annulee_par, (SELECT instant FROM journal j WHERE j.operation = c.operation LIMIT "
      "1) > ?1, (SELECT instant FROM journal j WHERE j.operation = c.annulee_par LIMIT 1) > ?1 FROM "
      "changement c ORDER BY operation");
  requete.lier(fin.iso());
  std::vector<ACompenser> toutes;
  while (requete.suivante()) {
    const bool apres = requete.entier(2) != 0;
    const bool est_annulee = !requete.est_nul(1);
    if (apres && !est_annulee) toutes.push_back({requete.entier(0), requete.entier(0), false});
    if (!apres && est_annulee && requete.entier(3) != 0)
      toutes.push_back({requete.entier(1), requete.entier(0), true});
  }
  std::ranges::sort(toutes, std::ranges::greater(), &ACompenser::quand);
  return toutes;
}

bool a_des_commandes_sans_trace(Base& base, const Instant& fin) {
  Requete requete(
      base,
      "SELECT 1 FROM journal WHERE operation < (SELECT coalesce(min(operation), 1) FROM changement) AND "
      "instant > ? LIMIT 1");
  requete.lier(fin.iso());
  return requete.suivante();
}

void oublier_ce_qui_n_est_pas_venu(Base& base, const Jour& jour) {
  Requete(base, "DELETE FROM paiement WHERE jour > ?").lier(jour).executer();
  Requete(
      base,
      "UPDATE solde SET (date_paiement, montant_paye) = (SELECT max(jour), sum(montant) FROM paiement WHERE nature = "
      "'solde' AND avance_id = solde.avance_id) WHERE date_paiement > ? AND EXISTS (SELECT 1 FROM paiement WHERE "
      "nature = 'solde' AND avance_id = solde.avance_id)")
      .lier(jour)
      .executer();
  Requete(
      base,
      "UPDATE avance SET (date_paiement, montant_avance) = (SELECT max(jour), sum(montant) FROM paiement WHERE "
      "nature = 'avance' AND avance_id = avance.id) WHERE date_paiement > ? AND EXISTS (SELECT 1 FROM paiement WHERE "
      "nature = 'avance' AND avance_id = avance.id)")
      .lier(jour)
      .executer();
  Requete(
      base,
      "UPDATE solde SET statut = 'valide', date_statut = NULL, date_paiement = NULL, montant_paye = NULL WHERE "
      "statut = 'paye' AND date_paiement > ?")
      .lier(jour)
      .executer();
  Requete(
      base,
      "UPDATE avance SET statut = 'validee', date_statut = NULL, date_paiement = NULL, montant_avance = NULL "
      "WHERE statut = 'payee' AND date_paiement > ?")
      .lier(jour)
      .executer();
}

}  // namespace

BaseDuPasse base_du_jour(Base& base, const Jour& jour) {
  const Instant fin = Instant::fin_du_jour_a_paris(jour);
  const Transaction lecture(base, Acces::Lecture);
  BaseDuPasse passe{Base::provisoire(), a_des_commandes_sans_trace(base, fin)};
  Transaction ecriture(passe.base, Acces::Ecriture);
  copier_l_etat(base, passe.base);
  Rejeu rejeu(passe.base);
  for (const ACompenser& commande : a_compenser(base, fin)) {
    const std::string changeset = changeset_de(base, commande.operation);
    if (changeset.empty()) continue;
    if (commande.refaire) {
      rejeu.appliquer(changeset);
    } else {
      rejeu.fixer(changeset, jour);
      rejeu.appliquer(inverser(changeset).texte());
    }
  }
  oublier_ce_qui_n_est_pas_venu(passe.base, jour);
  ecriture.valider();
  return passe;
}

}  // namespace finhop::store
