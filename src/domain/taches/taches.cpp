#include "finhop/domain/taches/taches.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "domain/taches/remedes.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/domain/vraisemblance.hpp"

namespace finhop::domain {
namespace {

using enum SorteTache;

// « 00001 Clinique du Lac »
std::string nommer(const NumeroEditeur& numero, const std::optional<std::string>& client) {
  return client ? fmt::format("{} {}", numero.texte(), *client) : numero.texte();
}

Suite lister(std::string quand, SituationDossier situation, const std::optional<NumeroAns>& logiciel) {
  Suite suite{std::move(quand), Geste::Lister, {{Donnee::Situation, std::string(description(situation).id)}}};
  if (logiciel) suite.arguments.push_back({Donnee::Ans, logiciel->texte()});
  return suite;
}

struct DeLAttente {
  SituationDossier situation;
  SorteTache sorte;
  std::string_view dite;
};
constexpr std::array kAttentes{
    DeLAttente{SituationDossier::ACompleter, ACompleter, "avance payée, solde à saisir"},
    DeLAttente{SituationDossier::AttendDecision, AttendDecision, "solde accepté par le portail"},
    DeLAttente{SituationDossier::AttendPaiement, AttendPaiement, "solde validé"},
    DeLAttente{SituationDossier::AttendAvance, AttendAvance, "avance demandée"},
};

std::string compter_le_lot(const Lot& lot) {
  return fmt::format("lot {} : {}", lot.nom, texte::compter(lot.demandes, "demande"));
}

// The largest amount first; what is not known comes after.
auto rang(const Tache& t) {
  const std::int64_t montant = t.montant ? t.montant->centimes() : -1;
  return std::tuple(!t.retard, t.sorte, -montant, t.lot.value_or(""),
                    t.dossiers.empty() ? std::string_view() : std::string_view(t.dossiers.front()));
}

}  // namespace

bool Taches::est_en_retard(const std::optional<Jour>& depuis, std::optional<Reglage> delai) const {
  return depuis && delai && *depuis < debut_du_retard(aujourd_hui_, delais_.jours(*delai));
}

void Taches::ajouter(const Dossier& dossier, const Situation& situation, SorteTache sorte, Remede suite) {
  const std::string nom = nommer(dossier.avance.numero_editeur, dossier.avance.client);
  ajouter({.sorte = sorte,
           .dite = situation.precision.empty() ? nom : fmt::format("{} : {}", nom, situation.precision),
           .dossiers = {dossier.avance.numero_editeur.texte()},
           .nombre = 1,
           .depuis = situation.depuis,
           .montant = situation.montant,
           .retard = est_en_retard(situation.depuis, delai_de(situation.quoi)),
           .suite = std::move(suite)});
}

void Taches::exporter(const Dossier& dossier, const Situation& situation) {
  const NumeroAns& logiciel = dossier.avance.numero_ans;
  const auto [place, neuve] = a_exporter_.try_emplace(logiciel, Tache{.sorte = AExporter});
  Tache& tache = place->second;
  if (neuve) tache.logiciel = logiciel;
  ++tache.nombre;
  tache.dossiers.push_back(dossier.avance.numero_editeur.texte());
  if (situation.depuis && (!tache.depuis || *situation.depuis < *tache.depuis))
    tache.depuis = situation.depuis;
  if (situation.montant) tache.montant = tache.montant.value_or(Montant()) + *situation.montant;
}

void Taches::verifier(const Dossier& dossier, const Constats& constats, const Situation& situation) {
  const Avance& avance = dossier.avance;
  const Constats douteux = invraisemblances(constats);
  const bool sans_montant = avance.statut == StatutAvance::Payee && !avance.montant_avance;
  if (douteux.empty() && !sans_montant) return;
  ajouter({.sorte = AVerifier,
           .dite = fmt::format(
               "{} : {}", nommer(avance.numero_editeur, avance.client),
               sans_montant ? "le montant de l'avance payée n'est pas noté" : douteux.front().message),
           .dossiers = {avance.numero_editeur.texte()},
           .nombre = 1,
           .depuis = situation.depuis,
           .montant = situation.montant,
           .suite = sans_montant ? noter_le_montant(dossier) : douteux.front().remede});
}

void Taches::voir(const Dossier& dossier, const Constats& constats, const Situation& situation) {
  verifier(dossier, constats, situation);
  suivre(dossier, constats, situation);
}

void Taches::suivre(const Dossier& dossier, const Constats& constats, const Situation& situation) {
  switch (situation.quoi) {
    case SituationDossier::AvanceACompleter:
    case SituationDossier::ReponseAttendue:
      return ajouter(dossier, situation, ReponseAsp, apres_la_reponse(dossier));
    case SituationDossier::ACorriger:
      return ajouter(dossier, situation, ACorriger, corriger(dossier));
    case SituationDossier::ARembourser:
      return ajouter(dossier, situation, ARembourser, rembourser(dossier));
    case SituationDossier::PayeEcart:
      return ajouter(dossier, situation, Ecart, eclaircir(dossier));
    case SituationDossier::ACompleter:
      return ajouter(dossier, situation, ACompleter, completer(dossier, constats));
    case SituationDossier::Pret:
      return exporter(dossier, situation);
    default:
      return;
  }
}

void Taches::voir(const AttenteCommune& attente) {
  const auto* const de = std::ranges::find(kAttentes, attente.situation, &DeLAttente::situation);
  if (de == kAttentes.end() || attente.dossiers.empty()) return;
  ajouter({.sorte = de->sorte,
           .dite = fmt::format("{} : {}", texte::compter(attente.dossiers.size(), "dossier"), de->dite),
           .dossiers = attente.dossiers,
           .nombre = attente.dossiers.size(),
           .logiciel = attente.logiciel,
           .depuis = attente.depuis,
           .montant = attente.montant,
           .retard = attente.retard,
           .suite = lister("les voir", attente.situation, attente.logiciel)});
}

void Taches::voir(const Lot& lot, EnjeuDuLot enjeu) {
  Tache tache{.sorte = AttendReponse,
              .dite = compter_le_lot(lot),
              .nombre = lot.demandes,
              .lot = lot.nom,
              .logiciel = lot.numero_ans,
              .depuis = lot.cree_le.jour_a_paris(),
              .le = lot.date_depot,
              .montant = enjeu.reste};
  if (lot.statut == StatutLot::Depose) {
    tache.depuis = lot.date_depot;
    tache.le.reset();
    tache.retard = est_en_retard(lot.date_depot, Reglage::AttendReponse);
    tache.suite = suites_du_lot(lot, aujourd_hui_);
  } else if (lot.statut != StatutLot::Genere) {
    return;
  } else if (est_interrompu(lot)) {
    tache.sorte = LotInterrompu;
    tache.retard = true;
    tache.suite = achever_le_lot(lot.nom);
  } else {
    tache.sorte = lot.date_depot < aujourd_hui_ ? DepotManque : DepotDuJour;
    tache.retard = lot.date_depot < aujourd_hui_;
    tache.dite += fmt::format(", à déposer le {}", lot.date_depot.fr());
    tache.suite = suites_du_depot(lot, aujourd_hui_, aujourd_hui_);
    tache.numeros_asp = std::move(enjeu.numeros_asp);
    if (lot.date_depot > aujourd_hui_) return;
  }
  ajouter(std::move(tache));
}

void Taches::voir(const Note& note) {
  if (!note.rappel || note.faite_le || *note.rappel > aujourd_hui_) return;
  ajouter({.sorte = Rappel,
           .dite = fmt::format("{} : {}", nommer(note.numero_editeur, note.client), note.texte),
           .dossiers = {note.numero_editeur.texte()},
           .nombre = 1,
           .depuis = note.rappel,
           .le = note.rappel,
           .retard = true,
           .suite = Suite{"", Geste::NoteFait, {{Donnee::NumeroDeNote, std::to_string(note.numero)}}}});
}

void Taches::voir(const SansCopie& sans_copie) {
  if (sans_copie.operations == 0) return;
  const std::string depuis = sans_copie.copiee_le
                                 ? fmt::format("depuis la copie du {}", sans_copie.copiee_le->fr())
                                 : std::string("et aucune copie de la base");
  ajouter({.sorte = Sauvegarde,
           .dite = fmt::format("{} {}", texte::compter(sans_copie.operations, "opération"), depuis),
           .depuis = sans_copie.depuis,
           .retard = est_en_retard(sans_copie.depuis, Reglage::Sauvegarde),
           .suite = Suite{"de préférence sur un autre disque", Geste::Sauvegarder, {{Donnee::Copie}}}});
}

std::vector<Tache> Taches::en_ordre() {
  for (auto& [logiciel, tache] : a_exporter_) {
    tache.dite = fmt::format("{} de {}", texte::compter(tache.nombre, "dossier prêt"), logiciel.texte());
    tache.retard = est_en_retard(tache.depuis, Reglage::AExporter);
    tache.suite = Suite{"", Geste::Exporter, {{Donnee::Ans, logiciel.texte()}}};
    taches_.push_back(std::move(tache));
  }
  a_exporter_.clear();
  std::ranges::sort(taches_, [](const Tache& a, const Tache& b) { return rang(a) < rang(b); });
  return std::move(taches_);
}

}  // namespace finhop::domain
