#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "finhop/base/texte.hpp"
#include "finhop/vue/argent/comptes.hpp"
#include "finhop/vue/mots.hpp"
#include "vue/argent/jour.hpp"

namespace finhop::vue {
namespace {

using app::DossierARisque;

constexpr Champ<DossierARisque> kChamps[]{
    {"numeroEditeur", "", lire<&DossierARisque::numero_editeur>},
    {"client", "", lire<&DossierARisque::client>},
    {"raison.id", "", [](const DossierARisque& d) { return Valeur(description(d.risque.sorte).id); },
     Alignement::Gauche, 0, "raison"},
    {"raison.libelle", "",
     [](const DossierARisque& d) { return Valeur(description(d.risque.sorte).libelle); }, Alignement::Gauche,
     0, "libelleRaison"},
    {"montant", "", [](const DossierARisque& d) { return Valeur(d.risque.montant); }, Alignement::Droite},
    {"dateLimite", "", [](const DossierARisque& d) { return Valeur(d.risque.limite); }},
    {"suite.commande", "", [](const DossierARisque& d) { return Valeur(d.suite); }, Alignement::Gauche, 0,
     "commande"},
    {"suite.pourquoi", "", [](const DossierARisque& d) { return Valeur(d.suite.quand); }, Alignement::Gauche,
     0, "pourquoi"},
};
constexpr Champs<DossierARisque> kDossier(kChamps);

Montant somme(std::span<const DossierARisque> dossiers) {
  Montant somme;
  for (const DossierARisque& d : dossiers) somme += d.risque.montant.value_or(Montant());
  return somme;
}

// « 00001 Clinique du Lac : 3 750,00 €, date limite le 30/11/2022 (dans 12 jours) »
Bloc bloc(const DossierARisque& d, const Jour& jour) {
  const std::string qui = d.client ? fmt::format("{} {}", d.numero_editeur, *d.client) : d.numero_editeur;
  std::string quoi = d.risque.montant ? d.risque.montant->texte_fr() : "montant non noté";
  if (d.risque.limite)
    quoi += fmt::format(", date limite {} ({})", d.risque.limite->fr(), echeance(*d.risque.limite, jour));
  return {Section{"", {{Phrase{qui + " : ", quoi}}, {Section{"", {{AFaire{"à faire : ", d.suite}}}}}}}};
}

}  // namespace

Page RisquesDArgent::page() const {
  Page page = dire_le_jour(risques_.au);
  const std::vector<DossierARisque>& dossiers = risques_.dossiers;
  if (dossiers.empty()) {
    page.push_back({Ligne{"aucune avance reçue n'est à risque"}});
    return page;
  }
  page.push_back(
      {Phrase{"", fmt::format("{} d'avances reçues pourraient être à rembourser à l'ASP, {}",
                              somme(dossiers).texte_fr(), texte::compter(dossiers.size(), "dossier"))}});
  for (auto debut = dossiers.begin(); debut != dossiers.end();) {
    const auto fin = std::find_if(debut, dossiers.end(), [&](const DossierARisque& autre) {
      return autre.risque.sorte != debut->risque.sorte;
    });
    const std::span<const DossierARisque> semblables(debut, fin);
    page.push_back(
        {Ligne{fmt::format("{} : {}, {}", description(debut->risque.sorte).libelle,
                           texte::compter(semblables.size(), "dossier"), somme(semblables).texte_fr())}});
    const Part part = longueur_ == Longueur::Entiere ? Part{semblables.size(), 0}
                                                     : premiers(semblables.size(), borne::kTachesSemblables);
    for (const DossierARisque& d : semblables.first(part.dits)) page.push_back(bloc(d, risques_.au.jour));
    if (part.tus > 0) {
      std::vector<Argument> arguments{{Donnee::Risque}, {Donnee::Detail}};
      if (risques_.au.passe) arguments.push_back({Donnee::Au, risques_.au.jour.fr()});
      page.push_back({Section{"",
                              {{Conseil{fmt::format("et {} : ", texte::compter(part.tus, "autre")),
                                        {"", Geste::Argent, std::move(arguments)}}}}}});
    }
    debut = fin;
  }
  return page;
}

Faits RisquesDArgent::donnees() const {
  return {{"au", "", risques_.au.jour},
          {"dossiers", "", kDossier.elements(risques_.dossiers)},
          {"total", "", somme(risques_.dossiers)}};
}

Table RisquesDArgent::tableur() const {
  Table table = kDossier.table(Forme::Tableur, risques_.dossiers);
  Rangee total(table.colonnes.size());
  total.front() = "total";
  for (std::size_t i = 0; i < table.colonnes.size(); ++i)
    if (table.colonnes[i].nom == "montant") total[i] = somme(risques_.dossiers);
  table.rangees.push_back(std::move(total));
  table.sommes = Sommes::DerniereRangee;
  return table;
}

}  // namespace finhop::vue
