#include "format/modele_hasard.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "finhop/base/texte.hpp"

namespace finhop::format {
namespace {

class Tirage {
 public:
  explicit Tirage(std::mt19937& hasard) : hasard_(hasard) {}

  Noeud changer(Noeud noeud) {
    for (Noeud& enfant : noeud.enfants) enfant = changer(std::move(enfant));
    dissoudre_un_bloc(noeud.enfants);
    if (sur(4)) emballer(noeud.enfants);
    if (noeud.forme != Forme::Valeur && sur(3))
      noeud.enfants.push_back({nom(), std::nullopt, Forme::Valeur, {}});
    std::ranges::shuffle(noeud.enfants, hasard_);
    renommer(noeud);
    if (noeud.forme == Forme::Objet && !noeud.nom.empty() && sur(6)) noeud.forme = Forme::ListeDObjets;
    return noeud;
  }

 private:
  bool sur(unsigned n) { return std::uniform_int_distribution<unsigned>(1, n)(hasard_) == 1; }

  // Never the same twice, never a name of the guide.
  std::string nom() {
    constexpr std::array<const char*, 6> kDebuts{
        "bloc", "é/", "~0", "a\"\\", "\n", "très très long, plus que la marge de lecture "};
    return kDebuts[std::uniform_int_distribution<std::size_t>(0, kDebuts.size() - 1)(hasard_)] +
           std::to_string(++noms_);
  }

  // The keys of PFI or of RI, without their block.
  void dissoudre_un_bloc(std::vector<Noeud>& enfants) {
    const auto bloc = std::ranges::find_if(
        enfants, [](const Noeud& enfant) { return enfant.cle == Cle::PFI || enfant.cle == Cle::RI; });
    if (bloc == enfants.end() || !sur(3)) return;
    std::vector<Noeud> siens = std::move(bloc->enfants);
    enfants.erase(bloc);
    std::ranges::move(siens, std::back_inserter(enfants));
  }

  // Some of the keys go into a block of their own. Those of the scenario do not: that block would be PFI or
  // RI.
  void emballer(std::vector<Noeud>& enfants) {
    Noeud bloc{nom(), std::nullopt, Forme::Objet, {}};
    std::erase_if(enfants, [&](const Noeud& enfant) {
      const bool du_scenario = enfant.cle && *enfant.cle > Cle::scenariosEffectivementInstalles &&
                               *enfant.cle < Cle::codeTraitement;
      const bool prise = enfant.cle && !du_scenario && *enfant.cle != Cle::nomFichier && sur(2);
      if (prise) bloc.enfants.push_back(enfant);
      return prise;
    });
    if (!bloc.enfants.empty()) enfants.push_back(std::move(bloc));
  }

  void renommer(Noeud& noeud) {
    if (noeud.cle == Cle::piecesJustificatives || noeud.cle == Cle::PFI || noeud.cle == Cle::RI)
      noeud.nom = nom();
    else if (noeud.cle && sur(3))
      noeud.nom = sur(2) ? texte::majuscules_ascii(noeud.nom) : texte::minuscules_ascii(noeud.nom);
  }

  std::mt19937& hasard_;
  int noms_ = 0;
};

}  // namespace

Modele modele_au_hasard(std::mt19937& hasard) {
  return {Tirage(hasard).changer(modele_integre().racine)};
}

}  // namespace finhop::format
