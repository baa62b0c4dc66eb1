#include "finhop/lecteur/protocole.hpp"

#include <array>
#include <charconv>
#include <cstddef>

#include "finhop/lecteur/joints.hpp"

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
  std::optional<std::size_t> nombre() {
    const auto champ = suivant();
    std::size_t n = 0;
    if (!champ || champ->empty()) return std::nullopt;
    const char* const fin = champ->data() + champ->size();
    const auto [arret, faute] = std::from_chars(champ->data(), fin, n);
    return faute == std::errc() && arret == fin ? std::optional(n) : std::nullopt;
  }
  std::optional<std::string> octets(std::size_t taille) {
    if (taille > reste_.size()) return std::nullopt;
    std::string octets(reste_.substr(0, taille));
    reste_.remove_prefix(taille);
    return octets;
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
  octets += examen.porte ? 'P' : '-';
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
  if (!genre || genre->size() != 4 || !mime || !defaut) return std::nullopt;
  ExamenLu lu{{std::nullopt, *mime, std::nullopt, {}, std::nullopt}, genre->front() == 'F'};
  const std::size_t rang = kLettres.find(genre->at(1));
  if (rang != std::string_view::npos) lu.examen.type = kTypes.at(rang);
  if (!defaut->empty()) {
    lu.examen.defaut = *defaut;
    lu.examen.cause = cause_de(genre->at(2));
  }
  lu.examen.porte = genre->back() == 'P';
  while (!champs.epuise() && lu.examen.avertissements.size() < kAvertissementsMax) {
    auto avertissement = champs.suivant();
    if (!avertissement) return std::nullopt;
    lu.examen.avertissements.push_back(*std::move(avertissement));
  }
  return lu;
}

std::string ecrire(const Joints& joints) {
  std::string octets;
  ajouter(octets, std::to_string(joints.signatures));
  for (const FichierJoint& fichier : joints.fichiers) {
    ajouter(octets, fichier.nom.substr(0, fichier.nom.find('\0')));
    ajouter(octets, std::to_string(fichier.octets.size()));
    octets += fichier.octets;
  }
  return octets;
}

std::optional<Joints> lire_joints(std::string_view octets) {
  Champs champs(octets);
  const auto signatures = champs.nombre();
  if (!signatures) return std::nullopt;
  Joints joints{*signatures, {}};
  while (!champs.epuise()) {
    auto nom = champs.suivant();
    const auto taille = champs.nombre();
    auto contenu = champs.octets(taille.value_or(octets.size()));
    if (!nom || !taille || !contenu || joints.fichiers.size() == kFichiersJointsMax) return std::nullopt;
    joints.fichiers.push_back({*std::move(nom), *std::move(contenu)});
  }
  return joints;
}

}  // namespace finhop::lecteur
