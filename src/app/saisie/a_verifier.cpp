#include "app/saisie/a_verifier.hpp"

#include "finhop/domain/attendus.hpp"
#include "finhop/domain/vraisemblance.hpp"

namespace finhop::app {

void noter_a_verifier(RapportImport& rapport, const domain::Dossier& dossier, std::size_t ligne,
                      const Jour& aujourd_hui) {
  for (domain::Constat& constat : domain::invraisemblances(dossier, aujourd_hui))
    rapport.a_verifier.push_back(
        {dossier.avance.numero_editeur.texte(), ligne, constat.regle, std::move(constat.message)});
}

void noter_l_ecart(RapportImport& rapport, const domain::Avance& avance, std::size_t ligne) {
  const auto attendu = domain::avance_attendue(avance);
  if (avance.statut != domain::StatutAvance::Payee || !avance.montant_avance || !attendu ||
      *attendu == *avance.montant_avance)
    return;
  rapport.ecarts.push_back({avance.numero_editeur.texte(), ligne, *attendu, *avance.montant_avance});
}

}  // namespace finhop::app
