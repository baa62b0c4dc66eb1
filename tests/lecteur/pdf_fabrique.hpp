// PDFs made object by object, sound or damaged as the programs that people use make them.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace pdf_fabrique {

using Objets = std::map<int, std::string>;

// A page of text: 1 catalogue, 2 page tree, 3 page, 4 contents, 5 font.
Objets une_page(std::string_view texte = "Facture F-2022-118, 12 500,00 EUR HT");
std::string flux(std::string_view contenu, std::string_view cles = "");
std::string flux_de_longueur(std::string_view contenu, std::size_t longueur);
// As zlib does, under /FlateDecode.
std::string flux_comprime(std::string_view contenu, std::string_view cles = "");

struct Facon {
  std::string entete = "%PDF-1.5\n%\xE2\xE3\xCF\xD3\n";
  std::set<int> a_l_octet_0 = {};  // the table says that they are in use, at the very beginning
  int premier = 0;                 // what the table says that it begins with
  long long ecart_de_table = 0;    // added to startxref
  long long ecart_des_objets = 0;  // added to each place
  std::string racine = "/Root 1 0 R";
};
std::string assembler(const Objets& objets, const Facon& facon = {});

}  // namespace pdf_fabrique
