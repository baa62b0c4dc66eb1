#include "finhop/app/entretien/annuler.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/dossier/operations.hpp"
#include "app/entretien/lots_defaits.hpp"
#include "app/entretien/operations.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/store/journal.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

using Operations = std::vector<OperationPassee>;  // newest first

OperationNommee nommer(const OperationPassee& passee) {
  return {passee.operation, passee.instant, passee.auteur, passee.commande};
}

Refus rien_a_annuler() {
  return {CodeRefus::RienAAnnuler, "il n'y a rien à annuler depuis la création de la base",
          "une commande qui a changé la base et qui n'est pas annulée",
          Suite{"pour repartir d'une autre base", Geste::Initialiser, {{Donnee::Base}, {Donnee::Siret}}}};
}

// What does what was wanted, another way; else where to look.
Remede autrement(Base& base, const OperationPassee& passee) {
  const Suite voir{"voir ce qui a été fait", Geste::Journal};
  auto correction = correction_du_lot(base, passee);
  return correction ? Remede{"", {*std::move(correction), voir}}
                    : Remede{"corriger par une commande ordinaire", {voir}};
}

Refus impossible(Base& base, const OperationPassee& passee, const std::string& raison) {
  return {CodeRefus::AnnulationImpossible, fmt::format("{} ne s'annule pas : {}", citer(passee), raison),
          "une opération qui peut être annulée", autrement(base, passee)};
}

Refus en_conflit(const OperationPassee& passee, const store::Conflit& conflit) {
  return {CodeRefus::AnnulationConflit,
          fmt::format("{} ne s'annule plus : {}", citer(passee), conflit.raison),
          "des lignes telles que cette commande les a laissées",
          {"corriger par une commande ordinaire", {{"examiner la base", Geste::Diagnostiquer}}}};
}

std::string dire_qui(const OperationPassee& passee) {
  return fmt::format("{}, par {}", citer(passee), passee.auteur);
}

Suite annuler_celle(std::string quand, const OperationPassee& passee) {
  return {std::move(quand), Geste::Annuler, {{Donnee::Operation, std::to_string(passee.operation)}}};
}

Refus recouverte(Base& base, const Operations& toutes, const OperationPassee& cible,
                 const Recouvrement& dessus) {
  const auto barriere = barriere_au_dessus(base, toutes, cible);
  const OperationPassee premiere = barriere ? *barriere : premiere_a_annuler(base, toutes, dessus.par);
  const bool reste = raison_de_rester(premiere, store::version_schema(base)).has_value();
  return {CodeRefus::OperationRecouverte,
          fmt::format("{} ne s'annule pas : {}, a touché depuis {}", citer(cible), dire_qui(dessus.par),
                      dessus.quoi),
          "une opération dont rien de plus récent n'a repris les lignes",
          reste ? autrement(base, premiere) : Remede(annuler_celle("annuler d'abord celle-ci", premiere))};
}

// The newest of their own, when it can be undone by itself.
std::optional<OperationPassee> sa_derniere(Base& base, const Operations& toutes, const std::string& auteur) {
  const int schema = store::version_schema(base);
  for (const OperationPassee& passee : toutes) {
    if (est_passee(passee) || passee.auteur != auteur || raison_de_rester(passee, schema)) continue;
    return recouvrement(base, toutes, passee) ? std::nullopt : std::optional(passee);
  }
  return std::nullopt;
}

// Somebody's, above those of who asks: both are proposed, none is undone.
Refus d_autrui(Base& base, const Operations& toutes, const OperationPassee& derniere,
               const std::string& auteur) {
  Remede remede;
  const auto sienne = sa_derniere(base, toutes, auteur);
  if (sienne) remede.suites.push_back(annuler_celle("annuler la vôtre", *sienne));
  remede.suites.push_back(annuler_celle(fmt::format("annuler celle de {}", derniere.auteur), derniere));
  return {CodeRefus::OperationDAutrui,
          fmt::format("la dernière est {}{}", dire_qui(derniere),
                      sienne ? " ; la vôtre est " + citer(*sienne) : ""),
          fmt::format("une opération de {}, ou le numéro de celle à annuler", auteur), std::move(remede)};
}

Result<OperationPassee> derniere(Base& base, const Operations& toutes, const std::string& auteur) {
  const int schema = store::version_schema(base);
  for (const OperationPassee& passee : toutes) {
    if (est_passee(passee)) continue;
    if (const auto raison = raison_de_rester(passee, schema))
      return refuser(passee.operation == 1 ? rien_a_annuler() : impossible(base, passee, *raison));
    if (passee.auteur != auteur) return refuser(d_autrui(base, toutes, passee, auteur));
    return passee;
  }
  return refuser(rien_a_annuler());
}

Refus inconnue(std::int64_t numero, const Operations& toutes) {
  return {CodeRefus::OperationInconnue, fmt::format("aucune opération ne porte le numéro {}", numero),
          fmt::format("un numéro de 1 à {}", toutes.empty() ? 1 : toutes.front().operation),
          Suite{"les voir", Geste::Journal}};
}

Refus deja_passee(const OperationPassee& passee) {
  if (passee.annule)
    return {CodeRefus::AnnulationImpossible,
            fmt::format("{} annule la {} : une annulation ne s'annule pas", citer(passee), *passee.annule),
            "une opération qui peut être annulée",
            {"retaper la commande annulée", {{"la relire", Geste::Journal}}}};
  return {CodeRefus::RienAAnnuler,
          fmt::format("{} est déjà annulée, par la {}", citer(passee), *passee.trace->annulee_par),
          "une opération qui n'est pas annulée", Suite{"les voir", Geste::Journal}};
}

Result<OperationPassee> celle_du_numero(Base& base, const Operations& toutes, std::int64_t numero) {
  const auto passee = std::ranges::find(toutes, numero, &OperationPassee::operation);
  if (passee == toutes.end()) return refuser(inconnue(numero, toutes));
  if (est_passee(*passee)) return refuser(deja_passee(*passee));
  if (const auto raison = raison_de_rester(*passee, store::version_schema(base)))
    return refuser(impossible(base, *passee, *raison));
  if (const auto dessus = recouvrement(base, toutes, *passee))
    return refuser(recouverte(base, toutes, *passee, *dessus));
  return *passee;
}

// Of one with others above it, which no row told of: it is theirs that would no longer hold.
Refus ne_s_annule_plus(const Operations& toutes, const OperationPassee& cible,
                       const store::Conflit& conflit) {
  const auto dessus = std::ranges::find_if_not(toutes, est_passee);
  if (dessus == toutes.end() || dessus->operation == cible.operation) return en_conflit(cible, conflit);
  return {CodeRefus::OperationRecouverte,
          fmt::format("{} ne s'annule pas : {}", citer(cible), conflit.raison),
          "une opération dont rien de plus récent ne dépend",
          annuler_celle("annuler d'abord ce qui a suivi, à commencer par", *dessus)};
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

Refus rang_repris(const OperationPassee& cible, const domain::Lot& lot) {
  return {
      CodeRefus::AnnulationImpossible,
      fmt::format("{} ne s'annule plus : le rang du lot {} a été donné à un autre", citer(cible), lot.nom),
      "un lot dont personne n'a repris le rang",
      {"", {{"exporter ses dossiers de nouveau", Geste::Exporter}, {"voir les lots", Geste::LotLister}}}};
}

}  // namespace

Issue<Annulation> annuler(Base& base, const Contexte& contexte, const std::optional<std::int64_t>& numero) {
  LotsDefaits lots(base);
  store::Transaction transaction(base, store::Acces::Ecriture);
  const Operations toutes = store::lire_operations(base);
  const auto cible =
      numero ? celle_du_numero(base, toutes, *numero) : derniere(base, toutes, contexte.auteur);
  if (!cible) return refuser_tout(cible.error());
  const std::vector<store::Evenement> evenements = store::lire_operation(base, cible->operation);
  lots.lire(cible->operation);
  if (const auto repris = lots.reprendre_les_rangs()) return refuser_tout(rang_repris(*cible, *repris));
  if (const auto conflit = store::defaire(base, cible->operation))
    return refuser_tout(ne_s_annule_plus(toutes, *cible, *conflit));

  Annulation annulation{nommer(*cible), cible->trace->lignes, dossiers_de(evenements), {}, {}};
  lots.comparer(contexte.mode, annulation);
  store::Journal journal(base, contexte.maintenant, contexte.auteur, contexte.commande);
  noter(journal, evenements);
  journal.finir();
  store::noter_annulation(base, cible->operation, journal.operation());
  if (contexte.mode == Mode::Simuler) return annulation;
  transaction.valider();
  lots.garder();
  return annulation;
}

Issue<OperationMontree> montrer_operation(Base& base, std::int64_t numero) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const Operations toutes = store::lire_operations(base);
  const auto passee = std::ranges::find(toutes, numero, &OperationPassee::operation);
  if (passee == toutes.end()) return refuser_tout(inconnue(numero, toutes));
  auto faites = par_operation(base, store::lire_operation(base, numero));
  OperationMontree montree{std::move(faites.front()), passee->annule};
  if (auto cible = celle_du_numero(base, toutes, numero); !cible) montree.raison = std::move(cible.error());
  return montree;
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
