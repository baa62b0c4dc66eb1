// Payments, notice by notice.
#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/texte.hpp"
#include "finhop/vue/mots.hpp"
#include "finhop/vue/paiement/paiements.hpp"

namespace finhop::vue {
namespace {

using app::PaiementsDUnAvis;
using domain::AvisDePaiement;
using domain::PaiementDeDossier;

constexpr auto kADroite = Alignement::Droite;

Valeur nature_de(const PaiementDeDossier& p) {
  return Mot{domain::id(p.paiement.nature), domain::id(p.paiement.nature)};
}

constexpr Champ<PaiementDeDossier> kPaiement[]{
    {"numeroEditeur", "dossier", lire<&PaiementDeDossier::numero_editeur>},
    {"numeroASP", "numéro ASP", lire<&PaiementDeDossier::numero_asp>},
    {"client", "client", lire<&PaiementDeDossier::client>, Alignement::Gauche, 12},
    {"nature", "nature", nature_de},
    {"date", "le", [](const PaiementDeDossier& p) { return Valeur(p.paiement.jour); }},
    {"montant", "", [](const PaiementDeDossier& p) { return Valeur(p.paiement.montant); }, kADroite},
    {"", "montant",
     [](const PaiementDeDossier& p) {
       return p.paiement.montant ? Valeur(*p.paiement.montant) : Valeur("montant non noté");
     },
     kADroite},
    {"reference", "référence", [](const PaiementDeDossier& p) { return Valeur(p.paiement.reference); },
     Alignement::Gauche, 12},
    {"ligne", "",
     [](const PaiementDeDossier& p) { return p.paiement.avis ? Valeur(p.paiement.avis->ligne) : Valeur(); }},
};
constexpr Champs<PaiementDeDossier> kPaiements(kPaiement);

constexpr Champ<AvisDePaiement> kAvis[]{
    {"numero", "", lire<&AvisDePaiement::numero>},
    {"reference", "", lire<&AvisDePaiement::reference>},
    {"fichier", "", lire<&AvisDePaiement::fichier>},
    {"recuLe", "", [](const AvisDePaiement& a) { return Valeur(Moment{a.recu_le}); }},
    {"lignes", "", lire<&AvisDePaiement::lignes>},
    {"total", "", lire<&AvisDePaiement::total>},
};

Montant somme(const PaiementsDUnAvis& groupe) {
  Montant total;
  for (const PaiementDeDossier& p : groupe.paiements) total += p.paiement.montant.value_or(Montant());
  return total;
}

constexpr Champ<PaiementsDUnAvis> kGroupe[]{
    {"avis", "",
     [](const PaiementsDUnAvis& g) {
       return g.avis ? Valeur(Champs<AvisDePaiement>(kAvis).faits(*g.avis)) : Valeur();
     }},
    {"total", "", [](const PaiementsDUnAvis& g) { return Valeur(somme(g)); }},
    {"paiements", "", [](const PaiementsDUnAvis& g) { return Valeur(kPaiements.elements(g.paiements)); }},
};
constexpr Champs<PaiementsDUnAvis> kGroupes(kGroupe);

// « avis 3 : VIR ASP 2022-04, avis.csv, pris le 02/04/2022, 2 lignes, 7 500,00 € »
std::string titre(const PaiementsDUnAvis& groupe) {
  if (!groupe.avis)
    return fmt::format("notés un par un : {}, {}", texte::compter(groupe.paiements.size(), "paiement"),
                       somme(groupe).texte_fr());
  const AvisDePaiement& a = *groupe.avis;
  std::string dit =
      fmt::format("avis {} : {}{}, pris le {}, {}, {}", a.numero, a.reference ? *a.reference + ", " : "",
                  a.fichier, dite(Moment{a.recu_le}), texte::compter(a.lignes, "ligne"), a.total.texte_fr());
  if (somme(groupe) != a.total)
    dit += fmt::format(" ; {} ici",
                       texte::compter(groupe.paiements.size(), "paiement") + ", " + somme(groupe).texte_fr());
  return dit;
}

Valeur avis_de(const domain::Paiement& p) {
  return p.avis ? Valeur(p.avis->avis) : Valeur();
}

constexpr Champ<domain::Paiement> kDuDossier[]{
    {"nature", "",
     [](const domain::Paiement& p) {
       return Valeur(Mot{domain::id(p.nature), domain::id(p.nature)});
     }},
    {"date", "", lire<&domain::Paiement::jour>},
    {"montant", "", lire<&domain::Paiement::montant>},
    {"reference", "", lire<&domain::Paiement::reference>},
    {"avis", "", avis_de},
};

// « avance : 3 000,00 €, le 02/04/2022, VIR 1, avis 1 »
std::string paiement_dit(const domain::Paiement& p) {
  std::vector<std::string> dits{p.montant ? p.montant->texte_fr() : "montant non noté"};
  if (p.jour) dits.push_back("le " + p.jour->fr());
  if (p.reference) dits.push_back(*p.reference);
  if (p.avis) dits.push_back(fmt::format("avis {}", p.avis->avis));
  return texte::joindre(dits, ", ");
}

}  // namespace

Page paiements_du_dossier(std::span<const domain::Paiement> paiements) {
  const bool plusieurs = std::ranges::any_of(paiements, [&](const domain::Paiement& p) {
    return p.avis || p.reference || std::ranges::count(paiements, p.nature, &domain::Paiement::nature) > 1;
  });
  Page page;
  if (plusieurs)
    for (const domain::Paiement& p : paiements)
      page.push_back({Phrase{fmt::format("{} : ", domain::id(p.nature)), paiement_dit(p)}});
  return page;
}

std::vector<Faits> paiements_pour_programmes(std::span<const domain::Paiement> paiements) {
  return Champs<domain::Paiement>(kDuDossier).elements(paiements);
}

Page Paiements::page() const {
  Page page;
  for (const PaiementsDUnAvis& groupe : groupes_) {
    Page contenu;
    if (!groupe.paiements.empty()) contenu.push_back({kPaiements.table(Forme::Personnes, groupe.paiements)});
    page.push_back({Section{titre(groupe), std::move(contenu)}});
  }
  if (!groupes_.empty()) return page;
  return {
      {Ligne{"aucun paiement"}},
      {AFaire{"", Remede(Suite{"prendre un avis de l'ASP", Geste::PaiementImporter, {{Donnee::Fichier}}})}}};
}

Defile Paiements::donnees() const {
  return kGroupes.defile(Forme::Programmes, groupes_);
}

Table Paiements::tableur() const {
  const Selection<PaiementDeDossier> choisis = kPaiements.pour(Forme::Tableur);
  Table table{choisis.colonnes()};
  table.colonnes.push_back({"avis"});
  table.colonnes.push_back({"referenceDuVirement"});
  for (const PaiementsDUnAvis& groupe : groupes_)
    for (const PaiementDeDossier& p : groupe.paiements) {
      Rangee rangee = choisis.rangee(p);
      rangee.push_back(groupe.avis ? Valeur(groupe.avis->numero) : Valeur());
      rangee.push_back(groupe.avis ? Valeur(groupe.avis->reference) : Valeur());
      table.rangees.push_back(std::move(rangee));
    }
  return table;
}

}  // namespace finhop::vue
