// What a list is asked for, as « clé=valeur » and back.
#include "finhop/app/dossier/demande.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <random>

using namespace finhop;
using app::Demande;
using domain::Critere;
using Criteres = std::vector<Critere>;

namespace {

Criteres relus(const Criteres& criteres) {
  return app::dire(app::comprendre(criteres).value());
}

// Every key, with each word that it may have.
std::vector<Critere> tous_les_mots() {
  Criteres mots{{"ref", "00001"},
                {"ans", "1234567890"},
                {"etat", "pret"},
                {"etat", "bloque"},
                {"client", "Hôpital & fils = 100 % d'Île+1"},
                {"du-client", "Hôpital & fils"},
                {"finess", "999999915"},
                {"ecart", "oui"},
                {"depuis", "2022-05-16"},
                {"jusqua", "2022-06-16"},
                {"colonnes", "client,attendu"},
                {"limite", "20"}};
  for (const auto& statut : domain::statuts<domain::StatutAvance>())
    mots.push_back({"avance", std::string(statut.id)});
  for (const auto& statut : domain::statuts<domain::StatutSolde>())
    mots.push_back({"solde", std::string(statut.id)});
  for (const auto& situation : domain::situations()) mots.push_back({"situation", std::string(situation.id)});
  for (const std::string& fait : app::noms_de_faits()) mots.push_back({"sur", fait});
  for (const std::string& tri : app::noms_de_tri())
    for (const std::string_view sens : {"", "-"}) mots.push_back({"tri", std::string(sens) + tri});
  return mots;
}

Refus refus_de(const Criteres& criteres) {
  const auto lue = app::comprendre(criteres);
  REQUIRE_FALSE(lue);
  REQUIRE(lue.error().size() == 1);
  return lue.error().front();
}

}  // namespace

TEST_CASE("A demand that asks for nothing has no criterion") {
  CHECK(app::dire({}).empty());
  CHECK(app::dire(app::comprendre({}).value()).empty());
}

TEST_CASE("Each criterion of a list comes back as it was told") {
  for (const Critere& critere : tous_les_mots()) {
    CAPTURE(critere.cle, critere.valeur);
    CHECK(relus({critere}) == Criteres{critere});
    CHECK(app::de_requete(app::en_requete({{critere}})) == Criteres{critere});
  }
}

TEST_CASE("Any demand comes back from the address of a page") {
  const Criteres mots = tous_les_mots();
  std::mt19937 hasard(17);
  for (int tour = 0; tour < 500; ++tour) {
    Criteres criteres;
    for (const Critere& mot : mots)
      if (hasard() % 3 == 0 && std::ranges::find(criteres, mot.cle, &Critere::cle) == criteres.end())
        criteres.push_back(mot);
    const Criteres dits = relus(criteres);
    CHECK(dits.size() == criteres.size());
    CHECK(std::ranges::is_permutation(dits, criteres));
    CHECK(relus(app::de_requete(app::en_requete(dits))) == dits);
  }
}

TEST_CASE("The address of a page bears no mark of its own") {
  CHECK(app::en_requete({{{"client", "Hôpital & fils"}, {"tri", "-enJeu"}}}) ==
        "client=H%C3%B4pital%20%26%20fils&tri=-enJeu");
  CHECK(app::de_requete("client=H%C3%B4pital+%26+fils&&tri=-enJeu&ecart") ==
        Criteres{{"client", "Hôpital & fils"}, {"tri", "-enJeu"}, {"ecart", ""}});
  CHECK(app::de_requete("client=100%&ref=%4&ans=%zz") ==
        Criteres{{"client", "100%"}, {"ref", "%4"}, {"ans", "%zz"}});
  CHECK(app::de_requete("").empty());
}

TEST_CASE("A criterion that finhop does not know is refused and never left out") {
  CHECK(refus_de({{"couleur", "rouge"}}).message == "« couleur » n'est pas un critère de la liste");
  CHECK(refus_de({{"situations", "pret"}}).remede == Remede("peut-être situation"));
  CHECK(refus_de({{"etat", "pret"}, {"etat", "bloque"}}).message == "« etat » est dit deux fois");
  for (const Critere& critere : Criteres{{"situation", "perdue"},
                                         {"avance", "paye"},
                                         {"solde", ""},
                                         {"etat", "oui"},
                                         {"ecart", "non"},
                                         {"ecart", ""},
                                         {"sur", "hier"},
                                         {"tri", "--client"},
                                         {"tri", "couleur"},
                                         {"limite", "0"},
                                         {"limite", "-1"},
                                         {"limite", "dix"},
                                         {"limite", "1234567890"},
                                         {"colonnes", ""},
                                         {"colonnes", "client,,lot"}}) {
    CAPTURE(critere.cle, critere.valeur);
    CHECK(refus_de({critere}).code == CodeRefus::ValeurIllisible);
  }
}

TEST_CASE("What is asked beside a demand stands over it under the same name") {
  const auto sur = [](const Criteres& dessous, const Criteres& dessus) {
    return app::dire(app::par_dessus(app::comprendre(dessous).value(), app::comprendre(dessus).value()));
  };
  for (const Critere& critere : tous_les_mots()) {
    CAPTURE(critere.cle, critere.valeur);
    CHECK(sur({critere}, {}) == Criteres{critere});
    CHECK(sur({}, {critere}) == Criteres{critere});
    for (const Critere& autre : tous_les_mots())
      if (autre.cle == critere.cle) CHECK(sur({autre}, {critere}) == Criteres{critere});
  }
  CHECK(sur({{"etat", "bloque"}, {"tri", "-enJeu"}, {"limite", "5"}},
            {{"client", "h"}, {"tri", "numeroEditeur"}}) ==
        Criteres{{"etat", "bloque"}, {"client", "h"}, {"tri", "numeroEditeur"}, {"limite", "5"}});
}
