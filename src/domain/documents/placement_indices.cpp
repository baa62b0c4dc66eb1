#include "domain/documents/placement_indices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"

namespace finhop::domain::documents {
namespace {

constexpr std::size_t kAsp = 12;
constexpr std::size_t kEditeur = 5;
constexpr std::size_t kMotsDUneReference = 4;
constexpr std::size_t kReferenceMax = 40;

using Mots = std::span<const std::string_view>;
bool est_l_un(const Jeton& jeton, Mots mots) {
  return std::ranges::any_of(mots, [&](std::string_view mot) { return est(jeton, mot); });
}

// Devices and programs number what they make.
constexpr std::array<std::string_view, 17> kAppareils{
    "scan",     "scans",        "scanner", "scanned", "img", "image",    "dsc",     "photo", "doc",
    "document", "numerisation", "copie",   "page",    "p",   "whatsapp", "capture", "pxl"};
constexpr std::array<std::string_view, 17> kAutresNumeros{"fa",    "fac", "fact",     "f",   "av",     "bl",
                                                          "bc",    "n",   "no",       "num", "numero", "inv",
                                                          "devis", "cmd", "commande", "ref", "avoir"};
constexpr std::array<std::string_view, 2> kFactures{"facture", "factures"};
constexpr std::array<std::string_view, 4> kReferences{"dossier", "reference", "ref", "commande"};

bool annonce_avant(const Jetons& jetons, std::size_t i, std::size_t jusqu_a, auto dit) {
  for (std::size_t avant = i; avant-- > 0 && i - avant <= jusqu_a;) {
    if (!meme_ligne(jetons[avant], jetons[i])) return false;
    if (dit(jetons[avant])) return true;
  }
  return false;
}

std::optional<Sorte> editeur_dans_un_nom(const Jetons& jetons, std::size_t i) {
  if (i == 0) return Sorte::Editeur;
  const Jeton& avant = jetons[i - 1];
  if (est_l_un(avant, kAppareils)) return std::nullopt;
  if (est_l_un(avant, kAutresNumeros) || texte::que_des_chiffres(avant.plie)) return Sorte::EditeurDouteux;
  const bool officiel = i >= 2 && est(jetons[i - 2], "va1");
  return est_l_un(avant, kFactures) && !officiel ? Sorte::EditeurASoutenir : Sorte::Editeur;
}

std::optional<Sorte> editeur_dans_un_texte(const Jetons& jetons, std::size_t i) {
  const std::string dit_editeur = jetons[i].par_ocr ? en_chiffres("editeur") : "editeur";
  if (annonce_avant(jetons, i, 3, [&](const Jeton& j) { return j.plie.contains(dit_editeur); }))
    return Sorte::Editeur;
  if (annonce_avant(jetons, i, 3, [](const Jeton& j) { return est_l_un(j, kReferences); }))
    return Sorte::EditeurDouteux;
  return std::nullopt;
}

class Recherche {
 public:
  Recherche(const LieuLu& lu, const IndexDePlacement& index) : lu_(lu), index_(index) {}

  std::vector<Indice> tout() && {
    for (std::size_t i = 0; i < lu_.jetons.size(); ++i) {
      asp(i);
      editeur(i);
      finess(i);
      references(i);
    }
    return std::move(trouves_);
  }

  // The twelve characters from « FINHOP » on, whatever cuts them.
  std::string numero_asp(std::size_t i) const {
    const std::string debut = lettres(lu_.jetons[i].plie);
    const std::size_t place = debut.find(index_.finhop());
    if (place == std::string::npos) return {};
    std::string dit = debut.substr(place);
    for (std::size_t j = i + 1; j < lu_.jetons.size() && dit.size() < kAsp; ++j) {
      if (!se_suivent(lu_.jetons[j - 1], lu_.jetons[j])) break;
      dit += lettres(lu_.jetons[j].plie);
    }
    return dit.size() == kAsp ? dit : "";
  }

 private:
  void asp(std::size_t i) {
    const std::string dit = numero_asp(i);
    if (!dit.empty()) noter(Sorte::Asp, "numéro " + texte::majuscules_ascii(dit), index_.asp(dit));
  }

  void editeur(std::size_t i) {
    const std::string dit = lettres(lu_.jetons[i].plie);
    if (dit.size() != kEditeur || !std::ranges::any_of(dit, texte::est_chiffre)) return;
    const Rangs* rangs = index_.editeur(dit);
    if (rangs == nullptr) return;
    const auto sorte =
        lu_.lieu == Lieu::Contenu ? editeur_dans_un_texte(lu_.jetons, i) : editeur_dans_un_nom(lu_.jetons, i);
    if (sorte) noter(*sorte, "numéro éditeur " + texte::majuscules_ascii(dit), rangs);
  }

  void finess(std::size_t i) {
    std::size_t dernier = i;
    const std::string dit = neuf(lu_.jetons, i, dernier);
    if (dit.empty()) return;
    const Rangs* rangs = index_.finess(texte::minuscules_ascii(dit));
    if (rangs == nullptr) return;
    noter(rangs->size() == 1 ? Sorte::Finess : Sorte::FinessPartage, "FINESS " + dit, rangs);
  }

  // In one word or in several, as « FA 2022 118 ».
  void references(std::size_t i) {
    std::string dit;
    for (std::size_t j = i; j < std::min(lu_.jetons.size(), i + kMotsDUneReference); ++j) {
      if (j > i && !se_suivent(lu_.jetons[j - 1], lu_.jetons[j])) break;
      const std::string mot = lettres(lu_.jetons[j].plie);
      if (mot.empty()) break;
      dit += mot;
      if (dit.size() > kReferenceMax) break;
      if (texte::que_des_chiffres(dit) && !est_coupee(i, j) && !est_annoncee(i, dit)) continue;
      noter(Sorte::Commande, "commande " + texte::majuscules_ascii(dit), index_.commande(dit));
      noter(Sorte::NumeroFacture, "facture " + texte::majuscules_ascii(dit), index_.facture(dit));
    }
  }

  // « 2022-118 », which a file's name gives in two words.
  bool est_coupee(std::size_t premier, std::size_t dernier) const {
    if (lu_.lieu != Lieu::Contenu) return dernier > premier;
    return premier == dernier && lu_.jetons[premier].plie.find_first_of("-/") != std::string::npos;
  }
  // Digits alone may be an amount, a year, a postal code.
  bool est_annoncee(std::size_t i, const std::string& chiffres) const {
    if (chiffres.size() == 4 && chiffres.starts_with("20")) return false;
    return annonce_avant(lu_.jetons, i, 2, [](const Jeton& j) {
      return est_l_un(j, kAutresNumeros) || est_l_un(j, kFactures);
    });
  }

  void noter(Sorte sorte, const std::string& quoi, const Rangs* rangs) {
    if (rangs == nullptr) return;
    std::string dit = fmt::format("{} {}", quoi, lu_.ou);
    if (std::ranges::find(trouves_, dit, &Indice::dit) != trouves_.end()) return;
    trouves_.push_back({sorte, lu_.lieu, std::move(dit), *rangs, lu_.par_ocr});
  }

  const LieuLu& lu_;
  const IndexDePlacement& index_;
  std::vector<Indice> trouves_;
};

bool est_du_meme(const Rangs* rangs, Rangs& pris) {
  if (rangs == nullptr) return false;
  pris = *rangs;
  return true;
}

}  // namespace

std::vector<Indice> indices(const LieuLu& lu, const IndexDePlacement& index) {
  std::vector<Indice> trouves = Recherche(lu, index).tout();
  std::ranges::move(indices_des_clients(lu, index), std::back_inserter(trouves));
  return trouves;
}

std::vector<Indice> indices(const LectureFacturX& facturx, const IndexDePlacement& index) {
  std::vector<Indice> trouves;
  if (facturx.etat != EtatFacturX::Lu && facturx.etat != EtatFacturX::AutreNom) return trouves;
  Rangs rangs;
  const auto noter = [&](Sorte sorte, std::string_view quoi, const std::string& valeur) {
    trouves.push_back({sorte, Lieu::Contenu,
                       fmt::format("{} {} dans la facture électronique", quoi, texte::montrer(valeur, 40)),
                       rangs});
  };
  const std::string commande = lettres(texte::plier(facturx.facture.commande));
  if (est_du_meme(index.asp(commande), rangs) || est_du_meme(index.editeur(commande), rangs))
    noter(Sorte::CommandeFacturX, "commande", facturx.facture.commande);
  else if (est_du_meme(index.commande(commande), rangs))
    noter(Sorte::Commande, "commande", facturx.facture.commande);
  if (est_du_meme(index.facture(lettres(texte::plier(facturx.facture.numero))), rangs))
    noter(Sorte::NumeroFacture, "facture", facturx.facture.numero);
  return trouves;
}

std::vector<std::string> asp_inconnus(const LieuLu& lu, const IndexDePlacement& index) {
  std::vector<std::string> inconnus;
  const Recherche recherche(lu, index);
  for (std::size_t i = 0; i < lu.jetons.size(); ++i) {
    const std::string dit = recherche.numero_asp(i);
    if (!dit.empty() && index.asp(dit) == nullptr) inconnus.push_back(texte::majuscules_ascii(dit));
  }
  return inconnus;
}

}  // namespace finhop::domain::documents
