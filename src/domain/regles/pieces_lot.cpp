#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "domain/regles/formes.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::domain::juges {
namespace {

std::string_view dernier_nom(std::string_view chemin) {
  const std::size_t barre = chemin.find_last_of("/\\");
  return barre == std::string_view::npos ? chemin : chemin.substr(barre + 1);
}

// A zip that cannot even be listed: what it should hold cannot be called missing.
bool est_muet(const ExamenLotDePieces& examen, std::size_t contenant) {
  return examen.contenants[contenant].defaut && std::ranges::none_of(examen.trouvees, [&](const auto& piece) {
           return piece.contenant == contenant;
         });
}

bool un_muet(const ExamenLotDePieces& examen) {
  for (std::size_t i = 0; i < examen.contenants.size(); ++i)
    if (est_muet(examen, i)) return true;
  return false;
}

using ParNom = std::map<std::string_view, const PieceTrouvee*>;
using ParAttente = std::multimap<std::string_view, const PieceAttendue*>;

ParNom par_nom(const ExamenLotDePieces& examen) {
  ParNom noms;
  for (const PieceTrouvee& piece : examen.trouvees) noms.emplace(piece.nom, &piece);
  return noms;
}

ParAttente par_attente(const ExamenLotDePieces& examen) {
  ParAttente noms;
  for (const PieceAttendue& attendue : examen.attendues) noms.emplace(attendue.nom_fichier, &attendue);
  return noms;
}

// The last parts of the names, in one case: how a document is found under a folder or in capitals.
std::map<std::string, std::string_view> par_nom_proche(const ExamenLotDePieces& examen) {
  std::map<std::string, std::string_view> noms;
  for (const PieceTrouvee& piece : examen.trouvees)
    noms.emplace(texte::minuscules_ascii(dernier_nom(piece.nom)), piece.nom);
  return noms;
}

bool sort_du_zip(std::string_view nom) {
  if (nom.starts_with('/') || nom.starts_with('\\') || nom.substr(0, 2).ends_with(':')) return true;
  while (!nom.empty()) {
    const std::size_t barre = nom.find_first_of("/\\");
    if (nom.substr(0, barre) == "..") return true;
    nom = barre == std::string_view::npos ? std::string_view{} : nom.substr(barre + 1);
  }
  return false;
}

Endroit endroit_de(const PieceAttendue& attendue) {
  return {Cle::nomFichier, attendue.ligne, attendue.element, attendue.place};
}

// What the Finder of macOS adds to every zip that it makes.
bool est_cache_de_macos(std::string_view nom) {
  const std::string_view dernier = dernier_nom(nom);
  return nom.starts_with("__MACOSX/") || nom.contains("/__MACOSX/") || dernier.starts_with("._") ||
         dernier == ".DS_Store";
}

void dire_les_caches(const ExamenLotDePieces& examen, const Signaler& signaler) {
  std::map<std::size_t, std::vector<std::string_view>> par_zip;
  for (const PieceTrouvee& piece : examen.trouvees)
    if (examen.contenants[piece.contenant].sorte == SorteContenant::Zip && !sort_du_zip(piece.nom) &&
        est_cache_de_macos(piece.nom))
      par_zip[piece.contenant].push_back(piece.nom);
  for (const auto& [zip, noms] : par_zip)
    signaler(
        {fmt::format("{} contient {} de macOS, que le JSON ne nomme pas",
                     texte::citer(examen.contenants[zip].nom),
                     noms.size() > 1 ? fmt::format("{} fichiers cachés", noms.size()) : "un fichier caché"),
         std::string(noms.front()),
         "rien si le portail prend le zip ; sinon, le refaire avec un autre programme que le Finder"});
}

// Two zips may hold one name: which of the two contents would be read is anybody's guess.
void dire_les_homonymes(const ExamenLotDePieces& examen, const Signaler& signaler) {
  std::map<std::string_view, const PieceTrouvee*> premieres;
  for (const PieceTrouvee& piece : examen.trouvees) {
    if (piece.sha256.empty()) continue;
    const auto [premiere, nouvelle] = premieres.emplace(piece.nom, &piece);
    if (nouvelle || premiere->second->sha256 == piece.sha256) continue;
    signaler({.message = fmt::format("{} est aussi dans {}, avec un autre contenu", texte::citer(piece.nom),
                                     texte::citer(examen.contenants[piece.contenant].nom)),
              .valeur = piece.nom,
              .remede = "ne garder que le bon document, dans un seul zip"});
  }
}

}  // namespace

void pj_01(const ExamenLotDePieces& examen, const Signaler& signaler) {
  if (un_muet(examen)) return;
  const ParNom noms = par_nom(examen);
  const auto proches = par_nom_proche(examen);
  for (const PieceAttendue& attendue : examen.attendues) {
    if (noms.contains(attendue.nom_fichier)) continue;
    const auto proche = proches.find(texte::minuscules_ascii(attendue.nom_fichier));
    const std::string nom = texte::citer(attendue.nom_fichier);
    signaler({.message = proche == proches.end() ? fmt::format("le document {} n'est pas là", nom)
                                                 : fmt::format("le document {} n'est là que sous le nom {}",
                                                               nom, texte::citer(proche->second)),
              .valeur = attendue.nom_fichier,
              .endroit = endroit_de(attendue)});
  }
}

void pj_04(const ExamenLotDePieces& examen, const Signaler& signaler) {
  for (const Contenant& zip : examen.contenants)
    if (zip.sorte == SorteContenant::Zip && zip.taille > examen.profil.zip_max.valeur)
      signaler({fmt::format("{} pèse {} octets, au plus {} sont admis", texte::citer(zip.nom), zip.taille,
                            examen.profil.zip_max.valeur),
                fmt::to_string(zip.taille)});
}

void pj_05(const ExamenLotDePieces& examen, const Signaler& signaler) {
  dire_les_homonymes(examen, signaler);
  if (!examen.noms_complets) return;
  dire_les_caches(examen, signaler);
  std::vector<std::string> attendus;
  for (const PieceAttendue& attendue : examen.attendues)
    attendus.push_back(texte::minuscules_ascii(attendue.nom_fichier));
  std::ranges::sort(attendus);
  for (const PieceTrouvee& piece : examen.trouvees) {
    const Contenant& zip = examen.contenants[piece.contenant];
    if (zip.sorte != SorteContenant::Zip || sort_du_zip(piece.nom) || est_cache_de_macos(piece.nom) ||
        std::ranges::binary_search(attendus, texte::minuscules_ascii(dernier_nom(piece.nom))))
      continue;
    signaler({fmt::format("{} contient {}, que le JSON ne nomme pas", texte::citer(zip.nom),
                          texte::citer(piece.nom)),
              piece.nom});
  }
}

void pj_07_fichier(const ExamenLotDePieces& examen, const Signaler& signaler) {
  const ParAttente attentes = par_attente(examen);
  std::map<std::string_view, std::map<std::size_t, const PieceAttendue*>> lignes;  // by content, by line
  for (const PieceTrouvee& piece : examen.trouvees) {
    if (piece.sha256.empty() || piece.taille == 0) continue;
    for (auto [attente, fin] = attentes.equal_range(piece.nom); attente != fin; ++attente)
      lignes[piece.sha256].emplace(attente->second->ligne, attente->second);
  }
  for (const auto& [contenu, par_ligne] : lignes) {
    if (par_ligne.size() < 2) continue;
    std::vector<std::string> noms;
    for (const auto& [ligne, attendue] : par_ligne)
      noms.push_back(fmt::format("{} (demande {})", attendue->nom_fichier, ligne + 1));
    const PieceAttendue& derniere = *par_ligne.rbegin()->second;
    signaler(
        {.message =
             fmt::format("un même document sert à plusieurs demandes : {}", texte::joindre(noms, ", ")),
         .valeur = derniere.nom_fichier,
         .remede = "vérifier que chaque demande a ses propres documents, et remplacer celui qui est répété",
         .endroit = endroit_de(derniere)});
  }
}

void pj_08(const ExamenLotDePieces& examen, const Signaler& signaler) {
  for (const Contenant& contenant : examen.contenants)
    if (contenant.defaut)
      signaler({fmt::format("{} ne s'ouvre pas : {}", texte::citer(contenant.nom), *contenant.defaut), "",
                contenant.remede});
  for (const PieceTrouvee& piece : examen.trouvees) {
    const Contenant& zip = examen.contenants[piece.contenant];
    if (zip.sorte == SorteContenant::Zip && sort_du_zip(piece.nom))
      signaler({fmt::format("{} contient un chemin qui sort du zip : {}", texte::citer(zip.nom),
                            texte::citer(piece.nom)),
                piece.nom});
  }
}

void pj_14_fichier(const ExamenLotDePieces& examen, const Signaler& signaler) {
  const ParAttente attentes = par_attente(examen);
  std::map<std::pair<std::size_t, std::string_view>, const PieceAttendue*> premieres;  // by line and content
  for (const PieceTrouvee& piece : examen.trouvees) {
    if (piece.sha256.empty() || piece.taille == 0) continue;
    for (auto [attente, fin] = attentes.equal_range(piece.nom); attente != fin; ++attente) {
      const PieceAttendue& attendue = *attente->second;
      const auto [premiere, nouvelle] = premieres.try_emplace({attendue.ligne, piece.sha256}, &attendue);
      if (nouvelle || premiere->second->element == attendue.element) continue;
      signaler({.message =
                    fmt::format("{} et {} sont le même document", texte::citer(premiere->second->nom_fichier),
                                texte::citer(attendue.nom_fichier)),
                .valeur = attendue.nom_fichier,
                .remede = "mettre le bon document sous l'un de ces deux noms",
                .endroit = endroit_de(attendue)});
    }
  }
}

void pj_15_zip(const ExamenLotDePieces& examen, const Signaler& signaler) {
  for (const Contenant& contenant : examen.contenants)
    if (contenant.avertissement && !contenant.defaut)
      signaler({fmt::format("{} : {}", texte::citer(contenant.nom), *contenant.avertissement), "",
                contenant.remede});
}

}  // namespace finhop::domain::juges
