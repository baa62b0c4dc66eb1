#include "app/changements.hpp"

#include <fmt/format.h>

#include "finhop/base/text.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::app {
namespace {

std::string dire(const std::string& texte) {
  return texte;
}
std::string dire(const Jour& jour) {
  return jour.fr();
}
std::string dire(Montant montant) {
  return montant.texte_fr();
}
std::string dire(bool reponse) {
  return reponse ? "oui" : "non";
}
template <class Sorte>
std::string dire(const domain::Identifiant<Sorte>& identifiant) {
  return identifiant.texte();
}
template <class Valeur>
std::string dire(const std::optional<Valeur>& valeur) {
  return valeur ? dire(*valeur) : "–";
}
std::string dire(const domain::Facture& facture) {
  return fmt::format("{} du {}", facture.montant.texte_fr(), facture.date.fr());
}
template <class Valeur>
std::string dire(const std::vector<Valeur>& valeurs) {
  std::vector<std::string> textes;
  for (const Valeur& valeur : valeurs) textes.push_back(dire(valeur));
  return textes.empty() ? "–" : text::join(textes, ", ");
}

class Comparaison {
 public:
  template <class Valeur>
  Comparaison& champ(std::string_view nom, const Valeur& avant, const Valeur& apres) {
    if (avant != apres) lignes_.push_back(fmt::format("{} : {} → {}", nom, dire(avant), dire(apres)));
    return *this;
  }
  std::vector<std::string> lignes() { return std::move(lignes_); }

 private:
  std::vector<std::string> lignes_;
};

}  // namespace

std::vector<std::string> changements(const domain::Avance& avant, const domain::Avance& apres) {
  return Comparaison()
      .champ("numeroASP", avant.numero_asp, apres.numero_asp)
      .champ("numeroAns", avant.numero_ans, apres.numero_ans)
      .champ("client", avant.client, apres.client)
      .champ("date du bon de commande", avant.date_bon_commande, apres.date_bon_commande)
      .champ("montant du bon de commande", avant.montant_bon_commande, apres.montant_bon_commande)
      .champ("bénéficiaires", avant.beneficiaires, apres.beneficiaires)
      .champ("statut", std::string(domain::id(avant.statut)), std::string(domain::id(apres.statut)))
      .champ("date de paiement", avant.date_paiement, apres.date_paiement)
      .champ("montant de l'avance", avant.montant_avance, apres.montant_avance)
      .champ("montant recouvré", avant.montant_recouvre, apres.montant_recouvre)
      .champ("motif", avant.motif, apres.motif)
      .lignes();
}

std::vector<std::string> changements(const domain::Solde& avant, const domain::Solde& apres) {
  const domain::Scenario& a = avant.scenario;
  const domain::Scenario& b = apres.scenario;
  return Comparaison()
      .champ("statut", std::string(domain::id(avant.statut)), std::string(domain::id(apres.statut)))
      .champ("date de paiement", avant.date_paiement, apres.date_paiement)
      .champ("montant payé", avant.montant_paye, apres.montant_paye)
      .champ("motif", avant.motif, apres.motif)
      .champ("factures", avant.factures, apres.factures)
      .champ("bénéficiaires", avant.beneficiaires, apres.beneficiaires)
      .champ("envoi au DMP", a.is_direct_to_dmp, b.is_direct_to_dmp)
      .champ("identifiants DMP", a.ident_dmp, b.ident_dmp)
      .champ("envoi par MSS Pro", a.is_direct_to_mss_pro, b.is_direct_to_mss_pro)
      .champ("adresse MSS Pro", a.adresse_mss_pro, b.adresse_mss_pro)
      .champ("envoi par MSS Citoyen", a.is_direct_to_mss_citoyen, b.is_direct_to_mss_citoyen)
      .champ("adresse MSS Citoyen", a.adresse_mss_citoyen, b.adresse_mss_citoyen)
      .lignes();
}

std::vector<std::string> creation(const domain::Avance& a) {
  const domain::Avance vierge{a.numero_editeur, {}, a.numero_ans, {}, {}, {}, {}, a.statut, {}, {}, {}, {}};
  std::vector<std::string> champs = changements(vierge, a);
  champs.insert(champs.begin(),
                fmt::format("numeroAns {}, statut {}", a.numero_ans.texte(), domain::id(a.statut)));
  return champs;
}

std::string en_une_ligne(const std::vector<std::string>& changements) {
  return text::join(changements, " ; ");
}

}  // namespace finhop::app
