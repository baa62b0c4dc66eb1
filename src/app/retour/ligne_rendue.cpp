#include "app/retour/ligne_rendue.hpp"

#include <fmt/format.h>

#include <optional>
#include <set>
#include <utility>

#include "app/retour/valeur_rendue.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/demande_lue.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/format/valeur_brute.hpp"

namespace finhop::app {
namespace {

using domain::Cle;
using domain::Genre;
using domain::Valeur;

// Calls `voir` with each value and the key that it is of.
template <class Voir>
void chaque_valeur(const domain::LigneLue& ligne, const Voir& voir) {
  for (std::size_t i = 0; i < ligne.valeurs.size(); ++i) voir(static_cast<Cle>(i), ligne.valeurs[i]);
  for (const Valeur& valeur : ligne.beneficiaires) voir(Cle::beneficiairesPMSI, valeur);
  for (const Valeur& valeur : ligne.ident_dmp.elements) voir(Cle::identDMP, valeur);
  for (const Valeur& valeur : ligne.ident_insi.elements) voir(Cle::identINSi, valeur);
  for (const domain::ChampPropreLu& champ : ligne.propres) {
    voir(Cle::scenariosEffectivementInstalles, champ.soi);
    for (const Valeur& valeur : champ.liste.elements) voir(Cle::scenariosEffectivementInstalles, valeur);
  }
  for (const domain::PieceLue& piece : ligne.pieces) {
    voir(Cle::nomFichier, piece.nom_fichier);
    voir(Cle::formatFichier, piece.format_fichier);
    voir(Cle::typeFichier, piece.type_fichier);
  }
}

std::size_t taille(Cle cle, const Valeur& valeur, std::string_view octets) {
  const bool bloc = valeur.genre == Genre::Tableau || valeur.genre == Genre::Objet;
  return cle == Cle::codeTraitement && bloc ? format::valeur_brute(octets, valeur).size()
                                            : valeur.brut.size();
}

class PremierDeChaqueRegle : public domain::Receveur {
 public:
  void recevoir(domain::Constat constat) override { constats_.push_back(std::move(constat)); }
  bool compter(const domain::Regle& regle, std::optional<std::size_t> /*ligne*/) override {
    return !vues_.insert(regle.id).second;
  }
  domain::Constats constats() && { return std::move(constats_); }

 private:
  std::set<std::string_view> vues_;
  domain::Constats constats_;
};

domain::Constats constats_de(const domain::LigneLue& ligne, std::size_t place, const domain::Profil& profil) {
  PremierDeChaqueRegle premiers;
  domain::juger(domain::ExamenLigne{ligne, place, profil}, premiers);
  return std::move(premiers).constats();
}

domain::ReponseLigne reponse_de(const domain::LigneLue& ligne, std::string_view octets) {
  domain::ReponseLigne reponse;
  reponse.libelle_traitement = ligne[Cle::libelleTraitement].texte;
  const Valeur& code = ligne[Cle::codeTraitement];
  if (code.genre != Genre::Nul && code.genre != Genre::Absent)
    reponse.code_traitement = code.genre == Genre::Texte ? code.texte : format::valeur_brute(octets, code);
  return reponse;
}

}  // namespace

std::size_t poids(const domain::LigneLue& ligne, std::string_view octets) {
  std::size_t somme = 0;
  chaque_valeur(ligne, [&](Cle cle, const Valeur& valeur) { somme += taille(cle, valeur, octets); });
  return somme;
}

std::vector<ValeurTropLongue> valeurs_trop_longues(const domain::LigneLue& ligne, std::string_view octets) {
  std::vector<ValeurTropLongue> longues;
  chaque_valeur(ligne, [&](Cle cle, const Valeur& valeur) {
    if (const std::size_t prise = taille(cle, valeur, octets); prise > kValeurMax)
      longues.push_back({cle, valeur.place, prise});
  });
  return longues;
}

std::string dire_trop_long(std::size_t octets) {
  return fmt::format("elle pèse {}, et aucune plus de {}", taille_lisible(octets),
                     taille_lisible(kValeurMax));
}

LigneDeRetour ligne_rendue(const domain::LigneLue& ligne, std::size_t index, std::string_view octets,
                           const domain::Profil& profil) {
  const auto numero = lire_num_ligne(ligne[Cle::numLigne]);
  // The portal may give the lines in another order: their place is the one they were deposited at.
  const std::size_t place = numero ? static_cast<std::size_t>(*numero) - 1 : index;
  LigneDeRetour lue{
      reponse_de(ligne, octets),          std::string(texte::rogner(ligne[Cle::numeroEditeur].texte)),
      texte_donne(ligne[Cle::numeroASP]), domain::demande_de(ligne, place, profil),
      constats_de(ligne, place, profil),  contenu_de(ligne)};
  lue.reponse.num_ligne = numero.value_or(0);
  lue.demande.montant_facture = montant_rendu(ligne[Cle::montantSegurHTFacture]);
  return lue;
}

}  // namespace finhop::app
