#include "app/lot/composition.hpp"

#include <fmt/format.h>

#include "app/lot/fichiers/bordereau.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/format/depot_writer.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;
using domain::SorteFichier;

domain::LigneLot ligne_de(const domain::Dossier& dossier, int num_ligne, int zip) {
  const domain::Facture facture = domain::facture_totale(dossier.solde.value()).value();
  const domain::NumeroEditeur& numero = dossier.avance.numero_editeur;
  domain::LigneLot ligne{num_ligne,
                         dossier.cle,
                         numero,
                         dossier.avance.numero_asp.value(),
                         facture.date,
                         facture.montant,
                         domain::empreinte(dossier),
                         dossier.solde->statut,
                         {}};
  for (const domain::Piece& piece : dossier.pieces)
    ligne.pieces.push_back(
        {piece.type, nom_piece(dossier.profil, piece.type, numero, piece.format), zip, piece.document});
  return ligne;
}

// The portal's limit, looked at once more on the finished file.
void exiger_taille(const domain::FichierLot& zip) {
  if (zip.taille > domain::kTailleZipMax)
    throw std::logic_error(
        fmt::format("{} pèse {}, plus que la limite du portail", zip.nom, taille_lisible(zip.taille)));
}

}  // namespace

LotAEcrire composer(const Composition& c) {
  const domain::NumeroAns& ans = c.prevu.numero_ans;
  const std::string nom = domain::nom_lot(ans, c.date_depot, c.rang);
  LotAEcrire lot{{0, nom, ans, c.fournisseur.siret, c.date_depot, c.rang, c.prevu.lignes.size(), Montant(),
                  domain::StatutLot::Genere, c.maintenant, (c.sortie / nom).string(), false},
                 {},
                 {},
                 {},
                 {nom, {}, {}, {}, {}, c.date_depot, {}, {}, {}, {}},
                 {}};
  std::vector<domain::Demande> demandes;
  for (std::size_t i = 0; i < c.prevu.lignes.size(); ++i) {
    const domain::Dossier& dossier = c.prets[c.prevu.lignes[i].dossier].dossier;
    const int num_ligne = static_cast<int>(i) + 1;
    lot.lignes.push_back(ligne_de(dossier, num_ligne, c.prevu.lignes[i].zip));
    lot.lot.montant += lot.lignes.back().montant;
    demandes.push_back(domain::demande_de(dossier));
    demandes.back().num_ligne = num_ligne;
  }
  for (int zip = 1; zip <= c.prevu.zips; ++zip)
    lot.zips.push_back(domain::nom_zip(ans, c.date_depot, c.rang, zip));
  const domain::Depot entete{ans, c.fournisseur.siret, c.date_depot};
  lot.json = format::ecrire_depot(format::modele_du_profil(c.modele, c.profil), entete, demandes, c.profil);
  lot.bordereau = debut_de_bordereau(lot.lot, c.logiciel, c.fournisseur, c.epeler);
  for (std::size_t i = 0; i < lot.lignes.size(); ++i) {
    const domain::Avance& avance = c.prets[c.prevu.lignes[i].dossier].dossier.avance;
    lot.bordereau.lignes.push_back(ligne_de_bordereau(lot.lot, lot.lignes[i], avance.client.value_or("")));
  }
  lot.avertissements = domain::juger(domain::ExamenDepot{entete, demandes});
  return lot;
}

std::vector<store::FichierEcrit> ecrire(Base& base, const LotAEcrire& lot, const fs::path& repertoire,
                                        Compteur& compteur) {
  std::vector<store::FichierEcrit> fichiers{
      {decrire(lot.lot.nom + ".json", SorteFichier::Json, lot.json), lot.json}};
  format::Bordereau bordereau = lot.bordereau;
  bordereau.json = fichier_de_bordereau(fichiers.front().fichier);
  for (std::size_t i = 0; i < lot.zips.size(); ++i) {
    fichiers.push_back(
        {ecrire_zip(base, lot.lignes, static_cast<int>(i) + 1, repertoire / lot.zips[i], compteur), {}});
    exiger_taille(fichiers.back().fichier);
    bordereau.zips.push_back(fichier_de_bordereau(fichiers.back().fichier));
  }
  const std::string page = format::ecrire_bordereau(bordereau);
  fichiers.push_back({decrire(std::string(kNomBordereau), SorteFichier::Bordereau, page), page});

  std::vector<domain::FichierLot> descriptions;
  for (const store::FichierEcrit& ecrit : fichiers) {
    if (ecrit.fichier.sorte != SorteFichier::Zip)
      ecrire_fichier_synchronise(repertoire / ecrit.fichier.nom, ecrit.contenu);
    descriptions.push_back(ecrit.fichier);
  }
  ecrire_fichier_synchronise(repertoire / kNomSommes, sommes(descriptions));
  return fichiers;
}

}  // namespace finhop::app
