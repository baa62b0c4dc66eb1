// The forms: each asks for one gesture that writes, at one address, by GET to be filled and by POST to be done. What each
// asks, and how it is done, is in web/pages/formulaires.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "finhop/base/geste.hpp"
#include "finhop/web/contexte.hpp"
#include "finhop/web/echange.hpp"

namespace finhop::web {

struct CheminDeFormulaire {
  Geste geste;
  std::string_view motif;
  Role role;
};

// In the order of kFormulaires of web/pages/formulaires/table.cpp.
inline constexpr std::array kCheminsDeFormulaire{
    CheminDeFormulaire{Geste::AvanceAjouter, "/avances/nouvelle", Role::Ecriture},
    CheminDeFormulaire{Geste::AvanceModifier, "/dossiers/{numero}/avance", Role::Ecriture},
    CheminDeFormulaire{Geste::AvanceStatut, "/dossiers/{numero}/avance/statut", Role::Ecriture},
    CheminDeFormulaire{Geste::AvanceCorriger, "/dossiers/{numero}/avance/corriger", Role::Ecriture},
    CheminDeFormulaire{Geste::SoldeSaisir, "/dossiers/{numero}/solde", Role::Ecriture},
    CheminDeFormulaire{Geste::SoldeStatut, "/dossiers/{numero}/solde/statut", Role::Ecriture},
    CheminDeFormulaire{Geste::SoldeCorriger, "/dossiers/{numero}/solde/corriger", Role::Ecriture},
    CheminDeFormulaire{Geste::SoldeCompleter, "/dossiers/{numero}/solde/completer", Role::Ecriture},
    CheminDeFormulaire{Geste::SoldeConfirmer, "/dossiers/{numero}/solde/confirmer", Role::Ecriture},
    CheminDeFormulaire{Geste::NoteAjouter, "/dossiers/{numero}/notes/nouvelle", Role::Ecriture},
    CheminDeFormulaire{Geste::NoteFait, "/notes/{note}/faite", Role::Ecriture},
    CheminDeFormulaire{Geste::LotDeposer, "/lots/{nom}/deposer", Role::Ecriture},
    CheminDeFormulaire{Geste::LotRedater, "/lots/{nom}/redater", Role::Ecriture},
    CheminDeFormulaire{Geste::LotAnnuler, "/lots/{nom}/annuler", Role::Ecriture},
    CheminDeFormulaire{Geste::LotRejeter, "/lots/{nom}/rejeter", Role::Ecriture},
    CheminDeFormulaire{Geste::LotCorriger, "/lots/{nom}/corriger", Role::Ecriture},
    CheminDeFormulaire{Geste::RetourRetirer, "/lots/{nom}/retirer-la-reponse", Role::Ecriture},
    CheminDeFormulaire{Geste::VueGarder, "/vues/nouvelle", Role::Ecriture},
    CheminDeFormulaire{Geste::VueOublier, "/vues/{vue}/oublier", Role::Ecriture},
    CheminDeFormulaire{Geste::TableOublier, "/tables/{table}/oublier", Role::Ecriture},
    CheminDeFormulaire{Geste::ReglageChanger, "/reglages/{reglage}", Role::Gestion},
    CheminDeFormulaire{Geste::LogicielAjouter, "/logiciels/nouveau", Role::Gestion},
    CheminDeFormulaire{Geste::LogicielModifier, "/logiciels/{logiciel}", Role::Gestion},
    CheminDeFormulaire{Geste::ProfilRetirer, "/profils/{profil}/retirer", Role::Gestion},
    CheminDeFormulaire{Geste::Annuler, "/operations/{operation}/annuler", Role::Ecriture},
};

// To be filled, then to be done.
Reponse page_du_formulaire(Contexte& contexte, const Requete& requete, std::size_t rang);
Reponse envoi_du_formulaire(Contexte& contexte, const Requete& requete, std::size_t rang);

template <std::size_t rang>
Reponse page_d_un_formulaire(Contexte& contexte, const Requete& requete) {
  return page_du_formulaire(contexte, requete, rang);
}
template <std::size_t rang>
Reponse envoi_d_un_formulaire(Contexte& contexte, const Requete& requete) {
  return envoi_du_formulaire(contexte, requete, rang);
}

}  // namespace finhop::web
