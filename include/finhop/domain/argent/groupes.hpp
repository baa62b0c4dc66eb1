// Sums by software, by client, by month, quarter or year, by situation: one table of groupings, one walk.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "finhop/domain/argent/periodes.hpp"
#include "finhop/domain/argent/postes.hpp"

namespace finhop::domain {

enum class Groupement { Logiciel, Client, Mois, Trimestre, Annee, Situation };

struct DescriptionDeGroupement {
  Groupement groupement;
  std::string_view id;
  std::string_view titre;  // of the column that names the groups
  std::string_view sans;   // the group of what has no such key
  // Each amount goes to the period of its own day; absent: the whole dossier to its group.
  std::optional<Duree> duree;
};

inline constexpr std::array kGroupements{
    DescriptionDeGroupement{Groupement::Logiciel, "logiciel", "logiciel", "sans logiciel", {}},
    DescriptionDeGroupement{Groupement::Client, "client", "client", "sans client", {}},
    DescriptionDeGroupement{Groupement::Mois, "mois", "mois", "sans date", Duree::Mois},
    DescriptionDeGroupement{Groupement::Trimestre, "trimestre", "trimestre", "sans date", Duree::Trimestre},
    DescriptionDeGroupement{Groupement::Annee, "annee", "année", "sans date", Duree::Annee},
    DescriptionDeGroupement{Groupement::Situation, "situation", "situation", "sans situation", {}},
};
constexpr const DescriptionDeGroupement& description(Groupement par) {
  return kGroupements[static_cast<std::size_t>(std::to_underlying(par))];
}
std::optional<Groupement> groupement_d_id(std::string_view id);

struct Groupe {
  std::optional<std::string> cle;  // absent: what has none
  std::string nom;                 // for people
  Sommes sommes = {};
};

class Sommateur {
 public:
  Sommateur(Groupement par, JourDArgent jour) : par_(par), jour_(std::move(jour)) {}
  void voir(const FaitsDArgent& faits);
  const Sommes& total() const { return total_; }
  // In the order of time, of the situations, or of the names; what has no key comes last.
  std::vector<Groupe> groupes() const;
  // What was counted there; nothing unless sums are made by such periods.
  Sommes de_la_periode(const Periode& periode) const;

 private:
  Sommes& dans(const std::optional<std::string>& cle);
  Sommes& dans_la_periode(const std::optional<Jour>& jour);

  Groupement par_;
  JourDArgent jour_;
  Sommes total_;
  std::optional<Sommes> sans_;
  std::unordered_map<std::string, Sommes> sommes_;
  std::map<Periode, Sommes> periodes_;
};

}  // namespace finhop::domain
