#include "lecteur/pdf_pages.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace finhop::lecteur {
namespace {

constexpr std::size_t kPagesMax = 100'000;
constexpr int kNiveauxMax = 100;

bool est_une_page(QPDFObjectHandle& noeud) {
  return noeud.getKey("/Type").isNameAndEquals("/Page") || nommee(noeud, "/Contents").has_value();
}

std::size_t annoncees(QPDFObjectHandle racine) {
  if (!racine.isDictionary()) return 0;
  QPDFObjectHandle nombre = racine.getKey("/Count");
  return nombre.isInteger() && nombre.getIntValue() > 0 ? static_cast<std::size_t>(nombre.getIntValue()) : 0;
}

}  // namespace

Pages pages_de(QPDF& pdf) {
  QPDFObjectHandle racine = pdf.getRoot().getKey("/Pages");
  Pages lues;
  std::set<QPDFObjGen> vus;
  std::vector<QPDFObjectHandle> a_voir{racine};
  while (!a_voir.empty() && lues.pages.size() < kPagesMax) {
    QPDFObjectHandle noeud = a_voir.back();
    a_voir.pop_back();
    if (noeud.isIndirect() && !vus.insert(noeud.getObjGen()).second) continue;
    if (!noeud.isDictionary()) {
      lues.illisible = true;
      continue;
    }
    QPDFObjectHandle enfants = noeud.getKey("/Kids");
    if (enfants.isArray()) {
      const std::vector<QPDFObjectHandle> suite = enfants.getArrayAsVector();
      a_voir.insert(a_voir.end(), suite.rbegin(), suite.rend());
    } else if (est_une_page(noeud)) {
      lues.pages.push_back(noeud);
    }
  }
  lues.annoncees = std::min(annoncees(racine), kPagesMax);
  return lues;
}

std::optional<QPDFObjectHandle> nommee(QPDFObjectHandle dictionnaire, const std::string& cle) {
  std::map<std::string, QPDFObjectHandle> cles = dictionnaire.getDictAsMap();
  const auto trouvee = cles.find(cle);
  if (trouvee == cles.end() || (!trouvee->second.isIndirect() && trouvee->second.isNull()))
    return std::nullopt;
  return trouvee->second;
}

QPDFObjectHandle herite(QPDFObjectHandle noeud, const char* cle) {
  for (int niveau = 0; niveau < kNiveauxMax && noeud.isDictionary(); ++niveau) {
    if (noeud.hasKey(cle)) return noeud.getKey(cle);
    noeud = noeud.getKey("/Parent");
  }
  return QPDFObjectHandle::newNull();
}

}  // namespace finhop::lecteur
