#include "finhop/archive/document.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "lecteur/document_examine.hpp"

using finhop::archive::DocumentExam;
using finhop::archive::examiner_document;
using finhop::archive::TypeDeDocument;
using namespace document_examine;

namespace {

constexpr const char* kSansFin = "le fichier est tronqué ou sa structure est abîmée (sa fin manque)";

std::string remplacer(std::string octets, std::string_view ancien, std::string_view nouveau) {
  const std::size_t place = octets.find(ancien);
  REQUIRE(place != std::string::npos);
  return octets.replace(place, ancien.size(), nouveau);
}

// Numbers objects from 1 and writes their table; object 1 is the catalogue.
std::string pdf_de(const std::vector<std::string>& objets) {
  std::string octets = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objets.size(); ++i) {
    const std::string place = std::to_string(octets.size());
    table += std::string(10 - place.size(), '0') + place + " 00000 n \n";
    octets += std::to_string(i + 1) + " 0 obj\n" + objets[i] + "\nendobj\n";
  }
  const std::string taille = std::to_string(objets.size() + 1);
  const std::string debut = std::to_string(octets.size());
  return octets + "xref\n0 " + taille + "\n" + table + "trailer\n<< /Root 1 0 R /Size " + taille +
         " >>\nstartxref\n" + debut + "\n%%EOF\n";
}

std::string reference(std::size_t objet) {
  return std::to_string(objet) + " 0 R";
}

// A later revision of facture.pdf, appended as an editor does when it saves.
std::string mise_a_jour(const std::string& avant) {
  const std::string objet = "5 0 obj\n<< /Title (Facture) >>\nendobj\n";
  std::string place = std::to_string(avant.size());
  place.insert(0, 10 - place.size(), '0');
  const std::string debut = avant.substr(avant.rfind("startxref\n") + 10);
  return objet + "xref\n5 1\n" + place + " 00000 n \ntrailer\n<< /Size 8 /Root 1 0 R /Prev " +
         debut.substr(0, debut.find('\n')) + " >>\nstartxref\n" +
         std::to_string(avant.size() + objet.size()) + "\n%%EOF\n";
}

std::vector<std::size_t> fins_perdues(const std::string& octets) {
  std::vector<std::size_t> longueurs;
  for (std::size_t perdus = 6; perdus > 0; --perdus) longueurs.push_back(octets.size() - perdus);
  return longueurs;
}

struct Attendu {
  const char* nom;
  TypeDeDocument type;
  const char* mime;
};

class Hasard {
 public:
  std::uint32_t suivant() { return etat_ = etat_ * 1'664'525U + 1'013'904'223U; }
  std::size_t sous(std::size_t borne) { return (suivant() >> 8U) % borne; }

 private:
  std::uint32_t etat_ = 20'220'515U;
};

}  // namespace

TEST_CASE("a sound document opens and its type is known by its content") {
  const std::array<Attendu, 9> attendus{{{"facture.pdf", TypeDeDocument::Pdf, "application/pdf"},
                                         {"va.pdf", TypeDeDocument::Pdf, "application/pdf"},
                                         {"facture-deux-pages.pdf", TypeDeDocument::Pdf, "application/pdf"},
                                         {"linearise.pdf", TypeDeDocument::Pdf, "application/pdf"},
                                         {"photo.jpg", TypeDeDocument::Jpeg, "image/jpeg"},
                                         {"progressive.jpg", TypeDeDocument::Jpeg, "image/jpeg"},
                                         {"image.png", TypeDeDocument::Png, "image/png"},
                                         {"image-entrelacee.png", TypeDeDocument::Png, "image/png"},
                                         {"image-nommee.pdf", TypeDeDocument::Png, "image/png"}}};
  for (const Attendu& attendu : attendus) {
    const DocumentExam examen = examen_de(attendu.nom);
    INFO(attendu.nom);
    CHECK(examen.type == attendu.type);
    CHECK(examen.mime == attendu.mime);
    CHECK(examen.defaut == std::nullopt);
  }
}

TEST_CASE("a document that is neither PDF nor PNG nor JPEG has no type and no defect") {
  const DocumentExam texte = examen_de("texte.pdf");
  CHECK(texte.type == std::nullopt);
  CHECK(texte.mime == "text/plain");
  CHECK(texte.defaut == std::nullopt);
}

TEST_CASE("an empty document has no type") {
  const DocumentExam vide = examen_de("vide.pdf");
  CHECK(vide.type == std::nullopt);
  CHECK(vide.mime == "application/x-empty");
  CHECK(vide.defaut == std::nullopt);
  CHECK(examiner_document({}).mime == "application/x-empty");
}

TEST_CASE("a truncated PDF is a PDF that does not open") {
  CHECK(examen_de("tronque.pdf").type == TypeDeDocument::Pdf);
  CHECK(examen_de("tronque.pdf").defaut == kSansFin);
}

TEST_CASE("a PDF that asks for a password does not open and one with only an owner password does") {
  CHECK(examen_de("verrouille.pdf").defaut == "il est protégé par un mot de passe");
  CHECK(examen_de("proprietaire.pdf").defaut == std::nullopt);
}

TEST_CASE("a PDF without a page does not open") {
  CHECK(examen_de("sans-page.pdf").defaut == "il n'a aucune page");
}

// What a PDF may lose: the six bytes of its end mark and of its line end, after the place of its table.
TEST_CASE("no truncation of a PDF passes but the loss of its end mark") {
  for (const char* nom : {"facture.pdf", "facture-deux-pages.pdf", "linearise.pdf", "proprietaire.pdf"}) {
    INFO(nom);
    const std::string octets = piece(nom);
    REQUIRE(octets.ends_with("%%EOF\n"));
    CHECK(coupes_acceptees(octets) == fins_perdues(octets));
  }
}

// Cut exactly where its first revision ended such a file is that revision, byte for byte: nothing can tell. Nor can it a digit
// further, which scripts leave after a PDF.
TEST_CASE("a PDF cut inside its last revision does not pass for the revision before") {
  const std::string avant = piece("facture.pdf");
  const std::string octets = avant + mise_a_jour(avant);
  REQUIRE(ouvre(octets));
  std::vector<std::size_t> attendues = fins_perdues(avant);
  attendues.insert(attendues.end(), {avant.size(), avant.size() + 1});
  for (const std::size_t longueur : fins_perdues(octets)) attendues.push_back(longueur);
  CHECK(coupes_acceptees(octets) == attendues);
}

TEST_CASE("a revision cut after a line of its own is still seen as cut") {
  CHECK(defaut_de(piece("facture.pdf") + "\n% seconde version\n5 0 obj\n<< /Title") == kSansFin);
  CHECK(defaut_de(piece("facture.pdf") + "xref\n0") == kSansFin);
}

TEST_CASE("padding after the end of a PDF does no harm however long it is") {
  CHECK(ouvre(piece("facture.pdf") + std::string(5000, '\0')));
  CHECK(ouvre(piece("facture.pdf") + "\r\n<html>" + std::string(5000, 'x')));
  CHECK(ouvre("\r\n" + piece("facture.pdf")));
}

TEST_CASE("a linearized PDF shorter than it states does not open") {
  const std::string octets = piece("linearise.pdf");
  const std::string longueur = "/L " + std::to_string(octets.size());
  CHECK(defaut_de(remplacer(octets, longueur, "/L 9999")) ==
        "le fichier est tronqué ou sa structure est abîmée (il est plus court qu'il ne l'annonce)");
}

TEST_CASE("a PDF that lost what its page shows does not open even when its table is whole") {
  CHECK(defaut_de(remplacer(piece("facture.pdf"), "7 0 obj", "7 0 abc")) == "page 1 : son contenu manque");
}

TEST_CASE("a PDF whose page tree leads nowhere does not open") {
  CHECK(defaut_de(remplacer(piece("facture.pdf"), "/Kids [6 0 R]", "/Kids [9 0 R]")) ==
        "le fichier est tronqué ou sa structure est abîmée (arbre des pages illisible)");
}

TEST_CASE("a PDF whose numbers overflow is repaired, as readers do, and told") {
  const DocumentExam examen =
      examiner_document(remplacer(piece("facture.pdf"), "startxref\n", "startxref\n99999999999999999999"));
  CHECK(examen.defaut == std::nullopt);
  CHECK(examen.avertissements.size() == 1);
}

TEST_CASE("a PDF whose page tree loops without a page has none") {
  CHECK(defaut_de(pdf_de({"<< /Type /Catalog /Pages 2 0 R >>",
                          "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"})) == "il n'a aucune page");
}

TEST_CASE("a PDF whose lengths form a very long chain is refused for what it asks") {
  std::vector<std::string> objets{"<< /Type /Catalog /Pages 2 0 R >>",
                                  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                  "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>"};
  while (objets.size() < 40'000)
    objets.push_back("<</Length " + reference(objets.size() + 2) + ">>stream\n\nendstream");
  objets.emplace_back("0");
  const DocumentExam examen = examiner_document(pdf_de(objets));
  CHECK(examen.type == TypeDeDocument::Pdf);
  CHECK(examen.defaut == "il demande trop de mémoire pour s'ouvrir : plus de 64 Mio");
}

TEST_CASE("bytes changed at random never do worse than a defect") {
  Hasard hasard;
  for (const char* nom : {"facture.pdf", "linearise.pdf", "verrouille.pdf", "proprietaire.pdf", "photo.jpg",
                          "progressive.jpg", "image.png", "image-entrelacee.png"}) {
    const std::string origine = piece(nom);
    for (int essai = 0; essai < 300; ++essai) {
      std::string octets = origine;
      for (std::size_t fois = 0; fois <= hasard.sous(8); ++fois)
        octets[hasard.sous(octets.size())] = static_cast<char>(hasard.sous(256));
      CHECK_NOTHROW(examiner_document(octets));
    }
  }
}
