#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string_view>

#include "finhop/store/annulation.hpp"
#include "finhop/store/etat_du_fichier.hpp"
#include "finhop/store/journal.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

// More of either, and reading everything anew costs no more.
constexpr std::int64_t kLignesAuPlus = 60'000;
constexpr std::size_t kDossiersAuPlus = 20'000;

// What belongs to one dossier, and begins its key with that of the dossier. A document is not of these: others may share it.
constexpr std::array<std::string_view, 14> kDUnDossier{
    "ancien_numero",   "autre_piece",   "avance",  "avance_beneficiaire",
    "avance_contact",  "confirmation",  "facture", "facture_envoyee",
    "paiement",        "piece_envoyee", "solde",   "solde_beneficiaire",
    "solde_ident_dmp", "solde_valeur"};
// What no list, no sum and no judgement looks at.
constexpr std::array<std::string_view, 6> kIndifferentes{
    "avis_de_paiement", "entete", "entete_colonne", "note", "vue", "vue_critere"};

bool est_parmi(const auto& tables, std::string_view table) {
  return std::ranges::find(tables, table) != tables.end();
}

std::int64_t cle_dite(const std::string& texte) {
  std::int64_t entier = 0;
  std::from_chars(texte.data(), texte.data() + texte.size(), entier);
  return entier;
}

// Each write between the two is an operation of this same journal.
bool se_suivent(Base& base, const EtatDuFichier& avant, const EtatDuFichier& apres) {
  if (avant.peripherique != apres.peripherique || avant.fichier != apres.fichier) return false;
  const auto ecritures = static_cast<std::int64_t>(apres.ecritures) - avant.ecritures;
  if (ecritures <= 0 || ecritures != apres.operation - avant.operation) return false;
  const auto evenement = trouver_evenement(base, avant.evenement);
  return evenement && evenement->empreinte == avant.empreinte;
}

// They all left their traces, and not too long ones.
bool sont_tracees(Base& base, const EtatDuFichier& avant, const EtatDuFichier& apres) {
  Requete traces(
      base,
      "SELECT count(*), coalesce(sum(lignes), 0) FROM changement WHERE operation > ? AND operation <= ?");
  traces.lier(avant.operation, apres.operation);
  traces.suivante();
  return traces.entier(0) == apres.operation - avant.operation && traces.entier(1) <= kLignesAuPlus;
}

}  // namespace

std::optional<std::vector<std::int64_t>> dossiers_changes(Base& base, const EtatDuFichier& avant,
                                                          const EtatDuFichier& apres) {
  if (!se_suivent(base, avant, apres) || !sont_tracees(base, avant, apres)) return std::nullopt;
  std::set<std::int64_t> cles;
  for (std::int64_t operation = avant.operation + 1; operation <= apres.operation; ++operation)
    for (const LigneTouchee& ligne : lignes_touchees(base, operation)) {
      if (est_parmi(kIndifferentes, ligne.table)) continue;
      if (!est_parmi(kDUnDossier, ligne.table) || cles.size() > kDossiersAuPlus) return std::nullopt;
      cles.insert(cle_dite(ligne.cle.front()));
    }
  return std::vector<std::int64_t>(cles.begin(), cles.end());
}

}  // namespace finhop::store
