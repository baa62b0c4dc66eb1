// A field that sends a file as its bytes alone, and what arrives of it.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "web/pages/cadre.hpp"
#include "web/recus.hpp"

namespace finhop::web {

struct ChampDEnvoi {
  h::Lien vers;
  std::string_view identifiant;
  std::string dit;
  std::string_view types;  // `.pdf,.png`; empty: any
  std::string_view bouton = {};  // sent when it is pressed; else as soon as it is chosen
  bool plusieurs = false;
};
// `champs`: what is sent beside the file, each under its name. The script of the page is `envoi.js`.
h::Html envoi_html(const Contexte& contexte, const ChampDEnvoi& champ, const h::Html& champs = {});

inline constexpr std::string_view kTypesDeDocument = ".pdf,.png,.jpg,.jpeg";

// What the browser says that the file is called, without folders; `sinon` when it says nothing.
std::string nom_envoye(const Requete& requete, std::string_view sinon);
// The file that was sent, not kept yet; the page of why there is none.
std::expected<Recu, Reponse> recevoir(const Contexte& contexte, const Requete& requete);

}  // namespace finhop::web
