// Criteria in the address of a page, and one demand over another.
#include <fmt/format.h>

#include <charconv>

#include "finhop/app/dossier/demande.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

using domain::Critere;

// As RFC 3986 writes what is data: letters, figures and four marks stand as they are; commas too, which nothing splits here.
std::string encoder(std::string_view octets) {
  std::string dit;
  for (const char c : octets) {
    if (texte::est_alphanumerique(c) || std::string_view("-_.~,").contains(c))
      dit += c;
    else
      dit += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return dit;
}

// A form of a page writes a space as « + »; a « % » that begins nothing stands for itself.
std::string decoder(std::string_view dit) {
  constexpr int kSeize = 16;
  std::string octets;
  for (std::size_t i = 0; i < dit.size(); ++i) {
    unsigned char octet = 0;
    const char* const debut = dit.data() + i + 1;
    if (dit[i] == '%' && i + 2 < dit.size() &&
        std::from_chars(debut, debut + 2, octet, kSeize).ptr == debut + 2) {
      octets += static_cast<char>(octet);
      i += 2;
    } else {
      octets += dit[i] == '+' ? ' ' : dit[i];
    }
  }
  return octets;
}

template <class T>
void poser(std::optional<T>& champ, const std::optional<T>& donne) {
  if (donne) champ = donne;
}
template <class T>
void poser(std::vector<T>& champ, const std::vector<T>& donnes) {
  if (!donnes.empty()) champ = donnes;
}

}  // namespace

std::string en_requete(std::span<const Critere> criteres) {
  std::string requete;
  for (const Critere& critere : criteres)
    requete +=
        fmt::format("{}{}={}", requete.empty() ? "" : "&", encoder(critere.cle), encoder(critere.valeur));
  return requete;
}

std::vector<Critere> de_requete(std::string_view requete) {
  std::vector<Critere> criteres;
  while (!requete.empty()) {
    const std::string_view une = requete.substr(0, requete.find('&'));
    requete.remove_prefix(std::min(requete.size(), une.size() + 1));
    if (une.empty()) continue;
    const std::size_t egal = une.find('=');
    criteres.push_back({decoder(une.substr(0, egal)),
                        egal == std::string_view::npos ? std::string() : decoder(une.substr(egal + 1))});
  }
  return criteres;
}

Demande par_dessus(Demande dessous, const Demande& dessus) {
  Criteres& d = dessous.criteres;
  const Criteres& c = dessus.criteres;
  poser(d.references, c.references);
  poser(d.ans, c.ans);
  poser(d.avance, c.avance);
  poser(d.solde, c.solde);
  if (c.etat != Etat::Tous) d.etat = c.etat;
  poser(d.situation, c.situation);
  poser(d.client, c.client);
  poser(d.finess, c.finess);
  poser(d.depuis, c.depuis);
  poser(d.jusqua, c.jusqua);
  poser(d.faits, c.faits);
  d.ecart = d.ecart || c.ecart;
  if (c.tri) d.ordre = c.ordre;
  poser(d.tri, c.tri);
  poser(d.limite, c.limite);
  poser(dessous.colonnes, dessus.colonnes);
  return dessous;
}

}  // namespace finhop::app
