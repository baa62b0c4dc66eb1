// The list of dossiers: what its address asks for, and the form that asks it.
#pragma once

#include <vector>

#include "finhop/app/dossier/demande.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {

constexpr std::size_t kParPage = 50;

// What the address asks of the list, without what is of the page itself; then the page, from 1.
std::vector<domain::Critere> criteres_de(const Requete& requete);
std::size_t numero_de_page(const Requete& requete);

// The same list with one thing asked otherwise, from its first page; an empty value asks it no more.
h::Lien avec(const std::vector<domain::Critere>& criteres, std::string_view cle, const std::string& valeur,
             std::size_t page = 1);
// The command that lists the same.
Suite liste_equivalente(const std::vector<domain::Critere>& criteres);

h::Html filtre_html(const std::vector<domain::Critere>& criteres);
// What is asked, each with what takes it away.
h::Html criteres_html(const std::vector<domain::Critere>& criteres);
h::Html pages_html(const std::vector<domain::Critere>& criteres, std::size_t page, std::size_t total);
// The header of a column that the list can be sorted by, the one in hand told.
Titrer titrer(const std::vector<domain::Critere>& criteres);
// All the orders of the list.
h::Html ordres_html(const std::vector<domain::Critere>& criteres);

}  // namespace finhop::web
