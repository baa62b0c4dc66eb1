#include "finhop/format/html_page.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

#include "finhop/base/digest.hpp"
#include "finhop/base/fichier.hpp"

using namespace finhop;
using Catch::Contains;
namespace fs = std::filesystem;
namespace h = finhop::format::html;

namespace {

constexpr h::Ressource kFeuille{"p { color: red; }\n"};
constexpr h::Ressource kScript{"let x = 1 < 2;\n"};

static_assert(!h::Ressource::reste_dedans("a</script>"));
static_assert(!h::Ressource::reste_dedans("a</SCRIPT "));
static_assert(!h::Ressource::reste_dedans("content: \"</style>\""));
static_assert(!h::Ressource::reste_dedans("x = '<!--<script>'"));
static_assert(h::Ressource::reste_dedans("if (a < b && c > d) /re/.test(e)"));

// A style or a script is a constant: no text that comes while finhop runs can become one.
static_assert(!std::is_convertible_v<std::string, h::Ressource>);

std::vector<std::string> entre_balises(const std::string& page, const std::string& nom) {
  std::vector<std::string> textes;
  const std::string debut = "<" + nom + ">";
  for (std::size_t i = page.find(debut); i != std::string::npos; i = page.find(debut, i + 1))
    textes.push_back(page.substr(i + debut.size(), page.find("</" + nom + ">", i) - i - debut.size()));
  return textes;
}

}  // namespace

TEST_CASE("a page is a French document in UTF-8 that lets a browser apply its own style and script only") {
  const std::string page = h::ecrire({"L'<essai>", kFeuille, kScript}, h::p("é"));
  CHECK_THAT(
      page, Catch::StartsWith("<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"
                              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "));
  CHECK_THAT(page, Contains("<title>L&#39;&lt;essai&gt;</title>\n"));
  CHECK_THAT(page, Catch::EndsWith(
                       "</head>\n<body>\n<main>\n<p>é</p>\n</main>\n<script>\nlet x = 1 < 2;\n</script>\n"
                       "</body>\n</html>\n"));
  CHECK_THAT(page, !Contains("unsafe-inline") && !Contains(" style=") && !Contains("http:"));
}

TEST_CASE("the policy of a page has the digest of each style and of the script and no other") {
  const std::string page = h::ecrire({"t", kFeuille, kScript}, {});
  std::string attendue = "content=\"default-src 'none'; style-src";
  REQUIRE(entre_balises(page, "style").size() == 2);
  for (const std::string& feuille : entre_balises(page, "style"))
    attendue += " 'sha256-" + sha256_base64(feuille) + "'";
  REQUIRE(entre_balises(page, "script").size() == 1);
  attendue += "; script-src 'sha256-" + sha256_base64(entre_balises(page, "script").front()) +
              "'; base-uri 'none'; form-action 'none'\">";
  CHECK_THAT(page, Contains(attendue));
}

TEST_CASE("a page without script lets none run") {
  const std::string page = h::ecrire({"t", kFeuille}, {});
  CHECK_THAT(page, !Contains("script"));
  CHECK_THAT(page, Contains("content=\"default-src 'none'; style-src 'sha256-"));
}

TEST_CASE("a page may be written piece by piece") {
  const h::Page page{"t", kFeuille, kScript};
  const h::Html contenu = h::p("x");
  CHECK(h::ouvrir(page) + contenu.octets() + h::fermer(page) == h::ecrire(page, contenu));
}

TEST_CASE("no style or script of finhop can close its element or load anything") {
  std::size_t fichiers = 0;
  for (const auto& entree : fs::recursive_directory_iterator(FINHOP_TESTS_DIR "/../src")) {
    if (entree.path().parent_path().filename() != "ressources") continue;
    if (entree.path().extension() == ".json") continue;  // given as it is, and part of no page
    INFO(entree.path().string());
    ++fichiers;
    const std::string texte = lire_fichier(entree.path(), 1'000'000);
    CHECK(h::Ressource::reste_dedans(texte));
    for (const char* appel : {"http:", "https:", "url(", "@import", "fetch", "import(", "eval", "innerHTML"})
      CHECK_THAT(texte, !Contains(appel));
  }
  CHECK(fichiers >= 4);
}

TEST_CASE("a page that leads a browser leads to finhop's own server, escaped") {
  const std::string page = h::page_qui_mene("http://a.localhost:1/x\"><script>", "http://127.0.0.1:1/x");
  CHECK_FALSE(page.contains("<script>"));
  CHECK(page.contains("content=\"0; url=http://a.localhost:1/x&quot;&gt;&lt;script&gt;\""));
  CHECK(page.contains("href=\"http://127.0.0.1:1/x\""));
  CHECK_THROWS_AS(h::page_qui_mene("javascript:alert(1)", "http://127.0.0.1:1/x"), std::logic_error);
}
