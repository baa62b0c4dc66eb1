#include "format/conversion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "format/json_strict.hpp"

namespace finhop::format {

Conversion::Conversion(const char* de) : iconv_(iconv_open("UTF-8", de)) {
  if (iconv_ == reinterpret_cast<iconv_t>(-1))
    throw std::runtime_error(fmt::format("iconv ne connaît pas {}", de));
}

Conversion::~Conversion() {
  iconv_close(iconv_);
}

std::string_view Conversion::suivant(std::string_view& octets) {
  char* entree = const_cast<char*>(octets.data());  // iconv's C prototype; it does not write there
  std::size_t reste = octets.size();
  char* sortie = tampon_.data();
  std::size_t place = tampon_.size();
  iconv(iconv_, &entree, &reste, &sortie, &place);
  octets.remove_prefix(octets.size() - reste);
  return {tampon_.data(), tampon_.size() - place};
}

ExamenUtf8 examiner_utf8(std::string_view octets) {
  ExamenUtf8 examen;
  for (std::size_t i = 0; i < octets.size();) {
    const std::size_t taille = taille_utf8(octets.substr(i));
    if (taille == 0) examen.rupture = std::min(examen.rupture, i);
    if (taille > 1) examen.a_des_lettres = true;
    i += std::max<std::size_t>(taille, 1);
  }
  return examen;
}

}  // namespace finhop::format
