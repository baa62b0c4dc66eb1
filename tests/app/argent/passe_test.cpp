// The figures of a past day: what was noted later for that day counts, what was changed later does not.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "app/atelier.hpp"
#include "finhop/app/argent/additionner.hpp"
#include "finhop/app/avance/ajouter.hpp"
#include "finhop/app/avance/corriger.hpp"
#include "finhop/app/avance/modifier.hpp"
#include "finhop/app/avance/statut.hpp"
#include "finhop/app/entretien/annuler.hpp"

using namespace finhop;
using namespace finhop::tests;
using domain::Poste;

namespace {

app::Contexte le(int jour) {
  return {Instant::exact_iso(fmt::format("2022-05-{:02}T09:00:00Z", jour)).value(), "test", "test",
          app::Mode::Ecrire};
}

class Bureau {
 public:
  void ajouter(int jour, const std::string& numero, const std::string& statut = "en_instruction") {
    REQUIRE(app::ajouter_avance(atelier_.base(), le(jour),
                                {{Donnee::Ans, {"--ans", "1234567890"}},
                                 {Donnee::MontantBonCommande, {"--montant-bc", "10000"}},
                                 {Donnee::DateBonCommande, {"--date-bc", "01/02/2022"}},
                                 {Donnee::Statut, {"--statut", statut}},
                                 {Donnee::NumeroEditeur, {"NUMEDITEUR", numero}}}));
  }
  void payer(int note_le, const std::string& numero, const std::optional<std::string>& date,
             const std::string& montant) {
    app::StatutSaisi saisi{{"STATUT", "payee"}, {}, app::Saisi{"--montant", montant}, {}};
    if (date) saisi.date = app::Saisi{"--date", *date};
    REQUIRE(app::changer_statut_avances(atelier_.base(), le(note_le), {numero}, saisi));
  }
  void commander(int jour, const std::string& numero, const std::string& montant) {
    REQUIRE(app::modifier_avance(atelier_.base(), le(jour), numero,
                                 {{Donnee::MontantBonCommande, {"--montant-bc", montant}}}));
  }
  void corriger(int jour, const std::string& numero) {
    REQUIRE(app::corriger_avance(atelier_.base(), le(jour), numero,
                                 {{"--statut", "validee"}, {}, {}, app::Saisi{"--motif", "erreur"}}));
  }
  void annuler(int jour) { REQUIRE(app::annuler(atelier_.base(), le(jour))); }
  domain::Sommes au(int jour, int demande_le = 31) {
    const auto comptes = app::additionner(atelier_.base(), le(demande_le),
                                          {.au = app::Saisi{"--au", fmt::format("{:02}/05/2022", jour)}});
    REQUIRE(comptes);
    return comptes->total;
  }
  Atelier& atelier() { return atelier_; }

 private:
  Atelier atelier_;
};

Montant euros(int nombre) {
  return Montant::de_centimes(nombre * 100);
}

}  // namespace

TEST_CASE("a payment noted two weeks later counts on its own day") {
  Bureau bureau;
  bureau.ajouter(2, "00001");
  bureau.payer(20, "00001", "06/05/2022", "3000");
  CHECK(bureau.au(5)[Poste::AvanceRecue] == Montant());
  CHECK(bureau.au(5)[Poste::ResteARecevoir] == euros(3000));
  CHECK(bureau.au(6)[Poste::AvanceRecue] == euros(3000));
  CHECK(bureau.au(6)[Poste::ResteARecevoir] == euros(7000));
}

TEST_CASE("a payment noted ahead of its day has not come before it") {
  Bureau bureau;
  bureau.ajouter(2, "00001");
  bureau.payer(3, "00001", "06/05/2022", "3000");
  CHECK(bureau.au(5)[Poste::AvanceRecue] == Montant());
  CHECK(bureau.au(5)[Poste::ResteARecevoir] == euros(3000));
  CHECK(bureau.au(6)[Poste::AvanceRecue] == euros(3000));
}

TEST_CASE("what has no day of its own counts on the day it was noted") {
  Bureau bureau;
  bureau.ajouter(2, "00001");
  bureau.payer(4, "00001", {}, "3000");
  bureau.commander(20, "00001", "9000");
  bureau.payer(21, "00001", {}, "2900");
  bureau.ajouter(22, "00002");
  CHECK(bureau.au(10).dossiers == 1);
  CHECK(bureau.au(10)[Poste::BonsCommande] == euros(10000));
  CHECK(bureau.au(10)[Poste::AvanceRecue] == euros(3000));
  CHECK(bureau.au(21)[Poste::AvanceRecue] == euros(2900));
  CHECK(bureau.au(22).dossiers == 2);
}

TEST_CASE("a correction counts from its day on and an undo from its own") {
  Bureau bureau;
  bureau.ajouter(2, "00001");
  bureau.payer(4, "00001", {}, "3000");
  bureau.corriger(10, "00001");
  CHECK(bureau.au(9)[Poste::AvanceRecue] == euros(3000));
  CHECK(bureau.au(10)[Poste::AvanceRecue] == Montant());
  bureau.annuler(15);
  CHECK(bureau.au(14)[Poste::AvanceRecue] == Montant());
  CHECK(bureau.au(15)[Poste::AvanceRecue] == euros(3000));
}

TEST_CASE("a step noted and undone after a day leaves no trace in it") {
  Bureau bureau;
  bureau.ajouter(2, "00001");
  bureau.payer(20, "00001", "06/05/2022", "3000");
  bureau.annuler(21);
  CHECK(bureau.au(10)[Poste::AvanceRecue] == Montant());
  CHECK(bureau.au(31)[Poste::AvanceRecue] == Montant());
}

TEST_CASE("a payment noted by mistake for a day and corrected since never came") {
  Bureau bureau;
  bureau.ajouter(2, "00001");
  bureau.payer(20, "00001", "06/05/2022", "3000");
  bureau.corriger(21, "00001");
  CHECK(bureau.au(10)[Poste::AvanceRecue] == Montant());
  bureau.payer(22, "00001", "07/05/2022", "2900");
  CHECK(bureau.au(6)[Poste::AvanceRecue] == Montant());
  CHECK(bureau.au(10)[Poste::AvanceRecue] == euros(2900));
}

TEST_CASE("of several payments those that had come count each from its own day on") {
  Bureau bureau;
  bureau.ajouter(2, "00001");
  bureau.payer(4, "00001", {}, "2000");
  bureau.atelier().sql(
      "INSERT INTO paiement (avance_id, nature, rang, jour, montant) VALUES (1, 'avance', 2, '2022-05-20', 100000)");
  CHECK(bureau.au(3)[Poste::AvanceRecue] == Montant());
  CHECK(bureau.au(19)[Poste::AvanceRecue] == euros(2000));
  CHECK(bureau.au(20)[Poste::AvanceRecue] == euros(3000));
}

TEST_CASE("looking back writes nothing") {
  Bureau bureau;
  bureau.ajouter(2, "00001");
  bureau.payer(4, "00001", {}, "3000");
  const std::string avant = bureau.atelier().contenu();
  bureau.au(3);
  CHECK(bureau.atelier().contenu() == avant);
}

TEST_CASE("a day to come has no figures") {
  Bureau bureau;
  const auto comptes =
      app::additionner(bureau.atelier().base(), le(2), {.au = app::Saisi{"--au", "03/05/2022"}});
  REQUIRE_FALSE(comptes);
  CHECK(comptes.error().front().code == CodeRefus::ValeurIllisible);
}
