#include "finhop/format/csv_reader.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <new>
#include <vector>

#include "finhop/base/texte.hpp"
#include "format/csv_decodage.hpp"

namespace finhop::format {
namespace {

constexpr std::string_view kFinsDeLigne = "\r\n";
// What a row may hold: the columns of the widest spreadsheet, and more than any of its rows weighs.
constexpr std::size_t kCellulesMax = 16'384;
constexpr std::size_t kRangeeMax = 1'000'000;
constexpr std::size_t kMorceau = 65'536;

// The first line that says something, without its end; line ends between quotes are in it.
std::string_view premiere_ligne(std::string_view texte) {
  texte = texte.substr(0, kRangeeMax);
  texte.remove_prefix(std::min(texte.find_first_not_of("\r\n "), texte.size()));
  bool cite = false;
  for (std::size_t i = 0; i < texte.size(); ++i) {
    if (texte[i] == '"') cite = !cite;
    if (!cite && kFinsDeLigne.contains(texte[i])) return texte.substr(0, i);
  }
  return texte;
}

struct Decoupe {
  std::size_t connues = 0;
  std::size_t separateurs = 0;
  friend auto operator<=>(const Decoupe&, const Decoupe&) = default;
};

// What a separator makes of the header, those in quoted cells left out.
Decoupe decoupe(std::string_view entete, char separateur, const EstColonneConnue& connue) {
  Decoupe d;
  bool cite = false;
  std::size_t debut = 0;
  for (std::size_t i = 0; i <= entete.size(); ++i) {
    const bool fin = i == entete.size();
    if (!fin && entete[i] == '"') cite = !cite;
    if (!fin && (cite || entete[i] != separateur)) continue;
    constexpr std::size_t kTitreMax = 1'000;
    if (connue && i - debut < kTitreMax && connue(entete.substr(debut, i - debut))) ++d.connues;
    if (!fin) ++d.separateurs;
    debut = i + 1;
  }
  return d;
}

char separateur_de(std::string_view texte, const EstColonneConnue& connue) {
  constexpr std::string_view kSeparateurs = ";\t,";
  const std::string_view entete = premiere_ligne(texte);
  return *std::ranges::max_element(kSeparateurs, {}, [&](char c) { return decoupe(entete, c, connue); });
}

// Excel's own hint, `sep=;` alone on the first line: its length, 0 when there is none.
std::size_t indication_de_separateur(std::string_view texte) {
  constexpr std::string_view kIndication = "sep=";
  const std::size_t fin = std::min(texte.find_first_of(kFinsDeLigne), texte.size());
  const bool la = fin == kIndication.size() + 1 && texte::minuscules_ascii(texte.substr(0, 4)) == kIndication;
  return la ? fin : 0;
}

// CsvWriter gives an apostrophe more to what begins with a formula's sign, apostrophes or not.
bool est_neutralisee(std::string_view cellule) {
  if (!cellule.starts_with('\'')) return false;
  const std::size_t signe = cellule.find_first_not_of('\'');
  return signe != std::string_view::npos && std::string_view("=+-@\t\r").contains(cellule[signe]);
}

std::string_view sans_protection(std::string_view cellule) {
  if (est_neutralisee(cellule)) return cellule.substr(1);
  const bool texte_force = cellule.size() > 3 && cellule.starts_with("=\"") && cellule.ends_with('"');
  if (!texte_force) return cellule;
  const std::string_view interieur = cellule.substr(2, cellule.size() - 3);
  return interieur.contains('"') ? cellule : interieur;
}

class Analyse {
 public:
  Analyse(const VoirLigneDeTable& voir, const EstColonneConnue& connue) : voir_(voir), connue_(connue) {
    csv_init(&csv_, CSV_STRICT | CSV_STRICT_FINI);
  }
  Analyse(const Analyse&) = delete;
  Analyse& operator=(const Analyse&) = delete;
  ~Analyse() { csv_free(&csv_); }

  Poursuite nourrir(std::string_view texte);
  void finir();
  std::optional<DefautCsv> defaut() { return std::move(defaut_); }

 private:
  static void noter_cellule(void* octets, std::size_t taille, void* vers);
  static void noter_fin(int, void* vers) { static_cast<Analyse*>(vers)->finie_ = true; }

  void commencer(std::string_view& texte);
  void lire(std::string_view ligne);
  void analyser(std::string_view ligne);
  void rendre();
  void refuser_guillemet(std::string message, std::string remede);
  bool deborde();
  bool s_arrete() const { return defaut_.has_value() || arretee_; }

  const VoirLigneDeTable& voir_;
  const EstColonneConnue& connue_;
  csv_parser csv_{};
  bool commencee_ = false;
  char separateur_ = ';';
  CompteDeLignes lignes_;
  std::size_t debut_ = 1;  // line where the row in hand starts
  bool ouverte_ = false;   // a row is in hand
  bool finie_ = false;     // its end was met
  std::string arene_;      // its cells, end to end
  std::vector<std::size_t> fins_;
  std::vector<std::string_view> cellules_;
  std::optional<DefautCsv> defaut_;
  bool arretee_ = false;  // by who reads
};

void Analyse::noter_cellule(void* octets, std::size_t taille, void* vers) {
  auto& soi = *static_cast<Analyse*>(vers);
  soi.arene_.append(static_cast<const char*>(octets), taille);
  soi.fins_.push_back(soi.arene_.size());
}

void Analyse::commencer(std::string_view& texte) {
  commencee_ = true;
  separateur_ = separateur_de(texte, connue_);
  if (const std::size_t fin = indication_de_separateur(texte)) {
    separateur_ = texte[fin - 1];
    texte.remove_prefix(fin);
  }
  csv_set_delim(&csv_, static_cast<unsigned char>(separateur_));
}

Poursuite Analyse::nourrir(std::string_view texte) {
  if (!commencee_) commencer(texte);
  while (!texte.empty() && !s_arrete()) {
    const std::size_t fin = texte.find_first_of(kFinsDeLigne);
    const bool crlf = fin != std::string_view::npos && texte.substr(fin).starts_with("\r\n");
    const std::size_t taille = fin == std::string_view::npos ? texte.size() : fin + (crlf ? 2 : 1);
    lire(texte.substr(0, taille));
    texte.remove_prefix(taille);
  }
  return s_arrete() ? Poursuite::Arreter : Poursuite::Continuer;
}

// A line, its end included, or what a piece of text holds of it.
void Analyse::lire(std::string_view ligne) {
  if (!ouverte_) debut_ = lignes_.ligne();
  for (std::string_view reste = ligne; !reste.empty();
       reste.remove_prefix(std::min(reste.size(), kMorceau))) {
    analyser(reste.substr(0, kMorceau));
    if (defaut_ || deborde()) return;
  }
  const bool vide = ligne.find_first_not_of(" \t\r\n") == std::string_view::npos;
  ouverte_ = !finie_ && (ouverte_ || !vide);
  if (finie_) rendre();
  constexpr std::size_t kFin = 2;  // CRLF
  lignes_.avancer(ligne.substr(ligne.size() - std::min(ligne.size(), kFin + 1)));
}

// Strict, so that a quote that swallows the rows below it never passes; but a quote inside a cell that is not quoted
// harms nothing, and is read as it stands.
void Analyse::analyser(std::string_view ligne) {
  std::size_t lus = csv_parse(&csv_, ligne.data(), ligne.size(), noter_cellule, noter_fin, this);
  while (lus < ligne.size()) {
    if (csv_error(&csv_) != CSV_EPARSE) throw std::bad_alloc();
    if (csv_.quoted)
      return refuser_guillemet("un guillemet au milieu d'une cellule entre guillemets",
                               "doubler ce guillemet (\"\"), ou fermer la cellule qui s'ouvre avant lui");
    csv_set_opts(&csv_, CSV_STRICT_FINI);
    lus += csv_parse(&csv_, ligne.data() + lus, 1, noter_cellule, noter_fin, this);
    csv_set_opts(&csv_, CSV_STRICT | CSV_STRICT_FINI);
    lus += csv_parse(&csv_, ligne.data() + lus, ligne.size() - lus, noter_cellule, noter_fin, this);
  }
}

void Analyse::finir() {
  if (s_arrete() || !commencee_) return;
  if (csv_fini(&csv_, noter_cellule, noter_fin, this) != 0)
    return refuser_guillemet("cette cellule s'ouvre par un guillemet que rien ne ferme",
                             "fermer le guillemet, ou l'ôter s'il est de trop");
  if (finie_) rendre();
}

void Analyse::rendre() {
  cellules_.clear();
  std::size_t debut = 0;
  bool vide = true;
  for (const std::size_t fin : fins_) {
    const std::string_view brute = std::string_view(arene_).substr(debut, fin - debut);
    cellules_.push_back(sans_protection(brute));
    vide = vide && texte::rogner(brute).empty();
    debut = fin;
  }
  if (!vide) arretee_ = voir_({debut_, cellules_, separateur_}) == Poursuite::Arreter;
  arene_.clear();
  fins_.clear();
  finie_ = false;
}

// A row that no table has: what it holds would be held whole.
bool Analyse::deborde() {
  const bool trop_de_cellules = fins_.size() > kCellulesMax;
  if (!trop_de_cellules && arene_.size() + csv_.entry_pos <= kRangeeMax) return false;
  defaut_ =
      DefautCsv{debut_,
                0,
                "",
                trop_de_cellules ? fmt::format("la ligne a plus de {} cellules", kCellulesMax)
                                 : fmt::format("la ligne pèse plus de {} Mo", kRangeeMax / 1'000'000),
                "une ligne par dossier, et rien de plus long",
                "ouvrir la table dans le tableur, et voir ce que tient cette ligne : un guillemet y ouvre "
                "peut-être une cellule que rien ne ferme, ou ce fichier n'est pas une table"};
  return true;
}

void Analyse::refuser_guillemet(std::string message, std::string remede) {
  defaut_ = DefautCsv{debut_,
                      fins_.size() + 1,
                      "",
                      std::move(message),
                      "un guillemet au début et un à la fin de la cellule, ceux du dedans doublés",
                      std::move(remede)};
}

}  // namespace

std::optional<DefautCsv> lire_csv(std::string_view octets, const VoirLigneDeTable& voir,
                                  const EstColonneConnue& connue, std::string_view encodage) {
  Analyse analyse(voir, connue);
  if (auto defaut =
          decoder_csv(octets, encodage, [&](std::string_view texte) { return analyse.nourrir(texte); }))
    return defaut;
  analyse.finir();
  return analyse.defaut();
}

}  // namespace finhop::format
