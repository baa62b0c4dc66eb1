// The one table of what can be asked of the page: dispatch, links, the checks before a page and the tests read it. A row
// without a role, without what it does of finhop's gestures, or that writes otherwise than by POST does not compile.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "finhop/base/geste.hpp"
#include "finhop/format/html.hpp"
#include "finhop/web/formulaires.hpp"
#include "finhop/web/pages.hpp"
#include "finhop/web/route.hpp"

namespace finhop::web {

inline constexpr std::array kRoutesDesPages{
    LigneDeRoute{Route::Accueil, Methode::Get, "/", Role::Lecture, Effet::Lit, Geste::AFaire, page_accueil},
    LigneDeRoute{Route::Dossiers, Methode::Get, "/dossiers", Role::Lecture, Effet::Lit, Geste::Lister,
                 page_dossiers},
    LigneDeRoute{Route::Dossier, Methode::Get, "/dossiers/{numero}", Role::Lecture, Effet::Lit,
                 Geste::Montrer, page_dossier},
    LigneDeRoute{Route::Document, Methode::Get, "/dossiers/{numero}/documents/{type}", Role::Ecriture,
                 Effet::Lit, Geste::PieceExtraire, donner_un_document},
    LigneDeRoute{Route::VoirDocument, Methode::Get, "/dossiers/{numero}/documents/{type}/voir",
                 Role::Ecriture, Effet::Lit,
                 SansGeste{"un document à côté de son dossier ; la commande le donne lui-même"},
                 voir_un_document},
    LigneDeRoute{Route::PageDeDocument, Methode::Get, "/dossiers/{numero}/documents/{type}/pages/{page}",
                 Role::Ecriture, Effet::Lit, SansGeste{"une page d'un document, dessinée"},
                 donner_une_page_de_document},
    LigneDeRoute{Route::JoindreDocument, Methode::Post, "/dossiers/{numero}/documents/{type}/joindre",
                 Role::Ecriture, Effet::Ecrit, Geste::PieceAjouter, joindre_un_document},
    LigneDeRoute{Route::Preuve, Methode::Get, "/dossiers/{numero}/preuve", Role::Ecriture, Effet::Lit,
                 Geste::Prouver, donner_une_preuve},
    LigneDeRoute{Route::PageExporter, Methode::Get, "/exporter", Role::Ecriture, Effet::Lit, Geste::Exporter,
                 page_exporter},
    LigneDeRoute{Route::Exporter, Methode::Post, "/exporter", Role::Ecriture, Effet::Ecrit, Geste::Exporter,
                 exporter_les_lots},
    LigneDeRoute{Route::Lots, Methode::Get, "/lots", Role::Lecture, Effet::Lit, Geste::LotLister, page_lots},
    LigneDeRoute{Route::Lot, Methode::Get, "/lots/{nom}", Role::Lecture, Effet::Lit, Geste::LotMontrer,
                 page_lot},
    LigneDeRoute{Route::FichierDeLot, Methode::Get, "/lots/{nom}/fichiers/{fichier}", Role::Ecriture,
                 Effet::Lit, SansGeste{"un fichier d'un lot, à garder ; la commande les écrit tous"},
                 donner_un_fichier_de_lot},
    LigneDeRoute{Route::AcheverLot, Methode::Post, "/lots/{nom}/achever", Role::Ecriture, Effet::Ecrit,
                 Geste::LotRefaire, achever_un_lot},
    LigneDeRoute{Route::Bordereau, Methode::Get, "/lots/{nom}/bordereau", Role::Lecture, Effet::Lit,
                 SansGeste{"le bordereau que l'export écrit, à suivre à l'écran"}, page_bordereau},
    LigneDeRoute{Route::ReponseDuPortail, Methode::Get, "/lots/{nom}/reponses/{sha256}", Role::Ecriture,
                 Effet::Lit, Geste::RetourExtraire, donner_une_reponse},
    LigneDeRoute{Route::Reponses, Methode::Get, "/reponses", Role::Lecture, Effet::Lit, Geste::RetourLibelles,
                 page_reponses},
    LigneDeRoute{Route::Argent, Methode::Get, "/argent", Role::Lecture, Effet::Lit, Geste::Argent,
                 page_argent},
    LigneDeRoute{Route::Rapport, Methode::Get, "/rapport", Role::Lecture, Effet::Lit, Geste::Rapport,
                 page_de_rapport},
    LigneDeRoute{Route::Paiements, Methode::Get, "/paiements", Role::Lecture, Effet::Lit,
                 Geste::PaiementLister, page_paiements},
    LigneDeRoute{Route::Agenda, Methode::Get, "/calendrier", Role::Lecture, Effet::Lit,
                 SansGeste{"les jours qui viennent : une forme de ce qu'il y a à faire"}, page_agenda},
    LigneDeRoute{Route::Etat, Methode::Get, "/etat", Role::Lecture, Effet::Lit, Geste::Etat, page_etat},
    LigneDeRoute{Route::Notes, Methode::Get, "/notes", Role::Lecture, Effet::Lit, Geste::NoteLister,
                 page_notes},
    LigneDeRoute{Route::Vues, Methode::Get, "/vues", Role::Lecture, Effet::Lit, Geste::VueLister, page_vues},
    LigneDeRoute{Route::Tables, Methode::Get, "/tables", Role::Lecture, Effet::Lit, Geste::TableLister,
                 page_tables},
    LigneDeRoute{Route::Logiciels, Methode::Get, "/logiciels", Role::Lecture, Effet::Lit,
                 Geste::LogicielLister, page_logiciels},
    LigneDeRoute{Route::Profils, Methode::Get, "/profils", Role::Lecture, Effet::Lit, Geste::ProfilLister,
                 page_profils},
    LigneDeRoute{Route::Profil, Methode::Get, "/profils/{profil}", Role::Lecture, Effet::Lit,
                 Geste::ProfilMontrer, page_profil},
    LigneDeRoute{Route::SchemaDeProfil, Methode::Get, "/schema-de-profil", Role::Lecture, Effet::Lit,
                 Geste::ProfilSchema, donner_le_schema_de_profil},
    LigneDeRoute{Route::Reglages, Methode::Get, "/reglages", Role::Lecture, Effet::Lit, Geste::ReglageLister,
                 page_reglages},
    LigneDeRoute{Route::Regles, Methode::Get, "/regles", Role::Lecture, Effet::Lit,
                 SansGeste{"toutes les règles : le geste est celui de chacune"}, page_regles},
    LigneDeRoute{Route::Regle, Methode::Get, "/regles/{regle}", Role::Lecture, Effet::Lit, Geste::Regles,
                 page_regle},
    LigneDeRoute{Route::Modele, Methode::Get, "/modele", Role::Lecture, Effet::Lit, Geste::ModeleMontrer,
                 donner_le_modele},
    LigneDeRoute{Route::AvancesVides, Methode::Get, "/tables/vides/avances", Role::Lecture, Effet::Lit,
                 Geste::AvanceModeleCsv, donner_avances_vides},
    LigneDeRoute{Route::SoldesVides, Methode::Get, "/tables/vides/soldes", Role::Lecture, Effet::Lit,
                 Geste::SoldeModeleCsv, donner_soldes_vides},
    LigneDeRoute{Route::PaiementsVides, Methode::Get, "/tables/vides/paiements", Role::Lecture, Effet::Lit,
                 Geste::PaiementModeleCsv, donner_paiements_vides},
    LigneDeRoute{Route::Journal, Methode::Get, "/journal", Role::Lecture, Effet::Lit, Geste::Journal,
                 page_journal},
    LigneDeRoute{Route::Operations, Methode::Get, "/operations", Role::Lecture, Effet::Lit,
                 SansGeste{"ce qui peut être annulé, et non une annulation"}, page_operations},
    LigneDeRoute{Route::Operation, Methode::Get, "/operations/{operation}", Role::Lecture, Effet::Lit,
                 SansGeste{"ce qu'une opération a fait ; la commande les dit toutes à la suite"},
                 page_operation},
    LigneDeRoute{Route::Copies, Methode::Get, "/copies", Role::Lecture, Effet::Lit,
                 SansGeste{"où en sont les copies ; la commande en fait une"}, page_copies},
    LigneDeRoute{Route::Copier, Methode::Post, "/copies", Role::Gestion, Effet::Ecrit, Geste::Sauvegarder,
                 copier_la_base},
    LigneDeRoute{Route::CopieGardee, Methode::Get, "/copies/{copie}", Role::Gestion, Effet::Lit,
                 SansGeste{"une copie, à mettre ailleurs ; la commande l'écrit où elle doit être"},
                 donner_une_copie},
    LigneDeRoute{Route::PageRestaurer, Methode::Get, "/copies/{copie}/restaurer", Role::Gestion, Effet::Lit,
                 Geste::Restaurer, page_restaurer},
    LigneDeRoute{Route::Restaurer, Methode::Post, "/copies/{copie}/restaurer", Role::Gestion, Effet::Ecrit,
                 Geste::Restaurer, restaurer_une_copie},
    LigneDeRoute{Route::Diagnostic, Methode::Get, "/diagnostic", Role::Lecture, Effet::Lit,
                 Geste::Diagnostiquer, page_diagnostic},
    LigneDeRoute{Route::PageVerifier, Methode::Get, "/verifier", Role::Lecture, Effet::Lit,
                 SansGeste{"où choisir le fichier à vérifier"}, page_verifier},
    LigneDeRoute{Route::Verifier, Methode::Post, "/verifier/fichier", Role::Lecture, Effet::Lit,
                 Geste::Verifier, verifier_un_fichier},
    LigneDeRoute{Route::PageDeposer, Methode::Get, "/deposer", Role::Ecriture, Effet::Lit,
                 Geste::PieceProposer, page_deposer},
    LigneDeRoute{Route::Deposer, Methode::Post, "/deposer/fichier", Role::Ecriture, Effet::Ecrit,
                 SansGeste{"garde un fichier le temps de le regarder ; la commande le lit où il est"},
                 deposer_un_fichier},
    LigneDeRoute{Route::JoindreRecus, Methode::Post, "/deposer/documents", Role::Ecriture, Effet::Ecrit,
                 Geste::PieceImporter, joindre_les_recus},
    LigneDeRoute{Route::FichierRecu, Methode::Get, "/recus/{recu}", Role::Ecriture, Effet::Lit,
                 SansGeste{"ce qu'un fichier déposé ferait : l'option de simulation de chaque commande"},
                 page_d_un_recu},
    LigneDeRoute{Route::PageDeRecu, Methode::Get, "/recus/{recu}/pages/{page}", Role::Ecriture, Effet::Lit,
                 SansGeste{"une page d'un document déposé, dessinée"}, donner_une_page_de_recu},
    LigneDeRoute{Route::EnregistrerAvances, Methode::Post, "/recus/{recu}/avances", Role::Ecriture,
                 Effet::Ecrit, Geste::AvanceImporter, enregistrer_des_avances},
    LigneDeRoute{Route::EnregistrerSoldes, Methode::Post, "/recus/{recu}/soldes", Role::Ecriture,
                 Effet::Ecrit, Geste::SoldeImporter, enregistrer_des_soldes},
    LigneDeRoute{Route::EnregistrerPaiements, Methode::Post, "/recus/{recu}/paiements", Role::Ecriture,
                 Effet::Ecrit, Geste::PaiementImporter, enregistrer_des_paiements},
    LigneDeRoute{Route::EnregistrerReponse, Methode::Post, "/recus/{recu}/reponse", Role::Ecriture,
                 Effet::Ecrit, Geste::RetourImporter, enregistrer_une_reponse},
    LigneDeRoute{Route::EnregistrerProfil, Methode::Post, "/recus/{recu}/profil", Role::Gestion, Effet::Ecrit,
                 Geste::ProfilImporter, enregistrer_un_profil},
    LigneDeRoute{Route::RetirerRecu, Methode::Post, "/recus/{recu}/retirer", Role::Ecriture, Effet::Ecrit,
                 SansGeste{"oublie un fichier déposé ; la commande n'en garde pas"}, retirer_un_recu},
    LigneDeRoute{Route::Plan, Methode::Get, "/pages", Role::Lecture, Effet::Lit,
                 SansGeste{"le chemin de toutes les pages"}, page_plan},
    LigneDeRoute{Route::Tache, Methode::Get, "/taches/{nom}", Role::Lecture, Effet::Lit,
                 SansGeste{"la suite de ce qui était trop long pour une page"}, page_tache},
    LigneDeRoute{Route::Entrer, Methode::Get, "/entrer/{secret}", Role::Ouvert, Effet::Lit,
                 SansGeste{"ouvre la session ; la ligne de commande n'en a pas"}, entrer},
    LigneDeRoute{Route::PageConnexion, Methode::Get, "/connexion", Role::Ouvert, Effet::Lit,
                 SansGeste{"où dire son nom et son mot de passe ; la ligne de commande n'en demande pas"},
                 page_connexion},
    LigneDeRoute{Route::SeConnecter, Methode::Post, "/connexion", Role::Ouvert, Effet::Ecrit,
                 SansGeste{"ouvre la session ; la ligne de commande n'en a pas"}, se_connecter},
    LigneDeRoute{Route::Quitter, Methode::Post, "/quitter", Role::Lecture, Effet::Ecrit,
                 SansGeste{"ferme la session ; la ligne de commande n'en a pas"}, quitter},
    LigneDeRoute{Route::Ressource, Methode::Get, "/ressources/{nom}", Role::Ouvert, Effet::Lit,
                 SansGeste{"un style ou un script"}, donner_une_ressource},
    LigneDeRoute{Route::Icone, Methode::Get, "/favicon.ico", Role::Ouvert, Effet::Lit,
                 SansGeste{"l'image de l'onglet"}, donner_l_icone},
};

// Where a form is filled; done, it is after all of these.
constexpr Route route_du_formulaire(std::size_t rang) {
  return static_cast<Route>(kRoutesDesPages.size() + rang);
}
// That of the form which does it.
consteval Route route_du_formulaire(Geste geste) {
  std::size_t rang = 0;
  while (kCheminsDeFormulaire[rang].geste != geste) ++rang;
  return route_du_formulaire(rang);
}
constexpr std::optional<std::size_t> formulaire_de(Route route) {
  const auto place = static_cast<std::size_t>(route);
  if (place < kRoutesDesPages.size()) return std::nullopt;
  return (place - kRoutesDesPages.size()) % kCheminsDeFormulaire.size();
}

template <std::size_t... page, std::size_t... rang>
consteval auto toutes_les_routes(std::index_sequence<page...>, std::index_sequence<rang...>) {
  constexpr std::size_t kFormulaires = sizeof...(rang);
  return std::array{
      kRoutesDesPages[page]...,
      LigneDeRoute{route_du_formulaire(rang), Methode::Get, kCheminsDeFormulaire[rang].motif,
                   kCheminsDeFormulaire[rang].role, Effet::Lit, kCheminsDeFormulaire[rang].geste,
                   page_d_un_formulaire<rang>}...,
      LigneDeRoute{route_du_formulaire(rang + kFormulaires), Methode::Post, kCheminsDeFormulaire[rang].motif,
                   kCheminsDeFormulaire[rang].role, Effet::Ecrit, kCheminsDeFormulaire[rang].geste,
                   envoi_d_un_formulaire<rang>}...};
}
inline constexpr auto kRoutes = toutes_les_routes(std::make_index_sequence<kRoutesDesPages.size()>(),
                                                  std::make_index_sequence<kCheminsDeFormulaire.size()>());

// What finhop does and no page asks for, and why.
struct GesteSansPage {
  Geste geste;
  std::string_view raison;
};
std::span<const GesteSansPage> gestes_sans_page();

constexpr bool routes_en_ordre() {
  for (std::size_t i = 0; i < kRoutes.size(); ++i)
    if (kRoutes[i].route != static_cast<Route>(i)) return false;
  return true;
}
static_assert(routes_en_ordre());

constexpr const LigneDeRoute& ligne(Route route) {
  return kRoutes[static_cast<std::size_t>(route)];
}

// The link to it: `valeurs` take the places of its braces, in order. std::logic_error when they are not as many.
format::html::Lien lien(Route route, const std::vector<std::string>& valeurs = {},
                        const Parametres& parametres = {});

// What stands between the slashes of a motif.
std::vector<std::string_view> segments_de(std::string_view motif);
// What the braces of the route hold in that path; nothing when it is not a path of that route.
std::optional<Parametres> reconnaitre(const LigneDeRoute& route, const std::vector<std::string>& segments);

}  // namespace finhop::web
