#include "finhop/store/vues.hpp"

#include "store/connexion.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

void ecrire_criteres(Base& base, std::int64_t numero, const std::vector<domain::Critere>& criteres) {
  std::size_t rang = 0;
  for (const domain::Critere& critere : criteres)
    Requete(base, "INSERT INTO vue_critere (vue_id, rang, cle, valeur) VALUES (?, ?, ?, ?)")
        .lier(numero, ++rang, critere.cle, critere.valeur)
        .executer();
}

void oter_criteres(Base& base, std::int64_t numero) {
  Requete(base, "DELETE FROM vue_critere WHERE vue_id = ?").lier(numero).executer();
}

// Whether they are as many as were written, none missing between.
bool lire_criteres(Base& base, domain::VueNommee& vue, std::int64_t ecrits) {
  Requete requete(base, "SELECT rang, cle, valeur FROM vue_critere WHERE vue_id = ? ORDER BY rang");
  requete.lier(vue.numero);
  bool se_suivent = true;
  std::int64_t lus = 0;
  while (requete.suivante()) {
    se_suivent = requete.entier(0) == ++lus && se_suivent;
    vue.criteres.push_back({requete.texte(1), requete.texte(2)});
  }
  return se_suivent && lus == ecrits;
}

}  // namespace

std::vector<domain::VueNommee> lire_vues(Base& base) {
  std::vector<domain::VueNommee> vues;
  Requete requete(base, "SELECT id, nom, criteres, gardee_le, auteur FROM vue ORDER BY nom, id");
  while (requete.suivante()) {
    domain::VueNommee vue{.numero = requete.entier(0),
                          .nom = requete.texte(1),
                          .criteres = {},
                          .gardee_le = requete.texte(3),
                          .auteur = requete.texte(4)};
    vue.entiere = lire_criteres(base, vue, requete.entier(2));
    vues.push_back(std::move(vue));
  }
  return vues;
}

void garder_vue(Base& base, const domain::VueNommee& vue) {
  Requete(base, "INSERT INTO vue (nom, criteres, gardee_le, auteur) VALUES (?, ?, ?, ?)")
      .lier(vue.nom, vue.criteres.size(), vue.gardee_le, vue.auteur)
      .executer();
  ecrire_criteres(base, base.connexion().base.getLastInsertRowid(), vue.criteres);
}

void remplacer_vue(Base& base, const domain::VueNommee& vue) {
  oter_criteres(base, vue.numero);
  Requete(base, "UPDATE vue SET nom = ?, criteres = ?, gardee_le = ?, auteur = ? WHERE id = ?")
      .lier(vue.nom, vue.criteres.size(), vue.gardee_le, vue.auteur, vue.numero)
      .executer();
  ecrire_criteres(base, vue.numero, vue.criteres);
}

void oublier_vue(Base& base, std::int64_t numero) {
  oter_criteres(base, numero);
  Requete(base, "DELETE FROM vue WHERE id = ?").lier(numero).executer();
}

}  // namespace finhop::store
