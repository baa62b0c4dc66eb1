// Shown values as programs read them: amounts as text with two decimals, days and instants in ISO, null for nothing.
#pragma once

#include <nlohmann/json.hpp>

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/ecriture/tampon.hpp"
#include "cli/gestes.hpp"
#include "finhop/vue/faits.hpp"
#include "finhop/vue/table.hpp"

namespace finhop::cli {

using JsonDoc = nlohmann::ordered_json;

// As written, without the final line end.
std::string texte_json(const JsonDoc& json);
void ecrire_json(std::ostream& sortie, const JsonDoc& json);

// Facts that bear a key. An object made of keys with a point is null when it holds nothing that is known.
JsonDoc json_de(const Gestes& gestes, const vue::Faits& faits);
JsonDoc json_de(const Gestes& gestes, const vue::Valeur& valeur);

// An array given element by element, its bytes those of the whole.
class TableauJson {
 public:
  TableauJson(const Gestes& gestes, std::vector<vue::Colonne> colonnes)
      : gestes_(gestes), colonnes_(std::move(colonnes)) {}
  void rangee(const vue::Rangee& valeurs);
  void ajouter(const JsonDoc& element);
  void ecrire(std::ostream& sortie);

 private:
  const Gestes& gestes_;
  std::vector<vue::Colonne> colonnes_;
  Tampon texte_;
  bool vide_ = true;
};

void ecrire_json(std::ostream& sortie, const Gestes& gestes, const vue::Faits& faits);
void ecrire_json(std::ostream& sortie, const Gestes& gestes, const vue::Defile& table);

}  // namespace finhop::cli
