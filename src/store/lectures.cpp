#include "finhop/store/lectures.hpp"

#include <algorithm>
#include <charconv>

#include "finhop/base/digest.hpp"
#include "finhop/base/panne.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

constexpr int kToutes = 0;  // versions
constexpr std::string_view kLire =
    "INSERT INTO lecture (version, complete, sha256, contenu, document_id) VALUES (?, ?, ?, ?, (SELECT id FROM document "
    "WHERE sha256 = ?))";
constexpr std::string_view kRelire =
    "UPDATE lecture SET version = ?, complete = ?, sha256 = ?, contenu = ? WHERE document_id = (SELECT id FROM document "
    "WHERE sha256 = ?)";

}  // namespace

void garder_lecture(Base& base, const domain::Document& document, const LectureGardee& lecture) {
  Requete requete(base, est_lu(base, document, kToutes) ? kRelire : kLire);
  requete.lier(lecture.version, lecture.complete, sha256(lecture.contenu));
  requete.lier_blob(lecture.contenu);
  requete.lier(document.sha256);
  requete.executer();
}

std::optional<LectureGardee> lire_lecture(Base& base, const domain::Document& document) {
  Requete requete(
      base,
      "SELECT l.version, l.complete, l.contenu, l.sha256 FROM document d JOIN lecture l ON l.document_id = "
      "d.id WHERE d.sha256 = ?");
  requete.lier(document.sha256);
  if (!requete.suivante()) return std::nullopt;
  LectureGardee lecture{static_cast<int>(requete.entier(0)), requete.entier(1) != 0, requete.texte(2)};
  if (sha256(lecture.contenu) != requete.texte(3))
    throw Panne("ce qui a été lu dans un document a changé dans la base : elle est abîmée",
                remede_base_abimee());
  return lecture;
}

bool est_lu(Base& base, const domain::Document& document, int version) {
  Requete requete(
      base,
      "SELECT 1 FROM document d JOIN lecture l ON l.document_id = d.id WHERE d.sha256 = ? AND l.version >= ?");
  requete.lier(document.sha256, version);
  return requete.suivante();
}

std::vector<DocumentALire> documents_a_lire(Base& base, int version) {
  Requete requete(
      base,
      "SELECT d.sha256, d.taille, min(p.format) FROM document d JOIN (SELECT document_id, format FROM piece "
      "UNION SELECT document_id, format FROM piece_envoyee) p ON p.document_id = d.id LEFT JOIN lecture l ON "
      "l.document_id = d.id WHERE l.document_id IS NULL OR l.version < ? OR NOT l.complete GROUP BY d.id "
      "ORDER BY d.id");
  requete.lier(version);
  std::vector<DocumentALire> documents;
  while (requete.suivante()) {
    const auto format = domain::format_de_code(requete.texte(2));
    if (!format) valeur_abimee("piece.format", requete.texte(2));
    documents.push_back({{requete.texte(0), static_cast<std::uint64_t>(requete.entier(1))}, *format});
  }
  return documents;
}

std::vector<std::uint64_t> documents_lus(Base& base, int version) {
  Requete requete(
      base, "SELECT d.sha256 FROM lecture l JOIN document d ON d.id = l.document_id WHERE l.version >= ?");
  requete.lier(version);
  std::vector<std::uint64_t> lus;
  while (requete.suivante()) lus.push_back(debut_d_empreinte(requete.texte(0)));
  std::ranges::sort(lus);
  return lus;
}

std::uint64_t debut_d_empreinte(std::string_view sha256) {
  constexpr std::size_t kChiffres = 16;
  constexpr int kHexadecimal = 16;
  const std::string_view debut = sha256.substr(0, kChiffres);
  std::uint64_t nombre = 0;
  std::from_chars(debut.data(), debut.data() + debut.size(), nombre, kHexadecimal);
  return nombre;
}

}  // namespace finhop::store
