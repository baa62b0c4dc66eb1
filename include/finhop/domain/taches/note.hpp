// Something that a person wrote about a dossier, with the day on which to be reminded of it, until it is done.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "finhop/base/jour.hpp"
#include "finhop/domain/identifiants.hpp"

namespace finhop::domain {

constexpr std::size_t kLongueurNote = 1000;

struct Note {
  std::int64_t numero = 0;
  NumeroEditeur numero_editeur;
  std::optional<std::string> client = {};
  std::string texte;
  std::optional<Jour> rappel = {};
  std::string ajoutee_le = {};  // ISO, UTC
  std::string auteur = {};
  std::optional<std::string> faite_le = {};  // ISO, UTC
  std::optional<std::string> faite_par = {};
  friend bool operator==(const Note&, const Note&) = default;
};

}  // namespace finhop::domain
