#include <algorithm>
#include <array>
#include <utility>

#include "finhop/format/classeur_reader.hpp"
#include "format/classeur/archive.hpp"
#include "format/classeur/defauts.hpp"
#include "format/classeur/genre.hpp"
#include "format/classeur/lecteur.hpp"
#include "format/classeur/ole.hpp"
#include "format/classeur/remedes.hpp"

namespace finhop::format {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kOctetsMax = 64'000'000;
constexpr std::array kDebuts{"PK\x03\x04"sv, "PK\x05\x06"sv, "PK\x07\x08"sv, "\xD0\xCF\x11\xE0"sv};

}  // namespace

class Classeur::Lecture {
 public:
  std::unique_ptr<classeur::Lecteur> lecteur;
};

bool est_un_classeur(std::string_view octets) {
  return std::ranges::any_of(kDebuts, [&](std::string_view debut) { return octets.starts_with(debut); });
}

std::expected<Classeur, DefautDeClasseur> Classeur::ouvrir(std::string_view octets) {
  if (!est_un_classeur(octets))
    return std::unexpected(classeur::defaut("ce n'est pas un classeur", classeur::kTableurAttendu));
  if (octets.size() > kOctetsMax) return std::unexpected(classeur::demesure("", "le fichier dépasse 64 Mo"));
  if (octets.starts_with(kDebuts.back())) return std::unexpected(classeur::refus_d_ole(octets));
  auto archive = classeur::Archive::ouvrir(octets);
  if (!archive) return std::unexpected(std::move(archive.error()));
  const auto genre = classeur::genre_de(*archive);
  if (!genre) return std::unexpected(genre.error());
  auto lecteur = *genre == classeur::Genre::Xlsx ? classeur::ouvrir_xlsx(*std::move(archive))
                                                 : classeur::ouvrir_ods(*std::move(archive));
  if (!lecteur) return std::unexpected(std::move(lecteur.error()));
  auto lecture = std::make_unique<Lecture>();
  lecture->lecteur = *std::move(lecteur);
  return Classeur(std::move(lecture));
}

Classeur::Classeur(std::unique_ptr<Lecture> lecture) : lecture_(std::move(lecture)) {}
Classeur::Classeur(Classeur&& autre) noexcept = default;
Classeur& Classeur::operator=(Classeur&& autre) noexcept = default;
Classeur::~Classeur() = default;

const std::vector<FeuilleDeClasseur>& Classeur::feuilles() const {
  return lecture_->lecteur->feuilles();
}

std::optional<DefautDeClasseur> Classeur::lire(std::size_t feuille, const VoirLigneDeClasseur& voir) const {
  return lecture_->lecteur->lire(feuille, voir);
}

std::string lettres_de_colonne(std::size_t rang) {
  std::string lettres;
  for (std::size_t reste = rang + 1; reste > 0; reste = (reste - 1) / 26)
    lettres.insert(lettres.begin(), static_cast<char>('A' + (reste - 1) % 26));
  return lettres;
}

}  // namespace finhop::format
