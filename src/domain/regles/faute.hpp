// The words for a value of a deposit file that breaks a rule.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "finhop/domain/regles.hpp"

namespace finhop::domain {

// As written in the file, cut to a readable length: `"00001"`, `12500.5`, `[…]`.
std::string montrer(const Valeur& valeur);

// Any text, made printable and cut to a readable length.
std::string montrer_texte(std::string_view octets);

// « nomFichier du document 2 vaut "facture.pdf" : il faut … »
void dire_faute(const Signaler& signaler, Cle cle, const Valeur& valeur, std::string_view attendu,
                std::optional<std::size_t> element = {}, Remede remede = {});

// « identDMP est vide : il faut … », for a list without items.
void dire_vide(const Signaler& signaler, Cle cle, const Valeur& liste, std::string_view attendu,
               Remede remede = {});

// A finding about the value of a key, whatever its place.
void dire(const Signaler& signaler, Cle cle, std::string message, std::string valeur);
// A line of a deposit and one of its keys.
Endroit endroit(const Demande& demande, Cle cle);

inline bool est_lu(const Valeur& valeur) {
  return valeur.genre != Genre::Absent;
}

}  // namespace finhop::domain
