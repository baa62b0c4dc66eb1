#include "finhop/store/entetes.hpp"

#include "finhop/base/texte.hpp"
#include "store/connexion.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

std::vector<std::string> lignes(std::string_view texte) {
  std::vector<std::string> lues;
  for (std::size_t debut = 0; debut <= texte.size();) {
    const std::size_t fin = std::min(texte.find('\n', debut), texte.size());
    lues.emplace_back(texte.substr(debut, fin - debut));
    debut = fin + 1;
  }
  return lues;
}

void ecrire_colonnes(Base& base, std::int64_t numero, const std::vector<domain::ColonneDite>& colonnes) {
  for (const domain::ColonneDite& colonne : colonnes)
    Requete(base, "INSERT INTO entete_colonne (entete_id, titre, champ) VALUES (?, ?, nullif(?, ''))")
        .lier(numero, colonne.titre, colonne.champ)
        .executer();
}

void oter_colonnes(Base& base, std::int64_t numero) {
  Requete(base, "DELETE FROM entete_colonne WHERE entete_id = ?").lier(numero).executer();
}

std::vector<domain::ColonneDite> lire_colonnes(Base& base, std::int64_t numero) {
  Requete requete(base,
                  "SELECT titre, coalesce(champ, '') FROM entete_colonne WHERE entete_id = ? ORDER BY titre");
  requete.lier(numero);
  std::vector<domain::ColonneDite> colonnes;
  while (requete.suivante()) colonnes.push_back({requete.texte(0), requete.texte(1)});
  return colonnes;
}

}  // namespace

std::vector<domain::Entete> lire_entetes(Base& base) {
  std::vector<domain::Entete> entetes;
  Requete requete(base,
                  "SELECT id, sorte, cle, titres, colonnes, choisie_le, auteur FROM entete ORDER BY id");
  while (requete.suivante()) {
    domain::Entete entete{.numero = requete.entier(0),
                          .sorte = requete.texte(1),
                          .cle = requete.texte(2),
                          .titres = lignes(requete.texte(3)),
                          .colonnes = lire_colonnes(base, requete.entier(0)),
                          .choisie_le = requete.texte(5),
                          .auteur = requete.texte(6)};
    entete.entiere = static_cast<std::int64_t>(entete.colonnes.size()) == requete.entier(4);
    entetes.push_back(std::move(entete));
  }
  return entetes;
}

void garder_entete(Base& base, const domain::Entete& entete) {
  Requete(base,
          "INSERT INTO entete (sorte, cle, titres, colonnes, choisie_le, auteur) VALUES (?, ?, ?, ?, ?, ?)")
      .lier(entete.sorte, entete.cle, texte::joindre(entete.titres, "\n"), entete.colonnes.size(),
            entete.choisie_le, entete.auteur)
      .executer();
  ecrire_colonnes(base, base.connexion().base.getLastInsertRowid(), entete.colonnes);
}

void remplacer_entete(Base& base, const domain::Entete& entete) {
  oter_colonnes(base, entete.numero);
  Requete(base, "UPDATE entete SET titres = ?, colonnes = ?, choisie_le = ?, auteur = ? WHERE id = ?")
      .lier(texte::joindre(entete.titres, "\n"), entete.colonnes.size(), entete.choisie_le, entete.auteur,
            entete.numero)
      .executer();
  ecrire_colonnes(base, entete.numero, entete.colonnes);
}

void oublier_entete(Base& base, std::int64_t numero) {
  oter_colonnes(base, numero);
  Requete(base, "DELETE FROM entete WHERE id = ?").lier(numero).executer();
}

}  // namespace finhop::store
