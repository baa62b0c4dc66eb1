#include "app/lot/fichiers/bordereau.hpp"

#include "app/dossier/recherche.hpp"
#include "finhop/app/lot/bordereau.hpp"
#include "finhop/domain/demande.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/fournisseurs.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

format::GestesDuBordereau gestes_du_lot(const Epeler& epeler, const std::string& nom) {
  return {epeler({"", Geste::LotRedater, {{Donnee::Lot, nom}, {Donnee::Date}}}),
          epeler({"", Geste::LotDeposer, {{Donnee::Lot, nom}}}),
          epeler({"", Geste::LotRejeter, {{Donnee::Lot, nom}, {Donnee::Motif}}}),
          epeler({"", Geste::RetourImporter, {{Donnee::Fichier}}})};
}

}  // namespace

format::Bordereau debut_de_bordereau(const domain::Lot& lot, const domain::Logiciel& logiciel,
                                     const domain::Fournisseur& fournisseur, const Epeler& epeler) {
  return {lot.nom,
          lot.numero_ans.texte(),
          logiciel.nom.value_or(""),
          lot.siret.texte(),
          fournisseur.raison_sociale.value_or(""),
          lot.date_depot,
          {},
          {},
          {},
          gestes_du_lot(epeler, lot.nom)};
}

format::BordereauLigne ligne_de_bordereau(const domain::Lot& lot, const domain::LigneLot& ligne,
                                          const std::string& client) {
  std::vector<std::string> pieces;
  int zip = 0;
  for (const domain::PieceLot& piece : ligne.pieces) {
    pieces.push_back(piece.nom_fichier);
    zip = piece.zip;
  }
  return {ligne.num_ligne,
          ligne.numero_editeur.texte(),
          ligne.numero_asp.texte(),
          client,
          ligne.date_facture,
          ligne.montant,
          zip > 0 ? domain::nom_zip(lot.numero_ans, lot.date_depot, lot.rang, zip) : "",
          pieces};
}

format::BordereauFichier fichier_de_bordereau(const domain::FichierLot& fichier) {
  return {fichier.nom, fichier.taille, fichier.sha256};
}

Issue<BordereauDuLot> bordereau_du_lot(Base& base, const Epeler& epeler, const std::string& nom) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  const auto lot = exiger_lot(base, nom);
  if (!lot) return refuser_tout(lot.error());
  const domain::Logiciel logiciel = store::trouver_logiciel(base, lot->numero_ans).value();
  BordereauDuLot rendu{*lot, debut_de_bordereau(*lot, logiciel, store::lire_fournisseur(base), epeler)};
  for (const domain::LigneLot& ligne : store::lire_lignes(base, *lot))
    rendu.bordereau.lignes.push_back(ligne_de_bordereau(
        *lot, ligne, store::relire_dossier(base, ligne.cle_dossier).avance.client.value_or("")));
  for (const domain::FichierLot& fichier : store::lire_fichiers(base, *lot)) {
    if (fichier.sorte == domain::SorteFichier::Json) rendu.bordereau.json = fichier_de_bordereau(fichier);
    if (fichier.sorte == domain::SorteFichier::Zip)
      rendu.bordereau.zips.push_back(fichier_de_bordereau(fichier));
  }
  return rendu;
}

}  // namespace finhop::app
