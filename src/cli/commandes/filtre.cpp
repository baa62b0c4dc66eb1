#include "cli/commandes/filtre.hpp"

#include <array>
#include <string_view>

#include "cli/vocabulaire.hpp"

namespace finhop::cli {
namespace {

struct NomDeFait {
  std::string_view nom;
  store::FaitDate fait;
};
constexpr std::array kFaits{
    NomDeFait{"depot", store::FaitDate::Depot},
    NomDeFait{"reponse", store::FaitDate::Reponse},
    NomDeFait{"paiement", store::FaitDate::Paiement},
};

Mots noms_de_fait() {
  Mots noms;
  for (const NomDeFait& fait : kFaits) noms.emplace_back(fait.nom);
  return noms;
}

}  // namespace

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
  finess_.ajouter(app, {"--finess", "F", "ceux de ce bénéficiaire"});
  ecart_.ajouter(app, "--ecart", "ceux dont le solde payé n'est pas celui attendu, ou sans montant noté");
  depuis_.ajouter(app, {"--depuis", "D", "ceux à qui quelque chose est arrivé ce jour-là ou après"});
  jusqua_.ajouter(app, {"--jusqua", "D", "ce jour-là ou avant"});
  sur_.ajouter_choix(app, {"--sur", "", "ce qui est arrivé entre ces jours ; l'un des trois sinon"},
                     noms_de_fait());
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
  criteres.finess = finess_.saisi();
  criteres.ecart = ecart_.est_mis();
  criteres.depuis = depuis_.saisi();
  criteres.jusqua = jusqua_.saisi();
  for (const NomDeFait& fait : kFaits)
    if (sur_.texte() == fait.nom) criteres.faits = {fait.fait};
  return criteres;
}

}  // namespace finhop::cli
