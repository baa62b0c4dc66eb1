#include "web/pages/connexion.hpp"

#include <fmt/format.h>

#include "web/acces/identification.hpp"
#include "web/acces/sessions.hpp"
#include "web/codes.hpp"
#include "web/pages/cadre.hpp"
#include "web/pages/erreurs.hpp"

namespace finhop::web {
namespace {

constexpr std::string_view kNom = "nom";
constexpr std::string_view kMotDePasse = "mot_de_passe";

h::Html champ(std::string_view nom, std::string_view dit, std::string_view type, std::string_view complete) {
  return h::p(h::label(h::attribut<"for">(nom), dit), h::br(),
              h::input(h::identifiant(nom), h::attribut<"name">(nom), h::attribut<"type">(type),
                       h::attribut<"autocomplete">(complete), h::attribut<"required">()));
}

Reponse inconnue(const Contexte& contexte) {
  return page_d_erreur(contexte.installation, Empechement::Introuvable);
}

// In words that are right from one second to the longest wait.
std::string attente_dite(std::chrono::seconds duree) {
  constexpr std::chrono::seconds kUneMinute = std::chrono::minutes(1);
  if (duree <= kUneMinute) return compte(static_cast<std::size_t>(duree.count()), "seconde");
  return compte(static_cast<std::size_t>(std::chrono::ceil<std::chrono::minutes>(duree).count()), "minute");
}

Reponse attendre(std::chrono::seconds duree) {
  Reponse reponse = page_pour_entrer(
      kTropDEssais,
      fmt::format("Trop d'essais pour ce nom, ou d'ici : recommencer dans {}.", attente_dite(duree)));
  reponse.champs.ajouter("Retry-After", fmt::to_string(duree.count()));
  return reponse;
}

Reponse refuser(Identification::Non non) {
  switch (non) {
    case Identification::Non::Occupe:
      return page_pour_entrer(kOccupe, "Trop de personnes entrent à la fois : recommencer dans un instant.");
    case Identification::Non::ComptesIllisibles:
      return page_pour_entrer(kPanne, "Les comptes ne peuvent pas être lus : le dire à qui gère finhop ici.");
    case Identification::Non::Faux:
      break;
  }
  return page_pour_entrer(kInterdit,
                          "Ce nom et ce mot de passe ne vont pas ensemble : les vérifier, puis recommencer.");
}

Reponse accueillir(Contexte& contexte, const Compte& compte) {
  const std::string secret = contexte.sessions.ouvrir({compte.nom, compte.role}, compte.empreinte);
  Reponse reponse{.code = kAilleurs};
  reponse.champs.ajouter("Location", lien(Route::Accueil).cible());
  reponse.champs.ajouter("Set-Cookie",
                         temoin_de_session(contexte.installation, secret, Sessions::kVieDUneSession));
  return reponse;
}

}  // namespace

Reponse page_pour_entrer(int code, std::string_view pourquoi) {
  h::Html contenu = h::h1("Entrer dans finhop");
  if (!pourquoi.empty()) contenu += h::p(h::encart(h::Ton::Mauvais), h::attribut<"role">("alert"), pourquoi);
  contenu +=
      h::form(h::Attribut::envoye_a(lien(Route::SeConnecter)), champ(kNom, "Nom", "text", "username"),
              champ(kMotDePasse, "Mot de passe", "password", "current-password"), h::p(h::button("Entrer")));
  contenu += h::p("Un mot de passe perdu se change sur la machine qui sert finhop, par qui le gère.");
  return page_pour_tous(code, "Entrer", contenu);
}

Reponse page_connexion(Contexte& contexte, const Requete&) {
  return contexte.identification ? page_pour_entrer(200) : inconnue(contexte);
}

Reponse se_connecter(Contexte& contexte, const Requete& requete) {
  if (!contexte.identification) return inconnue(contexte);
  const Parametres dit = formulaire_de(requete);
  const auto nom = parametre(dit, kNom);
  const auto mot = parametre(dit, kMotDePasse);
  if (!nom || !mot) return page_d_erreur(contexte.installation, Empechement::Mauvaise);
  const bool par_un_proxy = contexte.installation.partage && contexte.installation.partage->par_un_proxy;
  const auto adresse = par_un_proxy ? std::nullopt : std::optional<std::string_view>(requete.adresse);
  const auto issue = contexte.identification->essayer(*nom, *mot, adresse);
  if (const auto* reste = std::get_if<Identification::Attendre>(&issue)) return attendre(reste->duree);
  if (const auto* non = std::get_if<Identification::Non>(&issue)) return refuser(*non);
  return accueillir(contexte, std::get<Compte>(issue));
}

}  // namespace finhop::web
