// What there is to do today: computed from what is recorded, never stored. What is done one dossier at a time is a task
// each; what only waits, or is done for many at once, is one task.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/base/geste.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/domain/situations.hpp"
#include "finhop/domain/taches/note.hpp"
#include "finhop/domain/taches/reglages.hpp"

namespace finhop::domain {

// By urgency, late ones apart.
enum class SorteTache {
  LotInterrompu,
  DepotManque,
  DepotDuJour,
  Echeance,
  ReponseAsp,
  ACorriger,
  ARembourser,
  Ecart,
  AVerifier,
  AExporter,
  ACompleter,
  Rappel,
  AttendReponse,
  AttendDecision,
  AttendPaiement,
  AttendAvance,
  Sauvegarde,
};

struct DescriptionTache {
  SorteTache sorte;
  std::string_view id;     // stable
  std::string_view titre;  // for people
};
std::span<const DescriptionTache> sortes_de_taches();
const DescriptionTache& description(SorteTache sorte);

struct Tache {
  SorteTache sorte;
  std::string dite = {};                   // of what, in one sentence
  std::vector<std::string> dossiers = {};  // numeroEditeur; none when a lot or a software names them
  std::size_t nombre = 0;                  // of dossiers
  std::optional<std::string> lot = {};
  std::vector<std::string> numeros_asp = {};  // of a lot to be deposited, in its order
  std::optional<NumeroAns> logiciel = {};
  std::optional<Jour> depuis = {};      // of the oldest
  std::optional<Jour> le = {};          // the day it falls on: a deadline, the day of a lot, a reminder
  std::optional<Montant> montant = {};  // at stake; absent when not known
  bool retard = false;
  Remede suite = {};
};

// Dossiers that wait for the same thing, gathered where they are recorded.
struct AttenteCommune {
  SituationDossier situation;
  std::optional<NumeroAns> logiciel = {};  // absent: of any software
  std::vector<std::string> dossiers = {};  // numeroEditeur of each
  std::optional<Jour> depuis = {};
  Montant montant = {};
  bool retard = false;
};

// Dossiers whose avance is paid and whose solde is not deposited yet.
struct SansDepot {
  std::size_t dossiers = 0;
  Montant avances = {};          // as paid
  std::size_t sans_montant = 0;  // of them, paid nobody knows how much
};

// A software whose deadline comes, with the dossiers that would have to give their avance back.
struct EcheanceDuLogiciel {
  Logiciel logiciel;
  SansDepot sans_depot = {};
};

// Another deadline that the profile of a software says: until when avances are asked for, and what was ordered is done.
enum class EtapeDatee { Avance, Prestation };
struct EcheanceDuProfil {
  Logiciel logiciel;
  EtapeDatee etape;
  Jour jour;
  std::optional<Heure> heure = {};  // of that day, in Paris; absent: its end
  SansDepot sans_depot = {};
};

// What the base was told since it was last copied, or since it was made.
struct SansCopie {
  std::size_t operations = 0;
  std::optional<Jour> depuis = {};     // of the first of them
  std::optional<Jour> copiee_le = {};  // never, when absent
};

// What the requests of a lot are about.
struct EnjeuDuLot {
  std::vector<std::string> numeros_asp = {};  // in the order of its lines
  Montant reste = {};                         // to come, once the avances are taken off
};

class Taches {
 public:
  Taches(const Jour& aujourd_hui, const Delais& delais) : aujourd_hui_(aujourd_hui), delais_(delais) {}

  // A dossier that is looked after by itself, or is ready, or of which something noted can hardly be so; where others
  // stand is left to `voir(AttenteCommune)`.
  void voir(const Dossier& dossier, const Constats& constats, const Situation& situation);
  // Only what can hardly be so, of a dossier that waits among others.
  void verifier(const Dossier& dossier, const Constats& constats, const Situation& situation);
  void voir(const AttenteCommune& attente);
  void voir(const Lot& lot, EnjeuDuLot enjeu);
  void voir(const EcheanceDuLogiciel& echeance);
  // Of a prestation that is still to be done; an avance is asked for before there is a dossier.
  void voir(const EcheanceDuProfil& echeance);
  void voir(const Note& note);  // once its reminder has come
  void voir(const SansCopie& sans_copie);

  // Late first, then by kind, then by amount.
  std::vector<Tache> en_ordre();

 private:
  // What has no delay is never late.
  bool est_en_retard(const std::optional<Jour>& depuis, std::optional<Reglage> delai) const;
  void ajouter(Tache tache) { taches_.push_back(std::move(tache)); }
  void ajouter(const Dossier& dossier, const Situation& situation, SorteTache sorte, Remede suite);
  void exporter(const Dossier& dossier, const Situation& situation);
  void suivre(const Dossier& dossier, const Constats& constats, const Situation& situation);

  Jour aujourd_hui_;
  Delais delais_;
  std::vector<Tache> taches_;
  std::map<NumeroAns, Tache> a_exporter_;
};

// How long a dossier may stay in that situation; nothing when it may for ever, or must not at all.
std::optional<Reglage> delai_de(SituationDossier situation);

// The deadline as a task of its day, late or not.
Tache tache_de(const EcheanceDuLogiciel& echeance);
Tache tache_de(const EcheanceDuProfil& echeance);
// « les prestations de Ma PFI s'achèvent, avant 14:00 »
std::string dire(const EcheanceDuProfil& echeance);

// The day from which a wait is late.
Jour debut_du_retard(const Jour& aujourd_hui, int delai);

}  // namespace finhop::domain
