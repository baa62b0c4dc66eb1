// What was said of the columns of an earlier table that had the same titles.
#include <fmt/format.h>

#include <algorithm>

#include "app/table/entete.hpp"
#include "finhop/app/saisie/entetes.hpp"
#include "finhop/base/instant.hpp"

namespace finhop::app {
namespace {

// In one line, so that the titles of a header stand one a line.
std::string d_une_ligne(std::string_view titre) {
  std::string ligne;
  for (const char c : titre) ligne += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  return std::string(texte::rogner(ligne));
}

// The same for the same titles in any order, however they are written.
std::string cle_de(const std::vector<std::string>& titres) {
  std::vector<std::string> plies;
  for (const std::string& titre : titres)
    if (std::string plie = cle_de_titre(titre); !plie.empty()) plies.push_back(std::move(plie));
  std::ranges::sort(plies);
  return texte::joindre(plies, "\n");
}

}  // namespace

domain::Entete TableImportee::entete_dite() const {
  domain::Entete dite;
  dite.sorte = nom_de(sorte_);
  dite.cle = cle_de(entete_);
  if (lecture_.colonnes.empty()) return dite;
  for (const std::string& titre : entete_)
    if (!titre.empty()) dite.titres.push_back(d_une_ligne(titre));
  for (const auto& [rang, champ] : choix_) dite.colonnes.push_back({d_une_ligne(entete_[rang]), champ});
  std::ranges::sort(dite.colonnes, {}, &domain::ColonneDite::titre);
  return dite;
}

// The same title, or another way to write it.
std::size_t TableImportee::rang_du_meme_titre(std::string_view titre) const {
  const auto exact = std::ranges::find(entete_, titre);
  const auto place =
      exact != entete_.end() ? exact : std::ranges::find_if(entete_, [&](const std::string& t) {
        return cle_de_titre(t) == cle_de_titre(titre);
      });
  return place == entete_.end() ? kAbsente : static_cast<std::size_t>(place - entete_.begin());
}

// What the person says of a column this time stands over what was said once.
void TableImportee::reprendre_les_choix() {
  const std::string cle = cle_de(entete_);
  const auto place = std::ranges::find_if(
      retenues_, [&](const domain::Entete& e) { return e.sorte == nom_de(sorte_) && e.cle == cle; });
  if (place == retenues_.end()) return;
  retrouvee_ = &*place;
  std::vector<domain::ColonneDite> reprises;
  for (const domain::ColonneDite& dite : place->colonnes) {
    const std::size_t rang = rang_du_meme_titre(dite.titre);
    if (rang == kAbsente || dit_au_rang_[rang] != 0) continue;
    const std::size_t colonne = rang_de(dite.champ);
    if (colonne != kAbsente && rangs_[colonne] != kAbsente) continue;
    choisir(entete_[rang], dite.champ, dite.titre);
    reprises.push_back(dite);
  }
  const Suite l_oublier{
      "pour l'oublier", Geste::TableOublier, {{Donnee::NumeroDEntete, std::to_string(place->numero)}}};
  const auto jour = Instant::exact_iso(place->choisie_le);
  if (!reprises.empty())
    remarquer(
        fmt::format("comme dit le {} par {} pour ces mêmes titres : {}",
                    jour ? jour->jour_a_paris().fr() : place->choisie_le, place->auteur, dire(reprises)),
        l_oublier);
  if (!place->entiere)
    remarquer("ce qui avait été dit de ces titres n'est plus tout entier dans la base : à redire", l_oublier);
}

void TableImportee::remarquer(std::string phrase, std::optional<Suite> suite) {
  remarques_.push_back(std::move(phrase));
  if (suite && std::ranges::find(suites_, *suite) == suites_.end()) suites_.push_back(*std::move(suite));
}

}  // namespace finhop::app
