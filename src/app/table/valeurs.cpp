// The values of a table's cells.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "app/saisie/decoupage.hpp"
#include "app/saisie/marques_tableur.hpp"
#include "app/saisie/mots_des_statuts.hpp"
#include "app/table/entete.hpp"
#include "app/table/rangees_etrangeres.hpp"
#include "app/table/table_importee.hpp"

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
  constexpr std::size_t kDits = 10;
  Refus tout = std::move(refus.front());
  for (const Refus& r : std::span(refus).first(std::min(refus.size(), kDits)).subspan(1)) {
    tout.message += " ; " + r.message;
    if (!tout.attendu.contains(r.attendu)) tout.attendu += " ; " + r.attendu;
    if (!tout.remede.phrase.contains(r.remede.phrase)) tout.remede.phrase += " ; " + r.remede.phrase;
  }
  if (refus.size() > kDits) tout.message += fmt::format(" ; et {} autres", refus.size() - kDits);
  return tout;
}

}  // namespace

// What a cell holds beside a value, whatever its column.
bool TableImportee::est_abimee(std::size_t colonne) {
  if (abimees_[colonne] != 0) return true;
  const std::string_view brut = cellule(colonne);
  auto refus = refus_de_perte(brut);
  const bool texte = colonnes_[colonne].sorte == SorteDeColonne::Texte;
  if (const auto invisible = texte::premier_invisible(brut); !refus && invisible)
    refus = Refus{CodeRefus::ValeurIllisible,
                  fmt::format("{} contient un caractère invisible (U+{:04X})",
                              texte::citer(texte::imprimable(brut)), static_cast<std::uint32_t>(*invisible)),
                  "rien que des caractères que l'on voit", "le retaper au clavier"};
  if (!refus && ne_dit_rien(brut, texte))
    refus = Refus{CodeRefus::ValeurIllisible, fmt::format("{} ne donne pas de valeur", texte::citer(brut)),
                  "une valeur, ou une cellule vide", "vider la cellule s'il n'y a rien à dire"};
  const bool jour = colonnes_[colonne].sorte == SorteDeColonne::Jour;
  const bool chiffree = jour || colonnes_[colonne].sorte == SorteDeColonne::Montant;
  if (!refus && chiffree && std::ranges::none_of(brut, texte::est_chiffre))
    refus = Refus{CodeRefus::ValeurIllisible,
                  fmt::format("{} n'est pas {}", texte::citer(brut), jour ? "une date" : "un montant"),
                  jour ? "une date, JJ/MM/AAAA, ou une cellule vide"
                       : "un montant en chiffres, 12500,00, ou une cellule vide",
                  "l'écrire en chiffres, ou vider la cellule s'il n'y a rien à dire"};
  if (refus) noter(colonne, *std::move(refus));
  return refus.has_value() || (jour && echangees_[colonne] != 0);
}

std::string_view TableImportee::sans_apostrophe(std::string_view cellule) {
  for (const std::string_view apostrophe : {"'", "’", "`"})
    if (cellule.starts_with(apostrophe) && cellule.size() > apostrophe.size() &&
        texte::est_alphanumerique(cellule[apostrophe.size()]))
      return cellule.substr(apostrophe.size());
  return cellule;
}

void TableImportee::douter_du_jour(std::size_t colonne, const Jour& lu) {
  const std::string_view brut = sans_apostrophe(cellule(colonne));
  constexpr std::size_t kJour = 10;
  if (brut.size() > kJour && brut[kJour] == 'T' && lu.iso() != brut.substr(0, kJour))
    douter(fmt::format("{} : {} est le {} à Paris", colonnes_[colonne].nom, texte::citer(brut), lu.fr()));
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
  constexpr std::array kMots{Mot{"oui", true}, Mot{"vrai", true}, Mot{"true", true},  Mot{"1", true},
                             Mot{"o", true},   Mot{"yes", true},  Mot{"y", true},     Mot{"x", true},
                             Mot{"ok", true},  Mot{"non", false}, Mot{"faux", false}, Mot{"false", false},
                             Mot{"0", false},  Mot{"n", false},   Mot{"no", false},   Mot{"✓", true},
                             Mot{"✔", true},   Mot{"☑", true},    Mot{"☐", false}};
  const std::string_view brut = cellule(colonne);
  if (brut.empty() || est_abimee(colonne)) return std::nullopt;
  const auto mot = std::ranges::find(kMots, texte::plier(sans_apostrophe(brut)), &Mot::mot);
  if (mot != kMots.end()) {
    if (mot->mot == "x" || mot->mot == "ok" || mot->mot == "☐")
      douter(fmt::format("{} : {} est lu {}", colonnes_[colonne].nom, texte::citer(brut),
                         mot->oui ? "oui" : "non"));
    return mot->oui;
  }
  noter(colonne, {CodeRefus::ValeurIllisible, fmt::format("{} n'est ni oui ni non", texte::citer(brut)),
                  "oui ou non (aussi O, N, X, vrai, faux, 1, 0)", "écrire oui ou non"});
  return std::nullopt;
}

std::optional<domain::StatutAvance> TableImportee::statut_avance(std::size_t colonne) {
  const std::string_view brut = cellule(colonne);
  if (brut.empty()) return std::nullopt;
  if (const auto exact = domain::statut_de<domain::StatutAvance>(brut)) return exact;
  const std::string plie = nom_plie(brut);  // « À recouvrer » is a_recouvrer
  for (const auto& statut : domain::statuts<domain::StatutAvance>())
    if (nom_plie(statut.id) == plie || nom_plie(statut.libelle) == plie) return statut.statut;
  if (const auto dit = statut_dit_autrement(brut)) {
    douter(fmt::format("statut : {} est lu {}", texte::citer(brut), domain::libelle(*dit)));
    return dit;
  }
  if (est_abimee(colonne)) return std::nullopt;
  Saisies saisies;
  saisies.lire_statut<domain::StatutAvance>({"", std::string(brut)});
  reprendre(colonne, saisies);
  return std::nullopt;
}

// A list longer than any establishment has.
bool TableImportee::est_trop_lourde(std::size_t colonne) {
  constexpr std::size_t kListeMax = 50'000;
  if (cellule(colonne).size() <= kListeMax) return false;
  noter(colonne, {CodeRefus::ValeurIllisible,
                  fmt::format("{} pèse plus de {} Ko", texte::citer(cellule(colonne)), kListeMax / 1'000),
                  "les numéros d'un seul dossier", "répartir ces numéros entre leurs dossiers"});
  return true;
}

std::vector<domain::Finess> TableImportee::finess(std::size_t colonne) {
  const std::string_view brut = sans_apostrophe(cellule(colonne));
  if (brut.empty() || est_abimee(colonne)) return {};
  if (auto seul = domain::Finess::exact(brut)) return {*std::move(seul)};
  if (est_trop_lourde(colonne)) return {};
  Saisies saisies;
  auto liste = saisies.lire_finess({{"", std::string(brut)}});
  reprendre(colonne, saisies);
  return liste;
}

std::vector<std::string> TableImportee::identifiants(std::size_t colonne, std::size_t longueur) {
  if (!est_donnee(colonne) || est_abimee(colonne) || est_trop_lourde(colonne)) return {};
  const std::vector<std::string> morceaux = decouper_identifiants(sans_apostrophe(cellule(colonne)));
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
