// Writes bordereau.html: one self-contained page, readable and printable, that guides the upload of one lot.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/base/jour.hpp"
#include "finhop/base/montant.hpp"
#include "finhop/format/html.hpp"

namespace finhop::format {

struct BordereauFichier {
  std::string nom;
  std::uint64_t taille = 0;
  std::string sha256;
};

struct BordereauLigne {
  int num_ligne = 0;
  std::string numero_editeur;
  std::string numero_asp;
  std::string client;  // may be empty
  Jour date_facture;
  Montant montant;
  std::string zip;                  // name of the zip that holds its documents
  std::vector<std::string> pieces;  // names of its documents
};

// What is done in finhop about the lot, as the face that made it spells it; empty when it spells nothing.
struct GestesDuBordereau {
  std::string redater;
  std::string deposer;
  std::string rejeter;
  std::string importer;
};

struct Bordereau {
  std::string nom_lot;
  std::string numero_ans;
  std::string nom_logiciel;  // may be empty
  std::string siret;
  std::string raison_sociale;  // may be empty
  Jour date_depot;
  BordereauFichier json;
  std::vector<BordereauFichier> zips;
  std::vector<BordereauLigne> lignes;
  GestesDuBordereau gestes = {};
};

// The steps to follow and what there is to send, and their style, for who serves them: the lot has a page for its lines.
// `avant`, `apres`: what stands on both sides of the steps.
html::Html pas_a_pas(const Bordereau& bordereau, const html::Html& avant, const html::Html& apres);
std::string_view feuille_du_bordereau();
// UTF-8, every text escaped, nothing loaded from anywhere, the same bytes for the same bordereau.
std::string ecrire_bordereau(const Bordereau& bordereau);
// Of a lot that must not be deposited any more: what its page opens with.
html::Html avis_de_ne_pas_deposer(std::string_view nom_lot);
// The same page, which opens with it.
std::string avertir_de_ne_pas_deposer(std::string page, std::string_view nom_lot);

}  // namespace finhop::format
