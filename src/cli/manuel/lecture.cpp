#include <algorithm>
#include <optional>
#include <utility>

#include "cli/manuel/bloc.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli::manuel {
namespace {

constexpr std::string_view kCloture = "```";
constexpr std::string_view kRetrait = "    ";

// « 12. » or « - » at the start: what follows it, nothing otherwise.
std::optional<std::string_view> apres_la_puce(std::string_view ligne) {
  if (ligne.starts_with("- ")) return ligne.substr(2);
  const std::size_t chiffres = ligne.find_first_not_of("0123456789");
  if (chiffres == 0 || chiffres == std::string_view::npos || !ligne.substr(chiffres).starts_with(". "))
    return std::nullopt;
  return ligne.substr(chiffres + 2);
}

// The cells of « | a | b | ».
std::pair<std::string_view, std::string_view> cellules(std::string_view rangee) {
  rangee.remove_prefix(1);
  const std::size_t entre = rangee.find('|');
  const std::string_view reste = rangee.substr(std::min(entre + 1, rangee.size()));
  return {texte::rogner(rangee.substr(0, entre)), texte::rogner(reste.substr(0, reste.rfind('|')))};
}

class Lecteur {
 public:
  Blocs lire(std::string_view texte) {
    for (const std::string_view ligne : lignes_de(texte)) prendre(ligne);
    finir_le_code();
    return std::move(blocs_);
  }

 private:
  void prendre(std::string_view ligne) {
    if (ligne.starts_with(kCloture)) {
      dans_le_code_ = !dans_le_code_;
      finir_le_code();
      suit_ = false;
      return;
    }
    if (dans_le_code_) return ajouter_au_code(ligne);
    if (!suit_ && ligne.starts_with(kRetrait)) return ajouter_au_code(ligne.substr(kRetrait.size()));
    if (ligne.empty() && !code_.empty()) return ajouter_au_code(ligne);
    finir_le_code();
    if (ligne.empty()) {
      suit_ = false;
    } else if (ligne.starts_with("# ")) {
      poser({Sorte::Titre, std::string(ligne.substr(2))});
    } else if (ligne.starts_with("## ")) {
      poser({Sorte::SousTitre, std::string(ligne.substr(3))});
    } else if (ligne.starts_with('|')) {
      rangee(ligne);
    } else if (const auto puce = apres_la_puce(ligne)) {
      poser({Sorte::Puce, std::string(*puce)});
      suit_ = true;
    } else if (suit_) {
      blocs_.back().texte.append(" ").append(texte::rogner(ligne));
    } else {
      poser({Sorte::Paragraphe, std::string(ligne)});
      suit_ = true;
    }
  }

  // The row of titles goes once the line below it is seen.
  void rangee(std::string_view ligne) {
    if (ligne.starts_with("|---")) {
      blocs_.pop_back();
      return;
    }
    const auto [terme, texte] = cellules(ligne);
    poser({Sorte::Definition, std::string(texte), std::string(terme)});
  }

  void poser(Bloc bloc) {
    blocs_.push_back(std::move(bloc));
    suit_ = false;
  }

  void ajouter_au_code(std::string_view ligne) { code_.append(ligne).append("\n"); }

  void finir_le_code() {
    while (code_.ends_with("\n\n")) code_.pop_back();
    if (!code_.empty()) poser({Sorte::Code, std::exchange(code_, {})});
  }

  Blocs blocs_;
  std::string code_;
  bool dans_le_code_ = false;
  bool suit_ = false;  // the next line goes on with the last block
};

}  // namespace

Blocs lire(std::string_view texte) {
  return Lecteur().lire(texte);
}

std::vector<std::string_view> lignes_de(std::string_view texte) {
  std::vector<std::string_view> lignes;
  while (!texte.empty()) {
    const std::size_t fin = std::min(texte.find('\n'), texte.size());
    lignes.push_back(texte.substr(0, fin));
    texte.remove_prefix(std::min(fin + 1, texte.size()));
  }
  return lignes;
}

std::vector<Passage> passages(std::string_view texte) {
  std::vector<Passage> lus;
  const auto prendre = [&](Passage::Ton ton, std::string_view marque) {
    const std::size_t fin = texte.find(marque, marque.size());
    if (fin == std::string_view::npos) return false;
    lus.push_back({ton, std::string(texte.substr(marque.size(), fin - marque.size()))});
    texte.remove_prefix(fin + marque.size());
    return true;
  };
  while (!texte.empty()) {
    if (texte.starts_with('`') && prendre(Passage::Ton::Code, "`")) continue;
    if (texte.starts_with("**") && prendre(Passage::Ton::Fort, "**")) continue;
    const std::size_t fin = std::min(texte.find_first_of("`*", 1), texte.size());
    if (lus.empty() || lus.back().ton != Passage::Ton::Simple) lus.push_back({Passage::Ton::Simple, {}});
    lus.back().texte.append(texte.substr(0, fin));
    texte.remove_prefix(fin);
  }
  return lus;
}

std::string sans_marques(std::string_view texte) {
  std::string dit;
  for (const Passage& passage : passages(texte)) dit += passage.texte;
  return dit;
}

}  // namespace finhop::cli::manuel
