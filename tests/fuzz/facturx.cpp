// The XML of an invoice, under a name of Factur-X and under another: read within bounds, and the same both times.
#include <algorithm>

#include "finhop/base/texte.hpp"
#include "finhop/format/factur_x.hpp"
#include "fuzz/exiger.hpp"

using namespace finhop;
using domain::EtatFacturX;

namespace {

void exiger_des_bornes(const domain::FactureElectronique& facture) {
  for (const std::string* t : {&facture.numero, &facture.type, &facture.devise, &facture.vendeur,
                               &facture.commande, &facture.profil}) {
    fuzz::exiger(t->size() <= 200, "un champ est court");
    fuzz::exiger(texte::est_utf8(*t), "un champ est en UTF-8");
  }
  const std::string& v = facture.vendeur;
  fuzz::exiger(v.empty() || ((v.size() == 9 || v.size() == 14) && texte::que_des_chiffres(v)),
               "un vendeur est un SIREN ou un SIRET");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* octets, std::size_t taille) {
  const std::string xml(fuzz::texte(octets, taille));
  const auto lue = format::lire_factur_x({{"factur-x.xml", xml}});
  const auto autre = format::lire_factur_x({{"a.pdf", "%PDF-1.4"}, {"facture.xml", xml}});
  fuzz::exiger(lue.etat == EtatFacturX::Lu || lue.etat == EtatFacturX::Abime, "le nom fait un Factur-X");
  fuzz::exiger(!lue.detail.empty() && texte::est_utf8(lue.detail), "un Factur-X se dit");
  fuzz::exiger((lue.etat == EtatFacturX::Lu) == (autre.etat == EtatFacturX::AutreNom),
               "une facture en est une sous tout nom");
  fuzz::exiger(lue.facture == autre.facture, "deux lectures disent la même chose");
  fuzz::exiger(lue.etat == EtatFacturX::Lu || lue.facture == domain::FactureElectronique{},
               "rien n'est pris d'un XML abîmé");
  exiger_des_bornes(lue.facture);
  return 0;
}
