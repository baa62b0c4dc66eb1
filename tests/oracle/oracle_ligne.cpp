#include "oracle/oracle_ligne.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <regex>
#include <vector>

#include "oracle/champs_propres.hpp"

namespace finhop::tests {
namespace {

using Genre = Noeud::Genre;

constexpr int kPremiereAnnee = 1900;  // the catalogue gives no bound: this one is that of every day in finhop

// The list under that key, unless only its beginning is known.
const Noeud* valeur_entiere(const Noeud* objet, std::string_view cle) {
  const Noeud* valeur = membre(objet, cle);
  return valeur != nullptr && valeur->genre == Genre::Tableau && valeur->ouvert ? nullptr : valeur;
}

// The value when it is an object or an array as it should be, else nothing to look into.
const Noeud* de_genre(const Noeud* noeud, Genre genre) {
  return noeud != nullptr && noeud->genre == genre ? noeud : nullptr;
}
bool est_texte(const Noeud& noeud, const std::function<bool(const std::string&)>& condition) {
  return noeud.genre == Genre::Texte && condition(noeud.texte);
}
bool texte_de(const Noeud& noeud, std::size_t au_plus) {
  return est_texte(noeud,
                   [&](const std::string& texte) { return !texte.empty() && caracteres(texte) <= au_plus; });
}
bool un_de(const Noeud& noeud, std::initializer_list<std::string_view> codes) {
  return est_texte(noeud,
                   [&](const std::string& texte) { return std::ranges::find(codes, texte) != codes.end(); });
}

bool finess(const Noeud& noeud) {
  return est_texte(noeud, [](const std::string& texte) {
    return chiffres(texte, 9) ||
           ((texte.starts_with("2A") || texte.starts_with("2B")) && chiffres(texte.substr(2), 7));
  });
}
bool liste(const Noeud& noeud, const std::function<bool(const Noeud&)>& condition) {
  return noeud.genre == Genre::Tableau && !noeud.enfants.empty() &&
         std::ranges::all_of(noeud.enfants, condition);
}
bool est_nul(const Noeud& noeud) {
  return noeud.genre == Genre::Nul;
}
// « else null or empty »: a list of nulls holds something.
bool aucun(const Noeud& noeud) {
  return est_nul(noeud) || (noeud.genre == Genre::Tableau && noeud.enfants.empty());
}

bool date(const std::string& texte) {
  return texte.size() == 10 && texte[2] == '/' && texte[5] == '/' &&
         jour_reel(texte.substr(0, 2), texte.substr(3, 2), texte.substr(6));
}
bool montant(const Noeud& noeud) {
  static const std::regex kDeuxDecimales("[0-9]+[.][0-9][0-9]");
  return noeud.genre == Genre::Nombre && std::regex_match(noeud.texte, kDeuxDecimales);
}
bool est_un_type(const Noeud& noeud, const domain::Profil& profil) {
  return est_texte(noeud, [&](const std::string& texte) {
    return std::ranges::any_of(profil.documents,
                               [&](const domain::DocumentDuProfil& d) { return d.type.code() == texte; });
  });
}
bool nom_de_document(const std::string& texte, const domain::Profil& profil) {
  static const std::regex kSuite("-([0-9A-Z]+)-[0-9A-Za-z]{5}[.](pdf|png|jpg)");
  const std::string debut = profil.nom();
  if (caracteres(texte) >= 50 || !texte.starts_with(debut)) return false;
  const std::string suite = texte.substr(debut.size());
  std::smatch parts;
  return std::regex_match(suite, parts, kSuite) && std::ranges::any_of(profil.documents, [&](const auto& d) {
           return d.type.code() == parts[1].str();
         });
}
// What the profile admits of that type; of any when it cannot be read.
bool format_admis(const Noeud& format, const Noeud* type, const domain::Profil& profil) {
  for (const domain::DocumentDuProfil& document : profil.documents) {
    const bool un_autre =
        type != nullptr && est_un_type(*type, profil) && type->texte != document.type.code();
    if (un_autre) continue;
    for (const domain::FormatPiece f : document.formats)
      if (un_de(format, {code(f)})) return true;
  }
  return false;
}

// Told of each value that is there and does not meet its condition.
class Formats {
 public:
  void doit(const char* regle, const Noeud* valeur, const std::function<bool(const Noeud&)>& condition) {
    if (valeur != nullptr && !condition(*valeur)) violees.insert(regle);
  }
  void texte(const char* regle, const Noeud* valeur, bool (*condition)(const std::string&)) {
    doit(regle, valeur, [&](const Noeud& noeud) { return est_texte(noeud, condition); });
  }
  void nul(const char* regle, const Noeud* valeur) { doit(regle, valeur, est_nul); }
  std::set<std::string> violees;
};

// From line 201 on, a number beyond 200 is only the consequence of STR-06.
void entete(Formats& formats, const Noeud& ligne, std::size_t place) {
  formats.doit("FMT-01", membre(&ligne, "numLigne"), [&](const Noeud& noeud) {
    return noeud.genre == Genre::Nombre && noeud.texte == std::to_string(place);
  });
  formats.doit("FMT-02", membre(&ligne, "typeAction"),
               [](const Noeud& noeud) { return un_de(noeud, {"C"}); });
  formats.texte("FMT-03", membre(&ligne, "numeroASP"), [](const std::string& texte) {
    return texte.starts_with("FINHOP") && lettres_ou_chiffres(texte.substr(6), 6);
  });
  formats.texte("FMT-04", membre(&ligne, "numeroEditeur"),
                [](const std::string& texte) { return lettres_ou_chiffres(texte, 5); });
  const Noeud* facture = de_genre(membre(&ligne, "facture"), Genre::Objet);
  formats.texte("FMT-05", membre(facture, "dateFacture"), date);
  formats.doit("FMT-06", membre(facture, "montantSegurHTFacture"), montant);
  formats.doit("FMT-07", valeur_entiere(&ligne, "beneficiairesPMSI"),
               [](const Noeud& noeud) { return liste(noeud, finess); });
}

void pieces(Formats& formats, const Noeud& ligne, const domain::Profil& profil) {
  const Noeud* documents = de_genre(membre(&ligne, "piecesJustificatives"), Genre::Tableau);
  if (documents == nullptr) return;
  for (const Noeud& document : documents->enfants) {
    formats.doit("FMT-08", membre(&document, "nomFichier"), [&](const Noeud& noeud) {
      return est_texte(noeud, [&](const std::string& texte) { return nom_de_document(texte, profil); });
    });
    formats.doit("FMT-09", membre(&document, "formatFichier"), [&](const Noeud& noeud) {
      return format_admis(noeud, membre(&document, "typeFichier"), profil);
    });
    formats.doit("FMT-10", membre(&document, "typeFichier"),
                 [&](const Noeud& noeud) { return est_un_type(noeud, profil); });
  }
}

struct Reponse {
  const char* regle;
  const char* cle;
  const char* regle_valeur;
  const char* cle_valeur;
  bool (*pour_oui)(const Noeud&, std::size_t au_plus);
  bool (*pour_non)(const Noeud&);
};

bool adresse(const Noeud& noeud, std::size_t au_plus) {
  return texte_de(noeud, au_plus);
}
bool identifiants(const Noeud& noeud, std::size_t au_plus) {
  return liste(noeud, [&](const Noeud& element) { return texte_de(element, au_plus); });
}

constexpr std::array<Reponse, 3> kReponses{{
    {"FMT-11", "isDirectToDMP", "FMT-12", "identDMP", identifiants, aucun},
    {"FMT-13", "isDirectToMSSPro", "FMT-14", "adresseBoiteMSSPro", adresse, est_nul},
    {"FMT-15", "isDirectToMSSCitoyen", "FMT-16", "adresseBoiteMSSCitoyen", adresse, est_nul},
}};

// An address that is a list is no address, whole or not.
const Noeud* identifiants_entiers(const Noeud* pfi, std::string_view cle) {
  return cle == "identDMP" ? valeur_entiere(pfi, cle) : membre(pfi, cle);
}

// What depends on an answer is not judged without it; what the profile does not ask for is null.
void scenarios(Formats& formats, const Noeud& ligne, const domain::Profil& profil) {
  using domain::Usage;
  const Noeud* bloc = de_genre(membre(&ligne, "scenariosEffectivementInstalles"), Genre::Objet);
  const Noeud* pfi = de_genre(membre(bloc, "PFI"), Genre::Objet);
  for (const Reponse& reponse : kReponses) {
    const Noeud* oui = membre(pfi, reponse.cle);
    const domain::UsageDuChamp& usage = profil.usage(*domain::champ_du_scenario(reponse.cle_valeur));
    const Noeud* valeur = identifiants_entiers(pfi, reponse.cle_valeur);
    const auto remplie = [&](const Noeud& noeud) { return reponse.pour_oui(noeud, usage.longueur_max); };
    if (profil.usage(*domain::champ_du_scenario(reponse.cle)).usage == Usage::Nul)
      formats.nul(reponse.regle, oui);
    else
      formats.doit(reponse.regle, oui, [](const Noeud& noeud) { return noeud.genre == Genre::Booleen; });
    if (usage.usage == Usage::Nul)
      formats.nul(reponse.regle_valeur, membre(pfi, reponse.cle_valeur));
    else if (usage.usage == Usage::Exige)
      formats.doit(reponse.regle_valeur, valeur, remplie);
    else if (de_genre(oui, Genre::Booleen) != nullptr && oui->vrai)
      formats.doit(reponse.regle_valeur, valeur, remplie);
    else if (de_genre(oui, Genre::Booleen) != nullptr)
      formats.doit(reponse.regle_valeur, valeur, reponse.pour_non);
  }
  const Noeud* ri = de_genre(membre(bloc, "RI"), Genre::Objet);
  const domain::UsageDuChamp& insi = profil.usage(domain::Cle::identINSi);
  if (insi.usage == Usage::Nul) return formats.nul("FMT-17", membre(ri, "identINSi"));
  formats.doit("FMT-17", valeur_entiere(ri, "identINSi"),
               [&](const Noeud& noeud) { return identifiants(noeud, insi.longueur_max); });
}

}  // namespace

bool chiffres(std::string_view texte, std::size_t longueur) {
  return texte.size() == longueur && std::ranges::all_of(texte, [](char c) { return c >= '0' && c <= '9'; });
}
bool lettres_ou_chiffres(std::string_view texte, std::size_t longueur) {
  static const std::regex kAlphanumerique("[0-9A-Za-z]*");
  return texte.size() == longueur && std::regex_match(texte.begin(), texte.end(), kAlphanumerique);
}

std::optional<JourEcrit> jour_reel(std::string_view jour, std::string_view mois, std::string_view annee) {
  if (!chiffres(jour, 2) || !chiffres(mois, 2) || !chiffres(annee, 4)) return std::nullopt;
  const int j = std::stoi(std::string(jour)), m = std::stoi(std::string(mois)),
            a = std::stoi(std::string(annee));
  const bool bissextile = (a % 4 == 0 && a % 100 != 0) || a % 400 == 0;
  const std::array<int, 13> jours{0, 31, bissextile ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (a < kPremiereAnnee || m < 1 || m > 12 || j < 1 || j > jours[static_cast<std::size_t>(m)])
    return std::nullopt;
  return std::string(annee) + std::string(mois) + std::string(jour);
}

std::set<std::string> formats_violes(const Noeud& ligne, std::size_t place, const domain::Profil& profil) {
  Formats formats;
  entete(formats, ligne, place);
  pieces(formats, ligne, profil);
  scenarios(formats, ligne, profil);
  formats.nul("FMT-18", membre(&ligne, "codeTraitement"));
  formats.nul("FMT-19", membre(&ligne, "libelleTraitement"));
  formats.violees.merge(propres_violes(ligne, profil));
  return formats.violees;
}

}  // namespace finhop::tests
