#include "finhop/web/routes.hpp"

#include <stdexcept>

namespace finhop::web {
namespace {

bool est_une_place(std::string_view segment) {
  return segment.starts_with('{') && segment.ends_with('}');
}

constexpr std::string_view kEnvoi = "un fichier de l'ASP, à donner dans un terminal";
constexpr std::string_view kLaPage = "la page elle-même";
constexpr std::string_view kComptes = "dit qui entre dans la page : se fait sur la machine qui la sert";
constexpr std::array kSansPage{
    GesteSansPage{Geste::PieceLire,
                  "relit tous les documents de la base : se demande à la machine qui la sert"},
    GesteSansPage{Geste::ModeleImporter, kEnvoi},
    GesteSansPage{Geste::ModeleRetablir, "va avec la prise d'un modèle, qui demande un fichier"},
    GesteSansPage{Geste::Accueillir, "la commande sans mot ; la page a la sienne, Aujourd'hui"},
    GesteSansPage{Geste::Recommencer, "n'est aucune commande"},
    GesteSansPage{Geste::Initialiser, "il n'y a pas encore de base à servir"},
    GesteSansPage{Geste::Aider, "le manuel se lit au terminal ; chaque page dit elle-même ce qu'elle fait"},
    GesteSansPage{Geste::ChangerDroits, "du compte de la machine, non de la page"},
    GesteSansPage{Geste::Ouvrir, kLaPage},
    GesteSansPage{Geste::Servir, kLaPage},
    GesteSansPage{Geste::Partager, kLaPage},
    GesteSansPage{Geste::CompteAjouter, kComptes},
    GesteSansPage{Geste::CompteLister, kComptes},
    GesteSansPage{Geste::CompteRetirer, kComptes},
    GesteSansPage{Geste::CompteMotDePasse, kComptes}};

}  // namespace

std::span<const GesteSansPage> gestes_sans_page() {
  return kSansPage;
}

std::vector<std::string_view> segments_de(std::string_view motif) {
  std::vector<std::string_view> segments;
  while (!motif.empty()) {
    motif.remove_prefix(1);
    segments.push_back(motif.substr(0, motif.find('/')));
    motif.remove_prefix(segments.back().size());
  }
  return segments;
}

std::optional<Parametres> reconnaitre(const LigneDeRoute& route, const std::vector<std::string>& segments) {
  const std::vector<std::string_view> voulus = segments_de(route.motif);
  if (voulus.size() != segments.size()) return std::nullopt;
  Parametres trouves;
  for (std::size_t i = 0; i < voulus.size(); ++i) {
    if (!est_une_place(voulus[i])) {
      if (voulus[i] != segments[i]) return std::nullopt;
      continue;
    }
    if (segments[i].empty()) return std::nullopt;
    trouves.emplace_back(voulus[i].substr(1, voulus[i].size() - 2), segments[i]);
  }
  return trouves;
}

format::html::Lien lien(Route route, const std::vector<std::string>& valeurs, const Parametres& parametres) {
  std::vector<std::string> segments;
  auto valeur = valeurs.begin();
  for (const std::string_view segment : segments_de(ligne(route).motif)) {
    if (est_une_place(segment) && valeur == valeurs.end())
      throw std::logic_error("il manque une valeur à un lien");
    segments.emplace_back(est_une_place(segment) ? *valeur++ : std::string(segment));
  }
  if (valeur != valeurs.end()) throw std::logic_error("un lien a une valeur de trop");
  return format::html::Lien::de_page(segments, parametres);
}

}  // namespace finhop::web
