// A table that was sent: what importing it would do, then that it is done, when neither it nor the base changed meanwhile.
#include "web/pages/depots/table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/app/contexte.hpp"

namespace finhop::web {
namespace {

constexpr std::string_view kSorte = "sorte";

h::Html case_html(std::string_view nom, std::string_view dit, bool cochee) {
  const auto type = h::attribut<"type">("checkbox");
  const auto sous = h::attribut<"name">(nom);
  const auto oui = h::attribut<"value">("oui");
  return h::label(h::classe("coche"),
                  cochee ? h::input(type, sous, oui, h::attribut<"checked">()) : h::input(type, sous, oui),
                  " ", dit);
}

h::Html choix_de_sorte(app::SorteDeTable ici) {
  h::Html options;
  for (const Sorte& sorte : sortes()) options += option_html(sorte.id, sorte.nom, sorte.sorte == ici);
  return h::label("C'est ", h::select(h::attribut<"name">(kSorte), options));
}

h::Html choix_de_codage(const std::string& ici) {
  h::Html options = option_html("", "comme il se lit", ici.empty());
  for (const std::string& codage : app::encodages_de_table())
    options += option_html(codage, codage, codage == ici);
  return h::label("Codage ", h::select(h::attribut<"name">("encodage"), options));
}

// A title that finhop does not read, and what it gives.
h::Html choix_de_colonne(app::SorteDeTable sorte) {
  h::Html options = option_html("", "rien : la laisser", true);
  for (const std::string_view colonne : app::colonnes_titrees(sorte))
    options += option_html(colonne, colonne, false);
  return h::ensemble(champ_html("titre", "La colonne", ""),
                     h::label("donne ", h::select(h::attribut<"name">("champ"), options)));
}

std::string dit_de(const std::optional<app::Saisi>& saisi) {
  return saisi ? saisi->brut : "";
}

h::Html avis_html(const app::AvisSaisi& avis) {
  const std::string nature = dit_de(avis.nature);
  return h::ensemble(
      h::label("Les lignes paient ",
               h::select(h::attribut<"name">("nature"), option_html("", "ce qu'elles disent", nature.empty()),
                         option_html("avance", "des avances", nature == "avance"),
                         option_html("solde", "des soldes", nature == "solde"))),
      champ_html("total", "Montant du virement", dit_de(avis.total)),
      champ_html("reference", "Référence du virement", dit_de(avis.reference)),
      champ_html("date", "Jour des lignes sans jour", dit_de(avis.date)));
}

// To look at it otherwise: an address that can be kept, nothing is written.
h::Html lire_autrement_html(const Recu& recu, const DemandeDImport& demande) {
  h::Html champs = choix_de_sorte(demande.sorte);
  if (demande.sorte == app::SorteDeTable::Paiements)
    champs += avis_html(demande.avis);
  else
    champs += case_html("mettre_a_jour", "changer aussi ce qui est déjà enregistré",
                        demande.deja_la == app::DejaLa::MettreAJour);
  for (const std::string& colonne : demande.lecture.colonnes) champs += cache_html("colonne", colonne);
  const h::Html autres = h::details(
      h::summary("La feuille, les colonnes, le codage"),
      h::div(h::classe("filtre"), champ_html("feuille", "Feuille du classeur", demande.lecture.feuille),
             choix_de_codage(demande.lecture.encodage), choix_de_colonne(demande.sorte),
             case_html("ignorer_colonnes", "laisser les colonnes qui ne se lisent pas",
                       demande.lecture.ignorer_colonnes)));
  return h::form(h::classe("filtre"), h::Attribut::demande_a(lien(Route::FichierRecu, {recu.nom})), champs,
                 autres, h::button("Relire"));
}

h::Html enregistrer_html(const Contexte& contexte, const Recu& recu, const DemandeDImport& demande,
                         const std::string& tete) {
  h::Html caches = vu_html(recu, tete);
  for (const auto& [nom, valeur] : parametres_de(demande)) caches += cache_html(nom, valeur);
  return formulaire(contexte, lien(sorte_de(demande.sorte).enregistrer, {recu.nom}), caches,
                    h::p(h::button("Enregistrer")));
}

h::Html differences_html(const Contexte& contexte, const ImportDit& dit) {
  if (dit.differences.rangees.empty()) return {};
  h::Html html = table_dite(contexte, dit.differences, "Ce qui change, cellule par cellule");
  if (dit.autres > 0) html += h::p(fmt::format("… et {}.", compte(dit.autres, "autre différence")));
  return h::section(h::h2("Cellule par cellule"), html);
}

h::Html bilan_html(const Contexte& contexte, const Recu& recu, const DemandeDImport& demande,
                   const ImportDit& dit, const std::string& tete) {
  switch (dit.bilan) {
    case Bilan::Refuse:
      return h::p(h::encart(h::Ton::Mauvais),
                  "Rien ne peut en être enregistré tel quel : ce qui l'empêche est dit ci-dessous.");
    case Bilan::SansEffet:
      return h::p(h::encart(h::Ton::Moyen), "L'enregistrer ne changerait rien.");
    case Bilan::AvecEffet:
      break;
  }
  return h::ensemble(
      h::p(h::encart(h::Ton::Bon), "Rien n'est encore enregistré. Voici ce que cela ferait, exactement."),
      enregistrer_html(contexte, recu, demande, tete));
}

// A step of the command is a way to look at it again, where the address can say it.
std::optional<h::Lien> mener(const Recu& recu, const DemandeDImport& demande, const Suite& suite) {
  DemandeDImport autrement = demande;
  if (suite.geste != Geste::Recommencer) {
    const auto sorte = std::ranges::find(sortes(), suite.geste, &Sorte::geste);
    if (sorte == sortes().end()) return std::nullopt;
    autrement.sorte = sorte->sorte;
  }
  for (const Argument& argument : suite.arguments) {
    const bool a_remplir = argument.valeur.ends_with("=CHAMP") || argument.valeur.starts_with("TITRE=");
    if (argument.quoi == Donnee::Colonne && !a_remplir)
      autrement.lecture.colonnes.push_back(argument.valeur);
    else if (argument.quoi == Donnee::IgnorerColonnes)
      autrement.lecture.ignorer_colonnes = true;
    else if (argument.quoi == Donnee::MettreAJour)
      autrement.deja_la = app::DejaLa::MettreAJour;
    else if (argument.quoi == Donnee::Encodage)
      autrement.lecture.encodage = argument.valeur;
    else if (argument.quoi == Donnee::Nature)
      autrement.avis.nature = app::Saisi{"nature", argument.valeur};
    else if (argument.quoi != Donnee::Fichier)
      return std::nullopt;
  }
  if (suite.geste == Geste::Recommencer && suite.arguments.empty()) return std::nullopt;
  Parametres dits = parametres_de(autrement);
  dits.emplace_back(kSorte, sorte_de(autrement.sorte).id);
  return lien(Route::FichierRecu, {recu.nom}, dits);
}

Reponse montrer(Contexte& contexte, const Recu& recu, const DemandeDImport& demande,
                const h::Html& avant = {}, int code = 200) {
  std::string tete;
  {
    app::Base base = contexte.ouvrir_base();
    tete = app::tete_du_journal(base);
  }
  const ImportDit dit = importer(contexte, recu, demande, app::Mode::Simuler);
  contexte.mener = [&](const Suite& suite) { return mener(recu, demande, suite); };
  const std::string titre = "À enregistrer : " + recu.fichier;
  Reponse reponse = page(
      contexte, {.titre = titre, .equivalente = commande_de(demande, recu), .code = code},
      h::ensemble(avant, bilan_html(contexte, recu, demande, dit, tete), page_dite(contexte, dit.page, titre),
                  differences_html(contexte, dit), h::h2("La lire autrement"),
                  lire_autrement_html(recu, demande), retirer_html(contexte, recu)));
  contexte.mener = {};
  return reponse;
}

Reponse fait(const Contexte& contexte, const Recu& recu, const DemandeDImport& demande,
             const ImportDit& dit) {
  const std::string titre = "Enregistré : " + recu.fichier;
  return page(contexte, {.titre = titre, .equivalente = commande_de(demande, recu)},
              h::ensemble(h::p(h::encart(h::Ton::Bon), h::attribut<"role">("status"),
                               "C'est enregistré, en une opération : ",
                               h::lien(lien(Route::Operations), "elle s'annule d'un geste"), "."),
                          page_dite(contexte, dit.page, titre), differences_html(contexte, dit),
                          h::p(h::lien(lien(Route::PageDeposer), "déposer un autre fichier"))));
}

Reponse enregistrer(Contexte& contexte, const Requete& requete, app::SorteDeTable sorte) {
  auto recu = recu_a_traiter(contexte);
  if (!recu) return std::move(recu.error());
  const Parametres champs = formulaire_de(requete);
  const DemandeDImport demande = demande_d_import(sorte, champs);
  const auto encore = [&](std::string_view pourquoi) {
    return montrer(contexte, *recu, demande,
                   h::p(h::encart(h::Ton::Moyen), h::attribut<"role">("alert"), pourquoi), kRefuse);
  };
  return confirmer(
      *recu, champs, encore,
      "La base a changé depuis que ces différences ont été montrées : rien n'a été enregistré. Les voici telles "
      "qu'elles sont maintenant.",
      [&](std::string tete) {
        const ImportDit dit = importer(contexte, *recu, demande, app::Mode::Ecrire, std::move(tete));
        if (dit.bilan == Bilan::Refuse)
          return encore("Rien n'a été enregistré : ce qui l'empêche est dit ci-dessous.");
        return retenir_et_montrer(contexte, *recu, fait(contexte, *recu, demande, dit));
      });
}

}  // namespace

Reponse page_d_une_table(Contexte& contexte, const Recu& recu, const Parametres& parametres) {
  const Sorte* dite = sorte_nommee(parametre(parametres, kSorte).value_or(""));
  app::SorteDeTable sorte = app::SorteDeTable::Avances;
  if (recu.sorte == app::SorteDeFichier::TableDeSoldes) sorte = app::SorteDeTable::Soldes;
  if (recu.sorte == app::SorteDeFichier::TableDePaiements) sorte = app::SorteDeTable::Paiements;
  return montrer(contexte, recu, demande_d_import(dite != nullptr ? dite->sorte : sorte, parametres));
}

Reponse enregistrer_des_avances(Contexte& contexte, const Requete& requete) {
  return enregistrer(contexte, requete, app::SorteDeTable::Avances);
}
Reponse enregistrer_des_soldes(Contexte& contexte, const Requete& requete) {
  return enregistrer(contexte, requete, app::SorteDeTable::Soldes);
}
Reponse enregistrer_des_paiements(Contexte& contexte, const Requete& requete) {
  return enregistrer(contexte, requete, app::SorteDeTable::Paiements);
}

}  // namespace finhop::web
