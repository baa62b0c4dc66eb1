#include "finhop/app/dossier/demande.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

using domain::Critere;
using Textes = std::vector<std::string>;

struct NomDeFait {
  std::string_view nom;
  store::FaitDate fait;
};
constexpr std::array kFaits{
    NomDeFait{"depot", store::FaitDate::Depot},
    NomDeFait{"reponse", store::FaitDate::Reponse},
    NomDeFait{"paiement", store::FaitDate::Paiement},
};

constexpr std::string_view kPret = "pret";
constexpr std::string_view kBloque = "bloque";
constexpr std::string_view kOui = "oui";
// Before the name of an order.
constexpr std::string_view kALEnvers = "-";
constexpr std::string_view kEntreColonnes = ",";

template <class T>
bool poser(std::optional<T>& champ, std::optional<T> lu) {
  champ = std::move(lu);
  return champ.has_value();
}
template <class T>
Textes si_dit(const std::optional<T>& valeur) {
  return valeur ? Textes{std::string(*valeur)} : Textes();
}
Textes si_dit(const std::optional<Saisi>& saisi) {
  return saisi ? Textes{saisi->brut} : Textes();
}

Textes etat_dit(const Demande& d) {
  if (d.criteres.etat == Etat::Tous) return {};
  return {std::string(d.criteres.etat == Etat::Pret ? kPret : kBloque)};
}
bool prendre_etat(Demande& d, const Critere& c) {
  d.criteres.etat = c.valeur == kPret ? Etat::Pret : Etat::Bloque;
  return c.valeur == kPret || c.valeur == kBloque;
}

Textes faits_dits(const Demande& d) {
  Textes dits;
  for (const store::FaitDate fait : d.criteres.faits)
    dits.emplace_back(std::ranges::find(kFaits, fait, &NomDeFait::fait)->nom);
  return dits;
}
bool prendre_fait(Demande& d, const Critere& c) {
  const auto fait = fait_de(c.valeur);
  if (fait) d.criteres.faits = {*fait};
  return fait.has_value();
}

Textes tri_dit(const Demande& d) {
  if (!d.criteres.tri) return {};
  const bool a_l_envers = d.criteres.ordre == Ordre::Decroissant;
  return {fmt::format("{}{}", a_l_envers ? kALEnvers : "", nom_de(*d.criteres.tri))};
}
Textes colonnes_dites(const Demande& d) {
  return d.colonnes.empty() ? Textes() : Textes{texte::joindre(d.colonnes, kEntreColonnes)};
}
bool prendre_colonnes(Demande& d, const Critere& c) {
  d.colonnes = couper_les_colonnes(c.valeur);
  return std::ranges::none_of(d.colonnes, &std::string::empty);
}

bool prendre_limite(Demande& d, const Critere& c) {
  constexpr std::size_t kChiffres = 9;
  if (!texte::que_des_chiffres(c.valeur) || c.valeur.size() > kChiffres) return false;
  std::size_t limite = 0;
  std::from_chars(c.valeur.data(), c.valeur.data() + c.valeur.size(), limite);
  d.criteres.limite = limite;
  return limite > 0;
}

enum class Fois { Une, Plusieurs };
// Each key once, with both ways.
struct Cle {
  std::string_view nom;
  Fois fois;
  Textes (*dire)(const Demande&);
  bool (*prendre)(Demande&, const Critere&);
};
constexpr std::array kCles{
    Cle{"ref", Fois::Plusieurs, [](const Demande& d) { return d.criteres.references; },
        [](Demande& d, const Critere& c) {
          d.criteres.references.push_back(c.valeur);
          return true;
        }},
    Cle{"ans", Fois::Plusieurs,
        [](const Demande& d) {
          Textes dits;
          for (const Saisi& ans : d.criteres.ans) dits.push_back(ans.brut);
          return dits;
        },
        [](Demande& d, const Critere& c) {
          d.criteres.ans.push_back({c.cle, c.valeur});
          return true;
        }},
    Cle{"avance", Fois::Une,
        [](const Demande& d) {
          return d.criteres.avance ? Textes{std::string(domain::id(*d.criteres.avance))} : Textes();
        },
        [](Demande& d, const Critere& c) {
          return poser(d.criteres.avance, domain::statut_de<domain::StatutAvance>(c.valeur));
        }},
    Cle{"solde", Fois::Une,
        [](const Demande& d) {
          return d.criteres.solde ? Textes{std::string(domain::id(*d.criteres.solde))} : Textes();
        },
        [](Demande& d, const Critere& c) {
          return poser(d.criteres.solde, domain::statut_de<domain::StatutSolde>(c.valeur));
        }},
    Cle{"situation", Fois::Une,
        [](const Demande& d) {
          return d.criteres.situation ? Textes{std::string(domain::description(*d.criteres.situation).id)}
                                      : Textes();
        },
        [](Demande& d, const Critere& c) {
          return poser(d.criteres.situation, domain::situation_d_id(c.valeur));
        }},
    Cle{"etat", Fois::Une, etat_dit, prendre_etat},
    Cle{"client", Fois::Une, [](const Demande& d) { return si_dit(d.criteres.client); },
        [](Demande& d, const Critere& c) { return poser(d.criteres.client, std::optional(c.valeur)); }},
    Cle{"du-client", Fois::Une, [](const Demande& d) { return si_dit(d.criteres.client_entier); },
        [](Demande& d, const Critere& c) {
          return poser(d.criteres.client_entier, std::optional(c.valeur));
        }},
    Cle{"finess", Fois::Une, [](const Demande& d) { return si_dit(d.criteres.finess); },
        [](Demande& d, const Critere& c) {
          return poser(d.criteres.finess, std::optional(Saisi{c.cle, c.valeur}));
        }},
    Cle{"ecart", Fois::Une,
        [](const Demande& d) { return d.criteres.ecart ? Textes{std::string(kOui)} : Textes(); },
        [](Demande& d, const Critere& c) { return d.criteres.ecart = c.valeur == kOui; }},
    Cle{"depuis", Fois::Une, [](const Demande& d) { return si_dit(d.criteres.depuis); },
        [](Demande& d, const Critere& c) {
          return poser(d.criteres.depuis, std::optional(Saisi{c.cle, c.valeur}));
        }},
    Cle{"jusqua", Fois::Une, [](const Demande& d) { return si_dit(d.criteres.jusqua); },
        [](Demande& d, const Critere& c) {
          return poser(d.criteres.jusqua, std::optional(Saisi{c.cle, c.valeur}));
        }},
    Cle{"sur", Fois::Une, faits_dits, prendre_fait},
    Cle{"tri", Fois::Une, tri_dit,
        [](Demande& d, const Critere& c) { return prendre_l_ordre(d.criteres, c.valeur); }},
    Cle{"colonnes", Fois::Une, colonnes_dites, prendre_colonnes},
    Cle{"limite", Fois::Une,
        [](const Demande& d) {
          return d.criteres.limite ? Textes{std::to_string(*d.criteres.limite)} : Textes();
        },
        prendre_limite},
};

Refus inconnue(const Critere& critere) {
  Textes noms;
  for (const Cle& cle : kCles) noms.emplace_back(cle.nom);
  const auto proche = texte::le_plus_proche(critere.cle, noms);
  return {CodeRefus::ValeurIllisible,
          fmt::format("{} n'est pas un critère de la liste", texte::citer(critere.cle)),
          texte::joindre(noms, ", "), proche ? "peut-être " + *proche : "ôter ce critère"};
}

}  // namespace

Refus colonne_inconnue(std::string_view colonne, std::span<const std::string> connues) {
  return {CodeRefus::ValeurIllisible,
          fmt::format("{} n'est pas une colonne de la liste", texte::citer(colonne)),
          texte::joindre(connues, ", "), "choisir parmi elles"};
}

std::vector<std::string> couper_les_colonnes(std::string_view noms) {
  Textes coupees;
  for (;;) {
    const std::size_t fin = noms.find(kEntreColonnes);
    coupees.emplace_back(texte::rogner(noms.substr(0, fin)));
    if (fin == std::string_view::npos) return coupees;
    noms.remove_prefix(fin + kEntreColonnes.size());
  }
}

std::vector<std::string> noms_d_ordre() {
  Textes noms = noms_de_tri();
  for (const std::string& nom : noms_de_tri()) noms.push_back(std::string(kALEnvers) + nom);
  return noms;
}

bool prendre_l_ordre(Criteres& criteres, std::string_view nom) {
  if (nom.starts_with(kALEnvers)) {
    criteres.ordre = Ordre::Decroissant;
    nom.remove_prefix(kALEnvers.size());
  }
  return poser(criteres.tri, tri_de(nom));
}

std::optional<store::FaitDate> fait_de(std::string_view nom) {
  const auto fait = std::ranges::find(kFaits, nom, &NomDeFait::nom);
  return fait == kFaits.end() ? std::nullopt : std::optional(fait->fait);
}

std::vector<std::string> noms_de_faits() {
  Textes noms;
  for (const NomDeFait& fait : kFaits) noms.emplace_back(fait.nom);
  return noms;
}

std::vector<Critere> dire(const Demande& demande) {
  std::vector<Critere> dits;
  for (const Cle& cle : kCles)
    for (std::string& valeur : cle.dire(demande)) dits.push_back({std::string(cle.nom), std::move(valeur)});
  return dits;
}

Issue<Demande> comprendre(std::span<const Critere> criteres) {
  Demande demande;
  ListeRefus refus;
  for (std::size_t i = 0; i < criteres.size(); ++i) {
    const Critere& c = criteres[i];
    const auto cle = std::ranges::find(kCles, c.cle, &Cle::nom);
    if (cle == kCles.end())
      refus.push_back(inconnue(c));
    else if (cle->fois == Fois::Une && std::ranges::count(criteres.first(i), c.cle, &Critere::cle) > 0)
      refus.push_back({CodeRefus::ValeurIllisible, fmt::format("{} est dit deux fois", texte::citer(c.cle)),
                       "une fois", "ôter l'un des deux"});
    else if (!cle->prendre(demande, c))
      refus.push_back(
          {CodeRefus::ValeurIllisible,
           fmt::format("{} : {} n'est pas connu de cette version de finhop", c.cle, texte::citer(c.valeur)),
           "un mot que la liste connaît", "ôter ce critère"});
  }
  if (!refus.empty()) return std::unexpected(std::move(refus));
  return demande;
}

}  // namespace finhop::app
