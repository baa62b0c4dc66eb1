// What a person calls a lot.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <utility>

#include "app/dossier/recherche.hpp"
#include "app/lot/refaire.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

using domain::Lot;
using Lots = std::vector<Lot>;

std::vector<std::string> noms_de(const Lots& lots) {
  std::vector<std::string> noms;
  for (const Lot& lot : lots) noms.push_back(lot.nom);
  return noms;
}

Lots parmi(const Lots& lots, const Vise& vise) {
  Lots choisis;
  std::ranges::copy_if(lots, std::back_inserter(choisis), vise);
  return choisis;
}

Refus ambigu(const std::string& message, const Lots& lots) {
  constexpr std::size_t kDits = 5;
  std::vector<std::string> dits = noms_de(lots);
  const std::size_t autres = dits.size() > kDits ? dits.size() - kDits : 0;
  dits.resize(dits.size() - autres);
  return {CodeRefus::LotAmbigu,
          fmt::format("{} : {}{}", message, texte::joindre(dits, ", "),
                      autres > 0 ? " et " + texte::compter(autres, "autre") : ""),
          "le nom d'un seul, ou la fin de son nom", Suite{"voir les lots", Geste::LotLister}};
}

// Several lots may end so: those that are meant first.
Result<Lot> par_sa_fin(const Lots& lots, std::string_view nom, const Vise& vise) {
  const std::string fin = texte::majuscules_ascii(nom);
  const Lots trouves = parmi(lots, [&](const Lot& lot) { return lot.nom.ends_with(fin); });
  if (trouves.size() == 1) return trouves.front();
  const Lots vises = parmi(trouves, vise);
  if (vises.size() == 1) return vises.front();
  if (!trouves.empty())
    return refuser(
        ambigu(fmt::format("{} lots finissent par {}", trouves.size(), texte::citer(nom)), trouves));
  const auto proche = texte::le_plus_proche(nom, noms_de(lots));
  return refuser({CodeRefus::LotInconnu,
                  fmt::format("aucun lot ne porte le nom {}", texte::citer(nom)),
                  "le nom du JSON sans .json : JSON-1234567890-20220516-001",
                  {proche ? "peut-être " + *proche : "", {{"voir les lots", Geste::LotLister}}}});
}

Result<Lot> le_seul(const Lots& lots, const Vise& vise) {
  const Lots vises = parmi(lots, vise);
  if (vises.size() == 1) return vises.front();
  if (vises.empty() && lots.size() == 1) return lots.front();
  if (lots.empty())
    return refuser({CodeRefus::LotInconnu, "il n'y a aucun lot", "un lot, fait par un export",
                    Suite{"voir ce qui est à faire", Geste::AFaire}});
  if (vises.empty())
    return refuser({CodeRefus::LotInconnu, "aucun lot n'attend cela, et aucun n'est nommé", "le nom d'un lot",
                    Suite{"voir les lots", Geste::LotLister}});
  return refuser(ambigu(fmt::format("{} lots peuvent être celui-là", vises.size()), vises));
}

// One lot for each name: that which holds it, else the newest.
Lots un_par_nom(const Lots& lots) {
  std::map<std::string_view, const Lot*> uns;
  for (const Lot& lot : lots) {
    const Lot*& un = uns[lot.nom];
    if (!un || std::pair(!lot.rang_rendu, lot.cle) > std::pair(!un->rang_rendu, un->cle)) un = &lot;
  }
  Lots choisis;
  std::ranges::copy_if(lots, std::back_inserter(choisis),
                       [&](const Lot& lot) { return uns.at(lot.nom) == &lot; });
  return choisis;
}

// A lot that gave its name back is still that of its folder.
std::optional<Lot> mis_a_l_ecart(const Lots& lots, std::string_view nom) {
  const auto lot = std::ranges::find_if(lots, [&](const Lot& l) {
    return est_a_l_ecart(l) && std::filesystem::path(l.repertoire).filename() == nom;
  });
  return lot == lots.end() ? std::nullopt : std::optional(*lot);
}

}  // namespace

Result<Lot> exiger_lot(Base& base, std::string_view nom, const Vise& vise) {
  std::string_view sans_extension = texte::rogner(nom);
  if (sans_extension.ends_with(".json")) sans_extension.remove_suffix(5);
  if (auto lot = store::trouver_lot(base, sans_extension)) return *std::move(lot);
  const Lots tous = store::lire_lots(base);
  if (auto lot = mis_a_l_ecart(tous, sans_extension)) return *std::move(lot);
  const Lots lots = un_par_nom(tous);
  if (std::ranges::find(lots, sans_extension, &Lot::nom) != lots.end())
    throw Panne(fmt::format("la base est abîmée : le lot {} y est, et rien n'y mène plus", sans_extension),
                remede_base_abimee());
  return sans_extension.empty() ? le_seul(lots, vise) : par_sa_fin(lots, sans_extension, vise);
}

Result<Lot> exiger_lot(Base& base, std::string_view nom) {
  return exiger_lot(base, nom, [](const Lot& lot) { return domain::est_en_main(lot); });
}

}  // namespace finhop::app
