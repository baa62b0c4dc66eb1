#include "finhop/store/temoins.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

#include "finhop/base/panne.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

// Without these words SQLite reads whichever of the two it finds shorter.
constexpr std::string_view kParRowid = "NOT INDEXED";
constexpr std::string_view kParCle = "INDEXED BY sqlite_autoindex_{}_1";

// The rows that tell of the dossiers, or of the lots, whose keys are bound.
constexpr std::string_view kTous = "1";
constexpr std::string_view kAvance = "id IN (SELECT value FROM json_each(?1))";
constexpr std::string_view kDossier = "avance_id IN (SELECT value FROM json_each(?1))";
constexpr std::string_view kLot = "id IN (SELECT value FROM json_each(?1))";
constexpr std::string_view kLotId = "lot_id IN (SELECT value FROM json_each(?1))";
constexpr std::string_view kDocument =
    "id IN (SELECT document_id FROM piece WHERE avance_id IN (SELECT value FROM json_each(?1)) UNION SELECT "
    "document_id FROM piece_envoyee WHERE avance_id IN (SELECT value FROM json_each(?1)))";

struct Temoin {
  std::string_view table;
  std::string_view ou;
  std::string_view acces;
};
constexpr std::array kDesDossiers{
    Temoin{"fournisseur", kTous, kParRowid},
    Temoin{"logiciel", kTous, kParCle},
    Temoin{"modele", kTous, kParRowid},
    Temoin{"avance", kAvance, kParRowid},
    Temoin{"avance_beneficiaire", kDossier, kParCle},
    Temoin{"solde", kDossier, kParRowid},
    Temoin{"solde_ident_dmp", kDossier, kParCle},
    Temoin{"solde_valeur", kDossier, kParCle},
    Temoin{"facture", kDossier, kParCle},
    Temoin{"solde_beneficiaire", kDossier, kParCle},
    Temoin{"piece", kDossier, kParCle},
    Temoin{"piece_envoyee", kDossier, kParCle},
    Temoin{"facture_envoyee", kDossier, kParCle},
    Temoin{"confirmation", kDossier, kParRowid},
    Temoin{"paiement", kDossier, kParCle},
    Temoin{"document", kDocument, kParRowid},
};
constexpr std::array kDuLot{
    Temoin{"lot", kLot, kParRowid},       Temoin{"lot_ligne", kLotId, kParCle},
    Temoin{"lot_piece", kLotId, kParCle}, Temoin{"lot_fichier", kLotId, kParCle},
    Temoin{"retour", kLotId, kParRowid},
};

// The table's columns, compared byte for byte; what is kept whole under `contenu` has its digest, but for the modèle.
std::string colonnes(Base& base, std::string_view table) {
  Requete requete(
      base,
      "SELECT group_concat('\"' || name || '\" COLLATE BINARY', ', ') FROM pragma_table_info(?1) WHERE "
      "?1 = 'modele' OR name <> 'contenu'");
  requete.lier(table);
  return requete.suivante() ? requete.texte(0) : std::string();
}

// Rows of one that the other does not have, in both directions.
bool se_contredisent(Base& base, const Temoin& temoin, const std::string& cles) {
  const std::string liste = colonnes(base, temoin.table);
  const std::string acces = fmt::format(fmt::runtime(temoin.acces), temoin.table);
  const std::string table =
      fmt::format("SELECT {} FROM {} {} WHERE {}", liste, temoin.table, acces, temoin.ou);
  const std::string index =
      fmt::format("SELECT {0} FROM {1} INDEXED BY {1}_temoin WHERE {2}", liste, temoin.table, temoin.ou);
  Requete requete(base, Requete::Ephemere{fmt::format(
                            "SELECT EXISTS ({0} EXCEPT {1}) OR EXISTS ({1} EXCEPT {0})", table, index)});
  if (temoin.ou != kTous) requete.lier(cles);
  return requete.suivante() && requete.entier(0) != 0;
}

void exiger(Base& base, std::span<const Temoin> temoins, std::span<const std::int64_t> cles) {
  const std::string liste = fmt::format("[{}]", fmt::join(cles, ","));
  for (const Temoin& temoin : temoins)
    if (se_contredisent(base, temoin, liste))
      throw Panne(
          fmt::format("la base est abîmée : la table {} ne dit plus ce qui y a été écrit", temoin.table),
          remede_base_abimee());
}

}  // namespace

void exiger_dossiers_intacts(Base& base, std::span<const std::int64_t> cles) {
  exiger(base, kDesDossiers, cles);
}

void exiger_lot_intact(Base& base, std::int64_t cle) {
  exiger(base, kDuLot, {{cle}});
}

}  // namespace finhop::store
