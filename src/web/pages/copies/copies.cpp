// Copies of the base: where they stand, one more now, one taken away, one put back in the place of the base.
#include "finhop/app/entretien/copies.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "finhop/app/entretien/diagnostic.hpp"
#include "finhop/app/entretien/restaurer.hpp"
#include "finhop/app/entretien/sauvegarder.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/vue/copies.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTete = "tete";
constexpr std::string_view kFaite = "faite";

fs::path chemin_de_la_base(const Contexte& contexte) {
  return fs::absolute(contexte.installation.base);
}
fs::path a_cote_de_la_base(const Contexte& contexte) {
  return repertoire_de(chemin_de_la_base(contexte));
}

Suite commande_de_copie() {
  return {"", Geste::Sauvegarder, {{Donnee::Copie, "."}}};
}

Suite commande_de_restauration(const std::string& nom) {
  return {"", Geste::Restaurer, {{Donnee::Copie, nom}}};
}

// Only one of those that lie there: no other name leads to a file.
std::optional<app::CopieGardee> copie_nommee(const Contexte& contexte) {
  const auto copies = app::copies_a_cote(chemin_de_la_base(contexte));
  const auto copie = std::ranges::find(copies, contexte.valeur("copie"), &app::CopieGardee::nom);
  return copie == copies.end() ? std::nullopt : std::optional(*copie);
}

Reponse pas_de_copie(const Contexte& contexte) {
  return page(contexte, {.titre = "Cette copie n'est pas là", .code = kIntrouvable},
              h::ensemble(h::p("Aucune copie de ce nom n'est à côté de la base : rien n'a été fait."),
                          h::p(h::strong("À faire : "),
                               h::lien(lien(Route::Copies), "voir celles qui y sont"), ".")));
}

h::Html copier_html(const Contexte& contexte) {
  if (!peut(contexte, Route::Copier)) return {};
  return formulaire(contexte, lien(Route::Copier),
                    h::p(h::button(h::classe("principal"), "Copier maintenant"), " ",
                         h::span(h::classe("discret"),
                                 "à côté de la base, sous un nom daté ; la copie est relue entière")));
}

h::Html faite_html(const Requete& requete, const std::vector<app::CopieGardee>& copies) {
  const auto faite = parametre(requete.parametres, kFaite);
  const auto copie = std::ranges::find(copies, faite, &app::CopieGardee::nom);
  if (!faite || copie == copies.end()) return {};
  return h::p(h::encart(h::Ton::Bon), h::attribut<"role">("status"), h::strong("✓ La base est copiée"),
              fmt::format(" dans {}, {}, relue et vérifiée. La télécharger pour la garder sur un autre "
                          "disque.",
                          copie->nom, taille_lisible(copie->taille)));
}

// What may be done of each, for who may.
h::Html gestes_html(const Contexte& contexte, const std::vector<app::CopieGardee>& copies) {
  if (copies.empty() || !peut(contexte, Route::CopieGardee)) return {};
  h::Html liens;
  for (const app::CopieGardee& copie : copies)
    liens += h::li(copie.nom, " : ",
                   h::lien(lien(Route::CopieGardee, {copie.nom}),
                           h::attribut<"aria-label">("télécharger " + copie.nom), "télécharger"),
                   " · ",
                   h::lien(lien(Route::PageRestaurer, {copie.nom}),
                           h::attribut<"aria-label">("restaurer " + copie.nom), "restaurer…"));
  return h::section(h::h2("Télécharger une copie, la restaurer"), h::ul(liens));
}

h::Html confirmer_html(const Contexte& contexte, const std::string& nom, const std::string& tete) {
  return formulaire(contexte, lien(Route::Restaurer, {nom}), cache_html(kTete, tete),
                    h::p(h::button(h::classe("principal"), "Restaurer cette copie"), " ",
                         h::lien(lien(Route::Copies), "Revenir aux copies")));
}

// Of a base that cannot be read there is none: nobody writes in it meanwhile.
std::string tete_de(const Contexte& contexte) try {
  app::Base base = contexte.ouvrir_base();
  return app::tete_du_journal(base);
} catch (const std::exception&) {
  if (!app::panne_de(std::current_exception(), contexte.installation.base)) throw;
  return "illisible";
}

// What lies beside a base that cannot be read is still to be put back.
Reponse page_sans_base(const Contexte& contexte, const Panne& panne) {
  return page(contexte, {.titre = "Copies de la base", .code = kPanne},
              h::ensemble(h::p(h::encart(h::Ton::Mauvais), h::attribut<"role">("alert"), panne.what()),
                          gestes_html(contexte, app::copies_a_cote(chemin_de_la_base(contexte)))));
}

h::Html restauration_html(const Contexte& contexte, const app::Restauration& faite, const std::string& nom,
                          const std::string& titre) {
  const vue::Restauration vue(faite, nom);
  const vue::Page alertes = vue.alertes();
  return h::ensemble(
      alertes.empty() ? h::Html() : h::div(h::classe("encart mauvais"), page_dite(contexte, alertes, titre)),
      page_dite(contexte, vue.page(), titre));
}

Reponse montrer(const Contexte& contexte, const app::CopieGardee& copie, const h::Html& avant = {},
                int code = 200) {
  const std::string titre = "Restaurer " + copie.nom;
  const Suite commande = commande_de_restauration(copie.nom);
  const std::string tete = tete_de(contexte);
  const auto restauration =
      app::restaurer(a_cote_de_la_base(contexte) / copie.nom, contexte.installation.base,
                     contexte.pour_app(commande, app::Mode::Simuler));
  if (!restauration)
    return page(contexte, {.titre = titre, .equivalente = commande, .code = kRefuse},
                h::ensemble(avant, refus_html(contexte, restauration.error())));
  return page(
      contexte, {.titre = titre, .equivalente = commande, .code = code},
      h::ensemble(
          avant,
          h::p(h::encart(h::Ton::Moyen), h::strong("Rien n'est encore fait."),
               fmt::format(" Cette copie, écrite le {}, prendrait la place de la base : tout ce qui a été "
                           "fait depuis n'y serait plus. La base d'aujourd'hui serait gardée à côté.",
                           copie.ecrite_le.fr_a_paris())),
          confirmer_html(contexte, copie.nom, tete), h::h2("Ce que serait la base"),
          restauration_html(contexte, *restauration, copie.nom, titre)));
}

}  // namespace

Reponse page_copies(Contexte& contexte, const Requete& requete) try {
  app::Base base = contexte.ouvrir_base();
  const app::EtatDesCopies etat = app::relever_les_copies(base);
  return rendre(contexte, requete,
                {{"Copies de la base", Suite{"", Geste::Sauvegarder, {{Donnee::Copie}}}, Route::Copies},
                 Route::Copies,
                 {},
                 "copies"},
                vue::EtatDesCopies(etat),
                h::ensemble(faite_html(requete, etat.a_cote), copier_html(contexte),
                            gestes_html(contexte, etat.a_cote)));
} catch (const std::exception&) {
  const auto panne = app::panne_de(std::current_exception(), contexte.installation.base);
  if (!panne) throw;
  return page_sans_base(contexte, *panne);
}

Reponse copier_la_base(Contexte& contexte, const Requete&) {
  app::Base base = contexte.ouvrir_base();
  const auto copie = app::sauvegarder(base, contexte.pour_app(commande_de_copie()),
                                      a_cote_de_la_base(contexte), app::SiExiste::Refuser);
  return ou_refus(contexte, copie, [](const app::Copie& faite) {
    return ailleurs(lien(Route::Copies, {}, {{std::string(kFaite), faite.chemin.filename().string()}}));
  });
}

Reponse donner_une_copie(Contexte& contexte, const Requete&) {
  const auto copie = copie_nommee(contexte);
  if (!copie) return pas_de_copie(contexte);
  const fs::path chemin = a_cote_de_la_base(contexte) / copie->nom;
  const int numero = ::open(chemin.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (numero < 0) lancer_panne("lecture de", chemin, errno);
  return a_garder(copie->nom, DescripteurProprietaire(numero));
}

Reponse page_restaurer(Contexte& contexte, const Requete&) {
  const auto copie = copie_nommee(contexte);
  return copie ? montrer(contexte, *copie) : pas_de_copie(contexte);
}

Reponse restaurer_une_copie(Contexte& contexte, const Requete& requete) {
  const auto copie = copie_nommee(contexte);
  if (!copie) return pas_de_copie(contexte);
  if (parametre(formulaire_de(requete), kTete) != tete_de(contexte))
    return montrer(
        contexte, *copie,
        h::p(h::encart(h::Ton::Moyen), h::attribut<"role">("alert"),
             "La base a changé depuis que cette page a été montrée : rien n'a été restauré. Voici ce "
             "qu'il en est maintenant."),
        kRefuse);
  const Suite commande = commande_de_restauration(copie->nom);
  const auto restauration = app::restaurer(a_cote_de_la_base(contexte) / copie->nom,
                                           contexte.installation.base, contexte.pour_app(commande));
  return ou_refus(contexte, restauration, [&](const app::Restauration& faite) {
    const std::string titre = "La copie est restaurée";
    return page(contexte, {.titre = titre, .equivalente = commande},
                h::ensemble(h::p(h::encart(h::Ton::Bon), h::attribut<"role">("status"),
                                 h::strong("✓ C'est fait : "), copie->nom, " est maintenant la base."),
                            restauration_html(contexte, faite, copie->nom, titre),
                            h::p(h::lien(lien(Route::Accueil), "ce qu'il y a à faire"))));
  });
}

}  // namespace finhop::web
