#include "app/lecture.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

#include "finhop/archive/lecture.hpp"
#include "finhop/domain/envois.hpp"
#include "finhop/format/factur_x.hpp"
#include "finhop/format/lecture.hpp"
#include "finhop/format/texte_pdf.hpp"
#include "finhop/store/lectures.hpp"

namespace finhop::app {
namespace {

using domain::EtatDuTexte;
using domain::FormatPiece;
using domain::LectureDuTexte;
using domain::PageLue;

// Of one document: enough for an invoice, and nobody waits for a whole contract.
constexpr std::size_t kPagesReconnues = 5;
constexpr std::chrono::seconds kTempsDesImages{30};

// The words of one picture; nothing when no tool could find them.
class Reconnaissance {
 public:
  explicit Reconnaissance(Images images) : permise_(images == Images::Reconnaitre) {}

  std::optional<PageLue> reconnaitre(const std::function<archive::SortieDOutil()>& image) {
    if (!permise_ || pages_ == kPagesReconnues ||
        std::chrono::steady_clock::now() - debut_ > kTempsDesImages) {
      complete_ = complete_ && pages_ == kPagesReconnues;
      return std::nullopt;
    }
    ++pages_;
    const archive::SortieDOutil vue = image();
    if (vue.fin != archive::Fin::Faite) return manquer(vue);
    const archive::SortieDOutil mots = archive::mots_de_l_image(vue.octets);
    if (mots.fin != archive::Fin::Faite) return manquer(mots);
    auto pages = format::lire_texte_ocr(mots.octets);
    return pages.empty() ? std::nullopt : std::optional(std::move(pages.front()));
  }
  bool complete() const { return complete_; }

 private:
  std::optional<PageLue> manquer(const archive::SortieDOutil& sortie) {
    if (sortie.fin == archive::Fin::OutilAbsent) complete_ = false;
    return std::nullopt;
  }

  bool permise_;
  bool complete_ = true;
  std::size_t pages_ = 0;
  std::chrono::steady_clock::time_point debut_ = std::chrono::steady_clock::now();
};

Lecture sans_texte(const archive::SortieDOutil& sortie) {
  const bool absent = sortie.fin == archive::Fin::OutilAbsent;
  return {{.texte = {absent ? EtatDuTexte::OutilAbsent : EtatDuTexte::Illisible, sortie.raison, {}},
           .facturx = {},
           .signatures = 0},
          !absent};
}

Lecture lire_le_texte(std::string_view pdf, Images images) {
  const archive::SortieDOutil sortie = archive::texte_du_pdf(pdf);
  if (sortie.fin != archive::Fin::Faite) return sans_texte(sortie);
  LectureDuTexte texte{EtatDuTexte::Lu, {}, format::lire_texte_pdf(sortie.octets)};
  Reconnaissance reconnaissance(images);
  for (std::size_t i = 0; i < texte.pages.size(); ++i) {
    if (!texte.pages[i].mots.empty()) continue;
    const auto page = static_cast<unsigned>(i + 1);
    if (auto lue = reconnaissance.reconnaitre([&] { return archive::image_nette_de_la_page(pdf, page); }))
      texte.pages[i] = *std::move(lue);
  }
  return {{.texte = std::move(texte), .facturx = {}, .signatures = 0}, reconnaissance.complete()};
}

domain::LectureFacturX facture_dans(lecteur::Joints joints) {
  std::vector<format::PieceJointeDuPdf> jointes;
  for (lecteur::FichierJoint& fichier : joints.fichiers)
    jointes.push_back({std::move(fichier.nom), std::move(fichier.octets)});
  return format::lire_factur_x(jointes);
}

Lecture lire_un_pdf(std::string_view pdf, Images images, bool porte) {
  Lecture lecture = lire_le_texte(pdf, images);
  if (!porte) {
    lecture.lu.facturx = facture_dans({});
    return lecture;
  }
  lecteur::Joints joints = archive::joints_du_pdf(pdf);
  lecture.lu.signatures = joints.signatures;
  lecture.lu.facturx = facture_dans(std::move(joints));
  return lecture;
}

Lecture lire_une_image(std::string_view image, Images images) {
  Reconnaissance reconnaissance(images);
  auto page = reconnaissance.reconnaitre([&] {
    return archive::SortieDOutil{archive::Fin::Faite, std::string(image), {}};
  });
  LectureDuTexte texte{EtatDuTexte::Lu, {}, {page ? *std::move(page) : PageLue{}}};
  return {{.texte = std::move(texte), .facturx = {}, .signatures = 0}, reconnaissance.complete()};
}

}  // namespace

Images images_de(std::size_t documents) {
  constexpr std::size_t kSansPrevenir = 20;
  return documents > kSansPrevenir ? Images::Laisser : Images::Reconnaitre;
}

Lecture lire_contenu(std::string_view octets, FormatPiece format, Images images, bool porte) {
  return format == FormatPiece::Pdf ? lire_un_pdf(octets, images, porte) : lire_une_image(octets, images);
}

domain::LectureFacturX facture_electronique(std::string_view pdf) {
  return facture_dans(archive::joints_du_pdf(pdf));
}

void garder_lecture(Base& base, const domain::Document& document, const Lecture& lecture) {
  store::garder_lecture(base, document,
                        {format::kVersionDesLectures, lecture.complete, format::ecrire_lecture(lecture.lu)});
}

EstDejaLu deja_lu_dans(Base& base) {
  return [&base](const domain::Document& document) {
    return store::est_lu(base, document, format::kVersionDesLectures);
  };
}

DejaLus::DejaLus(Base& base) : debuts_(store::documents_lus(base, format::kVersionDesLectures)) {}

bool DejaLus::operator()(const domain::Document& document) const {
  return std::ranges::binary_search(debuts_, store::debut_d_empreinte(document.sha256));
}

LecturesDuDossier::LecturesDuDossier(Base& base, const domain::Dossier& dossier) {
  for (std::size_t i = 0; i < lues_.size(); ++i) {
    const domain::Piece* piece = domain::piece_actuelle(dossier, domain::kTypesPiece[i]);
    if (piece == nullptr) continue;
    if (const auto gardee = store::lire_lecture(base, piece->document))
      lues_[i] = format::lire_lecture(gardee->contenu);
  }
}

domain::Lectures LecturesDuDossier::toutes() const {
  domain::Lectures lectures{};
  for (std::size_t i = 0; i < lues_.size(); ++i) lectures[i] = lues_[i] ? &*lues_[i] : nullptr;
  return lectures;
}

}  // namespace finhop::app
