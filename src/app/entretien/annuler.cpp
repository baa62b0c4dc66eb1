#include "finhop/app/entretien/annuler.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/barrieres.hpp"
#include "app/lot/pas.hpp"
#include "app/lot/repertoire_provisoire.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/store/annulation.hpp"
#include "finhop/store/journal.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

using store::OperationPassee;

OperationNommee nommer(const OperationPassee& passee) {
  return {passee.operation, passee.instant, passee.auteur, passee.commande};
}

std::string citer(const OperationPassee& passee) {
  return fmt::format("l'opération {} ({})", passee.operation, texte::citer("finhop " + passee.commande));
}

bool est_passee(const OperationPassee& passee) {
  return passee.annule || (passee.trace && passee.trace->annulee_par);
}

// Why an operation that was not undone stays for good.
std::optional<std::string> raison_de_rester(const OperationPassee& passee, int schema) {
  if (!passee.trace) return "elle date d'une version qui ne gardait pas de quoi l'annuler";
  if (passee.trace->schema != schema) return "elle date d'avant la dernière mise à jour de la base";
  if (!passee.trace->barriere) return std::nullopt;
  const Barriere* barriere = app::barriere(*passee.trace->barriere);
  return barriere ? std::string(barriere->raison) : *passee.trace->barriere;
}

Refus rien_a_annuler() {
  return {CodeRefus::RienAAnnuler, "il n'y a rien à annuler depuis la création de la base",
          "une commande qui a changé la base et qui n'est pas annulée",
          Suite{"pour repartir d'une autre base", Geste::Initialiser, {{Donnee::Base}, {Donnee::Siret}}}};
}

Refus impossible(const OperationPassee& passee, const std::string& raison) {
  return {CodeRefus::AnnulationImpossible,
          fmt::format("{} ne s'annule pas, ni ce qui la précède : {}", citer(passee), raison),
          "une dernière commande qui peut être annulée",
          {"corriger par une commande ordinaire", {{"voir ce qui a été fait", Geste::Journal}}}};
}

Refus en_conflit(const OperationPassee& passee, const store::Conflit& conflit) {
  return {CodeRefus::AnnulationConflit,
          fmt::format("{} ne s'annule plus : {}", citer(passee), conflit.raison),
          "des lignes telles que cette commande les a laissées",
          {"corriger par une commande ordinaire", {{"examiner la base", Geste::Diagnostiquer}}}};
}

Result<OperationPassee> derniere(Base& base) {
  const int schema = store::version_schema(base);
  for (const OperationPassee& passee : store::lire_operations(base)) {
    if (est_passee(passee)) continue;
    const auto raison = raison_de_rester(passee, schema);
    if (!raison) return passee;
    return refuser(passee.operation == 1 ? rien_a_annuler() : impossible(passee, *raison));
  }
  return refuser(rien_a_annuler());
}

void noter(store::Journal& journal, const std::vector<store::Evenement>& evenements) {
  for (const store::Evenement& e : evenements) {
    const auto numero = e.numero_editeur ? domain::NumeroEditeur::exact(*e.numero_editeur) : std::nullopt;
    journal.noter("annulation", numero, fmt::format("annulé : {}, {}", e.evenement, e.detail));
  }
}

std::vector<std::string> dossiers_de(const std::vector<store::Evenement>& evenements) {
  std::vector<std::string> dossiers;
  for (const store::Evenement& e : evenements)
    if (e.numero_editeur) dossiers.push_back(*e.numero_editeur);
  std::ranges::sort(dossiers);
  const auto doublons = std::ranges::unique(dossiers);
  dossiers.erase(doublons.begin(), doublons.end());
  return dossiers;
}

// What became of the lots: their folders are on a disk that an undo does not touch.
void comparer_lots(const std::vector<domain::Lot>& avant, const std::vector<domain::Lot>& apres,
                   Annulation& annulation) {
  for (const domain::Lot& lot : avant) {
    const auto reste = std::ranges::find(apres, lot.nom, &domain::Lot::nom);
    // A command that was cut off may have put it there without noting it.
    const auto repertoire =
        lot.publie || repertoire_restant(lot) ? std::optional(lot.repertoire) : std::nullopt;
    if (reste == apres.end())
      annulation.lots_effaces.push_back({lot.nom, repertoire});
    else if (reste->statut == domain::StatutLot::Genere && lot.statut != reste->statut)
      annulation.lots_rendus.push_back({lot.nom, repertoire});
  }
}

}  // namespace

Issue<Annulation> annuler(Base& base, const Contexte& contexte) {
  store::Transaction transaction(base, store::Acces::Ecriture);
  const auto cible = derniere(base);
  if (!cible) return refuser_tout(cible.error());
  const std::vector<store::Evenement> evenements = store::lire_operation(base, cible->operation);
  const std::vector<domain::Lot> lots = store::lire_lots(base);
  if (const auto conflit = store::defaire(base, cible->operation))
    return refuser_tout(en_conflit(*cible, *conflit));

  Annulation annulation{nommer(*cible), cible->trace->lignes, dossiers_de(evenements), {}, {}};
  comparer_lots(lots, store::lire_lots(base), annulation);
  store::Journal journal(base, contexte.maintenant, contexte.auteur, contexte.commande);
  noter(journal, evenements);
  journal.finir();
  store::noter_annulation(base, cible->operation, journal.operation());
  if (contexte.mode == Mode::Simuler) return annulation;
  // Before the end: what fails here changes nothing.
  for (const domain::Lot& lot : lots)
    if (std::ranges::find(annulation.lots_effaces, lot.nom, &LotTouche::nom) != annulation.lots_effaces.end())
      effacer_restes(std::filesystem::path(lot.repertoire).parent_path(), lot.nom);
  transaction.valider();
  return annulation;
}

std::vector<OperationListee> lister_operations(Base& base) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const int schema = store::version_schema(base);
  std::vector<OperationListee> liste;
  EtatOperation suivante = EtatOperation::Prochaine;
  for (const OperationPassee& passee : store::lire_operations(base)) {
    OperationListee& listee = liste.emplace_back();
    listee.nom = nommer(passee);
    if (passee.trace) listee.lignes = passee.trace->lignes;
    if (est_passee(passee)) {
      listee.etat = passee.annule ? EtatOperation::Annulation : EtatOperation::Annulee;
      listee.autre = passee.annule ? passee.annule : passee.trace->annulee_par;
      continue;
    }
    listee.raison = raison_de_rester(passee, schema);
    if (listee.raison) break;
    listee.etat = std::exchange(suivante, EtatOperation::Ensuite);
  }
  return liste;
}

}  // namespace finhop::app
