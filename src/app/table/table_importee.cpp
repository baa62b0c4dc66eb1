#include "app/table/table_importee.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/table/entete.hpp"
#include "finhop/base/fichier.hpp"

namespace finhop::app {
namespace {

constexpr std::uint64_t kTailleMax = 64'000'000;

Refus refus_de(const format::DefautCsv& defaut) {
  return {
      CodeRefus::TableRefusee,
      defaut.cellule > 0 ? fmt::format("cellule {} : {}", defaut.cellule, defaut.message) : defaut.message,
      defaut.attendu, defaut.remede};
}

}  // namespace

const std::vector<std::string>& encodages_de_table() {
  return format::encodages();
}

std::vector<std::string> noms_de(std::span<const ColonneConnue> colonnes, Presence moins) {
  std::vector<std::string> noms;
  for (const ColonneConnue& c : colonnes)
    if (moins == Presence::Facultative || c.presence == Presence::Obligatoire) noms.emplace_back(c.nom);
  return noms;
}

std::string nom_plie(std::string_view nom) {
  std::string plie;
  for (char c : texte::plier(nom))
    if (texte::est_alphanumerique(c)) plie += c;
  return plie;
}

TableImportee::TableImportee(SorteDeTable sorte, std::span<const ColonneConnue> colonnes,
                             LectureDeTable lecture)
    : sorte_(sorte),
      colonnes_(colonnes),
      lecture_(std::move(lecture)),
      rangs_(colonnes.size(), kAbsente),
      dites_(colonnes.size()),
      echangees_(colonnes.size()) {}

void TableImportee::lire(const std::filesystem::path& fichier, const std::function<void()>& voir) {
  exiger_fichier_ordinaire(fichier);
  const std::string octets = lire_fichier(fichier, kTailleMax);
  if (octets.size() > kTailleMax)
    return noter(0, kFichier, "",
                 {CodeRefus::TableRefusee, "la table pèse plus de 64 Mo", "une table de 64 Mo au plus",
                  "la couper en plusieurs tables, chacune avec l'en-tête"});
  if (!examiner(octets) || !est_lisible()) return;
  const auto parcourir = [&](const std::function<void()>& faire, bool juger) {
    bool entete = true;
    format::lire_csv(
        octets,
        [&](const format::LigneCsv& ligne) {
          if (est_pleine()) return format::Poursuite::Arreter;
          if (std::exchange(entete, false)) return format::Poursuite::Continuer;
          cellules_ = ligne.cellules;
          ligne_ = ligne.ligne;
          if (!juger || (a_la_bonne_taille(ligne) && !est_etrangere())) faire();
          return format::Poursuite::Continuer;
        },
        [this](std::string_view nom) { return !colonne_du_titre(sorte_, nom).empty(); }, lecture_.encodage);
  };
  if (avant_) parcourir(avant_, false);
  parcourir(voir, true);
}

// The cells of a column that is there twice mean nothing, nor do those of a table that names no column.
bool TableImportee::est_lisible() const {
  return !colonne_double_ && std::ranges::any_of(rangs_, [](std::size_t rang) { return rang != kAbsente; });
}

// The whole of it, before any row is taken: false when no row is worth telling.
bool TableImportee::examiner(std::string_view octets) {
  const auto connue = [this](std::string_view nom) { return !colonne_du_titre(sorte_, nom).empty(); };
  const auto defaut = format::lire_csv(
      octets,
      [this](const format::LigneCsv& ligne) {
        examen_.voir(ligne);
        return format::Poursuite::Continuer;
      },
      connue, lecture_.encodage);
  if (lecture_.encodage.empty() && !juger_l_alphabet(octets)) return false;
  if (!examen_.premieres().empty() && !est_une_table()) return false;
  if (defaut) {
    noter(defaut->ligne, kFichier, defaut->valeur, refus_de(*defaut));
    return false;
  }
  if (examen_.premieres().empty()) {
    noter(0, kFichier, "",
          {CodeRefus::TableRefusee, "la table est vide", "un en-tête, puis une ligne par dossier",
           puis_recommencer("remplir la table, l'enregistrer")});
    return false;
  }
  const std::size_t avant = fautes_.size();
  prendre_entete(examen_.premieres().front());
  if (est_l_autre_table()) return false;
  juger_les_colonnes();
  if (examen_.rangees() == 0 && fautes_.size() == avant)
    noter(0, kFichier, "",
          {CodeRefus::TableRefusee, "la table n'a aucune ligne sous son en-tête",
           "un en-tête, puis une ligne par dossier", puis_recommencer("remplir la table, l'enregistrer")});
  return true;
}

bool TableImportee::a_la_colonne(std::size_t colonne) const {
  return rangs_[colonne] != kAbsente;
}

std::string_view TableImportee::cellule(std::size_t colonne) const {
  if (rangs_[colonne] == kAbsente || rangs_[colonne] >= cellules_.size()) return {};
  return texte::rogner(cellules_[rangs_[colonne]]);
}

RangeeVue TableImportee::garder() const {
  return {ligne_, {cellules_.begin(), cellules_.end()}};
}

void TableImportee::reprendre(const RangeeVue& rangee) {
  reprises_.assign(rangee.cellules.begin(), rangee.cellules.end());
  cellules_ = reprises_;
  ligne_ = rangee.ligne;
}

void TableImportee::noter(std::size_t colonne, Refus refus) {
  noter(ligne_, colonne, texte::imprimable(cellule(colonne)), std::move(refus));
}

void TableImportee::noter(std::size_t ligne, std::size_t colonne, std::string valeur, Refus refus) {
  if (est_pleine()) return;
  if (fautes_.size() == kFautesMax) {
    arret_ = ligne_;
    return;
  }
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

void TableImportee::manquer(std::size_t colonne, Refus refus) {
  if (std::exchange(dites_[colonne], 1) == 0) noter(ligne_, colonne, "", std::move(refus));
}

std::vector<std::string> TableImportee::remarques() const {
  std::vector<std::string> dites;
  for (const auto& [rang, dite] : ignorees_) dites.push_back(dite);
  std::vector<std::string> remarques = remarques_;
  if (!dites.empty()) {
    remarques.push_back(fmt::format("{} : {}", texte::compter(dites.size(), "colonne ignorée"),
                                    texte::joindre_les_premiers(dites, kColonnesDites)));
    std::vector<std::string> absentes;
    for (std::size_t i = 0; i < colonnes_.size(); ++i)
      if (rangs_[i] == kAbsente) absentes.emplace_back(colonnes_[i].nom);
    if (conseil_ && !absentes.empty())
      remarques.push_back(fmt::format(
          "{} : {}",
          absentes.size() > 1 ? "ces colonnes n'ont pas été trouvées" : "cette colonne n'a pas été trouvée",
          texte::joindre(absentes, ", ")));
  }
  for (std::string& phrase : doutes_.phrases()) remarques.push_back(std::move(phrase));
  return remarques;
}

std::vector<Suite> TableImportee::suites_des_remarques() const {
  std::vector<Suite> suites = suites_;
  if (conseil_) suites.push_back(*conseil_);
  return suites;
}

TableRefusee TableImportee::refusee() {
  std::ranges::stable_sort(fautes_, {}, &FauteTable::ligne);
  return {std::move(fautes_), remarques(), suites_des_remarques(), arret_};
}

}  // namespace finhop::app
