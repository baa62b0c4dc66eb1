#include "finhop/app/entretien/profils.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/operation.hpp"
#include "app/profils.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/format/profil.hpp"
#include "finhop/store/fournisseurs.hpp"
#include "finhop/store/profils.hpp"

namespace finhop::app {
namespace {

using domain::Profil;

std::vector<std::string> qui_suivent(Base& base, const std::string& nom) {
  std::vector<std::string> numeros;
  for (const domain::Logiciel& logiciel : store::lire_logiciels(base))
    if (nom_du_profil(logiciel) == nom) numeros.push_back(logiciel.numero_ans.texte());
  return numeros;
}

bool est_integre(std::string_view nom) {
  return std::ranges::any_of(domain::profils_integres(), [&](const Profil& p) { return p.nom() == nom; });
}

// « HOP-DPI-Va1, dépôts à partir du 01/03/2026 »
std::string nommer(const Profil& profil) {
  return profil.nom() + (profil.effet_du ? ", dépôts à partir du " + profil.effet_du->fr() : "");
}

std::vector<std::string> nouveautes(const Profil* avant, const Profil& apres) {
  std::vector<domain::Enonce> dits;
  if (avant) dits = domain::enonces(*avant);
  std::vector<std::string> nouveau;
  for (domain::Enonce& dit : domain::enonces(apres))
    if (std::ranges::find(dits, dit) == dits.end())
      nouveau.push_back(fmt::format("{} ({})", dit.phrase, id(dit.source)));
  return nouveau;
}

}  // namespace

std::vector<ProfilConnu> lister_profils(Base* base) {
  std::vector<ProfilConnu> connus;
  for (const Profil& profil : domain::profils_integres()) connus.push_back({profil, {}, {}, {}});
  if (!base) return connus;
  const store::Transaction lecture(*base, store::Acces::Lecture);
  for (const store::ProfilImporte& importe : store::lire_profils(*base))
    connus.push_back({profil_garde(importe), importe.importe_le, importe.auteur, {}});
  for (ProfilConnu& connu : connus) connu.logiciels = qui_suivent(*base, connu.profil.nom());
  return connus;
}

VerdictsDuProfil verdicts_du_profil(Base& base, const Profil& profil) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const store::VerdictsDuPortail lus =
      store::lire_verdicts(base, profil.couloir, profil.logiciel, profil.vague);
  VerdictsDuProfil verdicts{lus.acceptees, lus.refusees, lus.refusees_sans_faute, {}};
  for (const auto& [regle, fois] : lus.contredites) {
    const auto dit = domain::condition_de(profil, regle);
    verdicts.contredites.push_back(fmt::format(
        "{} ({}), contredite par {}", regle, dit ? dit->phrase : std::string(domain::regle(regle).condition),
        texte::compter(fois, "demande acceptée")));
  }
  return verdicts;
}

Issue<ProfilConnu> trouver_profil(Base* base, const Saisi& nom, const std::optional<Saisi>& jour) {
  Saisies saisies;
  std::optional<Jour> le;
  if (jour) le = saisies.lire<Jour>(*jour);
  if (!saisies.reussie()) return saisies.echec();
  const Profils profils = base ? Profils(*base) : Profils();
  const Profil* trouve = profils.trouver(texte::rogner(nom.brut), le);
  if (!trouve) return refuser_tout(profil_inconnu(profils, nom.lieu, nom.brut));
  ProfilConnu connu{*trouve, {}, {}, {}};
  if (!base) return connu;
  for (store::ProfilImporte& importe : store::lire_profils(*base))
    if (importe.nom == trouve->nom() && importe.effet_du == trouve->effet_du) {
      connu.importe_le = importe.importe_le;
      connu.auteur = std::move(importe.auteur);
    }
  connu.logiciels = qui_suivent(*base, trouve->nom());
  return connu;
}

Issue<ProfilImporte> importer_profil(Base& base, const Contexte& contexte, const Fichier& fichier) {
  const auto lu = lire_fichier_profil(fichier);
  if (!lu) return std::unexpected(lu.error());
  Operation operation(base, contexte);
  const Profils profils(base);
  const Profil* avant = profils.trouver(lu->nom(), lu->effet_du);
  ProfilImporte importe{*lu, avant == nullptr || *avant != *lu, nouveautes(avant, *lu)};
  if (importe.change) {
    store::ecrire_profil(
        base, {lu->nom(), lu->effet_du, format::ecrire_profil(*lu), contexte.maintenant, contexte.auteur});
    operation.noter("profil.importe", std::nullopt,
                    fmt::format("{} : {}", nommer(*lu), texte::joindre(importe.nouveau, " ; ")));
  }
  operation.terminer();
  return importe;
}

Issue<std::vector<Profil>> retirer_profil(Base& base, const Contexte& contexte, const Saisi& nom,
                                          const std::optional<Saisi>& effet_du) {
  Saisies saisies;
  std::optional<Jour> jour;
  if (effet_du) jour = saisies.lire<Jour>(*effet_du);
  if (!saisies.reussie()) return saisies.echec();
  Operation operation(base, contexte);
  const Profils profils(base);
  const Profil* connu = profils.trouver(texte::rogner(nom.brut), std::nullopt);
  if (!connu) return refuser_tout(profil_inconnu(profils, nom.lieu, nom.brut));
  const std::string exact = connu->nom();
  std::vector<Profil> retires;
  std::size_t restants = est_integre(exact) ? 1 : 0;
  for (const store::ProfilImporte& importe : store::lire_profils(base)) {
    if (importe.nom != exact) continue;
    if (jour && importe.effet_du != jour)
      ++restants;
    else
      retires.push_back(profil_garde(importe));
  }
  if (retires.empty())
    return refuser_tout({CodeRefus::ProfilSuivi,
                         fmt::format("aucun profil importé ne se nomme {}{}", exact,
                                     jour ? ", à partir du " + jour->fr() : ""),
                         "un profil qui a été importé : ceux du programme restent",
                         Suite{"voir ceux qu'il y a", Geste::ProfilLister}});
  if (const auto suivent = qui_suivent(base, exact); restants == 0 && !suivent.empty())
    return refuser_tout(
        {CodeRefus::ProfilSuivi,
         fmt::format("{} : {} le {}", exact, texte::joindre(suivent, ", "),
                     suivent.size() > 1 ? "suivent" : "suit"),
         "un profil que plus aucun logiciel ne suit",
         Suite{"importer d'abord celui qui le remplace", Geste::ProfilImporter, {{Donnee::Fichier}}}});
  for (const Profil& profil : retires) {
    store::retirer_profil(base, profil.nom(), profil.effet_du);
    operation.noter("profil.retire", std::nullopt, nommer(profil));
  }
  operation.terminer();
  return retires;
}

}  // namespace finhop::app
