#include "finhop/lecteur/joints.hpp"

#include <algorithm>
#include <exception>
#include <new>

// This file keeps to C++17: clang, which builds tests/fuzz, takes the headers of qpdf 11 in no later standard.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>

#include "lecteur/pdf_fin.hpp"

namespace finhop::lecteur {
namespace {

constexpr std::size_t kNoeudsMax = 100'000;
constexpr std::size_t kNomMax = 1000;

bool est_en_xml(std::string nom) {
  std::transform(nom.begin(), nom.end(), nom.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return nom.size() >= 4 && nom.compare(nom.size() - 4, 4, ".xml") == 0;
}

struct TropGros : std::exception {};

// Keeps what an attachment inflates to, as far as one may.
class Recueil : public Pipeline {
 public:
  explicit Recueil(std::string& octets) : Pipeline("fichier joint", nullptr), octets_(octets) {}
  void write(const unsigned char* octets, std::size_t taille) override {
    if (octets_.size() + taille > kOctetsJointsMax) throw TropGros();
    octets_.append(reinterpret_cast<const char*>(octets), taille);
  }
  void finish() override {}

 private:
  std::string& octets_;
};

std::string decoder(QPDFObjectHandle flux) {
  std::string octets;
  Recueil recueil(octets);
  try {
    if (flux.isStream() && flux.pipeStreamData(&recueil, 0, qpdf_dl_all, true)) return octets;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    return {};
  }
  return {};
}

void prendre(QPDFObjectHandle description, std::vector<FichierJoint>& fichiers) {
  if (!description.isDictionary() || fichiers.size() >= kFichiersJointsMax) return;
  QPDFFileSpecObjectHelper fichier(description);
  const std::string nom = fichier.getFilename().substr(0, kNomMax);
  const auto meme = [&](const FichierJoint& joint) { return joint.nom == nom; };
  if (!est_en_xml(nom) || std::any_of(fichiers.begin(), fichiers.end(), meme)) return;
  fichiers.push_back({nom, decoder(fichier.getEmbeddedFileStream())});
}

// Those of the tree of names, then those that the document says are its own.
std::vector<FichierJoint> fichiers_de(QPDF& pdf) {
  std::vector<FichierJoint> fichiers;
  QPDFEmbeddedFileDocumentHelper arbre(pdf);
  for (const auto& joint : arbre.getEmbeddedFiles()) prendre(joint.second->getObjectHandle(), fichiers);
  QPDFObjectHandle siens = pdf.getRoot().getKey("/AF");
  if (siens.isArray())
    for (int i = 0; i < std::min(siens.getArrayNItems(), 100); ++i) prendre(siens.getArrayItem(i), fichiers);
  return fichiers;
}

// The fields of a form, walked with a stack of its own; a field may inherit its type.
std::size_t signatures_de(QPDF& pdf) {
  QPDFObjectHandle formulaire = pdf.getRoot().getKey("/AcroForm");
  if (!formulaire.isDictionary()) return 0;
  struct Noeud {
    QPDFObjectHandle champ;
    bool signature;
  };
  std::vector<Noeud> a_voir;
  const auto empiler = [&](QPDFObjectHandle champs, bool signature) {
    if (!champs.isArray()) return;
    for (int i = 0; i < champs.getArrayNItems() && a_voir.size() < kNoeudsMax; ++i)
      a_voir.push_back({champs.getArrayItem(i), signature});
  };
  empiler(formulaire.getKey("/Fields"), false);
  std::size_t trouvees = 0;
  for (std::size_t vus = 0; !a_voir.empty() && vus < kNoeudsMax; ++vus) {
    Noeud noeud = a_voir.back();
    a_voir.pop_back();
    if (!noeud.champ.isDictionary()) continue;
    QPDFObjectHandle type = noeud.champ.getKey("/FT");
    const bool signature = type.isName() ? type.getName() == "/Sig" : noeud.signature;
    QPDFObjectHandle valeur = noeud.champ.getKey("/V");
    if (signature && valeur.isDictionary() && valeur.hasKey("/Contents")) ++trouvees;
    empiler(noeud.champ.getKey("/Kids"), signature);
  }
  return trouvees;
}

Joints lire(std::string_view octets) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("document", octets.data(), octets.size());
  return {signatures_de(pdf), fichiers_de(pdf)};
}

}  // namespace

Joints joints_du_pdf(std::string_view octets) {
  try {
    return lire(jusqu_a_la_fin(octets).value_or(octets));
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    return {};  // its pages were read: what it carries beside them is not
  }
}

}  // namespace finhop::lecteur
