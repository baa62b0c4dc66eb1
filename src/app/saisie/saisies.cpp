#include "app/saisie/saisies.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/saisie/decoupage.hpp"

namespace finhop::app {
namespace {

std::string_view sorte_de_statut(domain::StatutAvance) {
  return "un statut d'avance";
}
std::string_view sorte_de_statut(domain::StatutSolde) {
  return "un statut de solde";
}
std::string_view sorte_de_statut(domain::StatutLot) {
  return "un statut de lot";
}

}  // namespace

std::optional<std::string> Saisies::lire_texte(const Saisi& saisi, std::size_t longueur) {
  const std::string_view texte = texte::rogner(saisi.brut);
  const auto refus = [&](std::string_view raison, std::string attendu) {
    refuser(Refus{CodeRefus::ValeurIllisible, fmt::format("{} {}", texte::citer(texte), raison),
                  std::move(attendu), "corriger ce texte"}
                .dans(saisi.lieu));
    return std::nullopt;
  };
  if (!texte::est_utf8(texte)) return refus("n'est pas du texte UTF-8", "un texte en UTF-8");
  if (texte::imprimable(texte) != texte)
    return refus("contient un caractère qui ne se voit pas", "un texte d'une ligne");
  if (texte.empty() || texte::longueur(texte) > longueur)
    return refus(texte.empty() ? "est vide" : "est trop long", fmt::format("de 1 à {} caractères", longueur));
  return std::string(texte);
}

void Saisies::appliquer_texte(std::optional<std::string>& champ, const std::optional<Saisi>& saisi) {
  if (!saisi) return;
  if (texte::rogner(saisi->brut).empty()) {
    champ.reset();
  } else if (auto texte = lire_texte(*saisi, kLongueurTexte)) {
    champ = std::move(texte);
  }
}

template <class Statut>
std::optional<Statut> Saisies::lire_statut(const Saisi& saisi) {
  if (const auto statut = domain::statut_de<Statut>(texte::plier_en_id(saisi.brut))) return statut;
  std::vector<std::string> ids;
  for (const auto& statut : domain::statuts<Statut>()) ids.emplace_back(statut.id);
  const auto proche = texte::le_plus_proche(saisi.brut, ids);
  refuser(Refus{CodeRefus::ValeurIllisible,
                fmt::format("{} n'est pas {}", texte::citer(saisi.brut), sorte_de_statut(Statut())),
                texte::joindre(ids, ", "),
                proche ? fmt::format("peut-être {}", *proche) : "choisir un de ces statuts"}
              .dans(saisi.lieu));
  return std::nullopt;
}
template std::optional<domain::StatutAvance> Saisies::lire_statut(const Saisi& saisi);
template std::optional<domain::StatutSolde> Saisies::lire_statut(const Saisi& saisi);
template std::optional<domain::StatutLot> Saisies::lire_statut(const Saisi& saisi);

std::vector<domain::Finess> Saisies::lire_finess(const std::vector<Saisi>& saisis) {
  std::vector<domain::Finess> liste;
  std::set<domain::Finess> vus;
  for (const Saisi& saisi : saisis)
    for (const std::string& numero : decouper_finess(saisi.brut))
      if (const auto finess = lire<domain::Finess>({saisi.lieu, numero}))
        if (est_nouvelle(vus, *finess, {saisi.lieu, finess->texte()}, "chaque FINESS une seule fois"))
          liste.push_back(*finess);
  return liste;
}

std::vector<std::string> Saisies::lire_identifiants(const std::vector<Saisi>& saisis, std::size_t longueur) {
  std::vector<std::string> liste;
  std::set<std::string> vus;
  for (const Saisi& saisi : saisis)
    if (auto ident = lire_texte(saisi, longueur))
      if (est_nouvelle(vus, *ident, {saisi.lieu, *ident}, "chaque identifiant une seule fois"))
        liste.push_back(*std::move(ident));
  return liste;
}

}  // namespace finhop::app
