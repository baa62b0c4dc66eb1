#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "web/pages/rapport_liens.hpp"
#include "web/pages/rapport_parties.hpp"

namespace finhop::web {
namespace {

constexpr h::Cote kDroite = h::Cote::Droite;

std::string jour(const std::optional<Jour>& jour) {
  return jour ? jour->fr() : "–";
}

// « 3 dossiers, 12 000,00 € »; then how many of them are not in the table, and how to have them all.
template <class Dossier>
h::Html compter(const app::Rapport& r, const app::Premiers<Dossier>& premiers, const DireRemede& dire) {
  const h::Html html = h::p(h::strong(compte(premiers.nombre, "dossier"), ", ", premiers.somme.texte_fr()));
  const std::size_t dits = premiers.dossiers.size();
  const std::size_t tus = premiers.nombre - dits;
  if (tus == 0) return html;
  Suite tous{"tous les nommer", Geste::Rapport, {{Donnee::Detail}}};
  if (r.periode) tous.arguments.push_back({Donnee::Periode, r.periode->nom()});
  return h::ensemble(html, h::p(h::encart(h::Ton::Moyen), "! ", compte(dits, "dossier"),
                                dits > 1 ? " sont nommés ici ; " : " est nommé ici ; ", compte(tus, "autre"),
                                tus > 1 ? " ne sont que dans les sommes. " : " n'est que dans les sommes. ",
                                h::span(h::classe("ecran"), remede_dit(Remede(std::move(tous)), dire))));
}

}  // namespace

h::Html en_retard_html(const app::Rapport& r, const DireRemede& dire, Mene mene) {
  const h::Html titre =
      mene == Mene::AuxPages ? h::h2(h::identifiant(kRetards), "En retard") : h::h2("En retard");
  if (r.en_retard.nombre == 0) return h::section(titre, h::p("Rien de ce qui est attendu n'est en retard."));
  h::Tableau tableau("retards",
                     {{"Dossier"},
                      {"Client"},
                      {"Situation"},
                      {"Depuis le"},
                      {"Retard", kDroite},
                      {"Montant attendu", kDroite}},
                     h::PremiereCellule::Titre);
  tableau.nommer("Ce qui est attendu et en retard");
  for (const app::DossierEnRetard& d : r.en_retard.dossiers)
    tableau.ranger(mener(vers_le_dossier(mene, d.numero_editeur), d.numero_editeur), d.client.value_or(""),
                   description(d.situation).libelle, jour(d.depuis),
                   compte(static_cast<std::size_t>(d.jours), "jour"), d.montant.texte_fr());
  return h::section(titre, compter(r, r.en_retard, dire), tableau.html());
}

h::Html a_risque_html(const app::Rapport& r, const DireRemede& dire, Mene mene) {
  const h::Html titre = h::h2("À risque");
  if (r.a_risque.nombre == 0) return h::section(titre, h::p("Aucune avance reçue n'est à risque."));
  h::Tableau tableau(
      "risques",
      {{"Dossier"}, {"Client"}, {"Pourquoi, et quoi faire"}, {"Date limite"}, {"Avance reçue", kDroite}},
      h::PremiereCellule::Titre);
  tableau.nommer("Avances reçues qui pourraient être à rembourser");
  for (const app::DossierARisque& d : r.a_risque.dossiers)
    tableau.ranger(mener(vers_le_dossier(mene, d.numero_editeur), d.numero_editeur), d.client.value_or(""),
                   h::ensemble(description(d.risque.sorte).libelle, h::p(remede_dit(Remede(d.suite), dire))),
                   jour(d.risque.limite),
                   d.risque.montant ? d.risque.montant->texte_fr() : "montant non noté");
  return h::section(
      titre, h::p("Avances reçues qui pourraient être à rembourser à l'ASP, les plus pressantes d'abord."),
      compter(r, r.a_risque, dire), tableau.html());
}

}  // namespace finhop::web
