#include "finhop/vue/journal.hpp"

#include <fmt/format.h>

#include <ranges>
#include <regex>

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

// The digest of a document stands in what its event says, once.
void dire(Page& page, const Evenement& e) {
  static const std::regex kEmpreinte(", (SHA-256 [0-9a-f]{64})");
  std::smatch empreinte;
  const bool l_a = std::regex_search(e.detail, empreinte, kEmpreinte);
  page.push_back({Detail{fmt::format("- {}{}", e.evenement, e.numero_editeur ? " " + *e.numero_editeur : ""),
                         l_a ? empreinte.prefix().str() + empreinte.suffix().str() : e.detail}});
  if (l_a) page.push_back({Section{"", {{Precision{empreinte[1]}}}}});
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
