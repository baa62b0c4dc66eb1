#include "app/preuve/page.hpp"

#include <fmt/format.h>

#include "app/preuve/histoire.hpp"
#include "app/referentiel.hpp"
#include "finhop/app/changement.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/domain/champs.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/store/anciens_numeros.hpp"

namespace finhop::app {
namespace {

using Faits = std::vector<format::PreuveFait>;

// Each field that holds something, under its name.
template <class Objet>
void dire_les_champs(Faits& faits, std::string_view de_quoi, const Objet& objet) {
  for (const auto& champ : domain::champs<Objet>()) {
    if (champ.cle == "statut") continue;
    const std::string valeur = dire(domain::dite(champ, objet));
    if (valeur != "–") faits.push_back({fmt::format("{}{}", champ.nom, de_quoi), valeur});
  }
}

Faits identite(Base& base, const domain::Dossier& dossier) {
  const Referentiel referentiel(base);
  const domain::Fournisseur& fournisseur = referentiel.fournisseur();
  Faits faits{{"fournisseur", fournisseur.raison_sociale.value_or("")},
              {"SIRET", fournisseur.siret.texte()},
              {"avance", std::string(libelle(dossier.avance.statut))},
              {"solde", dossier.solde ? std::string(libelle(dossier.solde->statut)) : "pas commencé"}};
  if (const domain::Logiciel* logiciel = referentiel.logiciel(dossier.avance.numero_ans))
    faits.push_back({"logiciel", logiciel->nom.value_or("")});
  if (const auto anciens = store::anciens_numeros(base, dossier.cle); !anciens.empty())
    faits.push_back({"numéros d'avant", texte::joindre(anciens, ", ")});
  dire_les_champs(faits, "", dossier.avance);
  if (dossier.solde) dire_les_champs(faits, " (solde)", *dossier.solde);
  return faits;
}

std::string dit(const std::optional<Montant>& montant) {
  return montant ? montant->texte_fr() : "–";
}
std::string dit(const std::optional<Jour>& jour) {
  return jour ? jour->fr() : "–";
}

std::vector<format::PreuveSomme> sommes(const domain::Dossier& dossier) {
  const auto somme = [](std::string nom, const std::optional<Montant>& attendu,
                        const std::optional<Montant>& recu, const std::optional<Jour>& jour) {
    return format::PreuveSomme{std::move(nom), dit(attendu), dit(recu), dit(jour),
                               attendu && recu ? domain::dire_ecart(*attendu, *recu) : "–"};
  };
  const domain::Avance& avance = dossier.avance;
  std::vector<format::PreuveSomme> sommes{
      somme("avance", domain::avance_attendue(avance), avance.montant_avance, avance.date_paiement)};
  if (dossier.solde)
    sommes.push_back(somme("solde", domain::solde_attendu(dossier), dossier.solde->montant_paye,
                           dossier.solde->date_paiement));
  if (avance.montant_recouvre)
    sommes.push_back(somme("avance remboursée à l'ASP", avance.montant_avance, avance.montant_recouvre,
                           avance.date_statut));
  return sommes;
}

Faits envois(const domain::Dossier& dossier) {
  Faits faits;
  for (const domain::FactureEnvoyee& e : dossier.factures_envoyees)
    faits.push_back(
        {fmt::format("facture, le {}", e.date.fr()),
         fmt::format("{} du {} : {}", e.facture.montant.texte_fr(), e.facture.date.fr(), e.motif)});
  for (const domain::PieceEnvoyee& e : dossier.pieces_envoyees)
    faits.push_back({fmt::format("{}, le {}", libelle(e.piece.type), e.date.fr()), e.motif});
  return faits;
}

std::string quoi(const Version& version, bool depose) {
  const std::string nom = version.type ? std::string(libelle(*version.type)) : version.libelle;
  const std::string depuis =
      version.jointe_le.empty() ? "" : ", jointe le " + dire_l_instant(version.jointe_le);
  switch (version.sorte) {
    case SorteDeVersion::Actuelle:
      return nom + (depose ? ", telle qu'elle est déposée" : "");
    case SorteDeVersion::Remplacee:
      return nom + ", remplacée depuis" + depuis;
    case SorteDeVersion::Envoyee:
      return fmt::format("{}, envoyée à l'ASP le {} : {}", nom, version.envoyee_le->fr(), version.motif);
    case SorteDeVersion::Autre:
      return fmt::format("{}, dans aucun lot{}", nom, depuis);
  }
  return nom;
}

}  // namespace

format::Preuve faits_du_dossier(Base& base, const domain::Dossier& dossier,
                                const std::vector<Version>& versions) {
  format::Preuve preuve;
  preuve.numero_editeur = dossier.avance.numero_editeur.texte();
  preuve.client = dossier.avance.client.value_or("");
  preuve.identite = identite(base, dossier);
  preuve.sommes = sommes(dossier);
  preuve.envois = envois(dossier);
  const bool depose = dossier.solde && !domain::est_en_main(dossier.solde->statut) &&
                      dossier.solde->statut != domain::StatutSolde::Exporte;
  for (const Version& version : versions)
    preuve.documents.push_back({version.nom, quoi(version, depose), version.nom_origine,
                                version.document.taille, version.document.sha256});
  return preuve;
}

}  // namespace finhop::app
