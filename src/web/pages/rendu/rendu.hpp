// What a report says, as a part of a page: the same blocks that the terminal writes, each in its element. A step is a link
// where a page answers to it, else the command to copy; a dossier or a lot named in a table is a link to its page.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "finhop/vue/page.hpp"
#include "finhop/web/contexte.hpp"
#include "web/pages/mots.hpp"

namespace finhop::web {

// The page that answers to the step with all that it is given, or the form that does it, when who asks may; nothing when only
// its command does.
std::optional<h::Lien> lien_du_geste(const Contexte& contexte, const Suite& suite);
// The same, or where the page that is being written says, or where the file that it asks for is left.
std::optional<h::Lien> lien_d_ici(const Contexte& contexte, const Suite& suite);
// The step itself, without what stands around it.
h::Html geste_dit(const Contexte& contexte, const Suite& suite, std::string_view mot = {});
// A sentence, then each step after what it hangs from.
h::Html a_faire_dit(const Contexte& contexte, const Remede& remede);
h::Html valeur_dite(const Contexte& contexte, const vue::Valeur& valeur);

// Where rows lead, by what heads them.
using Menent = std::map<std::string, h::Lien, std::less<>>;

// One below the other; sections begin under titles of that level. `titre`: what a table that stands under no section is.
enum class Niveau { Deux = 2, Trois = 3 };
h::Html page_dite(const Contexte& contexte, const vue::Page& page, std::string_view titre,
                  Niveau niveau = Niveau::Deux, const Menent& menent = {});
h::Html faits_dits(const Contexte& contexte, const vue::Faits& faits);
// `legende`: what the table is, for who does not see what stands above it.
// `titrer`: the header of a column, when it is more than its name.
struct Titree {
  h::Html titre;
  std::string_view ordre = {};  // `ascending`, `descending` when the table is sorted by it
};
using Titrer = std::function<Titree(const vue::Colonne&)>;
h::Html table_dite(const Contexte& contexte, const vue::Table& table, std::string_view legende,
                   const Titrer& titrer = {}, const Menent& menent = {});

}  // namespace finhop::web
