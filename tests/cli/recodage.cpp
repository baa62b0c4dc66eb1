#include "cli/recodage.hpp"

#include <iconv.h>

#include <map>
#include <memory>
#include <stdexcept>

#include "finhop/base/fichier.hpp"

namespace finhop::tests {
namespace {

constexpr std::size_t kTailleMax = 10'000'000;

}  // namespace

void recoder(const std::string& nom, const std::string& codage) {
  const std::map<std::string, std::string> marques{
      {"UTF-8", "\xEF\xBB\xBF"}, {"UTF-16LE", "\xFF\xFE"}, {"UTF-16BE", "\xFE\xFF"}, {"CP1252", ""}};
  const std::string texte = lire_fichier(nom, kTailleMax);
  const auto iconv =
      std::unique_ptr<void, int (*)(iconv_t)>(iconv_open(codage.c_str(), "UTF-8"), iconv_close);
  std::string recode(4 * texte.size(), '\0');
  char* entree = const_cast<char*>(texte.data());
  char* sortie = recode.data();
  std::size_t reste = texte.size();
  std::size_t place = recode.size();
  if (::iconv(iconv.get(), &entree, &reste, &sortie, &place) == static_cast<std::size_t>(-1))
    throw std::runtime_error(nom + " ne se recode pas");
  recode.resize(recode.size() - place);
  ecrire_fichier_synchronise(nom, marques.at(codage) + recode);
}

}  // namespace finhop::tests
