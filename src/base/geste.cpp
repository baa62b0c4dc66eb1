#include "finhop/base/geste.hpp"

#include <utility>

namespace finhop {

Suite::Suite(std::string moment, Geste fait, std::vector<Argument> donnees, std::string raison)
    : quand(std::move(moment)), geste(fait), arguments(std::move(donnees)), pourquoi(std::move(raison)) {}
Suite::Suite(const Suite& autre) = default;
Suite::Suite(Suite&& autre) noexcept = default;
Suite& Suite::operator=(const Suite& autre) = default;
Suite& Suite::operator=(Suite&& autre) noexcept = default;
Suite::~Suite() = default;
bool operator==(const Suite& a, const Suite& b) {
  return a.quand == b.quand && a.geste == b.geste && a.arguments == b.arguments && a.pourquoi == b.pourquoi;
}

Remede::Remede() = default;
Remede::Remede(std::string dite) : phrase(std::move(dite)) {}
Remede::Remede(std::string_view dite) : phrase(dite) {}
Remede::Remede(const char* dite) : phrase(dite) {}
Remede::Remede(std::string dite, std::vector<Suite> donnees)
    : phrase(std::move(dite)), suites(std::move(donnees)) {}
Remede::Remede(Suite seule) : suites{std::move(seule)} {}
Remede::Remede(const Remede& autre) = default;
Remede::Remede(Remede&& autre) noexcept = default;
Remede& Remede::operator=(const Remede& autre) = default;
Remede& Remede::operator=(Remede&& autre) noexcept = default;
Remede::~Remede() = default;
bool operator==(const Remede& a, const Remede& b) {
  return a.phrase == b.phrase && a.suites == b.suites;
}

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
