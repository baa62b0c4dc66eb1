#include <algorithm>

#include "finhop/base/texte.hpp"
#include "finhop/format/depot_reader.hpp"
#include "format/json_strict.hpp"

namespace finhop::format {
namespace {

std::size_t caracteres(std::string_view octets) {
  std::size_t nombre = 0;
  for (std::size_t i = 0; i < octets.size(); ++nombre)
    i += static_cast<unsigned char>(octets[i]) < 0x80
             ? 1
             : std::max<std::size_t>(1, taille_utf8(octets.substr(i)));
  return nombre;
}

// Lines end by LF, CRLF or CR. `apres_cr`: a CR stands just before, whose line is counted already.
std::size_t lignes_finies(std::string_view suite, bool apres_cr) {
  std::size_t lignes = 0;
  char avant = apres_cr ? '\r' : '\0';
  for (const char c : suite) {
    if (c == '\r' || (c == '\n' && avant != '\r')) ++lignes;
    avant = c;
  }
  return lignes;
}

}  // namespace

// A byte order mark takes no column, as in every editor; a byte that is not UTF-8 takes one.
Position Reperage::position(std::size_t place) {
  if (vu_ == 0 && octets_.starts_with(texte::kMarqueUtf8)) vu_ = std::min(texte::kMarqueUtf8.size(), place);
  std::string_view suite = octets_.substr(vu_, place - vu_);
  if (const std::size_t fin = suite.find_last_of("\r\n"); fin != std::string_view::npos) {
    position_.ligne += lignes_finies(suite.substr(0, fin + 1), vu_ > 0 && octets_[vu_ - 1] == '\r');
    position_.colonne = 1;
    suite.remove_prefix(fin + 1);
  }
  position_.colonne += caracteres(suite);
  vu_ = place;
  return position_;
}

Position position(std::string_view octets, std::size_t place) {
  return Reperage(octets).position(place);
}

}  // namespace finhop::format
