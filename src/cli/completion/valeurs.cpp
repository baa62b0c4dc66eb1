#include "cli/completion/valeurs.hpp"

#include <array>

#include "cli/manuel/description.hpp"
#include "finhop/app/entretien/reglages.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/domain/taches/reglages.hpp"

namespace finhop::cli {
namespace {

using app::SorteDeNom;

struct NomConnu {
  std::string_view nom;
  SorteDeNom sorte;
};
constexpr std::array kPartout{NomConnu{"REF", SorteDeNom::Dossier}, NomConnu{"--ans", SorteDeNom::Logiciel},
                              NomConnu{"ANS", SorteDeNom::Logiciel}, NomConnu{"--lot", SorteDeNom::Lot},
                              NomConnu{"--vue", SorteDeNom::Vue}};
// « NOM » is what the first word of the command makes of it.
constexpr std::array kParCommande{NomConnu{"lot", SorteDeNom::Lot}, NomConnu{"retour", SorteDeNom::Lot},
                                  NomConnu{"vue", SorteDeNom::Vue}};

std::optional<SorteDeNom> nom_de_la_base(std::string_view commande, std::string_view nom) {
  // What is not there yet has no name to find.
  if (commande == "logiciel ajouter" || commande == "vue garder") return std::nullopt;
  for (const NomConnu& connu : kPartout)
    if (connu.nom == nom) return connu.sorte;
  if (nom != "NOM") return std::nullopt;
  for (const NomConnu& connu : kParCommande)
    if (commande.starts_with(connu.nom)) return connu.sorte;
  return std::nullopt;
}

bool est_un_fichier(std::string_view nom, std::string_view forme) {
  constexpr std::array<std::string_view, 9> kFichiers{"FICHIER", "DOSSIER", "CHEMIN",  "DEST", "SOURCE",
                                                      "BASE",    "PLAN",    "FACTURE", "COPIE"};
  for (const std::string_view dit : kFichiers)
    if (nom.starts_with(dit) || forme.starts_with(dit)) return true;
  return false;
}

// « -montant » is a choice wherever « montant » is one that may be reversed.
constexpr std::string_view kALEnvers = " (-";

std::vector<Proposition> choix(std::string_view forme, std::string_view debut) {
  const std::size_t fin = forme.find(kALEnvers);
  const bool a_l_envers = fin != std::string_view::npos && debut.starts_with('-');
  std::vector<Proposition> mots;
  for (const std::string& mot : choix_de(forme.substr(0, fin)))
    mots.push_back({(a_l_envers ? "-" : "") + mot, ""});
  return mots;
}

std::vector<Proposition> toutes(const SorteDeValeur& sorte, std::string_view forme, std::string_view debut) {
  std::vector<Proposition> mots;
  switch (sorte.mots) {
    case MotsConnus::Aucun:
      break;
    case MotsConnus::Choix:
      return choix(forme, debut);
    case MotsConnus::Regles:
      for (const domain::Regle& regle : domain::catalogue())
        mots.push_back({std::string(regle.id), std::string(regle.condition)});
      break;
    case MotsConnus::Reglages:
      for (const auto& reglage : domain::kReglages)
        mots.push_back({std::string(reglage.id), std::string(reglage.sens)});
      mots.push_back({std::string(app::kMention), ""});
      break;
  }
  return mots;
}

}  // namespace

SorteDeValeur sorte_de_valeur(std::string_view commande, std::string_view nom, std::string_view forme) {
  SorteDeValeur sorte;
  if (forme.contains('|'))
    sorte.mots = MotsConnus::Choix;
  else if (commande == "regles" && nom == "ID")
    sorte.mots = MotsConnus::Regles;
  else if (commande.starts_with("reglage") && nom == "NOM")
    sorte.mots = MotsConnus::Reglages;
  sorte.de_la_base = nom_de_la_base(commande, nom);
  sorte.fichiers = est_un_fichier(nom, forme);
  return sorte;
}

std::vector<Proposition> valeurs_connues(const SorteDeValeur& sorte, std::string_view forme,
                                         std::string_view debut) {
  const std::string plie = texte::plier(debut);
  std::vector<Proposition> mots = toutes(sorte, forme, debut);
  std::erase_if(mots, [&](const Proposition& mot) { return !texte::plier(mot.mot).starts_with(plie); });
  return mots;
}

}  // namespace finhop::cli
