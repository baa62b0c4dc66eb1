// A form as a browser reads it from a page, filled and sent.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/site/scene.hpp"

namespace finhop::web::scene {

using Saisies = std::vector<std::pair<std::string, std::string>>;

struct FormulaireLu {
  std::string vers;
  Saisies champs;  // those that are hidden too, each with what stands there

  // That of the page that asks something, or confirms it. REQUIREs that there is one.
  static FormulaireLu de(const std::string& html);
  bool demande(std::string_view cle) const;
  std::string valeur(std::string_view cle) const;
  // With these answers in place of what stood there; REQUIREs that they are asked.
  FormulaireLu avec(const Saisies& reponses) const;
};

// The questions of the form that cannot be left without an answer.
std::vector<std::string> exigees(const std::string& html);

Demande envoi_de(const Navigateur& n, const FormulaireLu& formulaire);
Reponse envoyer(Navigateur& n, const FormulaireLu& formulaire);
// Opens the form, answers, sends.
Reponse remplir(Navigateur& n, const std::string& cible, const Saisies& reponses);

}  // namespace finhop::web::scene
