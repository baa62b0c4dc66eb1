#include "app/table/feuille.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "finhop/base/texte.hpp"

namespace finhop::app {

using format::NatureDeCellule;
using format::Poursuite;

namespace {

// Bytes: a hundred thousand dossiers. A longer sheet is read from the workbook each time.
constexpr std::size_t kGardees = 20'000'000;

// A number that its program reckoned stands a hair beside the cents that it shows; a decimal comma, as it is read in French.
void ecrire_nombre(std::string_view stocke, std::string& vers) {
  constexpr double kPresque = 1e-6;
  constexpr double kExacts = 1e13;
  constexpr double kCentimes = 100;
  const std::size_t point = stocke.find('.');
  double valeur = 0;
  const auto lu = std::from_chars(stocke.data(), stocke.data() + stocke.size(), valeur);
  const double arrondi = std::round(valeur * kCentimes) / kCentimes;
  const bool au_centime = point != std::string_view::npos && stocke.size() - point > 3 &&
                          lu.ec == std::errc() && lu.ptr == stocke.data() + stocke.size() &&
                          std::abs(valeur) < kExacts && std::abs(valeur - arrondi) < kPresque;
  vers = au_centime ? fmt::format("{:.2f}", arrondi + 0.0) : std::string(stocke);  // never « -0.00 »
  std::ranges::replace(vers, '.', ',');
}

}  // namespace

DefautDeTable defaut_de(const format::DefautDeClasseur& d) {
  return {.ou = d.ou, .valeur = d.valeur, .refus = {CodeRefus::TableRefusee, d.message, d.attendu, d.remede}};
}

std::string nom_de_cellule(const std::string& feuille, std::size_t ligne, std::size_t rang) {
  return fmt::format("{}!{}{}", feuille, format::lettres_de_colonne(rang), ligne);
}

std::string nom_de_rangee(const std::string& feuille, std::size_t ligne) {
  return fmt::format("{}, ligne {}", feuille, ligne);
}

// False when nothing stands there.
bool Feuille::prendre(const format::LigneDeClasseur& ligne) {
  cellules_.clear();
  natures_.clear();
  montrees_.clear();
  std::size_t nombres = 0;
  bool remplie = false;
  for (const format::CelluleDeClasseur& c : ligne.cellules) {
    std::string_view texte = c.texte;
    if (c.nature == NatureDeCellule::Nombre && texte.contains('.')) {
      if (nombres == nombres_.size()) nombres_.emplace_back();
      ecrire_nombre(texte, nombres_[nombres]);
      texte = nombres_[nombres++];
    }
    remplie = remplie || !texte::rogner(texte).empty() || c.nature == NatureDeCellule::FormuleSansValeur;
    cellules_.push_back(texte);
    natures_.push_back(c.nature);
    montrees_.push_back(c.montre);
  }
  return remplie;
}

std::optional<DefautDeTable> Feuille::parcourir(const format::VoirLigneDeTable& voir) {
  if (gardees_ && !gardees_->ont_deborde()) {
    gardees_->donner(voir);
    return std::nullopt;
  }
  const bool premiere_fois = !gardees_;
  if (premiere_fois) gardees_.emplace(kGardees);
  masquees_ = {};
  bool entiere = true;
  const auto defaut = classeur_.lire(rang_, [&](const format::LigneDeClasseur& lue) {
    if (!prendre(lue)) return Poursuite::Continuer;
    if (lue.masquee) masquees_.noter(lue.ligne);
    const format::LigneDeTable ligne{lue.ligne, cellules_, ';', natures_, montrees_};
    if (premiere_fois) gardees_->garder(ligne);
    const Poursuite poursuite = voir(ligne);
    entiere = entiere && poursuite == Poursuite::Continuer;
    return poursuite;
  });
  if (premiere_fois && (defaut || !entiere)) gardees_.reset();
  return defaut ? std::optional(defaut_de(*defaut)) : std::nullopt;
}

std::vector<std::string> Feuille::remarques() const {
  std::vector<std::string> dites = remarques_;
  if (masquees_.combien > 0) {
    std::vector<std::string> lignes;
    for (const std::size_t ligne : masquees_.lignes) lignes.push_back(fmt::to_string(ligne));
    dites.push_back(fmt::format("{} ou filtrée{} dans le tableur : {} aussi ({} {}{})",
                                texte::compter(masquees_.combien, "ligne masquée"),
                                masquees_.combien > 1 ? "s" : "", masquees_.combien > 1 ? "lues" : "lue",
                                masquees_.combien > 1 ? "lignes" : "ligne", texte::joindre(lignes, ", "),
                                masquees_.combien > lignes.size() ? "…" : ""));
  }
  return dites;
}

}  // namespace finhop::app
