#include "finhop/app/consulter.hpp"

#include <algorithm>
#include <array>

#include "app/jugement.hpp"
#include "app/lecture.hpp"
#include "app/recherche.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/passages.hpp"

namespace finhop::app {
namespace {

struct NomDeTri {
  std::string_view nom;
  Tri tri;
};
constexpr std::array kTris{
    NomDeTri{"numeroEditeur", Tri::NumeroEditeur},
    NomDeTri{"numeroASP", Tri::NumeroAsp},
    NomDeTri{"numeroAns", Tri::NumeroAns},
    NomDeTri{"client", Tri::Client},
    NomDeTri{"montant", Tri::Montant},
    NomDeTri{"avance", Tri::Avance},
    NomDeTri{"solde", Tri::Solde},
};

std::string cle_de_tri(const Fiche& fiche, Tri tri) {
  const domain::Avance& a = fiche.dossier.avance;
  switch (tri) {
    case Tri::NumeroEditeur:
      return a.numero_editeur.texte();
    case Tri::NumeroAsp:
      return a.numero_asp ? a.numero_asp->texte() : "";
    case Tri::NumeroAns:
      return a.numero_ans.texte();
    case Tri::Client:
      return text::fold(a.client.value_or(""));
    case Tri::Montant:
      return text::right(std::to_string(a.montant_bon_commande.value_or(Montant()).centimes()), 20);
    case Tri::Avance:
      return std::string(1, static_cast<char>('a' + static_cast<int>(a.statut)));
    case Tri::Solde:
      return fiche.dossier.solde
                 ? std::string(1, static_cast<char>('a' + static_cast<int>(fiche.dossier.solde->statut)))
                 : "";
  }
  return {};
}

void trier(std::vector<Fiche>& fiches, Tri tri) {
  if (tri == Tri::NumeroEditeur) return;  // the base gives them so
  std::ranges::stable_sort(fiches, {}, [&](const Fiche& fiche) { return cle_de_tri(fiche, tri); });
}

struct Filtre {
  store::FiltreDossiers base;
  std::optional<std::string> client;  // folded
};

Filtre lire_filtre(Lecture& lecture, Base& base, const Criteres& criteres) {
  Filtre filtre;
  filtre.base.numeros_ans = lire_logiciels(base, lecture, criteres.ans);
  filtre.base.avance = criteres.avance;
  filtre.base.solde = criteres.solde;
  if (criteres.finess) filtre.base.finess = lecture.lire<domain::Finess>(*criteres.finess);
  if (criteres.client) filtre.client = text::fold(*criteres.client);
  return filtre;
}

bool a_finess(const domain::Dossier& dossier, const domain::Finess& finess) {
  const auto contient = [&](const std::vector<domain::Finess>& liste) {
    return std::ranges::find(liste, finess) != liste.end();
  };
  return contient(dossier.avance.beneficiaires) || (dossier.solde && contient(dossier.solde->beneficiaires));
}

// The same conditions as the base's filter, for dossiers that were named one by one.
bool passe(const domain::Dossier& dossier, const store::FiltreDossiers& filtre) {
  const auto& numeros = filtre.numeros_ans;
  if (!numeros.empty() && std::ranges::find(numeros, dossier.avance.numero_ans) == numeros.end())
    return false;
  if (filtre.avance && *filtre.avance != dossier.avance.statut) return false;
  if (filtre.solde && (!dossier.solde || *filtre.solde != dossier.solde->statut)) return false;
  return !filtre.finess || a_finess(dossier, *filtre.finess);
}

// Takes the dossiers one by one, keeping those that match.
class Recolte {
 public:
  Recolte(const Jugement& jugement, const Criteres& criteres, const Filtre& filtre)
      : jugement_(jugement), criteres_(criteres), filtre_(filtre) {}

  store::Suite prendre(const domain::Dossier& dossier) {
    if (filtre_.client &&
        text::fold(dossier.avance.client.value_or("")).find(*filtre_.client) == std::string::npos)
      return store::Suite::Continuer;
    Fiche fiche = jugement_.fiche(dossier);
    if (criteres_.etat == Etat::Pret && !fiche.pret) return store::Suite::Continuer;
    if (criteres_.etat == Etat::Bloque && (fiche.pret || !reste_a_demander(dossier)))
      return store::Suite::Continuer;
    fiches.push_back(std::move(fiche));
    const bool assez =
        criteres_.tri == Tri::NumeroEditeur && criteres_.limite && fiches.size() >= *criteres_.limite;
    return assez ? store::Suite::Arreter : store::Suite::Continuer;
  }

  std::vector<Fiche> fiches;

 private:
  const Jugement& jugement_;
  const Criteres& criteres_;
  const Filtre& filtre_;
};

// Named dossiers, in the order of their numbers, each once.
std::vector<domain::Dossier> nommes(Base& base, Lecture& lecture,
                                    const std::vector<std::string>& references) {
  std::vector<domain::Dossier> dossiers;
  for (const std::string& reference : references) {
    auto dossier = exiger_dossier(base, reference);
    if (dossier)
      dossiers.push_back(*std::move(dossier));
    else
      lecture.refuser(dossier.error());
  }
  std::ranges::sort(dossiers, {}, [](const domain::Dossier& d) { return d.avance.numero_editeur; });
  const auto doublons = std::ranges::unique(dossiers, {}, &domain::Dossier::cle);
  dossiers.erase(doublons.begin(), doublons.end());
  return dossiers;
}

}  // namespace

std::optional<Tri> tri_de(std::string_view nom) {
  for (const NomDeTri& tri : kTris)
    if (text::fold(tri.nom) == text::fold(nom)) return tri.tri;
  return std::nullopt;
}

std::vector<std::string> noms_de_tri() {
  std::vector<std::string> noms;
  for (const NomDeTri& tri : kTris) noms.emplace_back(tri.nom);
  return noms;
}

Issue<std::vector<Fiche>> lister(Base& base, const Contexte& contexte, const Criteres& criteres) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  Lecture lecture;
  const Filtre filtre = lire_filtre(lecture, base, criteres);
  const std::vector<domain::Dossier> demandes = nommes(base, lecture, criteres.references);
  if (!lecture.reussie()) return lecture.echec();
  if (criteres.limite == std::size_t{0}) return std::vector<Fiche>{};
  const Jugement jugement(base, contexte.maintenant.jour_a_paris());
  Recolte recolte(jugement, criteres, filtre);
  if (criteres.references.empty()) {
    store::parcourir_dossiers(base, filtre.base,
                              [&](const domain::Dossier& d) { return recolte.prendre(d); });
  } else {
    for (const domain::Dossier& dossier : demandes)
      if (passe(dossier, filtre.base) && recolte.prendre(dossier) == store::Suite::Arreter) break;
  }
  trier(recolte.fiches, criteres.tri);
  if (criteres.limite && recolte.fiches.size() > *criteres.limite)
    recolte.fiches.erase(recolte.fiches.begin() + static_cast<std::ptrdiff_t>(*criteres.limite),
                         recolte.fiches.end());
  return std::move(recolte.fiches);
}

Issue<DossierMontre> montrer(Base& base, const Contexte& contexte, const std::string& reference) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  auto dossier = exiger_dossier(base, reference);
  if (!dossier) return refuser_tout(dossier.error());
  std::vector<domain::Passage> lots = store::lire_passages(base, dossier->cle);
  return DossierMontre{Jugement(base, contexte.maintenant.jour_a_paris()).fiche(*std::move(dossier)),
                       std::move(lots)};
}

}  // namespace finhop::app
