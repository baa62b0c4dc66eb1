// One row of the table of routes: what it answers to, who may ask it, what it does of finhop's gestures.
#pragma once

#include <string_view>
#include <variant>

#include "finhop/base/geste.hpp"
#include "finhop/web/pages.hpp"

namespace finhop::web {

// In the order of the table; after them, each form twice (see `route_du_formulaire`).
enum class Route {
  Accueil,
  Dossiers,
  Dossier,
  Document,
  VoirDocument,
  PageDeDocument,
  JoindreDocument,
  Preuve,
  PageExporter,
  Exporter,
  Lots,
  Lot,
  FichierDeLot,
  AcheverLot,
  Bordereau,
  ReponseDuPortail,
  Reponses,
  Argent,
  Rapport,
  Paiements,
  Agenda,
  Etat,
  Notes,
  Vues,
  Tables,
  Logiciels,
  Profils,
  Profil,
  SchemaDeProfil,
  Reglages,
  Regles,
  Regle,
  Modele,
  AvancesVides,
  SoldesVides,
  PaiementsVides,
  Journal,
  Operations,
  Operation,
  Copies,
  Copier,
  CopieGardee,
  PageRestaurer,
  Restaurer,
  Diagnostic,
  PageVerifier,
  Verifier,
  PageDeposer,
  Deposer,
  JoindreRecus,
  FichierRecu,
  PageDeRecu,
  EnregistrerAvances,
  EnregistrerSoldes,
  EnregistrerPaiements,
  EnregistrerReponse,
  EnregistrerProfil,
  RetirerRecu,
  Plan,
  Tache,
  Entrer,
  PageConnexion,
  SeConnecter,
  Quitter,
  Ressource,
  Icone
};

enum class Effet { Lit, Ecrit };

// Why no gesture of finhop answers to it.
struct SansGeste {
  std::string_view raison;
};

struct LigneDeRoute {
  Route route;
  Methode methode;         // a Get answers to HEAD too
  std::string_view motif;  // « /dossiers/{numero} »: what stands between braces is any one segment
  Role role;
  Effet effet;
  std::variant<Geste, SansGeste> geste;
  Reponse (*faire)(Contexte&, const Requete&);

  consteval LigneDeRoute(Route cle, Methode par, std::string_view chemin, Role exige, Effet fait,
                         std::variant<Geste, SansGeste> dit, Reponse (*page)(Contexte&, const Requete&))
      : route(cle), methode(par), motif(chemin), role(exige), effet(fait), geste(dit), faire(page) {
    if (!motif.starts_with('/')) throw "un motif part de la racine";
    if (methode == Methode::Head) throw "HEAD va avec GET";
    if (effet == Effet::Ecrit && methode != Methode::Post) throw "seul POST écrit";
    if (std::holds_alternative<SansGeste>(geste) && std::get<SansGeste>(geste).raison.empty())
      throw "dire pourquoi aucun geste n'y répond";
  }
};

}  // namespace finhop::web
