// The bytes of HTTP/1: the head of a request read, the head of an answer written. What is ambiguous is refused, for two
// readers of the same bytes must never disagree.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "finhop/web/echange.hpp"

namespace finhop::web {

enum class Ensuite { Garder, Fermer };  // what becomes of the connection

struct Entete {
  Requete requete;
  std::size_t octets = 0;        // of the head
  std::uint64_t corps = 0;       // bytes that follow it
  bool attend_un_signe = false;  // the client waits for a word before it sends them
  Ensuite ensuite = Ensuite::Fermer;
};

// Nothing as long as the head is not whole; the code of the refusal when it cannot become a request.
std::expected<std::optional<Entete>, int> lire_entete(std::string_view octets, std::size_t limite);

// The head of an answer whose content has that size. std::logic_error when a field would break out of its line.
std::string ecrire_entete(const Reponse& reponse, std::uint64_t taille, Ensuite ensuite);

}  // namespace finhop::web
