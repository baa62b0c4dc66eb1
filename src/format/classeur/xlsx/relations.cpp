#include "format/classeur/xlsx/relations.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "format/classeur/defauts.hpp"
#include "format/classeur/xml.hpp"

namespace finhop::format::classeur {
namespace {

// « %20 » is a space.
std::string sans_pour_cent(std::string_view nom) {
  std::string dit;
  for (std::size_t i = 0; i < nom.size(); ++i) {
    unsigned octet = 0;
    if (nom[i] == '%' && nom.size() - i > 2) {
      const auto [fin, erreur] = std::from_chars(&nom[i + 1], &nom[i] + 3, octet, 16);
      if (erreur == std::errc{} && fin == &nom[i] + 3) {
        dit.push_back(static_cast<char>(octet));
        i += 2;
        continue;
      }
    }
    dit.push_back(nom[i]);
  }
  return dit;
}

std::string_view repertoire(std::string_view partie) {
  const std::size_t barre = partie.rfind('/');
  return barre == std::string_view::npos ? std::string_view{} : partie.substr(0, barre);
}

// « ../theme.xml » seen from « xl/worksheets » is « xl/theme.xml »; what begins with / starts from the root.
std::string resoudre(std::string_view depuis, std::string_view cible) {
  std::string chemin(cible.starts_with('/') ? std::string_view{} : depuis);
  while (!cible.empty()) {
    const std::size_t barre = std::min(cible.find_first_of("/\\"), cible.size());
    const std::string_view mot = cible.substr(0, barre);
    cible.remove_prefix(std::min(cible.size(), barre + 1));
    if (mot == "..") chemin = repertoire(chemin);
    if (mot.empty() || mot == "." || mot == "..") continue;
    if (!chemin.empty()) chemin.push_back('/');
    chemin += mot;
  }
  return chemin;
}

class LectureDesRelations : public Recepteur {
 public:
  explicit LectureDesRelations(std::string_view depuis) : depuis_(depuis) {}

  void ouvrir(const NomXml& nom, const Attributs& attributs) override {
    if (nom.local != "Relationship" || attributs.de("TargetMode") == "External") return;
    const std::string_view type = attributs.de("Type").value_or("");
    Relation relation{std::string(attributs.de("Id").value_or("")),
                      std::string(type.substr(type.rfind('/') + 1)),
                      resoudre(depuis_, sans_pour_cent(attributs.de("Target").value_or("")))};
    octets_ += sizeof relation + relation.id.size() + relation.type.size() + relation.cible.size();
    if (octets_ > kNomsMax) return refuser(demesure("", "le nombre de ses parties"));
    lues.push_back(std::move(relation));
  }

  std::vector<Relation> lues;

 private:
  std::string_view depuis_;
  std::size_t octets_ = 0;
};

}  // namespace

std::expected<std::vector<Relation>, DefautDeClasseur> relations_de(Archive& archive,
                                                                    std::string_view partie) {
  const std::string_view depuis = repertoire(partie);
  const std::string_view nom = partie.substr(depuis.empty() ? 0 : depuis.size() + 1);
  const auto rang = archive.trouver(fmt::format("{}/_rels/{}.rels", depuis, nom));
  LectureDesRelations lecture(depuis);
  if (!rang) return lecture.lues;
  if (auto faute = lire_xml(archive, *rang, lecture)) return std::unexpected(*std::move(faute));
  return std::move(lecture.lues);
}

}  // namespace finhop::format::classeur
