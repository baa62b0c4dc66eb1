// A workbook of Excel, as it or another program wrote it (ECMA-376, 18.2).
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "finhop/base/texte.hpp"
#include "format/classeur/defauts.hpp"
#include "format/classeur/lecteur.hpp"
#include "format/classeur/remedes.hpp"
#include "format/classeur/xlsx/feuille_xlsx.hpp"
#include "format/classeur/xlsx/relations.hpp"
#include "format/classeur/xml.hpp"

namespace finhop::format::classeur {
namespace {

constexpr std::string_view kPartie = "xl/workbook.xml";

struct Feuille {
  FeuilleDeClasseur dite;
  std::string id;
};

class LectureDuClasseur : public Recepteur {
 public:
  void ouvrir(const NomXml& nom, const Attributs& attributs) override {
    if (!std::exchange(commence_, true) && nom != NomXml{Espace::Classeur, "workbook"})
      return refuser(defaut("c'est un document Office d'une autre sorte, qui n'est pas lu", kTableurAttendu));
    if (nom == NomXml{Espace::Classeur, "workbookPr"}) depuis_1904 = attributs.vrai("date1904");
    if (nom == NomXml{Espace::Classeur, "calcPr"}) a_recalculer = attributs.vrai("fullCalcOnLoad");
    if (nom != NomXml{Espace::Classeur, "sheet"}) return;
    const std::string_view etat = attributs.de("state").value_or("visible");
    Feuille feuille{{std::string(attributs.de("name").value_or("")), etat != "visible"},
                    std::string(attributs.de({Espace::Relation, "id"}).value_or(""))};
    octets_ += sizeof feuille + feuille.dite.nom.size() + feuille.id.size();
    if (octets_ > kNomsMax) return refuser(demesure("", "le nombre de ses feuilles"));
    feuilles.push_back(std::move(feuille));
  }

  std::vector<Feuille> feuilles;
  bool depuis_1904 = false;
  bool a_recalculer = false;

 private:
  bool commence_ = false;
  std::size_t octets_ = 0;
};

class LecteurXlsx : public Lecteur {
 public:
  explicit LecteurXlsx(Archive archive) : archive_(std::move(archive)) {}

  std::optional<DefautDeClasseur> ouvrir() {
    auto paquet = relations_de(archive_, "");
    if (!paquet) return paquet.error();
    const auto principale = std::ranges::find(*paquet, "officeDocument", &Relation::type);
    const std::string partie(principale == paquet->end() ? kPartie : principale->cible);
    const auto rang = archive_.trouver(partie);
    if (!rang) return abime("sa partie principale manque");
    LectureDuClasseur lecture;
    if (auto faute = lire_xml(archive_, *rang, lecture)) return faute;
    auto relations = relations_de(archive_, partie);
    if (!relations) return relations.error();
    if (lecture.depuis_1904) classement_.calendrier = Calendrier::Depuis1904;
    classement_.a_recalculer = lecture.a_recalculer;
    for (Feuille& feuille : lecture.feuilles) retenir(std::move(feuille), *relations);
    if (auto faute = reperer(*relations, "styles", styles_)) return faute;
    return reperer(*relations, "sharedStrings", textes_);
  }

  const std::vector<FeuilleDeClasseur>& feuilles() const override { return feuilles_; }

  std::optional<DefautDeClasseur> lire(std::size_t feuille, const VoirLigneDeClasseur& voir) override {
    archive_.recommencer();
    if (auto faute = lire_le_classement()) return faute;
    const std::string& nom = feuilles_.at(feuille).nom;
    const auto rang = archive_.trouver(parties_[feuille]);
    FeuilleXlsx lecture(nom, classement_, voir);
    auto faute = rang ? lire_xml(archive_, *rang, lecture) : abime("la feuille manque");
    if (faute && faute->ou.empty()) faute->ou = nom;
    return faute;
  }

 private:
  // Those of charts, of macros of before 1997 and of dialogs hold no cell of a table.
  void retenir(Feuille feuille, const std::vector<Relation>& relations) {
    const auto relation = std::ranges::find(relations, feuille.id, &Relation::id);
    if (relation != relations.end() && relation->type != "worksheet") return;
    parties_.push_back(relation == relations.end() ? std::string() : relation->cible);
    feuilles_.push_back(std::move(feuille.dite));
  }

  // Those that are named must be there: without its formats, a day is a number.
  std::optional<DefautDeClasseur> reperer(const std::vector<Relation>& relations, std::string_view type,
                                          std::optional<std::uint64_t>& partie) const {
    const auto relation = std::ranges::find(relations, type, &Relation::type);
    if (relation == relations.end()) return std::nullopt;
    partie = archive_.trouver(relation->cible);
    if (partie) return std::nullopt;
    return abime(fmt::format("{} manque", texte::citer(relation->cible)));
  }

  // Once: all sheets share it.
  std::optional<DefautDeClasseur> lire_le_classement() {
    if (std::exchange(classe_, true)) return faute_du_classement_;
    if (styles_) faute_du_classement_ = classement_.styles.lire(archive_, *styles_);
    if (textes_ && !faute_du_classement_) faute_du_classement_ = classement_.textes.lire(archive_, *textes_);
    return faute_du_classement_;
  }

  Archive archive_;
  std::vector<FeuilleDeClasseur> feuilles_;
  std::vector<std::string> parties_;
  std::optional<std::uint64_t> styles_;
  std::optional<std::uint64_t> textes_;
  Classement classement_;
  bool classe_ = false;
  std::optional<DefautDeClasseur> faute_du_classement_;
};

}  // namespace

LecteurOuvert ouvrir_xlsx(Archive archive) {
  auto lecteur = std::make_unique<LecteurXlsx>(std::move(archive));
  if (auto faute = lecteur->ouvrir()) return std::unexpected(*std::move(faute));
  return lecteur;
}

}  // namespace finhop::format::classeur
