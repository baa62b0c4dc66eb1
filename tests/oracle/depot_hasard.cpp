#include "oracle/depot_hasard.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <set>

#include "oracle/champs_propres.hpp"
#include "oracle/depot_casse.hpp"

namespace finhop::tests {
namespace {

std::string chiffres_au_hasard(Hasard& hasard, std::size_t combien) {
  std::string texte;
  while (texte.size() < combien) texte += static_cast<char>('0' + hasard.sous(10));
  return texte;
}

std::string alphanumerique(Hasard& hasard, std::size_t combien) {
  constexpr std::string_view kLettres = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  std::string texte;
  while (texte.size() < combien) texte += kLettres[hasard.sous(kLettres.size())];
  return texte;
}

// Characters of one to four bytes.
std::string mot(Hasard& hasard, std::size_t caracteres) {
  constexpr std::array<std::string_view, 8> kCaracteres{"a", "Z", "7", "-", "é", "œ", "€", "😀"};
  std::string texte;
  while (caracteres-- > 0) texte += hasard.parmi(kCaracteres);
  return texte;
}

// Before every deposit day.
std::string jour(Hasard& hasard) {
  if (hasard.une_fois_sur(8)) return "29/02/2020";
  const std::array<std::size_t, 3> jma{1 + hasard.sous(28), 1 + hasard.sous(12), 1990 + hasard.sous(31)};
  return fmt::format("{:02}/{:02}/{}", jma[0], jma[1], jma[2]);
}

std::string finess(Hasard& hasard) {
  constexpr std::array<const char*, 2> kCorse{"2A", "2B"};
  if (hasard.une_fois_sur(4)) return hasard.parmi(kCorse) + chiffres_au_hasard(hasard, 7);
  return chiffres_au_hasard(hasard, 9);
}

Branche beneficiaires(Hasard& hasard) {
  std::set<std::string> distincts;
  const std::size_t combien = 1 + hasard.sous(4);
  while (distincts.size() < combien) distincts.insert(finess(hasard));
  std::vector<Branche> enfants;
  for (const std::string& code : distincts) enfants.push_back(texte(code));
  return liste(std::move(enfants));
}

Branche document(const domain::Profil& profil, const std::string& type, const std::string& editeur,
                 const std::string& format) {
  std::string extension = format;
  for (char& c : extension) c = static_cast<char>(c - 'A' + 'a');
  return objet({{"nomFichier", texte(fmt::format("{}-{}-{}.{}", profil.nom(), type, editeur, extension))},
                {"formatFichier", texte(format)},
                {"typeFichier", texte(type)}});
}

// One of each type, and perhaps more of them under other formats.
Branche documents(Hasard& hasard, const std::string& editeur, const domain::Profil& profil) {
  std::vector<Branche> enfants;
  for (const domain::DocumentDuProfil& demande : profil.documents) {
    const std::string type(demande.type.code());
    std::vector<std::string> formats;
    for (const domain::FormatPiece format : demande.formats) formats.emplace_back(domain::code(format));
    const std::size_t combien = std::min(formats.size(), std::size_t{hasard.une_fois_sur(4) ? 2U : 1U});
    for (std::size_t i = 0; i < combien; ++i) {
      const std::size_t choisi = hasard.sous(formats.size());
      enfants.push_back(document(profil, type, editeur, formats[choisi]));
      formats.erase(formats.begin() + static_cast<std::ptrdiff_t>(choisi));
    }
  }
  if (hasard.une_fois_sur(2)) std::ranges::reverse(enfants);
  return liste(std::move(enfants));
}

Branche identifiants(Hasard& hasard, std::size_t au_plus) {
  std::vector<Branche> enfants;
  const std::size_t combien = 1 + hasard.sous(3);
  while (enfants.size() < combien)
    enfants.push_back(texte(hasard.une_fois_sur(6) ? mot(hasard, au_plus)
                                                   : mot(hasard, std::min(au_plus, 1 + hasard.sous(20)))));
  return liste(std::move(enfants));
}

Branche identifiants_dmp(Hasard& hasard, const domain::UsageDuChamp& usage, bool oui) {
  if (usage.usage == domain::Usage::Nul) return brut("null");
  if (usage.usage == domain::Usage::SiOui && !oui) return hasard.une_fois_sur(2) ? brut("null") : liste({});
  return identifiants(hasard, usage.longueur_max);
}

Branche adresse(Hasard& hasard, const domain::UsageDuChamp& usage, bool oui) {
  const bool remplie = usage.usage == domain::Usage::Exige || (usage.usage == domain::Usage::SiOui && oui);
  if (!remplie) return brut("null");
  if (hasard.une_fois_sur(6)) return texte(mot(hasard, usage.longueur_max));
  const std::string entiere = alphanumerique(hasard, 1 + hasard.sous(20)) + "@exemple.mssante.fr";
  return texte(entiere.substr(0, usage.longueur_max));
}

Branche scenarios(Hasard& hasard, const domain::Profil& profil) {
  using domain::Cle;
  const bool dmp = hasard.une_fois_sur(2), pro = hasard.une_fois_sur(2), citoyen = hasard.une_fois_sur(2);
  const auto booleen = [&](Cle cle, bool oui) {
    return brut(profil.usage(cle).usage == domain::Usage::Nul ? "null" : oui ? "true" : "false");
  };
  const domain::UsageDuChamp& insi = profil.usage(Cle::identINSi);
  std::vector<std::pair<std::string, Branche>> blocs(
      {{"PFI", objet({{"isDirectToDMP", booleen(Cle::isDirectToDMP, dmp)},
                      {"identDMP", identifiants_dmp(hasard, profil.usage(Cle::identDMP), dmp)},
                      {"isDirectToMSSPro", booleen(Cle::isDirectToMSSPro, pro)},
                      {"adresseBoiteMSSPro", adresse(hasard, profil.usage(Cle::adresseBoiteMSSPro), pro)},
                      {"isDirectToMSSCitoyen", booleen(Cle::isDirectToMSSCitoyen, citoyen)},
                      {"adresseBoiteMSSCitoyen",
                       adresse(hasard, profil.usage(Cle::adresseBoiteMSSCitoyen), citoyen)}})},
       {"RI",
        objet({{"identINSi", insi.usage == domain::Usage::Nul ? brut("null")
                                                              : identifiants(hasard, insi.longueur_max)}})}});
  if (!profil.champs_propres.empty())
    blocs.emplace_back(nom_du_bloc_propre(profil), bloc_propre(hasard, profil));
  return objet(std::move(blocs));
}

// `rang` makes the numbers unlike those of the other lines.
Branche ligne(Hasard& hasard, std::size_t rang, const domain::Profil& profil) {
  const std::string editeur = alphanumerique(hasard, 4) + std::to_string(rang);
  const std::size_t euros = hasard.une_fois_sur(4) ? 0 : hasard.sous(99'999);
  const std::string montant = fmt::format("{}.{:02}", euros, 1 + hasard.sous(99));
  return objet(
      {{"numLigne", brut(std::to_string(rang))},
       {"typeAction", texte("C")},
       {"numeroASP", texte("FINHOP" + alphanumerique(hasard, 5) + std::to_string(rang))},
       {"numeroEditeur", texte(editeur)},
       {"facture", objet({{"dateFacture", texte(jour(hasard))}, {"montantSegurHTFacture", brut(montant)}})},
       {"beneficiairesPMSI", beneficiaires(hasard)},
       {"piecesJustificatives", documents(hasard, editeur, profil)},
       {"scenariosEffectivementInstalles", scenarios(hasard, profil)},
       {"codeTraitement", brut("null")},
       {"libelleTraitement", brut("null")}});
}

Brouillon brouillon(std::uint64_t graine, const domain::Profil& profil) {
  Brouillon brouillon{.hasard = Hasard(graine), .ans = {}, .nom = {}, .racine = {}, .octets = {}};
  Hasard& hasard = brouillon.hasard;
  brouillon.ans = hasard.une_fois_sur(3) ? alphanumerique(hasard, 10) : chiffres_au_hasard(hasard, 10);
  const std::array<std::size_t, 4> date_et_rang{2021 + hasard.sous(9), 1 + hasard.sous(12),
                                                1 + hasard.sous(28), 1 + hasard.sous(999)};
  brouillon.nom = fmt::format("JSON-{}-{}{:02}{:02}-{:03}.json", brouillon.ans, date_et_rang[0],
                              date_et_rang[1], date_et_rang[2], date_et_rang[3]);
  std::vector<Branche> lignes;
  const std::size_t combien =
      std::min(profil.lignes_max.valeur, 1 + std::min(hasard.sous(6), hasard.sous(6)));
  while (lignes.size() < combien) lignes.push_back(ligne(hasard, lignes.size() + 1, profil));
  brouillon.racine = objet({{"impId", brut("null")},
                            {"numeroAns", texte(brouillon.ans)},
                            {"SIRET", texte(chiffres_au_hasard(hasard, 14))},
                            {"lignesImport", liste(std::move(lignes))}});
  return brouillon;
}

void ecrire_texte(Brouillon& brouillon) {
  static const std::array<Espaces, 4> kEspaces{
      {{"\n", "  ", ": "}, {"", "", ":"}, {"\r\n", "\t", " : "}, {"\n", "", ":\n"}}};
  brouillon.octets = ecrit(brouillon.racine, brouillon.hasard.parmi(kEspaces));
}

// Breaks `combien` times; a way that finds nothing to break gives its turn to another.
void casser(Brouillon& brouillon, std::span<const Casse> casses, std::size_t combien,
            std::vector<std::string>& etiquettes) {
  for (std::size_t essai = 0; combien > 0 && essai < 20; ++essai) {
    std::string etiquette = brouillon.hasard.parmi(casses)(brouillon);
    if (etiquette.empty()) continue;
    etiquettes.push_back(std::move(etiquette));
    --combien;
  }
}

}  // namespace

DepotHasard depot_valide(std::uint64_t graine, const domain::Profil& profil) {
  Brouillon valide = brouillon(graine, profil);
  ecrire_texte(valide);
  return {graine, std::move(valide.nom), std::move(valide.octets), {}};
}

DepotHasard depot_casse(std::uint64_t graine, const domain::Profil& profil) {
  Brouillon casse = brouillon(graine, profil);
  std::array<std::size_t, 4> combien{};
  for (std::size_t reste = 1 + casse.hasard.sous(3); reste > 0; --reste) {
    const std::size_t tirage = casse.hasard.sous(20);  // values 9, tree 6, text 3, name 2
    ++combien[tirage < 9 ? 0 : tirage < 15 ? 1 : tirage < 18 ? 2 : 3];
  }
  std::vector<std::string> etiquettes;
  casser(casse, casses_des_valeurs(), combien[0], etiquettes);
  casser(casse, casses_de_l_arbre(), combien[1], etiquettes);
  ecrire_texte(casse);
  casser(casse, casses_des_octets(), combien[2], etiquettes);
  casser(casse, casses_du_nom(), combien[3], etiquettes);
  return {graine, std::move(casse.nom), std::move(casse.octets), std::move(etiquettes)};
}

domain::Profil profil_hasard(std::uint64_t graine) {
  using domain::Usage;
  Hasard hasard(graine);
  domain::Profil profil = domain::hop_pfi_va1();
  profil.couloir = alphanumerique(hasard, 3);
  profil.logiciel = alphanumerique(hasard, 1 + hasard.sous(6));
  profil.vague = "Va" + chiffres_au_hasard(hasard, 1);
  profil.lignes_max.valeur = 1 + hasard.sous(8);
  for (domain::DocumentDuProfil& document : profil.documents) {
    document.exige = !hasard.une_fois_sur(3);
    if (hasard.une_fois_sur(2)) document.formats.erase(document.formats.begin());
  }
  for (std::size_t i = 0; i < profil.champs.size(); ++i) {
    const domain::ChampDuScenario& champ = domain::kChampsDuScenario[i];
    const bool sans_reponse = champ.reponse && profil.usage(*champ.reponse).usage == Usage::Nul;
    Usage usage = hasard.une_fois_sur(3) ? Usage::Nul : Usage::Exige;
    if (champ.reponse && !sans_reponse && hasard.une_fois_sur(2)) usage = Usage::SiOui;
    const std::size_t au_plus = hasard.une_fois_sur(3) ? 1 + hasard.sous(30) : champ.longueur_max;
    profil.champs[i] = {usage, usage == Usage::Nul ? 0 : std::min(au_plus, champ.longueur_max),
                        domain::Fondement::Saisi};
  }
  if (hasard.une_fois_sur(2))
    profil.documents.push_back(
        {*domain::TypePiece::de_code("PV9"), hasard.une_fois_sur(2), {domain::FormatPiece::Png}});
  if (hasard.une_fois_sur(5)) profil.documents.erase(profil.documents.begin());
  tirer_champs_propres(hasard, profil);
  return profil;
}

const std::vector<std::string>& cles_du_depot() {
  static const std::vector<std::string> kCles = [] {
    Brouillon valide = brouillon(0, domain::hop_pfi_va1());
    std::vector<std::string> noms;
    for (const Membre& membre : membres(valide.racine)) {
      const std::string nom = membre.cle().substr(1, membre.cle().size() - 2);
      if (std::ranges::find(noms, nom) == noms.end()) noms.push_back(nom);
    }
    return noms;
  }();
  return kCles;
}

}  // namespace finhop::tests
