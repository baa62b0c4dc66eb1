// A dossier: one avance and, once it is being prepared, its solde, with the documents of the solde.
// All amounts are before tax. Values are as recorded: what is not known yet is absent.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "finhop/base/heure.hpp"
#include "finhop/base/jour.hpp"
#include "finhop/base/montant.hpp"
#include "finhop/domain/identifiants.hpp"
#include "finhop/domain/pieces.hpp"
#include "finhop/domain/profils/champ_propre.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::domain {

struct Fournisseur {
  Siret siret;
  std::optional<std::string> raison_sociale;
  std::optional<std::string> regime_tva;  // HT or TTC
};

struct Logiciel {
  NumeroAns numero_ans;
  std::string type = "PFI";
  std::string vague = "Va1";
  std::optional<std::string> nom;
  std::optional<Jour> date_limite;         // last day for depositing soldes
  std::optional<Heure> heure_limite = {};  // of that day, in Paris; absent: its end
  std::string couloir = "HOP";
  friend bool operator==(const Logiciel&, const Logiciel&) = default;
};

struct Avance {
  NumeroEditeur numero_editeur;
  std::optional<NumeroAsp> numero_asp = {};
  NumeroAns numero_ans;
  std::optional<std::string> client = {};
  std::optional<Jour> date_bon_commande = {};
  std::optional<Montant> montant_bon_commande = {};
  std::vector<Finess> beneficiaires = {};
  StatutAvance statut = StatutAvance::EnInstruction;
  std::optional<Jour> date_statut = {};
  std::optional<std::string> motif = {};
  std::optional<Jour> date_paiement = {};
  std::optional<Montant> montant_avance = {};    // as paid, from the payment notice (D10)
  std::optional<Montant> montant_recouvre = {};  // given back to the ASP
  std::optional<std::string> contact = {};       // whom to speak to; never frozen, no claim tells it
  friend bool operator==(const Avance&, const Avance&) = default;
};

struct Facture {
  Jour date;
  Montant montant;
  std::optional<std::string> numero = {};  // the supplier's own; no claim tells it
  friend bool operator==(const Facture&, const Facture&) = default;
};

// What the claim says of the installation (guide, section 3.2, blocks PFI and RI); an answer not given yet is absent. The
// profile of the software tells which of them are asked for.
struct Scenario {
  std::optional<bool> is_direct_to_dmp;
  std::vector<std::string> ident_dmp;
  std::optional<bool> is_direct_to_mss_pro;
  std::optional<std::string> adresse_mss_pro;
  std::optional<bool> is_direct_to_mss_citoyen;
  std::optional<std::string> adresse_mss_citoyen;
  std::vector<std::string> ident_insi = {};
  ValeursPropres propres = {};  // of the fields that the profile has of its own
  friend bool operator==(const Scenario&, const Scenario&) = default;
};

struct Solde {
  StatutSolde statut = StatutSolde::EnPreparation;
  std::vector<Facture> factures;
  std::vector<Finess> beneficiaires;
  Scenario scenario;
  std::optional<Jour> date_statut;
  std::optional<std::string> motif;
  std::optional<Jour> date_paiement;
  std::optional<Montant> montant_paye;
  friend bool operator==(const Solde&, const Solde&) = default;
};

// A document kept in the base, known by its content.
struct Document {
  std::string sha256;
  std::uint64_t taille = 0;
  friend bool operator==(const Document&, const Document&) = default;
};

struct Piece {
  TypePiece type;
  FormatPiece format;
  Document document;
  std::string nom_origine;  // the name of the file it came from
  friend bool operator==(const Piece&, const Piece&) = default;
};

// What was sent to the ASP after the deposit, at its request: a later version of a document, or another invoice.
struct PieceEnvoyee {
  Piece piece;
  Jour date;
  std::string motif;
  friend bool operator==(const PieceEnvoyee&, const PieceEnvoyee&) = default;
};
struct FactureEnvoyee {
  Facture facture;
  Jour date;
  std::string motif;
  friend bool operator==(const FactureEnvoyee&, const FactureEnvoyee&) = default;
};

// The portal's last refusal of a claim, while its solde is rejete.
struct RefusDuPortail {
  std::string empreinte;                     // of the line that was refused (see `empreinte`)
  std::string dit = {};                      // the label of the line, or why the whole file was refused
  std::optional<std::string> confirme = {};  // why it is sent again as it was
  friend bool operator==(const RefusDuPortail&, const RefusDuPortail&) = default;
};

struct Dossier {
  std::int64_t cle = 0;  // the base's key of the avance
  Avance avance;
  std::optional<Solde> solde = {};
  std::vector<Piece> pieces = {};              // FACTURE first
  std::optional<std::string> lot_vivant = {};  // name of the lot that holds its live line
  std::optional<Jour> exporte_le = {};         // the day that lot was made
  std::optional<RefusDuPortail> refus = {};
  // Other dossiers that share the content of one of its documents (PJ-07).
  std::vector<std::string> memes_documents = {};
  // Oldest first; the last of them is what counts now.
  std::vector<PieceEnvoyee> pieces_envoyees = {};
  std::vector<FactureEnvoyee> factures_envoyees = {};
  std::string profil{kProfilParDefaut};  // the name of its software's, which names its documents
};

// What is claimed now: what was sent last, else what was deposited or will be.
std::optional<Facture> facture_reclamee(const Dossier& dossier);

// The name of its profile: HOP-PFI-Va1.
std::string nom_du_profil(const Logiciel& logiciel);
// « 31/12/2022 17:00 », « 31/12/2022 » for its end; empty when there is none.
std::string limite_fr(const Logiciel& logiciel);
// On that day, at that hour of Paris when it is known.
bool limite_est_passee(const Logiciel& logiciel, const Jour& jour, const std::optional<Heure>& heure);

// D8: the sum of the invoices and the latest of their dates, under no number; nothing when none is recorded.
std::optional<Facture> facture_totale(const Solde& solde);

// A digest of all that a claim says of the dossier, documents included: equal when nothing was changed.
std::string empreinte(const Dossier& dossier);

// Refused by the portal and left as it was then, confirmed or not.
bool est_tel_que_refuse(const Dossier& dossier);

}  // namespace finhop::domain
