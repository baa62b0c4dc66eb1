#include "finhop/store/reglages.hpp"

#include "store/requete.hpp"

namespace finhop::store {

domain::Delais lire_delais(Base& base) {
  Requete requete(base, "SELECT nom, jours FROM reglage");
  domain::Delais delais;
  while (requete.suivante()) {
    const std::string nom = requete.texte(0);
    const auto reglage = domain::reglage_de(nom);
    if (!reglage) valeur_abimee("reglage.nom", nom);
    const std::int64_t jours = requete.entier(1);
    if (jours < 0 || jours > domain::kDelaiMax) valeur_abimee("reglage.jours", requete.texte(1));
    delais.mettre(*reglage, static_cast<int>(jours));
  }
  return delais;
}

void ecrire_delai(Base& base, domain::Reglage reglage, int jours) {
  if (jours == domain::description(reglage).defaut)
    Requete(base, "DELETE FROM reglage WHERE nom = ?").lier(domain::id(reglage)).executer();
  else
    Requete(base,
            "INSERT INTO reglage (nom, jours) VALUES (?, ?) ON CONFLICT (nom) DO UPDATE SET jours = "
            "excluded.jours")
        .lier(domain::id(reglage), jours)
        .executer();
}

std::string lire_mention(Base& base) {
  Requete requete(base, "SELECT texte FROM reglage_texte WHERE nom = 'mention'");
  return requete.suivante() ? requete.texte(0) : std::string();
}

void ecrire_mention(Base& base, std::string_view mention) {
  if (mention.empty())
    Requete(base, "DELETE FROM reglage_texte WHERE nom = 'mention'").executer();
  else
    Requete(
        base,
        "INSERT INTO reglage_texte (nom, texte) VALUES ('mention', ?) ON CONFLICT (nom) DO UPDATE SET texte = "
        "excluded.texte")
        .lier(mention)
        .executer();
}

}  // namespace finhop::store
