// A profile that was sent: what it says of new, or every fault at its place; then that it is followed.
#include "finhop/app/entretien/profils.hpp"
#include "finhop/vue/profils.hpp"
#include "web/pages/depots/recus.hpp"

namespace finhop::web {
namespace {

Suite commande_de(const Recu& recu) {
  return {"", Geste::ProfilImporter, {{Donnee::Fichier, recu.fichier}}};
}

h::Html enregistrer_html(const Contexte& contexte, const Recu& recu, const std::string& tete) {
  if (!peut(contexte, Route::EnregistrerProfil))
    return h::p(h::classe("discret"), "Suivre un profil demande le rôle « gestion ».");
  return formulaire(contexte, lien(Route::EnregistrerProfil, {recu.nom}), vu_html(recu, tete),
                    h::p(h::button(h::classe("principal"), "Suivre ce profil")));
}

h::Html fautes_html(const Contexte& contexte, const ListeRefus& fautes) {
  return h::ensemble(h::p(h::encart(h::Ton::Mauvais), h::strong(compte(fautes.size(), "faute")),
                          " : ce profil ne peut pas être suivi tel quel. Chacune est dite à sa place."),
                     refus_html(contexte, fautes));
}

Reponse montrer(Contexte& contexte, const Recu& recu, const h::Html& avant = {}, int code = 200) {
  const std::string titre = "Profil déposé : " + recu.fichier;
  const Suite commande = commande_de(recu);
  app::Base base = contexte.ouvrir_base();
  const std::string tete = app::tete_du_journal(base);
  const auto importe =
      app::importer_profil(base, contexte.pour_app(commande, app::Mode::Simuler), recu.pour_app());
  h::Html contenu = avant;
  if (!importe) {
    contenu += fautes_html(contexte, importe.error());
  } else {
    if (importe->change)
      contenu += h::ensemble(
          h::p(h::encart(h::Ton::Bon), "Rien n'est encore enregistré. Voici ce que ce profil dit de neuf."),
          enregistrer_html(contexte, recu, tete));
    contenu += page_dite(contexte, vue::profil_importe(*importe), titre);
  }
  return page(contexte, {.titre = titre, .equivalente = commande, .code = code},
              h::ensemble(contenu, retirer_html(contexte, recu)));
}

Reponse fait(const Contexte& contexte, const Recu& recu, const app::ProfilImporte& importe) {
  const std::string titre = "Suivi : " + recu.fichier;
  return page(contexte, {.titre = titre, .equivalente = commande_de(recu)},
              h::ensemble(h::p(h::encart(h::Ton::Bon), h::attribut<"role">("status"),
                               "C'est enregistré, en une opération : ",
                               h::lien(lien(Route::Operations), "elle s'annule d'un geste"), "."),
                          page_dite(contexte, vue::profil_importe(importe), titre),
                          h::p(h::lien(lien(Route::Profil, {importe.profil.nom()}), "tout ce qu'il dit"))));
}

}  // namespace

Reponse page_d_un_profil_recu(Contexte& contexte, const Recu& recu) {
  return montrer(contexte, recu);
}

Reponse enregistrer_un_profil(Contexte& contexte, const Requete& requete) {
  auto recu = recu_a_traiter(contexte);
  if (!recu) return std::move(recu.error());
  const auto encore = [&](std::string_view pourquoi) {
    return montrer(contexte, *recu, h::p(h::encart(h::Ton::Moyen), h::attribut<"role">("alert"), pourquoi),
                   kRefuse);
  };
  return confirmer(
      *recu, formulaire_de(requete), encore,
      "La base a changé depuis que ce profil a été montré : rien n'a été enregistré. Voici ce qu'il "
      "dit de neuf maintenant.",
      [&](std::string tete) {
        app::Contexte pour = contexte.pour_app(commande_de(*recu));
        pour.tete = std::move(tete);
        app::Base base = contexte.ouvrir_base();
        const auto importe = app::importer_profil(base, pour, recu->pour_app());
        if (!importe) return encore("Rien n'a été enregistré : ce qui l'empêche est dit ci-dessous.");
        return retenir_et_montrer(contexte, *recu, fait(contexte, *recu, *importe));
      });
}

}  // namespace finhop::web
