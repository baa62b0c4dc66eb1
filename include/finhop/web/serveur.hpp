// A small HTTP server, on loopback unless it is told otherwise. It gives a request to the pages once the whole of it arrived, so that a slow client
// never holds the base; it never waits without end, never keeps more than its limits in memory, and stops without cutting
// what it began. No chunked body, no upgrade, no compression.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "finhop/web/chiffrement.hpp"
#include "finhop/web/echange.hpp"

namespace finhop::web {

struct Limites {
  using Duree = std::chrono::milliseconds;

  std::size_t entete = 16 * 1024;
  std::size_t connexions = 64;
  std::size_t par_adresse = 24;
  std::size_t corps_en_memoire = 64 * 1024;
  std::uint64_t corps = 210'000'000;
  std::uint64_t debit = 20'000;  // bytes a second: the slowest that a body may come or an answer leave

  Duree delai_entete = std::chrono::seconds(10);
  Duree delai_corps = std::chrono::seconds(15);  // besides what its size takes at that pace
  Duree repos = std::chrono::seconds(20);        // of a connection between two requests
  Duree adieu = std::chrono::milliseconds(500);  // for a refused client to read why
  Duree sans_visite = std::chrono::hours(8);     // after which the server stops by itself
};

// Called from many threads at once.
struct Traitement {
  std::function<Reponse(const Requete&)> repondre;
  // Before the body is taken: the answer to who may not send it. `corps` is absent then.
  std::function<std::optional<Reponse>(const Requete&)> arreter_avant_le_corps = [](const Requete&) {
    return std::nullopt;
  };
  // What is said of a request that cannot be given to the pages, or that they could not answer.
  std::function<Reponse(int code)> refuser;
  // What is said, in clear, to who does not encrypt and should.
  std::function<Reponse()> refuser_en_clair = [] { return Reponse{.code = 400}; };
  // The account at the other end of that connection; absent when it cannot be told.
  std::function<std::optional<unsigned>(int connexion)> compte = [](int) { return std::nullopt; };
};

// Where a server listens, and how.
struct Lieu {
  std::uint16_t port = 0;  // 0: any that is free
  // One address of this machine. Else loopback, by both its addresses where there are two, so that nobody else answers in
  // its place.
  std::optional<std::string> adresse = {};
  std::shared_ptr<const Chiffrement> chiffrement = {};
};

class Serveur {
 public:
  // Listens at once. `provisoire`: the folder of the bodies that are long. Panne when the port is taken.
  Serveur(const Lieu& lieu, const Limites& limites, Traitement traitement, std::filesystem::path provisoire);
  ~Serveur();
  Serveur(const Serveur&) = delete;
  Serveur& operator=(const Serveur&) = delete;

  std::uint16_t port() const;
  // Until one of `arrets` can be read, `arreter` is called or nobody came for long. The requests that the pages hold are
  // answered first; connections that wait or still send are closed at once.
  void servir(std::span<const int> arrets = {});
  // From any thread.
  void arreter();

 private:
  struct Interieur;
  std::unique_ptr<Interieur> interieur_;
};

}  // namespace finhop::web
