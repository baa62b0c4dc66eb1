#include "finhop/web/site.hpp"

#include <expected>

#include "finhop/app/entretien/diagnostic.hpp"
#include "finhop/base/memoire.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/web/routes.hpp"
#include "web/acces/controle.hpp"
#include "web/acces/empechement.hpp"
#include "web/acces/entetes.hpp"
#include "web/acces/identification.hpp"
#include "web/acces/sessions.hpp"
#include "web/annonces.hpp"
#include "web/codes.hpp"
#include "web/pages/cadre.hpp"
#include "web/pages/connexion.hpp"
#include "web/pages/erreurs.hpp"
#include "web/recus.hpp"
#include "web/taches.hpp"

namespace finhop::web {
namespace {

// As many as a person looks through; the others are told by their number.
constexpr app::Bornes kBornesDeLAccueil{.taches = 50, .dossiers = 20};

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

// What anybody may send is a name and a password: no more is taken from who has no session.
bool est_bref(const Requete& requete) {
  constexpr std::size_t kChiffres = 4;
  const auto taille = requete.champs.seul("Content-Length");
  return !taille || taille->size() <= kChiffres;
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
  std::unique_ptr<Identification> identification = {};  // where others than the owner come in
  app::Souvenir souvenir{kBornesDeLAccueil};
  Annonces annonces;
  Recus recus;
  Taches taches;  // ends before what it uses

  Interieur(Installation dite, const Sessions::Montre& montre)
      : installation(std::move(dite)),
        sessions(montre),
        recus(montre),
        taches(installation.patience, montre) {
    if (installation.partage) identification = std::make_unique<Identification>(installation.base, montre);
  }

  std::optional<Session> session_de(const Requete& requete);
  bool vaut_encore(Session& session) const;
  std::expected<Admise, Empechement> admettre(const Requete& requete, Venu venu);
  Reponse empecher(const Requete& requete, Empechement empechement) const;
  Reponse faire(const Requete& requete, Admise admise, const app::Suivi& suivi);
  Reponse faire_ou_suivre(const Requete& requete, Admise admise);
};

// An account that was removed, or whose password changed, has no session any more, and what it may do is what its file
// says now.
bool Site::Interieur::vaut_encore(Session& session) const {
  if (!identification) return true;
  const auto compte = identification->compte(session.personne.nom);
  if (!compte || compte->empreinte != session.marque) return false;
  session.personne.role = compte->role;
  return true;
}

std::optional<Session> Site::Interieur::session_de(const Requete& requete) {
  for (const std::string& secret : secrets_de_session(requete, installation)) {
    auto session = sessions.trouver(secret);
    if (!session) continue;
    if (vaut_encore(*session)) return session;
    sessions.fermer(secret);
  }
  return std::nullopt;
}

std::expected<Admise, Empechement> Site::Interieur::admettre(const Requete& requete, Venu venu) {
  if (!installation.partage && requete.compte != installation.compte)
    return std::unexpected(Empechement::AutreCompte);
  const auto hote = hote_reconnu(requete, installation);
  if (!hote)
    return std::unexpected(installation.partage ? Empechement::HoteNonDit : Empechement::MauvaisHote);
  auto admise = trouver(requete);
  if (!admise) return admise;
  admise->session = session_de(requete);
  const Role exige = admise->route->role;
  if (exige != Role::Ouvert && !admise->session) return std::unexpected(Empechement::SansSession);
  if (exige != Role::Ouvert && admise->session->personne.role < exige)
    return std::unexpected(Empechement::RoleInsuffisant);
  if (requete.methode != Methode::Post) return admise;
  if (!vient_de_nous(requete, *hote, installation)) return std::unexpected(Empechement::AutreOrigine);
  // Who signs in has no token yet: the origin is all that a page of elsewhere cannot have.
  if (exige == Role::Ouvert) return admise;
  if (venu == Venu::Tout && !(admise->session && porte_le_jeton(requete, admise->session->jeton)))
    return std::unexpected(Empechement::SansJeton);
  return admise;
}

Reponse Site::Interieur::empecher(const Requete& requete, Empechement empechement) const {
  if (identification && empechement == Empechement::SansSession)
    return completer(page_pour_entrer(kInterdit));
  Reponse reponse = page_d_erreur(installation, empechement);
  if (empechement == Empechement::MethodeRefusee) reponse.champs.ajouter("Allow", methodes_de(requete));
  return completer(std::move(reponse));
}

Reponse Site::Interieur::faire(const Requete& requete, Admise admise, const app::Suivi& suivi) {
  Contexte contexte{.installation = installation,
                    .sessions = sessions,
                    .taches = taches,
                    .annonces = annonces,
                    .recus = recus,
                    .souvenir = souvenir,
                    .maintenant = installation.horloge(),
                    .identification = identification.get(),
                    .du_motif = std::move(admise.du_motif),
                    .suivi = suivi};
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

// What is for anybody, what ends a session and what tells of another work is done at once.
Reponse Site::Interieur::faire_ou_suivre(const Requete& requete, Admise admise) {
  const Route route = admise.route->route;
  if (admise.route->role == Role::Ouvert || route == Route::Quitter || route == Route::Tache)
    return faire(requete, std::move(admise), [](const app::Avancement&) {});
  const std::string jeton = admise.session->jeton;
  auto faite =
      taches.faire(jeton, [this, la = std::make_shared<Requete>(a_part(requete)), admise = std::move(admise)](
                              const app::Suivi& suivi) { return faire(*la, admise, suivi); });
  if (auto* reponse = std::get_if<Reponse>(&faite)) return std::move(*reponse);
  if (std::holds_alternative<Taches::TropALaFois>(faite)) return empecher(requete, Empechement::Occupe);
  return completer(ailleurs(lien(Route::Tache, {std::get<Taches::Nom>(faite).nom})));
}

Site::Site(Installation installation, std::function<std::chrono::seconds()> montre)
    : interieur_(std::make_unique<Interieur>(
          std::move(installation), montre ? std::move(montre) : Sessions::Montre(montre_du_systeme))) {
  partager_la_memoire_entre_les_fils();
}

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
  return admise ? interieur_->faire_ou_suivre(requete, std::move(*admise))
                : interieur_->empecher(requete, admise.error());
}

std::optional<Reponse> Site::arreter_avant_le_corps(const Requete& requete) {
  const auto admise = interieur_->admettre(requete, Venu::Entete);
  if (!admise) return interieur_->empecher(requete, admise.error());
  if (admise->route->role == Role::Ouvert && !est_bref(requete))
    return interieur_->empecher(requete, Empechement::Mauvaise);
  return std::nullopt;
}

Reponse Site::refuser_en_clair() const {
  return completer(page_d_erreur(interieur_->installation, Empechement::EnClair));
}

Reponse Site::refuser(int code) const {
  Reponse reponse = page_d_erreur(interieur_->installation, empechement_de(code));
  reponse.code = code;
  if (code == kMethodeRefusee) reponse.champs.ajouter("Allow", "GET, HEAD, POST");
  return completer(std::move(reponse));
}

}  // namespace finhop::web
