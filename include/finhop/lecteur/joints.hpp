// What a PDF carries beside its pages: files, of which one may be the invoice as data, and signatures.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace finhop::lecteur {

struct FichierJoint {
  std::string nom;     // as the PDF says it, UTF-8
  std::string octets;  // any; empty when they cannot be decoded or are more than kOctetsJointsMax
};
struct Joints {
  std::size_t signatures = 0;          // fields of signature that hold one
  std::vector<FichierJoint> fichiers;  // those in XML, the first kFichiersJointsMax
};

inline constexpr std::size_t kFichiersJointsMax = 10;
inline constexpr std::size_t kOctetsJointsMax = 5'000'000;

// Nothing that it carries can refuse a document: what cannot be read is not told.
Joints joints_du_pdf(std::string_view octets);

std::string ecrire(const Joints& joints);
// Nothing when these bytes are not what `ecrire` makes.
std::optional<Joints> lire_joints(std::string_view octets);

}  // namespace finhop::lecteur
