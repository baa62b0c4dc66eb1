// Which payment a sum is for, from where its dossier stands.
#include "finhop/domain/paiements/imputation.hpp"

#include <catch2/catch.hpp>

#include "domain/builders.hpp"

using namespace finhop;
using namespace finhop::domain;

namespace {

Montant euros(std::int64_t nombre) {
  return Montant::de_centimes(nombre * 100);
}

Dossier dossier(StatutAvance avance, std::optional<StatutSolde> solde = {}) {
  Dossier d{.avance = {.numero_editeur = NumeroEditeur::exact("00001").value(),
                       .numero_ans = NumeroAns::exact("1234567890").value(),
                       .montant_bon_commande = euros(12500),
                       .statut = avance}};
  if (avance == StatutAvance::Payee) d.avance.montant_avance = euros(3750);
  if (solde) {
    d.solde = Solde();
    d.solde->statut = *solde;
    d.solde->factures = {{Jour::exact_iso("2022-05-15").value(), euros(12500)}};
  }
  return d;
}

// « avance », « solde », or the code of the refusal.
std::string devine(const Dossier& d, std::int64_t montant) {
  const auto nature = deviner_nature(d, euros(montant));
  return std::string(nature ? id(*nature) : id(nature.error().code));
}

}  // namespace

TEST_CASE("a sum is for the payment that is waited for") {
  using enum StatutAvance;
  CHECK(devine(dossier(EnInstruction), 3750) == "avance");
  CHECK(devine(dossier(Validee), 8750) == "avance");
  for (const StatutAvance statut : {Incomplete, AModifier, Refusee, Annulee, ARecouvrer, Recouvree})
    CHECK(devine(dossier(statut), 3750) == "paiement-refuse");
  CHECK(devine(dossier(Payee), 8750) == "paiement-refuse");
  for (const StatutSolde statut : {StatutSolde::Accepte, StatutSolde::Valide})
    CHECK(devine(dossier(Payee, statut), 8750) == "solde");
  for (const StatutSolde statut : {StatutSolde::EnPreparation, StatutSolde::Exporte, StatutSolde::Depose,
                                   StatutSolde::Rejete, StatutSolde::Incomplet, StatutSolde::AModifier})
    CHECK(devine(dossier(Payee, statut), 8750) == "paiement-refuse");
}

TEST_CASE("a sum that may complete the avance or pay the solde is asked unless it is just one of them") {
  Dossier d = dossier(StatutAvance::Payee, StatutSolde::Valide);
  d.avance.montant_avance = euros(3000);
  CHECK(devine(d, 750) == "avance");
  CHECK(devine(d, 9500) == "solde");
  CHECK(devine(d, 8750) == "paiement-douteux");
  d.avance.montant_bon_commande.reset();
  CHECK(devine(d, 9500) == "solde");
}

TEST_CASE("a solde paid short takes what is lacking and no more once it is whole") {
  Dossier d = dossier(StatutAvance::Payee, StatutSolde::Valide);
  payer(d, {NaturePaiement::Solde, Jour::exact_iso("2022-07-02"), euros(8000)});
  CHECK(d.solde->statut == StatutSolde::Paye);
  CHECK(devine(d, 750) == "solde");
  payer(d, {NaturePaiement::Solde, Jour::exact_iso("2022-07-01"), euros(750)});
  CHECK(recu(d, NaturePaiement::Solde) == euros(8750));
  CHECK(d.solde->date_paiement == Jour::exact_iso("2022-07-02"));
  CHECK(devine(d, 1) == "paiement-refuse");
}
