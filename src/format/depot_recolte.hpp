// The values of a deposit as they are gathered: its header, the line being read and the document being read.
#pragma once

#include <vector>

#include "finhop/domain/depot_lu.hpp"
#include "finhop/format/modele.hpp"

namespace finhop::format {

class Recolte {
 public:
  void nouveau_fichier() { entete_ = {}; }
  void nouvelle_ligne(const domain::Valeur& soi);
  void nouvelle_piece(const domain::Valeur& soi);

  void poser(Cle cle, const domain::Valeur& valeur);
  // The keys whose value is a list of plain values.
  static bool est_une_liste(Cle cle) {
    return cle == Cle::beneficiairesPMSI || cle == Cle::identDMP || cle == Cle::identINSi;
  }
  // One more item of such a list.
  void poser_element(Cle cle, const domain::Valeur& valeur);
  // Forgets a list of which some items could not be read; that there is one stays, where it is too much.
  void abandonner(const Noeud& noeud);
  // A field of a profile's own, and one more item of it when it is a list.
  void poser_propre(const Noeud& noeud, const domain::Valeur& valeur);
  void poser_element_propre(const domain::Valeur& valeur);
  void abandonner_propre();
  // Forgets what stands under a block or a value that the file gives again.
  void effacer(const Noeud& noeud);

  const domain::EnteteLu& entete() const { return entete_; }
  const domain::LigneLue& ligne() const { return ligne_; }

 private:
  domain::Valeur* entete_de(Cle cle);
  domain::Valeur* piece_de(Cle cle);
  std::vector<domain::Valeur>* elements_de(Cle cle);
  domain::ListeLue* liste_de(Cle cle);

  domain::EnteteLu entete_;
  domain::LigneLue ligne_;
};

}  // namespace finhop::format
