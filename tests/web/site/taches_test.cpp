// Work that outlasts a person's patience: nobody waits for it, nobody else sees it, nothing of it is lost.
#include <catch2/catch.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <future>
#include <list>
#include <thread>

#include "web/site/scene.hpp"
#include "web/taches.hpp"

using namespace finhop;
using namespace finhop::web;
using Catch::Contains;

namespace {

constexpr std::chrono::milliseconds kAussitot{0};
constexpr std::chrono::milliseconds kSansFin = std::chrono::hours(1);

// Work that ends when the test says so.
class Travail {
 public:
  Taches::Faire quoi(const std::string& texte) {
    return [this, texte](const app::Suivi& suivi) {
      suivi({"documents", 3, 12});
      commence_.set_value();
      fin_.get_future().wait();
      return Reponse{.type = "text/html; charset=utf-8", .texte = texte};
    };
  }
  void attendre_qu_il_commence() { commence_.get_future().wait(); }
  void finir() { fin_.set_value(); }

 private:
  std::promise<void> commence_;
  std::promise<void> fin_;
};

std::string commencer(Taches& taches, Travail& travail, const std::string& texte = "fait") {
  auto faite = taches.faire("jeton", travail.quoi(texte));
  REQUIRE(std::holds_alternative<Taches::Nom>(faite));
  travail.attendre_qu_il_commence();
  return std::get<Taches::Nom>(faite).nom;
}

Reponse attendre(const Taches& taches, const std::string& nom) {
  while (true) {
    auto demandee = taches.demander("jeton", nom);
    if (auto* reponse = std::get_if<Reponse>(&demandee)) return std::move(*reponse);
    REQUIRE(std::holds_alternative<Taches::EnCours>(demandee));
    std::this_thread::yield();
  }
}

}  // namespace

TEST_CASE("what is done in time is answered at once, and leaves nothing", "[site]") {
  Taches taches(kSansFin, [] { return std::chrono::seconds(0); });
  auto faite = taches.faire("jeton", [](const app::Suivi&) { return Reponse{.code = 422, .texte = "ici"}; });
  REQUIRE(std::holds_alternative<Reponse>(faite));
  CHECK(std::get<Reponse>(faite).code == 422);
  CHECK(std::get<Reponse>(faite).texte == "ici");
}

TEST_CASE("what takes longer has a name, tells how far it is, and gives its answer as often as asked",
          "[site]") {
  Taches taches(kAussitot, [] { return std::chrono::seconds(0); });
  Travail travail;
  const std::string nom = commencer(taches, travail);
  const auto en_cours = taches.demander("jeton", nom);
  REQUIRE(std::holds_alternative<Taches::EnCours>(en_cours));
  const auto avancement = std::get<Taches::EnCours>(en_cours).avancement;
  REQUIRE(avancement);
  CHECK(avancement->etape == "documents");
  CHECK(avancement->fait == 3);
  CHECK(avancement->total == 12);
  CHECK(std::holds_alternative<Taches::Inconnue>(taches.demander("autre", nom)));
  CHECK(std::holds_alternative<Taches::Inconnue>(taches.demander("jeton", "autre")));
  travail.finir();
  CHECK(attendre(taches, nom).texte == "fait");
  CHECK(attendre(taches, nom).texte == "fait");
}

TEST_CASE("an answer that is a file is given whole each time", "[site]") {
  Taches taches(kAussitot, [] { return std::chrono::seconds(0); });
  tests::DossierTemporaire dossier(std::filesystem::temp_directory_path());
  const auto chemin = dossier / "reponse";
  tests::ecrire(chemin, "des octets");
  Travail travail;
  auto quoi = travail.quoi("");
  auto faite = taches.faire("jeton", [&](const app::Suivi& suivi) {
    Reponse reponse = quoi(suivi);
    reponse.fichier = DescripteurProprietaire(::open(chemin.c_str(), O_RDONLY | O_CLOEXEC));
    return reponse;
  });
  REQUIRE(std::holds_alternative<Taches::Nom>(faite));
  travail.finir();
  for (int fois = 0; fois < 2; ++fois) {
    const Reponse reponse = attendre(taches, std::get<Taches::Nom>(faite).nom);
    std::string lu(32, '\0');
    REQUIRE(reponse.fichier);
    lu.resize(static_cast<std::size_t>(::pread(reponse.fichier->numero(), lu.data(), lu.size(), 0)));
    CHECK(lu == "des octets");
  }
}

TEST_CASE("no more than so many works go on at once, and one that ends makes room", "[site]") {
  Taches taches(kAussitot, [] { return std::chrono::seconds(0); });
  std::list<Travail> travaux;
  std::vector<std::string> noms;
  for (std::size_t i = 0; i < Taches::kEnCours; ++i)
    noms.push_back(commencer(taches, travaux.emplace_back(), std::to_string(i)));
  const auto rien = [](const app::Suivi&) { return Reponse{}; };
  CHECK(std::holds_alternative<Taches::TropALaFois>(taches.faire("jeton", rien)));
  travaux.front().finir();
  attendre(taches, noms.front());
  CHECK_FALSE(std::holds_alternative<Taches::TropALaFois>(taches.faire("jeton", rien)));
  for (auto travail = std::next(travaux.begin()); travail != travaux.end(); ++travail) travail->finir();
  for (std::size_t i = 0; i < noms.size(); ++i) CHECK(attendre(taches, noms[i]).texte == std::to_string(i));
}

TEST_CASE("an answer is dropped after an hour, and the oldest before that when they are many", "[site]") {
  std::chrono::seconds maintenant{0};
  Taches taches(kAussitot, [&] { return maintenant; });
  const auto finir_une = [&] {
    Travail travail;
    std::string nom = commencer(taches, travail);
    travail.finir();
    attendre(taches, nom);
    return nom;
  };
  const std::string premiere = finir_une();
  maintenant = Taches::kVieDUneFinie - std::chrono::seconds(1);
  const std::string seconde = finir_une();
  CHECK(std::holds_alternative<Reponse>(taches.demander("jeton", premiere)));
  maintenant = Taches::kVieDUneFinie;
  const std::string troisieme = finir_une();
  CHECK(std::holds_alternative<Taches::Inconnue>(taches.demander("jeton", premiere)));
  CHECK(std::holds_alternative<Reponse>(taches.demander("jeton", seconde)));
  for (std::size_t i = 0; i < Taches::kGardees; ++i) finir_une();
  CHECK(std::holds_alternative<Taches::Inconnue>(taches.demander("jeton", seconde)));
  CHECK(std::holds_alternative<Reponse>(taches.demander("jeton", troisieme)));
}

TEST_CASE("a work that goes on is finished before the server leaves", "[site]") {
  std::atomic<bool> faite = false;
  std::thread finir;
  {
    Taches taches(kAussitot, [] { return std::chrono::seconds(0); });
    auto travail = std::make_shared<Travail>();
    auto quoi = travail->quoi("");
    taches.faire("jeton", [&, travail, quoi](const app::Suivi& suivi) {
      Reponse reponse = quoi(suivi);
      faite = true;
      return reponse;
    });
    travail->attendre_qu_il_commence();
    finir = std::thread([travail] { travail->finir(); });
  }
  CHECK(faite);
  finir.join();
}

TEST_CASE("a page that takes too long answers from an address of its own", "[site]") {
  scene::Navigateur presse(std::nullopt, kAussitot);
  presse.atelier().avance("00001");
  presse.entrer();
  std::string cible = "/dossiers";
  Reponse reponse = presse.page(cible);
  while (reponse.code == 303 || reponse.champs.combien("Refresh") == 1) {
    if (reponse.code == 303) cible = scene::champ(reponse, "Location");
    CHECK_THAT(cible, Catch::StartsWith("/taches/"));
    if (reponse.code == 200) CHECK_THAT(reponse.texte, Contains("est en cours"));
    std::this_thread::yield();
    reponse = presse.page(cible);
  }
  CHECK(reponse.code == 200);
  CHECK_THAT(reponse.texte, Contains("href=\"/dossiers/00001\""));
  CHECK(presse.page("/taches/0123456789abcdef").code == 404);
}
