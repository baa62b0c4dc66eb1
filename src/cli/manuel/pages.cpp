#include "cli/manuel/pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/commande.hpp"
#include "cli/manuel/description.hpp"
#include "cli/manuel/page_de_finhop.hpp"
#include "cli/manuel/sujets.hpp"
#include "finhop/domain/champs.hpp"
#include "finhop/domain/regles.hpp"

namespace finhop::cli::manuel {
namespace {

std::string terme_de(const OptionDecrite& option) {
  const std::string terme =
      option.forme.empty() || option.est_un_mot ? option.nom : option.nom + " " + option.forme;
  return option.est_repetee ? terme + "..." : terme;
}

std::string texte_de(const OptionDecrite& option) {
  std::string texte = option.sujet;
  if (!option.choix.empty()) texte += " ; l'un de : " + option.choix;
  return option.est_exigee ? texte + " (obligatoire)" : texte;
}

void dire_les_options(Blocs& blocs, const std::vector<OptionDecrite>& options) {
  bool des_mots = false, des_options = false;
  for (const OptionDecrite& option : options) {
    bool& dite = option.est_un_mot ? des_mots : des_options;
    if (!dite) blocs.push_back({Sorte::Titre, option.est_un_mot ? "ARGUMENTS" : "OPTIONS"});
    dite = true;
    blocs.push_back({Sorte::Definition, texte_de(option), terme_de(option)});
  }
}

// The rules stand where the command that tells them does.
void dire_les_regles(Blocs& blocs) {
  blocs.push_back({Sorte::Titre, "LES RÈGLES"});
  blocs.push_back({Sorte::Paragraphe,
                   "Une erreur bloque l'export du dossier ; un avertissement se lit et n'empêche rien."});
  for (const domain::Regle& regle : domain::catalogue())
    blocs.push_back({Sorte::Definition,
                     fmt::format("{} ({}, {})", regle.condition, id(regle.severite), id(regle.etape)),
                     std::string(regle.id)});
}

// « avance ajouter » has beside it the other commands of « avance ».
std::string voir_aussi(const Commande& commande) {
  const std::string_view groupe = commande.nom.substr(0, commande.nom.find(' '));
  std::string voisines = "finhop(1)";
  for (const Commande& autre : commandes())
    if (autre.nom != commande.nom && autre.nom.substr(0, autre.nom.find(' ')) == groupe)
      voisines += fmt::format(", {}(1)", nom_de_page(autre.nom));
  return voisines;
}

Page page_de(const Commande& commande) {
  Blocs blocs{{Sorte::Titre, "SYNOPSIS"}, {Sorte::Paragraphe, "`" + synopsis_de(commande) + "`"}};
  dire_les_options(blocs, options_de(commande));
  blocs.push_back({Sorte::Titre, "EXEMPLE"});
  blocs.push_back({Sorte::Code, std::string(commande.exemple) + "\n"});
  if (commande.geste == Geste::Regles) dire_les_regles(blocs);
  blocs.push_back({Sorte::Titre, "CODES DE SORTIE"});
  blocs.push_back({Sorte::Paragraphe,
                   "0 fait, 1 refusé, 2 mal tapé, 3 la machine ou la base ne va pas ; voir finhop(1)."});
  blocs.push_back({Sorte::Titre, "VOIR AUSSI"});
  blocs.push_back({Sorte::Paragraphe, voir_aussi(commande)});
  return {nom_de_page(commande.nom), '1', std::string(commande.resume), std::move(blocs)};
}

template <class Objet>
void dire_les_champs(Blocs& blocs, std::string titre) {
  blocs.push_back({Sorte::Titre, std::move(titre)});
  for (const auto& champ : domain::champs<Objet>()) {
    std::string dit(champ.nom);
    if (!champ.colonne.empty()) dit += fmt::format(" ; titre dans une table de tableur : {}", champ.colonne);
    if (!champ.en_base.empty()) dit += fmt::format(" ; colonne de la base : {}", champ.en_base);
    if (!champ.exemple.empty()) dit += fmt::format(" ; exemple : {}", champ.exemple);
    blocs.push_back({Sorte::Definition, std::move(dit), std::string(champ.cle)});
  }
}

Page page_de_la_base() {
  Blocs blocs = lire(texte_de_la_base());
  dire_les_champs<domain::Avance>(blocs, "LES CHAMPS D'UNE AVANCE");
  dire_les_champs<domain::Solde>(blocs, "LES CHAMPS D'UN SOLDE");
  return {"finhop-base", '5', "la base de finhop, un fichier SQLite", std::move(blocs)};
}

Page page_de(const Sujet& sujet) {
  return {"finhop-" + std::string(sujet.id), '7', std::string(sujet.resume), lire(sujet.texte)};
}

}  // namespace

std::vector<Page> pages() {
  std::vector<Page> toutes{page_de_finhop(), page_de_la_base()};
  for (const Commande& commande : commandes()) toutes.push_back(page_de(commande));
  for (const Sujet& sujet : sujets()) toutes.push_back(page_de(sujet));
  return toutes;
}

}  // namespace finhop::cli::manuel
