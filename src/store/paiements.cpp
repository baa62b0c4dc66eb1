#include "finhop/store/paiements.hpp"

#include <stdexcept>

#include "store/connexion.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

using domain::AvisDePaiement;
using domain::NaturePaiement;
using domain::Paiement;

struct DejaPaye {
  std::size_t nombre = 0;
  std::optional<Jour> jour;
  std::optional<Montant> montant;
};

DejaPaye deja_paye(Base& base, std::int64_t cle, NaturePaiement nature) {
  Requete requete(
      base, "SELECT count(*), max(jour), sum(montant) FROM paiement WHERE avance_id = ? AND nature = ?");
  requete.lier(cle, domain::id(nature));
  requete.suivante();
  return {static_cast<std::size_t>(requete.entier(0)), requete.jour(1), requete.montant(2)};
}

void retirer(Base& base, std::int64_t cle, NaturePaiement nature) {
  Requete(base, "DELETE FROM paiement WHERE avance_id = ? AND nature = ?")
      .lier(cle, domain::id(nature))
      .executer();
}

// After those that are there.
void inserer(Base& base, std::int64_t cle, const Paiement& p) {
  std::optional<std::int64_t> avis;
  std::optional<std::size_t> ligne;
  if (p.avis) avis = p.avis->avis;
  if (p.avis) ligne = p.avis->ligne;
  Requete(
      base,
      "INSERT INTO paiement (avance_id, nature, rang, jour, montant, reference, avis_id, ligne) SELECT ?1, ?2, "
      "coalesce(max(rang), 0) + 1, ?3, ?4, ?5, ?6, ?7 FROM paiement WHERE avance_id = ?1 AND nature = ?2")
      .lier(cle, domain::id(p.nature), p.jour, p.montant, p.reference, avis, ligne)
      .executer();
}

constexpr int kColonnesPaiement = 6;

Paiement lire_paiement(Requete& r, int premiere) {
  Paiement p{.nature = domain::nature_de(r.texte(premiere)).value_or(NaturePaiement::Avance),
             .jour = r.jour(premiere + 1),
             .montant = r.montant(premiere + 2),
             .reference = r.texte_ou_rien(premiere + 3)};
  if (!r.est_nul(premiere + 4))
    p.avis = {r.entier(premiere + 4), static_cast<std::size_t>(r.entier(premiere + kColonnesPaiement - 1))};
  return p;
}

AvisDePaiement lire_un_avis(Requete& r) {
  return {.numero = r.entier(0),
          .reference = r.texte_ou_rien(1),
          .fichier = r.texte(2),
          .recu_le = r.texte(3),
          .lignes = static_cast<std::size_t>(r.entier(4)),
          .total = r.montant(5).value_or(Montant()),
          .empreinte = r.texte(6)};
}

}  // namespace

void noter_paiement(Base& base, std::int64_t cle, NaturePaiement nature, const std::optional<Jour>& jour,
                    const std::optional<Montant>& montant) {
  const DejaPaye deja = deja_paye(base, cle, nature);
  if (deja.jour == jour && deja.montant == montant) return;
  if (!jour && !montant) return retirer(base, cle, nature);
  if (deja.nombre > 1) throw std::logic_error("la somme de plusieurs paiements ne change qu'avec eux");
  if (deja.nombre == 0) return inserer(base, cle, {nature, jour, montant});
  Requete(base, "UPDATE paiement SET jour = ?, montant = ? WHERE avance_id = ? AND nature = ?")
      .lier(jour, montant, cle, domain::id(nature))
      .executer();
}

void ajouter_paiement(Base& base, std::int64_t cle, const Paiement& paiement) {
  const DejaPaye deja = deja_paye(base, cle, paiement.nature);
  if (deja.nombre == 1 && !deja.montant) retirer(base, cle, paiement.nature);
  inserer(base, cle, paiement);
}

void payer(Base& base, std::int64_t cle, const Paiement& paiement) {
  const bool avance = paiement.nature == NaturePaiement::Avance;
  Requete(base,
          avance
              ? "UPDATE avance SET statut = 'payee', date_statut = ?, motif = NULL WHERE id = ? AND statut "
                "<> 'payee'"
              : "UPDATE solde SET statut = 'paye', date_statut = ?, motif = NULL WHERE avance_id = ? AND "
                "statut <> 'paye'")
      .lier(paiement.jour, cle)
      .executer();
  ajouter_paiement(base, cle, paiement);
}

std::int64_t ajouter_avis(Base& base, const AvisDePaiement& avis) {
  Requete(
      base,
      "INSERT INTO avis_de_paiement (reference, nom_fichier, recu_le, lignes, total, empreinte) VALUES (?, ?, ?, "
      "?, ?, ?)")
      .lier(avis.reference, avis.fichier, avis.recu_le, avis.lignes, avis.total, avis.empreinte)
      .executer();
  return base.connexion().base.getLastInsertRowid();
}

std::optional<AvisDePaiement> trouver_avis(Base& base, const std::string& empreinte) {
  Requete requete(
      base,
      "SELECT id, reference, nom_fichier, recu_le, lignes, total, empreinte FROM avis_de_paiement WHERE empreinte "
      "= ?");
  requete.lier(empreinte);
  return requete.suivante() ? std::optional(lire_un_avis(requete)) : std::nullopt;
}

std::vector<AvisDePaiement> lire_avis(Base& base) {
  Requete requete(
      base,
      "SELECT id, reference, nom_fichier, recu_le, lignes, total, empreinte FROM avis_de_paiement ORDER BY id");
  std::vector<AvisDePaiement> tous;
  while (requete.suivante()) tous.push_back(lire_un_avis(requete));
  return tous;
}

std::vector<Paiement> lire_paiements(Base& base, std::int64_t cle) {
  Requete requete(
      base,
      "SELECT nature, jour, montant, reference, avis_id, ligne FROM paiement WHERE avance_id = ? ORDER BY nature, "
      "rang");
  requete.lier(cle);
  std::vector<Paiement> tous;
  while (requete.suivante()) tous.push_back(lire_paiement(requete, 0));
  return tous;
}

std::size_t nombre_de_paiements(Base& base, std::int64_t cle, NaturePaiement nature) {
  return deja_paye(base, cle, nature).nombre;
}

std::vector<domain::PaiementDeDossier> lire_paiements(Base& base) {
  Requete requete(
      base,
      "SELECT a.numero_editeur, a.numero_asp, a.client, p.nature, p.jour, p.montant, p.reference, p.avis_id, p.ligne "
      "FROM paiement p JOIN avance a ON a.id = p.avance_id ORDER BY p.avis_id, p.ligne, p.jour, a.numero_editeur, "
      "p.nature, p.rang");
  std::vector<domain::PaiementDeDossier> tous;
  while (requete.suivante()) {
    domain::PaiementDeDossier p{requete.identifiant<domain::NumeroEditeur>(0)};
    if (!requete.est_nul(1)) p.numero_asp = requete.identifiant<domain::NumeroAsp>(1);
    p.client = requete.texte_ou_rien(2);
    p.paiement = lire_paiement(requete, 3);
    tous.push_back(std::move(p));
  }
  return tous;
}

}  // namespace finhop::store
