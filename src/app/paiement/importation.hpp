// The import of one notice of payment: its rows, decided one after the other, then the whole of it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/operation.hpp"
#include "app/paiement/table.hpp"
#include "finhop/app/paiement/importer.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

// What is said once for all rows.
struct PourTous {
  std::optional<domain::NaturePaiement> nature;
  std::optional<Montant> total;
  std::optional<std::string> reference;
  std::optional<Jour> jour;
};

// Rows are decided in their order, each where those before it leave its dossier; nothing is written before the last one.
class ImportPaiements {
 public:
  ImportPaiements(Base& base, const Contexte& contexte, PourTous pour_tous, const LectureDeTable& lecture)
      : base_(base),
        contexte_(contexte),
        aujourd_hui_(contexte.maintenant.jour_a_paris()),
        pour_tous_(std::move(pour_tous)),
        operation_(base, contexte),
        table_(SorteDeTable::Paiements, kColonnesPaiement, lecture) {}

  RapportPaiements importer(const Fichier& fichier);

 private:
  struct Decide {
    std::int64_t cle;
    domain::Dossier avant;
    domain::Dossier apres;
  };

  void prendre_rang();
  domain::Dossier* dossier_de(const PaiementLu& lu);
  domain::Dossier* trouver(std::size_t colonne, const std::string& numero);
  bool est_repetee(const domain::Dossier& dossier, const PaiementLu& lu);
  bool est_deja_note(const domain::Dossier& dossier, const PaiementLu& lu, domain::NaturePaiement nature);
  std::optional<domain::NaturePaiement> nature_de(const domain::Dossier& dossier, const PaiementLu& lu);
  void decider(domain::Dossier& dossier, const PaiementLu& lu, domain::NaturePaiement nature);
  void verifier_la_vraisemblance();
  void verifier_le_total();
  void verifier_l_avis();
  void ecrire();
  void dire_les_remarques();
  void noter(const LignePayee& ligne, const Decide& decide);
  std::string empreinte() const;

  Base& base_;
  const Contexte& contexte_;
  Jour aujourd_hui_;
  PourTous pour_tous_;
  Operation operation_;
  TableImportee table_;
  std::map<std::int64_t, domain::Dossier> dossiers_;  // as the rows read so far leave them
  std::map<std::string, std::size_t> lues_;           // what each row says, and its line
  std::vector<Decide> decides_;                       // beside the rows of the report
  RapportPaiements rapport_;
};

}  // namespace finhop::app
