#include "cli/ecriture/xlsx.hpp"

#include <fmt/format.h>

#include "cli/ecriture/noms_des_colonnes.hpp"
#include "finhop/vue/mots.hpp"

namespace finhop::cli {
namespace {

struct EnCellule {
  const Gestes& gestes;
  const vue::Valeur& valeur;

  format::CelluleAEcrire operator()(std::int64_t nombre) const { return nombre; }
  format::CelluleAEcrire operator()(Montant montant) const { return montant; }
  format::CelluleAEcrire operator()(const Jour& jour) const { return jour; }
  format::CelluleAEcrire operator()(const vue::Moment& moment) const {
    if (const auto instant = Instant::exact_iso(moment.iso)) return *instant;
    return moment.iso;
  }
  format::CelluleAEcrire operator()(vue::Taille taille) const {
    return static_cast<std::int64_t>(taille.octets);
  }
  format::CelluleAEcrire operator()(const Remede& remede) const { return gestes.texte(remede); }
  format::CelluleAEcrire operator()(const Suite& suite) const {
    return gestes.commande(suite, Lecteurs::Programmes);
  }
  // As in the CSV form.
  format::CelluleAEcrire operator()(const auto&) const { return vue::cellule(valeur); }
};

}  // namespace

TableauXlsx::TableauXlsx(const Gestes& gestes, const std::vector<vue::Colonne>& colonnes,
                         vue::Provenance provenance)
    : gestes_(gestes),
      provenance_(std::move(provenance)),
      classeur_(fichier_.chemin(), provenance_.instant, noms_des_colonnes(colonnes)) {}

std::vector<format::CelluleAEcrire> TableauXlsx::cellules(const vue::Rangee& valeurs) const {
  std::vector<format::CelluleAEcrire> cellules;
  cellules.reserve(valeurs.size());
  for (const vue::Valeur& valeur : valeurs)
    cellules.push_back(std::visit(EnCellule{gestes_, valeur}, valeur.sorte()));
  return cellules;
}

void TableauXlsx::rangee(const vue::Rangee& valeurs) {
  classeur_.rangee(cellules(valeurs));
}

void TableauXlsx::total(const vue::Rangee& valeurs) {
  classeur_.total(cellules(valeurs));
}

format::ClasseurWriter::APropos TableauXlsx::a_propos(vue::Sommes sommes) const {
  format::ClasseurWriter::APropos dits{{"Base", provenance_.base},
                                       {"Fait le", provenance_.instant},
                                       {"Commande", provenance_.commande},
                                       {"Lignes", static_cast<std::int64_t>(classeur_.rangees())}};
  if (sommes == vue::Sommes::APart)
    for (const auto& [titre, somme] : classeur_.sommes())
      dits.emplace_back(fmt::format("Total de {}", titre), somme);
  dits.emplace_back("Version", "finhop " FINHOP_VERSION);
  return dits;
}

void TableauXlsx::ecrire(std::ostream& sortie, vue::Sommes sommes) {
  if (sommes == vue::Sommes::AFaire) classeur_.sommer();
  classeur_.terminer(a_propos(sommes));
  fichier_.verser(sortie);
}

void ecrire_xlsx(std::ostream& sortie, const Gestes& gestes, const vue::Table& table,
                 const vue::Provenance& provenance) {
  TableauXlsx tableau(gestes, table.colonnes, provenance);
  const bool se_somme = table.sommes == vue::Sommes::DerniereRangee;
  for (const vue::Rangee& rangee : table.rangees)
    se_somme&&& rangee == &table.rangees.back() ? tableau.total(rangee) : tableau.rangee(rangee);
  tableau.ecrire(sortie, table.sommes);
}

void ecrire_xlsx(std::ostream& sortie, const Gestes& gestes, const vue::Defile& table,
                 const vue::Provenance& provenance) {
  TableauXlsx tableau(gestes, table.colonnes, provenance);
  table.chaque([&](const vue::Rangee& rangee) { tableau.rangee(rangee); });
  tableau.ecrire(sortie, table.sommes);
}

}  // namespace finhop::cli
