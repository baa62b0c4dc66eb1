// Steps: a link where a page answers, or a form does it; the command to copy elsewhere.
#include <algorithm>

#include "finhop/web/routes.hpp"
#include "web/pages/cadre.hpp"
#include "web/pages/formulaires/formulaire.hpp"
#include "web/pages/rendu/rendu.hpp"

namespace finhop::web {
namespace {

// What a brace of a route is, among what a step is given.
struct Place {
  std::string_view nom;
  Donnee donnee;
};
constexpr std::array kPlaces{Place{"numero", Donnee::Reference},    Place{"nom", Donnee::Lot},
                             Place{"regle", Donnee::Regle},         Place{"note", Donnee::NumeroDeNote},
                             Place{"vue", Donnee::NomDeVue},        Place{"table", Donnee::NumeroDEntete},
                             Place{"reglage", Donnee::Reglage},     Place{"logiciel", Donnee::Valeur},
                             Place{"operation", Donnee::Operation}, Place{"profil", Donnee::NomDeProfil},
                             Place{"copie", Donnee::Copie}};
// What the query of a page says as it is typed.
struct Parametre {
  std::string_view nom;
  Donnee donnee;
};
constexpr std::array kParametres{
    Parametre{"ans", Donnee::Ans},           Parametre{"avance", Donnee::AvanceStatut},
    Parametre{"solde", Donnee::SoldeStatut}, Parametre{"situation", Donnee::Situation},
    Parametre{"client", Donnee::Client},     Parametre{"du-client", Donnee::ClientEntier},
    Parametre{"finess", Donnee::Finess},     Parametre{"par", Donnee::Par},
    Parametre{"periode", Donnee::Periode},   Parametre{"au", Donnee::Au},
    Parametre{"tri", Donnee::Tri},           Parametre{"sur", Donnee::Sur},
    Parametre{"depuis", Donnee::Depuis},     Parametre{"jusqua", Donnee::Jusqua},
    Parametre{"colonnes", Donnee::Colonnes}, Parametre{"limite", Donnee::Limite},
    Parametre{"auteur", Donnee::Auteur},     Parametre{"jour", Donnee::JourDuJournal},
    Parametre{"sorte", Donnee::Sorte},       Parametre{"jours", Donnee::Jours},
    Parametre{"vue", Donnee::VueNommee},     Parametre{"date-depot", Donnee::DateDepot}};
constexpr std::array kDrapeaux{std::pair{Donnee::Prets, std::pair{"etat", "pret"}},
                               std::pair{Donnee::Bloques, std::pair{"etat", "bloque"}},
                               std::pair{Donnee::Ecart, std::pair{"ecart", "oui"}},
                               std::pair{Donnee::Risque, std::pair{"risque", "oui"}},
                               std::pair{Donnee::Detail, std::pair{"detail", "oui"}}};

// What is to be given is asked by a form; what a page asks of an address it must be told.
enum class Page { QuiMontre, QuiDemande };

// Nothing when an argument has no place on the page: the command says more than the page would.
std::optional<Parametres> parametres_de(const std::vector<Argument>& arguments,
                                        const std::vector<Donnee>& prises, Page page) {
  Parametres dits;
  for (const Argument& argument : arguments) {
    if (std::ranges::find(prises, argument.quoi) != prises.end()) continue;
    if (page == Page::QuiDemande) {
      const std::string_view cle = cle_de(argument.quoi);
      if (argument.quoi == Donnee::Aide || (!cle.empty() && argument.valeur.empty())) continue;
      if (!cle.empty()) {
        dits.emplace_back(cle, argument.valeur);
        continue;
      }
    }
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

bool est_seul(const Suite& suite, Donnee donnee) {
  return std::ranges::count(suite.arguments, donnee, &Argument::quoi) == 1;
}

std::optional<h::Lien> lien_par(const LigneDeRoute& route, const Suite& suite) {
  std::vector<std::string> valeurs;
  std::vector<Donnee> prises;
  for (const std::string_view segment : segments_de(route.motif)) {
    if (!segment.starts_with('{')) continue;
    const auto place = std::ranges::find(kPlaces, segment.substr(1, segment.size() - 2), &Place::nom);
    if (place == kPlaces.end()) return std::nullopt;
    const auto donnee = std::ranges::find(suite.arguments, place->donnee, &Argument::quoi);
    if (donnee == suite.arguments.end() || donnee->valeur.empty() || !est_seul(suite, place->donnee))
      return std::nullopt;
    valeurs.push_back(donnee->valeur);
    prises.push_back(place->donnee);
  }
  const Page page = formulaire_de(route.route) ? Page::QuiDemande : Page::QuiMontre;
  const auto parametres = parametres_de(suite.arguments, prises, page);
  if (!parametres) return std::nullopt;
  return lien(route.route, valeurs, *parametres);
}

// What is given a file has one place where it is left.
constexpr std::array kDepots{Geste::AvanceImporter, Geste::SoldeImporter, Geste::PaiementImporter,
                             Geste::RetourImporter, Geste::PieceImporter, Geste::PieceProposer,
                             Geste::ProfilImporter};

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

// What is done from the page of something else: a lot, the copies.
std::optional<h::Lien> lien_pour_faire(const Contexte& contexte, const Suite& suite) {
  const bool copie = suite.geste == Geste::Sauvegarder || suite.geste == Geste::Restaurer;
  const bool rien_de_dit =
      std::ranges::all_of(suite.arguments, [](const Argument& a) { return a.valeur.empty(); });
  if (copie && rien_de_dit && peut(contexte, Route::Copier)) return lien(Route::Copies);
  const bool un_lot = suite.arguments.size() == 1 && suite.arguments.front().quoi == Donnee::Lot &&
                      !suite.arguments.front().valeur.empty();
  if (suite.geste == Geste::LotRefaire && un_lot && peut(contexte, Route::AcheverLot))
    return lien(Route::Lot, {suite.arguments.front().valeur});
  return std::nullopt;
}

std::string_view mot_du_lien(const Suite& suite) {
  if (suite.geste == Geste::PieceAjouter) return "joindre, depuis le dossier";
  return demande_un_fichier(suite) ? "déposer le fichier" : "voir";
}

// Where a step is done or shown, and how the link is said when nothing else says it.
struct Mene {
  h::Lien vers;
  std::string_view mot = "voir";
};

// The route that takes the most of what the step is given: a dossier rather than all of them.
std::optional<Mene> mene(const Contexte& contexte, const Suite& suite) {
  std::optional<Mene> trouve;
  std::size_t places = 0;
  for (const LigneDeRoute& route : kRoutes) {
    const Geste* geste = std::get_if<Geste>(&route.geste);
    if (!geste || *geste != suite.geste || route.methode != Methode::Get || !peut(contexte, route.route))
      continue;
    const auto prises = static_cast<std::size_t>(std::ranges::count(route.motif, '{'));
    if (trouve && prises <= places) continue;
    if (auto candidat = lien_par(route, suite)) {
      trouve = Mene{*std::move(candidat)};
      if (const auto rang = formulaire_de(route.route)) trouve->mot = formulaires()[*rang].nom;
      places = prises;
    }
  }
  return trouve;
}

// Where this page says, where a file is left, or where a page or a form answers.
std::optional<Mene> mene_d_ici(const Contexte& contexte, const Suite& suite) {
  if (contexte.mener)
    if (auto cible = contexte.mener(suite)) return Mene{*cible};
  if (peut(contexte, Route::PageDeposer)) {
    if (demande_un_fichier(suite)) return Mene{lien(Route::PageDeposer), mot_du_lien(suite)};
    if (auto cible = lien_pour_joindre(suite)) return Mene{*cible, mot_du_lien(suite)};
  }
  if (auto cible = lien_pour_faire(contexte, suite)) return Mene{*cible};
  return mene(contexte, suite);
}

}  // namespace

std::optional<h::Lien> lien_du_geste(const Contexte& contexte, const Suite& suite) {
  const auto trouve = mene(contexte, suite);
  return trouve ? std::optional(trouve->vers) : std::nullopt;
}

std::optional<h::Lien> lien_d_ici(const Contexte& contexte, const Suite& suite) {
  const auto trouve = mene_d_ici(contexte, suite);
  return trouve ? std::optional(trouve->vers) : std::nullopt;
}

h::Html geste_dit(const Contexte& contexte, const Suite& suite, std::string_view mot) {
  if (const auto vers = mene_d_ici(contexte, suite))
    return h::lien(vers->vers, mot.empty() ? vers->mot : mot);
  return h::code(h::classe("commande"), h::attribut<"tabindex">("0"), contexte.installation.epeler(suite));
}

h::Html a_faire_dit(const Contexte& contexte, const Remede& remede) {
  h::Html dit;
  dit += remede.phrase;
  for (const Suite& suite : remede.suites) {
    if (!dit.est_vide()) dit += " ; ";
    if (!suite.quand.empty() && lien_d_ici(contexte, suite)) {
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
