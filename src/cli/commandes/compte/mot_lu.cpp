#include "cli/commandes/compte/mot_lu.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/web/comptes.hpp"

namespace finhop::cli {
namespace {

Refus refus(std::string message, std::string attendu, std::string remede) {
  return {CodeRefus::MotDePasseRefuse, std::move(message), std::move(attendu), std::move(remede)};
}

}  // namespace

Result<std::string> lire_le_mot_de_passe(const Session& session, const std::string& nom) {
  const auto dit = session.lire_un_secret(fmt::format("mot de passe de {} : ", texte::imprimable(nom)));
  if (!dit)
    return refuser(refus("aucun mot de passe n'a été donné", "une ligne, tapée ou sur l'entrée standard",
                         "relancer la commande dans un terminal, et l'y taper"));
  auto admis = web::mot_de_passe_admis(*dit, nom);
  if (!admis || !session.est_tape()) return admis;
  if (session.lire_un_secret("le même, encore une fois : ") != dit)
    return refuser(refus("les deux mots de passe diffèrent", "deux fois le même", "recommencer"));
  return admis;
}

}  // namespace finhop::cli
