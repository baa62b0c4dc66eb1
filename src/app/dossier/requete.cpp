// Criteria in the address of a page, and one demand over another.
#include <fmt/format.h>

#include "finhop/app/dossier/demande.hpp"
#include "finhop/base/url.hpp"

namespace finhop::app {
namespace {

using domain::Critere;

// Commas stand as they are: nothing splits there.
std::string encoder(std::string_view octets) {
  return texte::encoder_pour_url(octets, ",");
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
    criteres.push_back(
        {texte::decoder_d_url(une.substr(0, egal)),
         egal == std::string_view::npos ? std::string() : texte::decoder_d_url(une.substr(egal + 1))});
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
  poser(d.client_entier, c.client_entier);
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
