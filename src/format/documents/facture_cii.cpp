#include "format/documents/facture_cii.hpp"

#include <expat.h>

#include <algorithm>
#include <exception>
#include <utility>
#include <vector>

#include "format/classeur/memoire_xml.hpp"
#include "format/documents/champs_cii.hpp"

namespace finhop::format::documents {
namespace {

using classeur::EmploiDeMemoire;
using classeur::MemoireXml;

constexpr std::size_t kProfondeurMax = 64;
constexpr std::size_t kMorceau = 65'536;
constexpr std::size_t kNomMax = 100;     // longer than any name that is looked for
constexpr std::size_t kTexteMax = 1000;  // with the spaces around it

// expat is told of a name as its namespace, a line end, its local part.
std::string_view local(std::string_view nom) {
  const std::size_t fin = nom.rfind('\n');
  return fin == std::string_view::npos ? nom : nom.substr(fin + 1);
}

class AnalyseCii {
 public:
  AnalyseCii() {
    const EmploiDeMemoire emploi(memoire_);
    analyseur_ = classeur::analyseur_compte();
    XML_SetUserData(analyseur_, this);
    XML_SetElementHandler(analyseur_, ouvrir, fermer);
    XML_SetCharacterDataHandler(analyseur_, texte);
    XML_SetStartDoctypeDeclHandler(analyseur_, doctype);
  }
  AnalyseCii(const AnalyseCii&) = delete;
  AnalyseCii& operator=(const AnalyseCii&) = delete;
  ~AnalyseCii() {
    const EmploiDeMemoire emploi(memoire_);
    XML_ParserFree(analyseur_);
  }

  std::expected<domain::FactureElectronique, DefautCii> lire(std::string_view octets) {
    const EmploiDeMemoire emploi(memoire_);
    for (bool dernier = false; !dernier; octets.remove_prefix(std::min(kMorceau, octets.size()))) {
      const std::string_view morceau = octets.substr(0, kMorceau);
      dernier = morceau.size() == octets.size();
      const auto etat = XML_Parse(analyseur_, morceau.data(), static_cast<int>(morceau.size()),
                                  dernier ? XML_TRUE : XML_FALSE);
      if (leve_) std::rethrow_exception(leve_);
      if (!refus_.empty()) return std::unexpected(DefautCii{racine_, refus_});
      if (etat != XML_STATUS_OK) return std::unexpected(DefautCii{racine_, faute()});
    }
    return recolte_.facture();
  }

 private:
  std::string faute() const {
    switch (XML_GetErrorCode(analyseur_)) {
      case XML_ERROR_NO_MEMORY:
      case XML_ERROR_AMPLIFICATION_LIMIT_BREACH:
        return "ses balises sont démesurées";
      case XML_ERROR_NO_ELEMENTS:
      case XML_ERROR_UNCLOSED_TOKEN:
      case XML_ERROR_PARTIAL_CHAR:
      case XML_ERROR_UNCLOSED_CDATA_SECTION:
        return "il s'arrête au milieu";
      case XML_ERROR_UNKNOWN_ENCODING:
      case XML_ERROR_INCORRECT_ENCODING:
        return "son encodage est inconnu";
      default:
        return "ce n'est pas du XML";
    }
  }

  // Nothing may go through the C of expat: what is thrown waits until it is left.
  template <class Action>
  static void dans(void* donnees, Action action) {
    AnalyseCii& analyse = *static_cast<AnalyseCii*>(donnees);
    if (!analyse.refus_.empty() || analyse.leve_) return;
    try {
      action(analyse);
    } catch (...) {
      analyse.leve_ = std::current_exception();
    }
    if (!analyse.refus_.empty() || analyse.leve_) XML_StopParser(analyse.analyseur_, XML_FALSE);
  }

  static void XMLCALL ouvrir(void* donnees, const XML_Char* nom, const XML_Char** paires) {
    dans(donnees, [&](AnalyseCii& analyse) { analyse.entrer(local(nom), paires); });
  }
  static void XMLCALL fermer(void* donnees, const XML_Char*) {
    dans(donnees, [](AnalyseCii& analyse) { analyse.sortir(); });
  }
  static void XMLCALL texte(void* donnees, const XML_Char* signes, int nombre) {
    dans(donnees, [&](AnalyseCii& analyse) {
      if (analyse.champ_ && analyse.texte_.size() <= kTexteMax)
        analyse.texte_.append(signes, static_cast<std::size_t>(nombre));
    });
  }
  static void XMLCALL doctype(void* donnees, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    dans(donnees, [](AnalyseCii& analyse) {
      analyse.refus_ = "il porte une déclaration DTD, qu'aucune facture ne porte";
    });
  }

  void entrer(std::string_view nom, const XML_Char** paires) {
    if (longueurs_.size() >= kProfondeurMax) {
      refus_ = "trop d'éléments sont l'un dans l'autre";
      return;
    }
    if (longueurs_.empty()) {
      racine_ = est_une_racine_cii(nom);
      if (!racine_) refus_ = "c'est un autre XML qu'une facture";
      longueurs_.push_back(0);
      return;
    }
    champ_.reset();  // a field holds no element
    longueurs_.push_back(chemin_.size());
    if (!chemin_.empty()) chemin_ += '/';
    chemin_ += nom.substr(0, kNomMax);
    champ_ = champ_cii(chemin_);
    texte_.clear();
    attribut_.clear();
    if (!champ_) return;
    for (const XML_Char** paire = paires; *paire != nullptr; paire += 2)
      if (local(*paire) == attribut_de(*champ_)) attribut_ = std::string_view(paire[1]).substr(0, kTexteMax);
  }

  void sortir() {
    if (champ_ && texte_.size() <= kTexteMax) recolte_.prendre(*champ_, texte_, attribut_);
    champ_.reset();
    chemin_.resize(longueurs_.back());
    longueurs_.pop_back();
  }

  MemoireXml memoire_;
  XML_Parser analyseur_ = nullptr;
  std::exception_ptr leve_;
  std::string refus_;
  bool racine_ = false;
  std::string chemin_;
  std::vector<std::size_t> longueurs_;  // of `chemin_`, before each open element
  std::optional<ChampCii> champ_;
  std::string texte_;
  std::string attribut_;
  RecolteCii recolte_;
};

}  // namespace

std::expected<domain::FactureElectronique, DefautCii> lire_facture_cii(std::string_view octets) {
  return AnalyseCii().lire(octets);
}

}  // namespace finhop::format::documents
