#include "finhop/format/classeur_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"
#include "format/ecriture_classeur/classeur_ouvert.hpp"

namespace finhop::format {
namespace {

// The last row of a sheet is kept for the sums.
constexpr std::size_t kLignesAuPlus = LXW_ROW_MAX - 1;

}  // namespace

struct ClasseurWriter::Classeur {
  Classeur(std::filesystem::path chemin, const Instant& fait_le, std::span<const std::string> noms)
      : ouvert(std::move(chemin), fait_le), titres(noms.begin(), noms.end()), montants(noms.size()) {}

  ClasseurOuvert ouvert;
  std::vector<std::string> titres;
  std::vector<std::optional<Montant>> montants;  // the sum of each column of amounts
  Feuille table = ouvert.ajouter("Table");
  std::size_t rangees = 0;
  bool filtree = false;

  void filtrer() {
    if (!filtree) table.filtrer(titres.size());
    filtree = true;
  }
  void exiger_la_taille(std::span<const CelluleAEcrire> cellules) const {
    if (cellules.size() != titres.size())
      throw std::logic_error(
          fmt::format("classeur : {} cellules pour {} colonnes", cellules.size(), titres.size()));
  }
};

ClasseurWriter::ClasseurWriter(std::filesystem::path chemin, const Instant& fait_le,
                               std::span<const std::string> titres)
    : classeur_(std::make_unique<Classeur>(std::move(chemin), fait_le, titres)) {
  const std::vector<CelluleAEcrire> entete(titres.begin(), titres.end());
  classeur_->table.ligne(Rang::Titres, entete);
  classeur_->table.figer_les_titres();
}

ClasseurWriter::~ClasseurWriter() = default;

void ClasseurWriter::rangee(std::span<const CelluleAEcrire> cellules) {
  classeur_->exiger_la_taille(cellules);
  if (classeur_->table.lignes() == kLignesAuPlus)
    throw Panne(fmt::format("un classeur n'a pas plus de {} lignes, et il y en a davantage", kLignesAuPlus),
                Remede(Suite{"les donner sans limite", Geste::Recommencer, {{Donnee::Format, "csv"}}}));
  classeur_->table.ligne(Rang::Donnees, cellules);
  ++classeur_->rangees;
  for (std::size_t i = 0; i < cellules.size(); ++i)
    if (const auto* montant = std::get_if<Montant>(&cellules[i]))
      classeur_->montants[i] = classeur_->montants[i].value_or(Montant()) + *montant;
}

void ClasseurWriter::total(std::span<const CelluleAEcrire> cellules) {
  classeur_->exiger_la_taille(cellules);
  classeur_->filtrer();
  classeur_->table.ligne(Rang::Total, cellules);
}

void ClasseurWriter::sommer() {
  if (rangees() == 0) return;
  classeur_->filtrer();
  const std::vector<std::optional<Montant>>& montants = classeur_->montants;
  if (std::ranges::none_of(montants, [](const auto& somme) { return somme.has_value(); })) return;
  if (!montants.front()) classeur_->table.texte(Rang::Total, 0, "Total");
  const std::size_t derniere = classeur_->table.lignes();
  for (std::size_t i = 0; i < montants.size(); ++i) {
    if (!montants[i]) continue;
    char colonne[LXW_MAX_COL_NAME_LENGTH]{};
    lxw_col_to_name(colonne, static_cast<lxw_col_t>(i), LXW_FALSE);
    classeur_->table.formule(i, fmt::format("=SUBTOTAL(109,{0}2:{0}{1})", colonne, derniere), *montants[i]);
  }
  classeur_->table.passer_la_ligne();
}

std::vector<std::pair<std::string, Montant>> ClasseurWriter::sommes() const {
  std::vector<std::pair<std::string, Montant>> sommes;
  for (std::size_t i = 0; i < classeur_->titres.size(); ++i)
    if (classeur_->montants[i]) sommes.emplace_back(classeur_->titres[i], *classeur_->montants[i]);
  return sommes;
}

std::size_t ClasseurWriter::rangees() const {
  return classeur_->rangees;
}

void ClasseurWriter::terminer(APropos a_propos) {
  classeur_->filtrer();
  if (const std::size_t coupes = classeur_->table.coupes(); coupes > 0)
    a_propos.emplace_back("Attention",
                          fmt::format("{} de plus de 32 767 caractères, ce qu'une cellule peut tenir : "
                                      "leur fin manque, le CSV l'a",
                                      texte::compter(coupes, "texte")));
  Feuille feuille = classeur_->ouvert.ajouter("À propos");
  for (const auto& [nom, valeur] : a_propos) feuille.paire(nom, valeur);
  classeur_->ouvert.fermer(std::array{classeur_->table.cloturer(), feuille.cloturer()});
}

}  // namespace finhop::format
