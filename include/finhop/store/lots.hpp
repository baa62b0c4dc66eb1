// Recording lots and finding them again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/lot.hpp"
#include "finhop/domain/taches/taches.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

// The lowest rank above `apres` that no lot holds for that day and numeroAns; one more than the last there is when none is
// free. Recording a lot takes it; call inside a write transaction.
int rang_libre(Base& base, const domain::NumeroAns& numero_ans, const Jour& date_depot, int apres = 0);
// Who keeps a rank from being given: it holds it, or was deposited under it.
enum class TenueDuRang { Libre, Tenu, Depose };
TenueDuRang tenue_du_rang(Base& base, const domain::Lot& lot);
// A lot that is annule or remplace, whose folder is set aside in `dossier`: its name may be another lot's. The lot of
// an undone export has no row any more: only its rank is given back.
void rendre_le_rang(Base& base, const domain::Lot& lot, const std::string& dossier);
void rendre_le_rang_efface(Base& base, const domain::Lot& lot);
// Takes it again, with its folder at its own place; the rank is free.
void reprendre_le_rang(Base& base, const domain::Lot& lot, const std::string& dossier);

struct FichierEcrit {
  domain::FichierLot fichier;
  std::string contenu;  // empty for a zip, which is made again from its documents
};
// Records the lot, its lines and its files; the soldes become `exporte`. Gives the lot's key.
std::int64_t ajouter_lot(Base& base, const domain::Lot& lot, const std::vector<domain::LigneLot>& lignes,
                         const std::vector<FichierEcrit>& fichiers);
// Remembers that the lot's folder appeared, and where.
void noter_publication(Base& base, std::int64_t cle, const std::string& dossier);

struct PasLot {
  domain::StatutLot vers;
  std::optional<Jour> date = {};          // becomes that of its soldes, with the motif, when given
  std::optional<std::string> motif = {};  // why it was refused
};
// Moves the lot one step; the schema moves its soldes in the same statement.
void changer_statut_lot(Base& base, const domain::Lot& lot, const PasLot& pas);
// The lot that took over the requests of one that is `remplace`.
std::optional<domain::Lot> remplacant(Base& base, const domain::Lot& lot);

// Ordered by day, numeroAns and rank.
std::vector<domain::Lot> lire_lots(Base& base);
// Of those that bear the name, the one that holds the rank, else the newest.
std::optional<domain::Lot> trouver_lot(Base& base, std::string_view nom);
std::optional<domain::Lot> lire_lot(Base& base, std::int64_t cle);
// As the table itself has it, whatever its indexes say.
std::optional<std::string> nom_de_lot(Base& base, std::int64_t cle);
std::vector<domain::LigneLot> lire_lignes(Base& base, const domain::Lot& lot);
domain::EnjeuDuLot lire_enjeu(Base& base, const domain::Lot& lot);
// JSON first, then zips, then the bordereau.
std::vector<domain::FichierLot> lire_fichiers(Base& base, const domain::Lot& lot);
// The bytes of a recorded file that is not a zip; Panne when they no longer have their digest.
std::string lire_contenu(Base& base, const domain::Lot& lot, const domain::FichierLot& fichier);

}  // namespace finhop::store
