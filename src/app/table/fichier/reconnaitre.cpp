#include "finhop/app/saisie/reconnaitre.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "app/table/source.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/autre_fichier.hpp"
#include "finhop/format/classeur_reader.hpp"
#include "finhop/format/profil.hpp"

namespace finhop::app {
namespace {

// Enough to tell it, where it is not a workbook.
constexpr std::uint64_t kDebutMax = 1'000'000;
constexpr std::uint64_t kClasseurMax = 64'000'000;

struct TablePossible {
  SorteDeTable table;
  SorteDeFichier fichier;
};
constexpr std::array kTables{TablePossible{SorteDeTable::Avances, SorteDeFichier::TableDAvances},
                             TablePossible{SorteDeTable::Soldes, SorteDeFichier::TableDeSoldes},
                             TablePossible{SorteDeTable::Paiements, SorteDeFichier::TableDePaiements}};

bool est_un_document(std::string_view octets) {
  constexpr std::size_t kDebut = 1024;
  constexpr std::string_view kPng = "\x89PNG";
  constexpr std::string_view kJpeg = "\xFF\xD8\xFF";
  if (octets.starts_with(kPng) || octets.starts_with(kJpeg)) return true;
  return octets.substr(0, kDebut).find("%PDF-") != std::string_view::npos &&
         !format::contient_des_documents(octets);
}

bool est_du_json(std::string_view octets) {
  constexpr std::string_view kMarque = "\xEF\xBB\xBF";
  if (octets.starts_with(kMarque)) octets.remove_prefix(kMarque.size());
  const std::size_t debut = octets.find_first_not_of(" \t\r\n");
  return debut != std::string_view::npos && (octets[debut] == '{' || octets[debut] == '[');
}

// The columns of that sort that its first rows name.
std::size_t colonnes_nommees(std::string_view octets, SorteDeTable sorte) {
  constexpr std::size_t kRangees = 10;
  const auto source = ouvrir_source(octets, sorte, {});
  if (!source) return 0;
  std::size_t rangees = 0;
  std::size_t le_plus = 0;
  (*source)->parcourir([&](const format::LigneDeTable& ligne) {
    std::set<std::string_view> nommees;
    for (const auto& cellule : ligne.cellules)
      if (const auto colonne = colonne_du_titre(sorte, cellule); !colonne.empty()) nommees.insert(colonne);
    le_plus = std::max(le_plus, nommees.size());
    return ++rangees < kRangees ? format::Poursuite::Continuer : format::Poursuite::Arreter;
  });
  return le_plus;
}

std::optional<SorteDeFichier> table_de(std::string_view octets) {
  std::optional<SorteDeFichier> sorte;
  std::size_t le_plus = 1;
  for (const TablePossible& possible : kTables)
    if (const std::size_t nommees = colonnes_nommees(octets, possible.table); nommees > le_plus) {
      le_plus = nommees;
      sorte = possible.fichier;
    }
  return sorte;
}

}  // namespace

FichierReconnu reconnaitre_fichier(const Fichier& fichier) {
  exiger_fichier_ordinaire(fichier.chemin);
  std::string octets = lire_fichier(fichier.chemin, kDebutMax);
  if (format::est_un_classeur(octets)) octets = lire_fichier(fichier.chemin, kClasseurMax);
  if (est_un_document(octets)) return {SorteDeFichier::Document};
  if (est_du_json(octets))
    return {format::se_dit_un_profil(octets) ? SorteDeFichier::Profil : SorteDeFichier::Json};
  if (const auto table = table_de(octets)) return {*table};
  if (const auto autre = format::autre_fichier(octets))
    return {SorteDeFichier::Autre, autre->nom, autre->remede};
  return {};
}

}  // namespace finhop::app
