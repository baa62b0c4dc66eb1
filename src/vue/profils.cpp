#include "finhop/vue/profils.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/texte.hpp"
#include "finhop/vue/mots.hpp"

namespace finhop::vue {
namespace {

using app::ProfilConnu;
using domain::Fondement;

Valeur effet(const ProfilConnu& c) {
  return c.profil.effet_du ? Valeur(*c.profil.effet_du) : Valeur();
}

Valeur suppositions(const ProfilConnu& c) {
  return domain::suppositions(c.profil).size();
}

std::string origine(const ProfilConnu& c) {
  return c.importe_le ? fmt::format("importé le {} par {}", c.importe_le->fr_a_paris(), c.auteur)
                      : "de finhop";
}

constexpr Champ<ProfilConnu> kChamps[]{
    {"profil", "profil", [](const ProfilConnu& c) { return Valeur(c.profil.nom()); }},
    {"effetDu", "dépôts à partir du", effet},
    {"suppositions", "suppositions", suppositions, Alignement::Droite},
    {"logiciels", "logiciels", [](const ProfilConnu& c) { return Valeur(c.logiciels); }},
    {"libelle", "ce qu'il est", [](const ProfilConnu& c) { return Valeur(c.profil.libelle); },
     Alignement::Gauche, 20},
    {"integre", "", [](const ProfilConnu& c) { return Valeur(!c.importe_le.has_value()); }},
    {"importeLe", "",
     [](const ProfilConnu& c) { return c.importe_le ? Valeur(Moment{c.importe_le->iso()}) : Valeur(); }},
};
constexpr Champs<ProfilConnu> kProfil(kChamps);

std::string_view en_mots(Fondement source) {
  switch (source) {
    case Fondement::Guide:
      return "ce que dit le guide";
    case Fondement::Suppose:
      return "ce qui est supposé";
    case Fondement::Saisi:
      return "ce qu'a dit qui l'a écrit";
  }
  return {};
}

}  // namespace

Page Profils::page() const {
  return {{kProfil.table(Forme::Personnes, profils_)}};
}

Defile Profils::donnees() const {
  return kProfil.defile(Forme::Programmes, profils_);
}

Defile Profils::tableur() const {
  return kProfil.defile(Forme::Tableur, profils_);
}

Page un_profil(const ProfilConnu& connu) {
  Page contenu{{Phrase{"origine : ", origine(connu)}}};
  if (connu.profil.effet_du)
    contenu.push_back({Phrase{"pour les dépôts à partir du ", connu.profil.effet_du->fr()}});
  if (!connu.logiciels.empty())
    contenu.push_back({Phrase{"logiciels qui le suivent : ", texte::joindre(connu.logiciels, ", ")}});
  for (const Fondement source : domain::kFondements) {
    Page dits;
    for (const domain::Enonce& enonce : domain::enonces(connu.profil))
      if (enonce.source == source) dits.push_back({Phrase{"- ", enonce.phrase}});
    if (!dits.empty()) contenu.push_back({Section{std::string(en_mots(source)), std::move(dits)}});
  }
  return {{Section{fmt::format("{} : {}", connu.profil.nom(), connu.profil.libelle), std::move(contenu)}}};
}

Page verdicts(const app::VerdictsDuProfil& v) {
  if (v.acceptees + v.refusees == 0)
    return {
        {Phrase{"réponses du portail : ", "aucune encore ; rien ne soutient ni ne contredit ces énoncés"}}};
  Page page{
      {Phrase{"réponses du portail : ", fmt::format("{}, {}", texte::compter(v.acceptees, "demande acceptée"),
                                                    texte::compter(v.refusees, "refusée"))}}};
  for (const std::string& contredite : v.contredites) page.push_back({Phrase{"- ", contredite}});
  if (v.refusees_sans_faute > 0)
    page.push_back({Phrase{"- ", fmt::format("{} sans qu'aucun énoncé ne l'annonce : voir le motif",
                                             texte::compter(v.refusees_sans_faute, "demande refusée"))}});
  if (v.contredites.empty() && v.acceptees > 0)
    page.push_back({Phrase{"- ", "aucun énoncé n'est contredit, et les demandes acceptées les soutiennent"}});
  return page;
}

Page profil_importe(const app::ProfilImporte& importe) {
  const std::string nom = importe.profil.nom();
  if (!importe.change)
    return {{Phrase{"", fmt::format("le profil {} est déjà celui-là : rien ne change", nom)}}};
  Page dits;
  for (const std::string& dit : importe.nouveau) dits.push_back({Phrase{"- ", dit}});
  Page page{{Section{
      fmt::format(
          "profil {} importé{}, ce qu'il dit de neuf :", nom,
          importe.profil.effet_du ? ", pour les dépôts à partir du " + importe.profil.effet_du->fr() : ""),
      std::move(dits)}}};
  page.push_back({Ensuite{{{"enregistrer un logiciel qui le suit",
                            Geste::LogicielAjouter,
                            {{Donnee::Ans}, {Donnee::Profil, nom}}}}}});
  return page;
}

std::vector<std::string> par_quel_profil(const app::FichierVerifie& fichier) {
  if (fichier.par_quoi == app::ParQuoi::Defaut || fichier.profil == domain::hop_pfi_va1()) return {};
  const auto comment = [&] {
    switch (fichier.par_quoi) {
      case app::ParQuoi::Demande:
        return "comme demandé";
      case app::ParQuoi::Logiciel:
        return "celui du logiciel de ce numeroAns";
      default:
        return "d'après le nom de ses documents";
    }
  };
  std::vector<std::string> dits{fmt::format("jugé par le profil {}, {}", fichier.profil.nom(), comment())};
  if (const std::size_t suppositions = domain::suppositions(fichier.profil).size(); suppositions > 0)
    dits.push_back(fmt::format("la réponse prédite repose sur {} que le guide ne dit pas",
                               texte::compter(suppositions, "supposition")));
  return dits;
}

}  // namespace finhop::vue
