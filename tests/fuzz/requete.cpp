// The head of a request: refused by a code, waited for, or read as one request and no other.
#include <string>

#include "finhop/base/texte.hpp"
#include "fuzz/exiger.hpp"
#include "web/serveur/http.hpp"

using namespace finhop;

namespace {

constexpr std::size_t kLimite = 4096;

void juger(const web::Entete& entete, std::string_view octets) {
  const web::Requete& requete = entete.requete;
  fuzz::exiger(entete.octets <= octets.size() && octets.substr(0, entete.octets).ends_with("\r\n\r\n"),
               "la tête finit à sa ligne vide");
  fuzz::exiger(requete.chemin.starts_with('/') && texte::est_utf8(requete.chemin) &&
                   !requete.chemin.contains('\0'),
               "un chemin est un texte qui part de la racine");
  fuzz::exiger(!requete.segments.empty(), "un chemin a un segment au moins");
  fuzz::exiger(requete.champs.combien("host") == 1 && requete.champs.combien("transfer-encoding") == 0 &&
                   requete.champs.combien("content-length") <= 1,
               "un hôte, une taille, pas de morceaux");
  fuzz::exiger(entete.corps == 0 || requete.methode == web::Methode::Post, "un corps vient par POST");
  for (const web::Champ& champ : requete.champs)
    fuzz::exiger(!champ.nom.contains('\0') && !champ.valeur.contains('\0') && !champ.valeur.contains('\n'),
                 "un champ tient sur sa ligne");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* donnes, std::size_t taille) {
  const std::string_view octets = fuzz::texte(donnes, taille);
  const auto lue = web::lire_entete(octets, kLimite);
  if (!lue) {
    fuzz::exiger(lue.error() >= 400 && lue.error() < 500, "un refus a le code d'un refus");
    return 0;
  }
  if (!*lue) return 0;
  juger(**lue, octets);
  // What follows the head changes nothing of it.
  const auto seule = web::lire_entete(octets.substr(0, (*lue)->octets), kLimite);
  fuzz::exiger(seule && *seule && (*seule)->corps == (*lue)->corps &&
                   (*seule)->requete.chemin == (*lue)->requete.chemin,
               "une tête se lit la même sans ce qui la suit");
  return 0;
}
