#include <fmt/ostream.h>

#include <memory>
#include <ostream>
#include <utility>

#include "cli/commande.hpp"
#include "cli/commandes/montrer_json.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "cli/rapports.hpp"
#include "cli/tableau.hpp"
#include "finhop/app/dossier/montrer.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/domain/champs.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/domain/suites.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte reference;
  OptionFormat format;
};

std::string ou_tiret(const std::string& texte) {
  return texte.empty() ? "–" : texte;
}

// « 12 500,00 € du 15/05/2022 », without what is not known.
std::string avec_date(const std::optional<Montant>& montant, std::string_view mot,
                      const std::optional<Jour>& jour) {
  return jour ? fmt::format("{} {} {}", texte_de(montant), mot, jour->fr()) : texte_de(montant);
}

std::string reponse(const std::optional<bool>& oui, const std::string& avec) {
  if (!oui) return "–";
  return *oui ? "oui, " + avec : "non";
}

std::string depuis(std::string_view libelle, const std::optional<Jour>& jour) {
  return jour ? fmt::format("{} depuis le {}", libelle, jour->fr()) : std::string(libelle);
}

// « 3 750,00 € le 02/04/2022 (attendu 3 750,00 € : conforme) »
std::string argent(const std::optional<Montant>& recu, const std::optional<Jour>& jour,
                   const std::optional<Montant>& attendu) {
  std::string phrase = avec_date(recu, "le", jour);
  if (attendu)
    phrase += fmt::format(" (attendu {}{})", attendu->texte_fr(),
                          recu ? " : " + domain::dire_ecart(*attendu, *recu) : "");
  return phrase;
}

// What is asked for, a line each; a day without a title is told with the amount that follows.
void ecrire_demande(std::ostream& sortie, const domain::Avance& a) {
  std::string du;
  for (const auto& champ : domain::kChampsAvance) {
    if (champ.part != domain::Part::Demande) continue;
    const domain::ValeurDite valeur = dite(champ, a);
    if (!champ.titre.empty())
      sortie << replier(fmt::format("  {:17}", champ.titre), app::dire(valeur) + std::exchange(du, ""));
    else if (!std::holds_alternative<std::monostate>(valeur))
      du = " du " + app::dire(valeur);
  }
}

void ecrire_avance(std::ostream& sortie, const domain::Avance& a) {
  fmt::print(sortie, "Avance {}\n", depuis(domain::libelle(a.statut), a.date_statut));
  ecrire_demande(sortie, a);
  sortie << replier("  payée            ",
                    argent(a.montant_avance, a.date_paiement, domain::avance_attendue(a)));
  if (a.montant_recouvre)
    sortie << replier("  recouvrée        ", argent(a.montant_recouvre, a.date_statut, a.montant_avance));
  if (a.motif) sortie << replier("  motif            ", *a.motif);
}

void ecrire_scenario(std::ostream& sortie, const domain::Scenario& s) {
  sortie << replier("  DMP              ", reponse(s.is_direct_to_dmp, texte::joindre(s.ident_dmp, ", ")));
  sortie << replier("  MSS Pro          ", reponse(s.is_direct_to_mss_pro, s.adresse_mss_pro.value_or("")));
  sortie << replier("  MSS Citoyen      ",
                    reponse(s.is_direct_to_mss_citoyen, s.adresse_mss_citoyen.value_or("")));
}

void ecrire_solde(std::ostream& sortie, const domain::Dossier& dossier) {
  const domain::Solde& s = *dossier.solde;
  fmt::print(sortie, "Solde {}\n", depuis(domain::libelle(s.statut), s.date_statut));
  for (const domain::Facture& facture : s.factures)
    fmt::print(sortie, "  facture          {} du {}\n", facture.montant.texte_fr(), facture.date.fr());
  sortie << replier("  bénéficiaires    ", ou_tiret(texte::joindre(numeros_de(s.beneficiaires), ", ")));
  ecrire_scenario(sortie, s.scenario);
  for (const domain::Piece& piece : dossier.pieces)
    fmt::print(sortie, "  document {:7} {}, {} (de {})\n", code(piece.type), code(piece.format),
               taille_lisible(piece.document.taille), texte::imprimable(piece.nom_origine));
  if (s.statut != domain::StatutSolde::Refuse)
    sortie << replier("  payé             ",
                      argent(s.montant_paye, s.date_paiement, domain::solde_attendu(dossier)));
  if (s.motif) sortie << replier("  motif            ", *s.motif);
}

std::string reponse_du_portail(const domain::Passage& p) {
  if (p.motif) return fmt::format("fichier refusé : {}", *p.motif);
  if (!p.decision) return p.statut == domain::StatutLot::Depose ? "en attente de la réponse du portail" : "";
  return fmt::format("{} par le portail{} : {}", *p.decision == "acceptee" ? "acceptée" : "refusée",
                     p.reponse ? " (réponse du " + p.reponse->jour_a_paris().fr() + ")" : "",
                     p.libelle_traitement.value_or("–"));
}

void ecrire_lots(std::ostream& sortie, const std::vector<domain::Passage>& lots) {
  if (!lots.empty()) sortie << "Lots\n";
  for (const domain::Passage& p : lots) {
    fmt::print(sortie, "  {}, {}, demande {}, {}\n", p.lot, domain::libelle(p.statut), p.num_ligne,
               p.montant.texte_fr());
    if (const std::string reponse = reponse_du_portail(p); !reponse.empty())
      sortie << replier("    ", texte::imprimable(reponse));
  }
}

void ecrire_texte(const Session& session, const app::DossierMontre& montre) {
  std::ostream& sortie = session.sortie();
  const app::Fiche& fiche = montre.fiche;
  fmt::print(sortie, "Dossier {}{}\n", fiche.dossier.avance.numero_editeur.texte(),
             fiche.pret ? ", prêt à exporter" : "");
  ecrire_avance(sortie, fiche.dossier.avance);
  if (fiche.dossier.solde)
    ecrire_solde(sortie, fiche.dossier);
  else
    sortie << "Solde pas encore commencé\n";
  ecrire_lots(sortie, montre.lots);
  // What is no longer in hand is not mended here.
  if (fiche.dossier.solde && !domain::est_en_main(fiche.dossier.solde->statut)) {
    if (const auto suite = domain::suite_du_dossier(fiche.dossier))
      sortie << replier("À faire : ", session.gestes().mots(*suite));
    return;
  }
  if (!fiche.constats.empty()) sortie << "Constats\n";
  ecrire_constats(session, fiche.constats);
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto montre = app::montrer(base, session.contexte(), o.reference.exige().brut);
  return rendre(session, montre, [&](const app::DossierMontre& m) {
    if (o.format.valeur() == Format::Json)
      ecrire_json(session.sortie(), json_dossier(session.gestes(), m));
    else
      ecrire_texte(session, m);
  });
}

}  // namespace

Action declarer_montrer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->reference.ajouter(app, {"REF", "", "numeroEditeur ou numeroASP"}, Besoin::Obligatoire);
  o->format.ajouter(app, {"texte", "json"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
