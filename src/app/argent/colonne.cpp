#include "app/argent/colonne.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <type_traits>

namespace finhop::app {
namespace {

std::vector<std::uint32_t> suite_de(std::size_t nombre) {
  std::vector<std::uint32_t> suite(nombre);
  std::iota(suite.begin(), suite.end(), 0U);
  return suite;
}

template <class Valeurs>
std::vector<std::uint32_t> ranger(const Valeurs& valeurs, std::size_t lignes) {
  std::vector<std::uint32_t> ordre = suite_de(lignes);
  std::ranges::stable_sort(ordre, {}, [&](std::uint32_t ligne) { return valeurs(ligne); });
  return ordre;
}

// A number that did not fit would stand in another order, in silence.
template <class Etroit>
Etroit tenir(std::int64_t large) {
  if (large == kInconnu) return std::numeric_limits<Etroit>::min();
  const auto etroit = static_cast<Etroit>(large);
  if (etroit != large) throw std::logic_error("une clé de tri ne tient pas dans sa colonne");
  return etroit;
}

}  // namespace

std::uint32_t Textes::nouveau(std::string_view texte) {
  octets_ += texte;
  fins_.push_back(tenir<std::uint32_t>(static_cast<std::int64_t>(octets_.size())));
  return static_cast<std::uint32_t>(fins_.size() - 1);
}

void Textes::ajouter(const std::string& texte) {
  if (sorte_ == Sorte::Propres) {
    numeros_.push_back(nouveau(texte));
    return;
  }
  const auto place = connus_.find(texte);
  numeros_.push_back(place != connus_.end() ? place->second
                                            : connus_.emplace(texte, nouveau(texte)).first->second);
}

Textes Textes::sans_lignes() const {
  Textes autres(sorte_);
  autres.octets_ = octets_;
  autres.fins_ = fins_;
  return autres;
}

void Textes::finir() {
  connus_ = {};
  octets_.shrink_to_fit();
  fins_.shrink_to_fit();
}

std::string_view Textes::texte(std::size_t numero) const {
  const std::size_t debut = numero == 0 ? 0 : fins_[numero - 1];
  return std::string_view(octets_).substr(debut, fins_[numero] - debut);
}

std::vector<std::uint32_t> Textes::places() const {
  const std::vector<std::uint32_t> ordre =
      ranger([&](std::uint32_t numero) { return texte(numero); }, differents());
  std::vector<std::uint32_t> places(ordre.size());
  for (std::size_t i = 1; i < ordre.size(); ++i)
    places[ordre[i]] = places[ordre[i - 1]] + (texte(ordre[i]) == texte(ordre[i - 1]) ? 0U : 1U);
  return places;
}

Colonne::Colonne(Tri tri, std::size_t lignes) {
  switch (sorte_de_cle(tri)) {
    case SorteDeCle::Rang:
      break;  // the first of them
    case SorteDeCle::Jour:
      valeurs_.emplace<std::vector<std::int32_t>>();
      break;
    case SorteDeCle::Montant:
      valeurs_.emplace<std::vector<std::int64_t>>();
      break;
    case SorteDeCle::Texte:
      valeurs_.emplace<Textes>(tri == Tri::NumeroAsp ? Textes::Sorte::Propres : Textes::Sorte::Communs);
      break;
  }
  reserver(lignes);
}

void Colonne::reserver(std::size_t lignes) {
  std::visit(
      [&]<class Siennes>(Siennes& siennes) {
        if constexpr (std::is_same_v<Siennes, Textes>)
          siennes.reserver(lignes);
        else
          siennes.reserve(lignes);
      },
      valeurs_);
}

void Colonne::ajouter(const CleDeTri& cle) {
  std::visit(
      [&]<class Valeurs>(Valeurs& valeurs) {
        if constexpr (std::is_same_v<Valeurs, Textes>)
          valeurs.ajouter(std::get<std::string>(cle));
        else
          valeurs.push_back(tenir<typename Valeurs::value_type>(std::get<std::int64_t>(cle)));
      },
      valeurs_);
}

void Colonne::finir() {
  if (Textes* textes = std::get_if<Textes>(&valeurs_)) textes->finir();
}

Colonne Colonne::sans_lignes(std::size_t lignes) const {
  Colonne autre(std::visit(
      []<class Siennes>(const Siennes& siennes) -> Valeurs {
        if constexpr (std::is_same_v<Siennes, Textes>)
          return siennes.sans_lignes();
        else
          return Siennes();
      },
      valeurs_));
  autre.reserver(lignes);
  return autre;
}

void Colonne::reprendre(const Colonne& origine, std::size_t ligne) {
  std::visit(
      [&]<class Siennes>(Siennes& siennes) {
        const auto& autres = std::get<Siennes>(origine.valeurs_);
        if constexpr (std::is_same_v<Siennes, Textes>)
          siennes.reprendre(autres, ligne);
        else
          siennes.push_back(autres[ligne]);
      },
      valeurs_);
}

void Colonne::prendre_a(const Colonne& autre, std::size_t ligne) {
  Textes* textes = std::get_if<Textes>(&valeurs_);
  if (!textes) return reprendre(autre, ligne);
  textes->ajouter_tel_quel(autre.textes().texte(autre.textes().numero(ligne)));
}

bool Colonne::est_encombree(std::size_t lignes) const {
  constexpr std::size_t kPeu = 10'000;
  const Textes* textes = std::get_if<Textes>(&valeurs_);
  return textes && textes->differents() > 2 * lignes + kPeu;
}

std::vector<std::uint32_t> Colonne::ordre() const {
  return std::visit(
      []<class Valeurs>(const Valeurs& valeurs) {
        if constexpr (std::is_same_v<Valeurs, Textes>) {
          const std::vector<std::uint32_t> places = valeurs.places();
          return ranger([&](std::uint32_t ligne) { return places[valeurs.numero(ligne)]; }, valeurs.lignes());
        } else {
          return ranger([&](std::uint32_t ligne) { return valeurs[ligne]; }, valeurs.size());
        }
      },
      valeurs_);
}

bool Colonne::ont_la_meme_cle(std::uint32_t une, std::uint32_t autre) const {
  return std::visit(
      [&]<class Valeurs>(const Valeurs& valeurs) {
        if constexpr (std::is_same_v<Valeurs, Textes>)
          return valeurs.texte(valeurs.numero(une)) == valeurs.texte(valeurs.numero(autre));
        else
          return valeurs[une] == valeurs[autre];
      },
      valeurs_);
}

}  // namespace finhop::app
