// Files that are no document, as small as their kind is recognised by.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace autre_fabrique {

using namespace std::string_literals;

inline std::string nombre(std::size_t valeur, int octets) {
  std::string dit;
  for (int i = 0; i < octets; ++i) dit += static_cast<char>(valeur >> (8 * i) & 0xFFU);
  return dit;
}

// A zip with these empty files, its table included; the first one holds `contenu`.
inline std::string zip_de(const std::vector<std::string>& noms, const std::string& contenu = "") {
  std::string octets;
  std::string table;
  for (const std::string& nom : noms) {
    const std::string taille = octets.empty() ? nombre(contenu.size(), 4) : nombre(0, 4);
    const std::string commun =
        "\x14\0\0\0\0\0\0\0\x21\0"s + nombre(0, 4) + taille + taille + nombre(nom.size(), 2) + nombre(0, 2);
    table += "PK\1\2\x14\0"s + commun + nombre(0, 10) + nombre(octets.size(), 4) + nom;
    octets += "PK\3\4"s + commun + nom + (octets.empty() ? contenu : "");
  }
  const std::string fin = "PK\5\6"s + nombre(0, 4) + nombre(noms.size(), 2) + nombre(noms.size(), 2) +
                          nombre(table.size(), 4) + nombre(octets.size(), 4) + nombre(0, 2);
  return octets + table + fin;
}

inline std::string office(const std::string& partie) {
  return zip_de({"[Content_Types].xml", "_rels/.rels", partie});
}

inline std::string opendocument(const std::string& type) {
  return zip_de({"mimetype", "content.xml"}, type);
}

// A directory of streams (MS-CFB): its head, its table, and at its root the one stream of that name.
inline std::string ole(const std::string& flux) {
  const std::string libre = "\xFF\xFF\xFF\xFF"s;
  std::string tete = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + nombre(0, 16) + "\x3E\0\3\0\xFE\xFF\x09\0\6\0"s +
                     nombre(0, 10) + nombre(1, 4) + nombre(1, 4) + nombre(0, 4) + nombre(4096, 4) +
                     "\xFE\xFF\xFF\xFF"s + nombre(0, 4) + "\xFE\xFF\xFF\xFF"s + nombre(0, 4) + nombre(0, 4);
  while (tete.size() < 512) tete += libre;
  std::string table = "\xFD\xFF\xFF\xFF\xFE\xFF\xFF\xFF"s;
  while (table.size() < 512) table += libre;
  const auto entree = [&](const std::string& nom, const std::string& enfant) {
    std::string dite;
    for (const char c : nom) dite += std::string{c, '\0'};
    dite.resize(64, '\0');
    dite += nombre(2 * nom.size() + 2, 2) + "\5\1"s + libre + libre + enfant;
    dite.resize(128, '\0');
    return dite;
  };
  std::string annuaire = entree("Root Entry", nombre(1, 4)) + entree(flux, libre);
  annuaire.resize(512, '\0');
  return tete + table + annuaire;
}

inline std::string ftyp(const std::string& marque, const std::string& autres = "") {
  return "\0\0\0"s + static_cast<char>(16 + autres.size()) + "ftyp" + marque + nombre(0, 4) + autres +
         nombre(0, 60);
}

}  // namespace autre_fabrique
