#include <catch2/catch.hpp>

#include "web/page_verification_scene.hpp"

using namespace finhop;
using namespace finhop::web::scene;
using Catch::Contains;

TEST_CASE("the page says the verdict with a sign and the totals") {
  const std::vector fichiers{fichier(2), fichier(1200, {constat("FMT-05", 1), constat("COH-08", {})})};
  const std::string html = page(fichiers, bilan_de(fichiers), "1 fichier à ne pas déposer, sur 2");
  CHECK_THAT(html, Contains("<title>Vérification : 1 fichier à ne pas déposer, sur 2</title>"));
  CHECK_THAT(html,
             Contains("<p class=\"verdict mauvais\"><span aria-hidden=\"true\">✗</span><span>1 fichier à ne "
                      "pas déposer, sur 2</span></p>"));
  CHECK(
      entre(html, "<dl class=\"faits\">", "</dl>") ==
      "<dl class=\"faits\">\n<div><dt>Fichiers</dt><dd>2</dd></div>\n<div><dt>Déposables</dt><dd>1</dd></div>\n"
      "<div><dt>Demandes</dt><dd>1\u202F202</dd></div>\n<div><dt>Erreurs</dt><dd>1</dd></div>\n"
      "<div><dt>Avertissements</dt><dd>1</dd></div>\n");
  CHECK_THAT(page({fichier(1)}), Contains("<p class=\"verdict bon\"><span aria-hidden=\"true\">✓</span>"));
}

TEST_CASE("a clean file has one row and neither section nor filter") {
  const std::string html = corps(page({fichier(3)}));
  CHECK_THAT(html,
             Contains("<tr><th scope=\"row\">depot/JSON-1234567890-20220516-001.json</th><td><span "
                      "class=\"bon\">✓\u00A0accepté par le portail</span></td><td><span "
                      "class=\"bon\">✓\u00A0oui</span></td><td class=\"n\">3</td><td class=\"n\">0</td><td "
                      "class=\"n\">0</td></tr>"));
  CHECK_THAT(html, !Contains("<section"));
  CHECK_THAT(html, !Contains("class=\"filtre\""));
}

TEST_CASE("the row of a file with findings leads to its section") {
  FichierVerifie partiel = fichier(2, {constat("FMT-05", 1)});
  refuser(partiel, 1, "FMT-05");
  FichierVerifie rejete = fichier(0, {constat("STR-01", {})});
  rejete.prediction = Prediction::Rejete;
  rejete.structure_refusee = true;
  const std::string html = page({fichier(1), partiel, rejete});
  CHECK_THAT(html, Contains("<a href=\"#f2\">depot/JSON-1234567890-20220516-001.json</a></th><td><span "
                            "class=\"moyen\">◐\u00A0partiel</span></td><td><span "
                            "class=\"mauvais\">✗\u00A0non</span></td><td class=\"n\">2</td>"));
  CHECK_THAT(html, Contains("<span class=\"mauvais\">✗\u00A0rejeté par le portail</span>"));
  CHECK_THAT(html, Contains("<section id=\"f2\">"));
  CHECK_THAT(html, Contains("<section id=\"f3\">"));
  CHECK_THAT(html, !Contains("<section id=\"f1\">"));
}

TEST_CASE("a finding is told with its rule and place and value and remedy and source") {
  const std::string html = page({fichier(3, {constat("FMT-05", 3, "dateFacture est fausse")})});
  CHECK_THAT(
      html,
      Contains("<tr class=\"e\"><td><b>FMT-05</b> <span class=\"mauvais\">✗\u00A0erreur</span><small>guide "
               "3.2</small></td><td>dateFacture est fausse<p>À faire : un "
               "remède</p>\n</td><td><code>/lignesImport/2</code> 12:34 <samp>&quot;une "
               "valeur&quot;</samp></td></tr>"));
  CHECK_THAT(html, Contains("<strong>Demande 3</strong> · numeroEditeur <code>00003</code> · <span "
                            "class=\"bon\">✓\u00A0acceptée par le portail</span>"));
}

TEST_CASE("what a finding lacks is left out") {
  ConstatSitue nu = constat("PJ-05", {}, "un zip");
  nu.constat.valeur = nu.chemin = "";
  nu.constat.remede = {};
  nu.ligne = nu.colonne = 0;
  const std::string html = page({fichier(1, {nu})});
  CHECK_THAT(html, Contains("<small>décision de finhop</small></td><td>un zip</td><td></td></tr>"));
  CHECK_THAT(html, Contains("<strong>Hors des demandes</strong> (en-tête, fichier entier, zips)"));
  CHECK_THAT(html, Contains("<span class=\"moyen\">!\u00A0avertissement</span>"));
}

TEST_CASE("every finding of every rule is in the page once") {
  std::vector<ConstatSitue> constats;
  for (std::size_t demande = 1; demande <= 9; ++demande)
    for (const domain::Regle& regle : domain::catalogue())
      constats.push_back(constat(regle.id, demande,
                                 "constat " + std::string(regle.id) + " " + std::to_string(demande) + "."));
  const std::string html = corps(page({fichier(9, constats)}));
  for (const ConstatSitue& c : constats) CHECK(occurrences(html, c.constat.message) == 1);
  CHECK(occurrences(html, "<div id=\"f1-") == 9);
  CHECK(occurrences(html, "<option value=") == domain::catalogue().size() + 1);
}

TEST_CASE("by rule the page counts and joins the requests and says a shared remedy once") {
  const std::string html = page(
      {fichier(9, {constat("FMT-05", {}), constat("FMT-05", 2), constat("FMT-05", 3), constat("FMT-05", 4),
                   constat("FMT-05", 4), constat("FMT-05", 7), constat("FMT-05", 8)})});
  CHECK_THAT(
      entre(html, "<table class=\"regles\">", "</table>"),
      Contains(
          "<small>format · guide 3.2</small></th><td>dateFacture est un jour qui existe, écrit "
          "JJ/MM/AAAA<p>À faire : un remède</p>\n</td><td class=\"n\">7</td><td><a href=\"#f1-0\">hors des "
          "demandes</a>, <a href=\"#f1-2\">2</a> à <a href=\"#f1-4\">4</a>, <a href=\"#f1-7\">7</a>, <a "
          "href=\"#f1-8\">8</a></td></tr>"));
}

TEST_CASE("by rule the remedy is the general one when the findings differ") {
  ConstatSitue premier = constat("COH-04", 1);
  ConstatSitue second = constat("COH-04", 2);
  const Remede general = remede_general(domain::regle("COH-04"));
  premier.constat.remede = au_dossier(general, "00001");
  second.constat.remede = au_dossier(general, "00002");
  CHECK_THAT(
      entre(page({fichier(2, {premier, second})}), "<table class=\"regles\">", "</table>"),
      Contains(
          "<p>À faire : <code class=\"commande\" tabindex=\"0\">finhop piece ajouter REF --facture FICHIER --va "
          "FICHIER</code> (REF : le numeroEditeur de la demande)</p>"));
}

TEST_CASE("the requests that the portal refuses are told with the rule it stops at") {
  FichierVerifie f = fichier(9, {constat("FMT-06", 3)});
  for (const std::size_t demande : {3U, 4U, 5U}) refuser(f, demande, "FMT-06");
  refuser(f, 9, "FMT-02");
  const std::string html = page({f});
  CHECK_THAT(html,
             Contains("Le portail refuserait 4\u00A0demandes sur 9, en s&#39;arrêtant à la première faute"));
  CHECK_THAT(html,
             Contains("<ul>\n<li><b>FMT-02</b> (typeAction vaut C) : demande 9</li>\n<li><b>FMT-06</b>"));
  CHECK_THAT(html, Contains(" : demandes 3 à 5</li>"));
  CHECK_THAT(html, Contains("<div id=\"f1-3\" class=\"demande haut-1 refusee\""));
  CHECK_THAT(html, Contains("✗\u00A0refusée par le portail : FMT-06</span>"));
}

TEST_CASE("a file whose structure is refused has no request judged by the portal") {
  FichierVerifie f = fichier(1, {constat("STR-03", {}), constat("FMT-05", 1)});
  refuser(f, 1, "FMT-05");
  f.prediction = Prediction::Rejete;
  f.structure_refusee = true;
  const std::string html = page({f});
  CHECK_THAT(html, Contains("Le portail refuserait le fichier entier, pour sa structure"));
  CHECK_THAT(html, Contains("✗\u00A0refusée avec le fichier entier</span>"));
  CHECK_THAT(html, Contains("<div id=\"f1-0\" class=\"demande haut-1 refusee\""));
  CHECK_THAT(html, !Contains("refusée par le portail :"));
}

TEST_CASE("a file that the portal would accept says so even when it is not to be deposited") {
  CHECK_THAT(page({fichier(1, {constat("COH-08", {})})}),
             Contains("<p>Le portail accepterait la demande.</p>"));
  CHECK_THAT(
      page({fichier(2, {constat("COH-01", 2)})}),
      Contains(
          "<p>Le portail accepterait toutes les demandes ; ce sont d&#39;autres erreurs qui empêchent de "
          "déposer ce fichier.</p>"));
}

TEST_CASE("findings not told and requests not examined are said") {
  FichierVerifie f = fichier(2);
  f.constats_tus = 1234;
  f.lignes_ignorees = 1;
  const std::string html = corps(page({f}));
  CHECK_THAT(html, Contains("<li>1\u202F234\u00A0constats comptés et non énoncés dans cette page</li>"));
  CHECK_THAT(
      html,
      Contains("<strong>! 1\u202F234\u00A0constats de plus</strong> : comptés dans les totaux, mais pas "
               "énoncés ici"));
  CHECK_THAT(html, Contains("<strong>! 1\u00A0demande</strong> au-delà de la 5\u202F000e : aucune règle"));
  CHECK_THAT(html, Contains("<td class=\"n\">3</td>"));
  CHECK_THAT(html, !Contains("class=\"constats\""));
}

TEST_CASE("the page tells what was not judged and what the check left beside") {
  BilanVerification bilan = bilan_de({fichier(1)});
  bilan.retours = {"r/a.json", "r/b.json"};
  bilan.sans_retour = {"c.json"};
  bilan.pieces_inutiles = {"vide.zip"};
  const std::string html = page({fichier(1)}, bilan, "t", {"sans base : l'éligibilité n'est pas jugée"});
  CHECK(
      entre(html, "<ul class=\"remarques\">", "</ul>") ==
      "<ul class=\"remarques\">\n<li>sans base : l&#39;éligibilité n&#39;est pas jugée</li>\n"
      "<li>ne contiennent rien de ce que les fichiers nomment : vide.zip</li>\n"
      "<li>réponses simulées écrites : r/a.json, r/b.json</li>\n"
      "<li>sans réponse simulée, car le portail n&#39;en donne pas quand il refuse la structure : c.json</li>\n");
}

TEST_CASE("the filter alone waits for the script and offers the rules that were found") {
  const std::string html = corps(
      page({fichier(2, {constat("FMT-05", 1), constat("FMT-05", 2)}), fichier(1, {constat("COH-08", {})})}));
  CHECK(occurrences(html, " hidden") == 1);
  CHECK_THAT(html, Contains("data-total=\"3\" hidden>"));
  CHECK_THAT(
      html,
      Contains("<option value=\"\">toutes</option>\n<option value=\"FMT-05\">FMT-05 (2) : dateFacture est "
               "un jour qui existe, écrit JJ/MM/AAAA</option>\n<option value=\"COH-08\">COH-08 (1) : "));
}

TEST_CASE("the same files make the same page") {
  const std::vector fichiers{fichier(2, {constat("FMT-05", 1), constat("FMT-06", 1)}), fichier(1)};
  CHECK(page(fichiers) == page(fichiers));
}
