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
constexpr std::string_view kClesPaiement("\1\2\3\0\0\0\0\0", 8);

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

std::string insertion(const Colonnes& colonnes) {
  std::string sql = "INSERT INTO avance (id";
  for (const auto* champ : colonnes) sql.append(", ").append(champ->en_base);
  return sql + ") VALUES ";
}

// The key stands first.
std::string cles_de_la_table(std::size_t colonnes) {
  return '\1' + std::string(colonnes, '\0');
}

}  // namespace

struct AjoutDAvances::Etat {
  Base& base;
  SommeilDesGardes sommeil;
  SommeilDesFormes formes;
  Enregistrement& enregistrement;
  std::int64_t cle;
  Colonnes colonnes;
  ChangesetDAjouts avances_ajoutees{"avance", cles_de_la_table(colonnes.size())};
  ChangesetDAjouts beneficiaires_ajoutes{"avance_beneficiaire", std::string_view("\1\2\0", 3)};
  ChangesetDAjouts paiements_ajoutes{"paiement", kClesPaiement};
  std::vector<domain::Avance> avances = {};
  std::vector<Beneficiaire> beneficiaires = {};
  std::vector<PaiementNe> paiements = {};
  bool a_des_beneficiaires = false;
  bool a_des_paiements = false;
  InsertionGroupee ecrire_avances{insertion(colonnes), 1 + colonnes.size()};
  InsertionGroupee ecrire_beneficiaires{kBeneficiaire, kColonnesBeneficiaire};
  InsertionGroupee ecrire_paiements{kPaiement, kColonnesPaiement};

  Etat(Base& b, Enregistrement& e)
      : base(b),
        sommeil(b.connexion().base.getHandle()),
        formes(b.connexion().base),
        enregistrement(e),
        cle(prochaine_cle(b)),
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
  using enum domain::StatutAvance;
  const bool versee = a.statut == Payee || a.statut == ARecouvrer || a.statut == Recouvree;
  const bool paiement = a.date_paiement || a.montant_avance;
  if ((paiement && !versee) || a.montant_recouvre)
    throw std::logic_error("une avance nouvelle porte un paiement que son statut n'a pas");
}

}  // namespace

void AjoutDAvances::Etat::vider() {
  ecrire_avances.ecrire(base, avances, [&](Requete& r, const domain::Avance& a) {
    r.lier(cle);
    avances_ajoutees.commencer_rang(cle);
    for (const auto* champ : colonnes) {
      lier_champ(r, *champ, a);
      en_base(*champ, a, [&](const auto& valeur) { avances_ajoutees.ajouter(valeur); });
    }
    for (std::size_t i = 0; i < a.beneficiaires.size(); ++i)
      beneficiaires.push_back({cle, i + 1, a.beneficiaires[i]});
    if (a.date_paiement || a.montant_avance) paiements.push_back({cle, a.date_paiement, a.montant_avance});
    ++cle;
  });
  ecrire_beneficiaires.ecrire(base, beneficiaires, [&](Requete& r, const Beneficiaire& b) {
    r.lier(b.avance, b.rang, b.finess);
    beneficiaires_ajoutes.commencer_rang(b.avance, static_cast<std::int64_t>(b.rang), b.finess);
  });
  // As the trigger does it, which sleeps.
  ecrire_paiements.ecrire(base, paiements, [&](Requete& r, const PaiementNe& p) {
    const std::string_view nature = domain::id(domain::NaturePaiement::Avance);
    constexpr std::int64_t kPremier = 1;
    r.lier(p.avance, nature, kPremier, p.jour, p.montant);
    paiements_ajoutes.commencer_rang(p.avance, nature, kPremier, p.jour, p.montant, nullptr, nullptr,
                                     nullptr);
  });
  a_des_beneficiaires = a_des_beneficiaires || !beneficiaires.empty();
  a_des_paiements = a_des_paiements || !paiements.empty();
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
  etat_->enregistrement.noter(etat_->avances_ajoutees.octets());
  if (etat_->a_des_beneficiaires) etat_->enregistrement.noter(etat_->beneficiaires_ajoutes.octets());
  if (etat_->a_des_paiements) etat_->enregistrement.noter(etat_->paiements_ajoutes.octets());
}

}  // namespace finhop::store
