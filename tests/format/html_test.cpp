#include "finhop/format/html.hpp"

#include <catch2/catch.hpp>

#include "finhop/format/html_formes.hpp"

using namespace finhop;
namespace h = finhop::format::html;

namespace {

std::string texte(std::string_view octets) {
  return h::ensemble(octets).octets();
}

template <h::Nom nom>
concept EcritUnAttribut = requires {
  h::attribut<nom>("x");
};
template <h::Nom nom>
concept EcritUnDrapeau = requires {
  h::attribut<nom>();
};
template <h::Nom nom>
concept EcritUnElement = requires {
  h::balise<nom>("x");
};
template <h::Nom nom, class... P>
concept Admet = requires(const P&... parties) {
  h::balise<nom>(parties...);
};

// What runs, what loads, what styles: not one of them can be written, in whatever case.
static_assert(!EcritUnAttribut<"onclick"> && !EcritUnAttribut<"onerror"> && !EcritUnAttribut<"onmouseover">);
static_assert(!EcritUnAttribut<"OnClick"> && !EcritUnAttribut<" onclick"> && !EcritUnAttribut<"id onclick">);
static_assert(!EcritUnAttribut<"style"> && !EcritUnAttribut<"STYLE">);
static_assert(!EcritUnAttribut<"href"> && !EcritUnAttribut<"src"> && !EcritUnAttribut<"srcdoc">);
static_assert(!EcritUnAttribut<"action"> && !EcritUnAttribut<"formaction"> && !EcritUnAttribut<"xlink:href">);
static_assert(!EcritUnAttribut<"http-equiv"> && !EcritUnAttribut<"content"> && !EcritUnAttribut<"">);
static_assert(!EcritUnDrapeau<"onclick"> && !EcritUnDrapeau<"class">);
static_assert(!EcritUnElement<"script"> && !EcritUnElement<"style"> && !EcritUnElement<"iframe">);
static_assert(!EcritUnElement<"img"> && !EcritUnElement<"link"> && !EcritUnElement<"meta"> &&
              !EcritUnElement<"base">);
static_assert(!EcritUnElement<"object"> && !EcritUnElement<"embed"> && !EcritUnElement<"">);
static_assert(!EcritUnElement<"use"> && !EcritUnElement<"image"> && !EcritUnElement<"foreignObject"> &&
              !EcritUnElement<"animate"> && !EcritUnElement<"set">);
static_assert(EcritUnAttribut<"class"> && EcritUnDrapeau<"hidden"> && EcritUnElement<"td">);

// Markup cannot be given, a link is no text, what is empty has no content.
static_assert(!std::constructible_from<h::Html, std::string>);
static_assert(!std::constructible_from<h::Attribut, std::string_view>);
static_assert(!std::constructible_from<h::Attribut, std::string_view, std::string_view>);
static_assert(!std::constructible_from<h::Lien, std::string>);
static_assert(Admet<"br"> && Admet<"input", h::Attribut> && !Admet<"br", std::string> &&
              !Admet<"input", h::Html>);
static_assert(!Admet<"td", int> && !Admet<"td", bool> && !Admet<"td", std::nullptr_t>);

}  // namespace

TEST_CASE("a picture is one of this server and what it shows is said as a text") {
  CHECK(h::image(h::Lien::de_page({"pages", "1\" onerror=\"x"}), "\"><script>").octets() ==
        "<img src=\"/pages/1%22%20onerror%3D%22x\" alt=\"&quot;&gt;&lt;script&gt;\">");
}

TEST_CASE("a text is shown as it was given and means nothing") {
  CHECK(texte("<a href=\"x\" title='y'>&</a>") ==
        "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;");
  CHECK(texte("&amp;") == "&amp;amp;");
  CHECK(texte("Été 漢字 / = ` \u00A0\u202F") == "Été 漢字 / = ` \u00A0\u202F");
}

TEST_CASE("a text that closes elements closes none") {
  CHECK(h::p("</p></main><script>alert(1)</script><!--").octets() ==
        "<p>&lt;/p&gt;&lt;/main&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!--</p>\n");
}

TEST_CASE("a value cannot leave its attribute") {
  CHECK(h::input(h::attribut<"value">("\" onclick=\"alert(1)")).octets() ==
        "<input value=\"&quot; onclick=&quot;alert(1)\">");
  CHECK(h::span(h::classe("a' b>c<d")).octets() == "<span class=\"a&#39; b&gt;c&lt;d\"></span>");
}

TEST_CASE("what HTML does not allow in a text is made visible") {
  using namespace std::string_view_literals;
  CHECK(texte("a\0b"sv) == "a\\u0000b");
  CHECK(texte("\x01\x08\x0B\x1B[31m\x7F") == "\\u0001\\u0008\\u000B\\u001B[31m\\u007F");
  CHECK(texte("\t\r\n") == "\\u0009\\u000D\\u000A");
  CHECK(texte("\xFF\xC3(\xED\xA0\x80") == "\\xFF\\xC3(\\xED\\xA0\\x80");
  CHECK(texte("\u0085\u202E\u2066") == "\\u0085\\u202E\\u2066");
  CHECK(h::span(h::identifiant("a\0b\n\xFF"sv)).octets() == "<span id=\"a\\u0000b\\u000A\\xFF\"></span>");
}

TEST_CASE("an element holds attributes and texts and elements in the order of its content") {
  CHECK(h::td(h::classe("n"), "a", h::b("b"), std::string("c"), h::identifiant("x")).octets() ==
        "<td class=\"n\" id=\"x\">a<b>b</b>c</td>");
}

TEST_CASE("what is empty has no closing tag and what says all by being there no value") {
  CHECK(h::ensemble("a", h::br(), "b").octets() == "a<br>b");
  CHECK(h::input(h::attribut<"type">("checkbox"), h::attribut<"checked">()).octets() ==
        "<input type=\"checkbox\" checked>");
}

TEST_CASE("lines of the page follow its blocks") {
  CHECK(h::ul(h::li("a"), h::li("b")).octets() == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
  CHECK(h::details(h::summary("plus"), h::p("tout")).octets() ==
        "<details>\n<summary>plus</summary>\n<p>tout</p>\n</details>\n");
}

TEST_CASE("a link leads to an anchor of the page whatever its name") {
  CHECK(h::lien(h::Lien::ancre("f1-3"), "3").octets() == "<a href=\"#f1-3\">3</a>");
  CHECK(h::lien(h::Lien::ancre("javascript:x\"é"), "x").octets() ==
        "<a href=\"#javascript%3Ax%22%C3%A9\">x</a>");
}

TEST_CASE("contents follow each other") {
  h::Html html = h::ensemble("a<", h::b("b"));
  CHECK_FALSE(html.est_vide());
  html += "c>";
  html += h::Html();
  CHECK(html.octets() == "a&lt;<b>b</b>c&gt;");
  CHECK(h::Html().est_vide());
}

TEST_CASE("facts have a label and a value and none without a value") {
  CHECK(h::faits({{"Lot", "<1>"}, {"Logiciel", ""}}).octets() ==
        "<dl class=\"faits\">\n<div><dt>Lot</dt><dd>&lt;1&gt;</dd></div>\n</dl>\n");
}

TEST_CASE("a badge says its word after its sign") {
  CHECK(h::badge(h::Ton::Bon, "✓", "oui").octets() == "<span class=\"bon\">✓\u00A0oui</span>");
  CHECK(h::badge(h::Ton::Moyen, "!", "<").octets() == "<span class=\"moyen\">!\u00A0&lt;</span>");
  CHECK(h::p(h::encart(h::Ton::Mauvais), "x").octets() == "<p class=\"encart mauvais\">x</p>\n");
}

TEST_CASE("a table says its columns and puts numbers on the right") {
  h::Tableau tableau("lots", {{"Lot"}, {"Taille", h::Cote::Droite}});
  tableau.ranger("a&b", "12");
  tableau.ajouter(h::tr(h::td(h::attribut<"colspan">("2"), "total")));
  CHECK(tableau.html().octets() ==
        "<div class=\"defile\" tabindex=\"0\"><table class=\"lots\">\n"
        "<thead><tr><th scope=\"col\">Lot</th><th scope=\"col\" class=\"n\">Taille</th></tr>\n</thead>\n"
        "<tbody>\n<tr><td>a&amp;b</td><td class=\"n\">12</td></tr>\n"
        "<tr><td colspan=\"2\">total</td></tr>\n</tbody>\n</table>\n</div>\n");
}

TEST_CASE("a table says what it is about and what each row is about when asked to") {
  h::Tableau tableau("lots", {{"Lot"}, {"Taille", h::Cote::Droite}}, h::PremiereCellule::Titre);
  tableau.nommer("Les lots");
  tableau.ranger(h::b("a"), "12");
  const std::string html = tableau.html().octets();
  CHECK_THAT(html, Catch::StartsWith(
                       "<div class=\"defile\" role=\"region\" aria-label=\"Les lots\" tabindex=\"0\">"));
  CHECK_THAT(html, Catch::Contains("<table class=\"lots\">\n<caption>Les lots</caption>\n<thead>"));
  CHECK_THAT(html, Catch::Contains("<tr><th scope=\"row\"><b>a</b></th><td class=\"n\">12</td></tr>\n"));
}

TEST_CASE("a row must fill its columns") {
  h::Tableau tableau("lots", {{"Lot"}, {"Taille"}});
  CHECK_THROWS_AS(tableau.ranger("a"), std::logic_error);
  CHECK_THROWS_AS(tableau.ranger("a", "b", "c"), std::logic_error);
}
