#include "format/depot_valeurs.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "finhop/domain/profils/reponses.hpp"
#include "format/json_layout.hpp"

namespace finhop::format {
namespace {

constexpr const char* kNull = "null";

template <class T>
const T& requis(const std::optional<T>& valeur, const Noeud& noeud, const Lieu& lieu) {
  if (!valeur) signaler(noeud, lieu, "la valeur manque");
  return *valeur;
}

const domain::PieceDeclaree& piece_en(const Noeud& noeud, const Lieu& lieu) {
  if (lieu.piece == nullptr)
    signaler(noeud, lieu, "le modèle place cette clé hors d'une pièce justificative");
  return *lieu.piece;
}

std::string booleen(const std::optional<bool>& reponse, const Noeud& noeud, const Lieu& lieu) {
  return requis(reponse, noeud, lieu) ? "true" : "false";
}

ListeDeValeurs liste(const std::vector<std::string>& textes, const Noeud& noeud, const Lieu& lieu) {
  if (textes.empty()) signaler(noeud, lieu, "la valeur manque");
  ListeDeValeurs valeurs;
  for (const std::string& texte : textes) valeurs.push_back(json_texte(texte));
  return valeurs;
}

ListeDeValeurs beneficiaires(const Noeud& noeud, const Lieu& lieu) {
  std::vector<std::string> textes;
  for (const domain::Finess& finess : demande_en(noeud, lieu).beneficiaires) textes.push_back(finess.texte());
  return liste(textes, noeud, lieu);
}

const std::optional<bool>& reponse(Cle cle, const domain::Scenario& scenario) {
  if (cle == Cle::isDirectToDMP) return scenario.is_direct_to_dmp;
  if (cle == Cle::isDirectToMSSPro) return scenario.is_direct_to_mss_pro;
  return scenario.is_direct_to_mss_citoyen;
}

// D5: what depends on a refused answer is null, even when something was recorded for it. So is what this type of
// software does not fill.
Valeur valeur_de_scenario(Cle cle, const Noeud& noeud, const Lieu& lieu) {
  const domain::Scenario& scenario = demande_en(noeud, lieu).scenario;
  const domain::ChampDuScenario& champ = domain::kChampsDuScenario[domain::rang_du_champ(cle)];
  const domain::Usage usage = lieu.profil.usage(cle).usage;
  if (usage == domain::Usage::Nul) return kNull;
  if (champ.sorte == domain::SorteDeChamp::Booleen) return booleen(reponse(cle, scenario), noeud, lieu);
  if (usage == domain::Usage::SiOui && !requis(reponse(*champ.reponse, scenario), noeud, lieu)) return kNull;
  if (cle == Cle::identDMP) return liste(scenario.ident_dmp, noeud, lieu);
  if (cle == Cle::identINSi) return liste(scenario.ident_insi, noeud, lieu);
  return json_texte(requis(
      cle == Cle::adresseBoiteMSSPro ? scenario.adresse_mss_pro : scenario.adresse_mss_citoyen, noeud, lieu));
}

// As recorded; null where this type of software has no such field.
Valeur valeur_propre(const Noeud& noeud, const Lieu& lieu) {
  const domain::ChampPropre* champ = lieu.profil.champ_propre(noeud.nom);
  const domain::Scenario& scenario = demande_en(noeud, lieu).scenario;
  if (champ == nullptr || !domain::est_a_remplir(*champ, scenario)) return kNull;
  const auto valeurs = scenario.propres.find(champ->nom);
  if (valeurs == scenario.propres.end()) signaler(noeud, lieu, "la valeur manque");
  if (champ->sorte == domain::SorteDeChamp::Liste) return liste(valeurs->second, noeud, lieu);
  const bool nue =
      champ->sorte == domain::SorteDeChamp::Booleen || champ->sorte == domain::SorteDeChamp::Montant;
  return nue ? valeurs->second.front() : json_texte(valeurs->second.front());
}

}  // namespace

void signaler(const Noeud& noeud, const Lieu& lieu, std::string_view defaut) {
  const std::string ligne = lieu.demande == nullptr ? "" : fmt::format(", ligne {}", lieu.num_ligne);
  throw std::logic_error(fmt::format("écriture du dépôt{}, clé « {} » : {}", ligne, noeud.nom, defaut));
}

const domain::Demande& demande_en(const Noeud& noeud, const Lieu& lieu) {
  if (lieu.demande == nullptr) signaler(noeud, lieu, "le modèle place cette clé hors d'une ligne");
  return *lieu.demande;
}

Valeur valeur_de(const Noeud& noeud, const Lieu& lieu) {
  if (noeud.propre) return valeur_propre(noeud, lieu);
  if (!noeud.cle) return kNull;
  const auto texte = [&](const auto& identifiant) {
    return json_texte(requis(identifiant, noeud, lieu).texte());
  };
  switch (*noeud.cle) {
    case Cle::impId:
    case Cle::codeTraitement:
    case Cle::libelleTraitement:
      return kNull;
    case Cle::numeroAns:
      return texte(lieu.depot.numero_ans);
    case Cle::SIRET:
      return texte(lieu.depot.siret);
    case Cle::numLigne:
      demande_en(noeud, lieu);
      return fmt::to_string(lieu.num_ligne);
    case Cle::typeAction:
      return json_texte("C");
    case Cle::numeroASP:
      return texte(demande_en(noeud, lieu).numero_asp);
    case Cle::numeroEditeur:
      return texte(demande_en(noeud, lieu).numero_editeur);
    case Cle::dateFacture:
      return json_texte(requis(demande_en(noeud, lieu).date_facture, noeud, lieu).fr());
    case Cle::montantSegurHTFacture:
      return requis(demande_en(noeud, lieu).montant_facture, noeud, lieu).texte_json();
    case Cle::beneficiairesPMSI:
      return beneficiaires(noeud, lieu);
    case Cle::nomFichier:
      return json_texte(piece_en(noeud, lieu).nom_fichier);
    case Cle::formatFichier:
      return json_texte(domain::code(requis(piece_en(noeud, lieu).format, noeud, lieu)));
    case Cle::typeFichier:
      return json_texte(domain::code(requis(piece_en(noeud, lieu).type, noeud, lieu)));
    case Cle::isDirectToDMP:
    case Cle::identDMP:
    case Cle::isDirectToMSSPro:
    case Cle::adresseBoiteMSSPro:
    case Cle::isDirectToMSSCitoyen:
    case Cle::adresseBoiteMSSCitoyen:
    case Cle::identINSi:
      return valeur_de_scenario(*noeud.cle, noeud, lieu);
    case Cle::lignesImport:
    case Cle::facture:
    case Cle::piecesJustificatives:
    case Cle::scenariosEffectivementInstalles:
    case Cle::PFI:
    case Cle::RI:
      break;
  }
  signaler(noeud, lieu, "le modèle fait une simple valeur de ce bloc");
}

}  // namespace finhop::format
