#include "finhop/store/diagnostic.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <cstdlib>
#include <limits>
#include <sstream>

#include "finhop/base/digest.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/annulation.hpp"
#include "store/coherence.hpp"
#include "store/requete.hpp"
#include "store/tables.hpp"

namespace finhop::store {
namespace {

// Bytes kept beside their digest: what they are, in words, then those, and the schema that brought them.
struct Contenus {
  std::string_view sorte;
  std::string_view sql;
  int depuis = 1;
};
constexpr std::array kContenus{
    Contenus{
        "le document",
        "SELECT coalesce((SELECT p.type || ' du dossier ' || a.numero_editeur FROM piece p JOIN avance a ON a.id = "
        "p.avance_id WHERE p.document_id = d.id ORDER BY a.numero_editeur, p.type), 'd''empreinte ' || sha256), "
        "taille, contenu, sha256 FROM document d ORDER BY id"},
    Contenus{
        "le fichier de lot",
        "SELECT nom, taille, contenu, sha256 FROM lot_fichier WHERE contenu IS NOT NULL ORDER BY lot_id, nom"},
    Contenus{"la réponse", "SELECT nom_fichier, length(contenu), contenu, sha256 FROM retour ORDER BY id"},
    Contenus{"le document", "SELECT sha256, taille, contenu, sha256 FROM autre_document ORDER BY id", 12},
    Contenus{
        "ce qui a été lu dans le document",
        "SELECT d.sha256, length(l.contenu), l.contenu, l.sha256 FROM lecture l JOIN document d ON d.id = "
        "l.document_id ORDER BY l.document_id",
        18},
    // NULL beside what was recorded before.
    Contenus{
        "ce qui annulerait l'opération",
        "SELECT operation, length(changeset), changeset, sha256 FROM changement WHERE sha256 IS NOT NULL "
        "ORDER BY operation",
        6},
    Contenus{
        "ce qui annulerait l'opération",
        "SELECT operation, length(octets), octets, sha256 FROM changement_suite ORDER BY operation, rang",
        15},
};

// What a lot's recorded files must be, whoever wrote them. Each gives those at fault among the lots whose keys are from ?1
// to ?2.
constexpr std::array kLots{
    Coherence{
        "un lot qui n'a pas son JSON, ou en a un autre",
        "SELECT nom FROM lot WHERE id BETWEEN ?1 AND ?2 AND (1 <> (SELECT count(*) FROM lot_fichier f WHERE f.lot_id = "
        "lot.id AND f.sorte = 'json') OR NOT EXISTS (SELECT 1 FROM lot_fichier f WHERE f.lot_id = lot.id AND f.sorte "
        "= 'json' AND f.nom = lot.nom || '.json')) ORDER BY 1"},
    Coherence{
        "un lot qui n'a pas son bordereau",
        "SELECT nom FROM lot WHERE id BETWEEN ?1 AND ?2 AND 1 <> (SELECT count(*) FROM lot_fichier f WHERE f.lot_id = "
        "lot.id AND f.sorte = 'bordereau' AND f.nom = 'bordereau.html') ORDER BY 1"},
    Coherence{
        "un lot dont les zips ne sont pas ceux de ses documents",
        "SELECT nom FROM lot WHERE id BETWEEN ?1 AND ?2 AND ((SELECT count(*) FROM lot_fichier f WHERE f.lot_id = "
        "lot.id AND f.sorte = 'zip') <> (SELECT coalesce(max(zip), 0) FROM lot_piece p WHERE p.lot_id = lot.id) OR "
        "(SELECT count(DISTINCT zip) FROM lot_piece p WHERE p.lot_id = lot.id) <> (SELECT coalesce(max(zip), 0) FROM "
        "lot_piece p WHERE p.lot_id = lot.id)) ORDER BY 1"},
    Coherence{
        "une demande sans ses deux documents",
        "SELECT lot.nom || ', ligne ' || l.num_ligne FROM lot_ligne l JOIN lot ON lot.id = l.lot_id WHERE l.lot_id "
        "BETWEEN ?1 AND ?2 AND 2 <> (SELECT count(*) FROM lot_piece p WHERE p.lot_id = l.lot_id AND p.num_ligne = "
        "l.num_ligne) ORDER BY 1"},
    Coherence{
        "des lignes qui ne se suivent pas",
        "SELECT nom FROM lot WHERE id BETWEEN ?1 AND ?2 AND demandes <> (SELECT coalesce(max(num_ligne), 0) FROM "
        "lot_ligne WHERE lot_id = lot.id) ORDER BY 1"},
    Coherence{
        "un rang que le registre des rangs ne connaît pas",
        "SELECT nom FROM lot WHERE id BETWEEN ?1 AND ?2 AND rang_rendu = 0 AND NOT EXISTS (SELECT 1 FROM lot_rang r "
        "WHERE r.numero_ans = lot.numero_ans AND r.date_depot = lot.date_depot AND r.rang = lot.rang AND (r.depose "
        "OR lot.statut NOT IN ('depose', 'traite', 'rejete'))) ORDER BY 1",
        13},
    Coherence{
        "une réponse dont le nom n'est pas celui d'un fichier",
        "SELECT lot.nom || ', ' || r.nom_fichier FROM retour r JOIN lot ON lot.id = r.lot_id WHERE r.lot_id BETWEEN ?1 "
        "AND ?2 AND (r.nom_fichier IN ('', '.', '..') OR instr(r.nom_fichier, '/') OR instr(r.nom_fichier, "
        "char(0))) ORDER BY 1"},
};

}  // namespace

namespace {

// A page that the disk does not give is told among the damaged ones: by SQLite's number for it, or as one that it did not get,
// which it says of no other.
void exiger_lue(const std::string& faute) {
  constexpr std::string_view kPasRecue = "failed to get page";
  if (faute.contains(kPasRecue)) throw SQLite::Exception(faute, SQLITE_IOERR_READ);
  constexpr std::string_view kNumero = "error code=";
  const std::size_t place = faute.find(kNumero);
  if (place == std::string::npos) return;
  const int numero = std::atoi(faute.c_str() + place + kNumero.size());
  if ((numero & 0xFF) == SQLITE_IOERR) throw SQLite::Exception(faute, numero);
}

// SQLite may tell several faults in one row.
bool est_sain(Base& base, std::string sql) {
  Requete requete(base, Requete::Ephemere{std::move(sql)});
  bool sain = true;
  while (requete.suivante()) {
    std::istringstream lignes(requete.texte(0));
    for (std::string ligne; std::getline(lignes, ligne);) {
      exiger_lue(ligne);
      sain = sain && ligne == "ok";
    }
  }
  return sain;
}

}  // namespace

// What SQLite says of a damage differs from one version to the next: only where it sees one is kept.
std::vector<std::string> pages_abimees(Base& base) {
  if (est_sain(base, "PRAGMA integrity_check(10)")) return {};
  std::vector<std::string> fautes;
  for (const std::string& table : tables_de(base))
    if (!est_sain(base, fmt::format("PRAGMA integrity_check({})", nom_sql(table))))
      fautes.push_back(fmt::format(
          "la table {} : une page, une ligne ou un index n'y est plus comme il a été écrit", table));
  if (fautes.empty()) fautes.emplace_back("des pages sont perdues, ou prises deux fois");
  return fautes;
}

std::vector<std::string> liens_rompus(Base& base) try {
  Requete requete(base, "PRAGMA foreign_key_check");
  std::vector<std::string> fautes;
  while (requete.suivante())
    fautes.push_back(fmt::format("une ligne de {} renvoie à une ligne de {} qui n'existe pas",
                                 requete.texte(0), requete.texte(2)));
  return fautes;
} catch (const SQLite::Exception& erreur) {
  // Here a page that the disk did not give passes for a damaged one. When all of them can be read again, it was not.
  const bool abimee = (erreur.getErrorCode() & 0xFF) == SQLITE_CORRUPT;
  if (abimee && pages_abimees(base).empty()) throw SQLite::Exception(erreur.what(), SQLITE_IOERR_READ);
  throw;
}

std::vector<std::string> contenus_alteres(Base& base) {
  std::vector<std::string> fautes;
  for (const Contenus& contenus : kContenus) {
    if (version_schema(base) < contenus.depuis) continue;
    Requete requete(base, contenus.sql);
    while (requete.suivante()) {
      const std::string octets = requete.texte(2);
      if (octets.size() != static_cast<std::uint64_t>(requete.entier(1)) ||
          sha256(octets) != requete.texte(3))
        fautes.push_back(fmt::format("{} {} n'a plus le contenu qui a été gardé", contenus.sorte,
                                     texte::imprimable(requete.texte(0))));
    }
  }
  return fautes;
}

std::vector<std::string> lots_incomplets(Base& base) {
  using Cles = std::numeric_limits<std::int64_t>;
  return fautes_de(base, kLots, Cles::min(), Cles::max());
}

std::vector<std::string> lot_incomplet(Base& base, std::int64_t cle) {
  return fautes_de(base, kLots, cle, cle);
}

Pages compter_pages(Base& base) {
  return {entier_de(base, "PRAGMA page_size"), entier_de(base, "PRAGMA page_count"),
          entier_de(base, "PRAGMA freelist_count")};
}

std::string mode_journal(Base& base) {
  Requete requete(base, "PRAGMA journal_mode");
  return requete.suivante() ? requete.texte(0) : std::string();
}

std::int64_t octets_a_exporter(Base& base) {
  return entier_de(
      base,
      "SELECT coalesce(sum(d.taille), 0) FROM piece p JOIN document d ON d.id = p.document_id JOIN solde s "
      "ON s.avance_id = p.avance_id WHERE s.statut IN ('en_preparation', 'rejete')");
}

std::string version_sqlite() {
  return sqlite3_libversion();
}

}  // namespace finhop::store
