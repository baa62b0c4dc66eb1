// What a file looks like as a whole: its letters, where its header is, whether it is a table of the other sort.
#include <fmt/format.h>

#include <algorithm>

#include "app/table/entete.hpp"

namespace finhop::app {
namespace {

// Of that sort; a table of avances may be given for one of soldes, and the reverse.
std::size_t connues(SorteDeTable sorte, const std::vector<std::string>& cellules) {
  return static_cast<std::size_t>(std::ranges::count_if(cellules, [&](const std::string& c) {
    return !colonne_du_titre(sorte, c).empty() || !colonne_du_titre(SorteDeTable::Avances, c).empty() ||
           !colonne_du_titre(SorteDeTable::Soldes, c).empty();
  }));
}

// What a sort of table is called: « une table d'avances ».
std::string_view de_quoi(SorteDeTable sorte) {
  return sorte == SorteDeTable::Avances  ? "d'avances"
         : sorte == SorteDeTable::Soldes ? "de soldes"
                                         : "de paiements";
}
Suite ce_qui_la_prend(SorteDeTable sorte) {
  if (sorte == SorteDeTable::Avances)
    return {"pour enregistrer ces avances", Geste::AvanceImporter, {{Donnee::Fichier}}};
  if (sorte == SorteDeTable::Soldes)
    return {"pour saisir ces soldes", Geste::SoldeImporter, {{Donnee::Fichier}}};
  return {"pour noter ces paiements", Geste::PaiementImporter, {{Donnee::Fichier}}};
}

// Titles that are plainly of a sort and not of another. What a payment is called (« Date », « Montant ») tells nothing
// where the title may also be a column.
struct TitresDeLAutre {
  std::size_t d_ici = 0;
  std::vector<std::string> d_ailleurs = {};

  void voir(const std::string& titre, SorteDeTable sorte, SorteDeTable autre) {
    const bool ici = !colonne_du_titre(sorte, titre).empty();
    const bool la = !colonne_du_titre(autre, titre).empty();
    if (ici && (!la || sorte == SorteDeTable::Paiements)) ++d_ici;
    const bool peut_etre = autre == SorteDeTable::Paiements && !colonnes_possibles(sorte, titre).empty();
    if (!ici && la && !peut_etre && !est_de_la_liste(titre)) d_ailleurs.push_back(titre);
  }
  bool l_emportent() const { return d_ailleurs.size() > 1 && d_ailleurs.size() > d_ici; }
};

// A byte that no letter has is shown as it stands in the file.
std::string octets_montres(std::string_view lu) {
  std::string montre;
  for (std::size_t i = 0; i < lu.size(); ++i) {
    const auto suivant = i + 1 < lu.size() ? static_cast<unsigned char>(lu[i + 1]) : 0U;
    const bool sans_lettre = lu[i] == '\xC2' && suivant >= 0x80 && suivant < 0xA0;
    montre += sans_lettre ? fmt::format("\\x{:02X}", suivant) : std::string(1, lu[i]);
    if (sans_lettre) ++i;
  }
  return montre;
}

std::string nom_du_separateur(char separateur) {
  return separateur == '\t' ? "des tabulations" : fmt::format("des « {} »", separateur);
}

// The rank of the row that names the most columns, also where its cells are not parted.
std::size_t entete_probable(SorteDeTable sorte, const std::vector<RangeeVue>& rangees) {
  std::size_t rang = 0;
  std::size_t le_plus = 0;
  for (std::size_t i = 0; i < rangees.size(); ++i) {
    std::size_t nombre = connues(sorte, rangees[i].cellules);
    for (const RangeeCollee& collee : decollees(rangees[i].cellules))
      nombre = std::max(nombre, connues(sorte, collee.cellules));
    if (nombre <= le_plus) continue;
    le_plus = nombre;
    rang = i;
  }
  return le_plus > 1 ? rang : 0;
}

}  // namespace

bool TableImportee::juger_l_alphabet(std::string_view octets) {
  const auto soupcon = examen_.codage();
  if (!soupcon) return true;
  const bool deux_fois = soupcon->encodage == "utf-8-deux-fois";
  const bool utf8 = est_d_un_classeur() || texte::est_utf8(octets);
  const bool unicode = utf8 || octets.starts_with("\xFF\xFE") || octets.starts_with("\xFE\xFF");
  std::vector<Suite> suites;
  if (!est_d_un_classeur() && (utf8 ? deux_fois : !unicode))
    suites.push_back(
        {"pour la lire ainsi", Geste::Recommencer, {{Donnee::Encodage, std::string(soupcon->encodage)}}});
  const std::string tel_quel = !unicode ? "windows-1252" : utf8 ? "utf-8" : "utf-16";
  suites.push_back({"si tout est juste comme on le lit", Geste::Recommencer, {{Donnee::Encodage, tel_quel}}});
  const std::string_view attendu = est_d_un_classeur()
                                       ? "les lettres telles qu'on les écrit"
                                       : "une table en UTF-8 ou en Windows-1252, ou dont le codage est dit";
  const std::string_view perdues =
      est_d_un_classeur()
          ? "ces lettres étaient déjà perdues quand elles sont entrées dans le classeur : les "
            "reprendre à leur source"
          : "ces lettres étaient déjà perdues quand la table a été enregistrée : reprendre la "
            "table à sa source, et l'enregistrer en CSV UTF-8";
  noter(soupcon->ligne, kFichier, texte::imprimable(soupcon->lu),
        {CodeRefus::TableRefusee,
         fmt::format("les lettres ne se lisent pas bien : {} serait plutôt {}, et la table en {}",
                     texte::citer(octets_montres(soupcon->lu)), texte::citer(soupcon->plutot), soupcon->nom),
         std::string(attendu),
         {suites.size() > 1 ? "enregistrer la table en CSV UTF-8, ou dire son codage" : std::string(perdues),
          std::move(suites)}});
  return false;
}

// The first row is a header, cell by cell; else where the header seems to be is told, and nothing more.
bool TableImportee::est_une_table() {
  const auto& rangees = examen_.premieres();
  const RangeeVue& premiere = rangees.front();
  const std::size_t rang = entete_probable(sorte_, rangees);
  const bool indication = texte::minuscules_ascii(premiere.cellules.front()).starts_with("sep=");
  const bool ailleurs =
      rang > 0 &&
      (indication || connues(sorte_, rangees[rang].cellules) + 1 > connues(sorte_, premiere.cellules) + 2 ||
       connues(sorte_, premiere.cellules) < 2);
  if (!ailleurs) return !est_collee();
  noter(premiere.ligne, kFichier, texte::imprimable(texte::joindre(premiere.cellules, " ")),
        {CodeRefus::TableRefusee,
         fmt::format("cette ligne n'est pas l'en-tête{} : il semble être à la ligne {}",
                     indication ? " mais une indication de séparateur enregistrée comme une cellule" : "",
                     rangees[rang].ligne),
         "l'en-tête sur la première ligne, puis une ligne par dossier",
         puis_recommencer(fmt::format("ôter dans le tableur ce qui est au-dessus de la ligne {}, enregistrer",
                                      rangees[rang].ligne))});
  return false;
}

// Whole rows in one cell: a separator that is not read, or quotes around each row.
bool TableImportee::est_collee() {
  const RangeeVue& premiere = examen_.premieres().front();
  for (const RangeeCollee& collee : decollees(premiere.cellules)) {
    if (connues(sorte_, collee.cellules) < 2) continue;
    if (est_d_un_classeur()) {
      noter(premiere.ligne, kFichier, texte::imprimable(premiere.cellules.front()),
            {CodeRefus::TableRefusee, "la ligne entière tient dans une cellule", "une valeur par cellule",
             puis_recommencer(
                 "dans le tableur, choisir cette colonne, puis Données, Convertir (dans LibreOffice : "
                 "Données, Texte en colonnes), enregistrer")});
      return true;
    }
    const bool lisible = collee.separateur != '|';
    noter(premiere.ligne, kFichier, texte::imprimable(premiere.cellules.front()),
          {CodeRefus::TableRefusee,
           lisible ? std::string("la ligne entière est entre guillemets : elle ne fait qu'une cellule")
                   : fmt::format("les cellules sont séparées par {}", nom_du_separateur(collee.separateur)),
           "des ; entre les cellules, des guillemets autour d'une cellule et non d'une ligne",
           lisible
               ? puis_recommencer("ôter les guillemets qui entourent chaque ligne, ou enregistrer de nouveau "
                                  "depuis le tableur en CSV à points-virgules")
               : puis_recommencer("remplacer ces séparateurs par des ; ou enregistrer de nouveau en CSV à "
                                  "points-virgules")});
    return true;
  }
  const Lieux& lignes = examen_.d_une_cellule();
  if (lignes.combien == 0 || est_d_un_classeur()) return false;
  noter(lignes.lignes.front(), kFichier, "",
        {CodeRefus::TableRefusee,
         fmt::format("{} entre guillemets d'un bout à l'autre, et {} : lignes {}",
                     lignes.combien > 1 ? "ces lignes sont" : "cette ligne est",
                     lignes.combien > 1 ? "ne font chacune qu'une cellule" : "ne fait qu'une cellule",
                     lignes_dites(lignes.lignes, lignes.combien)),
         "des guillemets autour d'une cellule, et non d'une ligne",
         puis_recommencer("ôter les guillemets qui entourent ces lignes")});
  return true;
}

// More columns of another sort of table than of this one.
bool TableImportee::est_l_autre_table() {
  if (lecture_.ignorer_colonnes) return false;
  for (const SorteDeTable autre : {SorteDeTable::Avances, SorteDeTable::Soldes, SorteDeTable::Paiements}) {
    if (autre == sorte_) continue;
    TitresDeLAutre titres;
    for (std::size_t i = 0; i < entete_.size(); ++i)
      if (dit_au_rang_[i] == 0) titres.voir(entete_[i], sorte_, autre);
    if (!titres.l_emportent()) continue;
    fautes_.clear();
    noter(examen_.premieres().front().ligne, kFichier, "",
          {CodeRefus::TableRefusee,
           fmt::format("ces colonnes sont celles d'une table {} : {}", de_quoi(autre),
                       texte::joindre(titres.d_ailleurs, ", ")),
           fmt::format("une table {}", de_quoi(sorte_)), ce_qui_la_prend(autre)});
    return true;
  }
  return false;
}

}  // namespace finhop::app
