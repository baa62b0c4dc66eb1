// A notice of payment, row by row, taken or not.
#include <fmt/format.h>

#include <map>
#include <utility>

#include "finhop/base/texte.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/vue/imports.hpp"
#include "finhop/vue/paiement/paiements.hpp"

namespace finhop::vue {
namespace {

using app::LignePayee;

Valeur mot_de(domain::NaturePaiement nature) {
  return Mot{domain::id(nature), domain::id(nature)};
}

std::optional<Montant> ecart(const LignePayee& l) {
  return l.attendu && l.recu ? std::optional(*l.attendu - *l.recu) : std::nullopt;
}

std::string ecart_dit(const LignePayee& l) {
  if (!l.attendu) return "attendu non connu";
  return domain::dire_ecart(*l.attendu, *l.recu);
}

constexpr auto kADroite = Alignement::Droite;

constexpr Champ<LignePayee> kLigne[]{
    {"ligne", "ligne", lire<&LignePayee::ligne>, kADroite},
    {"numeroEditeur", "dossier", [](const LignePayee& l) { return Valeur(l.quoi.numero_editeur); }},
    {"numeroASP", "", [](const LignePayee& l) { return Valeur(l.quoi.numero_asp); }},
    {"client", "client", [](const LignePayee& l) { return Valeur(l.quoi.client); }, Alignement::Gauche, 12},
    {"nature", "", [](const LignePayee& l) { return mot_de(l.quoi.paiement.nature); }},
    {"", "nature",
     [](const LignePayee& l) {
       return Valeur(fmt::format("{}{}", domain::id(l.quoi.paiement.nature), l.devinee ? " (devinée)" : ""));
     }},
    {"natureDevinee", "", lire<&LignePayee::devinee>},
    {"date", "le", [](const LignePayee& l) { return Valeur(l.quoi.paiement.jour); }},
    {"montant", "versé", [](const LignePayee& l) { return Valeur(l.quoi.paiement.montant); }, kADroite},
    {"reference", "", [](const LignePayee& l) { return Valeur(l.quoi.paiement.reference); }},
    {"attendu", "attendu", lire<&LignePayee::attendu>, kADroite},
    {"recu", "reçu", lire<&LignePayee::recu>, kADroite},
    {"ecart", "", [](const LignePayee& l) { return Valeur(ecart(l)); }},
    {"", "écart", [](const LignePayee& l) { return Valeur(ecart_dit(l)); }, kADroite},
    {"statut", "statut",
     [](const LignePayee& l) {
       return Valeur(Mot{l.statut, l.libelle});
     }},
};
constexpr Champs<LignePayee> kLignes(kLigne);

constexpr Champ<app::Invraisemblance> kInvraisemblance[]{
    {"numeroEditeur", "", lire<&app::Invraisemblance::numero_editeur>},
    {"ligne", "", lire<&app::Invraisemblance::ligne>},
    {"regle", "", lire<&app::Invraisemblance::regle>},
    {"message", "", lire<&app::Invraisemblance::message>},
};

// What is paid in several rows has the gap of the last one.
std::vector<const LignePayee*> dernieres(const std::vector<LignePayee>& lignes) {
  std::map<std::pair<std::string_view, domain::NaturePaiement>, const LignePayee*> dernieres;
  for (const LignePayee& l : lignes) dernieres[{l.quoi.numero_editeur.texte(), l.quoi.paiement.nature}] = &l;
  std::vector<const LignePayee*> toutes;
  for (const auto& [quoi, ligne] : dernieres) toutes.push_back(ligne);
  return toutes;
}

// « 3 lignes sous l'attendu (60,00 €) »
std::string bilan_des_ecarts(const std::vector<LignePayee>& lignes) {
  app::SommeDesEcarts somme;
  for (const LignePayee* l : dernieres(lignes)) somme.ajouter(ecart(*l).value_or(Montant()));
  std::vector<std::string> dits;
  if (somme.moins > 0)
    dits.push_back(
        fmt::format("{} sous l'attendu ({})", texte::compter(somme.moins, "ligne"), somme.manque.texte_fr()));
  if (somme.plus > 0)
    dits.push_back(fmt::format("{} au-dessus de l'attendu ({})", texte::compter(somme.plus, "ligne"),
                               somme.trop.texte_fr()));
  return dits.empty() ? "aucun écart" : texte::joindre(dits, ", ");
}

}  // namespace

Page AvisPris::page() const {
  const app::RapportPaiements& r = rapport_;
  const bool pris = r.fautes.empty();
  if (!pris && r.lignes.empty()) return {};
  Page page{{kLignes.table(Forme::Personnes, r.lignes)}};
  std::string total = fmt::format("{} : {}", fichier_, texte::compter(r.lignes.size(), "paiement"));
  total += pris ? ", " + r.total.texte_fr()
                : fmt::format(" sans faute ; toutes les lignes font {}", r.total.texte_fr());
  if (r.total_annonce && *r.total_annonce == r.total) total += ", le montant du virement";
  if (pris && mode_ == app::Mode::Ecrire) total += fmt::format(", avis {}", r.avis->numero);
  page.push_back({Ligne{std::move(total)}});
  page.push_back({Ligne{bilan_des_ecarts(r.lignes)}});
  const Part part = premiers(r.a_verifier.size(), borne::kAVerifier);
  for (const app::Invraisemblance& v : std::span(r.a_verifier).first(part.dits))
    page.push_back(
        {Phrase{fmt::format("à vérifier, ligne {}, {} : ", v.ligne, v.numero_editeur), v.message}});
  if (part.tus > 0)
    page.push_back({Premiers{"",
                             {},
                             fmt::format("… et {} à vérifier", texte::compter(part.tus, "autre")),
                             Suite{"tout voir", Geste::Recommencer, {{Donnee::Format, "json"}}}}});
  return page;
}

Faits AvisPris::donnees() const {
  const app::RapportPaiements& r = rapport_;
  const app::TableRefusee refusee{r.fautes, r.remarques};
  const bool note = r.avis && mode_ == app::Mode::Ecrire;
  return {{"fichier", "", Chemin{fichier_}},
          {"simulation", "", mode_ == app::Mode::Simuler},
          {"avis", "", note ? Valeur(r.avis->numero) : Valeur()},
          {"lignes", "", kLignes.elements(r.lignes)},
          {"total", "", r.total},
          {"totalAnnonce", "", r.total_annonce},
          {"fautes", "", FautesDeTable(refusee, fichier_).elements()},
          {"remarques", "", r.remarques},
          {"aVerifier", "", Champs<app::Invraisemblance>(kInvraisemblance).elements(r.a_verifier)}};
}

Table AvisPris::tableur() const {
  return kLignes.table(Forme::Tableur, rapport_.lignes);
}

}  // namespace finhop::vue
