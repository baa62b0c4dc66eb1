// Which column each title of the header gives: what the person said, then the names themselves, then what people call
// them.
#include <fmt/format.h>

#include <algorithm>

#include "app/table/entete.hpp"

namespace finhop::app {

std::size_t TableImportee::rang_de(std::string_view nom) const {
  const auto place = std::ranges::find(colonnes_, nom, &ColonneConnue::nom);
  return place == colonnes_.end() ? kAbsente : static_cast<std::size_t>(place - colonnes_.begin());
}

void TableImportee::prendre_entete(const RangeeVue& entete) {
  ligne_ = entete.ligne;
  largeur_ = entete.cellules.size();
  for (const std::string& cellule : entete.cellules) entete_.emplace_back(texte::rogner(cellule));
  colonne_au_rang_.assign(largeur_, kAbsente);
  dit_au_rang_.assign(largeur_, 0);
  choisir();
  associer_exactes();
  associer_semblables();
}

void TableImportee::choisir() {
  for (const std::string& choix : lecture_.colonnes) {
    const std::size_t egal = choix.rfind('=');
    if (egal == std::string::npos) {
      noter(0, kFichier, texte::imprimable(choix),
            {CodeRefus::TableRefusee,
             fmt::format("{} ne dit pas quelle colonne donne quoi", texte::citer(choix)),
             "le titre tel qu'il est dans la table, =, puis le nom de la colonne de finhop",
             Suite{"l'écrire ainsi", Geste::Recommencer, {choix_de_colonne("Nom du client", "client")}}});
      continue;
    }
    const std::string_view tout = choix;
    choisir(texte::rogner(tout.substr(0, egal)), texte::rogner(tout.substr(egal + 1)), choix);
  }
  reprendre_les_choix();
}

std::size_t TableImportee::rang_du_titre(std::string_view titre) const {
  const auto place = std::ranges::find_if(
      entete_, [&](const std::string& t) { return t == titre || nom_plie(t) == nom_plie(titre); });
  return place == entete_.end() ? kAbsente : static_cast<std::size_t>(place - entete_.begin());
}

void TableImportee::choisir(std::string_view titre, std::string_view champ, std::string_view dit) {
  const auto refuser = [&](std::string message, std::string attendu, Remede remede) {
    noter(0, kFichier, texte::imprimable(dit),
          {CodeRefus::TableRefusee, std::move(message), std::move(attendu), std::move(remede)});
  };
  const std::size_t rang = rang_du_titre(titre);
  if (rang == kAbsente) {
    const auto proche = texte::le_plus_proche(titre, entete_);
    return refuser(fmt::format("aucune colonne ne s'appelle {}", texte::citer(titre)),
                   texte::joindre_les_premiers(entete_, kColonnesDites),
                   proche ? Remede(fmt::format("peut-être {}", texte::citer(*proche)))
                          : Remede("reprendre le titre tel qu'il est dans la table"));
  }
  dit_au_rang_[rang] = 1;
  choix_[rang] = champ;
  if (champ.empty()) return;
  std::size_t colonne = rang_de(champ);
  if (colonne == kAbsente) colonne = rang_de(colonne_du_titre(sorte_, champ));
  if (colonne == kAbsente) {
    const std::vector<std::string> noms = noms_de(colonnes_, Presence::Facultative);
    const auto proche = texte::le_plus_proche(champ, noms);
    return refuser(fmt::format("{} n'est pas une colonne de finhop", texte::citer(champ)),
                   texte::joindre(noms, ", "),
                   proche ? Remede(Suite{"peut-être", Geste::Recommencer, {choix_de_colonne(titre, *proche)}})
                          : Remede("choisir une de ces colonnes"));
  }
  if (rangs_[colonne] != kAbsente) return doubler(rang, colonne);
  if (est_toutes_taxes(titre) && colonnes_[colonne].nom.contains("HT"))
    return refuser(
        fmt::format("{} est un montant TTC, {} un montant HT", texte::citer(titre), colonnes_[colonne].nom),
        "un montant hors taxes", "ajouter à la table une colonne du montant HT");
  choix_[rang] = colonnes_[colonne].nom;
  prendre(rang, colonne);
}

void TableImportee::prendre(std::size_t rang, std::size_t colonne) {
  rangs_[colonne] = rang;
  colonne_au_rang_[rang] = colonne;
}

void TableImportee::doubler(std::size_t rang, std::size_t colonne) {
  colonne_double_ = true;
  dit_au_rang_[rang] = 1;
  const std::string& autre = entete_[rangs_[colonne]];
  Remede remede =
      nom_plie(autre) == nom_plie(entete_[rang])
          ? Remede("ôter ou renommer celle qui est de trop")
          : Remede(
                "ôter ou renommer celle qui est de trop",
                {{"ou laisser l'une des deux", Geste::Recommencer, {choix_de_colonne(entete_[rang], "")}}});
  noter(
      ligne_, colonne, entete_[rang],
      {CodeRefus::TableRefusee,
       fmt::format("cette colonne est là deux fois, en {}e et en {}e place{}", rangs_[colonne] + 1, rang + 1,
                   nom_plie(autre) == nom_plie(entete_[rang])
                       ? ""
                       : fmt::format(" ({} et {})", texte::citer(autre), texte::citer(entete_[rang]))),
       "chaque colonne une seule fois", std::move(remede)});
}

void TableImportee::associer_exactes() {
  for (std::size_t i = 0; i < largeur_; ++i) {
    if (entete_[i].empty()) {
      sans_nom_.push_back(i);
      continue;
    }
    if (dit_au_rang_[i] != 0) continue;
    const std::string plie = nom_plie(entete_[i]);
    const auto exacte =
        std::ranges::find_if(colonnes_, [&](const ColonneConnue& c) { return nom_plie(c.nom) == plie; });
    if (exacte == colonnes_.end()) continue;
    const auto colonne = static_cast<std::size_t>(exacte - colonnes_.begin());
    if (rangs_[colonne] != kAbsente)
      doubler(i, colonne);
    else
      prendre(i, colonne);
  }
}

// A title that people use, of a column that nothing names better; where the name itself stands too, it is the one.
void TableImportee::associer_semblables() {
  std::vector<std::size_t> prises = rangs_;
  for (std::size_t i = 0; i < largeur_; ++i) {
    if (entete_[i].empty() || dit_au_rang_[i] != 0 || colonne_au_rang_[i] != kAbsente) continue;
    const std::size_t colonne = rang_de(colonne_du_titre(sorte_, entete_[i]));
    if (colonne == kAbsente || prises[colonne] != kAbsente) continue;
    if (rangs_[colonne] != kAbsente) {
      if (examen_.est_remplie(i)) doubler(i, colonne);
      continue;
    }
    prendre(i, colonne);
    if (cle_de_titre(entete_[i]) != cle_de_titre(colonnes_[colonne].nom))
      doutes_.noter(ligne_,
                    fmt::format("{} est lu comme {}", texte::citer(entete_[i]), colonnes_[colonne].nom));
  }
}

}  // namespace finhop::app
