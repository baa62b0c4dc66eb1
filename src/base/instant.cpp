#include "finhop/base/instant.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"

namespace finhop {
namespace {

namespace chr = std::chrono;

// The European rule, in force in France since 1996: summer time from the last Sunday of March, 01:00 UTC, to
// the last Sunday of October, 01:00 UTC.
bool heure_d_ete(chr::sys_seconds instant) {
  const chr::year annee = chr::year_month_day{chr::floor<chr::days>(instant)}.year();
  const auto dernier_dimanche = [&](chr::month mois) {
    return chr::sys_days{annee / mois / chr::Sunday[chr::last]} + chr::hours{1};
  };
  return instant >= dernier_dimanche(chr::March) && instant < dernier_dimanche(chr::October);
}

chr::sys_seconds a_paris(chr::sys_seconds instant) {
  return instant + chr::hours{heure_d_ete(instant) ? 2 : 1};
}

std::optional<int> deux_chiffres(std::string_view brut, std::size_t place) {
  if (!texte::est_chiffre(brut[place]) || !texte::est_chiffre(brut[place + 1])) return std::nullopt;
  return (brut[place] - '0') * 10 + (brut[place + 1] - '0');
}

}  // namespace

std::optional<Instant> Instant::exact_iso(std::string_view brut) {
  constexpr std::string_view kForme = "AAAA-MM-JJTHH:MM:SSZ";
  if (brut.size() != kForme.size()) return std::nullopt;
  if (brut[10] != 'T' || brut[13] != ':' || brut[16] != ':' || brut[19] != 'Z') return std::nullopt;
  const auto jour = Jour::exact_iso(brut.substr(0, 10));
  const auto heure = deux_chiffres(brut, 11);
  const auto minute = deux_chiffres(brut, 14);
  const auto seconde = deux_chiffres(brut, 17);
  if (!jour || !heure || !minute || !seconde) return std::nullopt;
  if (*heure > 23 || *minute > 59 || *seconde > 59) return std::nullopt;
  return Instant(jour->jours() + chr::hours{*heure} + chr::minutes{*minute} + chr::seconds{*seconde});
}

// Neither change of hour falls in the evening: that of winter gives the day's own.
Instant Instant::fin_du_jour_a_paris(const Jour& jour) {
  const chr::sys_seconds en_hiver = jour.jours() + chr::hours{22} + chr::minutes{59} + chr::seconds{59};
  return Instant(en_hiver - chr::hours{heure_d_ete(en_hiver) ? 1 : 0});
}

std::string Instant::iso() const {
  const auto minuit = chr::floor<chr::days>(secondes_);
  const chr::hh_mm_ss heure{secondes_ - minuit};
  return fmt::format("{}T{:02}:{:02}:{:02}Z", Jour::de(minuit).iso(), heure.hours().count(),
                     heure.minutes().count(), heure.seconds().count());
}

Jour Instant::jour_a_paris() const {
  return Jour::de(chr::floor<chr::days>(a_paris(secondes_)));
}

Heure Instant::heure_a_paris() const {
  const chr::sys_seconds ici = a_paris(secondes_);
  const chr::hh_mm_ss heure{ici - chr::floor<chr::days>(ici)};
  return Heure::de(static_cast<int>(heure.hours().count()), static_cast<int>(heure.minutes().count()));
}

std::string Instant::fr_a_paris() const {
  return fmt::format("{} {}", jour_a_paris().fr(), heure_a_paris().texte());
}

}  // namespace finhop
