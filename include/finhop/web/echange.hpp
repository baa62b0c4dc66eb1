// What passes between the server and the pages: a request that arrived whole, and its answer. Plain values, which know
// nothing of sockets: a page is tried without any.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace finhop::web {

enum class Methode { Get, Head, Post };

// An open file or socket, closed with its owner.
class DescripteurProprietaire {
 public:
  explicit DescripteurProprietaire(int numero) : numero_(numero) {}
  DescripteurProprietaire(DescripteurProprietaire&& autre) noexcept
      : numero_(std::exchange(autre.numero_, -1)) {}
  DescripteurProprietaire& operator=(DescripteurProprietaire&& autre) noexcept {
    std::swap(numero_, autre.numero_);
    return *this;
  }
  ~DescripteurProprietaire();
  int numero() const { return numero_; }

 private:
  int numero_;
};

struct Champ {
  std::string nom;
  std::string valeur;
  friend bool operator==(const Champ&, const Champ&) = default;
};

// The fields of a head, in order; letters of a name are compared without regard to case.
class Champs {
 public:
  void ajouter(std::string_view nom, std::string_view valeur) {
    champs_.push_back({std::string(nom), std::string(valeur)});
  }
  std::size_t combien(std::string_view nom) const;
  // The value of the only one of that name; nothing when there is none, or more than one.
  std::optional<std::string_view> seul(std::string_view nom) const;

  auto begin() const { return champs_.begin(); }
  auto end() const { return champs_.end(); }

 private:
  std::vector<Champ> champs_;
};

using Parametres = std::vector<std::pair<std::string, std::string>>;

// `a=1&b=deux+mots`, as a form or the address of a list tells it.
Parametres lire_parametres(std::string_view dit);
// The first of that name; nothing when there is none.
std::optional<std::string_view> parametre(const Parametres& parametres, std::string_view nom);

struct Requete {
  Methode methode = Methode::Get;
  std::string chemin = {};                 // decoded once, without the query
  std::vector<std::string> segments = {};  // what stands between its slashes, each decoded by itself
  Parametres parametres = {};              // of the query
  Champs champs = {};
  std::string corps = {};  // as long as it is short
  std::optional<DescripteurProprietaire> fichier =
      {};                               // the body that is not: a file without a name, at its beginning
  std::string adresse = {};             // of who asks
  std::optional<unsigned> compte = {};  // the account at the other end, when the system tells it
};

struct Reponse {
  int code = 200;
  std::string type = {};
  Champs champs = {};
  std::string texte = {};
  std::optional<DescripteurProprietaire> fichier = {};  // in place of `texte`, from its beginning
};

// The same, for who outlives it: with a hold of its own on the file. Panne when the system gives none.
Requete a_part(const Requete& requete);
Reponse a_part(const Reponse& reponse);

}  // namespace finhop::web
