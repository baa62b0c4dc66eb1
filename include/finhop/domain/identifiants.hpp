// The trade's identifiers, each a type of its own. An existing identifier has the right form (guide,
// section 3.2); reading one from people refuses what a spreadsheet has damaged and never repairs it silently.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "finhop/base/refus.hpp"

namespace finhop::domain {

// `Sorte` gives: normaliser(brut), which removes the spaces people type; conforme(texte), the exact form; and
// refuser(brut), the words of the refusal.
template <class Sorte>
class Identifiant {
 public:
  // From a person or a table: spaces are forgiven, nothing else is.
  static Result<Identifiant> lire(std::string_view brut) {
    std::string texte = Sorte::normaliser(brut);
    if (!Sorte::conforme(texte)) return std::unexpected(Sorte::refuser(brut));
    return Identifiant(std::move(texte));
  }
  // From a file of fixed format: the exact form or nothing.
  static std::optional<Identifiant> exact(std::string_view texte) {
    if (!Sorte::conforme(texte)) return std::nullopt;
    return Identifiant(std::string(texte));
  }

  const std::string& texte() const { return texte_; }
  friend auto operator<=>(const Identifiant&, const Identifiant&) = default;

 private:
  explicit Identifiant(std::string texte) : texte_(std::move(texte)) {}
  std::string texte_;
};

// 5 letters or digits; the vendor's own number, the same for the avance and the solde.
struct SorteNumeroEditeur {
  static std::string normaliser(std::string_view brut);
  static bool conforme(std::string_view texte);
  static Refus refuser(std::string_view brut);
};
// FINHOP and 6 letters or digits; given by the ASP with the avance.
struct SorteNumeroAsp {
  static std::string normaliser(std::string_view brut);
  static bool conforme(std::string_view texte);
  static Refus refuser(std::string_view brut);
};
// 10 letters or digits (D4): it becomes part of file names, so nothing else is taken.
struct SorteNumeroAns {
  static std::string normaliser(std::string_view brut);
  static bool conforme(std::string_view texte);
  static Refus refuser(std::string_view brut);
};
// 9 digits, or 2A/2B and 7 digits: a FINESS PMSI.
struct SorteFiness {
  static std::string normaliser(std::string_view brut);
  static bool conforme(std::string_view texte);
  static Refus refuser(std::string_view brut);
};
// 14 digits.
struct SorteSiret {
  static std::string normaliser(std::string_view brut);
  static bool conforme(std::string_view texte);
  static Refus refuser(std::string_view brut);
};

using NumeroEditeur = Identifiant<SorteNumeroEditeur>;
using NumeroAsp = Identifiant<SorteNumeroAsp>;
using NumeroAns = Identifiant<SorteNumeroAns>;
using Finess = Identifiant<SorteFiness>;
using Siret = Identifiant<SorteSiret>;

// The keys of INSEE and FINESS (D9). A wrong key is only ever a warning.
bool cle_juste(const Siret& siret);
// Corsican codes hold a letter and are not judged: their key is taken as right.
bool cle_juste(const Finess& finess);
// How the DMP knows an establishment: 1 and a FINESS, or 3 and a SIRET.
bool ressemble_a_un_struct_idnat(std::string_view ident);

}  // namespace finhop::domain
