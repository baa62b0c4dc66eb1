#include "web/serveur/connexion.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <exception>

#include "finhop/base/panne.hpp"
#include "web/codes.hpp"
#include "web/serveur/corps.hpp"

namespace finhop::web {
namespace {

constexpr std::size_t kMorceau = 16 * 1024;
constexpr std::string_view kVasY = "HTTP/1.1 100 Continue\r\n\r\n";

// Made only where it answers at all: what a thread holds while it waits stays small.
using Morceau = std::array<char, kMorceau>;

std::uint64_t taille_de(const Reponse& reponse) {
  if (!reponse.fichier) return reponse.texte.size();
  struct stat etat {};
  return ::fstat(reponse.fichier->numero(), &etat) == 0 ? static_cast<std::uint64_t>(etat.st_size) : 0;
}

// A file that became shorter meanwhile cuts the connection, so that nobody takes a part for the whole.
bool envoyer_le_fichier(Flux& flux, const DescripteurProprietaire& fichier, std::uint64_t taille,
                        Echeance echeance) {
  Morceau morceau;
  std::uint64_t place = 0;
  while (place < taille) {
    const ssize_t lus = ::pread(fichier.numero(), morceau.data(),
                                static_cast<std::size_t>(std::min<std::uint64_t>(kMorceau, taille - place)),
                                static_cast<off_t>(place));
    if (lus <= 0) return false;
    if (!flux.ecrire({morceau.data(), static_cast<std::size_t>(lus)}, echeance)) return false;
    place += static_cast<std::uint64_t>(lus);
  }
  return true;
}

}  // namespace

Echeance Connexion::dans(Limites::Duree duree, std::uint64_t octets) const {
  const auto debit = std::max<std::uint64_t>(maison_.limites.debit, 1);
  return std::chrono::steady_clock::now() + duree +
         std::chrono::milliseconds(static_cast<std::int64_t>(octets * 1000 / debit));
}

// The first request has its delay from the moment the client is there, what it takes to encrypt included; a later one,
// from its first byte.
void Connexion::servir() {
  Echeance echeance = dans(maison_.limites.delai_entete);
  compte_ = maison_.traitement.compte(flux_.numero());
  if (maison_.chiffrement && !chiffrer(echeance)) return;
  for (Rang rang = Rang::Premiere;; rang = Rang::Suivante) {
    auto entete = attendre_l_entete(rang, echeance);
    if (!entete) return refuser(refus(entete.error()));
    if (!*entete || servir_une(std::move(**entete)) == Ensuite::Fermer) return;
    echeance = dans(maison_.limites.repos);
  }
}

bool Connexion::chiffrer(Echeance echeance) {
  const Attente attente = flux_.chiffrer(*maison_.chiffrement, echeance);
  if (attente == Attente::EnClair) refuser(maison_.traitement.refuser_en_clair());
  return attente == Attente::Venu;
}

std::expected<std::optional<Entete>, int> Connexion::attendre_l_entete(Rang rang, Echeance echeance) {
  const Limites& limites = maison_.limites;
  bool commencee = false;
  if (rang == Rang::Suivante) maison_.places.changer(place_, Phase::Repos);
  Morceau morceau;
  while (true) {
    if (!tampon_.empty()) {
      if (!commencee && rang == Rang::Suivante) {
        echeance = dans(limites.delai_entete);
        maison_.places.changer(place_, Phase::Entete);
      }
      commencee = true;
      auto entete = lire_entete(tampon_, limites.entete);
      if (!entete || *entete) return entete;
    }
    const Lecture lecture = flux_.lire(morceau, echeance);
    if (lecture.attente == Attente::EnRetard && commencee) return std::unexpected(kTropLente);
    if (lecture.attente != Attente::Venu) return std::nullopt;
    tampon_.append(morceau.data(), lecture.octets);
  }
}

Ensuite Connexion::servir_une(Entete entete) {
  Requete& requete = entete.requete;
  requete.compte = compte_;
  requete.adresse = place_.adresse();
  tampon_.erase(0, entete.octets);
  if (entete.corps > 0) {
    if (const auto refusee = maison_.traitement.arreter_avant_le_corps(requete)) {
      refuser(*refusee);
      return Ensuite::Fermer;
    }
    maison_.places.changer(place_, Phase::Corps);
    if (const auto code = prendre_le_corps(entete)) {
      if (*code != 0) refuser(refus(*code));
      return Ensuite::Fermer;
    }
  }
  if (maison_.places.changer(place_, Phase::Service) == Places::Tenue::Cedee) return Ensuite::Fermer;
  maison_.derniere_visite = std::chrono::steady_clock::now().time_since_epoch();
  const Reponse reponse = repondre(requete);
  return envoyer(reponse, &requete, entete.ensuite) ? entete.ensuite : Ensuite::Fermer;
}

// Why it is refused; 0 when nobody is there any more to be told.
std::optional<int> Connexion::prendre_le_corps(Entete& entete) try {
  const Limites& limites = maison_.limites;
  if (entete.corps > limites.corps) return kCorpsTropGrand;
  const Echeance echeance = dans(limites.delai_corps, entete.corps);
  Corps corps(entete.corps > limites.corps_en_memoire ? Corps::Lieu::Disque : Corps::Lieu::Memoire,
              maison_.provisoire);
  if (entete.attend_un_signe && !flux_.ecrire(kVasY, echeance)) return 0;
  std::uint64_t manquent = entete.corps;
  Morceau morceau;
  while (true) {
    const auto pris = static_cast<std::size_t>(std::min<std::uint64_t>(manquent, tampon_.size()));
    corps.ajouter(std::string_view(tampon_).substr(0, pris));
    tampon_.erase(0, pris);
    manquent -= pris;
    if (manquent == 0) break;
    const Lecture lecture = flux_.lire(morceau, echeance);
    if (lecture.attente == Attente::EnRetard) return kTropLente;
    if (lecture.attente != Attente::Venu) return 0;
    tampon_.append(morceau.data(), lecture.octets);
  }
  std::move(corps).remettre_a(entete.requete);
  return std::nullopt;
} catch (const Panne&) {
  return kSansPlace;
}

// What goes wrong in a page is for the page of errors, and never for the client to read.
Reponse Connexion::repondre(const Requete& requete) try {
  return maison_.traitement.repondre(requete);
} catch (const std::exception&) {
  return refus(kPanne);
}

Reponse Connexion::refus(int code) const try {
  return maison_.traitement.refuser(code);
} catch (const std::exception&) {
  return {.code = code};
}

void Connexion::refuser(const Reponse& reponse) {
  maison_.places.changer(place_, Phase::Entete);
  if (envoyer(reponse, nullptr, Ensuite::Fermer)) flux_.prendre_conge(dans(maison_.limites.adieu));
}

bool Connexion::envoyer(const Reponse& reponse, const Requete* requete, Ensuite ensuite) {
  const std::uint64_t taille = taille_de(reponse);
  const Echeance echeance = dans(maison_.limites.delai_corps, taille);
  std::string octets = ecrire_entete(reponse, taille, ensuite);
  const bool sans_corps = requete && requete->methode == Methode::Head;
  if (!reponse.fichier && !sans_corps) octets += reponse.texte;
  if (!flux_.ecrire(octets, echeance)) return false;
  return !reponse.fichier || sans_corps || envoyer_le_fichier(flux_, *reponse.fichier, taille, echeance);
}

}  // namespace finhop::web
