#include "cli/manuel/sujets.hpp"

#include <array>

#include "cli/embarques.hpp"

namespace finhop::cli::manuel {
namespace {

constexpr std::array kSujets{
    Sujet{"premiers-pas", "d'une base vide aux fichiers à déposer",
          texte_embarque(kTextes, "premiers-pas.md")},
    Sujet{"tableurs", "reprendre une table, et en rendre une", texte_embarque(kTextes, "tableurs.md")},
    Sujet{"documents", "factures et attestations : joindre, placer, vérifier",
          texte_embarque(kTextes, "documents.md")},
    Sujet{"depot", "faire un lot, contrôler un fichier, le déposer", texte_embarque(kTextes, "depot.md")},
    Sujet{"reponses", "la réponse du portail, puis la décision de l'ASP",
          texte_embarque(kTextes, "reponses.md")},
    Sujet{"argent", "ce qui est attendu, reçu, en retard ou à risque", texte_embarque(kTextes, "argent.md")},
    Sujet{"partage", "à plusieurs : un groupe, ou une page chiffrée", texte_embarque(kTextes, "partage.md")},
    Sujet{"sauvegarde", "copier, restaurer, examiner, annuler", texte_embarque(kTextes, "sauvegarde.md")},
    Sujet{"profils", "les guides que finhop suit", texte_embarque(kTextes, "profils.md")},
};

}  // namespace

std::span<const Sujet> sujets() {
  return kSujets;
}

std::string_view texte_de_la_base() {
  return texte_embarque(kTextes, "base.md");
}

}  // namespace finhop::cli::manuel
