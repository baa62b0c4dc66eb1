#include "finhop/app/lot/annuler.hpp"
#include "finhop/app/lot/deposer.hpp"
#include "finhop/app/lot/rejeter.hpp"

#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "finhop/app/dossier/montrer.hpp"
#include "finhop/app/lot/lister.hpp"
#include "finhop/app/solde/confirmer.hpp"
#include "finhop/app/solde/saisir.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/store/journal.hpp"

using namespace finhop;
using namespace finhop::tests;
using Liste = std::vector<std::string>;

namespace {

constexpr const char* kLot = "JSON-1234567890-20220516-001";
const app::Saisi kMotif{"--motif", "structure non conforme"};

domain::Solde solde(Atelier& atelier, const std::string& numero) {
  return app::montrer(atelier.base(), atelier.contexte(), numero)->fiche.dossier.solde.value();
}

// « 00001 rejete 2022-05-16 structure non conforme »
std::string suivi(Atelier& atelier, const std::string& numero) {
  const domain::Solde s = solde(atelier, numero);
  return numero + " " + std::string(domain::id(s.statut)) + " " +
         (s.date_statut ? s.date_statut->iso() : "-") + " " + s.motif.value_or("-");
}

Liste lots(Atelier& atelier) {
  Liste liste;
  for (const domain::Lot& lot : app::lister_lots(atelier.base()))
    liste.push_back(lot.nom + " " + std::string(domain::id(lot.statut)));
  return liste;
}

Liste regles(Atelier& atelier, const std::string& numero) {
  const auto fiche = app::montrer(atelier.base(), atelier.contexte(), numero);
  Liste ids;
  // What its documents say is looked at elsewhere: those that an Atelier makes say nothing.
  for (const domain::Constat& constat : fiche->fiche.constats)
    if (!constat.regle.starts_with("PJ-")) ids.emplace_back(constat.regle);
  return ids;
}

void corriger(Atelier& atelier, const std::string& numero) {
  app::SoldeSaisi saisi;
  saisi.dates_facture = {{"--facture-date", "14/05/2022"}};
  saisi.montants_facture = {{"--facture-montant", "12000,00"}};
  REQUIRE(app::saisir_solde(atelier.base(), atelier.contexte(), numero, saisi));
}

// Events from the one numbered `premier` on.
Liste evenements(Atelier& atelier, std::size_t premier) {
  Liste liste;
  for (const store::Evenement& e : store::lire_journal(atelier.base(), std::nullopt))
    if (static_cast<std::size_t>(e.numero) >= premier)
      liste.push_back(e.evenement + " " + e.numero_editeur.value_or("-") + " " + e.detail);
  return liste;
}

std::size_t prochain_evenement(Atelier& atelier) {
  return store::lire_journal(atelier.base(), std::nullopt).size() + 1;
}

void deposer(Atelier& atelier, const std::string& nom = kLot) {
  REQUIRE(app::deposer_lot(atelier.base(), atelier.contexte(), nom, std::nullopt));
}

}  // namespace

TEST_CASE("a deposited lot gives its day to its soldes and tells each in the journal") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.pret("00002");
  atelier.exporter();
  const std::size_t avant = prochain_evenement(atelier);
  deposer(atelier);
  CHECK(lots(atelier) == Liste{std::string(kLot) + " depose"});
  CHECK(suivi(atelier, "00001") == "00001 depose 2022-05-16 -");
  CHECK(suivi(atelier, "00002") == "00002 depose 2022-05-16 -");
  CHECK(evenements(atelier, avant) ==
        Liste{"lot.depose - JSON-1234567890-20220516-001 : déposé le 16/05/2022",
              "solde.depose 00001 lot JSON-1234567890-20220516-001, ligne 1 : déposé le 16/05/2022",
              "solde.depose 00002 lot JSON-1234567890-20220516-001, ligne 2 : déposé le 16/05/2022"});
}

TEST_CASE("a lot refused whole gives the reason to itself and to its soldes") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.pret("00002");
  atelier.exporter();
  deposer(atelier);
  const std::size_t avant = prochain_evenement(atelier);
  REQUIRE(app::rejeter_lot(atelier.base(), atelier.contexte(), kLot, kMotif));
  CHECK(app::lister_lots(atelier.base()).front().motif == "structure non conforme");
  CHECK(suivi(atelier, "00001") == "00001 rejete 2022-05-16 structure non conforme");
  CHECK(suivi(atelier, "00002") == "00002 rejete 2022-05-16 structure non conforme");
  CHECK(evenements(atelier, avant) ==
        Liste{"lot.rejete - JSON-1234567890-20220516-001 : structure non conforme",
              "solde.rejete 00001 lot JSON-1234567890-20220516-001, ligne 1 : structure non conforme",
              "solde.rejete 00002 lot JSON-1234567890-20220516-001, ligne 2 : structure non conforme"});
}

TEST_CASE("a cancelled lot leaves its dossiers as they were before it") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  deposer(atelier);
  REQUIRE(app::rejeter_lot(atelier.base(), atelier.contexte(), kLot, kMotif));
  REQUIRE(app::confirmer_soldes(atelier.base(), atelier.contexte(), {"00001"}, {}, {"--motif", "essai"}));
  atelier.pret("00002");
  atelier.exporter();
  const std::size_t avant = prochain_evenement(atelier);
  const std::string second = "JSON-1234567890-20220516-002";
  const auto annule = app::annuler_lot(atelier.base(), atelier.contexte(), second);
  REQUIRE(annule);
  CHECK(annule->ecarte == atelier.chemin("exports") / ("NE-PAS-DEPOSER-" + second));
  CHECK(suivi(atelier, "00001") == "00001 rejete 2022-05-16 structure non conforme");
  CHECK(suivi(atelier, "00002") == "00002 en_preparation - -");
  CHECK(evenements(atelier, avant) == Liste{"lot.annule - " + second,
                                            "solde.libere 00001 lot " + second + ", ligne 1",
                                            "solde.libere 00002 lot " + second + ", ligne 2"});
}

TEST_CASE("the rank of a cancelled lot is given again once its folder is set aside") {
  Atelier atelier;
  atelier.pret("00001");
  for (int i = 0; i < 3; ++i) {
    const std::string nom = atelier.exporter().lots.front().lot.nom;
    REQUIRE(app::annuler_lot(atelier.base(), atelier.contexte(), nom));
  }
  CHECK(lots(atelier) == Liste(3, std::string(kLot) + " annule"));
}

TEST_CASE("the leftovers of a lot cancelled after a cut go with the next export") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  atelier.sql("UPDATE lot SET publie = 0");
  const std::filesystem::path exports = atelier.chemin("exports");
  std::filesystem::rename(exports / kLot, exports / (std::string(".") + kLot + ".partiel-1"));
  const auto annule = app::annuler_lot(atelier.base(), atelier.contexte(), kLot);
  REQUIRE(annule);
  CHECK_FALSE(annule->reste);
  CHECK(atelier.exporter().acheves.empty());
  CHECK(noms(exports) == Liste{kLot});
}

TEST_CASE("a rejected dossier is unchanged until something of it changes") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  deposer(atelier);
  REQUIRE(app::rejeter_lot(atelier.base(), atelier.contexte(), kLot, kMotif));
  const Liste corrige{"COH-09"};
  const Liste inchange{"COH-09", "ELI-11"};
  CHECK(regles(atelier, "00001") == inchange);
  corriger(atelier, "00001");
  CHECK(regles(atelier, "00001") == corrige);
  // Going into a lot and out of it again is no second refusal.
  const std::string second = atelier.exporter().lots.front().lot.nom;
  REQUIRE(app::annuler_lot(atelier.base(), atelier.contexte(), second));
  CHECK(regles(atelier, "00001") == corrige);
}

TEST_CASE("a rejected dossier goes alone into the next lot under its own number") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  deposer(atelier);
  atelier.pret("00002");
  atelier.exporter();
  REQUIRE(app::rejeter_lot(atelier.base(), atelier.contexte(), kLot, kMotif));
  corriger(atelier, "00001");
  const app::RapportExport rapport = atelier.exporter();
  REQUIRE(rapport.lots.size() == 1);
  const app::LotExporte& lot = rapport.lots.front();
  CHECK(lot.lot.nom == "JSON-1234567890-20220516-003");
  REQUIRE(lot.lignes.size() == 1);
  CHECK(lot.lignes.front().numero_editeur.texte() == "00001");
  CHECK(lot.lignes.front().montant == Montant::de_centimes(1'200'000));
  deposer(atelier, lot.lot.nom);
  CHECK(suivi(atelier, "00001") == "00001 depose 2022-05-16 -");
}

TEST_CASE("a simulated step of a lot changes nothing") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  const app::Contexte simuler = atelier.contexte(app::Mode::Simuler);
  std::string avant = atelier.contenu();
  REQUIRE(app::deposer_lot(atelier.base(), simuler, kLot, std::nullopt));
  CHECK(atelier.contenu() == avant);
  REQUIRE(app::annuler_lot(atelier.base(), simuler, kLot));
  CHECK(atelier.contenu() == avant);
  deposer(atelier);
  avant = atelier.contenu();
  REQUIRE(app::rejeter_lot(atelier.base(), simuler, kLot, kMotif));
  CHECK(atelier.contenu() == avant);
}
