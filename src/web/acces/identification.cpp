#include "web/acces/identification.hpp"

#include <algorithm>

#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"
#include "web/acces/hasard.hpp"
#include "web/acces/mot_de_passe.hpp"

namespace finhop::web {
namespace {

constexpr std::chrono::seconds kPatience(5);

// The first half of an IPv6 address is one place: who is there has all the others.
std::string lieu_de(std::string_view adresse) {
  std::size_t deux_points = 0;
  std::size_t fin = 0;
  while (fin < adresse.size() && (adresse[fin] != ':' || ++deux_points < 4)) ++fin;
  return std::string(adresse.substr(0, fin));
}

}  // namespace

Identification::Identification(const std::filesystem::path& base, Portier::Montre montre)
    : comptes_(base),
      portier_(std::move(montre)),
      empreinte_de_personne_(empreinte_de(hasard(kOctetsDUnSecret))) {}

std::optional<Compte> Identification::compte(std::string_view nom) const try {
  for (Compte& compte : comptes_.lire())
    if (est_le_meme_nom(compte.nom, nom)) return std::move(compte);
  return std::nullopt;
} catch (const Panne&) {
  return std::nullopt;
}

Identification::Issue Identification::essayer(std::string_view nom, std::string_view mot_de_passe,
                                              std::optional<std::string_view> adresse) try {
  if (!texte::est_utf8(nom) || mot_de_passe.size() > kMotDePasseAuPlus) return Non::Faux;
  comptes_.lire();  // a damaged file is told rather than a wrong password
  const std::string cle = texte::plier(nom);
  const auto lieu = adresse.transform(lieu_de);
  if (const auto reste = portier_.essayer(cle, lieu); reste > std::chrono::seconds(0)) return Attendre{reste};
  const std::unique_lock verrou(un_a_la_fois_, kPatience);
  if (!verrou) return Non::Occupe;
  const auto trouve = compte(nom);
  const bool juste = est_le_mot_de_passe(mot_de_passe, trouve ? trouve->empreinte : empreinte_de_personne_);
  if (!trouve || !juste) return Non::Faux;
  portier_.reussir(cle, lieu);
  return *trouve;
} catch (const Panne&) {
  return Non::ComptesIllisibles;
}

}  // namespace finhop::web
