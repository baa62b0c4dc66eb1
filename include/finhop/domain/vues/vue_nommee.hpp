// A list that people come back to: a name, and what is asked of the list as « clé=valeur ».
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace finhop::domain {

// One criterion, in the words of finhop: « situation », « attend_paiement ».
struct Critere {
  std::string cle;
  std::string valeur;
  friend bool operator==(const Critere&, const Critere&) = default;
};

struct VueNommee {
  std::int64_t numero = 0;
  std::string nom;
  std::vector<Critere> criteres;
  std::string gardee_le;  // ISO, UTC
  std::string auteur;
  bool entiere = true;  // no criterion of it was lost in the base
};

constexpr std::size_t kLongueurNomDeVue = 60;
constexpr std::size_t kCriteresDUneVue = 200;
constexpr std::size_t kLongueurDeCritere = 1000;

}  // namespace finhop::domain
