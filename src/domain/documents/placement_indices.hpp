// What a file says of the dossiers that it may be for, and where it says so.
#pragma once

#include "domain/documents/placement_index.hpp"

namespace finhop::domain::documents {

enum class Lieu { Contenu, Nom, Repertoire };  // the strongest first

enum class Sorte {
  CommandeFacturX,   // the number of a dossier, as the order of the invoice that is carried as data
  Asp,               // FINHOP…
  Editeur,           // its number, said to be so or standing apart
  EditeurASoutenir,  // after « facture »: it may be the invoice's own
  EditeurDouteux,    // after « FA », « n° », another number
  Finess,            // of this dossier only
  FinessPartage,
  Commande,
  NumeroFacture,
  Client,
  ClientFaible,  // a town alone, a name that may be the beginning of another
  MontantEtDate
};

struct Indice {
  Sorte sorte;
  Lieu lieu;
  std::string dit;  // for people: « FINESS 750712184 dans le texte »
  Rangs dossiers;
  bool par_ocr = false;
};

int points(const Indice& indice);
// That no other dossier can bear.
bool est_un_identifiant(const Indice& indice);
// What several clues of the same kind are worth together is what the best is worth.
enum class Famille { Numero, Etablissement, Reference, Nom };
Famille famille(Sorte sorte);

// Words that stand in one place. Not copied: its words are its own.
struct LieuLu {
  Lieu lieu = Lieu::Contenu;
  std::string ou;  // « dans le texte »
  PageLue page = {};
  Jetons jetons = {};
  std::vector<Part> parts = {};
  bool par_ocr = false;

  LieuLu() = default;
  LieuLu(const LieuLu&) = delete;
  LieuLu& operator=(const LieuLu&) = delete;
  LieuLu(LieuLu&&) = default;
  LieuLu& operator=(LieuLu&&) = default;
  ~LieuLu() = default;
};
LieuLu lire_un_nom(std::string_view nom, Lieu lieu);
LieuLu lire_un_texte(const LectureDuTexte& texte);

// Each thing once for each place.
std::vector<Indice> indices(const LieuLu& lu, const IndexDePlacement& index);
std::vector<Indice> indices(const LectureFacturX& facturx, const IndexDePlacement& index);
std::vector<Indice> indices_des_clients(const LieuLu& lu, const IndexDePlacement& index);

// A FINHOP number that no candidate bears.
std::vector<std::string> asp_inconnus(const LieuLu& lu, const IndexDePlacement& index);

}  // namespace finhop::domain::documents
