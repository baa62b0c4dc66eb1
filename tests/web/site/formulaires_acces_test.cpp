// Who may fill a form, from where, and how many at once.
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <thread>

#include "cli/contenu_repris.hpp"
#include "cli/scene.hpp"
#include "finhop/app/contexte.hpp"
#include "finhop/store/journal.hpp"
#include "finhop/web/routes.hpp"
#include "web/html_lu.hpp"
#include "web/site/equipe.hpp"
#include "web/site/formulaires_scene.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;
using Catch::Contains;
using tests::contenu_repris;

namespace {

void poser(Demande& demande, const std::string& nom, const std::optional<std::string>& valeur) {
  std::erase_if(demande.champs, [&](const Champ& champ) { return champ.nom == nom; });
  if (valeur) demande.champs.push_back({nom, *valeur});
}

}  // namespace

TEST_CASE("a form that is filled and sent from elsewhere, or without its token, changes nothing",
          "[site][formulaires]") {
  Navigateur ailleurs;
  ailleurs.entrer();
  for (const Remplissage& r : remplissages()) {
    INFO(r.cible);
    tests::Scene scene;
    for (const std::string& directive : r.arrangement) scene.arranger(directive);
    Navigateur n(std::filesystem::absolute("finhop.db"));
    n.entrer();
    const std::set<std::string> avant = contenu_repris();
    const FormulaireLu rempli = FormulaireLu::de(n.page(r.cible).texte).avec(r.reponses);
    const Demande bonne = envoi_de(n, rempli);
    for (const std::optional<std::string>& origine :
         {std::optional<std::string>(), std::optional<std::string>("null"),
          std::optional<std::string>("http://evil.example"),
          std::optional<std::string>("http://finhop-essai.localhost:4322")}) {
      Demande fausse = bonne;
      poser(fausse, "Origin", origine);
      CHECK(n.demander(fausse).code == 403);
    }
    CHECK(envoyer(n, rempli.avec({{"jeton", ""}})).code == 403);
    CHECK(envoyer(n, rempli.avec({{"jeton", ailleurs.jeton()}})).code == 403);
    Demande lue{.cible = rempli.vers + "?" + bonne.corps, .champs = {{"Cookie", n.temoin()}}};
    CHECK(n.demander(lue).code == 200);  // shown, filled, and not done
    CHECK(contenu_repris() == avant);
    CHECK(n.demander(bonne).code == 303);
  }
}

TEST_CASE("who may only read is shown no way to a form, who may write none of the settings",
          "[site][formulaires]") {
  Equipe equipe;
  equipe.n().atelier().avance("00001");
  equipe.ajouter("lit", Role::Lecture);
  equipe.ajouter("ecrit", Role::Ecriture);
  equipe.ajouter("gere", Role::Gestion);
  const auto mene = [&](const std::string& qui, const std::string& page, const std::string& vers) {
    return equipe.page(page, equipe.entrer(qui)).texte.contains("href=\"" + vers);
  };
  for (const auto& [page, vers] :
       {std::pair<std::string, std::string>{"/dossiers/00001", "/dossiers/00001/avance"},
        {"/dossiers", "/avances/nouvelle"}}) {
    INFO(page);
    CHECK_FALSE(mene("lit", page, vers));
    CHECK(mene("ecrit", page, vers));
  }
  for (const auto& [page, vers] : {std::pair<std::string, std::string>{"/reglages", "/reglages/a_exporter"},
                                   {"/logiciels", "/logiciels/nouveau"}}) {
    INFO(page);
    CHECK_FALSE(mene("ecrit", page, vers));
    CHECK(mene("gere", page, vers));
  }
}

namespace {

// The codes of forms that are all sent at once, each by its own person.
std::multiset<int> envoyer_ensemble(const std::vector<std::unique_ptr<Navigateur>>& tous,
                                    const std::vector<FormulaireLu>& formulaires) {
  std::vector<Requete> requetes;
  for (std::size_t i = 0; i < tous.size(); ++i) {
    const Demande demande = envoi_de(*tous[i], formulaires[i]);
    requetes.push_back(Navigateur::requete_de(demande));
    requetes.back().corps = demande.corps;
  }
  std::vector<int> codes(tous.size());
  {
    std::vector<std::jthread> fils;
    for (std::size_t i = 0; i < tous.size(); ++i)
      fils.emplace_back([&, i] { codes[i] = tous[i]->site().repondre(requetes[i]).code; });
  }
  return {codes.begin(), codes.end()};
}

}  // namespace

TEST_CASE("of eight who change one field at once, one is written each time and the others are told",
          "[site][formulaires]") {
  constexpr std::size_t kPersonnes = 8;
  constexpr std::size_t kFois = 20;
  tests::Scene scene;
  scene.arranger("base avance");
  const std::filesystem::path base = std::filesystem::absolute("finhop.db");
  std::vector<std::unique_ptr<Navigateur>> tous;
  for (std::size_t i = 0; i < kPersonnes; ++i) {
    tous.push_back(std::make_unique<Navigateur>(base));
    tous.back()->entrer();
  }
  for (std::size_t fois = 0; fois < kFois; ++fois) {
    std::vector<FormulaireLu> formulaires;
    for (std::size_t i = 0; i < kPersonnes; ++i)
      formulaires.push_back(FormulaireLu::de(tous[i]->page("/dossiers/00001/avance").texte)
                                .avec({{"contact", "personne " + std::to_string(fois * 100 + i)}}));
    const std::multiset<int> codes = envoyer_ensemble(tous, formulaires);
    CHECK(codes.count(303) == 1);
    CHECK(codes.count(409) == kPersonnes - 1);
  }
  // Had one been written over another that it did not see, what came before would not be what was written last.
  app::Base ouverte = app::ouvrir_base(base);
  std::string avant = "–";
  std::size_t changements = 0;
  for (const store::Evenement& e : store::lire_journal(ouverte, domain::NumeroEditeur::exact("00001"))) {
    const std::string marque = "contact : ";
    if (!e.detail.starts_with(marque)) continue;
    const std::size_t fleche = e.detail.find(" → ");
    CHECK(e.detail.substr(marque.size(), fleche - marque.size()) == avant);
    avant = e.detail.substr(fleche + std::string(" → ").size());
    ++changements;
  }
  CHECK(changements == kFois);
}
