#include "format/classeur/xlsx/textes_partages.hpp"

#include <algorithm>

#include "format/classeur/defauts.hpp"
#include "format/classeur/xlsx/texte_riche.hpp"

namespace finhop::format::classeur {
namespace {

constexpr std::size_t kBloc = 64U << 10U;
constexpr std::size_t kOctetsMax = 40U << 20U;  // with their places

class LectureDesTextes : public Recepteur {
 public:
  explicit LectureDesTextes(TextesPartages& textes) : textes_(textes) {}

  void ouvrir(const NomXml& nom, const Attributs&) override {
    if (nom == kTexte) texte_.commencer();
    texte_.ouvrir(nom);
  }
  void fermer(const NomXml& nom) override {
    texte_.fermer(nom);
    if (nom == kTexte && !textes_.ajouter(texte_.lu())) refuser(demesure("", "ses textes différents"));
  }
  void texte(std::string_view morceau) override {
    texte_.texte(morceau);
    if (texte_.trop_long()) refuser(demesure("", "un de ses textes"));
  }

 private:
  static constexpr NomXml kTexte{Espace::Classeur, "si"};
  TextesPartages& textes_;
  TexteRiche texte_;
};

}  // namespace

std::optional<DefautDeClasseur> TextesPartages::lire(Archive& archive, std::uint64_t rang) {
  LectureDesTextes lecture(*this);
  return lire_xml(archive, rang, lecture);
}

bool TextesPartages::ajouter(std::string_view texte) {
  if (blocs_.empty() || blocs_.back().capacity() - blocs_.back().size() < texte.size()) {
    blocs_.emplace_back().reserve(std::max(kBloc, texte.size()));
    octets_ += blocs_.back().capacity();
  }
  std::string& bloc = blocs_.back();
  places_.push_back({static_cast<std::uint32_t>(blocs_.size() - 1), static_cast<std::uint32_t>(bloc.size()),
                     static_cast<std::uint32_t>(texte.size())});
  bloc += texte;
  octets_ += sizeof(Place);
  return octets_ <= kOctetsMax;
}

std::optional<std::string_view> TextesPartages::texte(std::size_t rang) const {
  if (rang >= places_.size()) return std::nullopt;
  const Place& place = places_[rang];
  return std::string_view(blocs_[place.bloc]).substr(place.debut, place.taille);
}

}  // namespace finhop::format::classeur
