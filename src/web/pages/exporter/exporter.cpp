// What an export would make, then the export itself, when the base is still the one that was shown.
#include <fmt/format.h>

#include "finhop/app/entretien/annuler.hpp"
#include "finhop/vue/export.hpp"
#include "finhop/vue/lots.hpp"
#include "web/annonces.hpp"
#include "web/pages/exporter/plan.hpp"

namespace finhop::web {
namespace {

Cadre cadre_de(const ExportDemande& demande, int code) {
  return {.titre = "Exporter", .equivalente = commande_de(demande), .ici = Route::Lots, .code = code};
}

Reponse montrer(const Contexte& contexte, app::Base& base, const ExportDemande& demande,
                const h::Html& avant = {}, int code = 200) {
  if (est_sans_dossier(demande))
    return page(
        contexte, cadre_de(demande, code),
        h::ensemble(avant, h::p("Aucun de ces dossiers n'est à exporter. ",
                                h::lien(lien(Route::PageExporter), "Voir tout ce qui est prêt"), ".")));
  const std::string tete = app::tete_du_journal(base);
  const Plan plan = planifier(contexte, base, demande);
  if (!plan.rapport)
    return page(
        contexte, cadre_de(demande, code == 200 ? kRefuse : code),
        h::ensemble(avant, refus_html(contexte, plan.rapport.error()), autrement_html(base, demande)));
  return page(contexte, cadre_de(demande, code),
              h::ensemble(avant, autrement_html(base, demande), plan_html(contexte, demande, plan, tete)));
}

h::Html alerte(std::string_view pourquoi) {
  return h::p(h::encart(h::Ton::Moyen), h::attribut<"role">("alert"), pourquoi);
}

// Where each lot is downloaded and deposited.
vue::Page dire(const Contexte& contexte, const app::RapportExport& rapport) {
  vue::Page page;
  for (const std::string& nom : rapport.acheves)
    for (vue::Bloc& bloc : vue::lot_acheve(nom)) page.push_back(std::move(bloc));
  for (vue::Bloc& bloc : vue::Export(rapport).page()) page.push_back(std::move(bloc));
  if (vue::Page averties = avertissements(contexte, rapport); !averties.empty())
    page.push_back({vue::Section{std::string(kAvertit), std::move(averties)}});
  vue::Ensuite ensuite;
  for (const app::LotExporte& lot : rapport.lots)
    ensuite.suites.push_back({"télécharger les fichiers de " + lot.lot.nom + ", et le déposer",
                              Geste::LotMontrer,
                              {{Donnee::Lot, lot.lot.nom}}});
  if (!ensuite.suites.empty()) page.push_back({std::move(ensuite)});
  return page;
}

Reponse fait(const Contexte& contexte, app::Base& base, const app::Contexte& pour, std::int64_t avant,
             const app::RapportExport& rapport) {
  vue::Page dite = dire(contexte, rapport);
  if (const auto operation = app::operation_gardee(base, pour, avant)) {
    contexte.annonces.garder(*operation, std::move(dite));
    return ailleurs(lien(Route::Operation, {fmt::to_string(*operation)}));
  }
  return page(contexte, {.titre = "Exporté", .ici = Route::Lots}, page_dite(contexte, dite, "Exporté"));
}

}  // namespace

Reponse page_exporter(Contexte& contexte, const Requete& requete) {
  app::Base base = contexte.ouvrir_base();
  const auto demande = export_demande(contexte, base, requete.parametres);
  return ou_refus(contexte, demande, [&](const ExportDemande& d) { return montrer(contexte, base, d); });
}

Reponse exporter_les_lots(Contexte& contexte, const Requete& requete) {
  const Parametres champs = formulaire_de(requete);
  app::Base base = contexte.ouvrir_base();
  const auto demande = export_demande(contexte, base, champs);
  if (!demande) return page_de_refus(contexte, demande.error());
  const auto encore = [&](std::string_view pourquoi) {
    return montrer(contexte, base, *demande, alerte(pourquoi), kRefuse);
  };
  if (!demande->pour_app.date_depot && parametre(champs, kJour) != contexte.maintenant.jour_a_paris().iso())
    return encore(
        "Le jour a changé depuis que ce plan a été montré : rien n'a été exporté. Le voici pour "
        "aujourd'hui.");
  app::Contexte pour = contexte.pour_app(commande_de(*demande));
  pour.tete = std::string(parametre(champs, kTete).value_or(""));
  const std::int64_t avant = app::dernier_numero_du_journal(base);
  try {
    const auto rapport = app::exporter(base, pour, demande->pour_app, contexte.suivi);
    if (!rapport) return encore("Rien n'a été exporté : ce qui l'empêche est dit ci-dessous.");
    if (rapport->refus) return encore("Rien n'a été exporté : ce qui l'empêche est dit ci-dessous.");
    if (!rapport->ecartes.empty())
      return montrer(contexte, base, *demande, refus_html(contexte, rapport->ecartes), kRefuse);
    return fait(contexte, base, pour, avant, *rapport);
  } catch (const app::JournalAvance&) {
    return encore(
        "La base a changé depuis que ce plan a été montré : rien n'a été exporté. Voici ce qu'il est "
        "maintenant.");
  }
}

}  // namespace finhop::web
