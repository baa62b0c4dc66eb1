// Notices of payment drawn at random: one row or several, of dossiers that wait or not, natures given or guessed.
#include <fmt/format.h>

#include "finhop/app/paiement/importer.hpp"
#include "vie/vie_hasard.hpp"

namespace finhop::tests {

Issu Vie::paiement_importer() {
  const auto attendus = colonne(
      "SELECT a.numero_editeur FROM avance a LEFT JOIN solde s ON s.avance_id = a.id WHERE a.statut IN "
      "('en_instruction', 'validee', 'payee') OR s.statut IN ('accepte', 'valide', 'paye') ORDER BY a.id");
  std::string table = "numeroEditeur;montant;date;nature;reference\n";
  do {
    const std::string qui = attendus.empty() || une_fois_sur(8) ? numero() : parmi(attendus);
    table += fmt::format("{};{};{};{};{}\n", qui,
                         une_fois_sur(12) ? "-10" : parmi({"3750", "8750", "1000", "8250,50", "3000", "750"}),
                         une_fois_sur(3) ? jour() : "", parmi({"", "", "avance", "solde"}),
                         une_fois_sur(3) ? fmt::format("VIR {}", tirer(5)) : "");
  } while (une_fois_sur(4));
  ecrire(atelier_.chemin("avis.csv"), table);
  app::AvisSaisi saisi;
  if (une_fois_sur(2)) saisi.reference = app::Saisi{"--reference", fmt::format("VIR {}", tirer(40))};
  if (une_fois_sur(20)) saisi.total = app::Saisi{"--total", "3750"};
  const auto rapport =
      app::importer_paiements(atelier_.base(), contexte(), atelier_.chemin("avis.csv"), saisi, {});
  return rapport && rapport->fautes.empty() ? Issu::Fait : Issu::Refuse;
}

}  // namespace finhop::tests
