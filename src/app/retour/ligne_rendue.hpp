// What is kept of a line of an answer: a few hundred bytes of values and one finding of each rule, whatever the file
// holds. What is longer than any value is told, and not kept.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/retour/lecture.hpp"
#include "finhop/domain/depot_lu.hpp"
#include "finhop/domain/profils/profil.hpp"

namespace finhop::app {

// Of one value. A label is a sentence; a number, a name, an address are shorter.
constexpr std::size_t kValeurMax = 10'000;
// Of all the values of all the lines: the reader takes 100 000 items of lists, of a dozen bytes each.
constexpr std::size_t kPoidsMax = 2'000'000;

// As written in the file, those of its lists and of its documents among them.
std::size_t poids(const domain::LigneLue& ligne, std::string_view octets);

struct ValeurTropLongue {
  domain::Cle cle;
  std::size_t place = 0;
  std::size_t octets = 0;
};
// The values beyond kValeurMax; a code may be a block, measured as it is written.
std::vector<ValeurTropLongue> valeurs_trop_longues(const domain::LigneLue& ligne, std::string_view octets);

// « elle pèse 12,00 ko, et aucune plus de 10,00 ko »
std::string dire_trop_long(std::size_t octets);

// What is kept of the line at `index`; of the rules of format, the first finding of each.
LigneDeRetour ligne_rendue(const domain::LigneLue& ligne, std::size_t index, std::string_view octets,
                           const domain::Profil& profil);

}  // namespace finhop::app
