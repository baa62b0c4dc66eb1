#include "finhop/base/geste.hpp"

#include <utility>

namespace finhop {

Suite suite_de(const PatronDeSuite& patron) {
  Suite suite{std::string(patron.quand), patron.geste, {}, std::string(patron.pourquoi)};
  for (std::size_t i = 0; i < patron.nombre; ++i)
    suite.arguments.push_back({patron.arguments[i].quoi, std::string(patron.arguments[i].valeur)});
  return suite;
}

Remede remede_de(const PatronDeRemede& patron) {
  Remede remede{patron.phrase};
  for (std::size_t i = 0; i < patron.nombre; ++i) remede.suites.push_back(suite_de(patron.suites[i]));
  return remede;
}

Remede au_dossier(Remede remede, std::string_view reference) {
  for (Suite& suite : remede.suites)
    for (Argument& argument : suite.arguments) {
      const bool nomme = argument.quoi == Donnee::Reference || argument.quoi == Donnee::NumeroEditeur;
      if (nomme && argument.valeur.empty()) argument.valeur = reference;
    }
  return remede;
}

Remede puis_recommencer(std::string fait) {
  return {std::move(fait), {{"", Geste::Recommencer}}};
}

}  // namespace finhop
