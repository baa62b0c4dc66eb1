// The files of an office, placed: nearly all rightly, none wrongly, and each miss tells why.
#include "domain/documents/bureau.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "finhop/base/texte.hpp"

using namespace finhop;
using namespace finhop::domain;

namespace {

bool est_juste(const Placement& place, const bureau::Fichier& fichier) {
  return place.dossier == fichier.dossier - 1 && place.type == fichier.type;
}

std::size_t client_de(std::size_t dossier) {
  return bureau::dossiers()[dossier].client;
}

std::string dire(const bureau::Fichier& fichier, const Placement& place) {
  return fichier.nom + " : " + texte::joindre(place.raisons, " ; ") + " ? " +
         texte::joindre(place.cherche, " ; ");
}

}  // namespace

TEST_CASE("the files of an office go to their dossiers, and none to another", "[documents]") {
  std::deque<LectureDeDocument> lectures;
  const auto places = placer(bureau::a_placer(lectures), bureau::candidats());
  REQUIRE(places.size() == 68);
  std::size_t justes = 0, sures = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const bureau::Fichier& fichier = bureau::fichiers()[i];
    INFO(dire(fichier, places[i]));
    if (places[i].sur) ++sures;
    if (est_juste(places[i], fichier)) {
      ++justes;
      continue;
    }
    // A miss is no mistake: it has its reason, and the right dossier is among those to choose from.
    CHECK_FALSE(places[i].dossier);
    CHECK_FALSE(places[i].cherche.empty());
    CHECK(std::ranges::count(places[i].a_choisir, fichier.dossier - 1) == 1);
  }
  CHECK(justes == 62);  // 91 %
  CHECK(sures == 40);
}

TEST_CASE("without its folders or its names, an office has fewer sure files and no wrong one",
          "[documents]") {
  std::deque<LectureDeDocument> lectures;
  auto fichiers = bureau::a_placer(lectures);
  const auto essayer = [&] {
    const auto places = placer(fichiers, bureau::candidats());
    for (std::size_t i = 0; i < places.size(); ++i) {
      INFO(dire(bureau::fichiers()[i], places[i]));
      if (places[i].dossier) CHECK(places[i].dossier == bureau::fichiers()[i].dossier - 1);
      if (places[i].sur) CHECK(est_juste(places[i], bureau::fichiers()[i]));
    }
    return std::ranges::count_if(places, &Placement::sur);
  };
  for (FichierAPlacer& fichier : fichiers) fichier.repertoires.clear();
  CHECK(essayer() >= 40);
  for (FichierAPlacer& fichier : fichiers) fichier.nom = "document.pdf";
  CHECK(essayer() >= 30);
}

TEST_CASE("a file under the name of any other surely goes nowhere that its text denies", "[documents]") {
  std::deque<LectureDeDocument> lectures;
  const auto justes = bureau::a_placer(lectures);
  for (std::size_t pas = 1; pas < justes.size(); ++pas) {
    auto melanges = justes;
    for (std::size_t i = 0; i < melanges.size(); ++i) melanges[i].nom = justes[(i + pas) % justes.size()].nom;
    const auto places = placer(melanges, bureau::candidats());
    for (std::size_t i = 0; i < places.size(); ++i) {
      const bureau::Fichier& fichier = bureau::fichiers()[i];
      if (fichier.dit == bureau::kRien || !places[i].sur) continue;
      INFO(melanges[i].nom + " pour " + dire(fichier, places[i]));
      // Of two dossiers of one client, a text without a number cannot say which; the name does.
      const bool a_un_numero = (fichier.dit & (bureau::kFinhop | bureau::kEditeur)) != 0U;
      CHECK(places[i].type == fichier.type);
      CHECK((a_un_numero ? places[i].dossier == fichier.dossier - 1
                         : client_de(*places[i].dossier) == client_de(fichier.dossier - 1)));
    }
  }
}
