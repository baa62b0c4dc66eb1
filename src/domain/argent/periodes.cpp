#include "finhop/domain/argent/periodes.hpp"

#include <fmt/format.h>

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

#include "finhop/base/mois.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

namespace chr = std::chrono;

constexpr int kTrimestres = 4;

int mois_par(Duree duree) {
  return duree == Duree::Annee ? kMoisParAn : duree == Duree::Trimestre ? kMoisParAn / kTrimestres : 1;
}

int nombre(std::string_view chiffres) {
  int n = 0;
  for (const char c : chiffres) n = n * 10 + (c - '0');
  return n;
}

// Between them, what people write: « T4-2022 », « 11/2022 », « novembre 2022 ».
std::vector<std::string> mots_de(std::string_view brut) {
  std::vector<std::string> mots(1);
  for (const char c : texte::plier(brut))
    if (!std::string_view(" -/._").contains(c))
      mots.back() += c;
    else if (!mots.back().empty())
      mots.emplace_back();
  if (mots.back().empty()) mots.pop_back();
  // As finhop itself says them: « 4e trimestre 2022 », « année 2022 ».
  if (mots.size() == 3 && mots[1] == "trimestre") mots = {fmt::format("t{}", mots[0].front()), mots[2]};
  if (mots.size() == 2 && mots[0] == "annee") mots.erase(mots.begin());
  return mots;
}

std::optional<int> annee_de(std::string_view mot) {
  constexpr std::size_t kChiffres = 4;
  constexpr int kPremiere = 1901;  // twelve months of the one before are known days
  if (mot.size() != kChiffres || !texte::que_des_chiffres(mot)) return std::nullopt;
  const int annee = nombre(mot);
  return annee >= kPremiere ? std::optional(annee) : std::nullopt;
}

// What stands beside the year.
std::optional<std::pair<Duree, int>> partie_de(std::string_view mot) {
  if (mot.size() == 2 && mot[0] == 't' && mot[1] >= '1' && mot[1] <= '0' + kTrimestres)
    return std::pair(Duree::Trimestre, mot[1] - '1');
  int mois = 0;
  if (mot.size() <= 2 && texte::que_des_chiffres(mot))
    mois = nombre(mot);
  else
    mois = static_cast<int>(mois_de(mot));
  if (mois < 1 || mois > kMoisParAn) return std::nullopt;
  return std::pair(Duree::Mois, mois - 1);
}

Refus illisible(std::string_view brut) {
  return {CodeRefus::ValeurIllisible, fmt::format("{} n'est pas une période", texte::citer(brut)),
          "un trimestre (T4-2022), une année (2022) ou un mois (11/2022), de 1901 à 9999", "corriger la période"};
}

}  // namespace

Periode Periode::contenant(Duree duree, const Jour& jour) {
  const chr::year_month_day date{jour.jours()};
  const int mois =
      static_cast<int>(date.year()) * kMoisParAn + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
  return {duree, mois / mois_par(duree)};
}

Result<Periode> Periode::lire(std::string_view brut) {
  const std::vector<std::string> mots = mots_de(brut);
  if (mots.size() == 1)
    if (const auto annee = annee_de(mots[0])) return Periode(Duree::Annee, *annee);
  if (mots.size() == 2)
    for (const bool annee_d_abord : {true, false}) {
      const auto annee = annee_de(mots[annee_d_abord ? 0 : 1]);
      const auto partie = partie_de(mots[annee_d_abord ? 1 : 0]);
      if (!annee || !partie) continue;
      const auto [duree, rang] = *partie;
      return Periode(duree, *annee * (kMoisParAn / mois_par(duree)) + rang);
    }
  return std::unexpected(illisible(brut));
}

int Periode::annee() const {
  return rang_ * mois_par(duree_) / kMoisParAn;
}

int Periode::rang_dans_l_annee() const {
  return rang_ % (kMoisParAn / mois_par(duree_)) + 1;
}

std::string Periode::mot() const {
  if (duree_ == Duree::Annee) return fmt::format("{:04}", annee());
  return duree_ == Duree::Trimestre
             ? fmt::format("T{}", rang_dans_l_annee())
             : std::string(kMoisAbreges[static_cast<std::size_t>(rang_dans_l_annee() - 1)]);
}

std::string Periode::cle() const {
  if (duree_ == Duree::Mois) return fmt::format("{:04}-{:02}", annee(), rang_dans_l_annee());
  return duree_ == Duree::Trimestre ? fmt::format("{}-{:04}", mot(), annee()) : mot();
}

std::string Periode::nom() const {
  return duree_ == Duree::Mois ? fmt::format("{:02}/{:04}", rang_dans_l_annee(), annee()) : cle();
}

std::string Periode::en_lettres() const {
  const int rang = rang_dans_l_annee();
  switch (duree_) {
    case Duree::Mois:
      return fmt::format("{} {:04}", kMois[static_cast<std::size_t>(rang - 1)], annee());
    case Duree::Trimestre:
      return fmt::format("{}{} trimestre {:04}", rang, rang == 1 ? "er" : "e", annee());
    case Duree::Annee:
      return fmt::format("année {:04}", annee());
  }
  return {};
}

Jour Periode::premier() const {
  const int mois = rang_ * mois_par(duree_);
  return Jour::de(chr::year{mois / kMoisParAn} / chr::month{static_cast<unsigned>(mois % kMoisParAn + 1)} /
                  chr::day{1});
}

Jour Periode::dernier() const {
  const int mois = (rang_ + 1) * mois_par(duree_) - 1;
  return Jour::de(chr::year{mois / kMoisParAn} / chr::month{static_cast<unsigned>(mois % kMoisParAn + 1)} /
                  chr::last);
}

}  // namespace finhop::domain
