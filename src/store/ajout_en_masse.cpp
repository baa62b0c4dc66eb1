#include "finhop/store/ajout_en_masse.hpp"

#include <vector>

#include "finhop/domain/statuts.hpp"
#include "store/gardes.hpp"
#include "store/paquet.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

constexpr std::string_view kAvance =
    "INSERT INTO avance (id, numero_editeur, numero_asp, numero_ans, client, date_bon_commande, "
    "montant_bon_commande, statut, date_statut, motif, date_paiement, montant_avance) VALUES ";
constexpr std::size_t kColonnesAvance = 12;
constexpr std::string_view kBeneficiaire =
    "INSERT INTO avance_beneficiaire (avance_id, rang, finess) VALUES ";
constexpr std::size_t kColonnesBeneficiaire = 3;

struct Beneficiaire {
  std::int64_t avance;
  std::size_t rang;
  domain::Finess finess;
};

std::int64_t prochaine_cle(Base& base) {
  Requete requete(base, "SELECT coalesce(max(id), 0) + 1 FROM avance");
  requete.suivante();
  return requete.entier(0);
}

}  // namespace

struct AjoutEnMasse::Etat {
  Base& base;
  SommeilDesGardes sommeil;
  std::int64_t cle;
  std::vector<domain::Avance> avances = {};
  std::vector<Beneficiaire> beneficiaires = {};
  Paquet ecrire_avances{kAvance, kColonnesAvance};
  Paquet ecrire_beneficiaires{kBeneficiaire, kColonnesBeneficiaire};

  explicit Etat(Base& b) : base(b), sommeil(b.connexion().base.getHandle()), cle(prochaine_cle(b)) {}
  void vider();
};

void AjoutEnMasse::Etat::vider() {
  ecrire_avances.ecrire(base, avances, [&](Requete& r, const domain::Avance& a) {
    r.lier(cle, a.numero_editeur, a.numero_asp, a.numero_ans, a.client, a.date_bon_commande,
           a.montant_bon_commande, domain::id(a.statut), a.date_statut, a.motif, a.date_paiement,
           a.montant_avance);
    for (std::size_t i = 0; i < a.beneficiaires.size(); ++i)
      beneficiaires.push_back({cle, i + 1, a.beneficiaires[i]});
    ++cle;
  });
  ecrire_beneficiaires.ecrire(base, beneficiaires,
                              [](Requete& r, const Beneficiaire& b) { r.lier(b.avance, b.rang, b.finess); });
  avances.clear();
  beneficiaires.clear();
}

AjoutEnMasse::AjoutEnMasse(Base& base) : etat_(new Etat(base)) {}
AjoutEnMasse::~AjoutEnMasse() = default;

void AjoutEnMasse::ajouter(domain::Avance avance) {
  etat_->avances.push_back(std::move(avance));
  if (etat_->avances.size() == kRangsParPaquet) etat_->vider();
}

void AjoutEnMasse::finir() {
  etat_->vider();
}

}  // namespace finhop::store
