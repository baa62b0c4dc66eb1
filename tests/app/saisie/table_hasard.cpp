#include "app/saisie/table_hasard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "finhop/app/saisie/titres.hpp"
#include "finhop/format/csv_writer.hpp"

namespace finhop::tests {
namespace {

std::string remplacer(std::string texte, const std::string& de, const std::string& vers) {
  for (std::size_t i = texte.find(de); i != std::string::npos; i = texte.find(de, i + vers.size()))
    texte.replace(i, de.size(), vers);
  return texte;
}

std::string jour(Hasard& h) {
  return fmt::format("{:02}/{:02}/20{}", 1 + h.sous(28), 1 + h.sous(12), 21 + h.sous(3));
}
std::string montant(Hasard& h) {
  return fmt::format("{},{:02}", 1 + h.sous(h.une_fois_sur(2) ? 999 : 2'000'000), h.sous(100));
}
std::string finess(Hasard& h) {
  std::string liste;
  for (std::size_t i = 0, n = 1 + h.sous(3); i < n; ++i)
    liste += fmt::format("{}{}{:08}", i ? " " : "", i + 1, h.sous(100'000'000));
  return h.une_fois_sur(6) ? "2A0000001" : liste;
}
std::string client(Hasard& h) {
  constexpr std::array kNoms{
      "Hôpital Saint-Martin", "Clinique \"Le Lac\"", "CH ; site Nord", "CHU, Évreux", "=Clinique",
      "'apostrophe",          "+33 Santé",           "Œuvre – L’Île",  "#1 Clinique", "1E5"};
  return h.parmi(kNoms);
}

// Of the numeric text `12500,00`.
std::string autre_montant(Hasard& h, const std::string& texte) {
  const std::size_t virgule = texte.find(',');
  std::string entier = texte.substr(0, virgule);
  std::string decimales = texte.substr(virgule + 1);
  const std::string espaces[] = {"", " ", "\u00A0"};
  const std::string& espace = h.parmi(espaces);
  for (std::size_t i = entier.size(); i > 3; i -= 3) entier.insert(i - 3, espace);
  if (decimales == "00" && h.une_fois_sur(2)) decimales.clear();
  if (decimales.ends_with('0') && h.une_fois_sur(2)) decimales.pop_back();
  const std::string signe = decimales.empty() ? "" : h.une_fois_sur(2) ? "." : ",";
  const std::string euros[] = {"", "€", " €", "\u00A0€", " EUR", " € HT", " HT", " euros"};
  return entier + signe + decimales + h.parmi(euros);
}

std::string autre_date(Hasard& h, const std::string& t) {
  constexpr std::array kMois{"janv.", "févr", "mars",  "avril", "mai", "juin",
                             "juil.", "août", "sept.", "oct",   "nov", "décembre"};
  const std::string mois = kMois.at(static_cast<std::size_t>(std::stoi(t.substr(3, 2)) - 1));
  const std::string iso = t.substr(6) + "-" + t.substr(3, 2) + "-" + t.substr(0, 2);
  const std::string formes[] = {t, iso, iso + "T00:00:00.000Z",
                                t.substr(0, 2) + " " + mois + " " + t.substr(6),
                                t.substr(0, 2) + "-" + mois + "-" + t.substr(8)};
  return h.parmi(formes);
}

std::string autre_reponse(Hasard& h, const std::string& texte) {
  const std::string oui[] = {"oui", "OUI", "vrai", "VRAI", "true", "1", "Oui", "O", "X", "yes"};
  const std::string non[] = {"non", "NON", "faux", "FAUX", "false", "0", "Non", "N", "no"};
  return texte == "oui" ? h.parmi(oui) : h.parmi(non);
}

std::string autres_finess(Hasard& h, const std::string& texte) {
  const std::string separateurs[] = {" ",      ",",  "|",    ";", ", ",  " | ", "; ",
                                     "\u00A0", "\n", " et ", "/", " + ", " & "};
  const std::string& separateur = h.parmi(separateurs);
  std::string autres;
  for (std::size_t i = 0; i < texte.size(); i += 10) {
    std::string numero = texte.substr(i, 9);
    if (h.une_fois_sur(2))
      numero = fmt::format("{} {} {} {}", numero.substr(0, 2), numero.substr(2, 3), numero.substr(5, 3),
                           numero.substr(8));
    autres += (autres.empty() ? "" : separateur) + numero;
  }
  return autres;
}

std::string autre_forme(Hasard& h, Sorte sorte, const std::string& texte) {
  if (texte.empty()) return texte;
  switch (sorte) {
    case Sorte::Texte:
      return texte;
    case Sorte::Montant:
      return autre_montant(h, texte);
    case Sorte::Date:
      return autre_date(h, texte);
    case Sorte::Reponse:
      return autre_reponse(h, texte);
    case Sorte::Finess:
      return autres_finess(h, texte);
  }
  return texte;
}

// Case, accents, spaces and underscores.
std::string autre_entete(Hasard& h, std::string nom, app::SorteDeTable sorte) {
  if (h.une_fois_sur(2)) {
    std::vector<std::string> titres;
    for (const app::TitreConnu& t : app::titres_connus())
      if (t.table == sorte && t.colonne == nom) titres.emplace_back(t.titre);
    if (!titres.empty()) return titres[h.sous(titres.size())];
  }
  if (h.une_fois_sur(3)) nom = remplacer(nom, "numero", "Numéro ");
  if (h.une_fois_sur(3)) nom = remplacer(nom, "beneficiaires", "Bénéficiaires_");
  if (h.une_fois_sur(3)) nom = remplacer(nom, "date", "  DATE ");
  if (h.une_fois_sur(4))
    std::ranges::transform(nom, nom.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return nom;
}

std::string citer(Hasard& h, const std::string& cellule, char separateur) {
  if (separateur == ',' && (cellule == "1" || cellule == "0")) return cellule == "1" ? "oui" : "non";
  const std::string dangers = std::string("\"\r\n") + separateur;
  const bool bords = cellule.starts_with(' ') || cellule.ends_with(' ');
  if (!bords && cellule.find_first_of(dangers) == std::string::npos && !h.une_fois_sur(4)) return cellule;
  return '"' + remplacer(cellule, "\"", "\"\"") + '"';
}

// What finhop's own writer puts before a text that a spreadsheet would run.
std::string proteger(const std::string& cellule) {
  return cellule.starts_with('=') || cellule.starts_with('+') ? "'" + cellule : cellule;
}

std::string en_windows_1252(std::string texte) {
  const std::pair<std::string, std::string> lettres[] = {
      {"é", "\xE9"}, {"É", "\xC9"}, {"ô", "\xF4"}, {"Œ", "\x8C"},      {"–", "\x96"},
      {"’", "\x92"}, {"Î", "\xCE"}, {"€", "\x80"}, {"\u00A0", "\xA0"}, {"è", "\xE8"},
      {"î", "\xEE"}, {"û", "\xFB"}, {"ç", "\xE7"}};
  for (const auto& [utf8, octet] : lettres) texte = remplacer(texte, utf8, octet);
  return texte;
}

// Of what stands in the basic plane.
std::string en_utf16(const std::string& texte) {
  std::string octets = "\xFF\xFE";
  for (std::size_t i = 0; i < texte.size();) {
    const auto c = static_cast<unsigned char>(texte[i]);
    const std::size_t n = c < 0x80 ? 1 : c < 0xE0 ? 2 : 3;
    unsigned code = n == 1 ? c : c & (0xFFU >> (n + 1));
    for (std::size_t k = 1; k < n; ++k)
      code = code << 6U | (static_cast<unsigned char>(texte[i + k]) & 0x3FU);
    octets += static_cast<char>(code & 0xFFU);
    octets += static_cast<char>(code >> 8U);
    i += n;
  }
  return octets;
}

}  // namespace

Table avances_au_hasard(Hasard& h, int combien) {
  using enum Sorte;
  Table t{{"numeroEditeur", "numeroASP", "numeroAns", "client", "dateBonCommande", "montantBonCommandeHT",
           "beneficiairesPMSI", "statut", "datePaiement", "montantAvance"},
          {Texte, Texte, Texte, Texte, Date, Montant, Finess, Texte, Date, Montant},
          {}};
  const std::string statuts[] = {"en_instruction", "validee", "payee", "a_recouvrer", "refusee"};
  const auto peut_etre = [&](const std::string& texte) { return h.une_fois_sur(5) ? "" : texte; };
  for (int i = 1; i <= combien; ++i) {
    const std::string statut = h.parmi(statuts);
    const bool versee = statut == "payee" || statut == "a_recouvrer";
    t.lignes.push_back({fmt::format("{:04}{}", i, h.une_fois_sur(3) ? "a" : "0"),
                        peut_etre(fmt::format("FINHOP{:06}", i)), "1234567890", peut_etre(client(h)),
                        peut_etre(jour(h)), peut_etre(montant(h)), peut_etre(finess(h)), statut,
                        versee ? peut_etre(jour(h)) : "", versee ? peut_etre(montant(h)) : ""});
  }
  return t;
}

Table soldes_au_hasard(Hasard& h, const Table& avances) {
  using enum Sorte;
  Table t{{"numeroEditeur", "dateFacture", "montantSegurHTFacture", "beneficiairesPMSI", "isDirectToDMP",
           "identDMP", "isDirectToMSSPro", "adresseBoiteMSSPro", "isDirectToMSSCitoyen",
           "adresseBoiteMSSCitoyen"},
          {Texte, Date, Montant, Finess, Reponse, Texte, Reponse, Texte, Reponse, Texte},
          {}};
  for (const auto& avance : avances.lignes) {
    if (h.une_fois_sur(3)) continue;
    const auto reponse = [&](const std::string& valeur) {
      const std::size_t tirage = h.sous(3);
      return tirage == 0   ? std::pair<std::string, std::string>{"", ""}
             : tirage == 1 ? std::pair<std::string, std::string>{"non", ""}
                           : std::pair<std::string, std::string>{"oui", valeur};
    };
    const auto dmp = reponse(h.une_fois_sur(2) ? "1999999991" : "1999999991|1999999992");
    const auto pro = reponse("saint-martin@exemple.mssante.fr");
    const auto citoyen = reponse("patients@exemple.mssante.fr");
    t.lignes.push_back({avance[0], "15/05/2022", montant(h), h.une_fois_sur(2) ? finess(h) : "", dmp.first,
                        dmp.second, pro.first, pro.second, citoyen.first, citoyen.second});
    if (h.une_fois_sur(3))
      t.lignes.push_back({avance[0], "16/05/2022", montant(h), "", "", "", "", "", "", ""});
  }
  return t;
}

std::string forme_simple(const Table& table) {
  format::CsvWriter csv(table.entetes);
  for (const auto& ligne : table.lignes) csv.ligne(ligne);
  return csv.texte();
}

std::string forme_au_hasard(Hasard& h, const Table& table) {
  const char separateurs[] = {';', ',', '\t'};
  const std::string fins[] = {"\r\n", "\n", "\r"};
  const char separateur = h.parmi(separateurs);
  const std::string& fin = h.parmi(fins);
  std::vector<std::size_t> ordre(table.entetes.size());
  std::iota(ordre.begin(), ordre.end(), 0U);
  for (std::size_t i = ordre.size(); i > 1; --i) std::swap(ordre[i - 1], ordre[h.sous(i)]);
  std::string texte;
  const auto ecrire = [&](const auto& cellule_de, bool entiere) {
    std::size_t cellules = ordre.size();
    while (!entiere && separateur != ',' && cellules > 1 && h.une_fois_sur(2) &&
           cellule_de(ordre[cellules - 1]).empty())
      --cellules;  // as spreadsheets leave the last ones out
    for (std::size_t i = 0; i < cellules; ++i)
      texte += (i ? std::string(1, separateur) : "") + citer(h, cellule_de(ordre[i]), separateur);
    texte += fin;
    if (h.une_fois_sur(8)) texte += fin;
    if (h.une_fois_sur(8)) texte += std::string(ordre.size() - 1, separateur) + fin;
  };
  using enum app::SorteDeTable;
  const auto sorte = table.entetes[1] == "numeroASP" ? Avances : Soldes;
  ecrire([&](std::size_t i) { return autre_entete(h, table.entetes[i], sorte); }, true);
  for (const auto& ligne : table.lignes)
    ecrire([&](std::size_t i) { return autre_forme(h, table.sortes[i], proteger(ligne[i])); }, false);
  switch (h.sous(4)) {
    case 0:
      return texte;
    case 1:
      return "\xEF\xBB\xBF" + texte;
    case 2:
      return en_windows_1252(texte);
    default:
      return en_utf16(texte);
  }
}

}  // namespace finhop::tests
