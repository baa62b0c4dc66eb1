#include "finhop/base/comparaison.hpp"

#include <unicase.h>
#include <uniconv.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <numeric>
#include <utility>
#include <vector>

#include "finhop/base/texte.hpp"

namespace finhop::texte {
namespace {

template <class T>
using Alloue = std::unique_ptr<T, decltype(&std::free)>;

constexpr ucs4_t kRemplacement = 0xFFFD;

std::vector<ucs4_t> caracteres(std::string_view octets) {
  std::vector<ucs4_t> lus;
  while (!octets.empty()) {
    ucs4_t code = kRemplacement;
    const int taille = u8_mbtoucr(&code, reinterpret_cast<const std::uint8_t*>(octets.data()), octets.size());
    lus.push_back(taille > 0 ? code : kRemplacement);
    octets.remove_prefix(taille > 0 ? static_cast<std::size_t>(taille) : 1);
  }
  return lus;
}

void ajouter(std::string& utf8, ucs4_t code) {
  std::uint8_t octets[6];
  const int taille = u8_uctomb(octets, code, sizeof octets);
  if (taille > 0) utf8.append(reinterpret_cast<const char*>(octets), static_cast<std::size_t>(taille));
}

std::vector<ucs4_t> plier_la_casse(const std::vector<ucs4_t>& lus) {
  std::size_t taille = 0;
  const Alloue<ucs4_t> plie(u32_casefold(lus.data(), lus.size(), nullptr, UNINORM_NFKD, nullptr, &taille),
                            &std::free);
  return plie ? std::vector<ucs4_t>(plie.get(), plie.get() + taille) : lus;
}

bool est_une_espace(ucs4_t code) {
  return uc_is_property_white_space(code) || uc_is_general_category(code, UC_SEPARATOR);
}

bool est_invisible(ucs4_t code) {
  return !est_une_espace(code) &&
         (uc_is_general_category(code, UC_FORMAT) || uc_is_general_category(code, UC_CONTROL));
}

bool est_un_accent(ucs4_t code) {
  return uc_is_general_category(code, UC_NON_SPACING_MARK);
}

bool finit(ucs4_t code) {
  return est_une_espace(code) || uc_is_general_category(code, UC_PUNCTUATION);
}

// Each run of space made one, and none at both ends.
std::string serrer(const std::vector<ucs4_t>& codes) {
  std::string serre;
  bool espace = false;
  for (const ucs4_t code : codes) {
    if (est_une_espace(code)) {
      espace = !serre.empty();
      continue;
    }
    if (std::exchange(espace, false)) serre += ' ';
    ajouter(serre, code);
  }
  return serre;
}

// The text that these bytes are in Windows-1252; nothing when they hold a character that it does not have.
std::optional<std::string> en_windows_1252(std::string_view utf8) {
  std::size_t taille = 0;
  const Alloue<char> octets(
      u8_conv_to_encoding("CP1252", iconveh_error, reinterpret_cast<const std::uint8_t*>(utf8.data()),
                          utf8.size(), nullptr, nullptr, &taille),
      &std::free);
  if (!octets) return std::nullopt;
  return std::string(octets.get(), taille);
}

}  // namespace

std::string reduire(std::string_view octets) {
  std::vector<ucs4_t> codes = plier_la_casse(caracteres(octets));
  std::erase_if(codes, [](ucs4_t code) { return est_invisible(code) || est_un_accent(code); });
  while (!codes.empty() && finit(codes.back())) codes.pop_back();
  return serrer(codes);
}

std::string en_une_ligne(std::string_view octets) {
  std::vector<ucs4_t> codes = caracteres(octets);
  std::erase_if(codes, est_invisible);
  return serrer(codes);
}

bool a_une_lettre(std::string_view utf8) {
  return std::ranges::any_of(caracteres(utf8), [](ucs4_t code) { return uc_is_alpha(code); });
}

std::optional<std::string> reparer(std::string_view utf8) {
  std::optional<std::string> repare;
  for (std::optional<std::string> essai = en_windows_1252(utf8);
       essai && est_utf8(*essai) && essai->size() < (repare ? repare->size() : utf8.size());
       essai = en_windows_1252(*repare))
    repare = std::move(essai);
  return repare;
}

std::size_t distance(std::string_view a, std::string_view b) {
  const std::vector<ucs4_t> de = caracteres(a);
  const std::vector<ucs4_t> vers = caracteres(b);
  std::vector<std::size_t> ligne(vers.size() + 1);
  std::iota(ligne.begin(), ligne.end(), std::size_t{0});
  for (std::size_t i = 1; i <= de.size(); ++i) {
    std::size_t diagonale = std::exchange(ligne[0], i);
    for (std::size_t j = 1; j <= vers.size(); ++j) {
      const std::size_t remplace = diagonale + (de[i - 1] == vers[j - 1] ? 0 : 1);
      diagonale = ligne[j];
      ligne[j] = std::min({remplace, ligne[j] + 1, ligne[j - 1] + 1});
    }
  }
  return ligne[vers.size()];
}

}  // namespace finhop::texte
