#include "finhop/vue/journal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "finhop/base/texte.hpp"
#include "finhop/vue/mots.hpp"

namespace finhop::vue {
namespace {

using app::Evenement;

constexpr Champ<Evenement> kChamps[]{
    {"numero", "", lire<&Evenement::numero>},
    {"instant", "", [](const Evenement& e) { return Valeur(Moment{e.instant}); }},
    {"auteur", "", lire<&Evenement::auteur>},
    {"commande", "", lire<&Evenement::commande>},
    {"numeroEditeur", "", lire<&Evenement::numero_editeur>},
    {"evenement", "", lire<&Evenement::evenement>},
    {"detail", "", lire<&Evenement::detail>},
    {"operation", "", lire<&Evenement::operation>},
};
constexpr Champs<Evenement> kEvenement(kChamps);

std::string en_tete(const app::OperationNommee& nom) {
  return fmt::format("opération {}, {}, par {}", nom.operation, dite(Moment{nom.instant}), nom.auteur);
}

// The digest of a document stands in what its event says, once: « SHA-256 0123… », taken out of it; empty when it has none.
std::string detacher_l_empreinte(std::string& dit) {
  constexpr std::string_view kMarque = ", SHA-256 ";
  constexpr std::size_t kChiffres = 64;
  const auto est_un_chiffre = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  for (std::size_t place = dit.find(kMarque); place != std::string::npos;
       place = dit.find(kMarque, place + 1)) {
    const std::string_view chiffres =
        std::string_view(dit).substr(place + kMarque.size()).substr(0, kChiffres);
    if (chiffres.size() < kChiffres || !std::ranges::all_of(chiffres, est_un_chiffre)) continue;
    std::string empreinte = dit.substr(place + 2, kMarque.size() - 2 + kChiffres);
    dit.erase(place, kMarque.size() + kChiffres);
    return empreinte;
  }
  return {};
}

void dire(Page& page, const Evenement& e) {
  std::string dit = e.detail;
  const std::string empreinte = detacher_l_empreinte(dit);
  page.push_back({Detail{fmt::format("- {}{}", e.evenement, e.numero_editeur ? " " + *e.numero_editeur : ""),
                         std::move(dit)}});
  if (!empreinte.empty()) page.push_back({Section{"", {{Precision{empreinte}}}}});
}

Page contenu(const app::OperationDuJournal& o, Longueur longueur) {
  Page page{{Phrase{"finhop ", o.nom.commande}}};
  const std::span<const Evenement> tous(o.evenements);
  const Part part =
      longueur == Longueur::Breve ? premiers(tous.size(), borne::kEvenements) : Part{tous.size()};
  for (const Evenement& e : tous.first(part.dits)) dire(page, e);
  if (part.tus > 0)
    page.push_back({Premiers{"", {}, "… et " + texte::compter(part.tus, "autre"), tous_en_detail()}});
  if (o.annulee_par) page.push_back({Ligne{"annulée par l'" + en_tete(*o.annulee_par)}});
  return page;
}

}  // namespace

Page Journal::page() const {
  Page page;
  for (const app::OperationDuJournal& o : operations_ | std::views::reverse)
    page.push_back({Section{en_tete(o.nom), contenu(o, longueur_)}});
  if (operations_.empty()) page.push_back({Ligne{"aucune opération"}});
  if (tues_ > 0)
    page.push_back(
        {Premiers{"", {}, fmt::format("… et {} avant", texte::compter(tues_, "opération")), toutes_}});
  return page;
}

Defile Journal::evenements(Forme forme) const {
  const Selection<Evenement> champs = kEvenement.pour(forme);
  return {champs.colonnes(), [champs, operations = operations_](const Defile::Voir& voir) {
            for (const app::OperationDuJournal& o : operations)
              for (const Evenement& e : o.evenements) voir(champs.rangee(e));
          }};
}

}  // namespace finhop::vue
