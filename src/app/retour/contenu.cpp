#include "app/retour/contenu.hpp"

#include <algorithm>
#include <array>

#include "app/retour/valeur_rendue.hpp"
#include "finhop/base/jour.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

using domain::Cle;
using domain::Genre;
using domain::Valeur;

std::string en_clair(const Valeur& valeur) {
  if (valeur.genre == Genre::Nul) return "";
  return texte_donne(valeur).value_or(valeur.genre == Genre::Texte ? "" : std::string(valeur.brut));
}

std::string en_ordre(const std::vector<Valeur>& elements) {
  std::vector<std::string> dits;
  for (const Valeur& element : elements) dits.push_back(en_clair(element));
  std::ranges::sort(dits);
  return texte::joindre(dits, ", ");
}

std::string jour(const Valeur& valeur) {
  const auto lu = Jour::lire(en_clair(valeur));
  return lu ? lu->iso() : en_clair(valeur);
}

std::string montant(const Valeur& valeur) {
  const auto lu = Montant::lire(en_clair(valeur));
  return lu ? lu->texte_json() : en_clair(valeur);
}

struct CleDeContenu {
  Cle cle;
  std::string (*lire)(const domain::LigneLue&);
};

template <Cle cle>
std::string simple(const domain::LigneLue& ligne) {
  return en_clair(ligne[cle]);
}

constexpr std::array kCles{
    CleDeContenu{Cle::dateFacture, [](const domain::LigneLue& l) { return jour(l[Cle::dateFacture]); }},
    CleDeContenu{Cle::montantSegurHTFacture,
                 [](const domain::LigneLue& l) { return montant(l[Cle::montantSegurHTFacture]); }},
    CleDeContenu{Cle::beneficiairesPMSI,
                 [](const domain::LigneLue& l) {
                   return l[Cle::beneficiairesPMSI].genre == Genre::Tableau
                              ? en_ordre(l.beneficiaires)
                              : en_clair(l[Cle::beneficiairesPMSI]);
                 }},
    CleDeContenu{Cle::isDirectToDMP, simple<Cle::isDirectToDMP>},
    CleDeContenu{Cle::identDMP,
                 [](const domain::LigneLue& l) {
                   return l[Cle::identDMP].genre == Genre::Tableau ? en_ordre(l.ident_dmp.elements)
                                                                   : en_clair(l[Cle::identDMP]);
                 }},
    CleDeContenu{Cle::isDirectToMSSPro, simple<Cle::isDirectToMSSPro>},
    CleDeContenu{Cle::adresseBoiteMSSPro, simple<Cle::adresseBoiteMSSPro>},
    CleDeContenu{Cle::isDirectToMSSCitoyen, simple<Cle::isDirectToMSSCitoyen>},
    CleDeContenu{Cle::adresseBoiteMSSCitoyen, simple<Cle::adresseBoiteMSSCitoyen>},
    CleDeContenu{Cle::identINSi,
                 [](const domain::LigneLue& l) {
                   return l[Cle::identINSi].genre == Genre::Tableau ? en_ordre(l.ident_insi.elements)
                                                                    : en_clair(l[Cle::identINSi]);
                 }},
};

}  // namespace

Contenu contenu_de(const domain::LigneLue& ligne) {
  Contenu contenu;
  for (const CleDeContenu& c : kCles)
    if (ligne[c.cle].genre != Genre::Absent)
      contenu.emplace(std::pair(rang(c.cle), description(c.cle).nom), texte::imprimable(c.lire(ligne)));
  for (const domain::ChampPropreLu& champ : ligne.propres)
    contenu.emplace(std::pair(domain::kNombreDeCles, champ.nom),
                    texte::imprimable(champ.soi.genre == Genre::Tableau ? en_ordre(champ.liste.elements)
                                                                        : en_clair(champ.soi)));
  return contenu;
}

std::vector<domain::Difference> differences(int num_ligne, const Contenu& depose, const Contenu& rendu) {
  std::vector<domain::Difference> trouvees;
  for (const auto& [cle, valeur] : rendu)
    if (const auto avant = depose.find(cle); avant != depose.end() && avant->second != valeur)
      trouvees.push_back({num_ligne, cle.second, avant->second, valeur});
  return trouvees;
}

}  // namespace finhop::app
