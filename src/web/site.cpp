#include "finhop/web/site.hpp"

#include <expected>

#include "finhop/app/entretien/diagnostic.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/web/routes.hpp"
#include "web/acces/controle.hpp"
#include "web/acces/empechement.hpp"
#include "web/acces/entetes.hpp"
#include "web/acces/sessions.hpp"
#include "web/pages/erreurs.hpp"

namespace finhop::web {
namespace {

// A form's token is in its body, which may not have come yet.
enum class Venu { Entete, Tout };

struct Admise {
  const LigneDeRoute* route = nullptr;
  Parametres du_motif = {};
  std::optional<Session> session = {};
};

bool est_pour(Methode methode, const LigneDeRoute& route) {
  return route.methode == (methode == Methode::Head ? Methode::Get : methode);
}

std::expected<Admise, Empechement> trouver(const Requete& requete) {
  bool existe = false;
  for (const LigneDeRoute& route : kRoutes) {
    auto du_motif = reconnaitre(route, requete.segments);
    if (!du_motif) continue;
    if (est_pour(requete.methode, route)) return Admise{&route, std::move(*du_motif)};
    existe = true;
  }
  return std::unexpected(existe ? Empechement::MethodeRefusee : Empechement::Introuvable);
}

// What that address may be asked by.
std::string methodes_de(const Requete& requete) {
  std::vector<std::string> noms;
  for (const LigneDeRoute& route : kRoutes)
    if (reconnaitre(route, requete.segments))
      noms.emplace_back(route.methode == Methode::Post ? "POST" : "GET, HEAD");
  return texte::joindre(noms, ", ");
}

}  // namespace

struct Site::Interieur {
  Installation installation;
  Sessions sessions;

  std::optional<Session> session_de(const Requete& requete) const;
  std::expected<Admise, Empechement> admettre(const Requete& requete, Venu venu) const;
  Reponse empecher(const Requete& requete, Empechement empechement) const;
  Reponse faire(const Requete& requete, Admise admise);
};

std::optional<Session> Site::Interieur::session_de(const Requete& requete) const {
  for (const std::string& secret : secrets_de_session(requete, installation))
    if (auto session = sessions.trouver(secret)) return session;
  return std::nullopt;
}

std::expected<Admise, Empechement> Site::Interieur::admettre(const Requete& requete, Venu venu) const {
  if (requete.compte != installation.compte) return std::unexpected(Empechement::AutreCompte);
  const auto hote = hote_reconnu(requete, installation);
  if (!hote) return std::unexpected(Empechement::MauvaisHote);
  auto admise = trouver(requete);
  if (!admise) return admise;
  admise->session = session_de(requete);
  const Role exige = admise->route->role;
  if (exige != Role::Ouvert && !admise->session) return std::unexpected(Empechement::SansSession);
  if (exige != Role::Ouvert && admise->session->personne.role < exige)
    return std::unexpected(Empechement::RoleInsuffisant);
  if (requete.methode != Methode::Post) return admise;
  if (!vient_de_nous(requete, *hote)) return std::unexpected(Empechement::AutreOrigine);
  if (venu == Venu::Tout && !(admise->session && porte_le_jeton(requete, admise->session->jeton)))
    return std::unexpected(Empechement::SansJeton);
  return admise;
}

Reponse Site::Interieur::empecher(const Requete& requete, Empechement empechement) const {
  Reponse reponse = page_d_erreur(installation, empechement);
  if (empechement == Empechement::MethodeRefusee) reponse.champs.ajouter("Allow", methodes_de(requete));
  return completer(std::move(reponse));
}

Reponse Site::Interieur::faire(const Requete& requete, Admise admise) {
  Contexte contexte{installation, sessions, installation.horloge(),
                    std::nullopt, {},       std::move(admise.du_motif)};
  if (admise.session) {
    contexte.personne = admise.session->personne;
    contexte.jeton = admise.session->jeton;
  }
  try {
    return completer(admise.route->faire(contexte, requete));
  } catch (const std::exception&) {
    const auto panne = app::panne_de(std::current_exception(), installation.base);
    return completer(panne ? page_de_panne(contexte, *panne)
                           : page_d_erreur(installation, Empechement::Erreur));
  }
}

Site::Site(Installation installation, std::function<std::chrono::seconds()> montre)
    : interieur_(new Interieur{std::move(installation),
                               Sessions(montre ? std::move(montre) : Sessions::Montre(montre_du_systeme))}) {}

Site::~Site() = default;

std::string Site::nouveau_lien() {
  const std::string secret =
      interieur_->sessions.nouveau_lien({interieur_->installation.auteur, Role::Gestion});
  return lien(Route::Entrer, {secret}).cible();
}

bool Site::attend(const std::string& lien) const {
  return interieur_->sessions.attend(std::string_view(lien).substr(lien.rfind('/') + 1));
}

Reponse Site::repondre(const Requete& requete) {
  auto admise = interieur_->admettre(requete, Venu::Tout);
  return admise ? interieur_->faire(requete, std::move(*admise))
                : interieur_->empecher(requete, admise.error());
}

std::optional<Reponse> Site::arreter_avant_le_corps(const Requete& requete) {
  const auto admise = interieur_->admettre(requete, Venu::Entete);
  if (admise) return std::nullopt;
  return interieur_->empecher(requete, admise.error());
}

Reponse Site::refuser(int code) const {
  Reponse reponse = page_d_erreur(interieur_->installation, empechement_de(code));
  reponse.code = code;
  if (code == kMethodeRefusee) reponse.champs.ajouter("Allow", "GET, HEAD, POST");
  return completer(std::move(reponse));
}

}  // namespace finhop::web
