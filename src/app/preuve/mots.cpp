#include "app/preuve/mots.hpp"

#include <algorithm>
#include <array>

namespace finhop::app {
namespace {

struct Mot {
  std::string_view evenement;
  std::string_view dit;
};
constexpr std::array kMots{
    Mot{"annulation", "annulation"},
    Mot{"autre_piece.ajoutee", "autre document joint"},
    Mot{"avance.ajoutee", "avance enregistrée"},
    Mot{"avance.corrigee", "avance corrigée"},
    Mot{"avance.modifiee", "avance modifiée"},
    Mot{"avance.statut", "suite de l'avance"},
    Mot{"note.ajoutee", "note"},
    Mot{"note.faite", "note close"},
    Mot{"paiement.recu", "paiement"},
    Mot{"piece.ajoutee", "document joint"},
    Mot{"piece.envoyee", "document envoyé à l'ASP"},
    Mot{"piece.remplacee", "document remplacé"},
    Mot{"solde.accepte", "solde accepté par le portail"},
    Mot{"solde.commence", "solde commencé"},
    Mot{"solde.complete", "montant réclamé changé"},
    Mot{"solde.confirme", "demande confirmée telle quelle"},
    Mot{"solde.corrige", "solde corrigé"},
    Mot{"solde.depose", "solde déposé"},
    Mot{"solde.exporte", "solde mis dans un lot"},
    Mot{"solde.libere", "solde sorti de son lot"},
    Mot{"solde.rejete", "solde refusé par le portail"},
    Mot{"solde.saisi", "solde saisi"},
    Mot{"solde.statut", "suite du solde"},
};

}  // namespace

std::string dire_l_evenement(std::string_view evenement) {
  const auto mot = std::ranges::find(kMots, evenement, &Mot::evenement);
  return std::string(mot == kMots.end() ? evenement : mot->dit);
}

}  // namespace finhop::app
