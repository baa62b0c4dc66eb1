// A deposit file looked at before it is sent: read from the request, kept nowhere.
#include "finhop/app/verification/verifier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/web/page_verification.hpp"
#include "web/pages/depots/envoi.hpp"
#include "web/pages/lire/rendre.hpp"
#include "web/pages/lire/verifier.hpp"

namespace finhop::web {
namespace {

constexpr std::size_t kConstatsDits = 2'000;

h::Html choisir_html(const Contexte& contexte) {
  return h::ensemble(
      h::p(
          "Le fichier est lu et jugé ; rien n'en est gardé. Les éligibilités sont jugées d'après cette base."),
      envoi_html(contexte, {.vers = lien(Route::Verifier),
                            .identifiant = "fichier",
                            .dit = "Fichier de dépôt (.json)",
                            .types = ".json"}));
}

}  // namespace

Reponse page_verifier(Contexte& contexte, const Requete&) {
  return page(contexte,
              {.titre = "Vérifier un fichier de dépôt",
               .equivalente = Suite{"", Geste::Verifier, {{Donnee::Fichier}}},
               .ici = Route::PageVerifier,
               .feuille = "verification.css",
               .scripts = {"envoi.js"}},
              choisir_html(contexte));
}

Reponse verifier_ce_fichier(Contexte& contexte, const app::Fichier& fichier, const h::Html& apres) {
  app::Base base = contexte.ouvrir_base();
  PageVerification verification(contexte.installation.dire);
  app::AVerifier demande;
  demande.chemins.push_back(fichier);
  demande.limite = kConstatsDits;
  const auto bilan = app::verifier(
      &base, demande, [&](const app::FichierVerifie& f) { verification.ajouter(f); }, contexte.suivi);
  return ou_refus(contexte, bilan, [&](const app::BilanVerification& b) {
    const std::string titre = b.deposables == b.fichiers ? "déposable" : "à corriger avant de déposer";
    return page(contexte,
                {.titre = "Vérification : " + titre,
                 .equivalente = Suite{"", Geste::Verifier, {{Donnee::Fichier, fichier.nom}}},
                 .ici = Route::PageVerifier,
                 .feuille = "verification.css",
                 .scripts = {"envoi.js", "verification.js"},
                 .titre_dans_le_contenu = true},
                h::ensemble(verification.contenu(b, titre, {}), apres));
  });
}

Reponse verifier_un_fichier(Contexte& contexte, const Requete& requete) {
  auto recu = recevoir(contexte, requete);
  if (!recu) return std::move(recu.error());
  return verifier_ce_fichier(contexte, recu->pour_app(), choisir_html(contexte));
}

}  // namespace finhop::web
