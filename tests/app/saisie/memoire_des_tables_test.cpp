// Tables of 20 Mo, whatever they hold: rows of dossiers, faults only, one thing that has no end.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "app/programme.hpp"

using namespace finhop::tests;

namespace {

constexpr std::size_t kOctets = 19'900'000;
constexpr std::string_view kEntete =
    "numeroEditeur;numeroASP;numeroAns;client;dateBonCommande;montantBonCommandeHT;beneficiairesPMSI;statut;"
    "datePaiement;montantAvance\n";

// Five digits and capitals, in order.
std::string numero(std::size_t rang) {
  constexpr std::string_view kSignes = "0123456789ABCDEFGHIJ";
  std::string numero(5, '0');
  for (std::size_t i = numero.size(); i > 0; --i, rang /= kSignes.size())
    numero[i - 1] = kSignes[rang % kSignes.size()];
  return numero;
}

std::string avance(std::size_t i) {
  return fmt::format(
      "{0};FINHOP{1:06};1234567890;Hôpital de la ville {1};15/05/2022;12 500,00;{1:09};payee;20/06/2022;3750,00\n",
      numero(i), i);
}
std::string fautive(std::size_t i) {
  return fmt::format("A{0};FIN{0};12;Hop;15/55/2022;abc;12;zut;31/02/2022;x\n", i);
}
// Two rows of each avance, one a beneficiary.
std::string separee(std::size_t i) {
  return fmt::format("{0};FINHOP{1:06};1234567890;Hôpital {1};15/05/2022;12 500,00;{2:09};validee;;\n",
                     numero(i / 2), i / 2, i);
}
std::string invraisemblable(std::size_t i) {
  return fmt::format(
      "{0};FINHOP{1:06};1234567890;Hôpital {1};01/01/1900;12 500,00;{1:09};payee;02/01/1900;99750,00\n",
      numero(i), i);
}

// Rows so short that there are 1,2 million of them.
std::string courte(std::size_t i) {
  return fmt::format("{};1234567890\n", numero(i));
}
std::string payee_autrement(std::size_t i) {
  return fmt::format("{};1234567890;12500,00;{:09};payee;20/06/2022;99,00\n", numero(i), i);
}

std::string rangees(std::string_view entete, std::string (*rangee)(std::size_t),
                    std::size_t octets = kOctets) {
  std::string table(entete);
  for (std::size_t i = 0; table.size() < octets; ++i) table += rangee(i);
  return table;
}
std::string en_utf16(std::string_view ascii) {
  std::string octets = "\xFF\xFE";
  for (const char c : ascii) octets.append(1, c).append(1, '\0');
  return octets;
}
std::string sans_fin(std::string_view avant, std::string_view motif) {
  std::string table(avant);
  while (table.size() < kOctets) table += motif;
  return table + "\n";
}

struct Table {
  std::string nom;
  std::function<std::string()> faire;
  int code;
};

const std::vector<Table>& tables() {
  static const std::vector<Table> kTables{
      {"des fautes", [] { return rangees(kEntete, fautive); }, 1},
      {"des totaux",
       [] { return rangees(kEntete, [](std::size_t) { return std::string("Total;;;;;12;;;;\n"); }); }, 1},
      {"des en-têtes", [] { return rangees(kEntete, [](std::size_t) { return std::string(kEntete); }); }, 1},
      {"des cellules", [] { return sans_fin(kEntete, ";"); }, 1},
      {"des titres", [] { return sans_fin("numeroEditeur;numeroAns", ";titre"); }, 1},
      {"une cellule", [] { return sans_fin("numeroEditeur;numeroAns;client\nA0001;1234567890;", "x"); }, 1},
      {"un guillemet", [] { return sans_fin("numeroEditeur;numeroAns;client\nA0001;1234567890;\"", "x\n"); },
       1},
      {"un titre", [] { return sans_fin("", "A"); }, 1},
      {"des fautes en UTF-16", [] { return en_utf16(rangees(kEntete, fautive, kOctets / 2)); }, 1},
      {"des fautes en Windows-1252",
       [] {
         return rangees(
             "client\xE9"
             ";numeroEditeur;numeroAns\n",
             [](std::size_t i) {
               return fmt::format(
                   "Cr\xE8"
                   "che {};A{};12\n",
                   i, i);
             });
       },
       1}};
  return kTables;
}

Mesure importer(const Table& table, const std::vector<std::string>& options) {
  Atelier atelier(Lieu::Disque);
  ecrire_a_part(atelier.chemin("table.csv"), table.faire);
  std::vector<std::string> arguments{FINHOP_BINARY, "--base",   atelier.chemin("finhop.db"),
                                     "avance",      "importer", atelier.chemin("table.csv")};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return executer(arguments);
}

}  // namespace

TEST_CASE("memory stays under 64 MiB while a table of 20 Mo is refused, whatever it holds", "[long]") {
  const std::size_t rang = GENERATE(range(std::size_t{0}, std::size_t{10}));
  const Table& table = tables().at(rang);
  INFO(table.nom);
  for (const std::string format : {"texte", "json", "csv"}) {
    const Mesure mesure = importer(table, {"--format", format});
    CHECK(mesure.code == table.code);
    CHECK(mesure.memoire_ko < 64 * 1024);
  }
}

TEST_CASE("memory stays under 64 MiB while a table of 20 Mo is imported", "[long]") {
  struct Longue {
    std::string_view entete;
    std::string (*rangee)(std::size_t);
  };
  const Longue longue = GENERATE(
      Longue{kEntete, avance}, Longue{kEntete, separee}, Longue{kEntete, invraisemblable},
      Longue{"numeroEditeur;numeroAns\n", courte},
      Longue{
          "numeroEditeur;numeroAns;montantBonCommandeHT;beneficiairesPMSI;statut;datePaiement;montantAvance\n",
          payee_autrement});
  const Mesure mesure = importer({"", [longue] { return rangees(longue.entete, longue.rangee); }, 0}, {});
  CHECK(mesure.code == 0);
  CHECK(mesure.memoire_ko < 64 * 1024);
}
