#include "finhop/store/ajout_d_avances.hpp"

#include <stdexcept>
#include <vector>

#include "finhop/domain/paiements/paiement.hpp"
#include "finhop/domain/statuts.hpp"
#include "store/changeset_d_ajouts.hpp"
#include "store/colonnes.hpp"
#include "store/gardes.hpp"
#include "store/insertion_groupee.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

constexpr const char* kBeneficiaire = "INSERT INTO avance_beneficiaire (avance_id, rang, finess) VALUES ";
constexpr std::size_t kColonnesBeneficiaire = 3;
constexpr const char* kPaiement = "INSERT INTO paiement (avance_id, nature, rang, jour, montant) VALUES ";
constexpr std::size_t kColonnesPaiement = 5;

using Colonnes = std::vector<const domain::Champ<domain::Avance>*>;

struct Beneficiaire {
  std::int64_t avance;
  std::size_t rang;
  domain::Finess finess;
};

struct PaiementNe {
  std::int64_t avance;
  std::optional<Jour> jour;
  std::optional<Montant> montant;
};

std::int64_t prochaine_cle(Base& base) {
  Requete requete(base, "SELECT coalesce(max(id), 0) + 1 FROM avance");
  requete.suivante();
  return requete.entier(0);
}

// The table's columns but its key, in its own order, which a changeset follows.
Colonnes colonnes_de_la_table(Base& base) {
  Requete requete(base, "SELECT name FROM pragma_table_info('avance') WHERE name <> 'id' ORDER BY cid");
  Colonnes colonnes;
  while (requete.suivante())
    pour_chaque_colonne<domain::Avance>([&, nom = requete.texte(0)](const auto& champ) {
      if (champ.en_base == nom) colonnes.push_back(&champ);
    });
  return colonnes;
}

std::string lister(std::string debut, const Colonnes& colonnes) {
  for (const auto* champ : colonnes) debut.append(", ").append(champ->en_base);
  return debut;
}
std::string insertion(const Colonnes& colonnes) {
  return lister("INSERT INTO avance (id", colonnes).append(") VALUES ");
}
std::string lecture(const Colonnes& colonnes) {
  return lister("SELECT id", colonnes).append(" FROM avance WHERE id BETWEEN ? AND ? ORDER BY id");
}

}  // namespace

struct AjoutDAvances::Etat {
  Base& base;
  SommeilDesGardes sommeil;
  SommeilDesFormes formes;
  Enregistrement& enregistrement;
  const std::int64_t premiere;
  std::int64_t cle = premiere;
  std::size_t beneficiaires_ajoutes = 0;
  std::size_t paiements_ajoutes = 0;
  Colonnes colonnes;
  std::vector<domain::Avance> avances = {};
  std::vector<Beneficiaire> beneficiaires = {};
  std::vector<PaiementNe> paiements = {};
  InsertionGroupee ecrire_avances{insertion(colonnes), 1 + colonnes.size()};
  InsertionGroupee ecrire_beneficiaires{kBeneficiaire, kColonnesBeneficiaire};
  InsertionGroupee ecrire_paiements{kPaiement, kColonnesPaiement};

  Etat(Base& b, Enregistrement& e)
      : base(b),
        sommeil(b.connexion().base.getHandle()),
        formes(b.connexion().base),
        enregistrement(e),
        premiere(prochaine_cle(b)),
        colonnes(colonnes_de_la_table(b)) {
    enregistrement.suspendre();
  }
  Etat(const Etat&) = delete;
  Etat& operator=(const Etat&) = delete;
  ~Etat() { enregistrement.reprendre(); }
  void vider();
};

namespace {

// The two CHECKs of the table that tie two columns.
void exiger_coherence(const domain::Avance& a) {
  const bool paiement = a.date_paiement || a.montant_avance;
  if ((paiement && !domain::est_versee(a.statut)) || a.montant_recouvre)
    throw std::logic_error("une avance nouvelle porte un paiement que son statut n'a pas");
}

}  // namespace

void AjoutDAvances::Etat::vider() {
  ecrire_avances.ecrire(base, avances, [&](Requete& r, const domain::Avance& a) {
    r.lier(cle);
    for (const auto* champ : colonnes) lier_champ(r, *champ, a);
    for (std::size_t i = 0; i < a.beneficiaires.size(); ++i)
      beneficiaires.push_back({cle, i + 1, a.beneficiaires[i]});
    if (a.date_paiement || a.montant_avance) paiements.push_back({cle, a.date_paiement, a.montant_avance});
    ++cle;
  });
  ecrire_beneficiaires.ecrire(base, beneficiaires,
                              [&](Requete& r, const Beneficiaire& b) { r.lier(b.avance, b.rang, b.finess); });
  beneficiaires_ajoutes += beneficiaires.size();
  // As the trigger does it, which sleeps.
  ecrire_paiements.ecrire(base, paiements, [&](Requete& r, const PaiementNe& p) {
    r.lier(p.avance, domain::id(domain::NaturePaiement::Avance), 1, p.jour, p.montant);
  });
  paiements_ajoutes += paiements.size();
  avances.clear();
  beneficiaires.clear();
  paiements.clear();
}

AjoutDAvances::AjoutDAvances(Base& base, Enregistrement& enregistrement)
    : etat_(new Etat(base, enregistrement)) {}
AjoutDAvances::~AjoutDAvances() = default;

void AjoutDAvances::ajouter(domain::Avance avance) {
  exiger_coherence(avance);
  etat_->avances.push_back(std::move(avance));
  if (etat_->avances.size() == kRangsParInsertion) etat_->vider();
}

void AjoutDAvances::finir() {
  etat_->vider();
  const Etat& e = *etat_;
  const auto noter = [&](std::string table, std::string cles, std::string sql, std::size_t lignes) {
    if (lignes > 0)
      etat_->enregistrement.noter(changeset_d_ajouts(
          etat_->base, {std::move(table), std::move(cles), std::move(sql), e.premiere, e.cle - 1, lignes}));
  };
  noter("avance", '\1' + std::string(e.colonnes.size(), '\0'), lecture(e.colonnes),
        static_cast<std::size_t>(e.cle - e.premiere));
  noter(
      "avance_beneficiaire", {"\1\2\0", 3},
      "SELECT avance_id, rang, finess FROM avance_beneficiaire WHERE avance_id BETWEEN ? AND ? ORDER BY 1, 2",
      e.beneficiaires_ajoutes);
  noter(
      "paiement", {"\1\2\3\0\0\0\0\0", 8},
      "SELECT avance_id, nature, rang, jour, montant, reference, avis_id, ligne FROM paiement WHERE avance_id BETWEEN ? AND ? "
      "ORDER BY 1, 2, 3",
      e.paiements_ajoutes);
}

}  // namespace finhop::store
