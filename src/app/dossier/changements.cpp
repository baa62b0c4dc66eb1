#include "app/dossier/changements.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::app {
namespace {

template <class Valeur>
ValeurDite dite(const Valeur& valeur) {
  return valeur;
}
template <class Sorte>
ValeurDite dite(const domain::Identifiant<Sorte>& identifiant) {
  return identifiant.texte();
}
ValeurDite dite(const std::vector<domain::Finess>& liste) {
  std::vector<std::string> textes;
  for (const domain::Finess& finess : liste) textes.push_back(finess.texte());
  return textes;
}
template <class Valeur>
ValeurDite dite(const std::optional<Valeur>& valeur) {
  return valeur ? dite(*valeur) : ValeurDite{};
}

struct Champ {
  std::string_view cle;
  std::string_view nom;
};

class Comparaison {
 public:
  template <class Valeur>
  Comparaison& champ(Champ quoi, const Valeur& avant, const Valeur& apres) {
    if (avant != apres) ecarts_.push_back({quoi.cle, quoi.nom, dite(avant), dite(apres)});
    return *this;
  }
  std::vector<Changement> ecarts() { return std::move(ecarts_); }

 private:
  std::vector<Changement> ecarts_;
};

std::string dire_valeur(std::monostate) {
  return "–";
}
std::string dire_valeur(const std::string& texte) {
  return texte;
}
std::string dire_valeur(const Jour& jour) {
  return jour.fr();
}
std::string dire_valeur(Montant montant) {
  return montant.texte_fr();
}
std::string dire_valeur(bool reponse) {
  return reponse ? "oui" : "non";
}
std::string dire_valeur(const domain::Facture& facture) {
  return fmt::format("{} du {}", facture.montant.texte_fr(), facture.date.fr());
}
template <class Valeur>
std::string dire_valeur(const std::vector<Valeur>& valeurs) {
  std::vector<std::string> textes;
  for (const Valeur& valeur : valeurs) textes.push_back(dire_valeur(valeur));
  return textes.empty() ? "–" : texte::joindre(textes, ", ");
}

}  // namespace

std::string dire(const ValeurDite& valeur) {
  return std::visit([](const auto& v) { return dire_valeur(v); }, valeur);
}

std::string phrase(const Changement& changement) {
  return fmt::format("{} : {} → {}", changement.nom, dire(changement.avant), dire(changement.apres));
}

std::vector<std::string> phrases(const std::vector<Changement>& changements) {
  std::vector<std::string> dites;
  for (const Changement& changement : changements) dites.push_back(phrase(changement));
  return dites;
}

std::vector<Changement> ecarts(const domain::Avance& avant, const domain::Avance& apres) {
  return Comparaison()
      .champ({"numeroASP", "numeroASP"}, avant.numero_asp, apres.numero_asp)
      .champ({"numeroAns", "numeroAns"}, avant.numero_ans, apres.numero_ans)
      .champ({"client", "client"}, avant.client, apres.client)
      .champ({"dateBonCommande", "date du bon de commande"}, avant.date_bon_commande, apres.date_bon_commande)
      .champ({"montantBonCommande", "montant du bon de commande"}, avant.montant_bon_commande,
             apres.montant_bon_commande)
      .champ({"beneficiairesPMSI", "bénéficiaires"}, avant.beneficiaires, apres.beneficiaires)
      .champ({"statut", "statut"}, std::string(domain::id(avant.statut)),
             std::string(domain::id(apres.statut)))
      .champ({"datePaiement", "date de paiement"}, avant.date_paiement, apres.date_paiement)
      .champ({"montant", "montant de l'avance"}, avant.montant_avance, apres.montant_avance)
      .champ({"montantRecouvre", "montant recouvré"}, avant.montant_recouvre, apres.montant_recouvre)
      .champ({"motif", "motif"}, avant.motif, apres.motif)
      .ecarts();
}

std::vector<Changement> ecarts(const domain::Solde& avant, const domain::Solde& apres) {
  const domain::Scenario& a = avant.scenario;
  const domain::Scenario& b = apres.scenario;
  return Comparaison()
      .champ({"statut", "statut"}, std::string(domain::id(avant.statut)),
             std::string(domain::id(apres.statut)))
      .champ({"datePaiement", "date de paiement"}, avant.date_paiement, apres.date_paiement)
      .champ({"montantPaye", "montant payé"}, avant.montant_paye, apres.montant_paye)
      .champ({"motif", "motif"}, avant.motif, apres.motif)
      .champ({"factures", "factures"}, avant.factures, apres.factures)
      .champ({"beneficiairesPMSI", "bénéficiaires"}, avant.beneficiaires, apres.beneficiaires)
      .champ({"isDirectToDMP", "envoi au DMP"}, a.is_direct_to_dmp, b.is_direct_to_dmp)
      .champ({"identDMP", "identifiants DMP"}, a.ident_dmp, b.ident_dmp)
      .champ({"isDirectToMSSPro", "envoi par MSS Pro"}, a.is_direct_to_mss_pro, b.is_direct_to_mss_pro)
      .champ({"adresseBoiteMSSPro", "adresse MSS Pro"}, a.adresse_mss_pro, b.adresse_mss_pro)
      .champ({"isDirectToMSSCitoyen", "envoi par MSS Citoyen"}, a.is_direct_to_mss_citoyen,
             b.is_direct_to_mss_citoyen)
      .champ({"adresseBoiteMSSCitoyen", "adresse MSS Citoyen"}, a.adresse_mss_citoyen, b.adresse_mss_citoyen)
      .ecarts();
}

std::vector<std::string> changements(const domain::Avance& avant, const domain::Avance& apres) {
  return phrases(ecarts(avant, apres));
}
std::vector<std::string> changements(const domain::Solde& avant, const domain::Solde& apres) {
  return phrases(ecarts(avant, apres));
}

std::vector<std::string> creation(const domain::Avance& a) {
  const domain::Avance vierge{a.numero_editeur, {}, a.numero_ans, {}, {}, {}, {}, a.statut, {}, {}, {}, {}};
  std::vector<std::string> champs = changements(vierge, a);
  champs.insert(champs.begin(),
                fmt::format("numeroAns {}, statut {}", a.numero_ans.texte(), domain::id(a.statut)));
  return champs;
}

std::string en_une_ligne(const std::vector<std::string>& changements) {
  return texte::joindre(changements, " ; ");
}

}  // namespace finhop::app
