// Copies of the base: made, taken away, put back, from the page.
#include <catch2/catch.hpp>

#include <filesystem>

#include "web/html_lu.hpp"
#include "web/site/equipe.hpp"
#include "web/site/exports.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;
using Catch::Contains;

namespace {

constexpr const char* kCopie = "/copies/finhop-20220516T090000Z.db";

Reponse restaurer(Navigateur& n, const std::string& html) {
  const std::string vers = std::string(kCopie) + "/restaurer";
  Demande envoi = n.envoi(vers);
  envoi.corps = champs_caches(html, vers);
  return n.demander(envoi);
}

}  // namespace

TEST_CASE("a copy is made by one button, told, listed, and given to be kept elsewhere", "[site]") {
  Navigateur n;
  n.atelier().avance("00001");
  n.entrer();
  CHECK_THAT(n.page("/copies").texte, Contains("Copier maintenant") && Contains("aucune copie"));
  const Reponse faite = suivre(n, n.demander(n.envoi("/copies")));
  CHECK(faite.code == 200);
  CHECK_THAT(faite.texte,
             Contains("✓ La base est copiée") && Contains(std::string("href=\"") + kCopie + "\""));
  const Reponse donnee = n.page(kCopie);
  CHECK(champ(donnee, "Content-Disposition") == "attachment; filename=\"finhop-20220516T090000Z.db\"");
  CHECK(octets_de(donnee) == tests::lire(n.atelier().chemin("finhop-20220516T090000Z.db")));
  CHECK(tests::contenu_de(n.atelier().chemin("finhop-20220516T090000Z.db")).contains("00001"));
  // The name is taken: nothing is replaced.
  CHECK(n.demander(n.envoi("/copies")).code == 422);
  CHECK_THAT(n.page("/").texte, !Contains("copier la base"));
}

TEST_CASE("no name but that of a copy beside the base leads to a file", "[site]") {
  Navigateur n;
  n.entrer();
  tests::ecrire(n.atelier().chemin("secret.db"), "pas une base");
  std::filesystem::create_symlink(n.atelier().chemin("finhop.db"), n.atelier().chemin("lien.db"));
  for (const char* nom : {"finhop.db", "lien.db", "secret.db", "..%2ffinhop.db", "%2e%2e", "absente.db"}) {
    INFO(nom);
    CHECK(n.page(std::string("/copies/") + nom).code == 404);
    CHECK(n.page(std::string("/copies/") + nom + "/restaurer").code == 404);
    CHECK(n.demander(n.envoi(std::string("/copies/") + nom + "/restaurer")).code == 404);
  }
}

TEST_CASE("a copy is put back once its warnings were shown, and what was there is kept", "[site]") {
  Navigateur n;
  n.atelier().pret("00001");
  n.entrer();
  REQUIRE(n.demander(n.envoi("/copies")).code == 303);
  n.atelier().exporter();
  const std::string avant = n.octets_de_la_base();
  const Reponse plan = n.page(std::string(kCopie) + "/restaurer");
  CHECK(plan.code == 200);
  CHECK_THAT(plan.texte, Contains("Rien n&#39;est encore fait") && Contains("ne connaît pas 1 lot") &&
                             Contains("JSON-1234567890-20220516-001"));
  CHECK(n.octets_de_la_base() == avant);
  // Somebody works meanwhile.
  n.atelier().avance("00002");
  const Reponse refusee = restaurer(n, plan.texte);
  CHECK(refusee.code == 422);
  CHECK_THAT(refusee.texte, Contains("La base a changé"));
  CHECK(n.page("/dossiers/00002").code == 200);
}

TEST_CASE("a restored base is the one that the page shows then", "[site]") {
  Navigateur atelier;
  atelier.atelier().avance("00001");
  const std::filesystem::path base = atelier.atelier().chemin("autre/finhop.db");
  std::filesystem::create_directory(base.parent_path());
  std::filesystem::copy_file(atelier.atelier().chemin("finhop.db"), base);
  Navigateur n(base);
  n.entrer();
  REQUIRE(n.demander(n.envoi("/copies")).code == 303);
  Demande note = n.envoi("/dossiers/00001/notes/nouvelle");
  const std::string forme = n.page("/dossiers/00001/notes/nouvelle").texte;
  note.corps = champs_caches(forme, "/dossiers/00001/notes/nouvelle") + "&texte=depuis+la+copie";
  REQUIRE(n.demander(note).code == 303);
  CHECK_THAT(n.page("/notes").texte, Contains("depuis la copie"));
  const Reponse faite = restaurer(n, n.page(std::string(kCopie) + "/restaurer").texte);
  CHECK(faite.code == 200);
  CHECK_THAT(faite.texte, Contains("est maintenant la base") && Contains("l&#39;ancienne base est gardée"));
  CHECK_THAT(n.page("/notes").texte, !Contains("depuis la copie"));
  // The old one is a copy like another, and has what was undone.
  CHECK(occurrences(n.page("/copies").texte, "/restaurer\"") == 2);
}

TEST_CASE("a base that cannot be read any more is put back from its page", "[site]") {
  Navigateur atelier;
  atelier.atelier().avance("00001");
  const std::filesystem::path base = atelier.atelier().chemin("autre/finhop.db");
  std::filesystem::create_directory(base.parent_path());
  std::filesystem::copy_file(atelier.atelier().chemin("finhop.db"), base);
  Navigateur n(base);
  n.entrer();
  REQUIRE(n.demander(n.envoi("/copies")).code == 303);
  tests::ecrire(base, std::string(50'000, 'x'));
  CHECK(n.page("/dossiers").code == 500);
  const std::string html = n.page("/copies").texte;
  CHECK_THAT(html, Contains(std::string("href=\"") + kCopie + "/restaurer\"") && Contains("role=\"alert\""));
  CHECK(restaurer(n, n.page(std::string(kCopie) + "/restaurer").texte).code == 200);
  CHECK(n.page("/dossiers/00001").code == 200);
}

TEST_CASE("copies are for who manages", "[site]") {
  Equipe equipe;
  equipe.n().atelier().avance("00001");
  equipe.ajouter("ecrit", Role::Ecriture);
  equipe.ajouter("gere", Role::Gestion);
  CHECK_THAT(equipe.page("/copies", equipe.entrer("ecrit")).texte, !Contains("Copier maintenant"));
  CHECK_THAT(equipe.page("/copies", equipe.entrer("gere")).texte, Contains("Copier maintenant"));
}
