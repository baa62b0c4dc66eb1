#include "app/lecture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace finhop::app {
namespace {

std::vector<std::string> ids_de_statuts_avance() {
  std::vector<std::string> ids;
  for (const auto& statut : domain::statuts<domain::StatutAvance>()) ids.emplace_back(statut.id);
  return ids;
}

std::vector<std::string> decouper(std::string_view texte, std::string_view separateurs) {
  std::vector<std::string> morceaux;
  while (!texte.empty()) {
    const std::size_t fin = texte.find_first_of(separateurs);
    const std::string_view morceau = text::trim(texte.substr(0, fin));
    if (!morceau.empty()) morceaux.emplace_back(morceau);
    texte = fin == std::string_view::npos ? std::string_view{} : texte.substr(fin + 1);
  }
  return morceaux;
}

// All the spaces that `trim` knows, as plain ones.
std::string avec_espaces_simples(std::string_view brut) {
  std::string texte(brut);
  for (std::string_view espace : {"\u00A0", "\u202F", "\t", "\r", "\n"})
    for (std::size_t i = texte.find(espace); i != std::string::npos; i = texte.find(espace, i + 1))
      texte.replace(i, espace.size(), " ");
  return texte;
}

// The words from `debut` on are one number written `99 999 999 1`.
bool est_en_quatre_mots(std::span<const std::string> mots) {
  constexpr std::array<std::size_t, 4> kTailles{2, 3, 3, 1};
  return mots.size() >= kTailles.size() &&
         std::ranges::equal(mots.first(kTailles.size()), kTailles, {}, &std::string::size);
}

// `999999991 999999992` holds two, `99 999 999 1` is one, and so is each of `99 999 999 1 99 999 999 2`.
std::vector<std::string> decouper_finess(std::string_view brut) {
  std::vector<std::string> numeros;
  for (const std::string& morceau : decouper(avec_espaces_simples(brut), ",;|")) {
    if (domain::Finess::lire(morceau)) {
      numeros.push_back(morceau);
      continue;
    }
    const auto mots = decouper(morceau, " ");
    for (std::size_t i = 0; i < mots.size(); ++i) {
      const bool quatre = est_en_quatre_mots(std::span(mots).subspan(i));
      numeros.push_back(quatre ? mots[i] + mots[i + 1] + mots[i + 2] + mots[i + 3] : mots[i]);
      i += quatre ? 3U : 0U;
    }
  }
  return numeros;
}

}  // namespace

std::optional<std::string> Lecture::lire_texte(const Saisi& saisi, std::size_t longueur) {
  const std::string_view texte = text::trim(saisi.brut);
  const auto refus = [&](std::string_view raison, std::string attendu) {
    refuser(Refus{CodeRefus::ValeurIllisible, fmt::format("{} {}", text::quoted(texte), raison),
                  std::move(attendu), "corriger ce texte"}
                .dans(saisi.lieu));
    return std::nullopt;
  };
  if (!text::is_utf8(texte)) return refus("n'est pas du texte UTF-8", "un texte en UTF-8");
  if (text::printable(texte) != texte)
    return refus("contient un caractère de commande", "un texte d'une ligne");
  if (texte.empty() || text::length(texte) > longueur)
    return refus(texte.empty() ? "est vide" : "est trop long", fmt::format("de 1 à {} caractères", longueur));
  return std::string(texte);
}

void Lecture::appliquer_texte(std::optional<std::string>& champ, const std::optional<Saisi>& saisi) {
  if (!saisi) return;
  if (text::trim(saisi->brut).empty()) {
    champ.reset();
  } else if (auto texte = lire_texte(*saisi, kLongueurTexte)) {
    champ = std::move(texte);
  }
}

std::optional<domain::StatutAvance> Lecture::lire_statut_avance(const Saisi& saisi) {
  if (const auto statut = domain::statut_de<domain::StatutAvance>(saisi.brut)) return statut;
  const auto ids = ids_de_statuts_avance();
  const auto proche = text::closest(saisi.brut, ids);
  refuser(Refus{
      CodeRefus::ValeurIllisible, fmt::format("{} n'est pas un statut d'avance", text::quoted(saisi.brut)),
      text::join(ids, ", "), proche ? fmt::format("peut-être {}", *proche) : "choisir un de ces statuts"}
              .dans(saisi.lieu));
  return std::nullopt;
}

std::vector<domain::Finess> Lecture::lire_finess(const std::vector<Saisi>& saisis) {
  std::vector<domain::Finess> liste;
  for (const Saisi& saisi : saisis)
    for (const std::string& numero : decouper_finess(saisi.brut)) {
      const auto finess = lire<domain::Finess>({saisi.lieu, numero});
      if (!finess) continue;
      if (std::ranges::find(liste, *finess) != liste.end())
        refuser(Refus{CodeRefus::ValeurIllisible, fmt::format("{} est donné deux fois", finess->texte()),
                      "chaque FINESS une seule fois", "ôter le doublon"}
                    .dans(saisi.lieu));
      else
        liste.push_back(*finess);
    }
  return liste;
}

}  // namespace finhop::app
