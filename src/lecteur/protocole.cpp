#include "finhop/lecteur/protocole.hpp"

#include <array>
#include <cstddef>

namespace finhop::lecteur {
namespace {

constexpr std::array<TypeDeDocument, 3> kTypes{TypeDeDocument::Pdf, TypeDeDocument::Png,
                                               TypeDeDocument::Jpeg};
constexpr std::string_view kLettres = "PNJ";
constexpr std::size_t kAvertissementsMax = 20;
constexpr std::size_t kTexteMax = 2000;

constexpr char kPremiereCause = 'a';

char lettre_de(Cause cause) {
  return static_cast<char>(kPremiereCause + static_cast<int>(cause));
}

// Any other letter comes from who read a hostile file: that it is damaged is what can be said.
Cause cause_de(char lettre) {
  const bool connue = lettre >= kPremiereCause && lettre <= lettre_de(Cause::Lecteur);
  return connue ? static_cast<Cause>(lettre - kPremiereCause) : Cause::Structure;
}

void ajouter(std::string& octets, std::string_view texte) {
  octets += texte.substr(0, kTexteMax);
  octets += '\0';
}

// Takes the texts off one after the other.
class Champs {
 public:
  explicit Champs(std::string_view octets) : reste_(octets) {}

  std::optional<std::string> suivant() {
    const std::size_t fin = reste_.find('\0');
    if (fin == std::string_view::npos || fin > kTexteMax) return std::nullopt;
    std::string champ(reste_.substr(0, fin));
    reste_.remove_prefix(fin + 1);
    return champ;
  }
  bool epuise() const { return reste_.empty(); }

 private:
  std::string_view reste_;
};

}  // namespace

std::string ecrire(const DocumentExam& examen, bool fini) {
  std::string octets(1, fini ? 'F' : 'D');
  octets += '-';
  for (std::size_t i = 0; i < kTypes.size(); ++i)
    if (examen.type == kTypes[i]) octets.back() = kLettres[i];
  octets += examen.cause ? lettre_de(*examen.cause) : '-';
  octets += '\0';
  ajouter(octets, examen.mime);
  ajouter(octets, examen.defaut.value_or(""));
  for (std::size_t i = 0; i < examen.avertissements.size() && i < kAvertissementsMax; ++i)
    ajouter(octets, examen.avertissements[i]);
  return octets;
}

std::optional<ExamenLu> lire_examen(std::string_view octets) {
  Champs champs(octets);
  const auto genre = champs.suivant();
  const auto mime = champs.suivant();
  const auto defaut = champs.suivant();
  if (!genre || genre->size() != 3 || !mime || !defaut) return std::nullopt;
  ExamenLu lu{{std::nullopt, *mime, std::nullopt, {}, std::nullopt}, genre->front() == 'F'};
  const std::size_t rang = kLettres.find(genre->at(1));
  if (rang != std::string_view::npos) lu.examen.type = kTypes.at(rang);
  if (!defaut->empty()) {
    lu.examen.defaut = *defaut;
    lu.examen.cause = cause_de(genre->back());
  }
  while (!champs.epuise() && lu.examen.avertissements.size() < kAvertissementsMax) {
    auto avertissement = champs.suivant();
    if (!avertissement) return std::nullopt;
    lu.examen.avertissements.push_back(*std::move(avertissement));
  }
  return lu;
}

}  // namespace finhop::lecteur
