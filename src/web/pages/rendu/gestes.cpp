// Steps: a link where a page answers, the command to copy elsewhere.
#include <algorithm>

#include "web/pages/cadre.hpp"
#include "web/pages/rendu/rendu.hpp"

namespace finhop::web {
namespace {

// What a brace of a route is, among what a step is given.
struct Place {
  std::string_view nom;
  Donnee donnee;
};
constexpr std::array kPlaces{Place{"numero", Donnee::Reference}, Place{"nom", Donnee::Lot},
                             Place{"regle", Donnee::Regle}};
// What the query of a page says as it is typed.
struct Parametre {
  std::string_view nom;
  Donnee donnee;
};
constexpr std::array kParametres{Parametre{"ans", Donnee::Ans},
                                 Parametre{"avance", Donnee::AvanceStatut},
                                 Parametre{"solde", Donnee::SoldeStatut},
                                 Parametre{"situation", Donnee::Situation},
                                 Parametre{"client", Donnee::Client},
                                 Parametre{"du-client", Donnee::ClientEntier},
                                 Parametre{"finess", Donnee::Finess},
                                 Parametre{"par", Donnee::Par},
                                 Parametre{"periode", Donnee::Periode},
                                 Parametre{"au", Donnee::Au},
                                 Parametre{"tri", Donnee::Tri},
                                 Parametre{"sur", Donnee::Sur},
                                 Parametre{"depuis", Donnee::Depuis},
                                 Parametre{"jusqua", Donnee::Jusqua},
                                 Parametre{"colonnes", Donnee::Colonnes},
                                 Parametre{"limite", Donnee::Limite},
                                 Parametre{"auteur", Donnee::Auteur},
                                 Parametre{"jour", Donnee::JourDuJournal},
                                 Parametre{"sorte", Donnee::Sorte},
                                 Parametre{"jours", Donnee::Jours},
                                 Parametre{"vue", Donnee::VueNommee}};
constexpr std::array kDrapeaux{std::pair{Donnee::Prets, std::pair{"etat", "pret"}},
                               std::pair{Donnee::Bloques, std::pair{"etat", "bloque"}},
                               std::pair{Donnee::Ecart, std::pair{"ecart", "oui"}},
                               std::pair{Donnee::Risque, std::pair{"risque", "oui"}},
                               std::pair{Donnee::Detail, std::pair{"detail", "oui"}}};

// Nothing when an argument has no place on the page: the command says more than the page would.
std::optional<Parametres> parametres_de(const std::vector<Argument>& arguments,
                                        const std::vector<Donnee>& prises) {
  Parametres dits;
  for (const Argument& argument : arguments) {
    if (std::ranges::find(prises, argument.quoi) != prises.end()) continue;
    const auto drapeau = std::ranges::find(kDrapeaux, argument.quoi, [](const auto& d) { return d.first; });
    if (drapeau != kDrapeaux.end()) {
      dits.emplace_back(drapeau->second.first, drapeau->second.second);
      continue;
    }
    if (argument.quoi == Donnee::Reference && !argument.valeur.empty()) {
      dits.emplace_back("ref", argument.valeur);
      continue;
    }
    const auto parametre = std::ranges::find(kParametres, argument.quoi, &Parametre::donnee);
    if (parametre == kParametres.end() || argument.valeur.empty()) return std::nullopt;
    dits.emplace_back(parametre->nom, argument.valeur);
  }
  return dits;
}

std::optional<h::Lien> lien_par(const LigneDeRoute& route, const Suite& suite) {
  std::vector<std::string> valeurs;
  std::vector<Donnee> prises;
  for (const std::string_view segment : segments_de(route.motif)) {
    if (!segment.starts_with('{')) continue;
    const auto place = std::ranges::find(kPlaces, segment.substr(1, segment.size() - 2), &Place::nom);
    if (place == kPlaces.end()) return std::nullopt;
    const auto donnee = std::ranges::find(suite.arguments, place->donnee, &Argument::quoi);
    if (donnee == suite.arguments.end() || donnee->valeur.empty()) return std::nullopt;
    valeurs.push_back(donnee->valeur);
    prises.push_back(place->donnee);
  }
  const auto parametres = parametres_de(suite.arguments, prises);
  if (!parametres) return std::nullopt;
  return lien(route.route, valeurs, *parametres);
}

// What is given a file has one place where it is left.
constexpr std::array kDepots{Geste::AvanceImporter, Geste::SoldeImporter, Geste::PaiementImporter,
                             Geste::RetourImporter, Geste::PieceImporter, Geste::PieceProposer};

bool demande_un_fichier(const Suite& suite) {
  return std::ranges::find(kDepots, suite.geste) != kDepots.end() &&
         std::ranges::all_of(suite.arguments, [](const Argument& a) {
           return a.valeur.empty() && a.quoi != Donnee::MettreAJour;
         });
}

// A document is attached on the page of its dossier.
std::optional<h::Lien> lien_pour_joindre(const Suite& suite) {
  if (suite.geste != Geste::PieceAjouter) return std::nullopt;
  std::string reference;
  for (const Argument& argument : suite.arguments) {
    if (argument.quoi == Donnee::Reference)
      reference = argument.valeur;
    else if (!argument.valeur.empty())
      return std::nullopt;
  }
  return reference.empty() ? std::nullopt : std::optional(lien(Route::Dossier, {reference}));
}

std::string_view mot_du_lien(const Suite& suite) {
  if (suite.geste == Geste::PieceAjouter) return "joindre, depuis le dossier";
  return demande_un_fichier(suite) ? "déposer le fichier" : "voir";
}

}  // namespace

// The route that takes the most of what the step is given: a dossier rather than all of them.
std::optional<h::Lien> lien_du_geste(const Suite& suite) {
  std::optional<h::Lien> trouve;
  std::size_t places = 0;
  for (const LigneDeRoute& route : kRoutes) {
    const Geste* geste = std::get_if<Geste>(&route.geste);
    if (!geste || *geste != suite.geste || route.methode != Methode::Get) continue;
    const auto prises = static_cast<std::size_t>(std::ranges::count(route.motif, '{'));
    if (trouve && prises <= places) continue;
    if (auto candidat = lien_par(route, suite)) {
      trouve = std::move(candidat);
      places = prises;
    }
  }
  return trouve;
}

std::optional<h::Lien> lien_d_ici(const Contexte& contexte, const Suite& suite) {
  if (contexte.mener)
    if (auto cible = contexte.mener(suite)) return cible;
  if (peut(contexte, Route::PageDeposer)) {
    if (demande_un_fichier(suite)) return lien(Route::PageDeposer);
    if (auto cible = lien_pour_joindre(suite)) return cible;
  }
  return lien_du_geste(suite);
}

h::Html geste_dit(const Contexte& contexte, const Suite& suite, std::string_view mot) {
  const auto cible = lien_d_ici(contexte, suite);
  if (cible && !mot.empty()) return h::lien(*cible, mot);
  const std::string commande = contexte.installation.epeler(suite);
  if (cible) return h::lien(*cible, mot_du_lien(suite));
  return h::code(h::classe("commande"), h::attribut<"tabindex">("0"), commande);
}

h::Html a_faire_dit(const Contexte& contexte, const Remede& remede) {
  h::Html dit;
  dit += remede.phrase;
  for (const Suite& suite : remede.suites) {
    if (!dit.est_vide()) dit += " ; ";
    if (lien_d_ici(contexte, suite) && !suite.quand.empty()) {
      dit += geste_dit(contexte, suite, suite.quand);
    } else {
      if (!suite.quand.empty()) dit += suite.quand + " : ";
      dit += geste_dit(contexte, suite);
    }
    if (!suite.pourquoi.empty()) dit += " (" + suite.pourquoi + ")";
  }
  return dit;
}

}  // namespace finhop::web
