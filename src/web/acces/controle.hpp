// What is looked at before a page sees a request: whom it was meant for, which page made the browser send it, which session
// it is of.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/web/contexte.hpp"
#include "web/acces/sessions.hpp"

namespace finhop::web {

// « finhop-0a1b.localhost:4321 », when the request names this server so; by any other name it may be a page from elsewhere
// whose name was made to lead here.
std::optional<std::string> hote_reconnu(const Requete& requete, const Installation& installation);

// That the browser says, of a request that changes something, that one of our own pages sends it.
bool vient_de_nous(const Requete& requete, std::string_view hote, const Installation& installation);

// The cookie that holds the secret of the session. Its name holds the port, which no cookie is kept apart by.
std::string nom_du_temoin(const Installation& installation);
std::string temoin_de_session(const Installation& installation, std::string_view secret,
                              std::chrono::seconds vie);
std::vector<std::string> secrets_de_session(const Requete& requete, const Installation& installation);

// In the field `jeton` of a form, or in the head where a script sends bytes.
inline constexpr std::string_view kChampDuJeton = "jeton";
inline constexpr std::string_view kEnteteDuJeton = "X-Finhop-Jeton";
bool porte_le_jeton(const Requete& requete, std::string_view jeton);

// What a form sent; nothing when the body is not one.
Parametres formulaire_de(const Requete& requete);

}  // namespace finhop::web
