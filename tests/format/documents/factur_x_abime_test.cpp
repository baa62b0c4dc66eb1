// What a damaged or hostile Factur-X gives: why it cannot be read, and nothing of it.
#include <catch2/catch.hpp>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/factur_x.hpp"

using namespace finhop;
using domain::EtatFacturX;

namespace {

std::string donnee(const std::string& nom) {
  return lire_fichier(std::string(FINHOP_TESTS_DIR) + "/donnees/factur-x/" + nom, 100'000);
}

std::string raison(const std::string& octets) {
  const auto lue = format::lire_factur_x({{"factur-x.xml", octets}});
  CHECK(lue.facture == domain::FactureElectronique{});
  return lue.etat == EtatFacturX::Abime ? lue.detail : "lu";
}

std::string imbrique(const std::string& debut, std::size_t fois) {
  std::string octets = debut;
  for (std::size_t i = 0; i < fois; ++i) octets += "<a>";
  return octets;
}

}  // namespace

TEST_CASE("a damaged Factur-X says why it cannot be read", "[documents]") {
  const std::string sain = donnee("en16931.xml");
  CHECK(raison("") == "factur-x.xml : il s'arrête au milieu");
  CHECK(raison(sain.substr(0, sain.size() / 2)) == "factur-x.xml : il s'arrête au milieu");
  CHECK(raison("%PDF-1.4\n1 0 obj <<>>") == "factur-x.xml : ce n'est pas du XML");
  CHECK(raison(sain + "<fin/>") == "factur-x.xml : ce n'est pas du XML");
  CHECK(raison("<Invoice/>") == "factur-x.xml : c'est un autre XML qu'une facture");
  CHECK(raison("<?xml version='1.0' encoding='EBCDIC-FR'?><CrossIndustryInvoice/>") ==
        "factur-x.xml : son encodage est inconnu");
  const auto autre = format::lire_factur_x({{"facture.xml", sain.substr(0, sain.size() / 2)}});
  CHECK(autre.etat == EtatFacturX::Abime);
  CHECK(autre.detail == "facture.xml : il s'arrête au milieu");
}

TEST_CASE("every cut of a Factur-X is told, and no byte changed stops the program", "[documents]") {
  const std::string sain = donnee("basic.xml");
  const std::size_t fin = sain.find_last_of('>');
  for (std::size_t i = 0; i < fin; i += 7)
    CHECK(raison(sain.substr(0, i)).ends_with("il s'arrête au milieu"));
  std::size_t lus = 0;
  for (std::size_t i = 0; i < sain.size(); ++i) {
    std::string abime = sain;
    abime[i] = static_cast<char>(abime[i] ^ 0x81);
    const auto lue = format::lire_factur_x({{"factur-x.xml", abime}});
    if (lue.etat == EtatFacturX::Lu) ++lus;
    CHECK((lue.etat == EtatFacturX::Lu || lue.etat == EtatFacturX::Abime));
  }
  CHECK(lus < sain.size());
}

TEST_CASE("a Factur-X declares no document type, whatever it holds", "[documents]") {
  const std::string corps = "<CrossIndustryInvoice/>";
  for (const std::string type :
       {"<!DOCTYPE CrossIndustryInvoice>", "<!DOCTYPE x SYSTEM 'file:///etc/passwd'>",
        "<!DOCTYPE x [<!ENTITY a 'b'><!ENTITY c '&a;&a;&a;&a;'>]>"})
    CHECK(raison(type + corps) == "factur-x.xml : il porte une déclaration DTD, qu'aucune facture ne porte");
}

TEST_CASE("what is out of all measure is refused in a bounded memory", "[documents]") {
  CHECK(raison(imbrique("<CrossIndustryInvoice>", 1'000'000)) ==
        "factur-x.xml : trop d'éléments sont l'un dans l'autre");
  CHECK(raison("<CrossIndustryInvoice x='" + std::string(9'000'000, 'a')) ==
        "factur-x.xml : ses balises sont démesurées");
  CHECK(raison(std::string(format::kFacturXMax + 1, ' ')) == "factur-x.xml : il est démesuré");
}

TEST_CASE("a value longer than any is not kept, and the others are", "[documents]") {
  std::string long_numero = donnee("minimum.xml");
  long_numero.replace(long_numero.find("FA-2022-118"), 11, std::string(300'000, 'A'));
  const auto lue = format::lire_factur_x({{"factur-x.xml", long_numero}});
  CHECK(lue.etat == EtatFacturX::Lu);
  CHECK(lue.facture.numero.empty());
  CHECK(lue.facture.total_ht == Montant::de_centimes(1'250'000));
}

TEST_CASE("the name of an attachment is told as it can be shown", "[documents]") {
  const auto lue = format::lire_factur_x({{"\x1B[31m/factur-x.xml", ""}});
  CHECK(lue.detail.starts_with("\\u001B[31m/factur-x.xml"));
  CHECK(texte::est_utf8(format::lire_factur_x({{"\xFF/factur-x.xml", ""}}).detail));
  CHECK(texte::est_utf8(format::lire_factur_x({{"\xFF.xml", donnee("basic.xml")}}).detail));
}
