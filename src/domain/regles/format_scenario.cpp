#include <fmt/format.h>

#include "domain/regles/faute.hpp"
#include "domain/regles/formes.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::domain::juges {
namespace {

constexpr bool est_facultatif(Cle cle) {
  return cle == Cle::identDMP;  // D5: an empty list is none too
}

const ListeLue& liste_lue(const LigneLue& ligne, Cle cle) {
  return cle == Cle::identINSi ? ligne.ident_insi : ligne.ident_dmp;
}

// « null », or why, for a field that this type of software does not fill.
void exiger_nul(const ExamenLigne& examen, Cle cle, const Signaler& signaler) {
  const Valeur& valeur = examen.ligne[cle];
  if (!est_lu(valeur) || valeur.genre == Genre::Nul) return;
  const std::string_view nom = description(cle).nom;
  if (examen.profil.nom() == kProfilParDefaut) return dire_faute(signaler, cle, valeur, "null");
  dire_faute(signaler, cle, valeur, fmt::format("null, puisqu'un {} ne le remplit pas", examen.profil.nom()),
             {}, fmt::format("écrire \"{}\": null", nom));
}

void exiger_booleen(const ExamenLigne& examen, Cle cle, const Signaler& signaler) {
  const Valeur& valeur = examen.ligne[cle];
  if (valeur.genre != Genre::Booleen) dire_faute(signaler, cle, valeur, "true ou false, sans guillemets");
}

// « , puisque isDirectToDMP est true »; nothing where no answer decides.
std::string puisque(const ChampDuScenario& champ, const UsageDuChamp& usage, bool oui) {
  if (usage.usage != Usage::SiOui) return {};
  return fmt::format(", puisque {} est {}", description(*champ.reponse).nom, oui ? "true" : "false");
}

void exiger_texte(const ExamenLigne& examen, const ChampDuScenario& champ, const UsageDuChamp& usage,
                  const Signaler& signaler) {
  const Valeur& valeur = examen.ligne[champ.cle];
  if (!texte_borne(valeur, usage.longueur_max))
    dire_faute(
        signaler, champ.cle, valeur,
        fmt::format("une adresse de 1 à {} caractères{}", usage.longueur_max, puisque(champ, usage, true)));
}

void exiger_liste(const ExamenLigne& examen, const ChampDuScenario& champ, const UsageDuChamp& usage,
                  const Signaler& signaler) {
  const Valeur& liste = examen.ligne[champ.cle];
  const auto& [identifiants, en_partie] = liste_lue(examen.ligne, champ.cle);
  const auto remede = [&] {
    return champ.cle == Cle::identINSi ? Remede("écrire la liste des identifiants INSi") : Remede();
  };
  const auto attendu = [&] { return "une liste d'au moins un identifiant" + puisque(champ, usage, true); };
  if (en_partie) return;
  if (liste.genre != Genre::Tableau) return dire_faute(signaler, champ.cle, liste, attendu(), {}, remede());
  if (identifiants.empty()) return dire_vide(signaler, champ.cle, liste, attendu(), remede());
  for (std::size_t i = 0; i < identifiants.size(); ++i)
    if (!texte_borne(identifiants[i], usage.longueur_max))
      dire_faute(signaler, champ.cle, identifiants[i],
                 fmt::format("un texte de 1 à {} caractères", usage.longueur_max), i, remede());
}

bool est_aucun(const ExamenLigne& examen, Cle cle) {
  const Valeur& valeur = examen.ligne[cle];
  return valeur.genre == Genre::Nul || (est_facultatif(cle) && valeur.genre == Genre::Tableau &&
                                        liste_lue(examen.ligne, cle).elements.empty());
}

// What goes with an answer; one that is no boolean is told alone.
void exiger_si_oui(const ExamenLigne& examen, const ChampDuScenario& champ, const UsageDuChamp& usage,
                   const Signaler& signaler) {
  const auto reponse = reponse_lue(examen.ligne[*champ.reponse]);
  if (!reponse || !est_lu(examen.ligne[champ.cle])) return;
  if (*reponse)
    return champ.sorte == SorteDeChamp::Liste ? exiger_liste(examen, champ, usage, signaler)
                                              : exiger_texte(examen, champ, usage, signaler);
  if (!est_aucun(examen, champ.cle))
    dire_faute(signaler, champ.cle, examen.ligne[champ.cle], "null" + puisque(champ, usage, false));
}

void juger_champ(const ExamenLigne& examen, Cle cle, const Signaler& signaler) {
  const ChampDuScenario& champ = kChampsDuScenario[rang_du_champ(cle)];
  const UsageDuChamp& usage = examen.profil.usage(cle);
  if (usage.usage == Usage::Nul) return exiger_nul(examen, cle, signaler);
  if (usage.usage == Usage::SiOui) return exiger_si_oui(examen, champ, usage, signaler);
  if (!est_lu(examen.ligne[cle])) return;
  if (champ.sorte == SorteDeChamp::Booleen) return exiger_booleen(examen, cle, signaler);
  if (champ.sorte == SorteDeChamp::Liste) return exiger_liste(examen, champ, usage, signaler);
  exiger_texte(examen, champ, usage, signaler);
}

}  // namespace

std::optional<bool> reponse_lue(const Valeur& valeur) {
  if (valeur.genre != Genre::Booleen) return std::nullopt;
  return valeur.brut == "true";
}

bool texte_borne(const Valeur& valeur, std::size_t longueur_max) {
  return valeur.genre == Genre::Texte && !valeur.texte.empty() &&
         texte::longueur(valeur.texte) <= longueur_max;
}

void fmt_11(const ExamenLigne& examen, const Signaler& signaler) {
  juger_champ(examen, Cle::isDirectToDMP, signaler);
}

// D5: null and [] both mean « none ».
void fmt_12(const ExamenLigne& examen, const Signaler& signaler) {
  juger_champ(examen, Cle::identDMP, signaler);
}

void fmt_13(const ExamenLigne& examen, const Signaler& signaler) {
  juger_champ(examen, Cle::isDirectToMSSPro, signaler);
}

void fmt_14(const ExamenLigne& examen, const Signaler& signaler) {
  juger_champ(examen, Cle::adresseBoiteMSSPro, signaler);
}

void fmt_15(const ExamenLigne& examen, const Signaler& signaler) {
  juger_champ(examen, Cle::isDirectToMSSCitoyen, signaler);
}

void fmt_16(const ExamenLigne& examen, const Signaler& signaler) {
  juger_champ(examen, Cle::adresseBoiteMSSCitoyen, signaler);
}

void fmt_17(const ExamenLigne& examen, const Signaler& signaler) {
  juger_champ(examen, Cle::identINSi, signaler);
}

}  // namespace finhop::domain::juges
