#include <array>

#include "base/remede_dit.hpp"
#include "domain/regles/cas.hpp"

namespace finhop::domain::cas {

using namespace builders;

namespace {

// A value that passes or not, as written in the file; the other values of the line are the guide's example.
struct Ecrit {
  std::string_view regle;
  Cle cle;
  std::string_view bon;
  std::string_view mauvais;
};

const std::array kEcrits{
    Ecrit{"FMT-01", Cle::numLigne, "1", R"("1")"},
    Ecrit{"FMT-01", Cle::numLigne, "1", "2"},
    Ecrit{"FMT-01", Cle::numLigne, "1", "1.0"},
    Ecrit{"FMT-01", Cle::numLigne, "1", "0"},
    Ecrit{"FMT-02", Cle::typeAction, R"("C")", R"("c")"},
    Ecrit{"FMT-02", Cle::typeAction, R"("C")", "null"},
    Ecrit{"FMT-03", Cle::numeroASP, R"("FINHOPabcDEF")", R"("FINHOP00007")"},
    Ecrit{"FMT-03", Cle::numeroASP, R"("FINHOP000007")", R"("finhop000007")"},
    Ecrit{"FMT-03", Cle::numeroASP, R"("FINHOP000007")", R"("FINHOP00000é")"},
    Ecrit{"FMT-04", Cle::numeroEditeur, R"("aZ09b")", R"("0001")"},
    Ecrit{"FMT-04", Cle::numeroEditeur, R"("00001")", "10000"},
    Ecrit{"FMT-04", Cle::numeroEditeur, R"("00001")", R"("000-1")"},
    Ecrit{"FMT-05", Cle::dateFacture, R"("29/02/2024")", R"("29/02/2023")"},
    Ecrit{"FMT-05", Cle::dateFacture, R"("15/05/2022")", R"("2022-05-15")"},
    Ecrit{"FMT-05", Cle::dateFacture, R"("15/05/2022")", R"("5/5/2022")"},
    Ecrit{"FMT-06", Cle::montantSegurHTFacture, "0.50", "0.5"},
    Ecrit{"FMT-06", Cle::montantSegurHTFacture, "0.00", "00.00"},
    Ecrit{"FMT-06", Cle::montantSegurHTFacture, "12500.00", R"("12500.00")"},
    Ecrit{"FMT-06", Cle::montantSegurHTFacture, "12500.00", "12500"},
    Ecrit{"FMT-06", Cle::montantSegurHTFacture, "12500.00", "12500.000"},
    Ecrit{"FMT-06", Cle::montantSegurHTFacture, "12500.00", "-12500.00"},
    Ecrit{"FMT-06", Cle::montantSegurHTFacture, "99999999999999999999.00", "1.25e4"},
    Ecrit{"FMT-06", Cle::montantSegurHTFacture, "12500.00", "1.00E1"},
    Ecrit{"FMT-11", Cle::isDirectToDMP, "true", R"("true")"},
    Ecrit{"FMT-13", Cle::isDirectToMSSPro, "true", "1"},
    Ecrit{"FMT-14", Cle::adresseBoiteMSSPro, R"("x")", R"("")"},
    Ecrit{"FMT-14", Cle::adresseBoiteMSSPro, R"("saint-martin@exemple.mssante.fr")", "null"},
    Ecrit{"FMT-15", Cle::isDirectToMSSCitoyen, "false", "null"},
    Ecrit{"FMT-16", Cle::adresseBoiteMSSCitoyen, "null", R"("")"},
    Ecrit{"FMT-16", Cle::adresseBoiteMSSCitoyen, "null", R"("a@b.fr")"},
    Ecrit{"FMT-17", Cle::identINSi, "null", "["},
    Ecrit{"FMT-18", Cle::codeTraitement, "null", R"("")"},
    Ecrit{"FMT-19", Cle::libelleTraitement, "null", R"("Demande acceptée")"},
};

// Items of a list, of a document or of the scenario.
using Changer = void (*)(LigneLue&);
struct Change {
  std::string_view regle;
  Changer bon;
  Changer mauvais;
  std::string_view cite;  // how the finding names the value
  std::string_view valeur;
};

void drapeaux_a_faux(LigneLue& l) {
  l[Cle::isDirectToDMP] = l[Cle::isDirectToMSSPro] = lu("false");
  l[Cle::adresseBoiteMSSPro] = lu("null");
}

std::string texte_de(std::size_t caracteres) {
  std::string texte = "\"";
  for (std::size_t i = 0; i < caracteres; ++i) texte += "é";
  return texte + "\"";
}

const std::array kChanges{
    Change{"FMT-07",
           [](LigneLue& l) {
             l.beneficiaires = {lu(R"("2A0000014")"), lu(R"("2B0000012")")};
           },
           [](LigneLue& l) { l.beneficiaires[1] = lu(R"("2C0000014")"); }, "beneficiairesPMSI, valeur 2,",
           "\"2C0000014\""},
    Change{"FMT-07", [](LigneLue&) {}, [](LigneLue& l) { l.beneficiaires[2] = lu("999999993"); },
           "beneficiairesPMSI, valeur 3,", "999999993"},
    Change{"FMT-07", [](LigneLue&) {}, [](LigneLue& l) { l.beneficiaires.clear(); }, "beneficiairesPMSI",
           "[]"},
    Change{"FMT-07", [](LigneLue&) {},
           [](LigneLue& l) {
             l.beneficiaires.clear();
             l[Cle::beneficiairesPMSI] = lu(R"("999999991")");
           },
           "beneficiairesPMSI", "\"999999991\""},
    Change{"FMT-08", [](LigneLue& l) { l.pieces[1].nom_fichier = lu(R"("HOP-PFI-Va1-VA-aB3d5.png")"); },
           [](LigneLue& l) { l.pieces[1].nom_fichier = lu(R"("HOP-PFI-Va1-VA-00001.PDF")"); },
           "nomFichier du document 2", "\"HOP-PFI-Va1-VA-00001.PDF\""},
    Change{"FMT-08", [](LigneLue& l) { l.pieces[0].nom_fichier = lu(R"("HOP-PFI-Va1-FACTURE-00001.jpg")"); },
           [](LigneLue& l) { l.pieces[0].nom_fichier = lu(R"("HOP-PFI-Va1-FACTURE-00001.jpeg")"); },
           "nomFichier du document 1", "\"HOP-PFI-Va1-FACTURE-00001.jpeg\""},
    Change{"FMT-08", [](LigneLue&) {},
           [](LigneLue& l) { l.pieces[0].nom_fichier = lu(R"("HOP-PFI-VA1-FACTURE-00001.pdf")"); },
           "nomFichier du document 1", "\"HOP-PFI-VA1-FACTURE-00001.pdf\""},
    Change{"FMT-09", [](LigneLue& l) { l.pieces[0].format_fichier = lu(R"("JPG")"); },
           [](LigneLue& l) { l.pieces[0].format_fichier = lu(R"("JPEG")"); }, "formatFichier du document 1",
           "\"JPEG\""},
    Change{"FMT-10", [](LigneLue& l) { l.pieces[0].type_fichier = lu(R"("VA")"); },
           [](LigneLue& l) { l.pieces[0].type_fichier = lu(R"("Facture")"); }, "typeFichier du document 1",
           "\"Facture\""},
    Change{"FMT-12", [](LigneLue& l) { l.ident_dmp.elements.push_back(lu(texte_de(249))); },
           [](LigneLue& l) { l.ident_dmp.elements.push_back(lu(R"("")")); }, "identDMP, valeur 2,", "\"\""},
    Change{"FMT-12", [](LigneLue&) {}, [](LigneLue& l) { l.ident_dmp.elements.clear(); }, "identDMP", "[]"},
    Change{"FMT-12",
           [](LigneLue& l) {
             drapeaux_a_faux(l);
             l.ident_dmp.elements.clear();
           },
           drapeaux_a_faux, "identDMP", "[…]"},
    Change{"FMT-12",
           [](LigneLue& l) {
             drapeaux_a_faux(l);
             l[Cle::identDMP] = lu("null");
             l.ident_dmp.elements.clear();
           },
           [](LigneLue& l) {
             l[Cle::identDMP] = lu("null");
             l.ident_dmp.elements.clear();
           },
           "identDMP", "null"},
    Change{"FMT-14", [](LigneLue& l) { l[Cle::adresseBoiteMSSPro] = lu(texte_de(149)); },
           [](LigneLue& l) { l[Cle::isDirectToMSSPro] = lu("false"); }, "adresseBoiteMSSPro",
           "\"saint-martin@exemple.mssante.fr\""},
    Change{"FMT-16",
           [](LigneLue& l) {
             l[Cle::isDirectToMSSCitoyen] = lu("true");
             l[Cle::adresseBoiteMSSCitoyen] = lu(R"("a@b.fr")");
           },
           [](LigneLue& l) { l[Cle::isDirectToMSSCitoyen] = lu("true"); }, "adresseBoiteMSSCitoyen", "null"},
};

// The words that must be expected are the rule's own: `attendu` is completed with them.
std::string attendu(std::string_view regle, std::string_view cite, std::string_view valeur,
                    const std::function<Constats()>& mauvais) {
  const std::string debut =
      std::string(cite) + (valeur == "[]" ? " est vide" : " vaut " + std::string(valeur)) + " : il faut ";
  const Constats constats = mauvais();
  const bool dit = constats.size() == 1 && constats[0].message.starts_with(debut);
  return "erreur | " + (dit ? constats[0].message : debut + "…") + " | " +
         tests::dit(remede_general(domain::regle(regle))) + " | " + std::string(valeur);
}

std::function<Constats()> avec(Cle cle, std::string_view brut) {
  return [cle, brut] {
    LigneLue ligne = ligne_lue();
    ligne[cle] = lu(brut);
    return domain::juger(ExamenLigne{ligne, 0});
  };
}

std::string montre(std::string_view brut) {
  return brut == "[" ? "[…]" : std::string(brut);
}

}  // namespace

const std::vector<Cas>& format() {
  static const std::vector<Cas> cas = [] {
    std::vector<Cas> tous;
    for (const Ecrit& e : kEcrits)
      tous.push_back({e.regle, avec(e.cle, e.bon), avec(e.cle, e.mauvais),
                      attendu(e.regle, description(e.cle).nom, montre(e.mauvais), avec(e.cle, e.mauvais))});
    for (const Change& c : kChanges)
      tous.push_back({c.regle, sur_ligne(c.bon), sur_ligne(c.mauvais),
                      attendu(c.regle, c.cite, c.valeur, sur_ligne(c.mauvais))});
    return tous;
  }();
  return cas;
}

}  // namespace finhop::domain::cas
