// Dossiers that wait to be paid, and notices of payment as people keep them.
#pragma once

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "app/atelier.hpp"
#include "finhop/app/avance/importer.hpp"
#include "finhop/app/paiement/importer.hpp"
#include "store/connexion.hpp"

namespace finhop::tests {

inline constexpr std::string_view kTeteDAvis = "numeroASP;montant;date;nature;reference\n";

class Caisse {
 public:
  // Orders of 12 500,00 €: an avance of 3 750,00 € is expected of each.
  explicit Caisse(int avances, const std::string& statut = "validee") {
    std::string table =
        "numeroEditeur;numeroASP;numeroAns;client;dateBonCommande;montantBonCommandeHT;statut\n";
    for (int i = 1; i <= avances; ++i)
      table +=
          fmt::format("{0:05};FINHOPA{0:05};1234567890;Hôpital {0};01/02/2022;12500,00;{1}\n", i, statut);
    ecrire(atelier_.chemin("avances.csv"), table);
    REQUIRE(app::importer_avances(atelier_.base(), atelier_.contexte(), atelier_.chemin("avances.csv"),
                                  app::DejaLa::Refuser, {}));
  }

  app::RapportPaiements prendre(const std::string& table, const app::AvisSaisi& saisi = {},
                                app::Mode mode = app::Mode::Ecrire) {
    ecrire(atelier_.chemin("avis.csv"), table);
    auto rapport = app::importer_paiements(atelier_.base(), atelier_.contexte(mode),
                                           atelier_.chemin("avis.csv"), saisi, {});
    REQUIRE(rapport);
    return *std::move(rapport);
  }
  // One row under the usual header.
  app::RapportPaiements ligne(const std::string& une, const app::AvisSaisi& saisi = {}) {
    return prendre(std::string(kTeteDAvis) + une + "\n", saisi);
  }

  // The first column of each row.
  std::vector<std::string> colonne(const std::string& sql) {
    SQLite::Statement requete(atelier_.base().connexion().base, sql);
    std::vector<std::string> valeurs;
    while (requete.executeStep()) valeurs.push_back(requete.getColumn(0).getString());
    return valeurs;
  }
  std::string valeur(const std::string& sql) { return colonne(sql).at(0); }
  Atelier& atelier() { return atelier_; }

 private:
  Atelier atelier_;
};

// « paiement-refuse 3 », one a fault.
inline std::vector<std::string> codes(const app::RapportPaiements& rapport) {
  std::vector<std::string> dits;
  for (const app::FauteTable& f : rapport.fautes)
    dits.push_back(fmt::format("{} {}", id(f.refus.code), f.ligne));
  return dits;
}

}  // namespace finhop::tests
