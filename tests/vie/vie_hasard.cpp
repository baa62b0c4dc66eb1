#include "vie/vie_hasard.hpp"

#include <fmt/format.h>

#include "app/retour/reponses.hpp"
#include "finhop/app/avance/ajouter.hpp"
#include "finhop/app/avance/modifier.hpp"
#include "finhop/app/avance/saisie.hpp"
#include "finhop/app/avance/statut.hpp"
#include "finhop/app/lot/annuler.hpp"
#include "finhop/app/lot/deposer.hpp"
#include "finhop/app/lot/lister.hpp"
#include "finhop/app/lot/montrer.hpp"
#include "finhop/app/lot/redater.hpp"
#include "finhop/app/lot/rejeter.hpp"
#include "finhop/app/piece/ajouter.hpp"
#include "finhop/app/retour/importer.hpp"
#include "finhop/app/solde/confirmer.hpp"
#include "finhop/app/solde/saisir.hpp"
#include "finhop/app/solde/statut.hpp"
#include "finhop/app/verification/modele.hpp"
#include "finhop/format/modele_reader.hpp"

namespace finhop::tests {
namespace {

const std::vector<std::string> kStatutsAvance{"en_instruction", "incomplete", "a_modifier", "validee",
                                              "payee",          "payee",      "refusee",    "annulee",
                                              "a_recouvrer",    "recouvree"};
const std::vector<std::string> kStatutsSolde{"en_preparation", "exporte",    "depose", "accepte", "rejete",
                                             "incomplet",      "a_modifier", "valide", "paye",    "refuse"};
const std::vector<std::string> kLibelles{kAcceptee,        kAcceptee,      "demande acceptee.",
                                         "FINESS inconnu", "montant faux", "Demande recevable, acceptée"};
constexpr auto kSansSuivi = [](const app::Avancement&) {};

template <class Valeur>
Issu issu(const Issue<Valeur>& issue) {
  return issue ? Issu::Fait : Issu::Refuse;
}

}  // namespace

Vie::Vie(std::uint64_t graine, Jours jours) : hasard_(graine), notes_(jours) {
  atelier_.logiciel("ABCDEFGHIJ");
  for (const char* nom : {"a.pdf", "b.pdf", "c.pdf"}) ecrire(atelier_.chemin(nom), pdf(nom, 3000));
}

const std::vector<Vie::Possible>& Vie::possibles() {
  static const std::vector<Possible> possibles{{"avance ajouter", 10, &Vie::avance_ajouter},
                                               {"avance modifier", 6, &Vie::avance_modifier},
                                               {"avance statut", 8, &Vie::avance_statut},
                                               {"solde saisir", 16, &Vie::solde_saisir},
                                               {"solde statut", 14, &Vie::solde_statut},
                                               {"solde confirmer", 8, &Vie::solde_confirmer},
                                               {"piece ajouter", 16, &Vie::piece_ajouter},
                                               {"exporter", 8, &Vie::exporter},
                                               {"lot deposer", 7, &Vie::lot_deposer},
                                               {"lot redater", 3, &Vie::lot_redater},
                                               {"lot annuler", 3, &Vie::lot_annuler},
                                               {"lot rejeter", 2, &Vie::lot_rejeter},
                                               {"retour importer", 10, &Vie::retour_importer},
                                               {"paiement importer", 8, &Vie::paiement_importer},
                                               {"avance corriger", 3, &Vie::avance_corriger},
                                               {"solde corriger", 5, &Vie::solde_corriger},
                                               {"lot corriger", 5, &Vie::lot_corriger},
                                               {"retour retirer", 6, &Vie::retour_retirer},
                                               {"solde completer", 5, &Vie::solde_completer},
                                               {"annuler", 3, &Vie::annuler},
                                               {"modele", 1, &Vie::modele},
                                               {"un jour passe", 2, &Vie::un_jour_passe}};
  return possibles;
}

GesteDeVie Vie::agir() {
  std::size_t total = 0;
  for (const Possible& possible : possibles()) total += possible.poids;
  std::size_t tire = tirer(total);
  for (const Possible& possible : possibles()) {
    if (tire < possible.poids) return {possible.nom, (this->*possible.action)()};
    tire -= possible.poids;
  }
  throw std::logic_error("aucun geste");
}

Issu Vie::avance_ajouter() {
  app::AvanceSaisie saisie;
  const std::string choisi = cinq(1 + static_cast<int>(tirer(40)));
  saisie.push_back({Donnee::Ans, {"--ans", une_fois_sur(6) ? "ABCDEFGHIJ" : "1234567890"}});
  if (!une_fois_sur(10))
    saisie.push_back({Donnee::Asp, {"--asp", "FINHOPA" + (une_fois_sur(12) ? numero() : choisi)}});
  if (!une_fois_sur(10)) saisie.push_back({Donnee::MontantBonCommande, {"--montant-bc", "12500"}});
  if (!une_fois_sur(10))
    saisie.push_back({Donnee::Finess, {"--finess", "75000000" + std::to_string(tirer(10))}});
  saisie.push_back({Donnee::Statut, {"--statut", une_fois_sur(3) ? parmi(kStatutsAvance) : "payee"}});
  saisie.push_back({Donnee::NumeroEditeur, {"NUMEDITEUR", choisi}});
  const auto ajoutee = app::ajouter_avance(atelier_.base(), contexte(), saisie);
  if (ajoutee) ajoutes_.push_back(choisi);
  return issu(ajoutee);
}

Issu Vie::avance_modifier() {
  app::AvanceSaisie saisie;
  if (une_fois_sur(2))
    saisie.push_back({Donnee::Client, {"--client", une_fois_sur(4) ? "" : "Hôpital " + numero()}});
  if (une_fois_sur(4)) saisie.push_back({Donnee::MontantBonCommande, {"--montant-bc", montant()}});
  if (une_fois_sur(8)) saisie.push_back({Donnee::Asp, {"--asp", "FINHOPA" + numero()}});
  if (une_fois_sur(5))
    saisie.push_back({Donnee::Ans, {"--ans", une_fois_sur(2) ? "ABCDEFGHIJ" : "1234567890"}});
  if (une_fois_sur(5)) saisie.push_back({Donnee::Statut, {"--statut", parmi(kStatutsAvance)}});
  return issu(app::modifier_avance(atelier_.base(), contexte(), numero(), saisie));
}

Issu Vie::avance_statut() {
  app::StatutSaisi saisi{{"STATUT", une_fois_sur(2) ? parmi(kStatutsAvance) : "payee"}, {}, {}, {}};
  if (une_fois_sur(3)) saisi.montant = {"--montant", montant()};
  if (une_fois_sur(3)) saisi.date = {"--date", jour()};
  if (une_fois_sur(3)) saisi.motif = {"--motif", "essai"};
  return issu(app::changer_statut_avances(atelier_.base(), contexte(), numeros(), saisi));
}

Issu Vie::solde_saisir() {
  app::SoldeSaisi saisi;
  if (!une_fois_sur(6)) {
    saisi.dates_facture = {{"--facture-date", jour()}};
    saisi.montants_facture = {{"--facture-montant", montant()}};
  }
  if (une_fois_sur(4)) saisi.finess = {{"--finess", "75000000" + std::to_string(tirer(10))}};
  if (!une_fois_sur(8)) saisi.dmp = app::ReponseSaisie{true, {{"--dmp", "1750712184"}}};
  if (!une_fois_sur(8)) saisi.mss_pro = app::ReponseSaisie{false, {}};
  if (!une_fois_sur(8))
    saisi.mss_citoyen = une_fois_sur(2) ? app::ReponseSaisie{true, {{"--mss-citoyen", "a@b.fr"}}}
                                        : app::ReponseSaisie{false, {}};
  return issu(app::saisir_solde(atelier_.base(), contexte(), numero(), saisi));
}

Issu Vie::solde_statut() {
  app::StatutSaisi saisi{{"STATUT", parmi(kStatutsSolde)}, {}, {}, {}};
  if (une_fois_sur(3)) saisi.montant = {"--montant", montant()};
  if (une_fois_sur(3)) saisi.motif = {"--motif", "essai"};
  return issu(app::changer_statut_soldes(atelier_.base(), contexte(), {numero_accepte()}, saisi));
}

Issu Vie::solde_confirmer() {
  std::optional<std::string> du_lot;
  if (!une_fois_sur(3)) du_lot = lot();
  const std::string motif = une_fois_sur(8) ? " " : "la cause était ailleurs";
  return issu(app::confirmer_soldes(atelier_.base(), contexte(),
                                    du_lot ? std::vector<std::string>() : numeros(), du_lot,
                                    {"--motif", motif}));
}

Issu Vie::piece_ajouter() {
  const auto piece = [&] { return atelier_.chemin(parmi({"a.pdf", "b.pdf", "c.pdf"})); };
  app::PiecesDonnees donnees;
  if (!une_fois_sur(5)) donnees.facture = piece();
  if (!une_fois_sur(5) || !donnees.facture) donnees.va = piece();
  if (une_fois_sur(4)) donnees.motif = {"--motif", "demandée par l'ASP"};
  return issu(app::ajouter_pieces(atelier_.base(), contexte(), numero(), donnees));
}

Issu Vie::exporter() {
  app::DemandeExport demande{{}, {}, {}, atelier_.chemin("exports")};
  if (une_fois_sur(3)) demande.references = numeros();
  if (une_fois_sur(3)) demande.date_depot = {"--date-depot", jour()};
  const auto rapport = app::exporter(atelier_.base(), contexte(), demande, kSansSuivi);
  return rapport && !rapport->refus ? Issu::Fait : Issu::Refuse;
}

Issu Vie::lot_deposer() {
  std::optional<app::Saisi> date;
  if (une_fois_sur(2)) date = {"--date", jour()};
  return issu(app::deposer_lot(atelier_.base(), contexte(), lot(), date));
}

Issu Vie::lot_redater() {
  return issu(app::redater_lot(atelier_.base(), contexte(), lot(), {"--date", jour()}, kSansSuivi));
}

Issu Vie::lot_annuler() {
  return issu(app::annuler_lot(atelier_.base(), contexte(), lot()));
}

Issu Vie::lot_rejeter() {
  return issu(app::rejeter_lot(atelier_.base(), contexte(), lot(), {"--motif", "fichier refusé"}));
}

// Mostly what the portal would give back, sometimes not filled on a line, or a deposit that is no answer.
Issu Vie::retour_importer() {
  const auto detail = app::montrer_lot(atelier_.base(), lot());
  if (!detail || !std::filesystem::exists(detail->lot.repertoire)) return Issu::Refuse;
  const std::string depot = lire(std::filesystem::path(detail->lot.repertoire) / (detail->lot.nom + ".json"));
  std::vector<std::string> libelles;
  for (std::size_t i = 0; i < detail->lot.demandes; ++i)
    libelles.push_back(une_fois_sur(25) ? " " : parmi(kLibelles));
  const auto modele = format::lire_modele(app::montrer_modele(&atelier_.base()).blanc);
  std::string octets = depot;
  try {
    if (!une_fois_sur(20)) octets = reponse(depot, libelles, modele->modele);
  } catch (const std::exception&) {
    octets = depot;  // made under another modèle: the portal would not know it either
  }
  ecrire(atelier_.chemin("retour.json"), octets);
  app::Indications indications;
  if (une_fois_sur(2))
    indications = {{}, {"Demande recevable, acceptée"}, {"FINESS inconnu", "montant faux"}};
  return issu(
      app::importer_retour(atelier_.base(), contexte(), atelier_.chemin("retour.json"), indications).issue);
}

Issu Vie::un_jour_passe() {
  ++jours_;
  return Issu::Refuse;  // the base does not change
}

}  // namespace finhop::tests
