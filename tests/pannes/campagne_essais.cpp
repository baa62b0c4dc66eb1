#include "pannes/campagne.hpp"

namespace finhop::tests {
namespace {

#define LOT "JSON-1234567890-20220516-001"

const std::vector<Essai>& sans_annulation() {
  static const std::vector<Essai> autres{
      {"init", {}, "finhop init --siret 88558855800019"},
      {"exporter",
       {"base pret", "fait finhop logiciel ajouter --ans ABCDEFGH90", "second ABCDEFGH90"},
       "finhop exporter"},
      {"exporter",
       {"base exporte", "sql finhop.db UPDATE lot SET publie = 0", "efface exports"},
       "finhop exporter"},
      {"exporter", {"base pret"}, "finhop exporter 00001"},
      {"piece extraire", {"base pret"}, "finhop piece extraire 00001 --sortie sorties"},
      {"piece extraire",
       {"base pret", "copie pieces/photo.jpg autre.jpg",
        "fait finhop piece ajouter 00001 --facture autre.jpg"},
       "finhop piece extraire 00001 --toutes --sortie sorties"},
      {"preuve", {"base exporte", "fait finhop lot deposer " LOT}, "finhop preuve 00001 --sortie preuves"},
      {"preuve", {"base pret", "second 1234567890"}, "finhop preuve 00001 00002 --sortie preuves"},
      {"lot refaire", {"base exporte", "efface exports"}, "finhop lot refaire " LOT},
      {"lot refaire",
       {"base exporte", "efface exports/" LOT "/bordereau.html",
        "efface exports/" LOT "/PJ-1234567890-20220516-001-1.zip"},
       "finhop lot refaire " LOT},
      {"lot refaire", {"base exporte"}, "finhop lot refaire " LOT " --sortie ailleurs"},
      {"lot deposer", {"base exporte"}, "finhop lot deposer " LOT},
      {"lot rejeter",
       {"base exporte", "fait finhop lot deposer " LOT},
       "finhop lot rejeter " LOT " --motif 'fichier illisible'"},
      {"retour extraire",
       {"base exporte", "fait finhop lot deposer " LOT, "reponse r.json " LOT " Refus",
        "fait finhop retour importer r.json --refuse Refus"},
       "finhop retour extraire " LOT " --sortie recus"},
      {"annuler", {"base exporte"}, "finhop annuler"},
      {"annuler", {"base payee", "second 1234567890"}, "finhop annuler 4"},
      {"lister", {"base pret"}, "finhop lister --format xlsx --sortie liste.xlsx"},
      {"avance modele-csv", {"base vide"}, "finhop avance modele-csv --format xlsx --sortie avances.xlsx"},
      {"verifier", {"base exporte"}, "finhop verifier exports --retour reponses"},
      {"sauvegarder", {"base exporte"}, "finhop sauvegarder copie.db --remplacer"},
      {"droits", {"base logiciel"}, "finhop droits groupe"},
      {"restaurer",
       {"base exporte", "fait finhop sauvegarder copie.db", "fait finhop logiciel ajouter --ans ABCDEFGH90"},
       "finhop restaurer copie.db"},
      {"(base plus ancienne)", {"ancienne base"}, "finhop logiciel lister"},
  };
  return autres;
}

#undef LOT

}  // namespace

const std::vector<Essai>& essais_de_pannes() {
  static const std::vector<Essai> tous = [] {
    std::vector<Essai> liste = essais();
    liste.insert(liste.end(), sans_annulation().begin(), sans_annulation().end());
    return liste;
  }();
  return tous;
}

}  // namespace finhop::tests
