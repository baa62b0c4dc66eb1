#include "format/classeur/ods/ods.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "format/classeur/defauts.hpp"
#include "format/classeur/lecteur.hpp"
#include "format/classeur/ods/feuille_ods.hpp"
#include "format/classeur/xlsx/relations.hpp"

namespace finhop::format::classeur {
namespace {

constexpr std::string_view kContenu = "content.xml";
constexpr std::array kOffice{std::string_view("document-content"), std::string_view("automatic-styles"),
                             std::string_view("body"), std::string_view("spreadsheet")};
constexpr std::array kTable{std::string_view("table-row-group"), std::string_view("table-header-rows"),
                            std::string_view("table-rows"),      std::string_view("table-row"),
                            std::string_view("table-cell"),      std::string_view("covered-table-cell")};

// What LibreOffice keeps of other files that formulas read is written as sheets.
constexpr std::string_view kCopieDAilleurs = "ta_extref";

// The sheets, and which are hidden: their style says so, before them.
class Sommaire : public Recepteur {
 public:
  void ouvrir(const NomXml& nom, const Attributs& attributs) override {
    if (!std::exchange(commence_, true) && nom != NomXml{Espace::Office, "document-content"})
      return refuser(abime("sa partie principale n'est pas celle d'un classeur"));
    if (!fil_.ouvrir(nom)) return;
    if (nom == NomXml{Espace::Style, "style"}) style_ = attributs.de({Espace::Style, "name"}).value_or("");
    if (nom == NomXml{Espace::Style, "table-properties"} &&
        attributs.de({Espace::Table, "display"}) == "false" && compter(style_))
      masques_.insert(style_);
    if (nom == kTableOds) feuille(attributs);
  }
  void fermer(const NomXml& nom) override { fil_.fermer(nom); }

  std::vector<FeuilleDeClasseur> feuilles;
  std::vector<std::size_t> rangs;  // among all that is written as sheets

 private:
  void feuille(const Attributs& attributs) {
    const std::string style(attributs.de({Espace::Table, "style-name"}).value_or(""));
    const std::string_view nom = attributs.de({Espace::Table, "name"}).value_or("");
    const std::size_t rang = rang_++;
    if (style == kCopieDAilleurs || !compter(nom)) return;
    feuilles.push_back({std::string(nom), masques_.contains(style)});
    rangs.push_back(rang);
  }
  bool compter(std::string_view garde) {
    constexpr std::size_t kAutour = 64;  // what keeps it
    octets_ += garde.size() + kAutour;
    if (octets_ > kNomsMax) refuser(demesure("", "le nombre de ses feuilles"));
    return octets_ <= kNomsMax;
  }

  AuFilDesFeuilles fil_;
  std::string style_;
  std::set<std::string> masques_;
  std::size_t rang_ = 0;
  std::size_t octets_ = 0;
  bool commence_ = false;
};

// The program that wrote the file, as it names itself.
class Auteur : public Recepteur {
 public:
  void ouvrir(const NomXml& nom, const Attributs&) override { dans_ = nom.local == "generator"; }
  void fermer(const NomXml&) override { dans_ = false; }
  void texte(std::string_view morceau) override {
    constexpr std::size_t kAssez = 200;
    if (dans_ && nom_.size() < kAssez) nom_ += morceau;
  }
  Formules formules() const {
    const bool calcule = nom_.contains("LibreOffice") || nom_.contains("OpenOffice");
    return calcule ? Formules::Calculees : Formules::Inconnues;
  }

 private:
  bool dans_ = false;
  std::string nom_;
};

class LecteurOds : public Lecteur {
 public:
  explicit LecteurOds(Archive archive) : archive_(std::move(archive)) {}

  std::optional<DefautDeClasseur> ouvrir() {
    const auto rang = archive_.trouver(kContenu);
    if (!rang) return abime("sa partie principale manque");
    contenu_ = *rang;
    if (const auto meta = archive_.trouver("meta.xml")) {
      Auteur auteur;
      if (auto faute = lire_xml(archive_, *meta, auteur)) return faute;
      formules_ = auteur.formules();
    }
    return lire_xml(archive_, contenu_, sommaire_);
  }

  const std::vector<FeuilleDeClasseur>& feuilles() const override { return sommaire_.feuilles; }

  std::optional<DefautDeClasseur> lire(std::size_t feuille, const VoirLigneDeClasseur& voir) override {
    archive_.recommencer();
    const std::string& nom = sommaire_.feuilles.at(feuille).nom;
    FeuilleOds lecture(nom, sommaire_.rangs[feuille], formules_, voir);
    auto faute = lire_xml(archive_, contenu_, lecture);
    if (faute && faute->ou.empty()) faute->ou = nom;
    return faute;
  }

 private:
  Archive archive_;
  std::uint64_t contenu_ = 0;
  Formules formules_ = Formules::Inconnues;
  Sommaire sommaire_;
};

}  // namespace

bool AuFilDesFeuilles::suivi(const NomXml& nom) const {
  switch (nom.espace) {
    case Espace::Office:
      return std::ranges::find(kOffice, nom.local) != kOffice.end();
    case Espace::Table:
      return nom == kTableOds ? !dans_table_ : std::ranges::find(kTable, nom.local) != kTable.end();
    case Espace::Texte:
      return nom.local != "note" && nom.local != "ruby-text";
    case Espace::Style:
      return nom.local == "style" || nom.local == "table-properties";
    default:
      return false;
  }
}

bool AuFilDesFeuilles::ouvrir(const NomXml& nom) {
  if (a_cote_ > 0 || !suivi(nom)) {
    ++a_cote_;
    return false;
  }
  if (nom == kTableOds) dans_table_ = true;
  return true;
}

bool AuFilDesFeuilles::fermer(const NomXml& nom) {
  if (a_cote_ > 0) {
    --a_cote_;
    return false;
  }
  if (nom == kTableOds) dans_table_ = false;
  return true;
}

LecteurOuvert ouvrir_ods(Archive archive) {
  auto lecteur = std::make_unique<LecteurOds>(std::move(archive));
  if (auto faute = lecteur->ouvrir()) return std::unexpected(*std::move(faute));
  return lecteur;
}

}  // namespace finhop::format::classeur
