#include "format/documents/champs_cii.hpp"

#include <algorithm>
#include <set>

#include "finhop/base/texte.hpp"

namespace finhop::format::documents {
namespace {

struct Chemin {
  std::string_view chemin;
  ChampCii champ;
};
// The norm's, then those of ZUGFeRD 1.
constexpr std::array kChemins{
    Chemin{"ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID", ChampCii::Profil},
    Chemin{"ExchangedDocument/ID", ChampCii::Numero},
    Chemin{"ExchangedDocument/TypeCode", ChampCii::Type},
    Chemin{"ExchangedDocument/IssueDateTime/DateTimeString", ChampCii::Date},
    Chemin{"SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/InvoiceCurrencyCode",
           ChampCii::Devise},
    Chemin{"SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/BuyerOrderReferencedDocument/"
           "IssuerAssignedID",
           ChampCii::Commande},
    Chemin{"SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/SellerTradeParty/"
           "SpecifiedLegalOrganization/ID",
           ChampCii::Entite},
    Chemin{"SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/SellerTradeParty/GlobalID",
           ChampCii::IdGlobal},
    Chemin{"SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/SellerTradeParty/"
           "SpecifiedTaxRegistration/ID",
           ChampCii::Fiscal},
    Chemin{"SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/"
           "SpecifiedTradeSettlementHeaderMonetarySummation/TaxBasisTotalAmount",
           ChampCii::Montant},
    Chemin{"SpecifiedExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID",
           ChampCii::Profil},
    Chemin{"HeaderExchangedDocument/ID", ChampCii::Numero},
    Chemin{"HeaderExchangedDocument/TypeCode", ChampCii::Type},
    Chemin{"HeaderExchangedDocument/IssueDateTime/DateTimeString", ChampCii::Date},
    Chemin{"SpecifiedSupplyChainTradeTransaction/ApplicableSupplyChainTradeSettlement/InvoiceCurrencyCode",
           ChampCii::Devise},
    Chemin{"SpecifiedSupplyChainTradeTransaction/ApplicableSupplyChainTradeAgreement/"
           "BuyerOrderReferencedDocument/ID",
           ChampCii::Commande},
    Chemin{"SpecifiedSupplyChainTradeTransaction/ApplicableSupplyChainTradeAgreement/SellerTradeParty/"
           "SpecifiedLegalOrganization/ID",
           ChampCii::Entite},
    Chemin{
        "SpecifiedSupplyChainTradeTransaction/ApplicableSupplyChainTradeAgreement/SellerTradeParty/GlobalID",
        ChampCii::IdGlobal},
    Chemin{"SpecifiedSupplyChainTradeTransaction/ApplicableSupplyChainTradeAgreement/SellerTradeParty/"
           "SpecifiedTaxRegistration/ID",
           ChampCii::Fiscal},
    Chemin{"SpecifiedSupplyChainTradeTransaction/ApplicableSupplyChainTradeSettlement/"
           "SpecifiedTradeSettlementMonetarySummation/TaxBasisTotalAmount",
           ChampCii::Montant},
};

constexpr std::size_t kTexteMax = 200;
constexpr std::size_t kValeursMax = 40;  // of all fields: registrations and identifiers may be several
constexpr std::size_t kChiffresMax = 12;
constexpr std::string_view kFormatCompact = "102";  // UNTDID 2379: AAAAMMJJ

std::string_view rogner(std::string_view texte) {
  constexpr std::string_view kBlancs = " \t\r\n";
  const std::size_t debut = std::min(texte.find_first_not_of(kBlancs), texte.size());
  return texte.substr(debut, texte.find_last_not_of(kBlancs) + 1 - debut);
}

// An xs:decimal that is worth whole cents.
std::optional<Montant> montant(std::string_view texte) {
  const bool negatif = texte.starts_with('-');
  if (negatif || texte.starts_with('+')) texte.remove_prefix(1);
  const std::size_t point = std::min(texte.find('.'), texte.size());
  std::string_view entier = texte.substr(0, point);
  std::string_view decimales = texte.substr(std::min(point + 1, texte.size()));
  while (decimales.ends_with('0')) decimales.remove_suffix(1);
  while (entier.starts_with('0') && entier.size() > 1) entier.remove_prefix(1);
  if (!texte::que_des_chiffres(entier) || entier.size() > kChiffresMax || decimales.size() > 2)
    return std::nullopt;
  if (!decimales.empty() && !texte::que_des_chiffres(decimales)) return std::nullopt;
  std::int64_t centimes = 0;
  for (const char c : entier) centimes = centimes * 10 + (c - '0');
  for (std::size_t i = 0; i < 2; ++i)
    centimes = centimes * 10 + (i < decimales.size() ? decimales[i] - '0' : 0);
  return Montant::de_centimes(negatif ? -centimes : centimes);
}

std::optional<Jour> jour(std::string_view texte, std::string_view forme) {
  if (texte.size() == 10 && texte[4] == '-') return Jour::exact_iso(texte);
  if (!forme.empty() && forme != kFormatCompact) return std::nullopt;
  return texte.size() == 8 ? Jour::exact_compact(texte) : std::nullopt;
}

// Codes of ISO 6523: 0002 a SIREN, 0009 a SIRET. One is often put for the other: the length tells.
std::string identifiant_francais(std::string_view texte, std::string_view schema) {
  const std::string chiffres = texte::sans_espaces(texte);
  const bool long_de = chiffres.size() == 9 || chiffres.size() == 14;
  const bool dit = schema == "0002" || schema == "0009";
  return dit && long_de && texte::que_des_chiffres(chiffres) ? chiffres : "";
}

// « FR 32 123456789 »: a key, then the SIREN.
std::string siren_de_la_tva(std::string_view texte, std::string_view schema) {
  const std::string numero = texte::majuscules_ascii(texte::sans_espaces(texte));
  if (schema != "VA" || numero.size() != 13 || !numero.starts_with("FR")) return {};
  const std::string siren = numero.substr(4);
  return texte::que_des_chiffres(siren) ? siren : "";
}

}  // namespace

bool est_une_racine_cii(std::string_view local) {
  return local == "CrossIndustryInvoice" || local == "CrossIndustryDocument";
}

std::optional<ChampCii> champ_cii(std::string_view chemin) {
  const auto connu = std::ranges::find(kChemins, chemin, &Chemin::chemin);
  if (connu == kChemins.end()) return std::nullopt;
  return connu->champ;
}

std::string_view attribut_de(ChampCii champ) {
  switch (champ) {
    case ChampCii::Date:
      return "format";
    case ChampCii::Entite:
    case ChampCii::IdGlobal:
    case ChampCii::Fiscal:
      return "schemeID";
    case ChampCii::Montant:
      return "currencyID";
    case ChampCii::Profil:
    case ChampCii::Numero:
    case ChampCii::Type:
    case ChampCii::Devise:
    case ChampCii::Commande:
      return {};
  }
  return {};
}

void RecolteCii::prendre(ChampCii champ, std::string_view texte, std::string_view attribut) {
  texte = rogner(texte);
  attribut = rogner(attribut);
  if (texte.empty() || texte.size() > kTexteMax || attribut.size() > kTexteMax) return;
  if (valeurs_.size() < kValeursMax) valeurs_.push_back({champ, std::string(texte), std::string(attribut)});
}

std::string RecolteCii::texte_de(ChampCii champ) const {
  std::set<std::string> textes;
  for (const Valeur& v : valeurs_)
    if (v.champ == champ) textes.insert(v.texte);
  return textes.size() == 1 ? *textes.begin() : "";
}

std::optional<Jour> RecolteCii::date() const {
  std::set<std::optional<Jour>> jours;
  for (const Valeur& v : valeurs_)
    if (v.champ == ChampCii::Date) jours.insert(jour(v.texte, v.attribut));
  return jours.size() == 1 ? *jours.begin() : std::nullopt;
}

// It may be told once more, in the currency of the accounts.
std::optional<Montant> RecolteCii::total_ht(std::string_view devise) const {
  std::set<std::optional<Montant>> totaux;
  for (const Valeur& v : valeurs_)
    if (v.champ == ChampCii::Montant && (v.attribut.empty() || devise.empty() || v.attribut == devise))
      totaux.insert(montant(v.texte));
  return totaux.size() == 1 ? *totaux.begin() : std::nullopt;
}

std::string RecolteCii::vendeur() const {
  for (const ChampCii champ : {ChampCii::Entite, ChampCii::IdGlobal, ChampCii::Fiscal}) {
    std::set<std::string> lus;
    for (const Valeur& v : valeurs_)
      if (v.champ == champ)
        lus.insert(champ == ChampCii::Fiscal ? siren_de_la_tva(v.texte, v.attribut)
                                             : identifiant_francais(v.texte, v.attribut));
    lus.erase("");
    if (lus.size() == 1) return *lus.begin();
  }
  return {};
}

domain::FactureElectronique RecolteCii::facture() const {
  domain::FactureElectronique facture;
  facture.numero = texte_de(ChampCii::Numero);
  facture.type = texte_de(ChampCii::Type);
  facture.date = date();
  facture.devise = texte_de(ChampCii::Devise);
  facture.total_ht = total_ht(facture.devise);
  facture.vendeur = vendeur();
  facture.commande = texte_de(ChampCii::Commande);
  facture.profil = texte_de(ChampCii::Profil);
  return facture;
}

}  // namespace finhop::format::documents
