// What there is to do, out of what is recorded: which tasks, which are late, in which order.
#include <catch2/catch.hpp>

#include <set>

#include "domain/builders.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/domain/taches/taches.hpp"

using namespace finhop;
using namespace finhop::domain;
using namespace finhop::domain::builders;

namespace {

const Jour kAujourdHui = jour("16/05/2022");

Taches taches() {
  return {kAujourdHui, Delais()};
}

void voir(Taches& taches, const Dossier& dossier) {
  const Demande demande = demande_de(dossier);
  const Constats constats = juger(Examen{demande, depot_du("16/05/2022"), &dossier, nullptr, nullptr});
  taches.voir(dossier, constats, situation_de(dossier, constats));
}

Dossier questionne(std::string_view numero, Jour depuis, Montant facture) {
  Dossier dossier = dossier_sans_constat(numero);
  dossier.solde->statut = StatutSolde::Incomplet;
  dossier.solde->date_statut = depuis;
  dossier.solde->factures.front().montant = facture;
  return dossier;
}

Lot lot(StatutLot statut, const Jour& depot) {
  return {.cle = 1,
          .nom = "JSON-1234567890-" + depot.compact() + "-001",
          .numero_ans = numero_ans("1234567890"),
          .siret = siret("88558855858745"),
          .date_depot = depot,
          .rang = 1,
          .demandes = 2,
          .montant = euros(25'000),
          .statut = statut,
          .cree_le = Instant::exact_iso("2022-05-10T09:00:00Z").value(),
          .repertoire = "/exports",
          .publie = true};
}

EcheanceDuLogiciel echeance(const Jour& limite) {
  return {{.numero_ans = numero_ans("1234567890"), .nom = "Ma PFI", .date_limite = limite},
          {3, euros(11'250)}};
}

Tache seule(Taches taches) {
  const auto liste = taches.en_ordre();
  REQUIRE(liste.size() == 1);
  return liste.front();
}

}  // namespace

TEST_CASE("each kind of task has an id of its own") {
  std::set<std::string_view> ids;
  for (const DescriptionTache& d : sortes_de_taches()) CHECK(ids.insert(d.id).second);
  CHECK(ids.size() == 17);
}

TEST_CASE("what can hardly be so is a task beside the one of the dossier") {
  Dossier dossier = dossier_sans_constat("00001");
  dossier.avance.montant_avance = euros(37'500);
  Taches liste = taches();
  voir(liste, dossier);
  const auto trouvees = liste.en_ordre();
  REQUIRE(trouvees.size() == 2);
  CHECK(trouvees[0].sorte == SorteTache::AVerifier);
  CHECK(trouvees[0].dossiers == std::vector<std::string>{"00001"});
  CHECK(trouvees[0].dite.contains("dépasse le bon de commande"));
  CHECK(trouvees[1].sorte == SorteTache::AExporter);
}

TEST_CASE("an avance paid nobody knows how much is a task") {
  Dossier dossier = dossier_vide("00001");
  dossier.avance.statut = StatutAvance::Payee;
  Taches liste = taches();
  voir(liste, dossier);
  const auto trouvees = liste.en_ordre();
  REQUIRE(trouvees.size() == 2);
  CHECK(trouvees[0].sorte == SorteTache::AVerifier);
  CHECK(trouvees[0].dite.contains("n'est pas noté"));
}

TEST_CASE("a request of the ASP is late after ten days and not before") {
  for (const auto& [depuis, retard] : {std::pair{"06/05/2022", false}, std::pair{"05/05/2022", true}}) {
    Taches t = taches();
    voir(t, questionne("00001", jour(depuis), euros(12'500)));
    const Tache tache = seule(std::move(t));
    CHECK(tache.sorte == SorteTache::ReponseAsp);
    CHECK(tache.retard == retard);
    CHECK(tache.montant == euros(8'750));
    CHECK(tache.dossiers == std::vector<std::string>{"00001"});
  }
}

TEST_CASE("late tasks come first then by kind then by amount") {
  Taches t = taches();
  voir(t, dossier_sans_constat("00001"));
  voir(t, questionne("00002", jour("15/05/2022"), euros(10'000)));
  voir(t, questionne("00003", jour("15/05/2022"), euros(12'500)));
  voir(t, questionne("00004", jour("01/05/2022"), euros(5'000)));
  t.voir(lot(StatutLot::Genere, kAujourdHui), {});
  std::vector<std::string> ordre;
  for (const Tache& tache : t.en_ordre())
    ordre.push_back(std::string(description(tache.sorte).id) +
                    (tache.dossiers.empty() ? "" : " " + tache.dossiers.front()));
  CHECK(ordre == std::vector<std::string>{"reponse_asp 00004", "depot_du_jour", "reponse_asp 00003",
                                          "reponse_asp 00002", "a_exporter 00001"});
}

TEST_CASE("a lot is a task on its day late after it and nothing before") {
  Taches demain = taches();
  demain.voir(lot(StatutLot::Genere, jour("17/05/2022")), {});
  CHECK(demain.en_ordre().empty());
  Taches du_jour = taches();
  du_jour.voir(lot(StatutLot::Genere, kAujourdHui), {});
  CHECK(seule(std::move(du_jour)).sorte == SorteTache::DepotDuJour);
  Taches manque = taches();
  manque.voir(lot(StatutLot::Genere, jour("15/05/2022")), {});
  const Tache tache = seule(std::move(manque));
  CHECK(tache.sorte == SorteTache::DepotManque);
  CHECK(tache.retard);
  Taches interrompu = taches();
  Lot coupe = lot(StatutLot::Genere, jour("17/05/2022"));
  coupe.publie = false;
  interrompu.voir(coupe, {});
  CHECK(seule(std::move(interrompu)).sorte == SorteTache::LotInterrompu);
}

TEST_CASE("a lot to be deposited gives its ASP numbers and one that waits gives none") {
  const EnjeuDuLot enjeu{{"FINHOP000001", "FINHOP000002"}, euros(8'750)};
  Taches t = taches();
  t.voir(lot(StatutLot::Genere, kAujourdHui), enjeu);
  const Tache a_deposer = seule(std::move(t));
  CHECK(a_deposer.numeros_asp == enjeu.numeros_asp);
  CHECK(a_deposer.montant == euros(8'750));
  Taches depose = taches();
  depose.voir(lot(StatutLot::Depose, kAujourdHui), enjeu);
  CHECK(seule(std::move(depose)).numeros_asp.empty());
}

TEST_CASE("changes since the last copy are a task and late after seven days") {
  Taches rien = taches();
  rien.voir(SansCopie{});
  CHECK(rien.en_ordre().empty());
  for (const auto& [depuis, retard] : {std::pair{"09/05/2022", false}, std::pair{"08/05/2022", true}}) {
    Taches t = taches();
    t.voir(SansCopie{3, jour(depuis), jour("01/05/2022")});
    const Tache tache = seule(std::move(t));
    CHECK(tache.sorte == SorteTache::Sauvegarde);
    CHECK(tache.dite == "3 opérations depuis la copie du 01/05/2022");
    CHECK(tache.depuis == jour(depuis));
    CHECK(tache.retard == retard);
    CHECK(tache.suite.suites.front().geste == Geste::Sauvegarder);
  }
  Taches jamais = taches();
  jamais.voir(SansCopie{1, kAujourdHui, {}});
  CHECK(seule(std::move(jamais)).dite == "1 opération et aucune copie de la base");
}

TEST_CASE("a deposited lot waits for its answer and is late after three days") {
  for (const auto& [depose, retard] : {std::pair{"13/05/2022", false}, std::pair{"12/05/2022", true}}) {
    Taches t = taches();
    t.voir(lot(StatutLot::Depose, jour(depose)), {});
    const Tache tache = seule(std::move(t));
    CHECK(tache.sorte == SorteTache::AttendReponse);
    CHECK(tache.retard == retard);
  }
  Taches traite = taches();
  traite.voir(lot(StatutLot::Traite, jour("12/05/2022")), {});
  CHECK(traite.en_ordre().empty());
}

TEST_CASE("a deadline is told sixty days ahead and late seven days ahead") {
  const std::vector<std::pair<const char*, int>> table{
      {"16/07/2022", 0}, {"15/07/2022", 1}, {"24/05/2022", 1}, {"23/05/2022", 2}, {"01/05/2022", 2}};
  for (const auto& [limite, attendu] : table) {
    Taches t = taches();
    t.voir(echeance(jour(limite)));
    const auto liste = t.en_ordre();
    CAPTURE(limite);
    CHECK((liste.empty() ? 0 : liste.front().retard ? 2 : 1) == attendu);
    if (!liste.empty()) CHECK(liste.front().montant == euros(11'250));
  }
  Taches sans_dossier = taches();
  sans_dossier.voir(EcheanceDuLogiciel{echeance(kAujourdHui).logiciel});
  CHECK(sans_dossier.en_ordre().empty());
}

TEST_CASE("a delay of the base says when a task is late") {
  Delais delais;
  delais.mettre(Reglage::ReponseAsp, 2);
  Taches t(kAujourdHui, delais);
  voir(t, questionne("00001", jour("13/05/2022"), euros(12'500)));
  CHECK(seule(std::move(t)).retard);
}

TEST_CASE("what only waits is one task for all") {
  Taches t = taches();
  t.voir(AttenteCommune{SituationDossier::AttendDecision,
                        {},
                        std::vector<std::string>(12, "00001"),
                        jour("01/05/2022"),
                        euros(100'000),
                        false});
  const Tache tache = seule(std::move(t));
  CHECK(tache.sorte == SorteTache::AttendDecision);
  CHECK(tache.nombre == 12);
  CHECK(tache.dite == "12 dossiers : solde accepté par le portail");
}
