// What was read in a document, kept beside it by its digest: its words and their places, the invoice that it carries as data,
// its signature fields. What it means for a dossier is judged elsewhere (rules PJ-09 to PJ-13).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "finhop/base/jour.hpp"
#include "finhop/base/montant.hpp"
#include "finhop/domain/pieces.hpp"

namespace finhop::domain {

// In points (1/72 inch), from the top left corner of the page.
struct Rectangle {
  double x = 0;
  double y = 0;
  double largeur = 0;
  double hauteur = 0;
  friend bool operator==(const Rectangle&, const Rectangle&) = default;
};

struct Mot {
  std::string texte;  // UTF-8, not empty, without spaces
  Rectangle place;
  friend bool operator==(const Mot&, const Mot&) = default;
};

struct PageLue {
  double largeur = 0;
  double hauteur = 0;
  bool par_ocr = false;   // its words were recognised in its picture
  std::vector<Mot> mots;  // in reading order
  friend bool operator==(const PageLue&, const PageLue&) = default;
};

enum class EtatDuTexte { Lu, OutilAbsent, Illisible };
struct LectureDuTexte {
  EtatDuTexte etat = EtatDuTexte::Illisible;
  std::string raison;          // why it could not be read, in French, without a final point
  std::vector<PageLue> pages;  // the first ones when there are many; a page without words too
  friend bool operator==(const LectureDuTexte&, const LectureDuTexte&) = default;
};

// EN 16931, as Factur-X carries it: BT-1, BT-2, BT-3, BT-5, BT-13, BT-24, BT-30, BT-109.
struct FactureElectronique {
  std::string numero;
  std::string type;  // 380: an invoice, 381: a credit note…
  std::optional<Jour> date;
  std::optional<Montant> total_ht;
  std::string devise;
  std::string vendeur;  // its SIRET or its SIREN, digits only
  std::string commande;
  std::string profil;  // the URN, as written
  friend bool operator==(const FactureElectronique&, const FactureElectronique&) = default;
};
enum class EtatFacturX { Aucun, AutreNom, Abime, Lu };
struct LectureFacturX {
  EtatFacturX etat = EtatFacturX::Aucun;
  std::string detail;  // the file's name (AutreNom, Lu), why it cannot be read (Abime)
  FactureElectronique facture;
  friend bool operator==(const LectureFacturX&, const LectureFacturX&) = default;
};

struct LectureDeDocument {
  LectureDuTexte texte;
  LectureFacturX facturx;
  std::size_t signatures = 0;  // signature fields that hold a value
  friend bool operator==(const LectureDeDocument&, const LectureDeDocument&) = default;
};

// Of the documents of one dossier, in the order of kTypesPiece; null: not read.
using Lectures = std::array<const LectureDeDocument*, kTypesPiece.size()>;
// Of another type of document nothing is known.
inline const LectureDeDocument* lecture_de(const Lectures& lectures, const TypePiece& type) {
  for (std::size_t i = 0; i < kTypesPiece.size(); ++i)
    if (kTypesPiece[i] == type) return lectures[i];
  return nullptr;
}
// That of one type, and no other.
inline Lectures seule(Lectures lectures, const TypePiece& type) {
  for (std::size_t i = 0; i < kTypesPiece.size(); ++i)
    if (kTypesPiece[i] != type) lectures[i] = nullptr;
  return lectures;
}

}  // namespace finhop::domain
