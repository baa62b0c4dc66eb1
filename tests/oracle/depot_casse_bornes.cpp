#include "oracle/depot_casse.hpp"

namespace finhop::tests {
namespace {

std::string fois(std::string_view motif, std::size_t n) {
  std::string texte;
  while (n-- > 0) texte += motif;
  return texte;
}

// Texts of one character less than the limit, the limit, and one more, in characters of one to four bytes,
// and escaped.
Ecrits longueurs(std::size_t limite) {
  Ecrits ecrits{"\"\"", "\" \""};
  for (std::size_t n = limite - 1; n <= limite + 1; ++n)
    for (const char* motif : {"a", "é", "€", "😀", "\\u00e9", "\\ud83d\\ude00"})
      ecrits.push_back(entre_guillemets(fois(motif, n)));
  return ecrits;
}

Ecrits entre(const char* avant, Ecrits ecrits, const char* apres) {
  for (std::string& ecrit : ecrits) ecrit = avant + ecrit + apres;
  return ecrits;
}

Ecrits& operator+=(Ecrits& a, const Ecrits& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

const Ecrits kDates{
    "31/04/2022", "29/02/2023",        "29/02/2024",  "29/02/1900",  "29/02/2000",      "2022-05-15",
    "1/5/2022",   "01/5/2022",         "15/05/22",    "15/13/2022",  "00/05/2022",      "15/00/2022",
    "32/01/2022", "15-05-2022",        "15/05/2022 ", " 15/05/2022", "15/05/20222",     "aa/05/2022",
    "01/01/1900", "31/12/9999",        "+1/05/2022",  "15/05/2O22",  R"(15\/05\/2022)", R"(\u00315/05/2022)",
    "",           "15/05/2022\\u0000", "05/15/2022",  "１5/05/2022", "15052022",        "15/05/2022T",
    "31/12/1899", "15/05/0022"};

const Ecrits kMontants{"12500",
                       "12500.0",
                       "12500.000",
                       R"("12500.00")",
                       "-1.00",
                       "0.00",
                       "0.01",
                       "0.10",
                       "00.10",
                       "1e3",
                       "12500.00E0",
                       "12500.00e0",
                       "12500.00e+0",
                       "-0.00",
                       "1.0e2",
                       "12500.",
                       ".50",
                       "+1.00",
                       "12 500.00",
                       "12500,00",
                       "99999999999999999999.00",
                       "92233720368547758.07",
                       "92233720368547758.08",
                       "1e400",
                       "0.1e1",
                       "12.345",
                       "12.5",
                       "0",
                       "999999999999.99"};

const Ecrits kBeneficiaires{R"(["75071218"])",
                            R"(["7507121840"])",
                            R"(["2A0000001"])",
                            R"(["2B0000001"])",
                            R"(["2a0000001"])",
                            R"(["2C0000001"])",
                            R"(["2AA000001"])",
                            R"(["A20000001"])",
                            "[750712184]",
                            R"(["750712184",null])",
                            R"(["750712184","750712184"])",
                            R"("750712184")",
                            R"(["750712184 "])",
                            R"([["750712184"]])",
                            R"(["75071218é"])",
                            R"(["75071218"])",
                            R"(["750712184",750712184])",
                            R"(["2A00000001"])",
                            R"(["2A000000"])",
                            R"(["\u0032A0000001"])",
                            R"([{"a":"750712184"}])",
                            R"(["7507121é"])"};

const Ecrits kNoms{
    "HOP-PFI-Va1-FACTURE-00001.PDF",    "HOP-PFI-Va1-FACTURE-00001.jpeg", "hop-pfi-va1-facture-00001.pdf",
    "HOP-PFI-Va2-FACTURE-00001.pdf",    "HOP-DPI-Va1-FACTURE-00001.pdf",  "HOP-PFI-Va1-FACT-00001.pdf",
    "HOP-PFI-Va1-FACTURE-0001.pdf",     "HOP-PFI-Va1-FACTURE-000001.pdf", "HOP-PFI-Va1-VA-00001.pdf",
    "HOP-PFI-Va1-FACTURE-00001.png",    "HOP-PFI-Va1-FACTURE-00001pdf",   "HOP-PFI-Va1-FACTURE-00001.pdf ",
    "HOP-PFI-Va1-FACTURE-0000é.pdf",    "x/HOP-PFI-Va1-VA-00001.pdf",     "HOP-PFI-Va1-VA-00001",
    "HOP-PFI-Va1-VA-00001.pdf.pdf",     "HOP-PFI-Va1-VA-00001.",          "HOP-PFI-Va1--00001.pdf",
    R"(HOP-PFI-Va1-VA-\u00300001.jpg)", "HOP-PFI-Va1-VA-000 1.pdf",       "HOP-PFI-Va1-VA-00001.gif"};

Ecrits cites(const Ecrits& textes) {
  return entre("\"", textes, "\"");
}

Ecrits identifiants_dmp() {
  Ecrits ecrits{"null",
                "[]",
                "[null]",
                "[null,null]",
                R"(["a",null])",
                R"(["a",""])",
                R"([null,"a"])",
                "[1]",
                "[true]",
                R"([["a"]])",
                "{}",
                "[[]]",
                "false",
                R"("1999999991")",
                R"(["a","a"])",
                R"(["\u0000"])"};
  ecrits += entre("[", longueurs(249), "]");
  ecrits += entre(R"(["a",)", longueurs(249), "]");
  return ecrits;
}

Ecrits adresses() {
  Ecrits ecrits{"null", R"("a@b")", R"("null")", R"(["a@b"])", "[null]", "[]", "{}", "false", "0"};
  ecrits += longueurs(149);
  return ecrits;
}

Bornes bornes_de_l_entete() {
  Ecrits ans = longueurs(10);
  ans += cites({"123456789 ", "12345/7890", "12345-7890", "12345678", "ABCDE12345", R"(\u0031234567890)"});
  return {{"impId", {R"("null")", R"("SIMULATION")", "0", "false"}},
          {"numeroAns", ans},
          {"SIRET", cites({"8855885585874", "885588558587455", "8855885585874A", "8855885585874 ", "",
                           "00000000000000", "8855885585874é", "８8558855858745", "885 588 558 58745",
                           R"(\u00388558855858745)"})},
          {"lignesImport", {R"("")", "[]", "{}", "null", "[null]", "[[]]", "[{}]"}}};
}

Bornes bornes_de_la_ligne() {
  return {{"numLigne", {"0",    "1",   "2",   "3",          "-1",
                        "-0",   "200", "201", R"("1")",     "1.0",
                        "1.00", "1e0", "1E0", "10e-1",      "99999999999999999999",
                        "01",   "2.0", "2e0", "4294967297", "18446744073709551617"}},
          {"typeAction", cites({"c", "C", "C ", " C", "M", "CC", "", R"(\u0043)", "С", "C\\u0000"})},
          {"numeroASP", cites({"FINHOP00000", "FINHOP0000007", "FINHOPabcdef", "FINHOP000007", "finhop000007",
                               "", "FINHOP00000é", "FINHOP 00007", "FINHOP-00007", R"(\u0046INHOP000009)",
                               "FINHOP", "FINHOB000007", "000007FINHOP", "FINHOP0000\\n7"})},
          {"numeroEditeur", cites({"0001", "000001", "00001", "ABcd9", "0000é", "00 01", "000-1", "",
                                   "0000\\n", "00001\\u0000", R"(\u00300001)", "0001é"})},
          {"beneficiairesPMSI", kBeneficiaires},
          {"codeTraitement", {R"("null")", R"("")", "0", "false", "[]", "{}"}},
          {"libelleTraitement", {R"("null")", R"("")", R"("Demande acceptée")", "0"}}};
}

Bornes bornes_des_blocs() {
  Ecrits noms = longueurs(49);
  noms += cites(kNoms);
  return {
      {"dateFacture", cites(kDates)},
      {"montantSegurHTFacture", kMontants},
      {"nomFichier", noms},
      {"formatFichier", cites({"pdf", "PDF", "PNG", "JPG", "JPEG", "Pdf", "PDF ", "", "GIF", R"(P\u0044F)"})},
      {"typeFichier", cites({"FACTURE", "VA", "va", "Facture", "FACTURES", "VA ", "", "BC", R"(\u0056A)"})},
      {"isDirectToDMP", {"true", "false", R"("true")", R"("false")", "1", "0", "null", R"("oui")", "[true]"}},
      {"isDirectToMSSPro", {"true", "false", R"("true")", R"("false")", "1", "0", "null", R"("non")"}},
      {"isDirectToMSSCitoyen", {"true", "false", R"("true")", R"("")", "1", "0", "null", "{}"}},
      {"identDMP", identifiants_dmp()},
      {"adresseBoiteMSSPro", adresses()},
      {"adresseBoiteMSSCitoyen", adresses()},
      {"identINSi", {R"("null")", "[]", "[null]", R"(["1999999991"])", R"("")", "false"}}};
}

}  // namespace

const Bornes& bornes() {
  static const Bornes kBornes = [] {
    Bornes toutes = bornes_de_l_entete();
    toutes.merge(bornes_de_la_ligne());
    toutes.merge(bornes_des_blocs());
    return toutes;
  }();
  return kBornes;
}

}  // namespace finhop::tests
