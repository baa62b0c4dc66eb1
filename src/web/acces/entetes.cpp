#include "web/acces/entetes.hpp"

#include <array>

namespace finhop::web {
namespace {

struct EnteteFixe {
  std::string_view nom;
  std::string_view valeur;
};

constexpr std::array kToujours{
    EnteteFixe{"Content-Security-Policy",
               "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
               "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"},
    EnteteFixe{"X-Content-Type-Options", "nosniff"},
    // Nothing is told to others either way; under « no-referrer » a browser tells no origin even with our own forms.
    EnteteFixe{"Referrer-Policy", "same-origin"},
    EnteteFixe{"Cross-Origin-Opener-Policy", "same-origin"},
    EnteteFixe{"Cross-Origin-Resource-Policy", "same-origin"},
};

}  // namespace

Reponse completer(Reponse reponse) {
  for (const EnteteFixe& entete : kToujours) reponse.champs.ajouter(entete.nom, entete.valeur);
  if (reponse.champs.combien("Cache-Control") == 0) reponse.champs.ajouter("Cache-Control", "no-store");
  return reponse;
}

}  // namespace finhop::web
