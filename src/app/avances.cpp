#include "finhop/app/avances.hpp"

#include <fmt/format.h>

#include "app/changements.hpp"
#include "app/lecture.hpp"
#include "app/operation.hpp"
#include "app/recherche.hpp"
#include "app/statut_avance.hpp"
#include "finhop/store/avances.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {
namespace {

using domain::Avance;

// Everything given, put over what was recorded. The status is left to the caller.
void appliquer(Lecture& lecture, const AvanceSaisie& saisie, Avance& avance) {
  if (saisie.ans)
    if (const auto ans = lecture.lire<domain::NumeroAns>(*saisie.ans)) avance.numero_ans = *ans;
  lecture.appliquer(avance.numero_asp, saisie.asp);
  lecture.appliquer_texte(avance.client, saisie.client);
  lecture.appliquer(avance.date_bon_commande, saisie.date_bc);
  lecture.appliquer(avance.montant_bon_commande, saisie.montant_bc);
  if (!saisie.finess.empty()) avance.beneficiaires = lecture.lire_finess(saisie.finess);
}

// Without a number there is no avance to fill, but its other faults are told all the same.
void refuser_le_reste(Lecture& lecture, AvanceSaisie saisie) {
  saisie.ans.reset();
  Avance provisoire{domain::NumeroEditeur::exact("00000").value(),
                    {},
                    domain::NumeroAns::exact("0000000000").value(),
                    {},
                    {},
                    {},
                    {},
                    {},
                    {},
                    {},
                    {},
                    {}};
  appliquer(lecture, saisie, provisoire);
}

// The software is known and the numeroASP belongs to nobody else.
void verifier_liens(Base& base, Lecture& lecture, const Avance& avance) {
  if (const auto logiciel = exiger_logiciel(base, avance.numero_ans); !logiciel)
    lecture.refuser(logiciel.error());
  if (!avance.numero_asp) return;
  const auto autre = store::trouver_dossier(base, avance.numero_asp->texte());
  if (autre && autre->avance.numero_editeur != avance.numero_editeur)
    lecture.refuser({CodeRefus::NumeroAspPris,
                     fmt::format("{} est déjà le numeroASP du dossier {}", avance.numero_asp->texte(),
                                 autre->avance.numero_editeur.texte()),
                     "un numeroASP pour une seule avance",
                     fmt::format("comparer : finhop montrer {}", autre->avance.numero_editeur.texte())});
}

Refus deja_la(const domain::Dossier& dossier) {
  const std::string& numero = dossier.avance.numero_editeur.texte();
  return {
      CodeRefus::DossierExiste, fmt::format("le dossier {} est déjà enregistré", numero),
      "un numeroEditeur nouveau",
      fmt::format("le voir : finhop montrer {} ; le modifier : finhop avance modifier {}", numero, numero)};
}

}  // namespace

Issue<AvanceEcrite> ajouter_avance(Base& base, const Contexte& contexte, const Saisi& numero_editeur,
                                   const AvanceSaisie& saisie) {
  Lecture lecture;
  const auto numero = lecture.lire<domain::NumeroEditeur>(numero_editeur);
  const auto ans = lecture.lire<domain::NumeroAns>(saisie.ans.value_or(Saisi{"--ans", ""}));
  std::optional<domain::StatutAvance> statut = domain::StatutAvance::EnInstruction;
  if (saisie.statut) statut = lecture.lire_statut_avance(*saisie.statut);
  if (!numero || !ans || !statut) {
    refuser_le_reste(lecture, saisie);
    return lecture.echec();
  }
  Avance avance{*numero, {}, *ans, {}, {}, {}, {}, *statut, {}, {}, {}, {}};
  avance.date_statut = contexte.maintenant.jour_a_paris();
  appliquer(lecture, saisie, avance);

  Operation operation(base, contexte);
  if (const auto existant = store::trouver_dossier(base, numero->texte()))
    lecture.refuser(deja_la(*existant));
  else
    store::exiger_absent(base, numero->texte());
  verifier_liens(base, lecture, avance);
  if (!lecture.reussie()) return lecture.echec();
  store::ajouter_avance(base, avance);
  const std::vector<std::string> champs = creation(avance);
  operation.noter("avance.ajoutee", *numero, en_une_ligne(champs));
  operation.terminer();
  return AvanceEcrite{avance, champs};
}

Issue<AvanceEcrite> modifier_avance(Base& base, const Contexte& contexte, const std::string& reference,
                                    const AvanceSaisie& saisie) {
  Lecture lecture;
  std::optional<domain::StatutAvance> statut;
  if (saisie.statut) statut = lecture.lire_statut_avance(*saisie.statut);
  Operation operation(base, contexte);
  const auto dossier = exiger_modifiable(base, reference);
  if (!dossier) {
    lecture.refuser(dossier.error());
    return lecture.echec();
  }
  const Avance& avant = dossier->avance;
  Avance apres = avant;
  appliquer(lecture, saisie, apres);
  verifier_liens(base, lecture, apres);
  const bool change_statut = statut && *statut != avant.statut;
  if (change_statut && !domain::est_permis(domain::Pas{avant.statut, *statut}))
    lecture.refuser(pas_interdit(avant, *statut));
  if (!lecture.reussie()) return lecture.echec();

  const std::vector<std::string> champs = changements(avant, apres);
  if (!champs.empty()) {
    store::modifier_avance(base, dossier->cle, apres);
    operation.noter("avance.modifiee", apres.numero_editeur, en_une_ligne(champs));
  }
  std::vector<std::string> tous = champs;
  if (change_statut) {
    const auto suite =
        appliquer_statut(base, operation, {dossier->cle, apres},
                         {*statut, contexte.maintenant.jour_a_paris(), std::nullopt, std::nullopt});
    tous.insert(tous.end(), suite.changements.begin(), suite.changements.end());
    apres = suite.avance;
  }
  operation.terminer();
  return AvanceEcrite{apres, tous};
}

}  // namespace finhop::app
