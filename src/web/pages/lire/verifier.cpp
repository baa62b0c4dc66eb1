// A deposit file looked at before it is sent: read from the request, kept nowhere.
#include <unistd.h>

#include <fmt/format.h>

#include "finhop/app/verification/verifier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/web/page_verification.hpp"
#include "web/pages/lire/rendre.hpp"
#include "web/serveur/corps.hpp"

namespace finhop::web {
namespace {

constexpr std::size_t kConstatsDits = 2'000;

// What the browser says that the file is called, for messages only.
std::string nom_de(const Requete& requete) {
  const auto nom = parametre(requete.parametres, "nom");
  return nom && !nom->empty() ? std::string(*nom) : "fichier.json";
}

std::string chemin_de(const Requete& requete) {
  return fmt::format("/proc/self/fd/{}", requete.fichier->numero());
}

h::Html envoi_html(const Contexte& contexte) {
  return h::ensemble(
      h::p(
          "Le fichier est lu et jugé ; rien n'en est gardé. Les éligibilités sont jugées d'après cette base."),
      h::p(h::label(
          "Fichier de dépôt (.json) ",
          h::input(h::identifiant("fichier"), h::attribut<"type">("file"), h::attribut<"accept">(".json"),
                   h::attribut<"data-vers">(lien(Route::Verifier).cible()),
                   h::attribut<"data-jeton">(contexte.jeton)))),
      h::p(h::identifiant("suivi"), h::attribut<"role">("status"),
           "Envoyer un fichier demande le script de cette page."));
}

}  // namespace

Reponse page_verifier(Contexte& contexte, const Requete&) {
  return page(contexte,
              {.titre = "Vérifier un fichier de dépôt",
               .equivalente = Suite{"", Geste::Verifier, {{Donnee::Fichier}}},
               .ici = Route::PageVerifier,
               .feuille = "verification.css",
               .scripts = {"envoi.js"}},
              envoi_html(contexte));
}

Reponse verifier_un_fichier(Contexte& contexte, const Requete& requete) {
  const Suite equivalente{"", Geste::Verifier, {{Donnee::Fichier, nom_de(requete)}}};
  Requete au_disque;
  if (!requete.fichier) {
    Corps corps(Corps::Lieu::Disque, kRepertoireProvisoire);
    corps.ajouter(requete.corps);
    std::move(corps).remettre_a(au_disque);
  }
  const Requete& envoi = requete.fichier ? requete : au_disque;
  app::Base base = contexte.ouvrir_base();
  PageVerification verification(contexte.installation.dire);
  app::AVerifier demande;
  demande.chemins.emplace_back(chemin_de(envoi), nom_de(requete));
  demande.limite = kConstatsDits;
  const auto bilan = app::verifier(
      &base, demande, [&](const app::FichierVerifie& f) { verification.ajouter(f); }, contexte.suivi);
  return ou_refus(contexte, bilan, [&](const app::BilanVerification& b) {
    const std::string titre = b.deposables == b.fichiers ? "déposable" : "à corriger avant de déposer";
    return page(contexte,
                {.titre = "Vérification : " + titre,
                 .equivalente = equivalente,
                 .ici = Route::PageVerifier,
                 .feuille = "verification.css",
                 .scripts = {"envoi.js", "verification.js"},
                 .titre_dans_le_contenu = true},
                h::ensemble(verification.contenu(b, titre, {}), envoi_html(contexte)));
  });
}

}  // namespace finhop::web
