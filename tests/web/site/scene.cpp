#include "web/site/scene.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "cli/ecriture/pour_la_page.hpp"
#include "cli/gestes.hpp"
#include "web/html_lu.hpp"
#include "web/serveur/http.hpp"

namespace finhop::web::scene {
namespace {

constexpr std::size_t kLimite = 16'384;

Installation installation(const std::filesystem::path& base, std::optional<Partage> partage,
                          std::chrono::milliseconds patience) {
  const cli::Gestes gestes;
  return {.base = base,
          .horloge = [] { return Instant::exact_iso("2022-05-16T09:00:00Z").value(); },
          .auteur = "test",
          .dire = [gestes](const Remede& remede) { return gestes.morceaux(remede); },
          .epeler = [gestes](const Suite& suite) { return gestes.commande(suite); },
          .exporter = cli::pour_la_page(gestes),
          .hote = "finhop-essai.localhost",
          .port = 4321,
          .compte = kProprietaire,
          .partage = std::move(partage),
          .patience = patience};
}

}  // namespace

Navigateur::Navigateur(std::optional<Partage> partage, std::chrono::milliseconds patience)
    : site_(installation(atelier_.chemin("finhop.db"), std::move(partage), patience),
            [this] { return maintenant_; }) {}

Navigateur::Navigateur(const std::filesystem::path& base)
    : site_(installation(base, std::nullopt, std::chrono::hours(1)), [this] { return maintenant_; }) {}

Requete Navigateur::requete_de(const Demande& demande) {
  std::string octets =
      fmt::format("{} {} HTTP/1.1\r\nHost: {}\r\n", demande.methode, demande.cible, demande.hote);
  for (const Champ& champ : demande.champs) octets += fmt::format("{}: {}\r\n", champ.nom, champ.valeur);
  if (demande.methode == "POST") octets += fmt::format("Content-Length: {}\r\n", demande.corps.size());
  auto entete = lire_entete(octets + "\r\n", kLimite);
  REQUIRE(entete);
  REQUIRE(*entete);
  Requete requete = std::move((*entete)->requete);
  requete.compte = demande.compte;
  requete.adresse = demande.adresse;
  return requete;
}

Reponse Navigateur::demander(const Demande& demande) {
  Requete requete = requete_de(demande);
  if (auto refus = site_.arreter_avant_le_corps(requete)) return std::move(*refus);
  requete.corps = demande.corps;
  return site_.repondre(requete);
}

void Navigateur::entrer() {
  const Reponse reponse = demander({.cible = lien()});
  REQUIRE(reponse.code == 200);
  const std::string pose = champ(reponse, "Set-Cookie");
  temoin_ = pose.substr(0, pose.find(';'));
  const std::string marque = "name=\"jeton\" value=\"";
  Reponse accueil = page("/");
  if (accueil.code == 303)
    accueil = page(champ(accueil, "Location"));  // it goes on, in a page that has it too
  const std::string& html = accueil.texte;
  const std::size_t debut = html.find(marque);
  REQUIRE(debut != std::string::npos);
  jeton_ = html.substr(debut + marque.size(), 32);
}

Reponse Navigateur::page(const std::string& cible) {
  return demander({.cible = cible, .champs = {{"Cookie", temoin_}}});
}

Demande Navigateur::envoi(const std::string& cible) const {
  return {.methode = "POST",
          .cible = cible,
          .champs = {{"Cookie", temoin_},
                     {"Origin", std::string("http://") + kHote},
                     {"Content-Type", "application/x-www-form-urlencoded"}},
          .corps = "jeton=" + jeton_};
}

std::string Navigateur::octets_de_la_base() const {
  return tests::lire(atelier_.chemin("finhop.db"));
}

std::string champ(const Reponse& reponse, std::string_view nom) {
  return std::string(reponse.champs.seul(nom).value_or(""));
}

}  // namespace finhop::web::scene
