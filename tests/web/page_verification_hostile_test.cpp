#include <catch2/catch.hpp>

#include "web/page_verification_scene.hpp"

using namespace finhop;
using namespace finhop::web::scene;
using Catch::Contains;

TEST_CASE("no value can add a tag or an attribute to the page") {
  const std::string saine = balises(page_de("sain"));
  for (const std::string hostile :
       {"<script>alert(1)</script>", "\" onclick=\"alert(1)", "' onmouseover='x", "</td></table><b>",
        "</title>", "<!--", "]]>", "&lt;b&gt;", "a>b", "{}", "{0}"})
    CHECK(balises(page_de(hostile)) == saine);
}

TEST_CASE("hostile values are escaped wherever they come from") {
  const std::string html = page_de("<i a=\"1\" b='2'>&amp;");
  CHECK_THAT(html, !Contains("<i a="));
  CHECK(occurrences(html, "&lt;i a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;") ==
        occurrences(page_de("sain"), "sain"));
}

TEST_CASE("control bytes and invalid UTF-8 are made visible") {
  const std::string html = page_de("a\x01\x1b[31m\xff\xc3(\u202Eb");
  CHECK_THAT(html, Contains("a\\u0001\\u001B[31m\\xFF\\xC3(\\u202Eb"));
  CHECK(html.find_first_of("\x01\x1b\xff") == std::string::npos);
  CHECK_THAT(html, !Contains("\u202E"));
}

TEST_CASE("what the file may make as long as it likes is cut") {
  ConstatSitue c = constat("FMT-04", 1);
  c.numero_editeur = c.chemin = c.constat.valeur = std::string(1'000'000, 'x');
  const std::string html = page({fichier(1, {c})});
  CHECK(html.size() < 30'000);
  CHECK_THAT(html, Contains("<samp>" + std::string(159, 'x') + "…</samp>"));
  CHECK_THAT(html, Contains("<code>" + std::string(59, 'x') + "…</code>"));
}

// Of what the browser is let to apply, all but the digests themselves.
static std::string sans_empreintes(std::string permissions) {
  constexpr std::string_view kDebut = "sha256-";
  constexpr std::size_t kBase64 = 44;
  for (std::size_t i = permissions.find(kDebut); i != std::string::npos; i = permissions.find(kDebut, i + 1))
    permissions.replace(i + kDebut.size(), kBase64, "…");
  return permissions;
}

TEST_CASE("the page loads nothing and says so to the browser") {
  const std::string html = page({fichier(2, {constat("FMT-05", 1), constat("COH-08", {})})});
  const std::string permissions = entre(html, "content=\"default-src", "\">");
  CHECK(
      sans_empreintes(permissions) ==
      "content=\"default-src 'none'; style-src 'sha256-…' 'sha256-…'; script-src 'sha256-…'; base-uri 'none'; "
      "form-action 'none'");
  const std::string reste = html.substr(html.find(permissions) + permissions.size());
  for (const char* appel :
       {"http:", "https:", "//", "src=", "url(", "@import", "<link", "<img", "<iframe", "fetch", " style="})
    CHECK_THAT(reste, !Contains(appel));
  CHECK(html.starts_with("<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"));
  CHECK(html.ends_with("</html>\n"));
}
