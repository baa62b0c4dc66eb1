// A report as a page, or as the file that was asked for: the same value for both.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "web/codes.hpp"
#include "web/pages/cadre.hpp"
#include "web/pages/erreurs.hpp"
#include "web/pages/rendu/rendu.hpp"

namespace finhop::web {

enum class FormeDeFichier { Xlsx, Csv, Json };
// What `format` asks for in the address; nothing: the page.
std::optional<FormeDeFichier> forme_demandee(const Requete& requete);
Reponse fichier(FormeDeFichier forme, std::string_view nom, std::string octets);
// The same of what `ecrire` writes, which is never whole in memory when it is long.
using EcrireDans = std::function<void(std::ostream&)>;
Reponse fichier_ecrit(FormeDeFichier forme, std::string_view nom, const EcrireDans& ecrire);
// The same page as files: under what is filtered and sorted.
enum class Exports { DUneTable, DUnObjet };
h::Html liens_d_export(const Requete& requete, Route route, const std::vector<std::string>& valeurs,
                       Exports exports);

struct Presentation {
  Cadre cadre;
  Route route;
  std::vector<std::string> valeurs = {};  // of the braces of the route
  std::string_view fichier;               // the name of what is exported, without its extension
  Menent menent = {};
};

// `Rapport` gives its `page` and, where it has them, its `donnees` and its `tableur`.
template <class Rapport>
Reponse rendre(const Contexte& contexte, const Requete& requete, const Presentation& presentation,
               const Rapport& rapport, const h::Html& avant = {}) {
  const Exporter& exporter = contexte.installation.exporter;
  const auto forme = forme_demandee(requete);
  if (forme == FormeDeFichier::Json)
    return fichier_ecrit(*forme, presentation.fichier,
                         [&](std::ostream& sortie) { exporter.en_json(sortie, rapport.donnees()); });
  constexpr bool kTable = requires {
    rapport.tableur();
  };
  if constexpr (kTable)
    if (forme)
      return fichier_ecrit(*forme, presentation.fichier, [&](std::ostream& sortie) {
        if (forme == FormeDeFichier::Xlsx)
          exporter.en_xlsx(sortie, rapport.tableur(), contexte.provenance(presentation.cadre.equivalente));
        else
          exporter.en_csv(sortie, rapport.tableur());
      });
  return page(contexte, presentation.cadre,
              h::ensemble(avant,
                          page_dite(contexte, rapport.page(), presentation.cadre.titre, Niveau::Deux,
                                    presentation.menent),
                          liens_d_export(requete, presentation.route, presentation.valeurs,
                                         kTable ? Exports::DUneTable : Exports::DUnObjet)));
}

// What the use case refused, or its report.
template <class Issue, class Faire>
Reponse ou_refus(const Contexte& contexte, const Issue& issue, const Faire& faire, int code = 200) {
  if (issue) return faire(*issue);
  Reponse refuse = page_de_refus(contexte, issue.error());
  if (code != 200) refuse.code = code;
  return refuse;
}

// Bytes that came from outside, to be kept and never shown.
Reponse a_garder(const std::string& nom, std::string octets);
// The same of what was written in a file without a name.
Reponse a_garder(const std::string& nom, DescripteurProprietaire octets);

// The dossier that the address asks for, told in the equivalent command too; nothing when it asks for all.
std::optional<std::string> reference_de(const Requete& requete, Suite& equivalente);

// A parameter that is a number, between 1 and that; `sinon` when it is absent or none.
std::size_t nombre_demande(const Requete& requete, std::string_view nom, std::size_t sinon,
                           std::size_t au_plus);
// The page of a document, from 1, that the address names between braces; nothing when that is no number.
std::optional<unsigned> page_nommee(const Contexte& contexte);
// One of a list of ways, marked when it is the one that was taken.
h::Html voie_html(const h::Lien& vers, std::string_view mot, bool ici);

// The value of a parameter as it was typed, under its own name; nothing when it is absent or empty.
std::optional<app::Saisi> saisi(const Requete& requete, std::string_view nom);

}  // namespace finhop::web
