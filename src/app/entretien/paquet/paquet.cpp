#include "finhop/app/entretien/paquet.hpp"

#include <fmt/format.h>
#include <sys/utsname.h>

#include <fstream>
#include <iterator>

#include "app/entretien/paquet/pseudonymes.hpp"
#include "finhop/archive/zip_writer.hpp"
#include "finhop/base/ebauche.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/diagnostic.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kRangees = 2'000;

constexpr std::string_view kLisezMoi =
    "Ce paquet accompagne le signalement d'un défaut de finhop.\n\n"
    "versions.txt    le programme, SQLite et le système\n"
    "diagnostic.txt  chaque contrôle et son verdict, sans ce qu'il a trouvé\n"
    "tables.txt      combien de lignes a chaque table\n"
    "TABLE.csv       ses premières lignes\n\n"
    "Chaque nom, numéro, adresse, montant et texte y est remplacé par un pseudonyme (client-3), le même partout où la valeur\n"
    "revient ; restent les clés, les rangs, les jours et les statuts. Aucun document n'y est, ni rien de ce qui y a été lu.\n";

// « PRETTY_NAME="Debian GNU/Linux 12 (bookworm)" », between its quotes.
std::string nom_du_systeme() {
  constexpr std::string_view kNom = "PRETTY_NAME=\"";
  std::ifstream fichier("/etc/os-release");
  for (std::string ligne; std::getline(fichier, ligne);)
    if (ligne.starts_with(kNom)) return ligne.substr(kNom.size(), ligne.size() - kNom.size() - 1);
  return "inconnu";
}

std::string versions(const std::string& programme) {
  utsname noyau{};
  uname(&noyau);
  return fmt::format("{}SQLite {}\nsystème {}\nnoyau {} {}\n", programme, store::version_sqlite(),
                     nom_du_systeme(), noyau.release, noyau.machine);
}

std::string verdicts(const Diagnostic& diagnostic) {
  std::string dits;
  for (const PointExamine& point : diagnostic.examens)
    fmt::format_to(std::back_inserter(dits), "{} : {}\n", point.id, id(point.verdict));
  return dits;
}

// Each table as a text, the values being named over again.
class Tables : public store::ParcoursDesTables {
 public:
  void table(const std::string& nom, const std::vector<std::string>& colonnes,
             std::int64_t rangees) override {
    colonnes_ = colonnes;
    fmt::format_to(std::back_inserter(comptes_), "{} : {}\n", nom, rangees);
    textes_.emplace_back(nom + ".csv", texte::joindre(colonnes, ";") + "\n");
  }
  void rangee(const std::vector<store::ValeurBrute>& valeurs) override {
    std::vector<std::string> dites;
    for (std::size_t i = 0; i < valeurs.size(); ++i)
      dites.push_back(pseudonymes_.dire(colonnes_[i], valeurs[i]));
    textes_.back().second += texte::joindre(dites, ";") + "\n";
  }
  void s_arreter() { comptes_ += "la suite ne se lit pas\n"; }

  const std::string& comptes() const { return comptes_; }
  const std::vector<std::pair<std::string, std::string>>& textes() const { return textes_; }

 private:
  Pseudonymes pseudonymes_;
  std::vector<std::string> colonnes_;
  std::string comptes_;
  std::vector<std::pair<std::string, std::string>> textes_;
};

void lire(Base& base, Tables& tables) {
  try {
    const store::Transaction lecture(base, store::Acces::Lecture);
    store::parcourir_les_tables(base, kRangees, tables);
  } catch (const std::exception&) {
    // A damaged base is what a report is made for; a fault of the program is not.
    if (!store::expliquer(std::current_exception())) throw;
    tables.s_arreter();
  }
}

archive::ZipEntry entree(const std::string& nom, const std::string& texte) {
  return {nom, texte.size(), [texte] { return texte; }};
}

}  // namespace

Result<PaquetFait> faire_un_paquet(Base& base, const Diagnostic& diagnostic, const std::string& programme,
                                   const fs::path& chemin) {
  if (fs::exists(fs::symlink_status(chemin)))
    return refuser({CodeRefus::FichierExiste, fmt::format("{} existe déjà", chemin.string()), "un nom libre",
                    "choisir un autre nom, ou déplacer ce fichier"});
  Tables tables;
  lire(base, tables);
  std::vector<archive::ZipEntry> entrees{
      entree("LISEZMOI.txt", std::string(kLisezMoi)), entree("versions.txt", versions(programme)),
      entree("diagnostic.txt", verdicts(diagnostic)), entree("tables.txt", tables.comptes())};
  for (const auto& [nom, texte] : tables.textes()) entrees.push_back(entree(nom, texte));
  const std::string zip = archive::composer_zip(entrees);
  Ebauche ebauche(chemin);
  ebauche.ecrire(zip);
  ebauche.publier();
  return PaquetFait{chemin, zip.size(), entrees.size()};
}

}  // namespace finhop::app
