#include "app/preuve/depots.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/preuve/ligne.hpp"
#include "app/retour/depose.hpp"
#include "app/verification/modele_choisi.hpp"
#include "finhop/app/changement.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/demande.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/store/lots.hpp"
#include "finhop/store/passages.hpp"
#include "finhop/store/retours.hpp"
#include "finhop/store/temoins.hpp"
#include "finhop/store/versions.hpp"

namespace finhop::app {
namespace {

using domain::Demande;

template <class Valeur>
std::string dite(const std::optional<Valeur>& valeur) {
  return valeur ? dire(domain::ValeurDite(*valeur)) : "–";
}
std::string dite(const std::vector<std::string>& valeurs) {
  return dire(domain::ValeurDite(valeurs));
}

struct ValeurDeDemande {
  std::string_view nom;
  std::string (*dire)(const Demande&);
};
constexpr std::array kValeurs{
    ValeurDeDemande{"numéro ASP",
                    [](const Demande& d) { return d.numero_asp ? d.numero_asp->texte() : std::string("–"); }},
    ValeurDeDemande{"date de la facture", [](const Demande& d) { return dite(d.date_facture); }},
    ValeurDeDemande{"montant de la facture", [](const Demande& d) { return dite(d.montant_facture); }},
    ValeurDeDemande{"bénéficiaires",
                    [](const Demande& d) {
                      std::vector<std::string> finess;
                      for (const domain::Finess& f : d.beneficiaires) finess.push_back(f.texte());
                      return dite(finess);
                    }},
    ValeurDeDemande{"documents",
                    [](const Demande& d) {
                      std::vector<std::string> noms;
                      for (const domain::PieceDeclaree& p : d.pieces) noms.push_back(p.nom_fichier);
                      return dite(noms);
                    }},
    ValeurDeDemande{"envoi au DMP", [](const Demande& d) { return dite(d.scenario.is_direct_to_dmp); }},
    ValeurDeDemande{"identifiants DMP", [](const Demande& d) { return dite(d.scenario.ident_dmp); }},
    ValeurDeDemande{"envoi par MSS Pro",
                    [](const Demande& d) { return dite(d.scenario.is_direct_to_mss_pro); }},
    ValeurDeDemande{"adresse MSS Pro", [](const Demande& d) { return dite(d.scenario.adresse_mss_pro); }},
    ValeurDeDemande{"envoi par MSS Citoyen",
                    [](const Demande& d) { return dite(d.scenario.is_direct_to_mss_citoyen); }},
    ValeurDeDemande{"adresse MSS Citoyen",
                    [](const Demande& d) { return dite(d.scenario.adresse_mss_citoyen); }},
};

// One lot that the dossier went through, with its line there.
class Passage {
 public:
  Passage(Base& base, const domain::Dossier& dossier, const domain::Lot& lot, const format::Modele& modele)
      : base_(base),
        dossier_(dossier),
        lot_(lot),
        modele_(modele),
        lignes_(store::lire_lignes(base, lot)),
        ligne_(*std::ranges::find(lignes_, dossier.cle, &domain::LigneLot::cle_dossier)) {}

  format::PreuveDepot decrire(std::vector<Extraction>& extraits) const {
    format::PreuveDepot depot{lot_.nom, {}, {}, {}, {}};
    for (const domain::FichierLot& fichier : store::lire_fichiers(base_, lot_)) {
      if (fichier.sorte != domain::SorteFichier::Json) continue;
      depot.faits = faits(fichier);
      const std::string octets = store::lire_contenu(base_, lot_, fichier);
      depot.extrait = isoler(octets, fmt::format("ligne-{}.json", lot_.nom), extraits);
      depot.valeurs = valeurs(octets);
    }
    int rang = 0;
    for (const store::RetourRecu& recu : store::lire_retours_recus(base_, lot_))
      depot.reponses.push_back(reponse(recu, ++rang, extraits));
    return depot;
  }

 private:
  std::vector<format::PreuveFait> faits(const domain::FichierLot& json) const {
    return {{"lot", std::string(libelle(lot_.statut))},
            {"jour du dépôt", lot_.date_depot.fr()},
            {"fait le", lot_.cree_le.fr_a_paris()},
            {"ligne", fmt::format("{} sur {}", ligne_.num_ligne, lot_.demandes)},
            {"refus de tout le fichier", lot_.motif.value_or("")},
            {"SHA-256 du fichier entier", json.sha256}};
  }

  std::string isoler(std::string_view octets, std::string nom, std::vector<Extraction>& extraits) const {
    std::string ligne = ligne_brute(octets, ligne_, lignes_);
    if (ligne.empty()) return {};
    extraits.push_back({nom, std::move(ligne)});
    return nom;
  }

  // What the file says; where it follows another modèle, what the base kept of the line beside it.
  std::vector<format::PreuveValeur> valeurs(std::string_view octets) const {
    const Demande maintenant = domain::demande_de(dossier_);
    std::vector<format::PreuveValeur> valeurs;
    for (const LigneDeposee& lue : lire_demandes(modele_, profil_du_lot(base_, lot_), octets))
      if (lue.demande.numero_editeur == ligne_.numero_editeur)
        for (const ValeurDeDemande& v : kValeurs)
          valeurs.push_back({std::string(v.nom), v.dire(lue.demande), v.dire(maintenant)});
    if (valeurs.empty()) {
      Demande gardee;
      gardee.numero_asp = ligne_.numero_asp;
      gardee.date_facture = ligne_.date_facture;
      gardee.montant_facture = ligne_.montant;
      for (const ValeurDeDemande& v : std::span(kValeurs).first(3))
        valeurs.push_back({std::string(v.nom), v.dire(gardee), v.dire(maintenant)});
    }
    for (const domain::PieceLot& piece : ligne_.pieces)
      valeurs.push_back({fmt::format("{}, SHA-256", libelle(piece.type)), piece.document.sha256,
                         empreinte_actuelle(piece.type)});
    return valeurs;
  }

  std::string empreinte_actuelle(domain::TypePiece type) const {
    const auto piece = std::ranges::find(dossier_.pieces, type, &domain::Piece::type);
    return piece == dossier_.pieces.end() ? "–" : piece->document.sha256;
  }

  format::PreuveReponse reponse(const store::RetourRecu& recu, int rang,
                                std::vector<Extraction>& extraits) const {
    format::PreuveReponse reponse{{{"reçue le", recu.retour.recu_le.fr_a_paris()},
                                   {"fichier", recu.retour.nom_fichier},
                                   {"SHA-256 du fichier entier", recu.retour.sha256}},
                                  {}};
    if (recu.retire)
      reponse.faits.push_back({"retirée", "prise par erreur, elle ne compte plus"});
    else
      dire_la_decision(reponse.faits);
    reponse.extrait = isoler(store::lire_contenu(base_, recu.retour),
                             fmt::format("reponse-{}-{}.json", lot_.nom, rang), extraits);
    return reponse;
  }

  void dire_la_decision(std::vector<format::PreuveFait>& faits) const {
    for (const domain::ReponseLigne& r : store::lire_reponses(base_, lot_))
      if (r.num_ligne == ligne_.num_ligne) {
        faits.push_back({"décision", std::string(libelle(r.decision))});
        faits.push_back({"code", r.code_traitement.value_or("")});
        faits.push_back({"libellé", r.libelle_traitement});
      }
    for (const domain::Difference& d : store::lire_differences(base_, lot_))
      if (d.num_ligne == ligne_.num_ligne)
        faits.push_back({d.cle + " rendu autrement",
                         fmt::format("déposé {}, rendu {}", texte::citer(d.depose), texte::citer(d.rendu))});
  }

  Base& base_;
  const domain::Dossier& dossier_;
  const domain::Lot& lot_;
  const format::Modele& modele_;
  std::vector<domain::LigneLot> lignes_;
  const domain::LigneLot& ligne_;
};

}  // namespace

DepotsDuDossier depots_du_dossier(Base& base, const domain::Dossier& dossier) {
  const format::Modele modele = modele_en_vigueur(base);
  DepotsDuDossier tous;
  for (const domain::Passage& passage : store::lire_passages(base, dossier.cle)) {
    const auto lot = store::trouver_lot(base, passage.lot);
    if (!lot)
      throw Panne(fmt::format("la base ne retrouve plus le lot {}", passage.lot), remede_base_abimee());
    store::exiger_lot_intact(base, lot->cle);
    tous.depots.push_back(Passage(base, dossier, *lot, modele).decrire(tous.extraits));
  }
  return tous;
}

}  // namespace finhop::app
