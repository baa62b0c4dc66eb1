// What a person says of a table that was sent, in the address or in the form, and what importing it gives.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "finhop/app/paiement/importer.hpp"
#include "finhop/app/saisie/imports.hpp"
#include "finhop/app/saisie/titres.hpp"
#include "web/pages/depots/recus.hpp"

namespace finhop::web {

struct DemandeDImport {
  app::SorteDeTable sorte = app::SorteDeTable::Avances;
  app::DejaLa deja_la = app::DejaLa::Refuser;
  app::LectureDeTable lecture = {};
  app::AvisSaisi avis = {};
};
DemandeDImport demande_d_import(app::SorteDeTable sorte, const Parametres& parametres);
// The same, to be asked again: in an address, hidden in a form.
Parametres parametres_de(const DemandeDImport& demande);
Suite commande_de(const DemandeDImport& demande, const Recu& recu);

struct Sorte {
  app::SorteDeTable sorte;
  std::string_view id;   // in the address
  std::string_view nom;  // « une table d'avances »
  Geste geste;           // that imports it
  Route enregistrer;
};
const Sorte& sorte_de(app::SorteDeTable sorte);
// None of that name.
const Sorte* sorte_nommee(std::string_view id);
std::span<const Sorte> sortes();

enum class Bilan { Refuse, SansEffet, AvecEffet };
struct ImportDit {
  Bilan bilan = Bilan::Refuse;
  vue::Page page;               // what it did, or would do; what is wrong with it
  vue::Table differences = {};  // cell by cell, the first ones
  std::size_t autres = 0;       // differences beyond
};
// As the command does. app::JournalAvance when `tete` is said and is not the journal's any more.
ImportDit importer(Contexte& contexte, const Recu& recu, const DemandeDImport& demande, app::Mode mode,
                   std::optional<std::string> tete = std::nullopt);

}  // namespace finhop::web
