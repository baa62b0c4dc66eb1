// What the report says is what `argent` says, of the same day.
#include "finhop/app/argent/rapporter.hpp"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/atelier.hpp"
#include "finhop/app/avance/ajouter.hpp"
#include "finhop/app/avance/statut.hpp"

using namespace finhop;
using namespace finhop::tests;
using domain::Poste;

namespace {

app::Contexte le(const std::string& jour) {
  return {Instant::exact_iso(jour + "T09:00:00Z").value(), "test", "test", app::Mode::Ecrire};
}

// Three avances ordered in February, May and November 2022, the first two paid in April and July; the last waits.
class Bureau {
 public:
  Bureau() {
    ajouter("2022-02-01", "00001", "10000");
    ajouter("2022-05-10", "00002", "20000");
    ajouter("2022-11-20", "00003", "30000");
    payer("2022-04-15", "00001", "3000");
    payer("2022-07-31", "00002", "5900");
  }
  void ajouter(const std::string& jour, const std::string& numero, const std::string& commande) {
    REQUIRE(app::ajouter_avance(atelier_.base(), le(jour),
                                {{Donnee::Ans, {"--ans", "1234567890"}},
                                 {Donnee::MontantBonCommande, {"--montant-bc", commande}},
                                 {Donnee::DateBonCommande, {"--date-bc", jour}},
                                 {Donnee::Client, {"--client", "Hôpital " + numero}},
                                 {Donnee::Statut, {"--statut", "validee"}},
                                 {Donnee::NumeroEditeur, {"NUMEDITEUR", numero}}}));
  }
  void payer(const std::string& jour, const std::string& numero, const std::string& montant) {
    REQUIRE(app::changer_statut_avances(
        atelier_.base(), le(jour), {numero},
        {{"STATUT", "payee"}, app::Saisi{"--date", jour}, app::Saisi{"--montant", montant}, {}}));
  }
  app::Rapport rapport(const std::string& jour, const std::optional<std::string>& periode = {},
                       std::optional<std::size_t> dits = {}) {
    app::CriteresDeRapport criteres;
    if (periode) criteres.periode = app::Saisi{"--periode", *periode};
    criteres.dits = dits;
    auto rapport = app::rapporter(atelier_.base(), le(jour), criteres);
    REQUIRE(rapport);
    return *std::move(rapport);
  }
  app::ComptesDArgent comptes(const std::string& jour, domain::Groupement par,
                              const std::optional<std::string>& au = {}) {
    app::CriteresDArgent criteres{{}, par};
    if (au) criteres.au = app::Saisi{"--au", *au};
    auto comptes = app::additionner(atelier_.base(), le(jour), criteres);
    REQUIRE(comptes);
    return *std::move(comptes);
  }
  Atelier& atelier() { return atelier_; }

 private:
  Atelier atelier_;
};

Montant euros(int nombre) {
  return Montant::de_centimes(nombre * 100);
}

}  // namespace

TEST_CASE("without a period the report is of the last twelve months, as argent counts them") {
  Bureau bureau;
  const app::Rapport r = bureau.rapport("2022-12-05");
  const app::ComptesDArgent comptes = bureau.comptes("2022-12-05", domain::Groupement::Mois);
  CHECK_FALSE(r.au.passe);
  CHECK(r.du.iso() == "2022-01-01");
  REQUIRE(r.mois.size() == 12);
  CHECK(r.mois.front().mois.cle() == "2022-01");
  CHECK(r.mois.back().mois.cle() == "2022-12");
  CHECK(r.alors == comptes.total);
  for (const domain::Groupe& groupe : comptes.groupes) {
    const auto mois = std::ranges::find(
        r.mois, groupe.cle, [](const app::MoisDuRapport& m) { return std::optional(m.mois.cle()); });
    REQUIRE(mois != r.mois.end());
    CHECK(mois->sommes == groupe.sommes);
    CHECK(mois->de_la_periode);
  }
  CHECK(r.pendant == comptes.total);
  CHECK(r.pendant[Poste::AvanceRecue] == euros(8900));
}

TEST_CASE("what is older than the period is in no sum of it") {
  Bureau bureau;
  const app::Rapport r = bureau.rapport("2023-05-31");
  CHECK(r.du.iso() == "2022-06-01");
  CHECK(r.pendant[Poste::AvanceRecue] == euros(5900));
  CHECK(r.alors[Poste::AvanceRecue] == euros(8900));
}

TEST_CASE("a past period is told as it stood on its last day") {
  Bureau bureau;
  const app::Rapport r = bureau.rapport("2022-12-05", "T2-2022");
  CHECK(r.au.passe);
  CHECK(r.au.jour.iso() == "2022-06-30");
  CHECK(r.du.iso() == "2022-04-01");
  CHECK(r.pendant[Poste::AvanceRecue] == euros(3000));
  CHECK(r.pendant[Poste::AvanceAttendue] == euros(6000));
  CHECK(r.alors == bureau.comptes("2022-12-05", domain::Groupement::Logiciel, "30/06/2022").total);
  CHECK(r.alors.dossiers == 2);
  REQUIRE(r.mois.size() == 12);
  CHECK(r.mois.front().mois.cle() == "2021-07");
  CHECK(r.mois.back().mois.cle() == "2022-06");
  CHECK(std::ranges::count(r.mois, true, &app::MoisDuRapport::de_la_periode) == 3);
}

TEST_CASE("the period that runs is told as of today") {
  Bureau bureau;
  for (const std::string periode : {"2022", "T4-2022", "12/2022"}) {
    const app::Rapport r = bureau.rapport("2022-12-05", periode);
    CHECK_FALSE(r.au.passe);
    CHECK(r.au.jour.iso() == "2022-12-05");
    CHECK(r.mois.back().mois.cle() == "2022-12");
    CHECK(r.alors == bureau.comptes("2022-12-05", domain::Groupement::Client).total);
  }
  // The last day of a period is the present one.
  CHECK_FALSE(bureau.rapport("2022-12-31", "2022").au.passe);
  CHECK(bureau.rapport("2023-01-01", "2022").au.passe);
}

TEST_CASE("a period to come and what is no period are refused") {
  Bureau bureau;
  for (const std::string periode : {"2023", "T1-2023", "01/2023", "hier", ""}) {
    INFO(periode);
    const auto rapport =
        app::rapporter(bureau.atelier().base(), le("2022-12-31"), {app::Saisi{"--periode", periode}});
    REQUIRE_FALSE(rapport);
    REQUIRE(rapport.error().size() == 1);
    CHECK(rapport.error().front().code == CodeRefus::ValeurIllisible);
    CHECK_THAT(rapport.error().front().message, Catch::Contains("--periode"));
  }
}

TEST_CASE("what is late and at risk adds up to what argent says, and the largest comes first") {
  Bureau bureau;
  for (int i = 4; i <= 30; ++i)
    bureau.ajouter("2022-03-01", cinq(i), std::to_string(10000 + (i * 7 % 27) * 1000));
  const app::Rapport r = bureau.rapport("2023-06-30");
  const domain::Sommes total = bureau.comptes("2023-06-30", domain::Groupement::Situation).total;
  CHECK(r.en_retard.somme == total.en_retard());
  CHECK(r.en_retard.nombre == r.en_retard.dossiers.size());
  CHECK(r.en_retard.nombre > 27);
  CHECK(r.a_risque.somme == total[Poste::ARisque]);
  CHECK(std::ranges::is_sorted(r.en_retard.dossiers, std::greater(), &app::DossierEnRetard::montant));
  for (const std::size_t dits : {std::size_t{0}, std::size_t{1}, std::size_t{5}, std::size_t{1000}}) {
    const app::Rapport court = bureau.rapport("2023-06-30", {}, dits);
    CHECK(court.en_retard.nombre == r.en_retard.nombre);
    CHECK(court.en_retard.somme == r.en_retard.somme);
    REQUIRE(court.en_retard.dossiers.size() == std::min(dits, r.en_retard.nombre));
    for (std::size_t i = 0; i < court.en_retard.dossiers.size(); ++i)
      CHECK(court.en_retard.dossiers[i].numero_editeur == r.en_retard.dossiers[i].numero_editeur);
  }
}

TEST_CASE("the situations of the report hold each dossier once") {
  Bureau bureau;
  const app::Rapport r = bureau.rapport("2022-12-05");
  std::size_t dossiers = 0;
  for (const domain::Groupe& groupe : r.situations) dossiers += groupe.sommes.dossiers;
  CHECK(dossiers == 3);
  CHECK(dossiers == r.alors.dossiers);
}
