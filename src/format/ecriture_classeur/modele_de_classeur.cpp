#include "finhop/format/modele_de_classeur.hpp"

#include <fmt/format.h>

#include <array>

#include "format/ecriture_classeur/classeur_ouvert.hpp"

namespace finhop::format {
namespace {

std::string presence_dite(const ColonneDeModele& colonne) {
  return colonne.presence + " : " + colonne.contenu;
}

EmpreinteDeFeuille ecrire_la_table(ClasseurOuvert& classeur, std::span<const ColonneDeModele> colonnes) {
  Feuille table = classeur.ajouter("Table");
  for (std::size_t i = 0; i < colonnes.size(); ++i) {
    table.texte(Rang::Titres, i, colonnes[i].titre);
    table.commenter(i, presence_dite(colonnes[i]));
  }
  table.passer_la_ligne();
  table.figer_les_titres();
  for (std::size_t i = 0; i < colonnes.size(); ++i) table.preparer(i, colonnes[i].exemple, colonnes[i].choix);
  return table.cloturer();
}

EmpreinteDeFeuille ecrire_le_mode_d_emploi(ClasseurOuvert& classeur,
                                           std::span<const ColonneDeModele> colonnes) {
  Feuille feuille = classeur.ajouter("Mode d'emploi");
  feuille.ligne(Rang::Titres, std::array<CelluleAEcrire, 5>{"Colonne", "Présence", "Ce qu'elle prend",
                                                               "Exemple", "Titres aussi compris"});
  for (const ColonneDeModele& c : colonnes)
    feuille.ligne(Rang::Donnees,
                  std::array<CelluleAEcrire, 5>{c.titre, c.presence, c.contenu, c.exemple, c.titres});
  feuille.figer_les_titres();
  return feuille.cloturer();
}

}  // namespace

void ecrire_modele_de_classeur(const std::filesystem::path& chemin, const Instant& fait_le,
                               std::span<const ColonneDeModele> colonnes) {
  ClasseurOuvert classeur(chemin, fait_le);
  const EmpreinteDeFeuille table = ecrire_la_table(classeur, colonnes);
  classeur.fermer(std::array{table, ecrire_le_mode_d_emploi(classeur, colonnes)});
}

}  // namespace finhop::format
