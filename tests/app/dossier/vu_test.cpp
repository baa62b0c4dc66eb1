// A dossier as somebody saw it.
#include "finhop/app/dossier/vu.hpp"

#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "finhop/app/avance/modifier.hpp"
#include "finhop/app/entretien/annuler.hpp"
#include "finhop/app/note/noter.hpp"

using namespace finhop;
using tests::Atelier;

namespace {

domain::NumeroEditeur numero() {
  return domain::NumeroEditeur::exact("00001").value();
}

Issue<app::AvanceEcrite> modifier(Atelier& atelier, const std::string& reference, const std::string& client) {
  return app::modifier_avance(atelier.base(), atelier.contexte(), reference,
                              {{Donnee::Client, {"--client", client}}});
}

}  // namespace

TEST_CASE("what is chosen from a dossier holds as long as nothing else happened to it") {
  Atelier atelier;
  atelier.avance("00001");
  atelier.avance("00002");
  const std::string vue = app::reference_vue(numero(), app::dernier_evenement_de(atelier.base(), numero()));
  REQUIRE(modifier(atelier, "00002", "Un autre dossier"));
  REQUIRE(modifier(atelier, vue, "Clinique A"));
  const auto refuse = modifier(atelier, vue, "Clinique B");
  REQUIRE_FALSE(refuse);
  CHECK(refuse.error().front().code == CodeRefus::OperationRecouverte);
  CHECK(refuse.error().front().message.contains("a changé depuis qu'il a été lu"));
  CHECK(refuse.error().front().message.contains("Clinique A"));
  CHECK(modifier(atelier, "00001", "Clinique B"));  // who did not look is not held to it
}

TEST_CASE("a note and an undo are something that happened to a dossier") {
  Atelier atelier;
  atelier.avance("00001");
  REQUIRE(modifier(atelier, "00001", "Clinique A"));
  std::string vue = app::reference_vue(numero(), app::dernier_evenement_de(atelier.base(), numero()));
  REQUIRE(app::ajouter_note(atelier.base(), atelier.contexte(), {"00001", {"TXT", "à voir"}, {}}));
  CHECK_FALSE(modifier(atelier, vue, "Clinique B"));
  vue = app::reference_vue(numero(), app::dernier_evenement_de(atelier.base(), numero()));
  REQUIRE(app::annuler(atelier.base(), atelier.contexte()));
  CHECK_FALSE(modifier(atelier, vue, "Clinique B"));
}

TEST_CASE("a reference that only looks like one as it was seen is what it says") {
  Atelier atelier;
  atelier.avance("00001");
  REQUIRE(modifier(atelier, "00001", "Clinique d'Avance@Lyon"));
  CHECK(modifier(atelier, "Avance@Lyon", "Clinique"));
  for (const char* reference : {"00001@", "00001@x", "@1", "00002@1", "00001@99999999999999999999"}) {
    INFO(reference);
    CHECK_FALSE(modifier(atelier, reference, "Clinique B"));
  }
}
