#include "domain/regles/faute.hpp"
#include "domain/regles/formes.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::domain::juges {
namespace {

void exiger_booleen(const ExamenLigne& examen, Cle cle, const Signaler& signaler) {
  const Valeur& valeur = examen.ligne[cle];
  if (est_lu(valeur) && valeur.genre != Genre::Booleen)
    dire_faute(signaler, cle, valeur, "true ou false, sans guillemets");
}

// An address goes with its flag; a flag that is no boolean is told alone.
void exiger_adresse(const ExamenLigne& examen, Cle drapeau, Cle cle, const Signaler& signaler) {
  const auto reponse = reponse_lue(examen.ligne[drapeau]);
  const Valeur& adresse = examen.ligne[cle];
  if (!reponse || !est_lu(adresse)) return;
  const std::string_view nom = description(drapeau).nom;
  if (*reponse && !texte_borne(adresse, kAdresseMax))
    dire_faute(signaler, cle, adresse,
               "une adresse de 1 à 149 caractères, puisque " + std::string(nom) + " est true");
  if (!*reponse && adresse.genre != Genre::Nul)
    dire_faute(signaler, cle, adresse, "null, puisque " + std::string(nom) + " est false");
}

void exiger_identifiants(const ExamenLigne& examen, const Signaler& signaler) {
  const Valeur& liste = examen.ligne[Cle::identDMP];
  const auto& identifiants = examen.ligne.ident_dmp;
  constexpr std::string_view kAttendu = "une liste d'au moins un identifiant, puisque isDirectToDMP est true";
  if (liste.genre != Genre::Tableau) return dire_faute(signaler, Cle::identDMP, liste, kAttendu);
  if (identifiants.empty()) return dire_vide(signaler, Cle::identDMP, liste, kAttendu);
  for (std::size_t i = 0; i < identifiants.size(); ++i)
    if (!texte_borne(identifiants[i], kIdentMax))
      dire_faute(signaler, Cle::identDMP, identifiants[i], "un texte de 1 à 249 caractères", i);
}

}  // namespace

std::optional<bool> reponse_lue(const Valeur& valeur) {
  if (valeur.genre != Genre::Booleen) return std::nullopt;
  return valeur.brut == "true";
}

bool texte_borne(const Valeur& valeur, std::size_t longueur_max) {
  return valeur.genre == Genre::Texte && !valeur.texte.empty() &&
         texte::longueur(valeur.texte) <= longueur_max;
}

void fmt_11(const ExamenLigne& examen, const Signaler& signaler) {
  exiger_booleen(examen, Cle::isDirectToDMP, signaler);
}

// D5: null and [] both mean « none ».
void fmt_12(const ExamenLigne& examen, const Signaler& signaler) {
  const auto reponse = reponse_lue(examen.ligne[Cle::isDirectToDMP]);
  const Valeur& liste = examen.ligne[Cle::identDMP];
  if (!reponse || !est_lu(liste)) return;
  if (*reponse) return exiger_identifiants(examen, signaler);
  const bool aucun =
      liste.genre == Genre::Nul || (liste.genre == Genre::Tableau && examen.ligne.ident_dmp.empty());
  if (!aucun) dire_faute(signaler, Cle::identDMP, liste, "null, puisque isDirectToDMP est false");
}

void fmt_13(const ExamenLigne& examen, const Signaler& signaler) {
  exiger_booleen(examen, Cle::isDirectToMSSPro, signaler);
}

void fmt_14(const ExamenLigne& examen, const Signaler& signaler) {
  exiger_adresse(examen, Cle::isDirectToMSSPro, Cle::adresseBoiteMSSPro, signaler);
}

void fmt_15(const ExamenLigne& examen, const Signaler& signaler) {
  exiger_booleen(examen, Cle::isDirectToMSSCitoyen, signaler);
}

void fmt_16(const ExamenLigne& examen, const Signaler& signaler) {
  exiger_adresse(examen, Cle::isDirectToMSSCitoyen, Cle::adresseBoiteMSSCitoyen, signaler);
}

}  // namespace finhop::domain::juges
