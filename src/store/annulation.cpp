#include "finhop/store/annulation.hpp"

#include "store/requete.hpp"

namespace finhop::store {
namespace {

std::optional<std::int64_t> entier_ou_rien(Requete& r, int colonne) {
  return r.est_nul(colonne) ? std::nullopt : std::optional(r.entier(colonne));
}

OperationPassee lire_operation(Requete& r) {
  OperationPassee passee{r.entier(0), r.texte(1), r.texte(2), r.texte(3), {}, entier_ou_rien(r, 8)};
  if (!r.est_nul(4))
    passee.trace = {static_cast<int>(r.entier(4)), static_cast<std::size_t>(r.entier(5)), r.texte_ou_rien(6),
                    entier_ou_rien(r, 7)};
  return passee;
}

}  // namespace

std::vector<OperationPassee> lire_operations(Base& base) {
  Requete requete(
      base,
      "SELECT j.operation, j.instant, j.auteur, j.commande, c.schema, c.lignes, c.barriere, c.annulee_par, "
      "a.operation FROM (SELECT min(numero) AS numero FROM journal GROUP BY operation) premier JOIN journal j ON "
      "j.numero = premier.numero LEFT JOIN changement c ON c.operation = j.operation LEFT JOIN changement a ON "
      "a.annulee_par = j.operation ORDER BY j.operation DESC");
  std::vector<OperationPassee> operations;
  while (requete.suivante()) operations.push_back(lire_operation(requete));
  return operations;
}

int version_schema(Base& base) {
  return version_du_schema(base.connexion().base);
}

void noter_annulation(Base& base, std::int64_t operation, std::int64_t par) {
  Requete(base, "UPDATE changement SET annulee_par = ? WHERE operation = ?").lier(par, operation).executer();
}

}  // namespace finhop::store
