#include "finhop/store/ajout_d_avances.hpp"

#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "finhop/store/avances.hpp"
#include "finhop/store/dossiers.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

domain::Avance avance(int numero, const std::string& ans = "1234567890") {
  return {domain::NumeroEditeur::exact(cinq(numero)).value(),
          domain::NumeroAsp::exact("FINHOP0" + cinq(numero)).value(),
          domain::NumeroAns::exact(ans).value(),
          "Hôpital " + cinq(numero),
          Jour::exact_iso("2022-02-01"),
          Montant::de_centimes(1'250'000),
          {domain::Finess::exact("999999991").value(), domain::Finess::exact("999999992").value()},
          domain::StatutAvance::Payee,
          Jour::exact_iso("2022-04-02"),
          {},
          Jour::exact_iso("2022-04-02"),
          Montant::de_centimes(375'000)};
}

void ajouter(Atelier& atelier, const std::vector<domain::Avance>& avances) {
  store::Transaction transaction(atelier.base(), store::Acces::Ecriture);
  store::Enregistrement enregistrement(atelier.base());
  store::AjoutDAvances masse(atelier.base(), enregistrement);
  for (const domain::Avance& a : avances) masse.ajouter(a);
  masse.finir();
  transaction.valider();
}

}  // namespace

TEST_CASE("Avances added together are those given and in their order") {
  Atelier atelier;
  std::vector<domain::Avance> avances;
  for (int i = 1; i <= 257; ++i) avances.push_back(avance(i));
  ajouter(atelier, avances);
  std::vector<domain::Avance> lues;
  store::parcourir_dossiers(atelier.base(), {}, [&](const domain::Dossier& d) {
    lues.push_back(d.avance);
    return store::Poursuite::Continuer;
  });
  CHECK(lues == avances);
}

TEST_CASE("The constraints refuse what the sleeping guards would have refused") {
  Atelier atelier;
  atelier.avance("00001");
  domain::Avance meme_asp = avance(2);
  const std::string avant = atelier.contenu();
  meme_asp.numero_asp = store::trouver_dossier(atelier.base(), "00001")->avance.numero_asp;
  domain::Avance sans_paiement = avance(3);
  sans_paiement.statut = domain::StatutAvance::Validee;
  CHECK_THROWS(ajouter(atelier, {avance(1)}));
  CHECK_THROWS(ajouter(atelier, {meme_asp}));
  CHECK_THROWS(ajouter(atelier, {avance(4, "ABCDEFGH90")}));
  CHECK_THROWS(ajouter(atelier, {sans_paiement}));
  CHECK(atelier.contenu() == avant);
}

TEST_CASE("The guards are awake again after a mass addition even one that failed") {
  Atelier atelier;
  ajouter(atelier, {avance(1)});
  CHECK_THROWS(ajouter(atelier, {avance(1)}));
  store::Transaction transaction(atelier.base(), store::Acces::Ecriture);
  const auto cle = store::trouver_dossier(atelier.base(), "00001")->cle;
  CHECK_THROWS(store::changer_statut(
      atelier.base(), cle,
      {domain::StatutAvance::Incomplete, Jour::exact_iso("2022-05-01").value(), {}, {}}));
}
