#include "vie/vie_invariants.hpp"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

#include "finhop/base/digest.hpp"
#include "vie/vie_pas.hpp"

namespace finhop::tests {
namespace {

struct Invariant {
  std::string_view nom;
  std::string_view violations;  // rows that should not be
};

constexpr std::array kInvariants{
    Invariant{
        "an unpaid avance in a live lot",
        "SELECT a.numero_editeur FROM lot_ligne l JOIN lot ON lot.id = l.lot_id JOIN avance a ON a.id = "
        "l.avance_id WHERE lot.statut IN ('genere', 'depose') AND l.decision IS NOT 'refusee' AND a.statut <> "
        "'payee'"},
    Invariant{
        "a dossier in two live lots",
        "SELECT l.avance_id FROM lot_ligne l JOIN lot ON lot.id = l.lot_id JOIN solde s ON s.avance_id = "
        "l.avance_id WHERE s.statut <> 'refuse' AND (lot.statut = 'genere' OR (lot.statut = 'depose' AND "
        "l.decision IS NOT 'refusee') OR (lot.statut = 'traite' AND l.decision = 'acceptee')) GROUP BY "
        "l.avance_id HAVING count(*) > 1"},
    Invariant{
        "a solde that is exporte without a lot, or the reverse",
        "SELECT avance_id FROM solde s WHERE (statut = 'exporte') <> EXISTS (SELECT 1 FROM lot_ligne l JOIN lot "
        "ON lot.id = l.lot_id WHERE l.avance_id = s.avance_id AND lot.statut = 'genere')"},
    Invariant{
        "a solde that is depose without a deposited lot, or the reverse",
        "SELECT avance_id FROM solde s WHERE (statut = 'depose') <> EXISTS (SELECT 1 FROM lot_ligne l JOIN lot "
        "ON lot.id = l.lot_id WHERE l.avance_id = s.avance_id AND lot.statut = 'depose')"},
    Invariant{
        "a solde beyond the portal without an accepted line",
        "SELECT avance_id FROM solde s WHERE statut IN ('accepte', 'incomplet', 'a_modifier', 'valide', 'paye', "
        "'refuse') AND NOT EXISTS (SELECT 1 FROM lot_ligne WHERE avance_id = s.avance_id AND decision = "
        "'acceptee')"},
    Invariant{
        "a refused solde whose avance is not claimed back",
        "SELECT a.id FROM avance a JOIN solde s ON s.avance_id = a.id WHERE s.statut = 'refuse' AND a.statut NOT "
        "IN ('a_recouvrer', 'recouvree') AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.evenement = "
        "'avance.corrigee' AND j.numero_editeur = a.numero_editeur)"},
    Invariant{
        "a correction without its motive",
        "SELECT numero FROM journal WHERE evenement IN ('avance.corrigee', 'solde.corrige', 'lot.corrige', "
        "'retour.retire') AND detail NOT LIKE '%, correction : _%'"},
    Invariant{
        "a live line whose avance is not paid while its solde is not paid either",
        "SELECT a.id FROM avance a JOIN solde s ON s.avance_id = a.id WHERE s.statut IN ('exporte', 'depose', "
        "'accepte', 'incomplet', 'a_modifier', 'valide') AND a.statut <> 'payee'"},
    Invariant{
        "an answer that counts for a lot that waits for one",
        "SELECT nom FROM lot JOIN retour ON retour.lot_id = lot.id WHERE retire = 0 AND lot.statut <> 'traite'"},
    Invariant{
        "two live lots of one name",
        "SELECT nom FROM lot WHERE statut NOT IN ('annule', 'remplace') GROUP BY nom HAVING count(*) > 1"},
    Invariant{
        "two lots that hold one rank",
        "SELECT nom FROM lot WHERE rang_rendu = 0 GROUP BY numero_ans, date_depot, rang HAVING count(*) > 1"},
    Invariant{
        "a lot that holds its rank without the record, or the reverse",
        "SELECT nom FROM lot WHERE (rang_rendu = 0) <> EXISTS (SELECT 1 FROM lot_rang r WHERE r.lot_id = lot.id AND "
        "r.numero_ans = lot.numero_ans AND r.date_depot = lot.date_depot AND r.rang = lot.rang)"},
    Invariant{"a live lot that gave its rank back",
              "SELECT nom FROM lot WHERE rang_rendu = 1 AND statut NOT IN ('annule', 'remplace')"},
    Invariant{
        "a rank given back while its folder is not set aside",
        "SELECT nom FROM lot WHERE rang_rendu = 1 AND dossier NOT LIKE '%/NE-PAS-DEPOSER-' || nom || '%'"},
    Invariant{
        "a rank deposited and given again",
        "SELECT g.detail FROM journal d JOIN journal g ON g.evenement = 'lot.genere' AND g.numero > d.numero AND "
        "substr(g.detail, 1, 28) = substr(d.detail, 1, 28) WHERE d.evenement = 'lot.depose'"},
    Invariant{
        "a lot without its name",
        "SELECT nom FROM lot WHERE nom <> 'JSON-' || numero_ans || '-' || replace(date_depot, '-', '') || '-' || "
        "printf('%03d', rang)"},
    Invariant{
        "a lot whose lines are not all there, or do not follow each other",
        "SELECT nom FROM lot LEFT JOIN lot_ligne l ON l.lot_id = lot.id GROUP BY lot.id HAVING count(l.num_ligne) "
        "<> demandes OR demandes > 200 OR min(l.num_ligne) <> 1 OR max(l.num_ligne) <> demandes"},
    Invariant{
        "a line of another numeroAns",
        "SELECT lot.nom FROM lot_ligne l JOIN lot ON lot.id = l.lot_id JOIN avance a ON a.id = l.avance_id WHERE "
        "lot.statut IN ('genere', 'depose') AND a.numero_ans <> lot.numero_ans"},
    Invariant{
        "a live line that does not say the sum of the invoices",
        "SELECT lot.nom FROM lot_ligne l JOIN lot ON lot.id = l.lot_id WHERE lot.statut IN ('genere', 'depose') "
        "AND l.montant_segur_ht_facture IS NOT (SELECT sum(montant_segur_ht) FROM facture WHERE avance_id = "
        "l.avance_id)"},
    Invariant{
        "a decision on a lot that is not deposited, or a treated lot without all of them",
        "SELECT lot.nom FROM lot_ligne l JOIN lot ON lot.id = l.lot_id WHERE (l.decision IS NOT NULL) <> "
        "(lot.statut = 'traite')"},
    Invariant{
        "a treated lot without its answer",
        "SELECT nom FROM lot WHERE statut = 'traite' AND NOT EXISTS (SELECT 1 FROM retour WHERE lot_id = lot.id "
        "AND retire = 0)"},
    Invariant{
        "a payment on what is not paid",
        "SELECT avance_id FROM solde WHERE statut <> 'paye' AND (date_paiement IS NOT NULL OR montant_paye IS "
        "NOT NULL)"},
    Invariant{
        "payments whose sum or last day is not what their avance shows",
        "SELECT a.id FROM avance a WHERE (a.date_paiement, a.montant_avance) IS NOT (SELECT max(jour), sum(montant) FROM "
        "paiement WHERE avance_id = a.id AND nature = 'avance')"},
    Invariant{
        "payments whose sum or last day is not what their solde shows",
        "SELECT s.avance_id FROM solde s WHERE (s.date_paiement, s.montant_paye) IS NOT (SELECT max(jour), sum(montant) "
        "FROM paiement WHERE avance_id = s.avance_id AND nature = 'solde')"},
    Invariant{
        "a payment of what is not paid, or of a solde that is not begun",
        "SELECT p.avance_id FROM paiement p JOIN avance a ON a.id = p.avance_id LEFT JOIN solde s ON s.avance_id = a.id "
        "WHERE CASE p.nature WHEN 'solde' THEN s.statut IS NOT 'paye' ELSE a.statut NOT IN ('payee', 'a_recouvrer', "
        "'recouvree') END"},
    Invariant{
        "a payment without an amount beside another",
        "SELECT avance_id FROM paiement GROUP BY avance_id, nature HAVING count(*) > 1 AND count(montant) < count(*)"},
    Invariant{
        "a notice without its rows while all its payments stand",
        "SELECT v.id FROM avis_de_paiement v WHERE (SELECT count(*) FROM paiement WHERE avis_id = v.id) > v.lignes"},
    Invariant{
        "something sent to the ASP before the deposit, or after the end",
        "SELECT avance_id FROM solde s WHERE statut NOT IN ('accepte', 'incomplet', 'a_modifier', 'valide', 'paye', "
        "'refuse') AND (EXISTS (SELECT 1 FROM piece_envoyee WHERE avance_id = s.avance_id) OR EXISTS (SELECT 1 FROM "
        "facture_envoyee WHERE avance_id = s.avance_id))"},
    Invariant{
        "a refused request that left again unchanged without a confirmation",
        "SELECT l.numero_editeur FROM lot_ligne l JOIN lot_ligne r ON r.avance_id = l.avance_id AND r.lot_id = (SELECT "
        "max(p.lot_id) FROM lot_ligne p JOIN lot ON lot.id = p.lot_id WHERE p.avance_id = l.avance_id AND p.lot_id < "
        "l.lot_id AND (p.decision = 'refusee' OR lot.statut = 'rejete')) WHERE r.empreinte = l.empreinte AND NOT EXISTS "
        "(SELECT 1 FROM journal j WHERE j.numero_editeur = l.numero_editeur AND j.evenement = 'solde.confirme')"},
    Invariant{
        "a confirmation without a motive or for what is not refused",
        "SELECT c.avance_id FROM confirmation c JOIN lot_ligne l ON l.lot_id = c.lot_id AND l.avance_id = c.avance_id "
        "JOIN lot ON lot.id = c.lot_id WHERE trim(c.motif) = '' OR l.empreinte <> c.empreinte OR (l.decision IS NOT "
        "'refusee' AND lot.statut <> 'rejete')"},
    Invariant{"a row whose parent is gone", "SELECT * FROM pragma_foreign_key_check"},
};

}  // namespace

Invariants::Invariants(const std::filesystem::path& base) : base_(nullptr, sqlite3_close) {
  sqlite3* ouverte = nullptr;
  if (sqlite3_open_v2(base.c_str(), &ouverte, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
    throw std::runtime_error("base illisible : " + base.string());
  base_.reset(ouverte);
  sqlite3_busy_timeout(ouverte, 10'000);
}

std::string Invariants::verifier(Pas pas) {
  std::string rompus = regles_rompues() + chaine_rompue();
  Statuts maintenant = statuts();
  if (pas == Pas::Permis) rompus += pas_interdits(maintenant);
  avant_ = std::move(maintenant);
  return rompus;
}

std::string Invariants::version() {
  return valeur("PRAGMA data_version");
}

std::string Invariants::valeur(const std::string& sql) {
  return lire(sql).at(0).at(0);
}

Invariants::Lignes Invariants::lire(const std::string& sql) {
  Lignes lignes;
  const auto noter = [](void* vers, int n, char** valeurs, char**) {
    auto& ligne = static_cast<Lignes*>(vers)->emplace_back();
    for (int i = 0; i < n; ++i) ligne.emplace_back(valeurs[i] ? valeurs[i] : "");
    return 0;
  };
  if (sqlite3_exec(base_.get(), sql.c_str(), noter, &lignes, nullptr) != SQLITE_OK)
    throw std::runtime_error(sql + " : " + sqlite3_errmsg(base_.get()));
  return lignes;
}

Invariants::Statuts Invariants::statuts() {
  Statuts statuts;
  for (const auto& ligne :
       lire("SELECT 'avance ' || id, statut FROM avance UNION ALL SELECT 'solde ' || avance_id, "
            "statut FROM solde UNION ALL SELECT 'lot ' || id || ' ' || nom, statut FROM lot"))
    statuts[ligne[0]] = ligne[1];
  return statuts;
}

std::string Invariants::regles_rompues() {
  std::string rompues;
  for (const Invariant& invariant : kInvariants)
    for (const auto& ligne : lire(std::string(invariant.violations)))
      rompues += fmt::format("{} : {}\n", invariant.nom, ligne[0]);
  return rompues;
}

std::string Invariants::pas_interdits(const Statuts& maintenant) const {
  std::string interdits;
  for (const auto& [nom, avant] : avant_) {
    const auto apres = maintenant.find(nom);
    const std::string sorte = nom.substr(0, nom.find(' '));
    if (apres == maintenant.end())
      interdits += fmt::format("{} is gone\n", nom);
    else if (apres->second != avant && !kPas.contains(fmt::format("{} {} {}", sorte, avant, apres->second)))
      interdits += fmt::format("{} went from {} to {}\n", nom, avant, apres->second);
  }
  return interdits;
}

// The chain as the README tells it: each event with the digest before it.
std::string Invariants::chaine_rompue() {
  std::string rompue;
  for (const auto& e :
       lire(fmt::format("SELECT numero, operation, instant, auteur, commande, evenement, detail, "
                        "coalesce(numero_editeur, '-'), empreinte FROM journal WHERE numero > {} "
                        "ORDER BY numero",
                        dernier_evenement_))) {
    std::string texte = fmt::format("{}\n{}\n{}\n", derniere_empreinte_, e[0], e[1]);
    for (std::size_t champ = 2; champ <= 6; ++champ)
      texte += fmt::format("{}:{}\n", e[champ].size(), e[champ]);
    if (std::stoll(e[0]) != dernier_evenement_ + 1 || sha256(texte + e[7]) != e[8])
      rompue += fmt::format("the journal is broken at {}\n", e[0]);
    dernier_evenement_ = std::stoll(e[0]);
    derniere_empreinte_ = e[8];
  }
  return rompue;
}

}  // namespace finhop::tests
