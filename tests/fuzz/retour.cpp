// An answer: read whole or refused with reasons; and the one that finhop simulates is sound.
#include <algorithm>

#include "app/retour/depose.hpp"
#include "app/retour/lecture.hpp"
#include "app/retour/valeur_rendue.hpp"
#include "finhop/domain/demande_lue.hpp"
#include "finhop/domain/libelle.hpp"
#include "finhop/format/depot_writer.hpp"
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
  const auto retour = app::lire_retour(format::modele_integre(), std::string(octets), "retour.json");
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
  app::lire_demandes(format::modele_integre(), domain::hop_pfi_va1(), octets);
  trancher(*retour);
}

bool dit_la_meme_chose(const app::LigneDeRetour& a, const app::LigneDeRetour& b) {
  return a.reponse.num_ligne == b.reponse.num_ligne && a.numero_editeur == b.numero_editeur &&
         a.numero_asp == b.numero_asp && a.demande == b.demande && a.contenu == b.contenu &&
         a.reponse.libelle_traitement == b.reponse.libelle_traitement;
}

// The answer that finhop writes in the place of the one that was read says the same.
void recrire(std::string_view octets) {
  const auto retour = app::lire_retour(format::modele_integre(), std::string(octets), "retour.json");
  if (!retour) return;
  static format::DepotReader lecteur(format::modele_integre());
  std::vector<int> numeros;
  const format::DepotLu lu = lecteur.lire(
      octets, {[&](std::size_t, const domain::LigneLue& ligne) {
                 numeros.push_back(app::lire_num_ligne(ligne[domain::Cle::numLigne]).value_or(0));
               },
               [&] { numeros.clear(); }});
  if (!lu.fautes.empty() || numeros.size() != retour->lignes.size()) return;
  std::vector<format::Reponse> reponses;
  for (const int numero : numeros) {
    const auto ligne = std::ranges::find(retour->lignes, numero,
                                         [](const app::LigneDeRetour& l) { return l.reponse.num_ligne; });
    if (ligne == retour->lignes.end()) return;
    reponses.push_back({ligne->reponse.code_traitement.value_or("1"), ligne->reponse.libelle_traitement});
  }
  std::string rendu(octets);
  const std::string ecrit = format::ecrire_retour(lecteur, rendu, "42", reponses);
  const auto relu = app::lire_retour(format::modele_integre(), ecrit, "retour.json");
  fuzz::exiger(relu.has_value(), "un retour écrit par finhop se relit");
  fuzz::exiger(relu->numero_ans == retour->numero_ans && relu->siret == retour->siret &&
                   std::ranges::equal(relu->lignes, retour->lignes, dit_la_meme_chose),
               "un retour écrit par finhop dit la même chose");
}

// As a deposit can hold it: what goes with a yes stands beside a yes only.
bool est_entiere(const domain::Demande& d) {
  const domain::Scenario& s = d.scenario;
  const auto va = [](const std::optional<bool>& reponse, bool donne) {
    return reponse.has_value() && *reponse == donne;
  };
  return d.numero_asp && d.numero_editeur && d.date_facture && d.montant_facture && d.pieces_lisibles &&
         !d.beneficiaires.empty() &&
         std::ranges::all_of(d.pieces, [](const domain::PieceDeclaree& p) { return p.format && p.type; }) &&
         va(s.is_direct_to_dmp, !s.ident_dmp.empty()) &&
         va(s.is_direct_to_mss_pro, s.adresse_mss_pro.has_value()) &&
         va(s.is_direct_to_mss_citoyen, s.adresse_mss_citoyen.has_value());
}

// Of the keys that a deposit leaves empty, and that an answer fills.
bool est_de_la_reponse(const domain::Constat& constat) {
  return constat.regle == "FMT-18" || constat.regle == "FMT-19";
}

// A request that no rule of format finds fault with, written by finhop, is read as it was.
void redeposer(std::string_view octets) {
  const auto retour = app::lire_retour(format::modele_integre(), std::string(octets), "retour.json");
  if (!retour) return;
  domain::Depot depot;
  if (const auto ans = domain::NumeroAns::lire(retour->numero_ans)) depot.numero_ans = *ans;
  if (const auto siret = domain::Siret::lire(retour->siret.value_or(""))) depot.siret = *siret;
  if (!depot.numero_ans || !depot.siret) return;
  std::vector<domain::Demande> demandes;
  for (const app::LigneDeRetour& ligne : retour->lignes) {
    if (!std::ranges::all_of(ligne.constats, est_de_la_reponse) || !est_entiere(ligne.demande)) return;
    demandes.push_back(ligne.demande);
    demandes.back().num_ligne = static_cast<int>(demandes.size());
  }
  const std::string ecrit = format::ecrire_depot(format::modele_integre(), depot, demandes);
  std::size_t lues = 0;
  static format::DepotReader lecteur(format::modele_integre());
  const format::DepotLu lu = lecteur.lire(
      ecrit, {[&](std::size_t i, const domain::LigneLue& ligne) {
                fuzz::exiger(
                    i < demandes.size() && domain::memes_donnees(domain::demande_de(ligne, i), demandes[i]),
                    "une demande écrite par finhop se relit la même");
                ++lues;
              },
              [&] { lues = 0; }});
  fuzz::exiger(lu.fautes.empty() && lues == demandes.size(),
               "un dépôt écrit par finhop a la structure du modèle");
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
  recrire(fuzz::texte(octets, taille));
  redeposer(fuzz::texte(octets, taille));
  return 0;
}
