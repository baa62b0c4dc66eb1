#include "app/saisie/table_importee.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/fichier.hpp"

namespace finhop::app {
namespace {

constexpr std::size_t kAbsente = std::string_view::npos;
constexpr std::size_t kFichier = std::string_view::npos;  // in place of a column: the whole line or file
constexpr std::uint64_t kTailleMax = 64'000'000;

Remede partir_d_une_table_vide() {
  return {"mettre les noms des colonnes sur la première ligne",
          {{"partir d'une table d'avances vide", Geste::AvanceModeleCsv},
           {"ou de soldes", Geste::SoldeModeleCsv}}};
}

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
  for (char c : texte::plier(nom))
    if (texte::est_alphanumerique(c)) plie += c;
  return plie;
}

TableImportee::TableImportee(std::span<const ColonneConnue> colonnes)
    : colonnes_(colonnes), rangs_(colonnes.size(), kAbsente) {}

void TableImportee::lire(const std::filesystem::path& fichier, const std::function<void()>& voir) {
  exiger_fichier_ordinaire(fichier);
  const std::string octets = lire_fichier(fichier, kTailleMax);
  if (octets.size() > kTailleMax)
    return noter(0, kFichier, "",
                 {CodeRefus::TableRefusee, "la table pèse plus de 64 Mo", "une table de 64 Mo au plus",
                  "la couper en plusieurs tables, chacune avec l'en-tête"});
  std::size_t rangs = 0;
  const auto prendre = [&](const format::LigneCsv& ligne) {
    if (!entete_lu_) return prendre_entete(ligne);
    ++rangs;
    if (est_lisible() && a_la_bonne_taille(ligne)) voir();
  };
  const auto connue = [this](std::string_view nom) { return colonne_de(nom) != kAbsente; };
  if (const auto defaut = format::lire_csv(octets, prendre, connue))
    return noter(defaut->ligne, kFichier, defaut->valeur, refus_de(*defaut));
  if (!entete_lu_ || (sans_faute() && rangs == 0))
    noter(0, kFichier, "",
          {CodeRefus::TableRefusee,
           entete_lu_ ? "la table n'a aucune ligne sous son en-tête" : "la table est vide",
           "un en-tête, puis une ligne par dossier", puis_recommencer("remplir la table, l'enregistrer")});
}

// The cells of a column that is there twice mean nothing, nor do those of a table that names no column.
bool TableImportee::est_lisible() const {
  return !colonne_double_ && std::ranges::any_of(rangs_, [](std::size_t rang) { return rang != kAbsente; });
}

void TableImportee::prendre_entete(const format::LigneCsv& ligne) {
  entete_lu_ = true;
  ligne_ = ligne.ligne;
  largeur_ = ligne.cellules.size();
  for (std::size_t i = 0; i < largeur_; ++i) associer(i, texte::rogner(ligne.cellules[i]));
  exiger_colonnes();
}

std::size_t TableImportee::colonne_de(std::string_view nom) const {
  const std::string plie = nom_plie(nom);
  const auto connue =
      std::ranges::find_if(colonnes_, [&](const ColonneConnue& c) { return nom_plie(c.nom) == plie; });
  return connue == colonnes_.end() ? kAbsente : static_cast<std::size_t>(connue - colonnes_.begin());
}

void TableImportee::associer(std::size_t rang, std::string_view nom) {
  if (nom.empty()) return sans_nom_.push_back(rang);
  const std::size_t colonne = colonne_de(nom);
  if (colonne == kAbsente) return ignorer(rang, nom);
  if (rangs_[colonne] == kAbsente) {
    rangs_[colonne] = rang;
    return;
  }
  colonne_double_ = true;
  noter(ligne_, colonne, std::string(nom),
        {CodeRefus::TableRefusee,
         fmt::format("cette colonne est là deux fois, en {}e et en {}e place", rangs_[colonne] + 1, rang + 1),
         "chaque colonne une seule fois", "ôter ou renommer celle qui est de trop"});
}

void TableImportee::ignorer(std::size_t rang, std::string_view nom) {
  inconnues_.emplace_back(nom);
  std::string& dite = ignorees_[rang] = texte::citer(nom);
  const auto proche = texte::le_plus_proche(nom, noms_de(colonnes_, Presence::Facultative));
  if (proche) dite += fmt::format(" (peut-être {} ?)", *proche);
}

// A column without a name counts from the first cell that holds something.
void TableImportee::ignorer_sans_nom() {
  std::erase_if(sans_nom_, [&](std::size_t rang) {
    if (texte::rogner(cellules_[rang]).empty()) return false;
    ignorees_[rang] = fmt::format("colonne {} (sans nom)", rang + 1);
    return true;
  });
}

std::vector<std::string> TableImportee::remarques() const {
  if (ignorees_.empty()) return {};
  std::vector<std::string> dites;
  for (const auto& [rang, dite] : ignorees_) dites.push_back(dite);
  return {
      fmt::format("{} : {}", texte::compter(dites.size(), "colonne ignorée"), texte::joindre(dites, ", "))};
}

void TableImportee::exiger_colonnes() {
  for (std::size_t i = 0; i < colonnes_.size(); ++i) {
    if (colonnes_[i].presence != Presence::Obligatoire || rangs_[i] != kAbsente) continue;
    const auto proche = texte::le_plus_proche(colonnes_[i].nom, inconnues_);
    noter(ligne_, i, "",
          {CodeRefus::TableRefusee, "cette colonne manque à l'en-tête",
           fmt::format("un en-tête qui nomme au moins : {}",
                       texte::joindre(noms_de(colonnes_, Presence::Obligatoire), ", ")),
           proche ? Remede(fmt::format("renommer la colonne {} si c'est elle", texte::citer(*proche)))
                  : partir_d_une_table_vide()});
  }
}

// Cells beyond the header are harmless when they are empty, but for commas: a decimal comma makes one, and shifts what
// follows it.
bool TableImportee::a_la_bonne_taille(const format::LigneCsv& ligne) {
  ligne_ = ligne.ligne;
  cellules_ = ligne.cellules;
  if (cellules_.size() < largeur_) {
    noter(ligne_, kFichier, "",
          {CodeRefus::TableRefusee,
           fmt::format("la ligne n'a que {} sur {} : les dernières manquent",
                       texte::compter(cellules_.size(), "cellule"), largeur_),
           "autant de cellules que l'en-tête",
           "compléter la ligne ; si une cellule contient un retour à la ligne, l'entourer de guillemets"});
    return false;
  }
  const bool virgules = ligne.separateur == ',';
  const auto en_trop = cellules_.subspan(largeur_);
  const auto fautive = std::ranges::find_if(
      en_trop, [&](std::string_view c) { return virgules || !texte::rogner(c).empty(); });
  if (fautive == en_trop.end()) {
    ignorer_sans_nom();
    return true;
  }
  noter(ligne_, kFichier, texte::imprimable(*fautive),
        {CodeRefus::TableRefusee,
         fmt::format("cellule {} : la ligne a {} cellules, l'en-tête {}",
                     largeur_ + 1 + static_cast<std::size_t>(fautive - en_trop.begin()), cellules_.size(),
                     largeur_),
         "autant de cellules que l'en-tête",
         virgules ? "entourer de guillemets la cellule qui contient une virgule (\"12500,50\"), ou ôter ce "
                    "qui dépasse"
                  : "entourer de guillemets la cellule qui contient le séparateur, ou ôter ce qui dépasse"});
  return false;
}

std::string_view TableImportee::cellule(std::size_t colonne) const {
  return rangs_[colonne] == kAbsente ? std::string_view{} : texte::rogner(cellules_[rangs_[colonne]]);
}

void TableImportee::noter(std::size_t colonne, Refus refus) {
  noter(ligne_, colonne, texte::imprimable(cellule(colonne)), std::move(refus));
}

void TableImportee::noter(std::size_t ligne, std::size_t colonne, std::string valeur, Refus refus) {
  const bool dans_une_colonne = colonne != kFichier;
  const std::string_view nom = dans_une_colonne ? colonnes_[colonne].nom : std::string_view{};
  fautes_.push_back(
      {ligne, std::string(nom), std::move(valeur), dans_une_colonne ? refus.dans(nom) : std::move(refus)});
}

void TableImportee::exiger(std::size_t colonne, std::string_view raison) {
  const bool deja_dit = rangs_[colonne] == kAbsente && colonnes_[colonne].presence == Presence::Obligatoire;
  if (deja_dit) return;
  noter(colonne, {CodeRefus::ValeursIncompletes, "la cellule est vide", std::string(raison), "la remplir"});
}

TableRefusee TableImportee::refusee() {
  std::ranges::stable_sort(fautes_, {}, &FauteTable::ligne);
  return {std::move(fautes_), remarques()};
}

}  // namespace finhop::app
