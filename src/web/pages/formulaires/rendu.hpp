// A form as a part of a page, in each of its states.
#pragma once

#include <string>
#include <vector>

#include "web/pages/cadre.hpp"
#include "web/pages/formulaires/formulaire.hpp"

namespace finhop::web {

// What stands in the fields, and what is wrong with it.
struct Rempli {
  Parametres valeurs = {};  // of each question, what is typed there; what is recorded when absent
  std::vector<Faute> fautes = {};
};

// The fields, and the button that sends them.
h::Html formulaire_html(const Contexte& contexte, const Formulaire& formulaire, const Etat& etat,
                        const format::html::Lien& vers, const Rempli& rempli);
// Above them: each fault, with the way to its field, and what to do.
h::Html fautes_html(const Contexte& contexte, const std::vector<Faute>& fautes);
// Above them: what somebody else wrote meanwhile, beside what was typed.
h::Html conflit_html(const Contexte& contexte, const Etat& etat, const Reponses& reponses,
                     const std::string& qui);

// What an answer looks like to people: the words of a choice.
std::string en_mots(const Question& question, const std::string& valeur);

}  // namespace finhop::web
