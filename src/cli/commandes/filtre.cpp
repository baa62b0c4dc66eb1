#include "cli/commandes/filtre.hpp"

#include "cli/vocabulaire.hpp"

namespace finhop::cli {

void OptionsDeFiltre::ajouter(CLI::App& app) {
  references_.ajouter(app, {"REF", "", "ces dossiers seulement : numeroEditeur ou numeroASP"},
                      ParFois::Plusieurs);
  ans_.ajouter(app, {"--ans", "N", "les dossiers de ce logiciel ; autant de fois que nécessaire"});
  avance_.ajouter_choix(app, {"--avance", "", "par statut de l'avance"}, ids_statuts<domain::StatutAvance>());
  solde_.ajouter_choix(app, {"--solde", "", "par statut du solde"}, ids_statuts<domain::StatutSolde>());
  situation_.ajouter_choix(app, {"--situation", "", "par situation, telle que la liste la dit"},
                           ids_situations());
  pret_.ajouter(app, "--pret", "ceux qui peuvent être exportés");
  bloque_.ajouter(app, "--bloque", "ceux qui restent à demander et ne peuvent pas l'être encore",
                  pret_.option());
  client_.ajouter(app, {"--client", "TXT", "une partie du nom du client, sans égard aux accents"});
  du_client_.ajouter(app, {"--du-client", "NOM", "ceux du client qui porte ce nom, tel qu'il est noté"});
  finess_.ajouter(app, {"--finess", "F", "ceux de ce bénéficiaire"});
  ecart_.ajouter(app, "--ecart", "ceux dont le solde payé n'est pas celui attendu, ou sans montant noté");
  depuis_.ajouter(app, {"--depuis", "D", "ceux à qui quelque chose est arrivé ce jour-là ou après"});
  jusqua_.ajouter(app, {"--jusqua", "D", "ce jour-là ou avant"});
  sur_.ajouter_choix(app, {"--sur", "", "ce qui est arrivé entre ces jours ; l'un des trois sinon"},
                     app::noms_de_faits());
}

app::Criteres OptionsDeFiltre::criteres() const {
  app::Criteres criteres;
  criteres.references = references_.textes();
  criteres.ans = ans_.saisis();
  criteres.avance = domain::statut_de<domain::StatutAvance>(avance_.texte().value_or(""));
  criteres.solde = domain::statut_de<domain::StatutSolde>(solde_.texte().value_or(""));
  criteres.etat = pret_.est_mis() ? app::Etat::Pret : bloque_.est_mis() ? app::Etat::Bloque : app::Etat::Tous;
  criteres.situation = domain::situation_d_id(situation_.texte().value_or(""));
  criteres.client = client_.texte();
  criteres.client_entier = du_client_.texte();
  criteres.finess = finess_.saisi();
  criteres.ecart = ecart_.est_mis();
  criteres.depuis = depuis_.saisi();
  criteres.jusqua = jusqua_.saisi();
  if (const auto fait = app::fait_de(sur_.texte().value_or(""))) criteres.faits = {*fait};
  return criteres;
}

void OptionsDeListe::ajouter(CLI::App& app) {
  filtre_.ajouter(app);
  colonnes_.ajouter(app,
                    {kColonnes, "A,B", "ces colonnes seulement, avec leur total : noms de la forme csv"});
  tri_.ajouter_choix(app, {"--tri", "", "l'ordre ; -montant : le plus grand d'abord"}, app::noms_d_ordre());
  limite_.ajouter(app, {"--limite", "N", "montrer N dossiers au plus, et s'arrêter là"});
}

app::Demande OptionsDeListe::demande() const {
  app::Demande demande{filtre_.criteres()};
  app::Criteres& criteres = demande.criteres;
  if (const auto tri = tri_.texte()) app::prendre_l_ordre(criteres, *tri);
  criteres.limite = limite_.valeur();
  if (const auto colonnes = colonnes_.texte()) demande.colonnes = app::couper_les_colonnes(*colonnes);
  // A comma that nothing follows asks for nothing more.
  if (demande.colonnes.size() > 1 && demande.colonnes.back().empty()) demande.colonnes.pop_back();
  return demande;
}

}  // namespace finhop::cli
