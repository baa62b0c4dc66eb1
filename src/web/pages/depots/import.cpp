#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/app/avance/importer.hpp"
#include "finhop/app/solde/importer.hpp"
#include "finhop/vue/imports.hpp"
#include "finhop/vue/paiement/paiements.hpp"
#include "web/pages/depots/table.hpp"

namespace finhop::web {
namespace {

using app::SorteDeTable;

constexpr std::array kSortes{Sorte{SorteDeTable::Avances, "avances", "une table d'avances",
                                   Geste::AvanceImporter, Route::EnregistrerAvances},
                             Sorte{SorteDeTable::Soldes, "soldes", "une table de soldes",
                                   Geste::SoldeImporter, Route::EnregistrerSoldes},
                             Sorte{SorteDeTable::Paiements, "paiements", "un avis de paiement",
                                   Geste::PaiementImporter, Route::EnregistrerPaiements}};

constexpr std::string_view kOui = "oui";
constexpr std::size_t kDifferencesMontrees = 250;

std::optional<app::Saisi> saisi_de(const Parametres& parametres, std::string_view nom) {
  const auto valeur = parametre(parametres, nom);
  if (!valeur || valeur->empty()) return std::nullopt;
  return app::Saisi{std::string(nom), std::string(*valeur)};
}

std::string texte_de(const Parametres& parametres, std::string_view nom) {
  return std::string(parametre(parametres, nom).value_or(""));
}

void ajouter(vue::Page& page, vue::Page suite) {
  for (vue::Bloc& bloc : suite) page.push_back(std::move(bloc));
}

vue::Page refus_dit(const app::TableRefusee& refusee, const std::string& fichier) {
  vue::Page page = vue::remarques(fichier, refusee.remarques, refusee.suites);
  ajouter(page, vue::FautesDeTable(refusee, fichier).page());
  return page;
}

ImportDit dire(const app::IssueImport& issue, const std::string& fichier, const vue::MotsImport& mots,
               app::Mode mode) {
  if (!issue) return {Bilan::Refuse, refus_dit(issue.error(), fichier)};
  ImportDit dit{.bilan = Bilan::SansEffet, .page = vue::remarques(fichier, issue->remarques, issue->suites)};
  const vue::Import import(*issue, fichier, mots, mode);
  ajouter(dit.page, import.page());
  if (!issue->crees.empty() || !issue->modifies.empty()) dit.bilan = Bilan::AvecEffet;
  dit.differences = import.differences();
  auto& rangees = dit.differences.rangees;
  if (rangees.size() <= kDifferencesMontrees) return dit;
  dit.autres = rangees.size() - kDifferencesMontrees;
  rangees.resize(kDifferencesMontrees);
  return dit;
}

vue::Page refuses(const ListeRefus& refus) {
  vue::Page page;
  for (const Refus& un : refus) {
    page.push_back({vue::Ligne{un.message}});
    if (!un.attendu.empty()) page.push_back({vue::Phrase{"Attendu : ", un.attendu}});
    page.push_back({vue::AFaire{"À faire : ", un.remede}});
  }
  return page;
}

ImportDit dire(const Issue<app::RapportPaiements>& issue, const std::string& fichier, app::Mode mode) {
  if (!issue) return {Bilan::Refuse, refuses(issue.error())};
  ImportDit dit{.bilan = Bilan::Refuse, .page = vue::remarques(fichier, issue->remarques, issue->suites)};
  ajouter(dit.page, vue::AvisPris(*issue, fichier, mode).page());
  if (issue->fautes.empty())
    dit.bilan = issue->lignes.empty() ? Bilan::SansEffet : Bilan::AvecEffet;
  else
    ajouter(dit.page, vue::FautesDeTable({issue->fautes, {}}, fichier).page());
  return dit;
}

}  // namespace

std::span<const Sorte> sortes() {
  return kSortes;
}

const Sorte& sorte_de(SorteDeTable sorte) {
  return *std::ranges::find(kSortes, sorte, &Sorte::sorte);
}

const Sorte* sorte_nommee(std::string_view id) {
  const auto sorte = std::ranges::find(kSortes, id, &Sorte::id);
  return sorte == kSortes.end() ? nullptr : &*sorte;
}

DemandeDImport demande_d_import(SorteDeTable sorte, const Parametres& parametres) {
  DemandeDImport demande{.sorte = sorte};
  if (parametre(parametres, "mettre_a_jour") == kOui) demande.deja_la = app::DejaLa::MettreAJour;
  demande.lecture = {.encodage = texte_de(parametres, "encodage"),
                     .ignorer_colonnes = parametre(parametres, "ignorer_colonnes") == kOui,
                     .feuille = texte_de(parametres, "feuille")};
  for (const auto& [nom, valeur] : parametres)
    if (nom == "colonne" && valeur.contains('=')) demande.lecture.colonnes.push_back(valeur);
  const auto titre = parametre(parametres, "titre");
  if (titre && !titre->empty())
    demande.lecture.colonnes.push_back(std::string(*titre) + "=" + texte_de(parametres, "champ"));
  const auto& codages = app::encodages_de_table();
  if (std::ranges::find(codages, demande.lecture.encodage) == codages.end()) demande.lecture.encodage.clear();
  if (sorte == SorteDeTable::Paiements)
    demande.avis = {saisi_de(parametres, "nature"), saisi_de(parametres, "total"),
                    saisi_de(parametres, "reference"), saisi_de(parametres, "date")};
  return demande;
}

Parametres parametres_de(const DemandeDImport& demande) {
  Parametres dits;
  const auto dire_un = [&](std::string_view nom, std::string_view valeur) {
    if (!valeur.empty()) dits.emplace_back(nom, valeur);
  };
  dire_un("mettre_a_jour", demande.deja_la == app::DejaLa::MettreAJour ? kOui : "");
  dire_un("encodage", demande.lecture.encodage);
  dire_un("feuille", demande.lecture.feuille);
  dire_un("ignorer_colonnes", demande.lecture.ignorer_colonnes ? kOui : "");
  for (const std::string& colonne : demande.lecture.colonnes) dire_un("colonne", colonne);
  for (const auto* saisi :
       {&demande.avis.nature, &demande.avis.total, &demande.avis.reference, &demande.avis.date})
    if (*saisi) dire_un((*saisi)->lieu, (*saisi)->brut);
  return dits;
}

Suite commande_de(const DemandeDImport& demande, const Recu& recu) {
  Suite suite{"", sorte_de(demande.sorte).geste, {{Donnee::Fichier, recu.fichier}}};
  const auto dire_un = [&](Donnee quoi, const std::string& valeur) {
    if (!valeur.empty()) suite.arguments.push_back({quoi, valeur});
  };
  if (demande.deja_la == app::DejaLa::MettreAJour) suite.arguments.push_back({Donnee::MettreAJour});
  for (const std::string& colonne : demande.lecture.colonnes) dire_un(Donnee::Colonne, colonne);
  if (demande.lecture.ignorer_colonnes) suite.arguments.push_back({Donnee::IgnorerColonnes});
  dire_un(Donnee::Encodage, demande.lecture.encodage);
  dire_un(Donnee::Feuille, demande.lecture.feuille);
  const app::AvisSaisi& avis = demande.avis;
  if (avis.nature) dire_un(Donnee::Nature, avis.nature->brut);
  if (avis.total) dire_un(Donnee::Total, avis.total->brut);
  if (avis.reference) dire_un(Donnee::ReferenceDuVirement, avis.reference->brut);
  if (avis.date) dire_un(Donnee::Date, avis.date->brut);
  return suite;
}

ImportDit importer(Contexte& contexte, const Recu& recu, const DemandeDImport& demande, app::Mode mode,
                   std::optional<std::string> tete) {
  app::Contexte pour = contexte.pour_app(commande_de(demande, recu), mode);
  pour.tete = std::move(tete);
  app::Base base = contexte.ouvrir_base();
  const app::Fichier fichier = recu.pour_app();
  switch (demande.sorte) {
    case SorteDeTable::Avances:
      return dire(app::importer_avances(base, pour, fichier, demande.deja_la, demande.lecture), recu.fichier,
                  {"avance", "e"}, mode);
    case SorteDeTable::Soldes:
      return dire(app::importer_soldes(base, pour, fichier, demande.deja_la, demande.lecture), recu.fichier,
                  {"solde", ""}, mode);
    case SorteDeTable::Paiements:
      break;
  }
  return dire(app::importer_paiements(base, pour, fichier, demande.avis, demande.lecture), recu.fichier,
              mode);
}

}  // namespace finhop::web
