#include "lecteur/pdf_fin.hpp"

#include <algorithm>

namespace finhop::lecteur {
namespace {

constexpr std::string_view kEntete = "%PDF-";
constexpr std::size_t kAvantLEntete = 1024;
constexpr std::string_view kFin = "%%EOF";
constexpr std::string_view kBlancs{" \t\r\n\f\0\x1a", 7};
constexpr std::string_view kChiffres = "0123456789";

std::string_view sans_blancs(std::string_view octets) {
  octets.remove_prefix(std::min(octets.find_first_not_of(kBlancs), octets.size()));
  return octets;
}
// Takes off a number and the blanks after it; false when there is none.
bool oter_un_nombre(std::string_view& octets, std::string_view blancs) {
  const std::size_t chiffres = std::min(octets.find_first_not_of(kChiffres), octets.size());
  if (chiffres == 0) return false;
  octets.remove_prefix(chiffres);
  octets.remove_prefix(std::min(octets.find_first_not_of(blancs), octets.size()));
  return true;
}

// `5 0 obj`, or as much of it as a cut left once a space tells it from a mere number.
bool commence_un_objet(std::string_view octets) {
  const bool espace = octets.find(' ') != std::string_view::npos;
  if (!oter_un_nombre(octets, " ")) return false;
  if (octets.empty()) return espace;
  if (octets.data()[-1] != ' ' || !oter_un_nombre(octets, " ")) return false;
  constexpr std::string_view kObjet = "obj";
  return kObjet.substr(0, octets.size()) == octets.substr(0, kObjet.size());
}

// After its end mark a PDF may carry what a mailer or a script left, which readers ignore.
bool revision_coupee(std::string_view suite) {
  const std::string_view debut = sans_blancs(suite);
  if (debut.empty()) return false;
  return commence_un_objet(debut) || debut.substr(0, 4) == "xref" || debut.substr(0, 7) == "trailer" ||
         suite.find(" 0 obj") != std::string_view::npos || suite.find("\nxref") != std::string_view::npos;
}

// « startxref », its number, a whole line: what comes after may lack, and says nothing.
bool finit_par_sa_place(std::string_view octets) {
  constexpr std::string_view kPlace = "startxref";
  const std::size_t place = octets.rfind(kPlace);
  if (place == std::string_view::npos) return false;
  std::string_view reste = sans_blancs(octets.substr(place + kPlace.size()));
  const std::size_t chiffres = std::min(reste.find_first_not_of(kChiffres), reste.size());
  if (chiffres == 0 || chiffres == reste.size()) return false;
  reste = sans_blancs(reste.substr(chiffres));
  return kFin.substr(0, reste.size()) == reste;
}

}  // namespace

std::optional<std::size_t> debut_du_pdf(std::string_view octets) {
  const std::size_t place = octets.substr(0, kAvantLEntete + kEntete.size()).find(kEntete);
  return place == std::string_view::npos ? std::nullopt : std::optional(place);
}

std::optional<std::string_view> jusqu_a_la_fin(std::string_view octets) {
  if (finit_par_sa_place(octets)) return octets;
  const std::size_t place = octets.rfind(kFin);
  if (place == std::string_view::npos) return std::nullopt;
  const std::size_t apres = place + kFin.size();
  if (revision_coupee(octets.substr(apres))) return std::nullopt;
  return octets.substr(0, apres);
}

}  // namespace finhop::lecteur
