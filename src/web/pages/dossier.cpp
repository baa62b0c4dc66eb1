#include "finhop/app/dossier/montrer.hpp"
#include "web/pages/cadre.hpp"
#include "web/pages/erreurs.hpp"

namespace finhop::web {
namespace {

constexpr int kIntrouvable = 404;

}  // namespace

Reponse page_dossier(Contexte& contexte, const Requete&) {
  const std::string& numero = contexte.valeur("numero");
  const Suite equivalente{"", Geste::Montrer, {{Donnee::Reference, numero}}};
  app::Base base = contexte.ouvrir_base();
  const auto montre = app::montrer(base, contexte.pour_app(equivalente), numero);
  if (!montre) {
    Reponse refuse = page_de_refus(contexte, montre.error());
    refuse.code = kIntrouvable;
    return refuse;
  }
  const domain::Avance& avance = montre->fiche.dossier.avance;
  return page(contexte, {"Dossier " + avance.numero_editeur.texte(), equivalente},
              h::faits({{"Client", avance.client.value_or("")},
                        {"Numéro ASP", avance.numero_asp ? avance.numero_asp->texte() : ""},
                        {"Situation", montre->fiche.situation.libelle}}));
}

}  // namespace finhop::web
