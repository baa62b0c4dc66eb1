// One deposit file judged from end to end, by every stage of the catalogue.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/profils.hpp"
#include "app/verification/connaissance.hpp"
#include "app/verification/constats_du_fichier.hpp"
#include "app/verification/pieces_jointes.hpp"
#include "finhop/app/verification/verifier.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/format/depot_reader.hpp"

namespace finhop::app {

// What the threads share.
struct Moyens {
  const format::Modele& modele;
  const Profils& profils;
  const domain::Profil* profil = nullptr;  // absent: that of each file
  Connaissance* base = nullptr;            // absent: eligibility is not judged
  PiecesJointes* pieces = nullptr;         // absent: documents are not judged
  std::optional<std::size_t> limite;
  bool avec_retour = false;
};

struct FichierJuge {
  FichierVerifie fichier;
  std::optional<std::string> retour;  // the simulated answer; absent when the structure is refused
};

// One for each thread: it keeps the reader's memory from one file to the next.
class JugeDeFichiers {
 public:
  explicit JugeDeFichiers(const Moyens& moyens) : moyens_(moyens), lecteur_(moyens.modele) {}
  FichierJuge juger_fichier(const Fichier& fichier);

 private:
  void choisir_le_profil(const std::string& nom);
  void lire(const std::string& nom);
  void oublier_les_lignes();
  void lire_ligne(std::size_t index, const domain::LigneLue& ligne);
  void juger_demandes(const domain::Depot& depot, const domain::EnteteLu& entete);
  FichierJuge conclure(const Fichier& donne);
  std::string retour_simule();
  std::span<const domain::Demande> demandes() const { return {demandes_.data(), nombre_de_demandes_}; }

  const Moyens& moyens_;
  format::DepotReader& lecteur() { return sien_ ? sien_->lecteur : lecteur_; }

  // The modèle in which the fields that a profile has of its own stand.
  struct ModeleDUnProfil {
    ModeleDUnProfil(const format::Modele& m, const domain::Profil& p)
        : profil(p), modele(format::modele_du_profil(m, p)), lecteur(modele) {}
    domain::Profil profil;
    format::Modele modele;
    format::DepotReader lecteur;
  };

  format::DepotReader lecteur_;
  std::unique_ptr<ModeleDUnProfil> sien_;  // absent: the profile has none

  // Of the file being judged.
  std::string octets_;
  const domain::Profil* profil_ = nullptr;
  ParQuoi par_quoi_ = ParQuoi::Defaut;
  ConstatsDuFichier releve_;
  std::vector<LigneVerifiee> lignes_;
  std::size_t lignes_ignorees_ = 0;
  std::optional<std::size_t> ligne_interrompue_;  // where the file can no longer be read
  std::vector<domain::Demande>
      demandes_;  // the first ones only; the others keep their memory for the next file
  std::size_t nombre_de_demandes_ = 0;
  std::vector<domain::PieceAttendue> attendues_;
  Noms noms_ = Noms::Complets;
};

}  // namespace finhop::app
