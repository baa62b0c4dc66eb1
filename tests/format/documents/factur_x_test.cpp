// The invoice that a PDF carries as data. The files of tests/donnees/factur-x have the shape that each profile asks for.
#include "finhop/format/factur_x.hpp"

#include <catch2/catch.hpp>

#include "domain/builders.hpp"
#include "finhop/base/fichier.hpp"

using namespace finhop;
using namespace finhop::domain::builders;
using domain::EtatFacturX;
using domain::FactureElectronique;

namespace {

std::string donnee(const std::string& nom) {
  return lire_fichier(std::string(FINHOP_TESTS_DIR) + "/donnees/factur-x/" + nom, 100'000);
}

domain::LectureFacturX sous(const std::string& nom, const std::string& octets) {
  return format::lire_factur_x({{nom, octets}});
}
domain::LectureFacturX lire(const std::string& octets) {
  return sous("factur-x.xml", octets);
}

// The EN 16931 one, `avant` being replaced.
std::string avec(const std::string& avant, const std::string& apres,
                 std::string octets = donnee("minimum.xml")) {
  const std::size_t place = octets.find(avant);
  REQUIRE(place != std::string::npos);
  return octets.replace(place, avant.size(), apres);
}
std::optional<Montant> total(const std::string& ecrit) {
  return lire(avec("Amount>12500.00<", "Amount>" + ecrit + "<")).facture.total_ht;
}
std::optional<Jour> date(const std::string& ecrite) {
  return lire(avec("format=\"102\">20220515", ecrite)).facture.date;
}
std::string vendeur(const std::string& ecrit) {
  return lire(avec("schemeID=\"0002\">821001234", ecrit)).facture.vendeur;
}

}  // namespace

TEST_CASE("each profile of Factur-X gives what it holds", "[documents]") {
  FactureElectronique attendue{"FA-2022-118", "380",   jour("15/05/2022"),           euros(12'500), "EUR",
                               "821001234",   "00001", "urn:factur-x.eu:1p0:minimum"};
  CHECK(lire(donnee("minimum.xml")).etat == EtatFacturX::Lu);
  CHECK(lire(donnee("minimum.xml")).detail == "factur-x.xml");
  CHECK(lire(donnee("minimum.xml")).facture == attendue);

  attendue.vendeur = "82100123400017";
  attendue.commande = "";
  attendue.profil = "urn:factur-x.eu:1p0:basicwl";
  CHECK(lire(donnee("basicwl.xml")).facture == attendue);  // nothing is due of it

  attendue.vendeur = "821001234";
  attendue.commande = "FINHOP000001";
  attendue.profil = "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic";
  CHECK(lire(donnee("basic.xml")).facture == attendue);

  attendue.vendeur = "82100123400017";
  attendue.commande = "BC-2022/0457";
  attendue.profil = "urn:cen.eu:en16931:2017";
  CHECK(lire(donnee("en16931.xml")).facture == attendue);
}

TEST_CASE("ZUGFeRD 1 is read, in Latin-1 and with prefixes of its own", "[documents]") {
  const FactureElectronique attendue{"Numéro 118",
                                     "380",
                                     jour("16/05/2022"),
                                     euros(12'500),
                                     "EUR",
                                     "821001234",
                                     "00001",
                                     "urn:ferd:CrossIndustryDocument:invoice:1p0:comfort"};
  CHECK(sous("ZUGFeRD-invoice.xml", donnee("zugferd-1.xml")).facture == attendue);
}

TEST_CASE("a credit note says so, and what it takes away", "[documents]") {
  const auto avoir = lire(donnee("avoir.xml")).facture;
  CHECK(avoir.type == "381");
  CHECK(avoir.total_ht == Montant::de_centimes(-1'250'000));
}

TEST_CASE("the amount before tax is exact, or absent", "[documents]") {
  for (const char* ecrit :
       {"12500", "12500.0", "12500.00", "12500.0000", "12500.", "+12500", "012500.00", " 12500.00\n"})
    CHECK(total(ecrit) == euros(12'500));
  CHECK(total("0.00") == euros(0));
  CHECK(total("12500.1") == Montant::de_centimes(1'250'010));
  for (const char* ecrit : {"12500.005", "12 500.00", "12500,00", "1.25E4", "NaN", "", ".", "12500.00 EUR",
                            "0x10", "9999999999999999999", "12500.0.0", "--1", "12<ram:X/>500"}) {
    INFO(ecrit);
    CHECK_FALSE(total(ecrit));
  }
  CHECK_FALSE(lire(avec("TaxBasisTotalAmount", "LineTotalAmount",
                        avec("/ram:TaxBasisTotalAmount", "/ram:LineTotalAmount")))
                  .facture.total_ht);
}

TEST_CASE("a total told twice is the one of the invoice's currency, and absent when both differ",
          "[documents]") {
  const std::string suite = "<ram:TaxTotalAmount";
  const auto deux = [&](const std::string& second) {
    return lire(avec(suite, second + suite)).facture.total_ht;
  };
  CHECK(deux("<ram:TaxBasisTotalAmount currencyID=\"USD\">13000.00</ram:TaxBasisTotalAmount>") ==
        euros(12'500));
  CHECK(deux("<ram:TaxBasisTotalAmount currencyID=\"EUR\">12500</ram:TaxBasisTotalAmount>") == euros(12'500));
  CHECK_FALSE(deux("<ram:TaxBasisTotalAmount>13000.00</ram:TaxBasisTotalAmount>"));
  CHECK_FALSE(deux("<ram:TaxBasisTotalAmount>?</ram:TaxBasisTotalAmount>"));
}

TEST_CASE("the day is read as the norm has it", "[documents]") {
  CHECK(date("format=\"102\">20220516") == jour("16/05/2022"));
  CHECK(date("format=\"102\">2022-05-16") == jour("16/05/2022"));
  CHECK(date(">20220516") == jour("16/05/2022"));
  for (const char* ecrite : {"format=\"102\">16/05/2022", "format=\"4\">20220516", "format=\"610\">202205",
                             "format=\"102\">20220231", "format=\"102\">"}) {
    INFO(ecrite);
    CHECK_FALSE(date(ecrite));
  }
}

TEST_CASE("the seller is known by its SIREN or its SIRET, else by its VAT number", "[documents]") {
  CHECK(vendeur("schemeID=\"0009\">821 001 234 00017") == "82100123400017");
  CHECK(vendeur("schemeID=\"0002\">82100123400017") == "82100123400017");
  CHECK(vendeur("schemeID=\"0088\">5901234123457") == "821001234");  // its VAT number
  CHECK(vendeur("schemeID=\"0002\">?") == "821001234");
  const std::string sans = avec("schemeID=\"0002\">821001234", ">821001234");
  CHECK(lire(avec(">FR12821001234", ">FR1282100123A", sans)).facture.vendeur.empty());
  CHECK(lire(avec(">FR12821001234", ">BE0821001234", sans)).facture.vendeur.empty());
}

TEST_CASE("the attachment is chosen by its name, whatever its case and its path", "[documents]") {
  for (const char* nom : {"factur-x.xml", "FACTUR-X.XML", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml",
                          "xrechnung.xml", "a/b/factur-x.xml", "C:\\x\\Factur-X.xml", " factur-x.xml"}) {
    INFO(nom);
    CHECK(sous(nom, donnee("minimum.xml")).etat == EtatFacturX::Lu);
  }
  const auto autre = sous("dossier/facture.xml", donnee("minimum.xml"));
  CHECK(autre.etat == EtatFacturX::AutreNom);
  CHECK(autre.detail == "dossier/facture.xml");
  CHECK(autre.facture.numero == "FA-2022-118");
  CHECK(sous("order-x.xml", donnee("minimum.xml")).etat == EtatFacturX::AutreNom);

  const auto choisie = format::lire_factur_x({{"conditions.pdf", "%PDF-1.4\n1 0 obj"},
                                              {"zugferd-invoice.xml", donnee("zugferd-1.xml")},
                                              {"factur-x.xml", donnee("minimum.xml")}});
  CHECK(choisie.detail == "factur-x.xml");
  CHECK(choisie.facture.numero == "FA-2022-118");
}

TEST_CASE("no invoice among the attachments is none", "[documents]") {
  CHECK(format::lire_factur_x({}).etat == EtatFacturX::Aucun);
  CHECK(sous("bon.xml", "<commande/>").etat == EtatFacturX::Aucun);
  CHECK(sous("order-x.xml", "<SCRDMCCBDACIOMessageStructure/>").etat == EtatFacturX::Aucun);
  CHECK(sous("conditions.pdf", std::string("%PDF-1.4\0\xFF", 10)).etat == EtatFacturX::Aucun);
}

TEST_CASE("two attachments of the same name are one when they are the same, and otherwise none is believed",
          "[documents]") {
  const std::string une = donnee("minimum.xml");
  CHECK(format::lire_factur_x({{"factur-x.xml", une}, {"x/factur-x.xml", une}}).etat == EtatFacturX::Lu);
  const auto deux = format::lire_factur_x({{"factur-x.xml", une}, {"x/factur-x.xml", donnee("basic.xml")}});
  CHECK(deux.etat == EtatFacturX::Abime);
  CHECK(deux.detail == "x/factur-x.xml : deux fichiers portent ce nom et diffèrent");
  CHECK(deux.facture == FactureElectronique{});
}
