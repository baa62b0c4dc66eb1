#include "format/csv_decodage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "finhop/base/texte.hpp"
#include "finhop/format/autre_fichier.hpp"
#include "format/alphabets.hpp"
#include "format/conversion.hpp"
#include "format/mots_du_tableur.hpp"

namespace finhop::format {
namespace {

constexpr std::string_view kAttendu =
    "une table CSV : un en-tête, puis une ligne par dossier, des ; entre les cellules";
constexpr std::string_view kUtf16 = "utf-16";

DefautCsv defaut(std::size_t ligne, std::string valeur, std::string message, std::string_view remede) {
  return {ligne, 0, std::move(valeur), std::move(message), std::string(kAttendu), std::string(remede)};
}

std::size_t ligne_de(std::string_view octets, std::size_t place) {
  return CompteDeLignes().avancer(octets.substr(0, place));
}

bool est_sans_lettre(Alphabet alphabet, unsigned char octet) {
  constexpr std::string_view kAbsents = "\x81\x8D\x8F\x90\x9D";
  return alphabet == Alphabet::Windows1252 && kAbsents.contains(static_cast<char>(octet));
}

std::string octet_lisible(char octet) {
  return fmt::format("\\x{:02X}", static_cast<unsigned char>(octet));
}

std::optional<DefautCsv> pas_une_table(std::string_view octets) {
  const auto autre = autre_fichier(octets);
  if (!autre) return std::nullopt;
  return defaut(0, "", fmt::format("c'est {}, et pas une table CSV", autre->nom), autre->remede);
}

std::optional<DefautCsv> octet_nul(std::string_view octets) {
  const std::size_t nul = octets.find('\0');
  if (nul == std::string_view::npos) return std::nullopt;
  return defaut(ligne_de(octets, nul), "\\x00",
                "un octet nul : le fichier est abîmé, ou en UTF-16 sans sa marque", kEnregistrerEnCsv);
}

std::optional<DefautCsv> convertir(std::string_view octets, const Codage& codage,
                                   const std::function<Poursuite(std::string_view)>& voir) {
  const auto conversion = std::make_unique<Conversion>(codage.iconv);
  CompteDeLignes lignes;
  while (!octets.empty()) {
    const std::string_view texte = conversion->suivant(octets);
    if (const std::size_t nul = texte.find('\0'); nul != std::string_view::npos)
      return defaut(lignes.avancer(texte.substr(0, nul)), "\\x00", "un caractère nul : le fichier est abîmé",
                    kEnregistrerEnCsv);
    if (texte.empty())
      return defaut(lignes.ligne(), octet_lisible(octets.front()),
                    fmt::format("l'octet {} n'est une lettre ni en UTF-8 ni en {}",
                                octet_lisible(octets.front()), codage.nom),
                    kEnregistrerEnCsv);
    lignes.avancer(texte);
    if (voir(texte) == Poursuite::Arreter) return std::nullopt;
  }
  return std::nullopt;
}

// Bytes of one letter each. A byte that is no letter is told once all the rest was given: what the letters look like
// together tells more.
std::optional<DefautCsv> convertir(std::string_view octets, Alphabet alphabet,
                                   const std::function<Poursuite(std::string_view)>& voir) {
  constexpr std::size_t kMorceau = 32768;
  std::optional<DefautCsv> perdu;
  CompteDeLignes lignes;
  for (; !octets.empty(); octets.remove_prefix(std::min(octets.size(), kMorceau))) {
    const std::string_view morceau = octets.substr(0, kMorceau);
    const auto faute = std::ranges::find_if(
        morceau, [&](char c) { return est_sans_lettre(alphabet, static_cast<unsigned char>(c)); });
    if (faute != morceau.end() && !perdu)
      perdu = defaut(CompteDeLignes(lignes).avancer(
                         morceau.substr(0, static_cast<std::size_t>(faute - morceau.begin()))),
                     octet_lisible(*faute),
                     fmt::format("l'octet {} n'est une lettre ni en UTF-8 ni en {}", octet_lisible(*faute),
                                 dit(alphabet).nom),
                     kEnregistrerEnCsv);
    lignes.avancer(morceau);
    if (voir(en_utf8(morceau, alphabet)) == Poursuite::Arreter) return std::nullopt;
  }
  return perdu;
}

std::optional<DefautCsv> pas_de_l_utf8(std::string_view octets, const ExamenUtf8& examen) {
  return defaut(
      ligne_de(octets, examen.rupture), octet_lisible(octets[examen.rupture]),
      examen.a_des_lettres ? "le fichier mélange deux codages : de l'UTF-8, et ici un octet qui n'en est pas"
                           : "le fichier n'est pas en UTF-8 : cet octet n'en est pas",
      "rouvrir la table dans le tableur, vérifier les accents, et l'enregistrer de nouveau en CSV UTF-8");
}

// As the person says that it was written.
std::optional<DefautCsv> decoder_en(std::string_view octets, std::string_view encodage,
                                    const std::function<Poursuite(std::string_view)>& voir) {
  if (encodage == kUtf16) {
    const bool grand = octets.starts_with("\xFE\xFF") || octets.starts_with('\0');
    if (octets.starts_with("\xFE\xFF") || octets.starts_with("\xFF\xFE")) octets.remove_prefix(2);
    return convertir(octets, grand ? kUtf16Grand : kUtf16Petit, voir);
  }
  if (octets.starts_with(texte::kMarqueUtf8)) octets.remove_prefix(texte::kMarqueUtf8.size());
  if (auto nul = octet_nul(octets)) return nul;
  const auto alphabet = alphabet_d_id(encodage);
  if (alphabet && *alphabet != Alphabet::Utf8DeuxFois) {
    if (texte::est_utf8(octets) && examiner_utf8(octets).a_des_lettres)
      return defaut(0, "", fmt::format("la table est en UTF-8, et non en {}", dit(*alphabet).nom),
                    "ne pas dire de codage : l'UTF-8 se reconnaît");
    return convertir(octets, *alphabet, voir);
  }
  if (!texte::est_utf8(octets)) return pas_de_l_utf8(octets, examiner_utf8(octets));
  if (alphabet)
    voir(sans_double_conversion(octets));
  else
    voir(octets);
  return std::nullopt;
}

}  // namespace

std::size_t CompteDeLignes::avancer(std::string_view texte) {
  for (const char c : texte) {
    if (c == '\r') ++ligne_;
    if (c == '\n' && retours_ == 0) ++ligne_;
    if (c == '\n' && retours_ > 1) --ligne_;
    retours_ = c == '\r' ? retours_ + 1 : 0;
  }
  return ligne_;
}

std::optional<DefautCsv> decoder_csv(std::string_view octets, std::string_view encodage,
                                     const std::function<Poursuite(std::string_view)>& voir) {
  if (encodage == kUtf16) return decoder_en(octets, encodage, voir);
  if (auto autre = pas_une_table(octets)) return autre;
  if (!encodage.empty()) return decoder_en(octets, encodage, voir);
  if (octets.starts_with("\xFF\xFE")) return convertir(octets.substr(2), kUtf16Petit, voir);
  if (octets.starts_with("\xFE\xFF")) return convertir(octets.substr(2), kUtf16Grand, voir);
  if (octets.starts_with(texte::kMarqueUtf8)) octets.remove_prefix(texte::kMarqueUtf8.size());
  if (auto nul = octet_nul(octets)) return nul;
  if (texte::est_utf8(octets)) {
    voir(octets);
    return std::nullopt;
  }
  const ExamenUtf8 examen = examiner_utf8(octets);
  if (examen.a_des_lettres) return pas_de_l_utf8(octets, examen);
  return convertir(octets, Alphabet::Windows1252, voir);
}

}  // namespace finhop::format
