#include "web/pages/depots/envoi.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/base/panne.hpp"
#include "web/codes.hpp"
#include "web/pages/erreurs.hpp"
#include "web/serveur/corps.hpp"

namespace finhop::web {
namespace {

constexpr std::string_view kOctets = "application/octet-stream";
constexpr std::string_view kParLeScript =
    "Envoyer un fichier demande le script de cette page : l'autoriser dans le navigateur, puis recommencer.";

// What a form without the script sends is no file.
bool est_un_fichier(const Requete& requete) {
  const auto type = requete.champs.seul("Content-Type");
  return type && texte::rogner(type->substr(0, type->find(';'))) == kOctets;
}

Reponse rien_de_recu(const Contexte& contexte, std::string_view pourquoi) {
  return page(contexte, {.titre = "Aucun fichier n'est arrivé", .code = kRefuse},
              h::p(h::encart(h::Ton::Mauvais), h::attribut<"role">("alert"), pourquoi));
}

// Nothing when the disk has no room for them.
std::shared_ptr<const DescripteurProprietaire> ecrire_au_disque(std::string_view octets) try {
  Corps corps(Corps::Lieu::Disque, kRepertoireProvisoire);
  corps.ajouter(octets);
  Requete au_disque;
  std::move(corps).remettre_a(au_disque);
  return std::make_shared<const DescripteurProprietaire>(*std::move(au_disque.fichier));
} catch (const Panne&) { return nullptr; }

}  // namespace

h::Html envoi_html(const Contexte& contexte, const ChampDEnvoi& champ, const h::Html& champs) {
  const auto nom = h::identifiant(champ.identifiant);
  const auto type = h::attribut<"type">("file");
  const auto types = h::attribut<"accept">(champ.types);
  const auto vers = h::attribut<"data-vers">(champ.vers.cible());
  const auto jeton = h::attribut<"data-jeton">(contexte.jeton);
  const h::Html saisie = champ.plusieurs
                             ? h::input(nom, type, types, vers, jeton, h::attribut<"multiple">())
                             : h::input(nom, type, types, vers, jeton);
  h::Html contenu = h::p(h::label(h::attribut<"for">(champ.identifiant), champ.dit), " ", saisie);
  contenu += champs;
  if (!champ.bouton.empty()) contenu += h::p(h::button(h::attribut<"type">("button"), champ.bouton));
  contenu += h::p(h::attribut<"role">("status"), kParLeScript);
  return h::div(h::classe("envoi"), contenu);
}

std::string nom_envoye(const Requete& requete, std::string_view sinon) {
  const auto dit = parametre(requete.parametres, "nom");
  if (!dit) return std::string(sinon);
  const std::string_view nom = dit->substr(dit->find_last_of("/\\") + 1);
  return nom.empty() || nom == "." || nom == ".." ? std::string(sinon) : texte::imprimable(nom);
}

std::expected<Recu, Reponse> recevoir(const Contexte& contexte, const Requete& requete) {
  if (!est_un_fichier(requete)) return std::unexpected(rien_de_recu(contexte, kParLeScript));
  Recu recu{.fichier = nom_envoye(requete, "fichier")};
  if (requete.fichier) {
    const int copie = ::fcntl(requete.fichier->numero(), F_DUPFD_CLOEXEC, 0);
    if (copie < 0) lancer_panne("réception de", recu.fichier, errno);
    recu.octets = std::make_shared<DescripteurProprietaire>(copie);
  } else {
    if (requete.corps.empty()) return std::unexpected(rien_de_recu(contexte, "Ce fichier est vide."));
    recu.octets = ecrire_au_disque(requete.corps);
    if (!recu.octets) return std::unexpected(page_d_erreur(contexte.installation, Empechement::SansPlace));
  }
  struct stat etat {};
  if (::fstat(recu.octets->numero(), &etat) != 0) lancer_panne("réception de", recu.fichier, errno);
  recu.taille = static_cast<std::uint64_t>(etat.st_size);
  recu.sha256 = sha256_du_fichier(recu.pour_app().chemin);
  return recu;
}

}  // namespace finhop::web
