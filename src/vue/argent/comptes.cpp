#include "finhop/vue/argent/comptes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "finhop/base/texte.hpp"
#include "finhop/vue/mots.hpp"
#include "vue/argent/jour.hpp"

namespace finhop::vue {
namespace {

using domain::Groupe;
using domain::Groupement;
using domain::Poste;

constexpr auto kDroite = Alignement::Droite;

template <Poste poste>
Valeur montant(const Groupe& g) {
  return g.sommes[poste];
}
Valeur en_retard(const Groupe& g) {
  return g.sommes.en_retard();
}
Valeur dossiers(const Groupe& g) {
  return g.sommes.dossiers;
}
Valeur nom(const Groupe& g) {
  return g.nom;
}

template <Poste poste>
constexpr Champ<Groupe> champ() {
  const domain::DescriptionDePoste& decrit = domain::kPostes[domain::rang(poste)];
  return {decrit.id, "", montant<poste>, kDroite, 0};
}

constexpr Champ<Groupe> kChamps[]{
    {"cle", "", [](const Groupe& g) { return Valeur(g.cle); }},
    {"nom", "", nom},
    {"dossiers", "", dossiers},
    champ<Poste::BonsCommande>(),
    champ<Poste::AvanceAttendue>(),
    champ<Poste::AvanceRecue>(),
    champ<Poste::EcartAvance>(),
    champ<Poste::Facture>(),
    champ<Poste::SoldeAttendu>(),
    champ<Poste::SoldeRecu>(),
    champ<Poste::Ecart>(),
    champ<Poste::ResteARecevoir>(),
    {"enRetard", "", en_retard, kDroite},
    champ<Poste::Retard30>(),
    champ<Poste::Retard60>(),
    champ<Poste::Retard90>(),
    champ<Poste::RetardPlus>(),
    champ<Poste::ARisque>(),
    champ<Poste::ARembourser>(),
    champ<Poste::Rembourse>(),
    {"montantsNonNotes", "", [](const Groupe& g) { return Valeur(g.sommes.non_notes); }, kDroite},
};
constexpr Champs<Groupe> kGroupe(kChamps);

// What a page has room for: one part after the other, each under the names of its sums.
struct ColonneDite {
  std::string_view nom;
  Valeur (*lire)(const Groupe&);
};
struct Partie {
  std::string_view titre;
  std::array<ColonneDite, 4> colonnes;
};
constexpr std::array kParties{
    Partie{"Avances",
           {{{"bons de commande", montant<Poste::BonsCommande>},
             {"attendu", montant<Poste::AvanceAttendue>},
             {"reçu", montant<Poste::AvanceRecue>},
             {"écart", montant<Poste::EcartAvance>}}}},
    Partie{"Soldes",
           {{{"facturé", montant<Poste::Facture>},
             {"attendu", montant<Poste::SoldeAttendu>},
             {"reçu", montant<Poste::SoldeRecu>},
             {"écart", montant<Poste::Ecart>}}}},
    Partie{"À venir et à rendre",
           {{{"reste à recevoir", montant<Poste::ResteARecevoir>},
             {"à risque", montant<Poste::ARisque>},
             {"à rembourser", montant<Poste::ARembourser>},
             {"remboursé", montant<Poste::Rembourse>}}}},
};
constexpr Partie kRetards{"",
                          {{{"0–30 jours", montant<Poste::Retard30>},
                            {"31–60 jours", montant<Poste::Retard60>},
                            {"61–90 jours", montant<Poste::Retard90>},
                            {"plus de 90", montant<Poste::RetardPlus>}}}};

constexpr std::size_t kNomAuMoins = 12;

// Situations are told whole: two of them that are cut would read alike.
std::size_t nom_au_moins(Groupement par, const std::vector<Groupe>& groupes) {
  std::size_t largeur = kNomAuMoins;
  if (par == Groupement::Situation)
    for (const Groupe& groupe : groupes) largeur = std::max(largeur, texte::largeur(groupe.nom));
  return largeur;
}

Bloc section(const Partie& partie, std::string titre, Groupement par, const std::vector<Groupe>& groupes) {
  Table table{{{std::string(domain::description(par).titre), Alignement::Gauche, nom_au_moins(par, groupes)},
               {"dossiers", kDroite}}};
  for (const ColonneDite& colonne : partie.colonnes)
    table.colonnes.push_back({std::string(colonne.nom), kDroite});
  for (const Groupe& groupe : groupes) {
    Rangee rangee{groupe.nom, groupe.sommes.dossiers};
    for (const ColonneDite& colonne : partie.colonnes) rangee.push_back(colonne.lire(groupe));
    table.rangees.push_back(std::move(rangee));
  }
  return {Section{std::move(titre), {{std::move(table)}}}};
}

// « le jour du bon de commande : bons de commande, avances attendues »
Page jours_employes(Groupement par) {
  if (!domain::description(par).duree)
    return {{Phrase{"", "chaque dossier est compté tout entier dans son groupe"}}};
  Page page{{Ligne{"chaque somme est comptée à son jour :"}}};
  using domain::JourDuPoste;
  for (const JourDuPoste jour :
       {JourDuPoste::Commande, JourDuPoste::PaiementAvance, JourDuPoste::Facture, JourDuPoste::PaiementSolde,
        JourDuPoste::Attente, JourDuPoste::Remboursement}) {
    Textes noms;
    for (const domain::DescriptionDePoste& poste : domain::kPostes)
      if (poste.jour == jour) noms.emplace_back(poste.nom);
    if (jour == JourDuPoste::Commande) noms.insert(noms.begin(), "nombre de dossiers");
    page.push_back({Phrase{fmt::format("  {} : ", domain::libelle(jour)), texte::joindre(noms, ", ")}});
  }
  return page;
}

std::vector<Groupe> avec_total(const app::ComptesDArgent& comptes) {
  std::vector<Groupe> groupes = comptes.groupes;
  groupes.push_back({"total", "total", comptes.total});
  return groupes;
}

Page reserves(const domain::Sommes& total) {
  if (total.non_notes == 0) return {};
  return {{Phrase{"", fmt::format("{} sans montant noté : à 0 dans ces sommes",
                                  texte::compter(total.non_notes, "paiement"))}}};
}

Ensuite ensuite(const app::ComptesDArgent& comptes) {
  std::vector<Argument> au;
  if (comptes.au.passe) au.push_back({Donnee::Au, comptes.au.jour.fr()});
  std::vector<Suite> suites;
  if (comptes.total[Poste::ARisque] != Montant()) {
    std::vector<Argument> arguments{{Donnee::Risque}};
    arguments.insert(arguments.end(), au.begin(), au.end());
    suites.push_back({"ce qui est à risque, et pourquoi", Geste::Argent, std::move(arguments)});
  }
  if (comptes.total.en_retard() != Montant() && !comptes.au.passe)
    suites.push_back({"ce qui est en retard", Geste::AFaire});
  const std::string_view autre = comptes.par == Groupement::Trimestre ? "situation" : "trimestre";
  std::vector<Argument> arguments{{Donnee::Par, std::string(autre)}};
  arguments.insert(arguments.end(), au.begin(), au.end());
  suites.push_back({"les mêmes sommes, autrement", Geste::Argent, std::move(arguments)});
  return {std::move(suites)};
}

void ajouter(Page& page, Page autre) {
  for (Bloc& bloc : autre) page.push_back(std::move(bloc));
}

}  // namespace

Page ComptesDArgent::page() const {
  Page page = dire_le_jour(comptes_.au);
  if (comptes_.total.dossiers == 0) {
    page.push_back({Ligne{"aucun dossier"}});
    return page;
  }
  const std::vector<Groupe> groupes = avec_total(comptes_);
  for (const Partie& partie : kParties)
    page.push_back(section(partie, std::string(partie.titre), comptes_.par, groupes));
  const Montant en_retard = comptes_.total.en_retard();
  if (en_retard != Montant())
    page.push_back(section(kRetards, fmt::format("En retard : {}, par âge du retard", en_retard.texte_fr()),
                           comptes_.par, groupes));
  ajouter(page, reserves(comptes_.total));
  ajouter(page, jours_employes(comptes_.par));
  page.push_back({ensuite(comptes_)});
  return page;
}

Faits ComptesDArgent::donnees() const {
  Faits total = kGroupe.faits({"", "", comptes_.total});
  std::erase_if(total, [](const Fait& fait) { return fait.cle == "cle" || fait.cle == "nom"; });
  Faits faits{{"au", "", comptes_.au.jour},
              {"par", "", domain::description(comptes_.par).id},
              {"groupes", "", kGroupe.elements(comptes_.groupes)},
              {"total", "", std::move(total)}};
  Faits jours;
  if (domain::description(comptes_.par).duree)
    for (const domain::DescriptionDePoste& poste : domain::kPostes)
      jours.push_back({std::string(poste.id), "", domain::libelle(poste.jour)});
  faits.push_back({"jours", "", std::move(jours)});
  if (comptes_.au.passe) faits.push_back({"dApresLesJoursNotes", "", true});
  return faits;
}

Table ComptesDArgent::tableur() const {
  Table table = kGroupe.table(Forme::Tableur, avec_total(comptes_));
  table.sommes = Sommes::DerniereRangee;
  return table;
}

}  // namespace finhop::vue
