#include "app/table/table_importee.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/table/entete.hpp"
#include "finhop/base/fichier.hpp"

namespace finhop::app {
namespace {

constexpr std::uint64_t kTailleMax = 64'000'000;

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
      echangees_(colonnes.size()),
      abimees_(colonnes.size()) {}

void TableImportee::lire(const std::filesystem::path& fichier, const std::function<void()>& voir) {
  exiger_fichier_ordinaire(fichier);
  const std::string octets = lire_fichier(fichier, kTailleMax);
  if (octets.size() > kTailleMax)
    return noter(0, kFichier, "",
                 {CodeRefus::TableRefusee, "la table pèse plus de 64 Mo", "une table de 64 Mo au plus",
                  "la couper en plusieurs tables, chacune avec l'en-tête"});
  const IssueDeSource source = ouvrir_source(octets, sorte_, lecture_);
  if (!source) return noter_defaut(source.error());
  feuille_ = (*source)->feuille();
  if (!examiner(**source, octets) || !est_lisible()) return;
  const auto parcourir = [&](const std::function<void()>& faire, bool juger) {
    bool entete = true;
    // What stops it was told when it was examined.
    (void)(*source)->parcourir([&](const format::LigneDeTable& ligne) {
      if (est_pleine()) return format::Poursuite::Arreter;
      if (std::exchange(entete, false)) return format::Poursuite::Continuer;
      prendre_rangee(ligne);
      fautes_avant_ = fautes_.size();
      if (!juger) {
        faire();
      } else if (a_la_bonne_taille(ligne) && !est_etrangere()) {
        juger_les_natures();
        faire();
      }
      return format::Poursuite::Continuer;
    });
  };
  if (avant_) parcourir(avant_, false);
  parcourir(voir, true);
}

void TableImportee::prendre_rangee(const format::LigneDeTable& ligne) {
  cellules_ = ligne.cellules;
  natures_ = ligne.natures;
  montrees_ = ligne.montrees;
  ligne_ = ligne.ligne;
}

// The cells of a column that is there twice mean nothing, nor do those of a table that names no column.
bool TableImportee::est_lisible() const {
  return !colonne_double_ && std::ranges::any_of(rangs_, [](std::size_t rang) { return rang != kAbsente; });
}

// The whole of it, before any row is taken: false when no row is worth telling.
bool TableImportee::examiner(SourceDeTable& source, std::string_view octets) {
  bool entete = true;
  const auto defaut = source.parcourir([&](const format::LigneDeTable& ligne) {
    if (std::exchange(entete, false)) juger_les_titres(ligne);
    examen_.voir(ligne);
    return format::Poursuite::Continuer;
  });
  for (std::string& phrase : source.remarques()) remarques_.push_back(std::move(phrase));
  if (lecture_.encodage.empty() && !juger_l_alphabet(octets)) return false;
  if (!examen_.premieres().empty() && !est_une_table()) return false;
  if (defaut) {
    noter_defaut(*defaut);
    return false;
  }
  if (!fautes_.empty()) return false;
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
  natures_ = {};
  montrees_ = {};
  std::ranges::fill(abimees_, 0);
  ligne_ = rangee.ligne;
}

void TableImportee::noter(std::size_t colonne, Refus refus) {
  noter(ligne_, colonne, texte::imprimable(cellule(colonne)), std::move(refus));
}

void TableImportee::noter(std::size_t ligne, std::size_t colonne, std::string valeur, Refus refus) {
  const bool dans_une_colonne = colonne != kFichier;
  const std::string_view nom = dans_une_colonne ? colonnes_[colonne].nom : std::string_view{};
  FauteTable faute{ligne, std::string(nom), std::move(valeur),
                   dans_une_colonne ? refus.dans(nom) : std::move(refus)};
  if (feuille_ && ligne > 0)
    faute.ou = dans_une_colonne && rangs_[colonne] != kAbsente
                   ? nom_de_cellule(*feuille_, ligne, rangs_[colonne])
                   : nom_de_rangee(*feuille_, ligne);
  ranger_faute(std::move(faute));
}

void TableImportee::noter_defaut(const DefautDeTable& defaut) {
  ranger_faute({defaut.ligne, {}, defaut.valeur, defaut.refus, defaut.ou});
}

void TableImportee::ranger_faute(FauteTable faute) {
  if (est_pleine()) return;
  if (fautes_.size() == kFautesMax)
    arret_ = ligne_;
  else
    fautes_.push_back(std::move(faute));
}

void TableImportee::exiger(std::size_t colonne, std::string_view raison) {
  const bool deja_dit = rangs_[colonne] == kAbsente && colonnes_[colonne].presence == Presence::Obligatoire;
  if (deja_dit || abimees_[colonne] != 0) return;
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
