#include "app/table/entetes_retenues.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/app/saisie/entetes.hpp"
#include "finhop/store/entetes.hpp"

namespace finhop::app {
namespace {

using domain::ColonneDite;
using domain::Entete;

std::string en_une_ligne(const Entete& entete) {
  return fmt::format("table {} : {}", de_la_sorte(entete.sorte), dire(entete.colonnes));
}

bool tient(const Entete& entete) {
  const auto longueur = texte::longueur(texte::joindre(entete.titres, "\n"));
  return longueur <= domain::kLongueurDEntete && entete.cle.size() <= domain::kLongueurDEntete &&
         entete.colonnes.size() <= domain::kColonnesDites &&
         std::ranges::all_of(entete.colonnes, [](const ColonneDite& c) {
           return texte::longueur(c.titre) <= domain::kLongueurDeTitre;
         });
}

std::optional<Entete> trouver(Base& base, std::string_view numero) {
  constexpr std::size_t kChiffres = 9;
  const std::string_view brut = texte::rogner(numero);
  if (brut.empty() || brut.size() > kChiffres || !std::ranges::all_of(brut, texte::est_chiffre))
    return std::nullopt;
  const std::int64_t voulu = std::stoll(std::string(brut));
  std::vector<Entete> entetes = store::lire_entetes(base);
  const auto place = std::ranges::find(entetes, voulu, &Entete::numero);
  return place == entetes.end() ? std::nullopt : std::optional(std::move(*place));
}

}  // namespace

std::string_view nom_de(SorteDeTable sorte) {
  switch (sorte) {
    case SorteDeTable::Avances:
      return "avances";
    case SorteDeTable::Soldes:
      return "soldes";
    case SorteDeTable::Paiements:
      return "paiements";
  }
  return {};
}

std::string de_la_sorte(std::string_view sorte) {
  return sorte == nom_de(SorteDeTable::Avances) ? "d'avances" : fmt::format("de {}", sorte);
}

std::string dire(const ColonneDite& colonne) {
  return colonne.champ.empty() ? fmt::format("{} est laissée", texte::citer(colonne.titre))
                               : fmt::format("{} donne {}", texte::citer(colonne.titre), colonne.champ);
}

std::string dire(const std::vector<ColonneDite>& colonnes) {
  std::vector<std::string> dites;
  for (const ColonneDite& colonne : colonnes) dites.push_back(dire(colonne));
  return texte::joindre(dites, ", ");
}

void retrouver_les_entetes(Base& base, TableImportee& table) {
  table.retrouver(store::lire_entetes(base));
}

void retenir_l_entete(Base& base, const Contexte& contexte, Operation& operation, TableImportee& table) {
  Entete dite = table.entete_dite();
  const Entete* avant = table.entete_retrouvee();
  if (dite.colonnes.empty() || (avant && avant->colonnes == dite.colonnes)) return;
  if (dite.cle.empty() || !tient(dite))
    return table.remarquer(
        "ces titres sont trop longs pour être retenus : ce qui est dit de leurs colonnes "
        "est à redire à chaque table");
  dite.choisie_le = contexte.maintenant.iso();
  dite.auteur = contexte.auteur;
  if (avant) dite.numero = avant->numero;
  if (avant)
    store::remplacer_entete(base, dite);
  else
    store::garder_entete(base, dite);
  operation.noter("table.titres", std::nullopt, en_une_ligne(dite));
  table.remarquer(fmt::format("retenu pour toute table {} aux mêmes titres : {}", de_la_sorte(dite.sorte),
                              dire(dite.colonnes)),
                  Suite{"revoir ce qui est retenu", Geste::TableLister});
}

std::vector<Entete> lister_entetes(Base& base) {
  return store::lire_entetes(base);
}

Issue<Entete> oublier_entete(Base& base, const Contexte& contexte, const Saisi& numero) {
  Operation operation(base, contexte);
  auto entete = trouver(base, numero.brut);
  if (!entete)
    return refuser_tout({CodeRefus::EnteteInconnue,
                         fmt::format("rien n'est retenu sous le numéro {}", texte::citer(numero.brut)),
                         "le numéro d'une table, comme le donne la liste",
                         Suite{"voir ce qui est retenu", Geste::TableLister}});
  store::oublier_entete(base, entete->numero);
  operation.noter("table.oubliee", std::nullopt, en_une_ligne(*entete));
  operation.terminer();
  return *std::move(entete);
}

}  // namespace finhop::app
