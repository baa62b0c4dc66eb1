#include "web/pages/lire/rendre.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include <ostream>

#include "finhop/base/memoire.hpp"
#include "finhop/base/texte.hpp"
#include "web/serveur/tampon_de_corps.hpp"

namespace finhop::web {

namespace {

struct Forme {
  FormeDeFichier forme;
  std::string_view nom;  // in the address, and after the point
  std::string_view type;
  std::string_view dit;
};
constexpr std::array kFormes{
    Forme{FormeDeFichier::Xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "Classeur (xlsx)"},
    Forme{FormeDeFichier::Csv, "csv", "text/csv; charset=utf-8", "CSV"},
    Forme{FormeDeFichier::Json, "json", "application/json; charset=utf-8", "JSON"}};

}  // namespace

std::optional<FormeDeFichier> forme_demandee(const Requete& requete) {
  const auto format = parametre(requete.parametres, "format");
  const auto forme = std::ranges::find(kFormes, format, &Forme::nom);
  return forme == kFormes.end() ? std::nullopt : std::optional(forme->forme);
}

namespace {

// To be kept under that name, never shown.
Reponse attachement(std::string_view type, const std::string& nom, std::string octets) {
  Reponse reponse{
      .code = 200, .type = std::string(type), .champs = {}, .texte = std::move(octets), .fichier = {}};
  reponse.champs.ajouter("Content-Disposition", fmt::format("attachment; filename=\"{}\"", nom));
  return reponse;
}

}  // namespace

Reponse fichier(FormeDeFichier forme, std::string_view nom, std::string octets) {
  const Forme& decrite = *std::ranges::find(kFormes, forme, &Forme::forme);
  return attachement(decrite.type, fmt::format("{}.{}", nom, decrite.nom), std::move(octets));
}

Reponse fichier_ecrit(FormeDeFichier forme, std::string_view nom, const EcrireDans& ecrire) {
  TamponDeCorps tampon;
  std::ostream sortie(&tampon);
  sortie.exceptions(std::ios::badbit);  // what the disk refuses is told, never cut short
  ecrire(sortie);
  Reponse reponse = fichier(forme, nom, {});
  std::move(tampon).remettre_a(reponse);
  if (reponse.fichier) rendre_la_memoire_libre();  // a report is a value, as long as what it tells
  return reponse;
}

h::Html liens_d_export(const Requete& requete, Route route, const std::vector<std::string>& valeurs,
                       Exports exports) {
  const auto vers = [&](std::string_view format) {
    Parametres parametres;
    for (const auto& [nom, valeur] : requete.parametres)
      if (nom != "format" && nom != "page") parametres.emplace_back(nom, valeur);
    parametres.emplace_back("format", format);
    return lien(route, valeurs, parametres);
  };
  h::Html liens;
  for (const Forme& forme : kFormes) {
    if (exports == Exports::DUnObjet && forme.forme != FormeDeFichier::Json) continue;
    if (&forme != &kFormes.front() && exports == Exports::DUneTable) liens += h::ensemble(" · ");
    liens += h::lien(vers(forme.nom), forme.dit);
  }
  return h::p(h::classe("discret ecran"), "Exporter : ", liens);
}

// A name of ours, or one that came from outside: what a head cannot hold is left out of it.
Reponse a_garder(const std::string& nom, std::string octets) {
  std::string propre;
  for (const char c : nom)
    propre += texte::est_alphanumerique(c) || c == '-' || c == '_' || c == '.' ? c : '_';
  return attachement("application/octet-stream", propre, std::move(octets));
}

Reponse a_garder(const std::string& nom, DescripteurProprietaire octets) {
  Reponse reponse = a_garder(nom, std::string());
  reponse.fichier = std::move(octets);
  return reponse;
}

std::optional<std::string> reference_de(const Requete& requete, Suite& equivalente) {
  const auto ref = saisi(requete, "ref");
  if (!ref) return std::nullopt;
  equivalente.arguments.push_back({Donnee::Reference, ref->brut});
  return ref->brut;
}

std::optional<app::Saisi> saisi(const Requete& requete, std::string_view nom) {
  const auto valeur = parametre(requete.parametres, nom);
  if (!valeur || valeur->empty()) return std::nullopt;
  return app::Saisi{std::string(nom), std::string(*valeur)};
}

std::size_t nombre_demande(const Requete& requete, std::string_view nom, std::size_t sinon,
                           std::size_t au_plus) {
  const auto dit = parametre(requete.parametres, nom);
  std::size_t nombre = sinon;
  if (dit) std::from_chars(dit->data(), dit->data() + dit->size(), nombre);
  return std::clamp<std::size_t>(nombre, 1, au_plus);
}

std::optional<unsigned> page_nommee(const Contexte& contexte) {
  const std::string& dit = contexte.valeur("page");
  unsigned page = 0;
  const auto [fin, erreur] = std::from_chars(dit.data(), dit.data() + dit.size(), page);
  return erreur == std::errc() && fin == dit.data() + dit.size() ? std::optional(page) : std::nullopt;
}

h::Html voie_html(const h::Lien& vers, std::string_view mot, bool ici) {
  return h::li(ici ? h::lien(vers, h::attribut<"aria-current">("true"), mot) : h::lien(vers, mot));
}

}  // namespace finhop::web
