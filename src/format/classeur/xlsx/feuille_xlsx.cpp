#include "format/classeur/xlsx/feuille_xlsx.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "format/classeur/defauts.hpp"
#include "format/classeur/nombres.hpp"

namespace finhop::format::classeur {
namespace {

constexpr NomXml kLignes{Espace::Classeur, "sheetData"};
constexpr NomXml kLigne{Espace::Classeur, "row"};
constexpr NomXml kCellule{Espace::Classeur, "c"};
constexpr NomXml kValeur{Espace::Classeur, "v"};
constexpr NomXml kFormule{Espace::Classeur, "f"};
constexpr NomXml kRiche{Espace::Classeur, "is"};
constexpr std::string_view kOrdre = "les lignes puis les cellules dans leur ordre, chacune une fois";

constexpr std::size_t kNomMax = 20;

struct Reference {
  std::size_t ligne;
  std::size_t colonne;
};

// « F7 », « $F$7 » included.
std::optional<Reference> reference(std::string_view brut) {
  std::size_t colonne = 0;
  std::size_t i = brut.starts_with('$') ? 1 : 0;
  for (; i < brut.size() && colonne <= kColonnesMax; ++i) {
    const char lettre = texte::majuscules_ascii(brut.substr(i, 1))[0];
    if (lettre < 'A' || lettre > 'Z') break;
    colonne = colonne * 26 + static_cast<std::size_t>(lettre - 'A') + 1;
  }
  if (i < brut.size() && brut[i] == '$') ++i;
  const auto ligne = entier(brut.substr(i), 1, kLignesMax);
  if (!ligne || colonne == 0 || colonne > kColonnesMax) return std::nullopt;
  return Reference{*ligne, colonne - 1};
}

}  // namespace

void FeuilleXlsx::ouvrir(const NomXml& nom, const Attributs& attributs) {
  if (nom == kLignes) dans_les_lignes_ = true;
  if (!dans_les_lignes_) return;
  if ((dans_ligne_ && nom == kLigne) || (dans_cellule_ && nom == kCellule))
    return refuser(abime("une ligne ou une cellule en contient une autre"));
  if (dans_cellule_) {
    if (nom == kValeur) a_une_valeur_ = dans_valeur_ = true;
    if (nom == kFormule) a_une_formule_ = true;
    if (nom == kRiche) a_un_riche_ = true;
    if (a_un_riche_) riche_.ouvrir(nom);
  } else if (nom == kCellule && dans_ligne_) {
    ouvrir_cellule(attributs);
  } else if (nom == kLigne) {
    ouvrir_ligne(attributs);
  }
}

void FeuilleXlsx::fermer(const NomXml& nom) {
  if (!dans_les_lignes_) return;
  if (dans_cellule_) {
    if (nom == kValeur) dans_valeur_ = false;
    if (a_un_riche_) riche_.fermer(nom);
    if (nom == kCellule) fermer_cellule();
  } else if (nom == kLigne) {
    fermer_ligne();
  } else if (nom == kLignes) {
    dans_les_lignes_ = false;  // read on: the sum of the part, which tells damage, stands at its end
  }
}

void FeuilleXlsx::texte(std::string_view morceau) {
  if (dans_valeur_) valeur_ += morceau;
  if (a_un_riche_) riche_.texte(morceau);
  if (valeur_.size() > kTexteMax || riche_.trop_long())
    refuser(demesure(place(nom_, rangee_.ligne(), colonne_), "le texte de cette cellule"));
}

void FeuilleXlsx::ouvrir_ligne(const Attributs& attributs) {
  const auto dite = attributs.de("r");
  const std::size_t suivante = rangee_.ligne() + 1;
  const auto ligne = dite ? entier(*dite, 1, UINT32_MAX) : std::optional<std::uint64_t>(suivante);
  if (!ligne || *ligne < suivante || *ligne > kLignesMax)
    return refuser_ligne(dite ? texte::montrer(*dite, kNomMax) : std::to_string(suivante));
  rangee_.commencer(*ligne, attributs.vrai("hidden"));
  suivante_ = 0;
  dans_ligne_ = true;
}

void FeuilleXlsx::refuser_ligne(std::string_view dite) {
  std::string ou = fmt::format("{}!{}", nom_, dite);
  if (entier(dite, kLignesMax + 1, UINT32_MAX))
    return refuser(demesure(std::move(ou), fmt::format("plus de {} lignes", kLignesMax)));
  refuser(defaut_en(std::move(ou), "",
                    fmt::format("la ligne {} vient après la ligne {}", dite, rangee_.ligne()), kOrdre,
                    kEnregistrer));
}

void FeuilleXlsx::fermer_ligne() {
  dans_ligne_ = false;
  Poursuite poursuite = Poursuite::Continuer;
  if (auto faute = rangee_.rendre(voir_, poursuite)) refuser(*std::move(faute));
  if (poursuite == Poursuite::Arreter) arreter();
}

void FeuilleXlsx::ouvrir_cellule(const Attributs& attributs) {
  const auto dite = attributs.de("r");
  const auto ici = dite ? reference(*dite) : std::optional(Reference{rangee_.ligne(), suivante_});
  colonne_ = ici ? ici->colonne : suivante_;
  dans_cellule_ = true;
  a_une_formule_ = a_une_valeur_ = dans_valeur_ = a_un_riche_ = false;
  valeur_.clear();
  riche_.commencer();
  type_ = attributs.de("t").value_or("n");
  style_ = entier(attributs.de("s").value_or("0"), 0, UINT32_MAX).value_or(UINT32_MAX);
  if (!ici || ici->ligne != rangee_.ligne() || colonne_ < suivante_ || colonne_ >= kColonnesMax)
    return refuser(
        defaut_en(dite && ici ? fmt::format("{}!{}", nom_, *dite) : place(nom_, rangee_.ligne(), suivante_),
                  dite.value_or(""),
                  fmt::format("la cellule {} n'est pas à sa place dans la ligne {}",
                              texte::citer(dite.value_or("")), rangee_.ligne()),
                  kOrdre, kEnregistrer));
  suivante_ = colonne_ + 1;
}

void FeuilleXlsx::fermer_cellule() {
  dans_cellule_ = false;
  if (type_ == "inlineStr") {
    const std::string lu = a_un_riche_ ? riche_.lu() : sans_echappements(valeur_);
    return poser({lu.empty() ? NatureDeCellule::Vide : NatureDeCellule::Texte, lu});
  }
  if (valeur_.empty()) {
    // A text that was reckoned may be empty.
    const bool calculee = type_ == "str" && a_une_valeur_;
    if (a_une_formule_ && !calculee) poser({NatureDeCellule::FormuleSansValeur});
    return;
  }
  if (type_ == "s") return poser_partage();
  if (type_ == "str") return poser({NatureDeCellule::Texte, sans_echappements(valeur_)});
  if (type_ == "e") return poser({NatureDeCellule::Erreur, valeur_});
  if (type_ == "d") return poser_moment(moment_iso(valeur_));
  if (type_ == "n") return poser_nombre();
  const bool vrai = valeur_ == "1" || valeur_ == "true";
  if (type_ == "b" && (vrai || valeur_ == "0" || valeur_ == "false"))
    return poser({NatureDeCellule::Booleen, vrai ? "VRAI" : "FAUX"});
  refuser_cellule("ce que contient cette cellule n'est pas de la sorte qu'elle annonce",
                  "un texte, un nombre, un jour, VRAI ou FAUX", kEnregistrer);
}

void FeuilleXlsx::poser(const CelluleDeClasseur& cellule) {
  if (auto faute = rangee_.poser(colonne_, cellule)) refuser(*std::move(faute));
}

void FeuilleXlsx::poser_partage() {
  const auto rang = entier(valeur_, 0, UINT32_MAX);
  const auto lu = rang ? classement_.textes.texte(*rang) : std::nullopt;
  if (!lu)
    return refuser_cellule("le texte de cette cellule manque dans le classeur", "un des textes du classeur",
                           kEnregistrer);
  rangee_.poser_sans_copie(colonne_, {lu->empty() ? NatureDeCellule::Vide : NatureDeCellule::Texte, *lu});
}

void FeuilleXlsx::poser_nombre() {
  const auto lue = valeur(valeur_);
  if (!lue) return refuser_cellule("le nombre de cette cellule ne se lit pas", "un nombre", kEnregistrer);
  // What programs write in a formula that they leave for the spreadsheet to reckon.
  if (a_une_formule_ && classement_.a_recalculer && *lue == 0)
    return poser({NatureDeCellule::FormuleSansValeur});
  const Format& format = classement_.styles.format(style_);
  if (format.moment) return poser_moment(moment(*lue, *format.moment, classement_.calendrier));
  const std::string dit = decimal(*lue);
  poser({NatureDeCellule::Nombre, dit, format.patron ? montrer(*lue, dit, *format.patron) : std::string()});
}

void FeuilleXlsx::poser_moment(const std::optional<Moment>& moment) {
  if (moment) return poser({moment->nature, moment->texte, moment->montre});
  poser({NatureDeCellule::JourImpossible, valeur_});
}

void FeuilleXlsx::refuser_cellule(std::string_view message, std::string_view attendu,
                                  std::string_view remede) {
  refuser(defaut_en(place(nom_, rangee_.ligne(), colonne_), valeur_, message, attendu, remede));
}

}  // namespace finhop::format::classeur
