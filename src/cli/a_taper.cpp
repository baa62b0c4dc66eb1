#include "cli/a_taper.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/commande.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

constexpr std::string_view kProgramme = "finhop ";
constexpr std::string_view kSeul = " : finhop";  // which tells where things are

bool est_dans_un_mot(char c) {
  return (c >= 'a' && c <= 'z') || c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

bool commence_par(std::string_view mots, std::string_view commande) {
  return mots.starts_with(commande) &&
         (mots.size() == commande.size() || !est_dans_un_mot(mots[commande.size()]));
}

bool est_une_commande(std::string_view mots) {
  return std::ranges::any_of(commandes(), [&](const Commande& c) { return commence_par(mots, c.nom); });
}

}  // namespace

std::string avec_base(std::string_view texte, const std::filesystem::path& base) {
  const std::string option = "--base " + texte::mot_du_shell(base.string());
  std::string complet;
  std::size_t deja = 0;
  for (std::size_t i = texte.find(kProgramme); i != std::string_view::npos;
       i = texte.find(kProgramme, deja)) {
    const std::size_t fin = i + kProgramme.size();
    complet += texte.substr(deja, fin - deja);
    if (est_une_commande(texte.substr(fin))) complet += option + " ";
    deja = fin;
  }
  complet += texte.substr(deja);
  return texte.ends_with(kSeul) ? complet + " " + option : complet;
}

}  // namespace finhop::cli
