#include "app/table/modele_classeur.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/domain/paiements/paiement.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::app {
namespace {

std::string presence_dite(const ColonneConnue& colonne) {
  if (colonne.presence == Presence::Facultative) return "Facultatif";
  return colonne.a_defaut.empty() ? "Obligatoire" : fmt::format("Obligatoire, ou bien {}", colonne.a_defaut);
}

std::vector<std::string> choix_de(SorteDeTable table, SorteDeColonne sorte) {
  std::vector<std::string> choix;
  if (sorte == SorteDeColonne::Reponse) return {"oui", "non"};
  if (sorte != SorteDeColonne::Statut) return choix;
  if (table == SorteDeTable::Paiements)
    for (const auto nature : {domain::NaturePaiement::Avance, domain::NaturePaiement::Solde})
      choix.emplace_back(domain::id(nature));
  else
    for (const auto& statut : domain::statuts<domain::StatutAvance>()) choix.emplace_back(statut.libelle);
  return choix;
}

std::string contenu_de(const ColonneConnue& colonne, const std::vector<std::string>& choix) {
  switch (colonne.sorte) {
    case SorteDeColonne::Texte:
      return "du texte";
    case SorteDeColonne::Numero:
      return "un numéro, gardé comme du texte : ses zéros du début restent";
    case SorteDeColonne::Jour:
      return "un jour";
    case SorteDeColonne::Montant:
      return colonne.nom.contains("HT") ? "un montant en euros, hors taxes" : "un montant en euros";
    case SorteDeColonne::Finess:
      return "un numéro FINESS, ou plusieurs séparés par des espaces, gardés comme du texte";
    case SorteDeColonne::Reponse:
    case SorteDeColonne::Statut:
      return texte::joindre(choix, ", ");
  }
  return {};
}

format::CelluleAEcrire cellule_de(SorteDeColonne sorte, const std::string& exemple) {
  if (sorte == SorteDeColonne::Jour)
    if (const auto jour = Jour::lire(exemple)) return *jour;
  if (sorte == SorteDeColonne::Montant)
    if (const auto montant = Montant::lire(exemple)) return *montant;
  if (sorte == SorteDeColonne::Statut)
    if (const auto statut = domain::statut_de<domain::StatutAvance>(exemple))
      return std::string(domain::libelle(*statut));
  return exemple;
}

}  // namespace

std::vector<format::ColonneDeModele> colonnes_de_modele(SorteDeTable sorte,
                                                        std::span<const ColonneConnue> colonnes,
                                                        const std::vector<std::string>& exemple) {
  std::vector<format::ColonneDeModele> modele;
  for (std::size_t i = 0; i < colonnes.size(); ++i) {
    const ColonneConnue& colonne = colonnes[i];
    std::vector<std::string> choix = choix_de(sorte, colonne.sorte);
    std::vector<std::string> titres;
    for (const std::string_view titre : titres_de(sorte, colonne.nom)) titres.emplace_back(titre);
    std::string contenu = contenu_de(colonne, choix);
    modele.push_back({.titre = std::string(colonne.nom),
                      .choix = std::move(choix),
                      .presence = presence_dite(colonne),
                      .contenu = std::move(contenu),
                      .titres = texte::joindre(titres, ", "),
                      .exemple = cellule_de(colonne.sorte, exemple[i])});
  }
  return modele;
}

}  // namespace finhop::app
