#include "format/classeur/jours.hpp"

#include <fmt/format.h>

#include <cmath>

#include "finhop/base/jour.hpp"
#include "finhop/base/texte.hpp"
#include "format/classeur/nombres.hpp"

namespace finhop::format::classeur {
namespace {

namespace chr = std::chrono;

constexpr std::int64_t kSecondes = 86'400;
constexpr std::int64_t kFauxBissextile = 60;  // 29/02/1900 of Excel
constexpr std::int64_t kDernier = 2'958'465;  // 31/12/9999
constexpr std::int64_t kDe1904 = 1'462;       // days between both origins
constexpr chr::sys_days kOrigine = chr::sys_days{chr::year{1899} / 12 / 30};
constexpr double kDureeMax = 1e7;  // hours: nobody's working time

std::string heure(std::int64_t secondes) {
  return fmt::format("{:02}:{:02}:{:02}", secondes / 3600, secondes / 60 % 60, secondes % 60);
}

Moment dans_un_jour(const Jour& jour, std::int64_t secondes) {
  if (secondes == 0) return {NatureDeCellule::Jour, jour.iso(), {}};
  return {NatureDeCellule::JourEtHeure, jour.iso() + " " + heure(secondes), {}};
}

// Without the part that was read; nothing when it is not there.
bool passer(std::string_view& reste, std::string_view attendu) {
  if (!reste.starts_with(attendu)) return false;
  reste.remove_prefix(attendu.size());
  return true;
}

// « 10:30:00 », « 10:30:00.000Z », in seconds.
std::optional<std::int64_t> heure_iso(std::string_view brut) {
  const auto deux = [&](std::int64_t max) -> std::optional<std::int64_t> {
    if (brut.size() < 2 || !texte::que_des_chiffres(brut.substr(0, 2))) return std::nullopt;
    const std::int64_t lu = (brut[0] - '0') * 10 + (brut[1] - '0');
    brut.remove_prefix(2);
    return lu <= max ? std::optional(lu) : std::nullopt;
  };
  const auto heures = deux(23);
  if (!heures || !passer(brut, ":")) return std::nullopt;
  const auto minutes = deux(59);
  if (!minutes) return std::nullopt;
  std::int64_t secondes = 0;
  if (passer(brut, ":")) {
    const auto lues = deux(59);
    if (!lues) return std::nullopt;
    secondes = *lues;
    if (passer(brut, ".") || passer(brut, ","))
      brut.remove_prefix(std::min(brut.find_first_not_of("0123456789"), brut.size()));
  }
  passer(brut, "Z");
  if (!brut.empty()) return std::nullopt;
  return *heures * 3600 + *minutes * 60 + secondes;
}

}  // namespace

std::optional<Moment> moment(double serie, Montre montre, Calendrier calendrier) {
  if (!(std::abs(serie) <= static_cast<double>(kDernier) + 1)) return std::nullopt;
  const std::int64_t total = std::llround(serie * static_cast<double>(kSecondes));
  const bool duree =
      montre == Montre::Duree || (montre == Montre::Heure && total < kSecondes * (kFauxBissextile + 1));
  if (duree) {
    if (total < 0) return std::nullopt;
    Moment dit{NatureDeCellule::Heure, heure(total), {}};
    if (montre == Montre::Heure && total >= kSecondes) dit.montre = heure(total % kSecondes);
    return dit;
  }
  const bool depuis_1904 = calendrier == Calendrier::Depuis1904;
  if (total < (depuis_1904 ? 0 : kSecondes * (kFauxBissextile + 1))) return std::nullopt;
  const std::int64_t rang = total / kSecondes + (depuis_1904 ? kDe1904 : 0);
  if (rang > kDernier) return std::nullopt;
  const Jour jour = Jour::de(kOrigine + chr::days{rang});
  Moment dit = dans_un_jour(jour, total % kSecondes);
  const bool a_une_heure = dit.nature == NatureDeCellule::JourEtHeure;
  if (montre == Montre::Jour && a_une_heure) dit.montre = jour.fr();
  if (montre == Montre::JourEtHeure && !a_une_heure) dit.montre = jour.fr() + " 00:00:00";
  if (montre == Montre::Heure) dit.montre = heure(total % kSecondes);
  return dit;
}

std::optional<Moment> moment_iso(std::string_view brut) {
  constexpr std::size_t kJour = 10;
  const auto jour = Jour::exact_iso(brut.substr(0, kJour));
  if (!jour) return std::nullopt;
  if (brut.size() == kJour) return dans_un_jour(*jour, 0);
  if (brut[kJour] != 'T') return std::nullopt;
  const auto secondes = heure_iso(brut.substr(kJour + 1));
  if (!secondes) return std::nullopt;
  Moment dit = dans_un_jour(*jour, *secondes);
  if (*secondes == 0) dit.montre = jour->fr() + " 00:00:00";
  return dit;
}

std::optional<Moment> duree_iso(std::string_view brut) {
  if (!passer(brut, "P") || !passer(brut, "T")) return std::nullopt;
  double total = 0;
  for (const auto& [lettre, secondes] : {std::pair('H', 3600), std::pair('M', 60), std::pair('S', 1)}) {
    const std::size_t fin = brut.find(lettre);
    if (fin == std::string_view::npos) continue;
    const auto lu = valeur(brut.substr(0, fin));
    if (!lu || *lu < 0 || *lu > kDureeMax) return std::nullopt;
    total += *lu * secondes;
    brut.remove_prefix(fin + 1);
  }
  if (!brut.empty()) return std::nullopt;
  return Moment{NatureDeCellule::Heure, heure(std::llround(total)), {}};
}

}  // namespace finhop::format::classeur
