#include "finhop/store/fournisseurs.hpp"

#include "finhop/base/panne.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

std::optional<Heure> heure_de(Requete& requete) {
  const auto brute = requete.texte_ou_rien(5);
  if (!brute) return std::nullopt;
  const auto heure = Heure::exacte(*brute);
  if (!heure) valeur_abimee("logiciel.heure_limite", *brute);
  return heure;
}

std::optional<std::string> texte_de(const std::optional<Heure>& heure) {
  return heure ? std::optional(heure->texte()) : std::nullopt;
}

domain::Logiciel lire_ligne(Requete& requete) {
  return {requete.identifiant<domain::NumeroAns>(0),
          requete.texte(1),
          requete.texte(2),
          requete.texte_ou_rien(3),
          requete.jour(4),
          heure_de(requete),
          requete.texte(6)};
}

// The journal starts with the supplier: it tells a base that lost it from one that never had it.
Panne sans_fournisseur(Base& base) {
  if (entier_de(base, "SELECT count(*) FROM journal") > 0)
    return {"la base est abîmée : son fournisseur n'y est plus", remede_base_abimee()};
  return {"la base n'a pas de fournisseur : sa création n'a pas été menée au bout",
          Suite{"supprimer ce fichier et créer la base de nouveau", Geste::Initialiser, {{Donnee::Siret}}}};
}

}  // namespace

void ecrire_fournisseur(Base& base, const domain::Fournisseur& fournisseur) {
  Requete(base, "INSERT INTO fournisseur (id, siret, raison_sociale, regime_tva) VALUES (1, ?, ?, ?)")
      .lier(fournisseur.siret, fournisseur.raison_sociale, fournisseur.regime_tva)
      .executer();
}

domain::Fournisseur lire_fournisseur(Base& base) {
  Requete requete(base, "SELECT siret, raison_sociale, regime_tva FROM fournisseur");
  if (!requete.suivante()) throw sans_fournisseur(base);
  return {requete.identifiant<domain::Siret>(0), requete.texte_ou_rien(1), requete.texte_ou_rien(2)};
}

void ajouter_logiciel(Base& base, const domain::Logiciel& logiciel) {
  Requete(
      base,
      "INSERT INTO logiciel (numero_ans, type, vague, nom, date_limite, heure_limite, couloir) VALUES (?, ?, ?, ?, "
      "?, ?, ?)")
      .lier(logiciel.numero_ans, logiciel.type, logiciel.vague, logiciel.nom, logiciel.date_limite,
            texte_de(logiciel.heure_limite), logiciel.couloir)
      .executer();
}

void modifier_logiciel(Base& base, const domain::Logiciel& logiciel) {
  Requete(base, "UPDATE logiciel SET nom = ?, date_limite = ?, heure_limite = ? WHERE numero_ans = ?")
      .lier(logiciel.nom, logiciel.date_limite, texte_de(logiciel.heure_limite), logiciel.numero_ans)
      .executer();
}

std::optional<domain::Logiciel> trouver_logiciel(Base& base, const domain::NumeroAns& numero_ans) {
  Requete requete(
      base,
      "SELECT numero_ans, type, vague, nom, date_limite, heure_limite, couloir FROM logiciel WHERE "
      "numero_ans = ?");
  requete.lier(numero_ans);
  if (!requete.suivante()) return std::nullopt;
  return lire_ligne(requete);
}

std::vector<domain::NumeroAns> lire_numeros_ans(Base& base) {
  Requete requete(base, "SELECT numero_ans FROM logiciel ORDER BY numero_ans");
  std::vector<domain::NumeroAns> numeros;
  while (requete.suivante()) numeros.push_back(requete.identifiant<domain::NumeroAns>(0));
  return numeros;
}

std::vector<domain::Logiciel> lire_logiciels(Base& base) {
  Requete requete(
      base,
      "SELECT numero_ans, type, vague, nom, date_limite, heure_limite, couloir FROM logiciel ORDER BY numero_ans");
  std::vector<domain::Logiciel> logiciels;
  while (requete.suivante()) logiciels.push_back(lire_ligne(requete));
  return logiciels;
}

}  // namespace finhop::store
