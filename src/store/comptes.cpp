#include "finhop/store/comptes.hpp"

#include <map>
#include <ranges>
#include <string>
#include <utility>

#include "finhop/domain/attendus.hpp"
#include "finhop/domain/statuts.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

Compte nouveau(Requete& r) {
  const auto avance = domain::statut_de<domain::StatutAvance>(r.texte(1));
  if (!avance) valeur_abimee("statut", r.texte(1));
  const auto solde = r.est_nul(2) ? std::nullopt : domain::statut_de<domain::StatutSolde>(r.texte(2));
  return {r.identifiant<domain::NumeroAns>(0), *avance, solde};
}

void ajouter(Compte& compte, Requete& r) {
  ++compte.dossiers;
  compte.bons_commande += r.montant(3).value_or(Montant());
  compte.avances += r.montant(4).value_or(Montant());
  compte.soldes += r.montant(5).value_or(Montant());
  const auto facture = r.montant(6);
  compte.factures += facture.value_or(Montant());
  compte.reste += domain::a_recevoir(compte.avance, compte.solde, facture, r.montant(3), r.montant(4))
                      .value_or(Montant());
}

}  // namespace

// Grouped here: SQLite would sort every row first. NOT INDEXED: in their own order each page is read once.
std::vector<Compte> compter(Base& base) {
  Requete r(
      base,
      "SELECT a.numero_ans, a.statut, s.statut, a.montant_bon_commande, a.montant_avance, s.montant_paye, "
      "coalesce((SELECT e.montant_segur_ht FROM facture_envoyee e WHERE e.avance_id = s.avance_id ORDER BY e.rang "
      "DESC LIMIT 1), (SELECT sum(f.montant_segur_ht) FROM facture f WHERE f.avance_id = s.avance_id)) FROM avance a "
      "NOT INDEXED "
      "LEFT JOIN solde s ON s.avance_id = a.id");
  std::map<std::string, Compte> comptes;
  std::string cle;
  while (r.suivante()) {
    cle.assign(r.texte(0)).append(1, ' ').append(r.texte(1)).append(1, ' ').append(r.texte(2));
    auto compte = comptes.find(cle);
    if (compte == comptes.end()) compte = comptes.emplace(cle, nouveau(r)).first;
    ajouter(compte->second, r);
  }
  const auto valeurs = comptes | std::views::values;
  return {valeurs.begin(), valeurs.end()};
}

// Those without a solde are what the soldes leave of the avances, which an index counts alone.
std::vector<Compte> denombrer(Base& base) {
  std::map<std::pair<std::string, std::string>, std::size_t> avec_solde;
  std::vector<Compte> comptes;
  Requete soldes(
      base,
      "SELECT a.numero_ans, a.statut, s.statut, count(*) FROM solde s NOT INDEXED CROSS JOIN avance a ON a.id = "
      "s.avance_id GROUP BY 1, 2, 3");
  while (soldes.suivante()) {
    Compte compte = nouveau(soldes);
    compte.dossiers = static_cast<std::size_t>(soldes.entier(3));
    avec_solde[{soldes.texte(0), soldes.texte(1)}] += compte.dossiers;
    comptes.push_back(std::move(compte));
  }
  Requete avances(base, "SELECT numero_ans, statut, NULL, count(*) FROM avance GROUP BY 1, 2");
  while (avances.suivante()) {
    Compte compte = nouveau(avances);
    compte.dossiers =
        static_cast<std::size_t>(avances.entier(3)) - avec_solde[{avances.texte(0), avances.texte(1)}];
    if (compte.dossiers > 0) comptes.push_back(std::move(compte));
  }
  return comptes;
}

}  // namespace finhop::store
