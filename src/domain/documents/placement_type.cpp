#include "domain/documents/placement_type.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/domain/documents/facture_comparee.hpp"

namespace finhop::domain::documents {
namespace {

// A document says what it is in its first words.
constexpr std::size_t kTitre = 60;
constexpr int kPointsDUnTitre = 3;

struct Mots {
  std::string_view mots;  // one after the other
  int points;
};
struct AutreDocument {
  std::string_view mots;
  std::string_view dit;
  std::size_t jusqu_a = kTitre;
};

constexpr std::array kNomsDeFacture{Mots{"facture", 3}, Mots{"factures", 3}, Mots{"fact", 3}, Mots{"fac", 3},
                                    Mots{"fa", 2},      Mots{"invoice", 3},  Mots{"fra", 2}};
constexpr std::array kNomsDeVa{
    Mots{"va", 3},       Mots{"attestation", 3},   Mots{"verification aptitude", 4},
    Mots{"aptitude", 2}, Mots{"proces verbal", 3}, Mots{"pv", 3},
    Mots{"recette", 3},  Mots{"bon reception", 2}, Mots{"signe", 1},
    Mots{"signee", 1}};
// Whatever else the name says.
constexpr std::array kNomsQuiDementent{
    AutreDocument{"avoir", "un avoir"}, AutreDocument{"note credit", "un avoir"},
    AutreDocument{"proforma", "une facture proforma"}, AutreDocument{"pro forma", "une facture proforma"}};
// When it says nothing else.
constexpr std::array kNomsAutres{AutreDocument{"devis", "un devis"},
                                 AutreDocument{"bc", "un bon de commande"},
                                 AutreDocument{"bdc", "un bon de commande"},
                                 AutreDocument{"commande", "un bon de commande"},
                                 AutreDocument{"bl", "un bon de livraison"},
                                 AutreDocument{"bon livraison", "un bon de livraison"},
                                 AutreDocument{"relance", "une relance"},
                                 AutreDocument{"contrat", "un contrat"},
                                 AutreDocument{"rib", "un RIB"}};
constexpr std::array kTextesDeFacture{Mots{"facture", 3},  Mots{"net payer", 2}, Mots{"ttc", 2},
                                      Mots{"total ht", 2}, Mots{"echeance", 1},  Mots{"tva", 1}};
constexpr std::array kTextesDeVa{Mots{"attestation verification aptitude", 4},
                                 Mots{"verification aptitude", 3},
                                 Mots{"proces verbal", 3},
                                 Mots{"pv recette", 3},
                                 Mots{"atteste", 2},
                                 Mots{"certifie", 2},
                                 Mots{"soussigne", 2},
                                 Mots{"sans reserve", 2},
                                 Mots{"recette", 1}};
constexpr std::array kTitresAutres{AutreDocument{"avoir n", "un avoir"},
                                   AutreDocument{"avoir", "un avoir", 8},
                                   AutreDocument{"facture avoir", "un avoir"},
                                   AutreDocument{"note credit", "un avoir"},
                                   AutreDocument{"devis n", "un devis"},
                                   AutreDocument{"devis", "un devis", 8},
                                   AutreDocument{"facture proforma", "une facture proforma"},
                                   AutreDocument{"bon commande", "un bon de commande", 8},
                                   AutreDocument{"bon livraison", "un bon de livraison", 8}};

// « n° », « nº », « numéro ».
bool est_le_mot(std::string_view mot, std::string_view voulu) {
  return mot == voulu || (voulu == "n" && (mot == "no" || mot == "num" || mot == "numero"));
}

// A word of a picture reads as its digits.
bool suivent(const LieuLu& lu, std::size_t i, std::string_view mots) {
  while (!mots.empty()) {
    if (i == lu.parts.size()) return false;
    const std::size_t fin = std::min(mots.find(' '), mots.size());
    const std::string mot(mots.substr(0, fin));
    if (!est_le_mot(lu.parts[i].mot, mot) && !(lu.par_ocr && lu.parts[i].mot == en_chiffres(mot)))
      return false;
    mots.remove_prefix(std::min(fin + 1, mots.size()));
    ++i;
  }
  return true;
}

std::size_t premier(const LieuLu& lu, std::string_view mots, std::size_t jusqu_a) {
  for (std::size_t i = 0; i < std::min(jusqu_a, lu.parts.size()); ++i)
    if (suivent(lu, i, mots)) return i;
  return std::string::npos;
}
bool porte(const LieuLu& lu, std::string_view mots, std::size_t jusqu_a) {
  return premier(lu, mots, jusqu_a) != std::string::npos;
}

int compter(const LieuLu& lu, std::span<const Mots> table, std::size_t titre) {
  int points = 0;
  for (const Mots& m : table)
    if (porte(lu, m.mots, m.points >= kPointsDUnTitre ? titre : lu.parts.size())) points += m.points;
  return points;
}

std::string_view autre_document(const LieuLu& lu, std::span<const AutreDocument> table) {
  for (const AutreDocument& autre : table)
    if (porte(lu, autre.mots, autre.jusqu_a)) return autre.dit;
  return {};
}

// What comes first: « facture… selon devis n° 12 » is an invoice, « avoir n° 3 sur la facture… » is none.
std::string_view autre_titre(const LieuLu& lu) {
  std::size_t titre = std::string::npos;
  for (const Mots& m : kTextesDeFacture)
    if (m.points >= kPointsDUnTitre) titre = std::min(titre, premier(lu, m.mots, kTitre));
  for (const Mots& m : kTextesDeVa)
    if (m.points >= kPointsDUnTitre) titre = std::min(titre, premier(lu, m.mots, kTitre));
  for (const AutreDocument& autre : kTitresAutres)
    if (const std::size_t i = premier(lu, autre.mots, autre.jusqu_a); i != std::string::npos && i <= titre)
      return autre.dit;
  return {};
}

// The kind that the words of one place give, when they give one.
std::optional<TypePiece> type_des_mots(const LieuLu& lu, std::span<const Mots> facture,
                                       std::span<const Mots> va, std::size_t titre, int va_en_plus) {
  const int f = compter(lu, facture, titre);
  const int v = compter(lu, va, titre) + va_en_plus;
  if (std::max(f, v) < 2 || f == v) return std::nullopt;
  return f > v ? TypePiece::Facture : TypePiece::Va;
}

TypeTrouve selon_facturx(const FactureElectronique& facture) {
  if (est_un_avoir(facture)) return {.autre = "un avoir"};
  return {.type = TypePiece::Facture, .raison = "le document porte une facture électronique"};
}

std::string dire(TypePiece type, std::string_view ou) {
  return fmt::format("{} : d'après {}", libelle(type), ou);
}

}  // namespace

TypeTrouve type_du_fichier(const LieuLu& nom, const LieuLu& texte, const LectureDeDocument* lecture) {
  const bool signe = lecture != nullptr && lecture->signatures > 0;
  const auto du_nom = type_des_mots(nom, kNomsDeFacture, kNomsDeVa, nom.parts.size(), 0);
  const auto du_texte = type_des_mots(texte, kTextesDeFacture, kTextesDeVa, kTitre, signe ? 1 : 0);
  TypeTrouve trouve;
  if (lecture != nullptr &&
      (lecture->facturx.etat == EtatFacturX::Lu || lecture->facturx.etat == EtatFacturX::AutreNom))
    trouve = selon_facturx(lecture->facturx.facture);
  else if (const auto autre = autre_titre(texte); !autre.empty())
    trouve.autre = autre;
  else if (du_texte)
    trouve = {.type = du_texte, .raison = dire(*du_texte, "le texte")};
  else if (const auto dementi = autre_document(nom, kNomsQuiDementent); !dementi.empty())
    trouve.autre = dementi;
  else if (du_nom)
    trouve = {.type = du_nom, .raison = dire(*du_nom, "le nom")};
  else if (const auto du_nom_seul = autre_document(nom, kNomsAutres); !du_nom_seul.empty())
    trouve.autre = du_nom_seul;
  else if (signe)
    trouve = {
        .type = TypePiece::Va, .raison = dire(TypePiece::Va, "sa signature électronique"), .doute = true};
  trouve.doute = trouve.doute || (trouve.type && du_nom && *du_nom != *trouve.type);
  return trouve;
}

}  // namespace finhop::domain::documents
