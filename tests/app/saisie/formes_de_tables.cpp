#include "app/saisie/formes_de_tables.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace finhop::tests {
namespace {

using Rangee = std::string (*)(std::size_t rang);

// One of the three tables, and rows of it.
struct Sorte {
  std::string_view nom;
  QuelleTable quelle;
  std::string_view entete;
  Rangee juste, fautive, invraisemblable, repetee;
};

constexpr std::array kSortes{
    Sorte{
        "avances", QuelleTable::Avances,
        "numeroEditeur;numeroASP;numeroAns;client;dateBonCommande;montantBonCommandeHT;beneficiairesPMSI;statut;"
        "datePaiement;montantAvance\n",
        [](std::size_t i) {
          return fmt::format(
              "N{0:04};FINHOPN{0:05};1234567890;Hôpital {0};15/05/2022;12 500,00;{1};payee;20/06/2022;3750,00\n",
              i, 700'000'000 + i);
        },
        [](std::size_t i) { return fmt::format("A!{0};FIN{0};12;;15/55/2022;abc;12;zut;31/02/2022;x\n", i); },
        [](std::size_t i) {
          return fmt::format("N{0:04};;1234567890;Hôpital {0};01/01/1900;100;;payee;02/01/2202;99750,00\n",
                             i);
        },
        [](std::size_t i) {
          return fmt::format("N0001;FINHOPN00001;1234567890;Hôpital;15/05/2022;12500;{};validee;;\n",
                             700'000'000 + i);
        }},
    Sorte{
        "soldes", QuelleTable::Soldes,
        "numeroEditeur;dateFacture;montantSegurHTFacture;beneficiairesPMSI;isDirectToDMP;identDMP;isDirectToMSSPro;"
        "adresseBoiteMSSPro;isDirectToMSSCitoyen;adresseBoiteMSSCitoyen\n",
        [](std::size_t i) {
          return fmt::format(
              "B{0:04};15/05/2022;12 500,00;{1};oui;19{0:08};oui;a{0}@exemple.mssante.fr;non;\n", i,
              700'000'000 + i);
        },
        [](std::size_t i) {
          return fmt::format("B{:04};15/55/2022;abc;12;zut;x;peut-être;a@;oui;\u200B\n", i);
        },
        [](std::size_t i) { return fmt::format("B{:04};01/01/1900;99999999;;non;;non;;non;\n", i); },
        [](std::size_t i) { return fmt::format("B0001;15/05/2022;{};;non;;non;;non;\n", i + 1); }},
    Sorte{"paiements", QuelleTable::Paiements, "numeroASP;montant;date;nature;reference\n",
          [](std::size_t i) { return fmt::format("FINHOPB{0:05};3750,00;02/04/2022;avance;VIR {0}\n", i); },
          [](std::size_t i) { return fmt::format("FINHOPB{:05};abc;31/02/2022;zut;x\n", i); },
          [](std::size_t i) { return fmt::format("FINHOPB{:05};99,00;01/01/1900;avance;\n", i); },
          [](std::size_t i) { return fmt::format("FINHOPB00001;3750,00;02/04/2022;avance;VIR {}\n", i); }},
};

std::string rangees(const Sorte& sorte, Rangee rangee, std::size_t combien) {
  std::string table(sorte.entete);
  for (std::size_t i = 0; i < combien; ++i) table += rangee(i);
  return table;
}
std::string repeter(std::string_view motif, std::size_t combien) {
  std::string texte;
  for (std::size_t i = 0; i < combien; ++i) texte += motif;
  return texte;
}
std::string premiere_cellule(const Sorte& sorte) {
  const std::string rangee = sorte.juste(1);
  return rangee.substr(0, rangee.find(';') + 1);
}
std::string en_cellules_citees(std::string_view table) {
  std::string cite = "\"";
  for (const char c : table) cite += c == ';' ? "\";\"" : c == '\n' ? "\"\r\n\"" : std::string(1, c);
  return cite.erase(cite.size() - 1);
}
std::string remplacer(std::string table, std::string_view de, std::string_view vers) {
  for (std::size_t i = table.find(de); i != std::string::npos; i = table.find(de, i + vers.size()))
    table.replace(i, de.size(), vers);
  return table;
}
// Of texts without letters beyond « ô », which no byte of UTF-16 looks like.
std::string en_utf16(std::string_view table, bool petit) {
  std::string octets = petit ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : remplacer(std::string(table), "ô", "o"))
    octets.append(1, petit ? c : '\0').append(1, petit ? '\0' : c);
  return octets;
}

class Formes {
 public:
  std::vector<FormeDeTable> toutes() {
    for (const Sorte& sorte : kSortes) {
      de_rangees(sorte);
      sans_fin(sorte);
      codees(sorte);
    }
    return std::move(formes_);
  }

 private:
  void ajouter(const Sorte& sorte, std::string_view nom, std::function<std::string(std::size_t)> faire,
               const std::string& encodage = {}) {
    formes_.push_back({fmt::format("{}, {}", sorte.nom, nom), sorte.quelle, std::move(faire), {encodage}});
  }
  void de_rangees(const Sorte& s) {
    ajouter(s, "justes", [s](std::size_t n) { return rangees(s, s.juste, n); });
    ajouter(s, "fautives", [s](std::size_t n) { return rangees(s, s.fautive, n); });
    ajouter(s, "invraisemblables", [s](std::size_t n) { return rangees(s, s.invraisemblable, n); });
    ajouter(s, "d'un seul dossier", [s](std::size_t n) { return rangees(s, s.repetee, n); });
    ajouter(s, "une fautive à la fin", [s](std::size_t n) { return rangees(s, s.juste, n) + s.fautive(n); });
    ajouter(s, "citées", [s](std::size_t n) { return en_cellules_citees(rangees(s, s.juste, n)); });
    ajouter(s, "totaux", [s](std::size_t n) { return std::string(s.entete) + repeter("Total;;12,00\n", n); });
    ajouter(s, "en-têtes répétés",
            [s](std::size_t n) { return std::string(s.entete) + repeter(s.entete, n); });
    ajouter(s, "vides", [s](std::size_t n) { return std::string(s.entete) + repeter(";;;\n", n); });
    ajouter(s, "lignes vides", [s](std::size_t n) { return std::string(s.entete) + repeter("\r\n", n); });
    ajouter(s, "coupées",
            [s](std::size_t n) { return std::string(s.entete) + repeter(premiere_cellule(s) + "\n", n); });
    ajouter(s, "trop longues",
            [s](std::size_t n) { return remplacer(rangees(s, s.juste, n), "\n", ";x;y;z\n"); });
    ajouter(s, "mois et jours échangés",
            [s](std::size_t n) { return remplacer(rangees(s, s.juste, n), "/0", "/2"); });
    ajouter(s, "invisibles",
            [s](std::size_t n) { return remplacer(rangees(s, s.juste, n), "2022;", "2022\u200B;"); });
    ajouter(s, "rien à dire",
            [s](std::size_t n) { return remplacer(rangees(s, s.juste, n), "00;", "N/A;"); });
    ajouter(s, "d'inconnus", [s](std::size_t n) { return remplacer(rangees(s, s.juste, n), "B0", "Z0"); });
    ajouter(s, "à virgules", [s](std::size_t n) { return remplacer(rangees(s, s.juste, n), ";", ","); });
    ajouter(s, "retours seuls", [s](std::size_t n) { return remplacer(rangees(s, s.juste, n), "\n", "\r"); });
  }
  void sans_fin(const Sorte& s) {
    const auto apres = [&](std::string_view nom, std::string avant, std::string motif) {
      ajouter(s, nom, [avant = std::move(avant), motif = std::move(motif)](std::size_t n) {
        return avant + repeter(motif, n) + "\n";
      });
    };
    const std::string entete(s.entete);
    const std::string titres = entete.substr(0, entete.size() - 1);
    apres("une cellule longue", entete + premiere_cellule(s), "longue cellule");
    apres("des cellules", entete + premiere_cellule(s), "x;");
    apres("des cellules vides", entete + premiere_cellule(s), ";");
    apres("un guillemet ouvert", entete + premiere_cellule(s) + "\"", "x\n");
    apres("des guillemets", entete + premiere_cellule(s) + "\"", "\"\"");
    apres("des guillemets libres", entete + premiere_cellule(s), "x\"y");
    apres("des nuls", entete, std::string(1, '\0'));
    apres("des octets faux", entete, "\xC3\x28\x81");
    apres("un titre long", titres + ";", "titre");
    apres("un titre repété", titres, ";remarque");
    apres("des espaces", entete, " ");
    apres("un premier titre sans fin", "", "A");
    apres("des lignes avant l'en-tête", "", "Suivi de mai\n");
    ajouter(s, "des titres", [titres](std::size_t n) {
      std::string table = titres;
      for (std::size_t i = 0; i < n; ++i) table += fmt::format(";titre {:05}", i);
      return table + "\n";
    });
    ajouter(s, "des FINESS", [s](std::size_t n) {
      std::string table = "numeroEditeur;numeroAns;FINESS\n" + premiere_cellule(s) + "1234567890;";
      for (std::size_t i = 0; i < n; ++i) table += fmt::format("{} ", 700'000'000 + i);
      return table + "\n";
    });
  }
  void codees(const Sorte& s) {
    for (const Rangee rangee : {s.juste, s.fautive}) {
      const std::string comment = rangee == s.juste ? "justes" : "fautives";
      ajouter(s, "UTF-16LE, " + comment,
              [=](std::size_t n) { return en_utf16(rangees(s, rangee, n), true); });
      ajouter(s, "UTF-16BE, " + comment,
              [=](std::size_t n) { return en_utf16(rangees(s, rangee, n), false); });
      ajouter(s, "UTF-8 avec sa marque, " + comment,
              [=](std::size_t n) { return "\xEF\xBB\xBF" + rangees(s, rangee, n); });
      for (const auto& [encodage, o] : {std::pair{"windows-1252", "\xF4"}, std::pair{"macroman", "\x99"},
                                        std::pair{"cp850", "\x93"}, std::pair{"utf-8-deux-fois", "Ã´"}})
        for (const bool dit : {true, false})
          ajouter(
              s, fmt::format("{}{}, {}", encodage, dit ? " dit" : "", comment),
              [=, o = std::string(o)](std::size_t n) {
                return remplacer(remplacer(rangees(s, rangee, n), "\u200B", ""), "ô", o);
              },
              dit ? encodage : "");
    }
  }

  std::vector<FormeDeTable> formes_;
};

}  // namespace

std::vector<FormeDeTable> formes_de_tables() {
  return Formes().toutes();
}

std::string avances_des_formes(std::size_t combien) {
  std::string table =
      "numeroEditeur;numeroASP;numeroAns;client;dateBonCommande;montantBonCommandeHT;statut\n";
  for (std::size_t i = 0; i < combien; ++i)
    table += fmt::format("B{0:04};FINHOPB{0:05};1234567890;Hôpital {0};01/02/2022;12500,00;validee\n", i);
  return table;
}

}  // namespace finhop::tests
