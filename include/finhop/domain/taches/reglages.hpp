// The settings of a base: how many days each task may last before it is late, named once with its default. What a base does
// not say has its default.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace finhop::domain {

// After the task that it is the delay of; a deadline has two.
enum class Reglage {
  Echeance,        // told so many days ahead
  EcheanceRetard,  // late from so many days ahead on
  ReponseAsp,
  ACorriger,
  ARembourser,
  AExporter,
  ACompleter,
  AttendReponse,
  AttendDecision,
  AttendPaiement,
  AttendAvance,
  Sauvegarde,
};

struct DescriptionDeReglage {
  Reglage reglage;
  std::string_view id;
  int defaut;  // in days
  std::string_view sens;
};

// In the order of Reglage.
inline constexpr std::array kReglages{
    DescriptionDeReglage{Reglage::Echeance, "echeance", 60, "avant une date limite : elle est annoncée"},
    DescriptionDeReglage{Reglage::EcheanceRetard, "echeance_retard", 7,
                         "avant une date limite : elle presse"},
    DescriptionDeReglage{Reglage::ReponseAsp, "reponse_asp", 10, "pour répondre à une demande de l'ASP"},
    DescriptionDeReglage{Reglage::ACorriger, "a_corriger", 10, "pour corriger un refus du portail"},
    DescriptionDeReglage{Reglage::ARembourser, "a_rembourser", 30, "pour rembourser une avance à l'ASP"},
    DescriptionDeReglage{Reglage::AExporter, "a_exporter", 7, "pour exporter un dossier prêt"},
    DescriptionDeReglage{Reglage::ACompleter, "a_completer", 60,
                         "pour compléter le solde d'une avance payée"},
    DescriptionDeReglage{Reglage::AttendReponse, "attend_reponse", 3,
                         "pour la réponse du portail à un dépôt"},
    DescriptionDeReglage{Reglage::AttendDecision, "attend_decision", 90,
                         "pour la décision de l'ASP sur un solde"},
    DescriptionDeReglage{Reglage::AttendPaiement, "attend_paiement", 30,
                         "pour le paiement d'un solde validé"},
    DescriptionDeReglage{Reglage::AttendAvance, "attend_avance", 90, "pour le paiement d'une avance"},
    DescriptionDeReglage{Reglage::Sauvegarde, "sauvegarde", 7, "sans copie de la base, une fois changée"},
};

// Ten years: the schema holds it too.
inline constexpr int kDelaiMax = 3650;

constexpr bool reglages_en_ordre() {
  for (std::size_t i = 0; i < kReglages.size(); ++i)
    if (kReglages[i].reglage != static_cast<Reglage>(i)) return false;
  return kReglages.back().reglage == Reglage::Sauvegarde;
}
static_assert(reglages_en_ordre());

constexpr const DescriptionDeReglage& description(Reglage reglage) {
  return kReglages[static_cast<std::size_t>(std::to_underlying(reglage))];
}
constexpr std::string_view id(Reglage reglage) {
  return description(reglage).id;
}
// By its id as it stands.
constexpr std::optional<Reglage> reglage_de(std::string_view id) {
  for (const DescriptionDeReglage& decrit : kReglages)
    if (decrit.id == id) return decrit.reglage;
  return std::nullopt;
}

// Each setting of one base, in days.
class Delais {
 public:
  constexpr Delais() {
    for (const DescriptionDeReglage& decrit : kReglages) mettre(decrit.reglage, decrit.defaut);
  }
  constexpr int jours(Reglage reglage) const { return jours_[rang(reglage)]; }
  constexpr void mettre(Reglage reglage, int jours) { jours_[rang(reglage)] = jours; }
  friend constexpr bool operator==(const Delais&, const Delais&) = default;

 private:
  static constexpr std::size_t rang(Reglage reglage) {
    return static_cast<std::size_t>(std::to_underlying(reglage));
  }

  std::array<int, kReglages.size()> jours_{};
};

}  // namespace finhop::domain
