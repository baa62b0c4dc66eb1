#include "finhop/app/verification/modele.hpp"

#include <fmt/format.h>

#include "app/operation.hpp"
#include "app/profils.hpp"
#include "app/verification/modele_choisi.hpp"
#include "finhop/store/modeles.hpp"

namespace finhop::app {

ModeleMontre montrer_modele(Base* base) {
  if (!base) return {OrigineModele::Integre, format::ecrire_modele(format::modele_integre())};
  const store::Transaction lecture(*base, store::Acces::Lecture);
  const OrigineModele origine = store::lire_modele(*base) ? OrigineModele::Importe : OrigineModele::Integre;
  return {origine, format::ecrire_modele(modele_en_vigueur(*base))};
}

Issue<ModeleImporte> importer_modele(Base& base, const Contexte& contexte, const Fichier& fichier) {
  auto lu = lire_fichier_modele(fichier, Profils(base).champs_propres());
  if (!lu) return std::unexpected(std::move(lu.error()));
  Operation operation(base, contexte);
  const format::Modele avant = modele_en_vigueur(base);
  ModeleImporte importe{lu->modele != avant, lu->cles_inconnues, format::constantes(lu->modele),
                        format::changements(avant, lu->modele)};
  if (!importe.change) return importe;
  if (lu->modele == format::modele_integre())
    store::effacer_modele(base);
  else
    store::ecrire_modele(base, format::ecrire_modele(lu->modele), contexte.maintenant);
  operation.noter("modele.importe", std::nullopt, fichier.nom);
  operation.terminer();
  return importe;
}

// A damaged one is put right too, so it is not read.
bool retablir_modele(Base& base, const Contexte& contexte) {
  Operation operation(base, contexte);
  if (!store::lire_modele(base)) return false;
  store::effacer_modele(base);
  operation.noter("modele.retabli", std::nullopt, "le modèle intégré");
  operation.terminer();
  return true;
}

}  // namespace finhop::app
