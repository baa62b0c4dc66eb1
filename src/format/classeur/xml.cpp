#include "format/classeur/xml.hpp"

#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <new>
#include <utility>

#include "format/classeur/defauts.hpp"
#include "format/classeur/memoire_xml.hpp"

namespace finhop::format::classeur {
namespace {

constexpr std::size_t kMorceau = 65'536;
constexpr int kProfondeurMax = 64;
constexpr std::size_t kElementsMax = 20'000'000;  // of one part: ten million cells
// Of one tag and its attributes, read again for each piece that comes.
constexpr std::size_t kBaliseMax = 1U << 20U;

struct Vocabulaire {
  std::string_view uri;
  Espace espace;
};
constexpr std::array kVocabulaires{
    Vocabulaire{"http://schemas.openxmlformats.org/spreadsheetml/2006/main", Espace::Classeur},
    Vocabulaire{"http://purl.oclc.org/ooxml/spreadsheetml/main", Espace::Classeur},
    Vocabulaire{"urn:oasis:names:tc:opendocument:xmlns:table:1.0", Espace::Table},
    Vocabulaire{"urn:oasis:names:tc:opendocument:xmlns:text:1.0", Espace::Texte},
    Vocabulaire{"urn:oasis:names:tc:opendocument:xmlns:office:1.0", Espace::Office},
    Vocabulaire{"urn:oasis:names:tc:opendocument:xmlns:style:1.0", Espace::Style},
    Vocabulaire{"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", Espace::Manifeste},
    Vocabulaire{"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", Espace::Calc},
    Vocabulaire{"http://schemas.openxmlformats.org/officeDocument/2006/relationships", Espace::Relation},
    Vocabulaire{"http://purl.oclc.org/ooxml/officeDocument/relationships", Espace::Relation},
    Vocabulaire{"http://schemas.openxmlformats.org/package/2006/relationships", Espace::Paquet},
    Vocabulaire{"http://schemas.openxmlformats.org/package/2006/content-types", Espace::Paquet},
};

NomXml nom_de(std::string_view brut) {
  const std::size_t fin = brut.rfind('\n');
  if (fin == std::string_view::npos) return {Espace::Aucun, brut};
  const auto connu = std::ranges::find(kVocabulaires, brut.substr(0, fin), &Vocabulaire::uri);
  return {connu == kVocabulaires.end() ? Espace::Autre : connu->espace, brut.substr(fin + 1)};
}

class Analyse {
 public:
  Analyse(Archive& archive, Recepteur& recepteur) : archive_(archive), recepteur_(recepteur) {
    const EmploiDeMemoire emploi(memoire_);
    analyseur_ = analyseur_compte();
    XML_SetUserData(analyseur_, this);
    XML_SetElementHandler(analyseur_, ouvrir, fermer);
    XML_SetCharacterDataHandler(analyseur_, texte);
    XML_SetStartDoctypeDeclHandler(analyseur_, doctype);
  }
  Analyse(const Analyse&) = delete;
  Analyse& operator=(const Analyse&) = delete;
  ~Analyse() {
    const EmploiDeMemoire emploi(memoire_);
    XML_ParserFree(analyseur_);
  }

  std::optional<DefautDeClasseur> lire(std::uint64_t rang) {
    auto partie = archive_.partie(rang);
    if (!partie) return partie.error();
    for (std::size_t donnes = 1; donnes != 0 && !recepteur_.fini();) {
      const EmploiDeMemoire emploi(memoire_);
      void* tampon = XML_GetBuffer(analyseur_, kMorceau);
      if (tampon == nullptr) return trop();
      const auto lus = partie->lire({static_cast<char*>(tampon), kMorceau});
      if (!lus) return lus.error();
      donnes = *lus;
      lus_ += donnes;
      const auto etat =
          XML_ParseBuffer(analyseur_, static_cast<int>(donnes), donnes == 0 ? XML_TRUE : XML_FALSE);
      if (leve_) std::rethrow_exception(leve_);
      if (recepteur_.fini()) break;
      if (etat != XML_STATUS_OK) return faute();
      if (const auto ici = XML_GetCurrentByteIndex(analyseur_);
          donnes != 0 && ici >= 0 && lus_ - static_cast<std::size_t>(ici) > kBaliseMax)
        return trop();
    }
    return recepteur_.refus();
  }

 private:
  static DefautDeClasseur trop() { return demesure("", "une balise de son contenu, ou leur nombre"); }

  DefautDeClasseur faute() const {
    const XML_Error code = XML_GetErrorCode(analyseur_);
    if (code == XML_ERROR_NO_MEMORY || code == XML_ERROR_AMPLIFICATION_LIMIT_BREACH) return trop();
    return abime(code == XML_ERROR_NO_ELEMENTS || code == XML_ERROR_UNCLOSED_TOKEN
                     ? "son contenu s'arrête au milieu"
                     : "son contenu n'est pas du XML");
  }

  // Nothing may go through the C of expat: what is thrown waits until it is left.
  template <class Action>
  static void dans(void* donnees, Action action) {
    Analyse& analyse = *static_cast<Analyse*>(donnees);
    if (analyse.recepteur_.fini() || analyse.leve_) return;
    try {
      action(analyse, analyse.recepteur_);
    } catch (...) {
      analyse.leve_ = std::current_exception();
    }
    if (analyse.recepteur_.fini() || analyse.leve_) XML_StopParser(analyse.analyseur_, XML_FALSE);
  }

  static void XMLCALL ouvrir(void* donnees, const XML_Char* nom, const XML_Char** paires) {
    dans(donnees, [&](Analyse& analyse, Recepteur& recepteur) {
      if (++analyse.elements_ > kElementsMax) return recepteur.refuser(trop());
      if (++analyse.profondeur_ > kProfondeurMax)
        recepteur.refuser(demesure("", fmt::format("plus de {} éléments l'un dans l'autre", kProfondeurMax)));
      else
        recepteur.ouvrir(nom_de(nom), Attributs(paires));
    });
  }
  static void XMLCALL fermer(void* donnees, const XML_Char* nom) {
    dans(donnees, [&](Analyse& analyse, Recepteur& recepteur) {
      --analyse.profondeur_;
      recepteur.fermer(nom_de(nom));
    });
  }
  static void XMLCALL texte(void* donnees, const XML_Char* signes, int nombre) {
    dans(donnees, [&](Analyse&, Recepteur& recepteur) {
      recepteur.texte({signes, static_cast<std::size_t>(nombre)});
    });
  }
  static void XMLCALL doctype(void* donnees, const XML_Char*, const XML_Char*, const XML_Char*, int declare) {
    dans(donnees, [&](Analyse&, Recepteur& recepteur) {
      if (declare != 0 || !recepteur.admet_un_type())
        recepteur.refuser(
            defaut("le classeur contient une déclaration DTD, qu'aucun tableur n'écrit : "
                   "il n'est pas lu",
                   kEnregistrer));
    });
  }

  Archive& archive_;
  Recepteur& recepteur_;
  MemoireXml memoire_;
  XML_Parser analyseur_ = nullptr;
  std::exception_ptr leve_;
  std::size_t lus_ = 0;
  int profondeur_ = 0;
  std::size_t elements_ = 0;
};

}  // namespace

std::optional<std::string_view> Attributs::de(const NomXml& nom) const {
  for (const char** paire = paires_; *paire != nullptr; paire += 2)
    if (std::string_view(*paire).ends_with(nom.local) && nom_de(*paire) == nom) return paire[1];
  return std::nullopt;
}

std::optional<std::string_view> Attributs::de(std::string_view nom) const {
  for (const char** paire = paires_; *paire != nullptr; paire += 2)
    if (*paire == nom) return paire[1];  // one of a vocabulary bears a line end
  return std::nullopt;
}

bool Attributs::vrai(std::string_view nom) const {
  const auto valeur = de(nom);
  return valeur == "1" || valeur == "true";
}

std::optional<DefautDeClasseur> lire_xml(Archive& archive, std::uint64_t rang, Recepteur& recepteur) {
  return Analyse(archive, recepteur).lire(rang);
}

}  // namespace finhop::format::classeur
