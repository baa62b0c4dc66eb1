#include "finhop/vue/piece/propositions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"

namespace finhop::vue {
namespace {

using app::DossierPossible;
using app::PieceProposee;

enum class Sort { Sur, AVoir, AChoisir, SansPlace };
struct MotsDuSort {
  std::string_view titre;
  std::string_view compte;  // in the singular
};
constexpr std::array kSorts{MotsDuSort{"sûrs", "sûr"}, MotsDuSort{"à vérifier", "à vérifier"},
                            MotsDuSort{"à choisir", "à choisir"}, MotsDuSort{"sans place", "sans place"}};

Sort sort_de(const PieceProposee& p) {
  if (p.sure) return Sort::Sur;
  if (p.dossier && p.type) return Sort::AVoir;
  return p.dossier || !p.a_choisir.empty() ? Sort::AChoisir : Sort::SansPlace;
}

std::string dire(const DossierPossible& dossier) {
  return dossier.client ? fmt::format("{} ({})", dossier.numero_editeur, *dossier.client)
                        : dossier.numero_editeur;
}

Valeur numero(const PieceProposee& p) {
  return p.dossier ? Valeur(p.dossier->numero_editeur) : Valeur();
}
Valeur client(const PieceProposee& p) {
  return p.dossier ? Valeur(p.dossier->client) : Valeur();
}
Valeur type(const PieceProposee& p) {
  return p.type ? Valeur(code(*p.type)) : Valeur();
}
Valeur a_choisir(const PieceProposee& p) {
  Textes numeros;
  for (const DossierPossible& d : p.a_choisir) numeros.push_back(d.numero_editeur);
  return numeros;
}

constexpr Champ<PieceProposee> kProposee[]{
    {"chemin", "", lire<&PieceProposee::chemin>},
    {"numeroEditeur", "", numero},
    {"client", "", client},
    {"typeFichier", "", type},
    {"score", "", lire<&PieceProposee::score>, Alignement::Droite},
    {"sure", "", lire<&PieceProposee::sure>, Alignement::Gauche, 0, "confirme"},
    {"raisons", "", [](const PieceProposee& p) { return Valeur(p.raisons); }},
    {"aChoisir", "", a_choisir},
    {"cherche", "", [](const PieceProposee& p) { return Valeur(p.cherche); }},
};
constexpr Champs<PieceProposee> kProposees(kProposee);

Section section(const PieceProposee& p) {
  std::string titre = p.chemin.string();
  if (p.dossier) titre += " → " + dire(*p.dossier);
  if (p.type) titre += fmt::format(", {}", libelle(*p.type));
  if (p.dossier) titre += fmt::format(", {} sur 100", p.score);
  Page contenu;
  for (const std::string& raison : p.raisons) contenu.push_back({Phrase{"", raison}});
  for (const std::string& cherche : p.cherche) contenu.push_back({Phrase{"", cherche}});
  return {std::move(titre), std::move(contenu)};
}

}  // namespace

Page Propositions::page() const {
  Page page;
  Textes comptes;
  for (std::size_t i = 0; i < kSorts.size(); ++i) {
    Page fichiers;
    for (const PieceProposee& p : propositions_.pieces)
      if (sort_de(p) == static_cast<Sort>(i)) fichiers.push_back({section(p)});
    if (fichiers.empty()) continue;
    const std::string nombre = std::to_string(fichiers.size());
    comptes.push_back(
        nombre + " " +
        (i == 0 ? texte::accorder(fichiers.size(), kSorts[i].compte) : std::string(kSorts[i].compte)));
    page.push_back({Section{std::string(kSorts[i].titre), std::move(fichiers)}});
  }
  const std::string combien = texte::compter(propositions_.pieces.size(), "fichier");
  page.push_back({Phrase{"", comptes.empty() ? combien : combien + " : " + texte::joindre(comptes, ", ")}});
  return page;
}

Faits Propositions::donnees() const {
  return {{"fichiers", "", kProposees.elements(propositions_.pieces)},
          {"duSysteme", "", propositions_.du_systeme}};
}

Defile Propositions::tableur() const {
  return kProposees.defile(Forme::Tableur, propositions_.pieces);
}

}  // namespace finhop::vue
