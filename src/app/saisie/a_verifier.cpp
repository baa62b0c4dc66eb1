#include "app/saisie/a_verifier.hpp"

#include "finhop/domain/attendus.hpp"

namespace finhop::app {
namespace {

template <class Objet>
void noter(std::vector<Objet>& liste, std::size_t& tus, std::size_t max, Objet objet) {
  if (liste.size() == max)
    ++tus;
  else
    liste.push_back(std::move(objet));
}

}  // namespace

void SommeDesEcarts::ajouter(Montant ecart) {
  if (ecart > Montant()) {
    ++moins;
    manque += ecart;
  } else if (ecart < Montant()) {
    ++plus;
    trop += Montant() - ecart;
  }
}

void noter_creee(RapportImport& rapport, const domain::NumeroEditeur& numero) {
  noter(rapport.crees, rapport.crees_tus, kNommesMax, numero.texte());
}
void noter_inchangee(RapportImport& rapport, const domain::NumeroEditeur& numero) {
  noter(rapport.inchanges, rapport.inchanges_tus, kNommesMax, numero.texte());
}
void noter_modifie(RapportImport& rapport, DossierModifie modifie) {
  noter(rapport.modifies, rapport.modifies_tus, kModifiesMax, std::move(modifie));
}

void dire_les_tus(RapportImport& rapport) {
  const std::size_t tus =
      rapport.crees_tus + rapport.modifies_tus + rapport.inchanges_tus + rapport.ecarts_tus;
  if (tus > 0)
    rapport.remarques.emplace_back(
        "la table est longue : 100 000 dossiers au plus sont nommés, 10 000 s'ils changent, et 5 000 écarts ; les autres "
        "sont comptés");
  static_assert(kNommesMax == 100'000 && kModifiesMax == 10'000 && kEcartsMax == 5'000);
}

void noter_a_verifier(RapportImport& rapport, const domain::NumeroEditeur& numero, std::size_t ligne,
                      domain::Constats constats) {
  for (domain::Constat& constat : constats)
    noter(rapport.a_verifier, rapport.a_verifier_tus, kAVerifierMax,
          Invraisemblance{numero.texte(), ligne, constat.regle, std::move(constat.message)});
}

void noter_l_ecart(RapportImport& rapport, const domain::Avance& avance, std::size_t ligne) {
  const auto attendu = domain::avance_attendue(avance);
  if (avance.statut != domain::StatutAvance::Payee || !avance.montant_avance || !attendu ||
      *attendu == *avance.montant_avance)
    return;
  rapport.somme.ajouter(*attendu - *avance.montant_avance);
  noter(rapport.ecarts, rapport.ecarts_tus, kEcartsMax,
        EcartDePaiement{avance.numero_editeur.texte(), ligne, *attendu, *avance.montant_avance});
}

}  // namespace finhop::app
