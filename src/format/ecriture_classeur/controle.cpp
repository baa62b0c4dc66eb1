#include "format/ecriture_classeur/controle.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "finhop/base/digest.hpp"
#include "format/ecriture_classeur/xml_entier.hpp"

namespace finhop::format {
namespace {

struct Liberer {
  void operator()(zip_t* zip) const { zip_discard(zip); }
  void operator()(zip_file_t* fichier) const { zip_fclose(fichier); }
};
using Zip = std::unique_ptr<zip_t, Liberer>;
using Partie = std::unique_ptr<zip_file_t, Liberer>;

[[noreturn]] void echec(std::string_view partie) {
  echec_du_classeur(fmt::format("relu, {} n'est pas entier", partie));
}

using Voir = std::function<void(std::string_view)>;

// Its sum is compared with what the zip tells once all of it is read.
void lire(zip_t* zip, zip_uint64_t rang, std::string_view nom, const Voir& voir) {
  const Partie partie(zip_fopen_index(zip, rang, 0));
  if (!partie) echec(nom);
  std::array<char, 65536> morceau{};
  for (;;) {
    const zip_int64_t lus = zip_fread(partie.get(), morceau.data(), morceau.size());
    if (lus < 0) echec(nom);
    if (lus == 0) return;
    voir({morceau.data(), static_cast<std::size_t>(lus)});
  }
}

// The rows of a sheet, which stand between two marks.
class Rangees {
 public:
  explicit Rangees(const EmpreinteDeFeuille& attendue) : attendue_(attendue), reste_(attendue.octets) {}
  void prendre(std::string_view octets) {
    if (!commencees_) {
      entete_ += octets;
      const std::size_t marque = entete_.find(kMarque);
      if (marque == std::string::npos) return;
      commencees_ = true;
      const std::string apres = entete_.substr(marque + kMarque.size());
      return compter(apres);
    }
    compter(octets);
  }
  bool sont_les_memes() {
    return commencees_ && reste_ == 0 && suite_.starts_with(fmt::format("</{}>", kRangees)) &&
           empreinte_.terminer() == attendue_.sha256;
  }

 private:
  static constexpr std::string_view kRangees = "sheetData";
  static constexpr std::string_view kMarque = "<sheetData>";
  void compter(std::string_view octets) {
    const std::size_t pris = std::min(reste_, octets.size());
    empreinte_.ajouter(octets.substr(0, pris));
    reste_ -= pris;
    constexpr std::size_t kSuite = 64;
    if (suite_.size() < kSuite) suite_ += octets.substr(pris, kSuite);
  }

  const EmpreinteDeFeuille& attendue_;
  std::size_t reste_;
  bool commencees_ = false;
  std::string entete_;
  std::string suite_;
  Sha256 empreinte_;
};

// Where its comments stand: this one is declared as nothing.
bool est_un_dessin(std::string_view nom) {
  return nom.ends_with(".vml");
}

std::string nom_de_feuille(std::size_t rang) {
  return fmt::format("xl/worksheets/sheet{}.xml", rang + 1);
}

}  // namespace

void exiger_un_classeur_entier(const std::filesystem::path& chemin,
                               std::span<const EmpreinteDeFeuille> feuilles) {
  const Zip zip(zip_open(chemin.c_str(), ZIP_RDONLY, nullptr));
  if (!zip) echec("le fichier");
  const zip_int64_t parties = zip_get_num_entries(zip.get(), 0);
  for (zip_int64_t rang = 0; rang < parties; ++rang) {
    const char* nom = zip_get_name(zip.get(), static_cast<zip_uint64_t>(rang), 0);
    if (!nom) echec("le fichier");
    XmlEntier xml;
    lire(zip.get(), static_cast<zip_uint64_t>(rang), nom,
         [&](std::string_view octets) { xml.prendre(octets); });
    if (!xml.est_entier() || !(xml.est_declare() || est_un_dessin(nom))) echec(nom);
  }
  for (std::size_t i = 0; i < feuilles.size(); ++i) {
    const std::string nom = nom_de_feuille(i);
    const zip_int64_t rang = zip_name_locate(zip.get(), nom.c_str(), 0);
    if (rang < 0) echec(nom);
    Rangees rangees(feuilles[i]);
    lire(zip.get(), static_cast<zip_uint64_t>(rang), nom,
         [&](std::string_view octets) { rangees.prendre(octets); });
    if (!rangees.sont_les_memes()) echec(nom);
  }
}

}  // namespace finhop::format
