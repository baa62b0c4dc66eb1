// The columns judged together, once all of them are known: what is asked, what is left out, what is missing.
#include <fmt/format.h>

#include <algorithm>

#include "app/table/entete.hpp"

namespace finhop::app {

std::vector<std::size_t> TableImportee::absentes(const std::vector<std::string_view>& noms) const {
  std::vector<std::size_t> colonnes;
  for (const std::string_view nom : noms)
    if (const std::size_t colonne = rang_de(nom); colonne != kAbsente && rangs_[colonne] == kAbsente)
      colonnes.push_back(colonne);
  return colonnes;
}

void TableImportee::juger_les_colonnes() {
  ranger_le_reste();
  exiger_colonnes();
  if (const Lieux& entetes = examen_.entetes_repetees(); entetes.combien > 0)
    noter(entetes.lignes.front(), kFichier, "",
          {CodeRefus::TableRefusee,
           fmt::format("l'en-tête est répété, {} {}", entetes.combien > 1 ? "lignes" : "ligne",
                       lignes_dites(entetes.lignes, entetes.combien)),
           "l'en-tête une seule fois, sur la première ligne",
           puis_recommencer(entetes.combien > 1 ? "ôter ces lignes" : "ôter cette ligne")});
  juger_les_dates();
}

// What no column takes: asked when it may be one that is missing, else left out, which is told.
void TableImportee::ranger_le_reste() {
  std::size_t prises = 0;
  std::size_t laissees = 0;
  for (std::size_t i = 0; i < largeur_; ++i) {
    if (colonne_au_rang_[i] != kAbsente && examen_.est_remplie(i)) ++prises;
    if (entete_[i].empty() || colonne_au_rang_[i] != kAbsente || dit_au_rang_[i] != 0) continue;
    const bool connue = est_de_la_liste(entete_[i]);
    const auto possibles =
        connue ? std::vector<std::size_t>{} : absentes(colonnes_possibles(sorte_, entete_[i]));
    if (!possibles.empty() && examen_.est_remplie(i) && !lecture_.ignorer_colonnes)
      demander(i, possibles);
    else
      ignorer(i, entete_[i]);
    if (examen_.est_remplie(i) && !connue) ++laissees;
  }
  if (laissees <= prises || lecture_.ignorer_colonnes || prises == 0) return;
  noter(ligne_, kFichier, "",
        {CodeRefus::TableRefusee,
         fmt::format("{} de cette table ne seraient pas lues, et {} le seraient : {}",
                     texte::compter(laissees, "colonne remplie"), prises,
                     texte::joindre_les_premiers(inconnues_, kColonnesDites)),
         fmt::format("les colonnes {}", texte::joindre(noms_de(colonnes_, Presence::Facultative), ", ")),
         {"dire laquelle donne quoi",
          {{"ainsi",
            Geste::Recommencer,
            {choix_de_colonne(inconnues_.empty() ? "TITRE" : inconnues_.front(), "CHAMP")}},
           {"ou, pour les laisser toutes", Geste::Recommencer, {{Donnee::IgnorerColonnes}}}}}});
}

void TableImportee::demander(std::size_t rang, const std::vector<std::size_t>& possibles) {
  std::vector<std::string> noms;
  Remede remede{"dire ce que c'est", {}};
  for (const std::size_t colonne : possibles) {
    noms.emplace_back(colonnes_[colonne].nom);
    remede.suites.push_back({noms.size() > 1 ? "ou" : "",
                             Geste::Recommencer,
                             {choix_de_colonne(entete_[rang], colonnes_[colonne].nom)}});
    dites_[colonne] = 1;
  }
  remede.suites.push_back({"ou, pour la laisser", Geste::Recommencer, {choix_de_colonne(entete_[rang], "")}});
  noter(ligne_, kFichier, entete_[rang],
        {CodeRefus::TableRefusee,
         fmt::format("la colonne {} peut être {}", texte::citer(entete_[rang]), texte::joindre(noms, " ou ")),
         "un titre qui ne se lit que d'une façon", std::move(remede)});
}

void TableImportee::ignorer(std::size_t rang, std::string_view nom) {
  inconnues_.emplace_back(nom);
  std::string& dite = ignorees_[rang] = texte::citer(nom);
  if (est_toutes_taxes(nom)) {
    dite += " (un montant TTC : finhop ne lit que les montants HT";
    for (std::size_t i = 0; i < colonnes_.size(); ++i)
      if (rangs_[i] == kAbsente && colonnes_[i].nom.contains("HT"))
        dite += fmt::format(", ajouter une colonne {}", colonnes_[i].nom);
    dite += ")";
    return;
  }
  if (const std::size_t la = rang_de(colonne_du_titre(sorte_, nom));
      la != kAbsente && rangs_[la] != kAbsente) {
    dite += fmt::format(" ({} est donné par {})", colonnes_[la].nom, texte::citer(entete_[rangs_[la]]));
    return;
  }
  if (est_de_la_liste(nom) || !examen_.est_remplie(rang)) return;
  const bool avances = sorte_ == SorteDeTable::Avances;
  if (!colonne_du_titre(avances ? SorteDeTable::Soldes : SorteDeTable::Avances, nom).empty()) {
    dite += avances ? " (une colonne des tables de soldes)" : " (une colonne des tables d'avances)";
    return;
  }
  std::vector<std::string> manquantes;
  std::vector<std::string> exigees;
  for (std::size_t i = 0; i < colonnes_.size(); ++i)
    if (rangs_[i] == kAbsente) {
      manquantes.emplace_back(colonnes_[i].nom);
      if (colonnes_[i].presence == Presence::Obligatoire) exigees.emplace_back(colonnes_[i].nom);
    }
  auto proche = texte::le_plus_proche(nom, exigees);
  if (!proche) proche = texte::le_plus_proche(nom, manquantes);
  if (proche) dite += fmt::format(" (peut-être {} ?)", *proche);
  const bool lisible = std::ranges::any_of(rangs_, [](std::size_t la) { return la != kAbsente; });
  if (lisible && !manquantes.empty() && !conseil_)
    conseil_ =
        Suite{proche ? "pour la lire" : "pour lire l'une de celles-là, si elle y est sous un autre titre",
              Geste::Recommencer,
              {choix_de_colonne(nom, proche ? *proche : "CHAMP")}};
}

// A column without a name counts from the first cell that holds something.
void TableImportee::ignorer_sans_nom() {
  std::erase_if(sans_nom_, [&](std::size_t rang) {
    if (rang >= cellules_.size() || texte::rogner(cellules_[rang]).empty()) return false;
    ignorees_[rang] = fmt::format("colonne {} (sans nom)", rang + 1);
    return true;
  });
}

void TableImportee::exiger_colonnes() {
  for (std::size_t i = 0; i < colonnes_.size(); ++i) {
    if (colonnes_[i].presence != Presence::Obligatoire || rangs_[i] != kAbsente || dites_[i] != 0) continue;
    const std::size_t autre = rang_de(colonnes_[i].a_defaut);
    if (autre != kAbsente && (rangs_[autre] != kAbsente || dites_[autre] != 0)) continue;
    const auto proche = texte::le_plus_proche(colonnes_[i].nom, inconnues_);
    noter(ligne_, i, "",
          {CodeRefus::TableRefusee, "cette colonne manque à l'en-tête",
           fmt::format("un en-tête qui nomme au moins : {}",
                       texte::joindre(noms_de(colonnes_, Presence::Obligatoire), ", ")),
           proche ? Remede(Suite{fmt::format("si c'est la colonne {}", texte::citer(*proche)),
                                 Geste::Recommencer,
                                 {choix_de_colonne(*proche, colonnes_[i].nom)}})
                  : partir_d_une_table_vide(sorte_)});
  }
}

// A day that can only be read month first tells how the whole column was written.
void TableImportee::juger_les_dates() {
  for (std::size_t i = 0; i < colonnes_.size(); ++i) {
    if (colonnes_[i].sorte != SorteDeColonne::Jour || rangs_[i] == kAbsente) continue;
    const DatesVues& dates = examen_.dates(rangs_[i]);
    if (dates.inversees.combien == 0) continue;
    echangees_[i] = 1;
    std::string message =
        fmt::format("les mois et les jours y sont échangés : {} ({} {})", texte::citer(dates.inversee),
                    dates.inversees.combien > 1 ? "lignes" : "ligne",
                    lignes_dites(dates.inversees.lignes, dates.inversees.combien));
    if (dates.droites.combien > 0)
      message += fmt::format(", et ailleurs non : {} ({} {})", texte::citer(dates.droite),
                             dates.droites.combien > 1 ? "lignes" : "ligne",
                             lignes_dites(dates.droites.lignes, dates.droites.combien));
    if (dates.douteuses.combien > 0)
      message += fmt::format(" ; se lisent des deux façons : {} {}",
                             dates.douteuses.combien > 1 ? "lignes" : "ligne",
                             lignes_dites(dates.douteuses.lignes, dates.douteuses.combien));
    noter(dates.inversees.lignes.front(), i, dates.inversee,
          {CodeRefus::ValeurIllisible, std::move(message), "JJ/MM/AAAA dans toute la colonne : 15/05/2022",
           puis_recommencer(
               "dans le tableur, mettre toute la colonne au format de date JJ/MM/AAAA, vérifier ces "
               "lignes, enregistrer")});
  }
}

}  // namespace finhop::app
