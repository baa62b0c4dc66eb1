#include "format/depot_recolte.hpp"

namespace finhop::format {
namespace {

// Keeps its memory.
void vider(domain::ListeLue& liste) {
  liste.elements.clear();
  liste.en_partie = false;
}

}  // namespace

void Recolte::nouvelle_ligne(const domain::Valeur& soi) {
  ligne_.soi = soi;
  ligne_.valeurs.fill({});
  ligne_.beneficiaires.clear();
  vider(ligne_.ident_dmp);
  vider(ligne_.ident_insi);
  ligne_.pieces.clear();
  ligne_.propres.clear();
}

void Recolte::poser_propre(const Noeud& noeud, const domain::Valeur& valeur) {
  ligne_.propres.push_back({noeud.nom, valeur});
}

void Recolte::poser_element_propre(const domain::Valeur& valeur) {
  ligne_.propres.back().liste.elements.push_back(valeur);
}

void Recolte::abandonner_propre() {
  vider(ligne_.propres.back().liste);
  ligne_.propres.back().liste.en_partie = true;
}

void Recolte::nouvelle_piece(const domain::Valeur& soi) {
  ligne_.pieces.push_back({soi, {}, {}, {}});
}

void Recolte::poser(Cle cle, const domain::Valeur& valeur) {
  switch (domain::description(cle).portee) {
    case domain::Portee::Entete:
      if (domain::Valeur* place = entete_de(cle)) *place = valeur;
      return;
    case domain::Portee::Ligne:
      ligne_[cle] = valeur;
      return;
    case domain::Portee::Piece:
      if (domain::Valeur* place = piece_de(cle)) *place = valeur;
      return;
  }
}

void Recolte::poser_element(Cle cle, const domain::Valeur& valeur) {
  if (std::vector<domain::Valeur>* elements = elements_de(cle)) elements->push_back(valeur);
}

void Recolte::effacer(const Noeud& noeud) {
  if (noeud.cle) {
    poser(*noeud.cle, {});
    if (domain::ListeLue* liste = liste_de(*noeud.cle)) vider(*liste);
    if (noeud.cle == Cle::beneficiairesPMSI) ligne_.beneficiaires.clear();
    if (noeud.cle == Cle::piecesJustificatives) ligne_.pieces.clear();
  }
  if (noeud.propre) std::erase_if(ligne_.propres, [&](const auto& champ) { return champ.nom == noeud.nom; });
  for (const Noeud& enfant : noeud.enfants) effacer(enfant);
}

void Recolte::abandonner(const Noeud& noeud) {
  domain::ListeLue* liste = liste_de(noeud.cle.value());
  if (liste == nullptr) return effacer(noeud);
  vider(*liste);
  liste->en_partie = true;
}

domain::Valeur* Recolte::entete_de(Cle cle) {
  if (cle == Cle::impId) return &entete_.imp_id;
  if (cle == Cle::numeroAns) return &entete_.numero_ans;
  if (cle == Cle::SIRET) return &entete_.siret;
  if (cle == Cle::lignesImport) return &entete_.lignes_import;
  return nullptr;
}

domain::Valeur* Recolte::piece_de(Cle cle) {
  if (ligne_.pieces.empty()) return nullptr;
  domain::PieceLue& piece = ligne_.pieces.back();
  if (cle == Cle::nomFichier) return &piece.nom_fichier;
  if (cle == Cle::formatFichier) return &piece.format_fichier;
  if (cle == Cle::typeFichier) return &piece.type_fichier;
  return nullptr;
}

domain::ListeLue* Recolte::liste_de(Cle cle) {
  if (cle == Cle::identDMP) return &ligne_.ident_dmp;
  if (cle == Cle::identINSi) return &ligne_.ident_insi;
  return nullptr;
}

std::vector<domain::Valeur>* Recolte::elements_de(Cle cle) {
  if (cle == Cle::beneficiairesPMSI) return &ligne_.beneficiaires;
  domain::ListeLue* liste = liste_de(cle);
  return liste ? &liste->elements : nullptr;
}

}  // namespace finhop::format
