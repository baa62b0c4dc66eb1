// One block of a profile's document being read: its keys taken one by one, all that is wrong with them noted.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/format/profil.hpp"
#include "format/modele_arbre.hpp"

namespace finhop::format {

using Fautes = std::vector<FauteDeProfil>;

class Bloc {
 public:
  // `arbre` must be a block: otherwise that is noted, and nothing is in it.
  Bloc(const Arbre& arbre, Fautes& fautes);

  // The value of that key; nothing when it is not there, which is noted.
  const Arbre* exiger(std::string_view cle);
  // Nothing when it is not there, or null.
  const Arbre* si_donne(std::string_view cle);
  std::optional<std::string> texte(std::string_view cle, std::string_view attendu);
  // A whole number between these.
  std::optional<std::uint64_t> nombre(std::string_view cle, std::uint64_t min, std::uint64_t max);
  std::optional<bool> reponse(std::string_view cle);
  domain::Fondement source();
  // Notes what is wrong with the value of a key that is there.
  void refuser(const Arbre& valeur, std::string attendu);
  void refuser_ici(std::string trouve, std::string attendu);
  // Notes the keys that nobody asked for, and those given twice.
  void finir();

 private:
  const Arbre* trouver(std::string_view cle);

  const Arbre& arbre_;
  Fautes& fautes_;
  std::vector<std::string> demandees_;
};

// Calls `lire` with each block of the list under that key.
void chaque_bloc(Bloc& bloc, std::string_view cle, const std::function<void(const Arbre&)>& lire);

// The text of a value that is one; nothing otherwise.
std::optional<std::string> texte_de(const Arbre& valeur);

}  // namespace finhop::format
