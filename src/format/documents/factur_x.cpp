#include "finhop/format/factur_x.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "finhop/base/texte.hpp"
#include "format/documents/facture_cii.hpp"

namespace finhop::format {
namespace {

using domain::EtatFacturX;
using domain::LectureFacturX;

// The nearest to the norm first.
constexpr std::array<std::string_view, 3> kNoms{"factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml"};
constexpr std::size_t kNomMontre = 80;  // columns

std::string nom_seul(const PieceJointeDuPdf& jointe) {
  const std::string_view nom = texte::rogner(jointe.nom);
  const std::size_t chemin = nom.find_last_of("/\\");
  return texte::minuscules_ascii(chemin == std::string_view::npos ? nom : nom.substr(chemin + 1));
}

std::string montrer(const PieceJointeDuPdf& jointe) {
  return texte::montrer(texte::rogner(jointe.nom), kNomMontre);
}

LectureFacturX abime(const PieceJointeDuPdf& jointe, std::string_view raison) {
  return {EtatFacturX::Abime, fmt::format("{} : {}", montrer(jointe), raison), {}};
}

LectureFacturX lire(const PieceJointeDuPdf& jointe, EtatFacturX lu) {
  if (jointe.octets.size() > kFacturXMax) return abime(jointe, "il est démesuré");
  auto facture = documents::lire_facture_cii(jointe.octets);
  if (!facture) return abime(jointe, facture.error().raison);
  return {lu, montrer(jointe), std::move(*facture)};
}

LectureFacturX sous_autre_nom(std::span<const PieceJointeDuPdf> jointes) {
  for (const PieceJointeDuPdf& jointe : jointes) {
    if (jointe.octets.size() > kFacturXMax) continue;
    auto facture = documents::lire_facture_cii(jointe.octets);
    if (facture) return {EtatFacturX::AutreNom, montrer(jointe), std::move(*facture)};
    if (facture.error().est_une_facture) return abime(jointe, facture.error().raison);
  }
  return {};
}

}  // namespace

LectureFacturX lire_factur_x(const std::vector<PieceJointeDuPdf>& jointes) {
  const std::span lues(jointes.data(), std::min(jointes.size(), kJointesLuesMax));
  for (const std::string_view nom : kNoms) {
    const PieceJointeDuPdf* trouvee = nullptr;
    for (const PieceJointeDuPdf& jointe : lues) {
      if (nom_seul(jointe) != nom) continue;
      if (trouvee != nullptr && trouvee->octets != jointe.octets)
        return abime(jointe, "deux fichiers portent ce nom et diffèrent");
      trouvee = &jointe;
    }
    if (trouvee != nullptr) return lire(*trouvee, EtatFacturX::Lu);
  }
  return sous_autre_nom(lues);
}

}  // namespace finhop::format
