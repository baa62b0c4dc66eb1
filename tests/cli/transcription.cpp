#include "cli/transcription.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "finhop/base/fichier.hpp"
#include "finhop/store/diagnostic.hpp"

namespace finhop::tests {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kTailleCas = 1'000'000;
constexpr std::string_view kSansFinDeLigne = "‹sans fin de ligne›";

std::vector<std::string> lignes_de(std::string_view texte) {
  std::vector<std::string> lignes;
  while (!texte.empty()) {
    const std::size_t fin = texte.find('\n');
    lignes.emplace_back(texte.substr(0, fin));
    texte = fin == std::string_view::npos ? std::string_view{} : texte.substr(fin + 1);
  }
  return lignes;
}

void remplacer(std::string& texte, std::string_view de, std::string_view vers) {
  for (std::size_t i = texte.find(de); i != std::string::npos; i = texte.find(de, i + vers.size()))
    texte.replace(i, de.size(), vers);
}

std::string montrer(char signe, std::string texte) {
  if (!texte.empty() && texte.back() != '\n') texte += kSansFinDeLigne;
  remplacer(texte, "\r", "␍");
  remplacer(texte, "\uFEFF", "‹BOM›");
  remplacer(texte, "version " + store::version_sqlite(), "version $SQLITE");
  std::string montre;
  for (const std::string& ligne : lignes_de(texte))
    montre += fmt::format("{}{}{}\n", signe, ligne.empty() ? "" : " ", ligne);
  return montre;
}

std::string montrer(const Scene& scene, const Passage& passage) {
  return montrer('>', scene.sans_chemin(passage.sortie)) + montrer('!', scene.sans_chemin(passage.erreurs)) +
         fmt::format("= {}\n", passage.code);
}

bool est_attente(const std::string& ligne) {
  return ligne.starts_with('>') || ligne.starts_with('!') || ligne.starts_with('=');
}

std::string apres_le_signe(const std::string& ligne) {
  return ligne.size() > 2 ? ligne.substr(2) : "";
}

Cas lire(const fs::path& chemin) {
  const std::string dossier = chemin.parent_path().filename().string();
  return {chemin, dossier, dossier + "/" + chemin.stem().string(), lire_fichier(chemin, kTailleCas)};
}

std::vector<Cas> choisir() {
  const char* dossier = std::getenv("FINHOP_DOSSIER");
  std::vector<Cas> choisis;
  for (const Cas& cas : tous_les_cas())
    if (dossier == nullptr || cas.dossier == dossier) choisis.push_back(cas);
  return choisis;
}

std::vector<Cas> lire_tous() {
  std::vector<Cas> cas;
  for (const auto& entree : fs::recursive_directory_iterator(FINHOP_TESTS_DIR "/cas"))
    if (entree.path().extension() == ".cas") cas.push_back(lire(entree.path()));
  std::ranges::sort(cas, {}, &Cas::nom);
  return cas;
}

}  // namespace

const std::vector<Cas>& tous_les_cas() {
  static const std::vector<Cas> cas = lire_tous();
  return cas;
}

const std::vector<Cas>& cas_a_jouer() {
  static const std::vector<Cas> cas = choisir();
  return cas;
}

std::string rejouer(const Cas& cas) {
  Scene scene;
  std::string obtenu;
  for (const std::string& ligne : lignes_de(cas.texte)) {
    if (est_attente(ligne)) continue;
    obtenu += ligne + "\n";
    if (ligne.starts_with('$')) obtenu += montrer(scene, scene.lancer(apres_le_signe(ligne)));
    if (ligne.starts_with('@'))
      obtenu += montrer('>', scene.sans_chemin(scene.arranger(apres_le_signe(ligne))));
  }
  return obtenu;
}

std::vector<Passage> passages_attendus(const Cas& cas) {
  std::vector<Passage> passages;
  bool d_une_commande = false;  // and not of what a directive shows
  for (const std::string& ligne : lignes_de(cas.texte)) {
    const std::string contenu = apres_le_signe(ligne);
    if (ligne.starts_with('$')) passages.push_back({contenu, {}, {}, 0});
    if (!est_attente(ligne)) d_une_commande = ligne.starts_with('$');
    if (!d_une_commande) continue;
    if (ligne.starts_with('>')) passages.back().sortie += contenu + "\n";
    if (ligne.starts_with('!')) passages.back().erreurs += contenu + "\n";
    if (ligne.starts_with('=')) passages.back().code = std::stoi(contenu);
  }
  return passages;
}

std::string difference(std::string_view attendu, std::string_view obtenu) {
  const std::vector<std::string> a = lignes_de(attendu);
  const std::vector<std::string> b = lignes_de(obtenu);
  // Length of the longest common subsequence of the lines from a[i] and from b[j] on.
  std::vector<std::vector<std::size_t>> commun(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      commun[i][j] = a[i] == b[j] ? commun[i + 1][j + 1] + 1 : std::max(commun[i + 1][j], commun[i][j + 1]);
  std::string melange;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      melange += "  " + a[i] + "\n";
      ++i;
      ++j;
    } else if (j == b.size() || (i < a.size() && commun[i + 1][j] >= commun[i][j + 1])) {
      melange += "- " + a[i++] + "\n";
    } else {
      melange += "+ " + b[j++] + "\n";
    }
  }
  return melange;
}

bool a_recrire() {
  const char* choix = std::getenv("FINHOP_CAS");
  return choix != nullptr && std::string_view(choix) == "ecrire";
}

}  // namespace finhop::tests
