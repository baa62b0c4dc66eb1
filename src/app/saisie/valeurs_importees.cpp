// The values of a table's cells.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "app/saisie/decoupage.hpp"
#include "app/saisie/marques_tableur.hpp"
#include "app/saisie/table_importee.hpp"

namespace finhop::app {
namespace {

std::string sur_une_ligne(std::string_view texte) {
  std::string ligne;
  for (char c : texte) {
    const bool saut = c == '\r' || c == '\n';
    if (!saut)
      ligne += c;
    else if (!ligne.ends_with(' '))
      ligne += ' ';
  }
  return ligne;
}

std::optional<Refus> refus_de_perte(std::string_view texte) {
  const std::string_view cause = cause_de_perte(texte);
  if (cause.empty()) return std::nullopt;
  return Refus{CodeRefus::ValeurIllisible, fmt::format("{} : {}", texte::citer(texte), cause), "une valeur",
               std::string(remede_de_perte(texte))};
}

// What is wrong with one identifier of a cell, which has no form to fail when it is alone.
std::optional<Refus> refus_d_identifiant(const std::string& texte, bool seul) {
  if (auto perte = refus_de_perte(texte)) return perte;
  const std::string_view dommage = dommage_de_nombre(texte);
  if (!dommage.empty())
    return Refus{
        CodeRefus::ValeurIllisible, fmt::format("{} : {}", texte::citer(texte), dommage),
        "un identifiant entier, ou plusieurs séparés par | , ; ou des espaces",
        "le reprendre à sa source ; dans le tableur, mettre la colonne au format Texte avant de le saisir"};
  if (seul || domain::ressemble_a_un_struct_idnat(texte)) return std::nullopt;
  return Refus{
      CodeRefus::ValeurIllisible, fmt::format("{} ne ressemble pas à un Struct_IdNat", texte::citer(texte)),
      "plusieurs dans une cellule : chacun 1 et un FINESS, ou 3 et un SIRET, séparés par | , ; ou des "
      "espaces",
      "corriger cet identifiant, ou ôter ce qui n'en est pas un"};
}

// All that is wrong with one cell, as one fault.
Refus en_un(ListeRefus refus) {
  Refus tout = std::move(refus.front());
  for (const Refus& r : std::span(refus).subspan(1)) {
    tout.message += " ; " + r.message;
    if (!tout.attendu.contains(r.attendu)) tout.attendu += " ; " + r.attendu;
    if (!tout.remede.phrase.contains(r.remede.phrase)) tout.remede.phrase += " ; " + r.remede.phrase;
  }
  return tout;
}

}  // namespace

bool TableImportee::est_abimee(std::size_t colonne) {
  auto refus = refus_de_perte(cellule(colonne));
  if (refus) noter(colonne, *std::move(refus));
  return refus.has_value();
}

void TableImportee::reprendre(std::size_t colonne, Saisies& saisies) {
  if (!saisies.reussie()) noter(colonne, en_un(saisies.prendre()));
}

std::optional<std::string> TableImportee::texte(std::size_t colonne, std::size_t longueur) {
  const std::string_view brut = cellule(colonne);
  if (brut.empty() || est_abimee(colonne)) return std::nullopt;
  Saisies saisies;
  auto texte = saisies.lire_texte({"", sur_une_ligne(brut)}, longueur);
  reprendre(colonne, saisies);
  return texte;
}

std::optional<std::string> TableImportee::adresse(std::size_t colonne, std::size_t longueur) {
  const std::string_view brut = cellule(colonne);
  if (cause_de_perte(brut).empty() && texte::sans_espaces(brut) != brut) {
    noter(colonne,
          {CodeRefus::ValeurIllisible,
           fmt::format("{} contient un espace ou un retour à la ligne : ce sont peut-être deux adresses",
                       texte::citer(brut)),
           "une seule adresse, sans espace", "n'en garder qu'une, d'un seul tenant"});
    return std::nullopt;
  }
  return texte(colonne, longueur);
}

std::optional<bool> TableImportee::reponse(std::size_t colonne) {
  struct Mot {
    std::string_view mot;
    bool oui;
  };
  constexpr std::array kMots{Mot{"oui", true},  Mot{"vrai", true},  Mot{"true", true},   Mot{"1", true},
                             Mot{"non", false}, Mot{"faux", false}, Mot{"false", false}, Mot{"0", false}};
  const std::string_view brut = cellule(colonne);
  if (brut.empty() || est_abimee(colonne)) return std::nullopt;
  const auto mot = std::ranges::find(kMots, texte::plier(brut), &Mot::mot);
  if (mot != kMots.end()) return mot->oui;
  noter(colonne, {CodeRefus::ValeurIllisible, fmt::format("{} n'est ni oui ni non", texte::citer(brut)),
                  "oui ou non (aussi vrai, faux, true, false, 1, 0)", "écrire oui ou non"});
  return std::nullopt;
}

std::optional<domain::StatutAvance> TableImportee::statut_avance(std::size_t colonne) {
  const std::string_view brut = cellule(colonne);
  if (brut.empty() || est_abimee(colonne)) return std::nullopt;
  if (const auto exact = domain::statut_de<domain::StatutAvance>(brut)) return exact;
  const std::string plie = nom_plie(brut);  // « À recouvrer » is a_recouvrer
  for (const auto& statut : domain::statuts<domain::StatutAvance>())
    if (nom_plie(statut.id) == plie || nom_plie(statut.libelle) == plie) return statut.statut;
  Saisies saisies;
  saisies.lire_statut<domain::StatutAvance>({"", std::string(brut)});
  reprendre(colonne, saisies);
  return std::nullopt;
}

std::vector<domain::Finess> TableImportee::finess(std::size_t colonne) {
  const std::string_view brut = cellule(colonne);
  if (brut.empty() || est_abimee(colonne)) return {};
  if (auto seul = domain::Finess::exact(brut)) return {*std::move(seul)};
  Saisies saisies;
  auto liste = saisies.lire_finess({{"", std::string(brut)}});
  reprendre(colonne, saisies);
  return liste;
}

std::vector<std::string> TableImportee::identifiants(std::size_t colonne, std::size_t longueur) {
  if (!est_donnee(colonne) || est_abimee(colonne)) return {};
  const std::vector<std::string> morceaux = decouper_identifiants(cellule(colonne));
  Saisies saisies;
  std::vector<Saisi> sains;
  for (const std::string& morceau : morceaux) {
    if (auto refus = refus_d_identifiant(morceau, morceaux.size() == 1))
      saisies.refuser(*std::move(refus));
    else
      sains.push_back({"", morceau});
  }
  auto liste = saisies.lire_identifiants(sains, longueur);
  reprendre(colonne, saisies);
  return liste;
}

}  // namespace finhop::app
