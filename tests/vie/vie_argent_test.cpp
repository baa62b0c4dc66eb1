// Money over random lives: what is told of a day stays what it was, and every grouping adds up to the same.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <map>

#include "finhop/app/argent/additionner.hpp"
#include "finhop/app/dossier/etat.hpp"
#include "finhop/app/dossier/lister.hpp"
#include "finhop/domain/attendus.hpp"
#include "vie/vie_hasard.hpp"

using namespace finhop;
using namespace finhop::tests;
using domain::Groupement;
using domain::Poste;

namespace {

constexpr int kVies = 12;
constexpr int kGestes = 600;
constexpr int kPremier = 16;
constexpr int kDernier = 31;

app::Contexte le_soir(int jour) {
  return {Instant::exact_iso(fmt::format("2022-05-{:02}T20:00:00Z", jour)).value(), "test", "test",
          app::Mode::Ecrire};
}

app::ComptesDArgent compter(Vie& vie, int maintenant, Groupement par, std::optional<int> au = {}) {
  app::CriteresDArgent criteres{.par = par};
  if (au) criteres.au = app::Saisi{"--au", fmt::format("{:02}/05/2022", *au)};
  const auto comptes = app::additionner(vie.atelier().base(), le_soir(maintenant), criteres);
  REQUIRE(comptes);
  return *comptes;
}

std::string dire(const domain::Sommes& sommes) {
  std::string dites = fmt::format("{} dossiers, {} sans montant", sommes.dossiers, sommes.non_notes);
  for (const domain::DescriptionDePoste& poste : domain::kPostes)
    dites += fmt::format(", {} {}", poste.id, sommes[poste.poste].texte_json());
  return dites + "\n";
}
std::string dire(const app::ComptesDArgent& comptes) {
  std::string dits;
  for (const domain::Groupe& groupe : comptes.groupes)
    dits += fmt::format("{} : {}", groupe.cle.value_or("-"), dire(groupe.sommes));
  return dits + "total : " + dire(comptes.total);
}

// What a dossier is expected to bring, added up apart, from all that is read of each.
domain::Sommes d_apres_la_liste(Vie& vie, int jour) {
  domain::Sommes sommes;
  const auto ajouter = [&](Poste poste, const std::optional<Montant>& montant) {
    sommes.montants[domain::rang(poste)] += montant.value_or(Montant());
  };
  REQUIRE(app::lister(vie.atelier().base(), le_soir(jour), {}, [&](const app::Fiche& fiche) {
    const domain::Dossier& d = fiche.dossier;
    const auto recu = d.solde ? d.solde->montant_paye : std::nullopt;
    const auto attendu = domain::solde_attendu(d);
    const auto facture = domain::facture_reclamee(d);
    ++sommes.dossiers;
    ajouter(Poste::BonsCommande, d.avance.montant_bon_commande);
    ajouter(Poste::AvanceAttendue, domain::avance_attendue(d.avance));
    ajouter(Poste::AvanceRecue, d.avance.montant_avance);
    ajouter(Poste::Facture, facture ? std::optional(facture->montant) : std::nullopt);
    ajouter(Poste::SoldeAttendu, attendu);
    ajouter(Poste::SoldeRecu, recu);
    if (attendu && recu) ajouter(Poste::Ecart, *attendu - *recu);
    using Q = domain::SituationDossier;
    const auto quoi = fiche.situation.quoi;
    const bool fini = quoi == Q::Close || quoi == Q::ARembourser || quoi == Q::Remboursee ||
                      quoi == Q::PayeEcart || quoi == Q::Solde || quoi == Q::Refuse;
    if (!fini) ajouter(Poste::ResteARecevoir, fiche.situation.montant);
    if (quoi == Q::ARembourser) ajouter(Poste::ARembourser, fiche.situation.montant);
    ajouter(Poste::Rembourse, d.avance.montant_recouvre);
  }));
  return sommes;
}

void exiger_les_sommes(Vie& vie, int jour) {
  const domain::Sommes liste = d_apres_la_liste(vie, jour);
  const Montant reste =
      app::dresser_etat(vie.atelier().base(), le_soir(jour)).total.montants.reste_a_recevoir;
  for (const domain::DescriptionDeGroupement& par : domain::kGroupements) {
    const app::ComptesDArgent comptes = compter(vie, jour, par.groupement);
    domain::Sommes somme;
    for (const domain::Groupe& groupe : comptes.groupes) somme += groupe.sommes;
    INFO(par.id << "\n" << dire(comptes));
    REQUIRE(somme == comptes.total);
    REQUIRE(comptes.total.dossiers == liste.dossiers);
    REQUIRE(reste == comptes.total[Poste::ResteARecevoir]);
    for (const Poste poste :
         {Poste::BonsCommande, Poste::AvanceAttendue, Poste::AvanceRecue, Poste::Facture, Poste::SoldeAttendu,
          Poste::SoldeRecu, Poste::Ecart, Poste::ResteARecevoir, Poste::ARembourser, Poste::Rembourse})
      REQUIRE(comptes.total[poste] == liste[poste]);
  }
}

}  // namespace

TEST_CASE("the money of a past day is told as it was that evening when each thing was noted on its day",
          "[lent]") {
  std::size_t compares = 0;
  for (int graine = 0; graine < kVies; ++graine) {
    Vie vie(static_cast<std::uint64_t>(graine) + 1000, Jours::DuJour);
    std::map<std::pair<int, Groupement>, std::string> dits;
    int jour = kPremier;
    for (int geste = 0; geste < kGestes && jour < kDernier; ++geste) {
      if (vie.agir().nom != "un jour passe") continue;
      for (const domain::DescriptionDeGroupement& par : domain::kGroupements)
        dits[{jour, par.groupement}] = dire(compter(vie, jour, par.groupement));
      ++jour;
    }
    compares += dits.size();
    for (const auto& [quoi, dit] : dits) {
      INFO("life " << graine << ", " << quoi.first << "/05, by " << domain::description(quoi.second).id);
      CHECK(dire(compter(vie, jour, quoi.second, quoi.first)) == dit);
    }
  }
  CHECK(compares > 50 * domain::kGroupements.size());
}

TEST_CASE("sums are those of the dossiers in every grouping") {
  for (int graine = 0; graine < kVies; ++graine) {
    Vie vie(static_cast<std::uint64_t>(graine) + 2000);
    for (int geste = 1; geste <= kGestes; ++geste) {
      vie.agir();
      if (geste % 50 == 0) exiger_les_sommes(vie, kDernier);
    }
  }
}
