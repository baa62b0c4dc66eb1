// An answer: read whole or refused with reasons; and the one that finhop simulates is sound.
#include "app/retour/depose.hpp"
#include "app/retour/lecture.hpp"
#include "finhop/domain/libelle.hpp"
#include "finhop/format/retour_writer.hpp"
#include "fuzz/recit.hpp"

using namespace finhop;

namespace {

// Each line has its label among those told, and what is asked has its reason.
void trancher(const app::RetourLu& retour) {
  std::vector<domain::LibelleDeLigne> libelles;
  for (const app::LigneDeRetour& ligne : retour.lignes)
    libelles.push_back({ligne.reponse.libelle_traitement, ligne.reponse.code_traitement, true});
  std::size_t lignes = 0;
  const auto recus = domain::trancher(libelles, {});
  for (const domain::LibelleRecu& recu : recus) {
    lignes += recu.lignes;
    fuzz::exiger(recu.decision.has_value() != recu.doute.has_value(), "un libellé est décidé ou douteux");
  }
  for (const domain::LibelleDeLigne& libelle : libelles) domain::libelle_de(recus, libelle);
  fuzz::exiger(lignes == retour.lignes.size(), "chaque ligne porte un des libellés");
}

void lire(std::string_view octets) {
  const auto retour = app::lire_retour(format::modele_integre(), octets, "retour.json");
  if (!retour) {
    fuzz::exiger(!retour.error().empty(), "un refus a ses raisons");
    for (const Refus& refus : retour.error()) fuzz::exiger(!refus.message.empty(), "un refus se dit");
    return;
  }
  fuzz::exiger(!retour->lignes.empty(), "un retour lu a des lignes");
  int dernier = 0;
  for (const app::LigneDeRetour& ligne : retour->lignes) {
    fuzz::exiger(ligne.reponse.num_ligne > dernier, "chaque ligne d'un retour vient une fois, dans l'ordre");
    dernier = ligne.reponse.num_ligne;
  }
  app::lire_demandes(format::modele_integre(), octets);
  trancher(*retour);
}

// Only a deposit without faults is ever answered.
void simuler(std::string_view octets) {
  static format::DepotReader lecteur(format::modele_integre());
  const format::SuiviDesLignes sourd{[](std::size_t, const domain::LigneLue&) {}, [] {}};
  const format::DepotLu lu = lecteur.lire(octets, sourd);
  if (!lu.fautes.empty()) return;
  const std::vector<format::Reponse> reponses(lu.lignes, {"1", "Accepté \"sans\" réserve"});
  std::string depose(octets);
  const std::string retour = format::ecrire_retour(lecteur, depose, format::kImpIdSimule, reponses);
  fuzz::Recit recit(retour);
  const format::DepotLu relu = lecteur.lire(retour, recit.suivi());
  fuzz::exiger(relu.fautes.empty() && relu.lignes == lu.lignes,
               "un retour simulé a la structure de son dépôt");
  fuzz::exiger(relu.entete.imp_id.texte == format::kImpIdSimule, "un retour simulé se dit simulé");
  recit.dire(relu);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* octets, std::size_t taille) {
  lire(fuzz::texte(octets, taille));
  simuler(fuzz::texte(octets, taille));
  return 0;
}
