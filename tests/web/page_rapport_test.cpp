#include "finhop/web/page_rapport.hpp"

#include <catch2/catch.hpp>

#include <sstream>

#include "web/graphiques/echelle.hpp"
#include "web/html_lu.hpp"

using namespace finhop;
using namespace finhop::web;
using Catch::Contains;
using domain::Poste;

namespace {

Montant euros(std::int64_t nombre) {
  return Montant::de_centimes(nombre * 100);
}

Jour jour(std::string_view fr) {
  return Jour::exact_fr(fr).value();
}

app::Rapport rapport() {
  app::Rapport r{{domain::Siret::lire("88558855858745").value(), "Éditions <de> santé", {}},
                 {jour("05/12/2022")},
                 {},
                 jour("01/01/2022")};
  r.alors.dossiers = 3;
  r.alors.montants[domain::rang(Poste::ResteARecevoir)] = euros(9100);
  r.alors.montants[domain::rang(Poste::Retard60)] = euros(100);
  for (int i = 0; i < 12; ++i)
    r.mois.push_back(
        {domain::Periode::contenant(domain::Duree::Mois, jour("15/12/2022")).plus(i - 11), {}, true});
  r.mois[3].sommes.montants[domain::rang(Poste::AvanceRecue)] = euros(3000);
  r.mois[3].sommes.montants[domain::rang(Poste::SoldeRecu)] = euros(4000);
  r.mois[3].sommes.montants[domain::rang(Poste::AvanceAttendue)] = euros(9000);
  for (const app::MoisDuRapport& mois : r.mois) r.pendant += mois.sommes;
  r.situations.push_back({"attend_avance", "attend le paiement de l'avance", r.alors});
  return r;
}

std::string page(const app::Rapport& r) {
  std::ostringstream sortie;
  ecrire_rapport(sortie, r, [](const Remede& remede) {
    return std::vector<Morceau>{{remede.phrase.empty() ? remede.suites.front().quand : remede.phrase}};
  });
  return sortie.str();
}

// A page that shows that text wherever one comes from outside.
std::string page_de(const std::string& texte) {
  app::Rapport r = rapport();
  r.fournisseur.raison_sociale = texte;
  r.situations[0].nom = texte;
  r.en_retard = {{{texte, texte, domain::SituationDossier::AttendAvance, {}, 1, euros(1)}}, 1, euros(1)};
  r.a_risque = {{{texte, texte, {domain::SorteDeRisque::SoldeRefuse}, {texte, Geste::SoldeSaisir}}}, 1, {}};
  return page(r);
}

}  // namespace

TEST_CASE("no value can add a tag or an attribute to the report") {
  const std::string saine = scene::balises(scene::entre(page_de("sain"), "<body>", "</html>"));
  for (const std::string hostile :
       {"<script>alert(1)</script>", "\" onclick=\"alert(1)", "' onmouseover='x", "</text></svg><b>",
        "</td></table><b>", "</title>", "<!--", "]]>", "&lt;b&gt;", "a>b", "{}", "{0}"})
    CHECK(scene::balises(scene::entre(page_de(hostile), "<body>", "</html>")) == saine);
  CHECK_THAT(page_de("a\x01\u202Eb"), Contains("a\\u0001\\u202Eb") && !Contains("\u202E"));
}

TEST_CASE("the report says its period, its day and its sums") {
  app::Rapport r = rapport();
  CHECK_THAT(page(r), Contains("<title>Rapport : les douze derniers mois</title>"));
  CHECK_THAT(page(r), Contains("<dt>Fournisseur</dt><dd>Éditions &lt;de&gt; santé</dd>") &&
                          Contains("<dd>du 01/01/2022 au 05/12/2022</dd>") &&
                          Contains("<dt>Reçu pendant la période</dt><dd>7\u00A0000,00\u00A0€</dd>") &&
                          Contains("<dt>Attendu pendant la période</dt><dd>9\u00A0000,00\u00A0€</dd>") &&
                          Contains("<dt>dont en retard</dt><dd>100,00\u00A0€</dd>"));
  CHECK_THAT(page(r), !Contains("D'après les jours notés") && !Contains("n'est pas finie"));
  r.periode = domain::Periode::lire("T4-2022").value();
  r.du = r.periode->premier();
  CHECK_THAT(page(r), Contains("<title>Rapport : 4e trimestre 2022</title>") &&
                          Contains("elle court jusqu&#39;au 31/12/2022."));
  r.au = {jour("31/12/2022"), true, true};
  CHECK_THAT(page(r),
             Contains("D&#39;après les jours notés") && Contains("ancien finhop") && !Contains("elle court"));
}

TEST_CASE("a column of the chart is a full bar, a hollow one, and a row of the table") {
  const std::string html = page(rapport());
  CHECK_THAT(html, Contains("<title>avril 2022, reçu : 7\u00A0000,00\u00A0€</title>"));
  CHECK_THAT(html, Contains("<title>avril 2022, attendu : 9\u00A0000,00\u00A0€</title>"));
  CHECK_THAT(html,
             Contains("<tr><th scope=\"row\">avril 2022</th><td class=\"n\">9\u00A0000,00\u00A0€</td>"));
  CHECK_THAT(html, Contains(">avr.</text>") && Contains(">2022</text>"));
}

TEST_CASE("the months of the period are told from the others") {
  app::Rapport r = rapport();
  CHECK_THAT(page(r), !Contains("mois de la période"));
  for (std::size_t i = 0; i < 9; ++i) r.mois[i].de_la_periode = false;
  const std::string html = page(r);
  CHECK_THAT(html, Contains("mois de la période"));
  CHECK(scene::occurrences(html, "class=\"fond\"") == 3 + 1);  // and the one of the legend
}

TEST_CASE("who is late or at risk is named, the others are counted") {
  app::Rapport r = rapport();
  CHECK_THAT(page(r), Contains("Rien de ce qui est attendu n&#39;est en retard.") &&
                          Contains("Aucune avance reçue n&#39;est à risque."));
  r.en_retard = {{{"00007", "Clinique <b>", domain::SituationDossier::AttendAvance, jour("01/06/2022"), 97,
                   euros(3000)}},
                 12,
                 euros(40000)};
  r.a_risque = {{{"00008",
                  {},
                  {domain::SorteDeRisque::EcheancePassee, {}, jour("30/11/2022")},
                  {"saisir le solde", Geste::SoldeSaisir}}},
                1,
                {}};
  const std::string html = page(r);
  CHECK_THAT(html,
             Contains("<strong>12\u00A0dossiers, 40\u00A0000,00\u00A0€</strong>") &&
                 Contains("! 1\u00A0dossier est nommé ici ; 11\u00A0autres ne sont que dans les sommes. "
                          "<span class=\"ecran\">tous les nommer</span>"));
  CHECK_THAT(html,
             Contains("<th scope=\"row\">00007</th><td>Clinique &lt;b&gt;</td><td>attend le paiement de "
                      "l&#39;avance</td><td>01/06/2022</td><td class=\"n\">97\u00A0jours</td>"));
  CHECK_THAT(html, Contains("date limite passée, solde non déposé<p>saisir le solde</p>") &&
                       Contains("montant non noté"));
}

TEST_CASE("a base without a dossier has a report that says so") {
  app::Rapport r = rapport();
  r.alors = {};
  CHECK_THAT(page(r), Contains("Aucun dossier n&#39;est enregistré à cette date.") && !Contains("<svg"));
}

TEST_CASE("the same report writes the same bytes and loads nothing") {
  const std::string html = page(rapport());
  CHECK(html == page(rapport()));
  CHECK_THAT(html, Contains("default-src 'none'") && !Contains("http:") && !Contains("https:") &&
                       !Contains("src=") && !Contains("url(") && !Contains("<script"));
}

TEST_CASE("the marks of a scale are round and hold the largest amount") {
  CHECK(echelle_de({}).haut() == 100);
  for (std::int64_t n = 1; n < 4'000'000'000'000; n = n * 3 + 7) {
    const Montant montant = Montant::de_centimes(n);
    const Echelle e = echelle_de(montant);
    CHECK(e.haut() >= n);
    CHECK(e.marques >= 1);
    CHECK(e.marques <= 4);
    CHECK(e.pas * (e.marques - 1) < std::max<std::int64_t>(n, 100));
    CHECK(e.longueur(montant, 190) >= 1);
    CHECK(e.longueur(montant, 190) <= 190);
  }
  CHECK(echelle_de(euros(70000)).nom(1) == "20\u00A0k€");
  CHECK(echelle_de(euros(3500)).nom(4) == "4\u00A0k€");
  CHECK(echelle_de(euros(3500)).nom(0) == "0\u00A0€");
  CHECK(echelle_de(euros(350)).nom(2) == "200\u00A0€");
  CHECK(echelle_de(euros(7'000'000)).nom(3) == "6\u00A0M€");
  CHECK(echelle_de(euros(100)).longueur({}, 190) == 0);
  CHECK(pour_cent(1, 3) == "33.33%");
  CHECK(pour_cent(1, 0) == "0.00%");
}
