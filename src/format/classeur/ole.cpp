#include "format/classeur/ole.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "finhop/base/petit_boutien.hpp"
#include "format/classeur/defauts.hpp"
#include "format/classeur/remedes.hpp"

namespace finhop::format::classeur {
namespace {

constexpr std::size_t kTete = 512;
constexpr std::size_t kEntree = 128;
constexpr std::uint64_t kSecteurs = 0xFFFFFFFA;  // from there on, marks
constexpr std::size_t kEntreesMax = 20'000;

struct Connu {
  std::string_view flux;
  Ole genre;
};
// In this order: a message or a document may hold the streams of a workbook under them, never at its root.
constexpr std::array kConnus{
    Connu{"EncryptedPackage", Ole::Protege},
    Connu{"__properties_version1.0", Ole::Msg},
    Connu{"WordDocument", Ole::Doc},
    Connu{"PowerPoint Document", Ole::Ppt},
    Connu{"Workbook", Ole::Xls},
    Connu{"Book", Ole::Xls},
};

// The directory, sector by sector, and the entries that stand at its root.
class Annuaire {
 public:
  explicit Annuaire(std::string_view octets) : octets_(octets) {
    if (octets.size() < kTete) return;
    const std::uint64_t puissance = petit_boutien(octets, 30, 2);
    if (puissance != 9 && puissance != 12) return;
    secteur_ = std::size_t{1} << puissance;
    lire_les_entrees();
  }

  bool a_la_racine(std::string_view nom) const { return std::ranges::find(racine_, nom) != racine_.end(); }
  void chercher_la_racine() {
    if (entrees_.empty()) return;
    std::vector<std::uint64_t> a_voir{petit_boutien(entrees_.front(), 76, 4)};
    std::vector<bool> vues(entrees_.size());
    while (!a_voir.empty()) {
      const std::uint64_t rang = a_voir.back();
      a_voir.pop_back();
      if (rang >= entrees_.size() || vues[rang]) continue;
      vues[rang] = true;
      racine_.push_back(nom(entrees_[rang]));
      a_voir.push_back(petit_boutien(entrees_[rang], 68, 4));
      a_voir.push_back(petit_boutien(entrees_[rang], 72, 4));
    }
  }

 private:
  std::string_view secteur(std::uint64_t rang) const {
    const std::uint64_t place = (rang + 1) * secteur_;
    return place < octets_.size() ? octets_.substr(place, secteur_) : std::string_view{};
  }

  // The sector that follows, by the table whose own sectors the head names, then others.
  std::uint64_t suivant(std::uint64_t rang) {
    constexpr std::size_t kDansLaTete = 109;
    const std::size_t par_secteur = secteur_ / 4;
    const std::size_t table = rang / par_secteur;
    if (tables_.empty()) {
      for (std::size_t i = 0; i < kDansLaTete; ++i) tables_.push_back(petit_boutien(octets_, 76 + 4 * i, 4));
      std::uint64_t autre = petit_boutien(octets_, 68, 4);
      for (std::size_t tours = 0; autre < kSecteurs && tours < kEntreesMax; ++tours) {
        const std::string_view noms = secteur(autre);
        if (noms.size() < secteur_) break;
        for (std::size_t i = 0; i + 1 < par_secteur; ++i) tables_.push_back(petit_boutien(noms, 4 * i, 4));
        autre = petit_boutien(noms, secteur_ - 4, 4);
      }
    }
    if (table >= tables_.size()) return kSecteurs;
    const std::string_view dit = secteur(tables_[table]);
    return dit.size() < secteur_ ? kSecteurs : petit_boutien(dit, 4 * (rang % par_secteur), 4);
  }

  void lire_les_entrees() {
    std::uint64_t rang = petit_boutien(octets_, 48, 4);
    while (rang < kSecteurs && entrees_.size() < kEntreesMax) {
      const std::string_view lu = secteur(rang);
      for (std::size_t place = 0; place + kEntree <= lu.size(); place += kEntree)
        entrees_.push_back(lu.substr(place, kEntree));
      if (lu.size() < secteur_) break;
      rang = suivant(rang);
    }
  }

  // Of letters of ASCII: those that are looked for.
  static std::string nom(std::string_view entree) {
    const std::uint64_t taille = std::min<std::uint64_t>(petit_boutien(entree, 64, 2), 64);
    std::string dit;
    for (std::size_t i = 0; i + 2 < taille; i += 2) dit.push_back(entree[i + 1] == 0 ? entree[i] : '?');
    return dit;
  }

  std::string_view octets_;
  std::size_t secteur_ = 0;
  std::vector<std::uint64_t> tables_;
  std::vector<std::string_view> entrees_;
  std::vector<std::string> racine_;
};

DefautDeClasseur autre(std::string_view nom, std::string_view remede) {
  return defaut(fmt::format("c'est {}, qui n'est pas lu", nom), remede);
}

}  // namespace

Ole ole_de(std::string_view octets) {
  Annuaire annuaire(octets);
  annuaire.chercher_la_racine();
  for (const Connu& connu : kConnus)
    if (annuaire.a_la_racine(connu.flux)) return connu.genre;
  return Ole::Inconnu;
}

DefautDeClasseur refus_d_ole(std::string_view octets) {
  switch (ole_de(octets)) {
    case Ole::Protege:
      return defaut("le classeur est protégé par un mot de passe", kSansMotDePasse);
    case Ole::Xls:
      return autre("un classeur Excel ancien (.xls)", kEnXlsx);
    case Ole::Doc:
      return autre("un document Word ancien (.doc)", kTableurAttendu);
    case Ole::Ppt:
      return autre("une présentation PowerPoint ancienne (.ppt)", kTableurAttendu);
    case Ole::Msg:
      return autre("un message d'Outlook (.msg)", "l'ouvrir, et enregistrer le classeur qui y est joint");
    case Ole::Inconnu:
      break;
  }
  return autre("un document Office ancien, ou abîmé", kEnXlsx);
}

}  // namespace finhop::format::classeur
