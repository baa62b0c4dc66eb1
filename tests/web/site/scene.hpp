// A site on a base of its own, asked as a browser would, without any socket; its time goes on when the test says so.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "app/atelier.hpp"
#include "finhop/web/site.hpp"

namespace finhop::web::scene {

inline constexpr unsigned kProprietaire = 1000;
inline constexpr const char* kHote = "finhop-essai.localhost:4321";
inline constexpr const char* kHotePartage = "finhop.exemple.fr:4321";

// A request as bytes would make it; fields that are not said are those of an honest browser, without a session.
struct Demande {
  std::string methode = "GET";
  std::string cible = "/";
  std::string hote = kHote;
  std::vector<Champ> champs = {};
  std::string corps = {};
  std::optional<unsigned> compte = kProprietaire;
  std::string adresse = "192.0.2.1";
};

class Navigateur {
 public:
  // `patience`: before a page becomes a task; no test but theirs waits for a time.
  explicit Navigateur(std::optional<Partage> partage = std::nullopt,
                      std::chrono::milliseconds patience = std::chrono::hours(1));

  // On another base than that of the workshop.
  explicit Navigateur(const std::filesystem::path& base);

  tests::Atelier& atelier() { return atelier_; }
  std::string lien() { return site_.nouveau_lien(); }
  Reponse demander(const Demande& demande);
  // As it arrives whole, for who sends several at once.
  static Requete requete_de(const Demande& demande);
  // Uses a link, and keeps the cookie for `page` and `envoyer`.
  void entrer();
  Reponse page(const std::string& cible);
  // A form of that page, sent from it.
  Demande envoi(const std::string& cible) const;
  std::string temoin() const { return temoin_; }
  std::string jeton() const { return jeton_; }
  void attendre(std::chrono::seconds duree) { maintenant_ += duree; }
  Site& site() { return site_; }
  // Every byte of the base.
  std::string octets_de_la_base() const;

 private:
  tests::Atelier atelier_;
  std::chrono::seconds maintenant_{1'000'000};
  Site site_;
  std::string temoin_;
  std::string jeton_;
};

std::string champ(const Reponse& reponse, std::string_view nom);

}  // namespace finhop::web::scene
