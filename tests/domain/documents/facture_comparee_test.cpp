// The invoice that a PDF carries as data, beside the dossier's.
#include "finhop/domain/documents/facture_comparee.hpp"

#include <catch2/catch.hpp>

#include "domain/builders.hpp"

using namespace finhop;
using namespace finhop::domain;
using namespace finhop::domain::builders;

namespace {

LectureFacturX lue() {
  return {EtatFacturX::Lu,
          "factur-x.xml",
          {"FA-118", "380", jour("15/05/2022"), euros(10'000), "EUR", "821001234", "", ""}};
}
const Facture kReclamee{jour("15/05/2022"), euros(10'000), "FA-118"};

FactureComparee comparer(const LectureFacturX& facturx, const std::vector<Facture>& factures = {kReclamee}) {
  return comparer_facture(facturx, factures).value();
}

}  // namespace

TEST_CASE("an invoice that says what is claimed says it to the cent and to the letter", "[documents]") {
  const auto dite = comparer(lue());
  CHECK(dite.montant.verdict == Verdict::Trouve);
  CHECK(dite.montant.trouve == euros(10'000).texte_fr());
  CHECK(dite.date.verdict == Verdict::Trouve);
  CHECK(dite.numero->verdict == Verdict::Trouve);
  auto autre_nom = lue();
  autre_nom.etat = EtatFacturX::AutreNom;
  CHECK(comparer(autre_nom).montant.verdict == Verdict::Trouve);
}

TEST_CASE("an invoice that differs is told with both values", "[documents]") {
  auto autre = lue();
  autre.facture.total_ht = euros(10'000, 1);
  autre.facture.date = jour("16/05/2022");
  autre.facture.numero = "FA-118 bis";
  const auto dite = comparer(autre);
  CHECK(dite.montant.verdict == Verdict::Contredit);
  CHECK(dite.montant.trouve == euros(10'000, 1).texte_fr());
  CHECK(dite.montant.raison == "le dossier porte " + euros(10'000).texte_fr());
  CHECK(dite.date.trouve == "16/05/2022");
  CHECK(dite.date.raison == "le dossier porte 15/05/2022");
  CHECK(dite.numero->trouve == "FA-118 bis");
  CHECK(dite.numero->raison == "le dossier porte FA-118");
}

TEST_CASE("a credit note and another currency never make the amount", "[documents]") {
  auto avoir = lue();
  avoir.facture.type = "381";
  CHECK(comparer(avoir).montant.verdict == Verdict::Contredit);
  CHECK(comparer(avoir).montant.trouve == "un avoir de " + euros(10'000).texte_fr());
  auto francs = lue();
  francs.facture.devise = "CHF";
  CHECK(comparer(francs).montant.verdict == Verdict::Contredit);
  CHECK(comparer(francs).montant.trouve == "un total en CHF");
}

TEST_CASE("what an invoice does not tell is absent, and no invoice cannot be checked", "[documents]") {
  auto muette = lue();
  muette.facture = {};
  CHECK(comparer(muette).montant.verdict == Verdict::Absent);
  CHECK(comparer(muette).date.verdict == Verdict::Absent);
  CHECK(comparer(muette).numero->verdict == Verdict::Absent);
  CHECK(comparer({}).montant.verdict == Verdict::NonVerifiable);
  CHECK(comparer({}).montant.raison == "le document ne porte pas de facture électronique");
  const LectureFacturX abime{EtatFacturX::Abime, "factur-x.xml : il s'arrête au milieu", {}};
  CHECK(comparer(abime).numero->raison ==
        "la facture électronique est abîmée : factur-x.xml : il s'arrête au milieu");
  CHECK_FALSE(comparer_facture(lue(), {}));
  CHECK_FALSE(comparer(lue(), {{jour("15/05/2022"), euros(10'000)}}).numero);
}

TEST_CASE("of several invoices, it is the one of its number, else of its amount, else their sum",
          "[documents]") {
  const Facture autre{jour("20/06/2022"), euros(2'000), "FA-119"};
  CHECK(comparer(lue(), {autre, kReclamee}).montant.verdict == Verdict::Trouve);
  CHECK(comparer(lue(), {autre, {jour("15/05/2022"), euros(10'000)}}).date.verdict == Verdict::Trouve);
  auto faux = lue();
  faux.facture.total_ht = euros(9'000);
  CHECK(comparer(faux, {autre, kReclamee}).montant.raison == "le dossier porte " + euros(10'000).texte_fr());
  auto somme = lue();
  somme.facture.numero = "R-1";
  somme.facture.total_ht = euros(12'000);
  somme.facture.date = jour("20/06/2022");
  const auto ensemble = comparer(somme, {autre, kReclamee});
  CHECK(ensemble.montant.verdict == Verdict::Trouve);
  CHECK(ensemble.date.verdict == Verdict::Trouve);
  CHECK_FALSE(ensemble.numero);
}
