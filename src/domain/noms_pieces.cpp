// Recognising a document by its name, and saying what is wrong with a name that is nearly right.
#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "finhop/base/texte.hpp"
#include "finhop/domain/pieces.hpp"
#include "finhop/domain/profils/profil.hpp"

namespace finhop::domain {
namespace {

using Mots = std::vector<std::string>;

// The type of that profile that a word is the code of, in any case.
std::optional<TypePiece> type_du_profil(std::string_view mot, const Profil& profil) {
  const std::string code = texte::majuscules_ascii(mot);
  for (const DocumentDuProfil& document : profil.documents)
    if (document.type.code() == code) return document.type;
  return std::nullopt;
}

std::optional<NomPiece> lire_nom(std::string_view nom, const Profil& profil) {
  if (!est_nomme_selon(nom, profil.nom())) return std::nullopt;
  const std::string_view reste = nom.substr(profil.nom().size() + 1);
  const std::size_t tiret = reste.find('-');
  const std::size_t point = reste.rfind('.');
  if (tiret == std::string_view::npos || point == std::string_view::npos || point < tiret)
    return std::nullopt;
  const auto type = type_du_profil(reste.substr(0, tiret), profil);
  const auto numero = NumeroEditeur::exact(reste.substr(tiret + 1, point - tiret - 1));
  const auto format = format_d_extension(reste.substr(point + 1));
  if (!type || !numero || !format) return std::nullopt;
  return NomPiece{*type, *numero, *format};
}

Mots decouper(std::string_view texte) {
  constexpr std::string_view kSeparateurs = "-_ .";
  Mots mots;
  for (std::size_t i = texte.find_first_not_of(kSeparateurs); i < texte.size();) {
    const std::size_t fin = std::min(texte.find_first_of(kSeparateurs, i), texte.size());
    mots.emplace_back(texte.substr(i, fin - i));
    i = texte.find_first_not_of(kSeparateurs, fin);
  }
  return mots;
}

// The type that a word names, spelled otherwise than by its code.
std::optional<TypePiece> type_proche(const std::string& mot, const Profil& profil) {
  if (auto type = type_du_profil(mot, profil)) return type;
  static const Mots kFacture{std::string(code(TypePiece::Facture))};
  static const Mots kVa{"ATTESTATION", "VERIFICATION"};
  if (mot.size() < 3 || std::ranges::any_of(mot, texte::est_chiffre)) return std::nullopt;
  if (profil.document(TypePiece::Facture) && texte::le_plus_proche(mot, kFacture)) return TypePiece::Facture;
  if (profil.document(TypePiece::Va) && texte::le_plus_proche(mot, kVa)) return TypePiece::Va;
  return std::nullopt;
}

// « FACTURE ni VA »
std::string ni(const Profil& profil) {
  Mots codes;
  for (const DocumentDuProfil& document : profil.documents) codes.emplace_back(document.type.code());
  return texte::joindre(codes, " ni ");
}

// What a name holds when its separators, its prefix and its order are not looked at too closely.
class Approche {
 public:
  Approche(std::string_view nom, const Profil& profil)
      : profil_(profil), parts_{profil.couloir, profil.logiciel, profil.vague} {
    const std::size_t point = nom.rfind('.');
    if (point != std::string_view::npos) extension_ = nom.substr(point + 1);
    mots_ = decouper(nom.substr(0, point));
    lire_prefixe();
    lire_type();
    if (mot_type_) lire_numero();
    lire_format();
    if (raisons_.empty()) raisons_.emplace_back("ses parties ne sont pas séparées par un seul tiret");
  }

  EcartDeNom ecart() const {
    if (!parle_)
      return {fmt::format("son nom ne suit pas {}-{}-00001.pdf ({})", profil_.nom(),
                          profil_.documents.front().type.code(), profil_.types_dits()),
              {}};
    EcartDeNom ecart{texte::joindre(raisons_, " ; "), {}};
    if (type_ && numero_ && format_ && !autre_demande_)
      ecart.nom_proche = nom_piece(profil_.nom(), *type_, *numero_, *format_);
    return ecart;
  }

 private:
  bool est(std::size_t place, std::string_view mot) const {
    return place < mots_.size() && texte::majuscules_ascii(mots_[place]) == mot;
  }

  void lire_prefixe() {
    while (suivant_ < 2 && est(suivant_, majuscules(parts_[suivant_]))) ++suivant_;
    parle_ = suivant_ > 0;
    if (suivant_ == 1 && est_un_logiciel(1)) {
      refuser(fmt::format("{} : {} {}", texte::citer(mots_[suivant_++]),
                          est_du_guide() ? "le guide ne couvre que" : "il est attendu", parts_[1]));
      autre_demande_ = true;
    }
    const bool prefixe = suivant_ == 2;
    if (prefixe && est(2, majuscules(parts_[2]))) {
      ++suivant_;
      prefixe_complet_ = !autre_demande_;
    } else if (prefixe && est_une_vague(2)) {
      refuser(fmt::format("{} : la vague {} est {}", texte::citer(mots_[suivant_++]),
                          est_du_guide() ? "du guide" : "attendue", parts_[2]));
      autre_demande_ = true;
    } else if (!autre_demande_) {
      refuser(fmt::format("son nom ne commence pas par {}-", profil_.nom()));
    }
  }

  static std::string majuscules(std::string_view mot) { return texte::majuscules_ascii(mot); }

  bool est_du_guide() const { return profil_.nom() == kProfilParDefaut; }

  // The code of another type of software that finhop knows.
  bool est_un_logiciel(std::size_t place) const {
    return std::ranges::any_of(profils_integres(), [&](const Profil& profil) {
      return profil.logiciel != parts_[1] && est(place, majuscules(profil.logiciel));
    });
  }

  bool est_une_vague(std::size_t place) const {
    return place < mots_.size() && mots_[place].size() > 2 &&
           texte::majuscules_ascii(mots_[place].substr(0, 2)) == "VA" &&
           std::ranges::all_of(mots_[place].substr(2), texte::est_chiffre);
  }

  // Behind a right prefix the type is the next word; otherwise wherever it is.
  void lire_type() {
    const std::size_t fin = prefixe_complet_ ? std::min(suivant_ + 1, mots_.size()) : mots_.size();
    for (std::size_t i = suivant_; i < fin && !mot_type_; ++i) {
      type_ = type_proche(mots_[i], profil_);
      if (type_) mot_type_ = i;
    }
    parle_ = parle_ || (mot_type_ && *mot_type_ + 1 < mots_.size());
    if (!mot_type_)
      refuser(suivant_ < mots_.size()
                  ? fmt::format("{} n'est ni {}", texte::citer(mots_[suivant_]), ni(profil_))
                  : "il y manque " + profil_.types_dits());
    else if (texte::majuscules_ascii(mots_[*mot_type_]) != code(*type_))
      refuser(fmt::format("{} au lieu de {}", texte::citer(mots_[*mot_type_]), code(*type_)));
  }

  void lire_numero() {
    const std::size_t place = *mot_type_ + 1;
    if (place == mots_.size()) return refuser("il y manque le numeroEditeur");
    const std::string& mot = mots_[place];
    constexpr std::size_t kLongueur = 5;
    const bool chiffre = std::ranges::any_of(mot, texte::est_chiffre);
    if (prefixe_complet_ || chiffre) numero_ = NumeroEditeur::exact(mot);
    if (!numero_) {
      const std::size_t longueur = texte::largeur(mot);
      const bool zeros_perdus = longueur < kLongueur && std::ranges::all_of(mot, texte::est_chiffre);
      if (zeros_perdus) numero_ = NumeroEditeur::exact(std::string(kLongueur - longueur, '0') + mot);
      refuser(fmt::format("{} n'est pas un numeroEditeur ({}, il en faut 5{})", texte::citer(mot),
                          texte::compter(longueur, "caractère"),
                          zeros_perdus ? ", zéros du début compris" : ", lettres ou chiffres"));
    }
    if (place + 1 < mots_.size())
      refuser(fmt::format("{} est de trop après le numeroEditeur",
                          texte::citer(texte::joindre(std::span(mots_).subspan(place + 1), " "))));
  }

  void lire_format() {
    format_ = format_d_extension(extension_);
    if (format_) return;
    refuser(extension_.empty() ? "il n'a pas d'extension (pdf, png ou jpg)"
                               : fmt::format("l'extension {} n'est pas acceptée (pdf, png ou jpg)",
                                             texte::citer("." + std::string(extension_))));
  }

  void refuser(std::string raison) { raisons_.push_back(std::move(raison)); }

  const Profil& profil_;
  Mots parts_;  // corridor, software, wave
  Mots mots_;
  std::string_view extension_;
  std::size_t suivant_ = 0;       // the first word behind the prefix
  bool parle_ = false;            // something of the rule is in it
  bool prefixe_complet_ = false;  // all three parts
  bool autre_demande_ = false;    // of another wave or software type: no name is right for it
  std::optional<std::size_t> mot_type_;
  std::optional<TypePiece> type_;
  std::optional<NumeroEditeur> numero_;
  std::optional<FormatPiece> format_;
  Mots raisons_;
};

}  // namespace

bool est_nomme_selon(std::string_view nom_fichier, std::string_view profil) {
  const std::string_view debut = nom_fichier.substr(0, profil.size());
  return nom_fichier.substr(debut.size()).starts_with('-') &&
         texte::majuscules_ascii(debut) == texte::majuscules_ascii(profil);
}

std::expected<NomPiece, EcartDeNom> reconnaitre_piece(std::string_view nom_fichier) {
  return reconnaitre_piece(nom_fichier, hop_pfi_va1());
}

std::expected<NomPiece, EcartDeNom> reconnaitre_piece(std::string_view nom_fichier, const Profil& profil) {
  if (auto nom = lire_nom(nom_fichier, profil)) return *std::move(nom);
  return std::unexpected(Approche(nom_fichier, profil).ecart());
}

}  // namespace finhop::domain
