// Sums by software, by client, by month, quarter or year, by situation: one table of groupings, one walk.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "finhop/domain/argent/postes.hpp"

namespace finhop::domain {

enum class Groupement { Logiciel, Client, Mois, Trimestre, Annee, Situation };

struct DescriptionDeGroupement {
  Groupement groupement;
  std::string_view id;
  std::string_view titre;  // of the column that names the groups
  std::string_view sans;   // the group of what has no such key
  // Each amount goes to the period of its own day; else the whole dossier to its group.
  bool par_periode;
};

inline constexpr std::array kGroupements{
    DescriptionDeGroupement{Groupement::Logiciel, "logiciel", "logiciel", "sans logiciel", false},
    DescriptionDeGroupement{Groupement::Client, "client", "client", "sans client", false},
    DescriptionDeGroupement{Groupement::Mois, "mois", "mois", "sans date", true},
    DescriptionDeGroupement{Groupement::Trimestre, "trimestre", "trimestre", "sans date", true},
    DescriptionDeGroupement{Groupement::Annee, "annee", "année", "sans date", true},
    DescriptionDeGroupement{Groupement::Situation, "situation", "situation", "sans situation", false},
};
constexpr const DescriptionDeGroupement& description(Groupement par) {
  return kGroupements[static_cast<std::size_t>(std::to_underlying(par))];
}
std::optional<Groupement> groupement_d_id(std::string_view id);

// « 2022-05 », « T2-2022 », « 2022 »: the period of a day.
std::string periode(Groupement par, const Jour& jour);

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

 private:
  Sommes& dans(const std::optional<std::string>& cle);
  Sommes& dans_la_periode(const std::optional<Jour>& jour);

  Groupement par_;
  JourDArgent jour_;
  Sommes total_;
  std::optional<Sommes> sans_;
  std::unordered_map<std::string, Sommes> sommes_;
  std::map<int, Sommes> periodes_;  // by their rank in time
};

}  // namespace finhop::domain
