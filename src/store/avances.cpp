#include "finhop/store/avances.hpp"

#include "finhop/domain/statuts.hpp"
#include "finhop/store/paiements.hpp"
#include "store/colonnes.hpp"
#include "store/connexion.hpp"
#include "store/liste_ecrite.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

void ajouter_beneficiaires(Base& base, std::int64_t cle, const std::vector<domain::Finess>& beneficiaires) {
  for (std::size_t i = 0; i < beneficiaires.size(); ++i)
    Requete(base, "INSERT INTO avance_beneficiaire (avance_id, rang, finess) VALUES (?, ?, ?)")
        .lier(cle, i + 1, beneficiaires[i])
        .executer();
}

bool sont_ecrits(Base& base, std::int64_t cle, const std::vector<domain::Finess>& beneficiaires) {
  Requete lus(base, "SELECT rang, finess FROM avance_beneficiaire WHERE avance_id = ? ORDER BY rang");
  lus.lier(cle);
  return est_ecrite(lus, beneficiaires,
                    [](Requete& r, const domain::Finess& finess) { return r.texte(1) == finess.texte(); });
}

void ecrire_beneficiaires(Base& base, std::int64_t cle, const std::vector<domain::Finess>& beneficiaires) {
  if (sont_ecrits(base, cle, beneficiaires)) return;
  Requete(base, "DELETE FROM avance_beneficiaire WHERE avance_id = ?").lier(cle).executer();
  ajouter_beneficiaires(base, cle, beneficiaires);
}

std::string insertion() {
  std::string colonnes;
  std::string valeurs;
  pour_chaque_colonne<domain::Avance>([&](const auto& champ) {
    colonnes.append(colonnes.empty() ? "" : ", ").append(champ.en_base);
    valeurs.append(valeurs.empty() ? "?" : ", ?");
  });
  return "INSERT INTO avance (" + colonnes + ") VALUES (" + valeurs + ")";
}

}  // namespace

std::int64_t ajouter_avance(Base& base, const domain::Avance& avance) {
  static const std::string kAjout = insertion();
  Requete requete(base, kAjout);
  pour_chaque_colonne<domain::Avance>([&](const auto& champ) { lier_champ(requete, champ, avance); });
  requete.executer();
  const std::int64_t cle = base.connexion().base.getLastInsertRowid();
  ajouter_beneficiaires(base, cle, avance.beneficiaires);
  noter_contact(base, cle, avance.contact);
  return cle;
}

void modifier_avance(Base& base, std::int64_t cle, const domain::Avance& avance) {
  static const std::string kMiseAJour = mise_a_jour<domain::Avance>("avance", "id");
  Requete requete(base, kMiseAJour);
  pour_chaque_demandee<domain::Avance>([&](const auto& champ) { lier_champ(requete, champ, avance); });
  requete.lier(cle).executer();
  ecrire_beneficiaires(base, cle, avance.beneficiaires);
  noter_contact(base, cle, avance.contact);
}

void noter_contact(Base& base, std::int64_t cle, const std::optional<std::string>& contact) {
  if (contact)
    Requete(
        base,
        "INSERT INTO avance_contact (avance_id, contact) VALUES (?, ?) ON CONFLICT (avance_id) DO UPDATE SET "
        "contact = excluded.contact")
        .lier(cle, *contact)
        .executer();
  else
    Requete(base, "DELETE FROM avance_contact WHERE avance_id = ?").lier(cle).executer();
}

void changer_statut(Base& base, std::int64_t cle, const Changement<domain::StatutAvance>& c) {
  const bool payee = c.statut == domain::StatutAvance::Payee;
  Requete(base, "UPDATE avance SET statut = ?, date_statut = ?, motif = ?, montant_recouvre = ? WHERE id = ?")
      .lier(domain::id(c.statut), c.date, c.motif, payee ? std::nullopt : c.montant, cle)
      .executer();
  if (payee) noter_paiement(base, cle, domain::NaturePaiement::Avance, c.date, c.montant);
}

void parcourir_numeros(Base& base,
                       const std::function<void(std::string_view editeur, std::string_view asp)>& voir) {
  Requete requete(base, "SELECT numero_editeur, coalesce(numero_asp, '') FROM avance");
  while (requete.suivante()) voir(requete.texte(0), requete.texte(1));
}

}  // namespace finhop::store
