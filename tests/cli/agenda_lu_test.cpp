// The agendas that finhop gives, read back by libical: what another program sees of them, before and after changes.
#include <catch2/catch.hpp>

#include <libical/ical.h>

#include <map>
#include <memory>
#include <stdexcept>
#include <string>

#include "cli/scene.hpp"

using namespace finhop::tests;

namespace {

struct Evenement {
  std::string jour;
  std::string titre;
  std::string detail;
  friend bool operator==(const Evenement&, const Evenement&) = default;
};
using Agenda = std::map<std::string, Evenement>;  // by uid

std::string texte(const char* brut) {
  return brut ? brut : "";
}

// Fails on what libical cannot read, and on two events of one uid.
Agenda lire_agenda(const std::string& ics) {
  const std::unique_ptr<icalcomponent, void (*)(icalcomponent*)> tout(icalparser_parse_string(ics.c_str()),
                                                                      icalcomponent_free);
  REQUIRE(tout);
  CHECK(icalcomponent_isa(tout.get()) == ICAL_VCALENDAR_COMPONENT);
  CHECK(icalcomponent_count_errors(tout.get()) == 0);
  CHECK(icalrestriction_check(tout.get()) == 1);
  Agenda agenda;
  for (icalcomponent* e = icalcomponent_get_first_component(tout.get(), ICAL_VEVENT_COMPONENT); e;
       e = icalcomponent_get_next_component(tout.get(), ICAL_VEVENT_COMPONENT)) {
    const icaltimetype debut = icalcomponent_get_dtstart(e);
    CHECK(debut.is_date == 1);
    const Evenement lu{texte(icaltime_as_ical_string(debut)), texte(icalcomponent_get_summary(e)),
                       texte(icalcomponent_get_description(e))};
    CHECK(agenda.emplace(texte(icalcomponent_get_uid(e)), lu).second);
  }
  return agenda;
}

Agenda agenda_de(Scene& scene, const std::string& ligne) {
  const Passage passage = scene.lancer(ligne);
  REQUIRE(passage.code == 0);
  return lire_agenda(passage.sortie);
}

std::vector<std::string> uids(const Agenda& agenda) {
  std::vector<std::string> tous;
  for (const auto& [uid, evenement] : agenda) tous.push_back(uid);
  return tous;
}

constexpr const char* kAVenir = "finhop a-faire --jours 120 --format ics";

void preparer(Scene& scene) {
  for (
      const char* directive :
      {"base exporte", "fait finhop logiciel modifier 1234567890 --date-limite '30/06/2022 17:00'",
       "fait finhop note ajouter 00001 'rappeler ; la comptabilité, vite' --rappel 20/05/2022",
       "fait finhop avance ajouter 00012 --ans 1234567890 --asp FINHOPA00012 --montant-bc 10000 --statut validee",
       "fait finhop avance ajouter 00013 --ans 1234567890 --asp FINHOPA00013 --montant-bc 10000 --statut payee"})
    scene.arranger(directive);
}

}  // namespace

TEST_CASE("the agenda of the next days is read back by libical and keeps its uids after changes") {
  Scene scene;
  preparer(scene);
  const Agenda avant = agenda_de(scene, kAVenir);
  const std::string siret = "-88558855800019@finhop";
  CHECK(uids(avant) ==
        std::vector<std::string>{"attend_avance-20220516" + siret, "echeance-1234567890" + siret,
                                 "lot-JSON-1234567890-20220516-001" + siret, "rappel-1" + siret});
  CHECK(avant.at("rappel-1" + siret).titre.ends_with("rappeler ; la comptabilité, vite"));
  CHECK(avant.at("rappel-1" + siret).jour == "20220520");
  CHECK(avant.at("echeance-1234567890" + siret).jour == "20220630");
  CHECK(agenda_de(scene, kAVenir) == avant);

  scene.arranger("fait finhop logiciel modifier 1234567890 --date-limite '15/07/2022 12:00'");
  scene.arranger("fait finhop avance ajouter 00014 --ans 1234567890 --asp FINHOPA00014 --montant-bc 1000");
  const Agenda change = agenda_de(scene, kAVenir);
  CHECK(uids(change) == uids(avant));
  CHECK(change.at("echeance-1234567890" + siret).jour == "20220715");
  CHECK(change.at("attend_avance-20220516" + siret).detail.contains("00014"));

  scene.arranger("fait finhop note fait 1");
  scene.arranger("fait finhop lot deposer JSON-1234567890-20220516-001");
  const Agenda ensuite = agenda_de(scene, kAVenir);
  CHECK(uids(ensuite) == std::vector<std::string>{"attend_avance-20220516" + siret,
                                                  "echeance-1234567890" + siret,
                                                  "reponse-JSON-1234567890-20220516-001" + siret});
}

TEST_CASE("the agenda of all days is read back by libical under the uids of the next days") {
  Scene scene;
  preparer(scene);
  const Agenda tous = agenda_de(scene, "finhop a-faire --format ics");
  const Agenda a_venir = agenda_de(scene, kAVenir);
  CHECK(tous.size() == 3);
  for (const auto& [uid, evenement] : tous) {
    INFO(uid);
    REQUIRE(a_venir.contains(uid));
    CHECK(a_venir.at(uid).jour == evenement.jour);
  }
}
