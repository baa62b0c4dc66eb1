// 100 000 random commands, valid and invalid; after each, what must hold is asked in plain SQL.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <set>

#include "finhop/app/dossier/etat.hpp"
#include "finhop/app/dossier/lister.hpp"
#include "finhop/app/taches/a_faire.hpp"
#include "vie/vie_hasard.hpp"
#include "vie/vie_invariants.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

constexpr int kGestes = 500;  // in one life
constexpr int kParts = 4;     // test cases that share the lives
constexpr int kViesOrdinaires = 200;

// FINHOP_VIES=2000 lives ten times longer.
int vies() {
  const char* demandees = std::getenv("FINHOP_VIES");
  return demandees ? std::stoi(demandees) : kViesOrdinaires;
}

struct Bilan {
  std::map<std::string, int> faits;
  std::map<std::string, int> refuses;
  int gestes = 0;
};

// Amounts of `etat` beside the sums of the rows.
std::string sommes_fausses(Vie& vie, Invariants& invariants) {
  const auto etat = app::dresser_etat(vie.atelier().base(), vie.atelier().contexte());
  const app::MontantsEtat& m = etat.total.montants;
  std::string fausses;
  const auto comparer = [&](const char* nom, Montant dit, const std::string& sql) {
    const std::string attendu = invariants.valeur("SELECT coalesce(sum(m), 0) FROM (" + sql + ")");
    if (std::to_string(dit.centimes()) != attendu)
      fausses += fmt::format("{} : etat says {}, the rows {}\n", nom, dit.centimes(), attendu);
  };
  comparer("bonsCommande", m.bons_commande, "SELECT montant_bon_commande AS m FROM avance");
  comparer("avancesPayees", m.avances_payees,
           "SELECT montant_avance AS m FROM avance WHERE statut = 'payee'");
  comparer("aRecouvrer", m.a_recouvrer,
           "SELECT montant_avance AS m FROM avance WHERE statut = 'a_recouvrer'");
  comparer("soldesPayes", m.soldes_payes, "SELECT montant_paye AS m FROM solde WHERE statut = 'paye'");
  comparer("dossiers", Montant::de_centimes(static_cast<std::int64_t>(etat.total.dossiers)),
           "SELECT 1 AS m FROM avance");
  return fausses;
}

// Each task is of dossiers in the situation that it tells; each situation that calls for a task has it.
std::string taches_fausses(Vie& vie) {
  using enum domain::SituationDossier;
  static const std::map<domain::SorteTache, std::set<domain::SituationDossier>> kDe{
      {domain::SorteTache::ReponseAsp, {AvanceACompleter, ReponseAttendue}},
      {domain::SorteTache::ACorriger, {ACorriger}},
      {domain::SorteTache::ARembourser, {ARembourser}},
      {domain::SorteTache::Ecart, {PayeEcart}},
      {domain::SorteTache::AExporter, {Pret}},
      {domain::SorteTache::ACompleter, {ACompleter}},
      {domain::SorteTache::AttendDecision, {AttendDecision}},
      {domain::SorteTache::AttendPaiement, {AttendPaiement}},
      {domain::SorteTache::AttendAvance, {AttendAvance}}};
  std::map<std::string, domain::SituationDossier> situations;
  std::map<domain::SituationDossier, std::size_t> nombres;
  const auto contexte = vie.atelier().contexte();
  REQUIRE(app::lister(vie.atelier().base(), contexte, {}, [&](const app::Fiche& fiche) {
    situations.emplace(fiche.dossier.avance.numero_editeur.texte(), fiche.situation.quoi);
    ++nombres[fiche.situation.quoi];
  }));
  std::string fausses;
  std::map<domain::SorteTache, std::size_t> dits;
  for (const domain::Tache& tache : app::taches_du_jour(vie.atelier().base(), contexte)) {
    const auto de = kDe.find(tache.sorte);
    if (de == kDe.end()) continue;
    dits[tache.sorte] += tache.nombre;
    for (const std::string& numero : tache.dossiers)
      if (!de->second.contains(situations.at(numero)))
        fausses += fmt::format("task {} of {}, which is elsewhere\n", description(tache.sorte).id, numero);
  }
  for (const auto& [sorte, de] : kDe) {
    std::size_t attendus = 0;
    for (const domain::SituationDossier situation : de) attendus += nombres[situation];
    if (dits[sorte] != attendus)
      fausses += fmt::format("tasks {} of {} dossiers, {} are there\n", description(sorte).id, dits[sorte],
                             attendus);
  }
  return fausses;
}

void vivre(std::uint64_t graine, Bilan& bilan) {
  Vie vie(graine);
  Invariants invariants(vie.atelier().chemin("finhop.db"));
  std::string version = invariants.version();
  for (int geste = 0; geste < kGestes; ++geste) {
    const GesteDeVie fait = vie.agir();
    ++bilan.gestes;
    ++(fait.issu == Issu::Fait ? bilan.faits : bilan.refuses)[fait.nom];
    std::string rompus = invariants.verifier(fait.nom == "annuler" ? Pas::Annulation : Pas::Permis);
    const std::string maintenant = invariants.version();
    if (fait.issu == Issu::Refuse && maintenant != version) rompus += "a refused command changed the base\n";
    version = maintenant;
    if (geste % 25 == 0) rompus += sommes_fausses(vie, invariants) + taches_fausses(vie);
    if (!rompus.empty()) FAIL(fmt::format("life {}, command {} ({}) :\n{}", graine, geste, fait.nom, rompus));
  }
}

void vivre_la_part(int part) {
  Bilan bilan;
  for (int vie = part; vie < vies(); vie += kParts) vivre(static_cast<std::uint64_t>(vie), bilan);
  CHECK(bilan.gestes >= kGestes * (vies() / kParts));
  // The lives are worth something only if every command is done and refused in them.
  for (const char* nom :
       {"avance ajouter",   "avance modifier", "avance statut",   "solde saisir",    "solde statut",
        "solde confirmer",  "piece ajouter",   "exporter",        "lot deposer",     "lot redater",
        "lot annuler",      "lot rejeter",     "retour importer", "avance corriger", "solde corriger",
        "lot corriger",     "retour retirer",  "solde completer", "annuler",         "modele",
        "paiement importer"}) {
    INFO(nom << " : done " << bilan.faits[nom] << " times, refused " << bilan.refuses[nom] << " times");
    CHECK(bilan.faits[nom] >= 10);
    CHECK(bilan.refuses[nom] >= 10);
  }
}

}  // namespace

TEST_CASE("random commands never break the life of a dossier first quarter", "[long]") {
  vivre_la_part(0);
}
TEST_CASE("random commands never break the life of a dossier second quarter", "[long]") {
  vivre_la_part(1);
}
TEST_CASE("random commands never break the life of a dossier third quarter", "[long]") {
  vivre_la_part(2);
}
TEST_CASE("random commands never break the life of a dossier last quarter", "[long]") {
  vivre_la_part(3);
}
