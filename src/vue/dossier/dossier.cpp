// One dossier, shown whole.
#include <fmt/format.h>

#include <utility>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/domain/vraisemblance.hpp"
#include "finhop/vue/dossiers.hpp"
#include "finhop/vue/mots.hpp"
#include "finhop/vue/notes.hpp"
#include "finhop/vue/paiement/paiements.hpp"
#include "finhop/vue/piece/lecture.hpp"
#include "vue/dossier/champs.hpp"
#include "vue/dossier/pieces.hpp"
#include "vue/dossier/scenario.hpp"
#include "vue/valeur_de_champ.hpp"

namespace finhop::vue {
namespace {

using domain::Avance;
using domain::Solde;

std::string depuis(std::string_view libelle, const std::optional<Jour>& jour) {
  return jour ? fmt::format("{} depuis le {}", libelle, jour->fr()) : std::string(libelle);
}

// « 3 750,00 € le 02/04/2022 (attendu 3 750,00 € : conforme) »
std::string argent(const std::optional<Montant>& recu, const std::optional<Jour>& jour,
                   const std::optional<Montant>& attendu) {
  std::string phrase = avec_jour(recu, "le", jour);
  if (attendu)
    phrase += fmt::format(" (attendu {}{})", attendu->texte_fr(),
                          recu ? " : " + domain::dire_ecart(*attendu, *recu) : "");
  return phrase;
}

// What is asked for; a day without a title is told with the amount that follows.
Faits demande(const Avance& a) {
  Faits faits;
  std::optional<Jour> jour;
  for (const auto& champ : domain::kChampsAvance) {
    if (champ.part != domain::Part::Demande) continue;
    const Valeur valeur = valeur_du_champ(champ, a);
    if (!champ.titre.empty())
      faits.push_back({"", std::string(champ.titre),
                       jour ? Valeur(avec_jour(valeur, "du", std::exchange(jour, {}))) : valeur});
    else if (const auto* du = std::get_if<Jour>(&valeur.sorte()))
      jour = *du;
  }
  return faits;
}

Section avance(const Avance& a) {
  Faits faits = demande(a);
  if (a.contact) faits.push_back({"", "contact", *a.contact});
  faits.push_back({"", "payée", argent(a.montant_avance, a.date_paiement, domain::avance_attendue(a))});
  if (a.montant_recouvre)
    faits.push_back({"", "remboursée", argent(a.montant_recouvre, a.date_statut, a.montant_avance)});
  if (a.motif) faits.push_back({"", "motif", *a.motif});
  return {"Avance " + depuis(domain::libelle(a.statut), a.date_statut), {{std::move(faits)}}};
}

std::string dire(const domain::Piece& piece) {
  return fmt::format("{}, {} (de {})", code(piece.format), taille_lisible(piece.document.taille),
                     piece.nom_origine);
}

// What was deposited, or will be.
Faits faits_du_depot(const domain::Dossier& dossier) {
  const Solde& s = *dossier.solde;
  Faits faits;
  for (const domain::Facture& facture : s.factures)
    faits.push_back({"", facture.numero ? "facture " + *facture.numero : "facture",
                     avec_jour(facture.montant, "du", facture.date)});
  faits.push_back({"", "bénéficiaires", s.beneficiaires});
  dire_scenario(faits, s.scenario, dossier.profil);
  for (const domain::Piece& piece : dossier.pieces)
    faits.push_back({"", fmt::format("document {}", code(piece.type)), Chemin{dire(piece)}});
  return faits;
}

// What was sent since, each with its day and its motive.
Page envoye_depuis(const domain::Dossier& dossier) {
  Page page;
  for (const domain::FactureEnvoyee& e : dossier.factures_envoyees)
    page.push_back({Phrase{"facture : ", fmt::format("{} du {}, le {} : {}", e.facture.montant.texte_fr(),
                                                     e.facture.date.fr(), e.date.fr(), e.motif)}});
  for (const domain::PieceEnvoyee& e : dossier.pieces_envoyees)
    page.push_back({Phrase{fmt::format("document {} : ", code(e.piece.type)),
                           fmt::format("{}, le {} : {}", dire(e.piece), e.date.fr(), e.motif)}});
  return page;
}

Section solde(const domain::Dossier& dossier) {
  const Solde& s = *dossier.solde;
  Page envois = envoye_depuis(dossier);
  Page page;
  Faits faits;
  if (envois.empty()) {
    faits = faits_du_depot(dossier);
  } else {
    page.push_back({Section{"déposé", {{faits_du_depot(dossier)}}}});
    page.push_back({Section{"envoyé depuis", std::move(envois)}});
  }
  if (s.statut != domain::StatutSolde::Refuse)
    faits.push_back({"", "payé", argent(s.montant_paye, s.date_paiement, domain::solde_attendu(dossier))});
  if (s.motif) faits.push_back({"", "motif", *s.motif});
  page.push_back({std::move(faits)});
  return {"Solde " + depuis(domain::libelle(s.statut), s.date_statut), std::move(page)};
}

std::string reponse_du_portail(const domain::Passage& p) {
  if (p.motif) return "fichier refusé : " + *p.motif;
  if (!p.decision) return p.statut == domain::StatutLot::Depose ? "en attente de la réponse du portail" : "";
  return fmt::format("{} par le portail{} : {}", *p.decision == "acceptee" ? "acceptée" : "refusée",
                     p.reponse ? " (réponse du " + p.reponse->jour_a_paris().fr() + ")" : "",
                     p.libelle_traitement.value_or("–"));
}

Page lots(const std::vector<domain::Passage>& passages) {
  Page page;
  for (const domain::Passage& p : passages) {
    page.push_back({Ligne{fmt::format("{}, {}, demande {}, {}", p.lot, domain::libelle(p.statut), p.num_ligne,
                                      p.montant.texte_fr())}});
    if (std::string reponse = reponse_du_portail(p); !reponse.empty())
      page.push_back({Section{"", {{Phrase{"", std::move(reponse)}}}}});
    if (p.note) page.push_back({Section{"", {{Phrase{"votre note : ", *p.note}}}}});
  }
  return page;
}

void dire_les_constats(Page& page, const domain::Constats& constats) {
  if (constats.empty()) return;
  page.push_back({Ligne{"Constats"}});
  page.push_back({constats});
}

// What is to be done: of what is no longer in hand, only what can hardly be so is still looked at.
void dire_la_suite(Page& page, const app::Fiche& fiche) {
  if (!fiche.dossier.solde || domain::est_en_main(fiche.dossier.solde->statut))
    return dire_les_constats(page, fiche.constats);
  if (auto suite = domain::suite_du_dossier(fiche.dossier))
    page.push_back({AFaire{"À faire : ", *std::move(suite)}});
  dire_les_constats(page, domain::invraisemblances(fiche.constats));
}

}  // namespace

Page Dossier::situation() const {
  const app::Fiche& fiche = montre_.fiche;
  Page page{{Phrase{fmt::format("Dossier {}, ", fiche.dossier.avance.numero_editeur.texte()),
                    depuis(fiche.situation.libelle, fiche.situation.depuis)}}};
  if (!montre_.anciens_numeros.empty())
    page.push_back(
        {Ligne{"a porté " + std::string(montre_.anciens_numeros.size() > 1 ? "les numéros " : "le numéro ") +
               texte::joindre(montre_.anciens_numeros, ", ")}});
  return page;
}

Page Dossier::contenu() const {
  const app::Fiche& fiche = montre_.fiche;
  Page page{{avance(fiche.dossier.avance)}};
  if (fiche.dossier.solde)
    page.push_back({solde(fiche.dossier)});
  else
    page.push_back({Ligne{"Solde pas encore commencé"}});
  if (!montre_.autres_pieces.empty())
    page.push_back({Section{"Autres documents", autres_documents(montre_.autres_pieces)}});
  if (Page lus = documents_lus(montre_.documents_lus); !lus.empty())
    page.push_back({Section{"Ce que disent les documents", std::move(lus)}});
  if (!montre_.lots.empty()) page.push_back({Section{"Lots", lots(montre_.lots)}});
  if (Page paiements = paiements_du_dossier(montre_.paiements); !paiements.empty())
    page.push_back({Section{"Paiements", std::move(paiements)}});
  if (!montre_.notes.empty()) page.push_back({Section{"Notes", notes_du_dossier(montre_.notes)}});
  return page;
}

Page Dossier::suite() const {
  Page page;
  dire_la_suite(page, montre_.fiche);
  return page;
}

Page Dossier::page() const {
  Page page;
  for (const Page& partie : {situation(), contenu(), suite()})
    page.insert(page.end(), partie.begin(), partie.end());
  return page;
}

Faits Dossier::donnees() const {
  const app::Fiche& fiche = montre_.fiche;
  Faits faits = champs_de_liste().faits(fiche);
  for (Fait& fait : champs_de_detail().faits(fiche)) faits.push_back(std::move(fait));
  if (fiche.dossier.profil != domain::kProfilParDefaut) {
    faits.push_back({"profil", "", fiche.dossier.profil});
    if (fiche.dossier.solde)
      faits.push_back({"solde.identINSi", "", fiche.dossier.solde->scenario.ident_insi});
    if (fiche.dossier.solde)
      for (const auto& [champ, valeurs] : fiche.dossier.solde->scenario.propres)
        faits.push_back({"solde." + champ, "", valeurs});
  }
  faits.push_back({"pieces", "", pieces(fiche.dossier)});
  faits.push_back({"envoyeDepuis", "", envois(fiche.dossier)});
  faits.push_back({"constats", "", constats(fiche.constats)});
  faits.push_back({"lots", "", passages(montre_.lots)});
  faits.push_back({"autresPieces", "", autres_pieces(montre_.autres_pieces)});
  faits.push_back({"documentsLus", "", documents_lus_pour_programmes(montre_.documents_lus)});
  faits.push_back({"paiements", "", paiements_pour_programmes(montre_.paiements)});
  faits.push_back({"notes", "", notes_pour_programmes(montre_.notes)});
  faits.push_back({"anciensNumeros", "", montre_.anciens_numeros});
  return faits;
}

}  // namespace finhop::vue
