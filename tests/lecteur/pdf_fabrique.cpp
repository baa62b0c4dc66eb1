#include "lecteur/pdf_fabrique.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace pdf_fabrique {
namespace {

std::string avec_longueur(std::string_view contenu, std::size_t longueur, std::string_view cles) {
  return fmt::format("<< /Length {}{}{} >>\nstream\n{}\nendstream", longueur, cles.empty() ? "" : " ", cles,
                     contenu);
}

std::uint32_t adler32(std::string_view octets) {
  std::uint32_t a = 1;
  std::uint32_t b = 0;
  for (const char c : octets) {
    a = (a + static_cast<unsigned char>(c)) % 65521;
    b = (b + a) % 65521;
  }
  return b << 16U | a;
}

// A zlib stream of one stored block.
std::string zlib(std::string_view contenu) {
  const auto taille = static_cast<std::uint16_t>(contenu.size());
  const auto octet = [](std::uint32_t valeur) { return static_cast<char>(valeur & 0xFFU); };
  std::string rendu = {'\x78', '\x01', '\x01', octet(taille), octet(taille >> 8U)};
  rendu += {octet(~static_cast<std::uint32_t>(taille)), octet(~static_cast<std::uint32_t>(taille) >> 8U)};
  rendu += contenu;
  const std::uint32_t somme = adler32(contenu);
  for (const unsigned recul : {24U, 16U, 8U, 0U}) rendu += octet(somme >> recul);
  return rendu;
}

}  // namespace

std::string flux(std::string_view contenu, std::string_view cles) {
  return avec_longueur(contenu, contenu.size(), cles);
}

std::string flux_de_longueur(std::string_view contenu, std::size_t longueur) {
  return avec_longueur(contenu, longueur, "");
}

std::string flux_comprime(std::string_view contenu, std::string_view cles) {
  return flux(zlib(contenu), fmt::format("/Filter /FlateDecode{}{}", cles.empty() ? "" : " ", cles));
}

Objets une_page(std::string_view texte) {
  return {
      {1, "<< /Type /Catalog /Pages 2 0 R >>"},
      {2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"},
      {3,
       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> "
       ">> >>"},
      {4, flux(fmt::format("BT /F1 14 Tf 70 740 Td ({}) Tj ET\n", texte))},
      {5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"}};
}

std::string assembler(const Objets& objets, const Facon& facon) {
  std::string octets = facon.entete;
  std::map<int, std::size_t> places;
  for (const auto& [numero, texte] : objets) {
    places[numero] = octets.size();
    octets += fmt::format("{} 0 obj\n{}\nendobj\n", numero, texte);
  }
  int dernier = objets.rbegin()->first;
  if (!facon.a_l_octet_0.empty()) dernier = std::max(dernier, *facon.a_l_octet_0.rbegin());
  const std::size_t table = octets.size();
  octets += fmt::format("xref\n{} {}\n0000000000 65535 f \n", facon.premier, dernier + 1);
  for (int numero = 1; numero <= dernier; ++numero) {
    if (const auto place = places.find(numero); place != places.end())
      octets +=
          fmt::format("{:010} 00000 n \n", static_cast<long long>(place->second) + facon.ecart_des_objets);
    else
      octets += facon.a_l_octet_0.contains(numero) ? "0000000000 00000 n \n" : "0000000000 65535 f \n";
  }
  return octets + fmt::format("trailer\n<< /Size {} {} >>\nstartxref\n{}\n%%EOF\n", dernier + 1, facon.racine,
                              static_cast<long long>(table) + facon.ecart_de_table);
}

}  // namespace pdf_fabrique
