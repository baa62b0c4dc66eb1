// Money: sums by what is asked, what is at risk.
#include <algorithm>

#include "finhop/app/argent/additionner.hpp"
#include "finhop/app/dossier/demande.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/argent/comptes.hpp"
#include "web/pages/lire/dossiers.hpp"
#include "web/pages/rapport_liens.hpp"

namespace finhop::web {
namespace {

h::Html choix_html(const Requete& requete) {
  const auto par = parametre(requete.parametres, "par");
  const auto autrement = [&](std::string_view quoi, const std::string& valeur) {
    Parametres parametres;
    for (const auto& [nom, dite] : requete.parametres)
      if (nom != "par" && nom != "risque" && nom != "format") parametres.emplace_back(nom, dite);
    parametres.emplace_back(quoi, valeur);
    return lien(Route::Argent, {}, parametres);
  };
  h::Html choix;
  for (const domain::DescriptionDeGroupement& decrit : domain::kGroupements) {
    const bool ici = par == decrit.id;
    const auto vers = autrement("par", std::string(decrit.id));
    choix += voie_html(vers, decrit.id, ici);
  }
  choix += h::li(h::lien(autrement("risque", "oui"), "à risque"));
  return h::nav(h::attribut<"aria-label">("Additionner par"), h::p("Par :"),
                h::ul(h::classe("choix"), choix));
}

// What the address asks: which sums, of which dossiers; the command that asks the same.
struct SommesDemandees {
  app::CriteresDArgent criteres;
  Suite equivalente{"", Geste::Argent};
};

Issue<SommesDemandees> demandees(const Requete& requete) {
  constexpr std::array<std::string_view, 4> kDeLaPage{"par", "au", "risque", "detail"};
  std::vector<domain::Critere> filtres = criteres_de(requete);
  std::erase_if(filtres, [&](const domain::Critere& c) {
    return std::ranges::find(kDeLaPage, c.cle) != kDeLaPage.end();
  });
  const auto demande = app::comprendre(filtres);
  if (!demande) return std::unexpected(demande.error());
  SommesDemandees d;
  d.criteres.filtres = demande->criteres;
  d.equivalente.arguments = liste_equivalente(filtres).arguments;
  if (const auto par = saisi(requete, "par")) {
    const auto groupement = domain::groupement_d_id(par->brut);
    if (!groupement)
      return std::unexpected(
          ListeRefus{{CodeRefus::ValeurIllisible, "ces sommes ne se font pas par " + texte::citer(par->brut),
                      "un des choix de la page", "suivre un de ses liens"}});
    d.criteres.par = *groupement;
    d.equivalente.arguments.push_back({Donnee::Par, par->brut});
  }
  d.criteres.au = saisi(requete, "au");
  if (d.criteres.au) d.equivalente.arguments.push_back({Donnee::Au, d.criteres.au->brut});
  return d;
}

std::string_view critere_de(domain::Groupement par) {
  switch (par) {
    case domain::Groupement::Logiciel:
      return "ans";
    case domain::Groupement::Client:
      return "du-client";
    case domain::Groupement::Situation:
      return "situation";
    default:
      return {};
  }
}

// Each group leads to its dossiers, among those that are summed; a period, whose sums are of many days each, to its report,
// which tells those of all the dossiers.
Menent listes_des_groupes(const app::ComptesDArgent& comptes, domain::Groupement par,
                          const Suite& equivalente, const Requete& requete) {
  const std::string_view critere = critere_de(par);
  const bool d_aujourd_hui =
      std::ranges::find(equivalente.arguments, Donnee::Au, &Argument::quoi) == equivalente.arguments.end();
  Menent menent;
  if (!d_aujourd_hui) return menent;
  std::vector<domain::Critere> criteres = criteres_de(requete);
  std::erase_if(criteres, [&](const domain::Critere& c) { return c.cle == "par"; });
  for (const domain::Groupe& groupe : comptes.groupes) {
    if (!groupe.cle) continue;
    if (!critere.empty())
      menent.emplace(groupe.nom, avec(criteres, critere, *groupe.cle));
    else if (const auto periode = domain::Periode::lire(*groupe.cle); criteres.empty() && periode)
      if (const auto rapport = vers_le_rapport(Mene::AuxPages, *periode, comptes.au.jour))
        menent.emplace(groupe.nom, *rapport);
  }
  return menent;
}

}  // namespace

Reponse page_argent(Contexte& contexte, const Requete& requete) {
  auto d = demandees(requete);
  if (!d) return page_de_refus(contexte, d.error());
  Suite& equivalente = d->equivalente;
  app::Base base = contexte.ouvrir_base();
  if (parametre(requete.parametres, "risque")) {
    equivalente.arguments.push_back({Donnee::Risque});
    const auto risques = app::relever_les_risques(base, contexte.pour_app(equivalente), d->criteres);
    // The page tells the most pressing of each kind, the files tell them all.
    const bool entier = forme_demandee(requete) || parametre(requete.parametres, "detail");
    return ou_refus(contexte, risques, [&](const app::RisquesDArgent& releves) {
      return rendre(contexte, requete,
                    {{"Avances à risque", equivalente, Route::Argent}, Route::Argent, {}, "risques"},
                    vue::RisquesDArgent(releves, entier ? vue::Longueur::Entiere : vue::Longueur::Breve),
                    choix_html(requete));
    });
  }
  const auto comptes = app::additionner(base, contexte.pour_app(equivalente), d->criteres);
  return ou_refus(contexte, comptes, [&](const app::ComptesDArgent& additionnes) {
    return rendre(contexte, requete,
                  {{"Argent", equivalente, Route::Argent},
                   Route::Argent,
                   {},
                   "argent",
                   listes_des_groupes(additionnes, d->criteres.par, equivalente, requete)},
                  vue::ComptesDArgent(additionnes), choix_html(requete));
  });
}

}  // namespace finhop::web
