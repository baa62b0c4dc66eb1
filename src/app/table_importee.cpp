#include "app/table_importee.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/fichier.hpp"

namespace finhop::app {
namespace {

constexpr std::size_t kAbsente = std::string_view::npos;
constexpr std::size_t kFichier = std::string_view::npos;  // in place of a column: the whole line or file
constexpr std::uint64_t kTailleMax = 64'000'000;

std::vector<std::string> noms_de(std::span<const ColonneConnue> colonnes, Presence moins) {
  std::vector<std::string> noms;
  for (const ColonneConnue& c : colonnes)
    if (moins == Presence::Facultative || c.presence == Presence::Obligatoire) noms.emplace_back(c.nom);
  return noms;
}

Refus refus_de(const format::DefautCsv& defaut) {
  return {
      CodeRefus::TableRefusee,
      defaut.cellule > 0 ? fmt::format("cellule {} : {}", defaut.cellule, defaut.message) : defaut.message,
      defaut.attendu, defaut.remede};
}

}  // namespace

std::string nom_plie(std::string_view nom) {
  std::string plie;
  for (char c : text::fold(nom))
    if (text::is_alnum(c)) plie += c;
  return plie;
}

TableImportee::TableImportee(std::span<const ColonneConnue> colonnes)
    : colonnes_(colonnes), rangs_(colonnes.size(), kAbsente) {}

void TableImportee::lire(const std::filesystem::path& fichier, const std::function<void()>& voir) {
  require_regular_file(fichier);
  const std::string octets = read_file(fichier, kTailleMax);
  if (octets.size() > kTailleMax)
    return noter(0, kFichier, "",
                 {CodeRefus::TableRefusee, "la table pèse plus de 64 Mo", "une table de 64 Mo au plus",
                  "la couper en plusieurs tables, chacune avec l'en-tête"});
  std::size_t rangs = 0;
  bool utilisable = true;
  const auto defaut = format::lire_csv(octets, [&](const format::LigneCsv& ligne) {
    if (!entete_lu_) {
      prendre_entete(ligne);
      utilisable = sans_faute();
    } else if (utilisable) {
      ++rangs;
      if (a_la_bonne_taille(ligne)) voir();
    }
  });
  if (defaut) return noter(defaut->ligne, kFichier, defaut->valeur, refus_de(*defaut));
  if (!entete_lu_ || (utilisable && rangs == 0))
    noter(0, kFichier, "",
          {CodeRefus::TableRefusee,
           entete_lu_ ? "la table n'a aucune ligne sous son en-tête" : "la table est vide",
           "un en-tête, puis une ligne par dossier", "remplir la table, l'enregistrer, puis relancer"});
}

void TableImportee::prendre_entete(const format::LigneCsv& ligne) {
  entete_lu_ = true;
  ligne_ = ligne.ligne;
  largeur_ = ligne.cellules.size();
  for (std::size_t i = 0; i < largeur_; ++i) associer(i, text::trim(ligne.cellules[i]));
  exiger_colonnes(ligne);
  if (!ignorees_.empty())
    remarques_.insert(remarques_.begin(),
                      fmt::format("{} ignorée{} : {}", text::count(ignorees_.size(), "colonne"),
                                  ignorees_.size() > 1 ? "s" : "", text::join(ignorees_, ", ")));
}

void TableImportee::associer(std::size_t rang, std::string_view nom) {
  const std::string plie = nom_plie(nom);
  if (plie.empty()) return;
  const auto connue =
      std::ranges::find_if(colonnes_, [&](const ColonneConnue& c) { return nom_plie(c.nom) == plie; });
  if (connue == colonnes_.end()) return ignorer(nom);
  const auto colonne = static_cast<std::size_t>(connue - colonnes_.begin());
  if (rangs_[colonne] == kAbsente) {
    rangs_[colonne] = rang;
    return;
  }
  noter(ligne_, colonne, std::string(nom),
        {CodeRefus::TableRefusee,
         fmt::format("cette colonne est là deux fois, en {}e et en {}e place", rangs_[colonne] + 1, rang + 1),
         "chaque colonne une seule fois", "ôter ou renommer celle qui est de trop"});
}

void TableImportee::ignorer(std::string_view nom) {
  ignorees_.push_back(text::quoted(nom));
  const auto proche = text::closest(nom, noms_de(colonnes_, Presence::Facultative));
  if (proche) ignorees_.back() += fmt::format(" (peut-être {} ?)", *proche);
}

void TableImportee::exiger_colonnes(const format::LigneCsv& ligne) {
  std::vector<std::string> presentes;
  for (const std::string_view nom : ligne.cellules)
    if (!text::trim(nom).empty()) presentes.emplace_back(text::trim(nom));
  for (std::size_t i = 0; i < colonnes_.size(); ++i) {
    if (colonnes_[i].presence != Presence::Obligatoire || rangs_[i] != kAbsente) continue;
    const auto proche = text::closest(colonnes_[i].nom, presentes);
    noter(ligne_, i, "",
          {CodeRefus::TableRefusee, "cette colonne manque à l'en-tête",
           fmt::format("un en-tête qui nomme au moins : {}",
                       text::join(noms_de(colonnes_, Presence::Obligatoire), ", ")),
           proche ? fmt::format("renommer la colonne {} si c'est elle", text::quoted(*proche))
                  : "mettre les noms des colonnes sur la première ligne ; partir d'une table vide : finhop "
                    "avance modele-csv, finhop solde modele-csv"});
  }
}

bool TableImportee::a_la_bonne_taille(const format::LigneCsv& ligne) {
  ligne_ = ligne.ligne;
  cellules_ = ligne.cellules;
  const auto en_trop = cellules_.subspan(std::min(largeur_, cellules_.size()));
  const auto pleine =
      std::ranges::find_if(en_trop, [](std::string_view c) { return !text::trim(c).empty(); });
  if (cellules_.size() >= largeur_ && pleine == en_trop.end()) return true;
  const bool trop = cellules_.size() > largeur_;
  noter(
      ligne_, kFichier, trop ? text::printable(*pleine) : "",
      {CodeRefus::TableRefusee,
       trop ? fmt::format("cellule {} : la ligne a {} cellules, l'en-tête {}",
                          largeur_ + 1 + static_cast<std::size_t>(pleine - en_trop.begin()), cellules_.size(),
                          largeur_)
            : fmt::format("la ligne n'a que {} sur {} : {}", text::count(cellules_.size(), "cellule"),
                          largeur_, "les dernières manquent"),
       "autant de cellules que l'en-tête",
       trop ? "entourer de guillemets la cellule qui contient le séparateur, ou ôter ce qui dépasse"
            : "compléter la ligne ; si une cellule contient un retour à la ligne, l'entourer de guillemets"});
  return false;
}

std::string_view TableImportee::cellule(std::size_t colonne) const {
  return rangs_[colonne] == kAbsente ? std::string_view{} : text::trim(cellules_[rangs_[colonne]]);
}

void TableImportee::noter(std::size_t colonne, Refus refus) {
  noter(ligne_, colonne, text::printable(cellule(colonne)), std::move(refus));
}

void TableImportee::noter(std::size_t ligne, std::size_t colonne, std::string valeur, Refus refus) {
  const bool dans_une_colonne = colonne != kFichier;
  const std::string_view nom = dans_une_colonne ? colonnes_[colonne].nom : std::string_view{};
  fautes_.push_back(
      {ligne, std::string(nom), std::move(valeur), dans_une_colonne ? refus.dans(nom) : std::move(refus)});
}

void TableImportee::exiger(std::size_t colonne, std::string_view raison) {
  noter(colonne, {CodeRefus::CompletPartiel, "la cellule est vide", std::string(raison), "la remplir"});
}

TableRefusee TableImportee::refusee() {
  std::ranges::stable_sort(fautes_, {}, &FauteTable::ligne);
  return {std::move(fautes_), std::move(remarques_)};
}

}  // namespace finhop::app
