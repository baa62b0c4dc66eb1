#include "oracle/depot_arbre.hpp"

namespace finhop::tests {
namespace {

using Forme = Branche::Forme;

class Ecrivain {
 public:
  explicit Ecrivain(const Espaces& espaces) : espaces_(espaces) {}

  void branche(const Branche& branche) {
    if (branche.forme == Forme::Brut) {
      texte += branche.brut;
      return;
    }
    const bool est_objet = branche.forme == Forme::Objet;
    texte += est_objet ? '{' : '[';
    ++profondeur_;
    for (std::size_t i = 0; i < branche.enfants.size(); ++i) {
      if (i > 0) texte += ',';
      a_la_ligne();
      if (est_objet) texte += branche.cles[i] + espaces_.deux_points;
      this->branche(branche.enfants[i]);
    }
    --profondeur_;
    if (!branche.enfants.empty()) a_la_ligne();
    texte += est_objet ? '}' : ']';
  }

  std::string texte;

 private:
  void a_la_ligne() {
    texte += espaces_.fin_de_ligne;
    for (std::size_t i = 0; i < profondeur_; ++i) texte += espaces_.retrait;
  }

  const Espaces& espaces_;
  std::size_t profondeur_ = 0;
};

void parcourir(Branche& branche, Forme forme, std::size_t profondeur, std::vector<Conteneur>& trouves) {
  if (branche.forme == Forme::Brut) return;
  if (branche.forme == forme) trouves.push_back({&branche, profondeur});
  for (Branche& enfant : branche.enfants) parcourir(enfant, forme, profondeur + 1, trouves);
}

}  // namespace

std::string entre_guillemets(std::string_view texte) {
  return '"' + std::string(texte) + '"';
}
Branche brut(std::string ecrit) {
  return {.forme = Forme::Brut, .brut = std::move(ecrit)};
}
Branche texte(std::string_view texte) {
  return brut(entre_guillemets(texte));
}
Branche liste(std::vector<Branche> enfants) {
  return {.forme = Forme::Liste, .enfants = std::move(enfants)};
}
Branche objet(std::vector<std::pair<std::string, Branche>> membres) {
  Branche objet{.forme = Forme::Objet};
  for (auto& [cle, valeur] : membres) {
    objet.cles.push_back(entre_guillemets(cle));
    objet.enfants.push_back(std::move(valeur));
  }
  return objet;
}

std::string ecrit(const Branche& racine, const Espaces& espaces) {
  Ecrivain ecrivain(espaces);
  ecrivain.branche(racine);
  return ecrivain.texte + espaces.fin_de_ligne;
}

std::vector<Conteneur> conteneurs(Branche& racine, Forme forme) {
  std::vector<Conteneur> trouves;
  parcourir(racine, forme, 1, trouves);
  return trouves;
}

std::vector<Membre> membres(Branche& racine, std::string_view nom) {
  std::vector<Membre> trouves;
  const std::string cle = entre_guillemets(nom);
  for (const Conteneur& conteneur : conteneurs(racine, Forme::Objet))
    for (std::size_t i = 0; i < conteneur.branche->cles.size(); ++i)
      if (nom.empty() || conteneur.branche->cles[i] == cle) trouves.push_back({conteneur.branche, i});
  return trouves;
}

}  // namespace finhop::tests
