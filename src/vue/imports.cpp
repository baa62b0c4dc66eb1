#include "finhop/vue/imports.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/vue/changements.hpp"

namespace finhop::vue {
namespace {

using app::DossierModifie;
using app::Invraisemblance;

constexpr Champ<DossierModifie> kModifie[]{
    {"numeroEditeur", "", lire<&DossierModifie::numero_editeur>},
    {"ligne", "", lire<&DossierModifie::ligne>},
    {"changements", "", [](const DossierModifie& m) { return Valeur(changements(m.changements)); }},
};

constexpr Champ<Invraisemblance> kInvraisemblance[]{
    {"numeroEditeur", "", lire<&Invraisemblance::numero_editeur>},
    {"ligne", "", lire<&Invraisemblance::ligne>},
    {"regle", "", lire<&Invraisemblance::regle>},
    {"message", "", lire<&Invraisemblance::message>},
};

using app::EcartDePaiement;

constexpr Champ<EcartDePaiement> kEcart[]{
    {"numeroEditeur", "", lire<&EcartDePaiement::numero_editeur>},
    {"ligne", "", lire<&EcartDePaiement::ligne>},
    {"attendu", "", lire<&EcartDePaiement::attendu>},
    {"recu", "", lire<&EcartDePaiement::recu>},
    {"ecart", "", [](const EcartDePaiement& e) { return Valeur(e.attendu - e.recu); }},
};

// « écarts : 3 avances payées de moins que l'attendu (60,00 €) »
void dire_ecarts(Page& page, const std::vector<EcartDePaiement>& ecarts) {
  std::size_t moins = 0;
  Montant manque;
  Montant trop;
  for (const EcartDePaiement& e : ecarts) {
    if (e.recu < e.attendu) ++moins;
    (e.recu < e.attendu ? manque : trop) += e.recu < e.attendu ? e.attendu - e.recu : e.recu - e.attendu;
  }
  std::vector<std::string> dits;
  const auto dire = [&](std::size_t nombre, std::string_view sens, Montant somme) {
    if (nombre > 0)
      dits.push_back(fmt::format("{} {} de {} que l'attendu ({})", texte::compter(nombre, "avance"),
                                 texte::accorder(nombre, "payée"), sens, somme.texte_fr()));
  };
  dire(moins, "moins", manque);
  dire(ecarts.size() - moins, "plus", trop);
  if (!dits.empty()) page.push_back({Ligne{"écarts : " + texte::joindre(dits, ", ")}});
}

// « créée », « créées »
std::string fait(std::string_view participe, const MotsImport& mots, std::size_t n) {
  return texte::accorder(n, fmt::format("{}{}", participe, mots.accord));
}

void dire_numeros(Page& page, const std::string& titre, const Textes& numeros, const MotsImport& mots) {
  if (numeros.empty()) return;
  const Part part = premiers(numeros.size(), borne::kDossiersImportes);
  Premiers dits{titre + " : ", {numeros.begin(), numeros.begin() + static_cast<std::ptrdiff_t>(part.dits)}};
  if (part.tus > 0) {
    dits.reste = "… et " + texte::compter(part.tus, "autre");
    dits.tous = tous_en_table(mots.accord);
  }
  page.push_back({std::move(dits)});
}

void dire_modifies(Page& page, const std::vector<DossierModifie>& modifies, const MotsImport& mots) {
  const Part part = premiers(modifies.size(), borne::kDossiersImportes);
  for (const DossierModifie& m : std::span(modifies).first(part.dits))
    page.push_back({Section{fmt::format("{}, ligne {}", m.numero_editeur, m.ligne),
                            changements(app::phrases(m.changements))}});
  if (part.tus > 0)
    page.push_back({Premiers{
        "",
        {},
        fmt::format("… et {} {}", texte::compter(part.tus, "autre"), fait("modifié", mots, part.tus)),
        tous_en_table(mots.accord)}});
}

void dire_a_verifier(Page& page, const std::vector<Invraisemblance>& a_verifier) {
  const Part part = premiers(a_verifier.size(), borne::kAVerifier);
  for (const Invraisemblance& v : std::span(a_verifier).first(part.dits))
    page.push_back(
        {Phrase{fmt::format("à vérifier, ligne {}, {} : ", v.ligne, v.numero_editeur), v.message}});
  if (part.tus > 0)
    page.push_back({Premiers{"",
                             {},
                             fmt::format("… et {} à vérifier", texte::compter(part.tus, "autre")),
                             Suite{"tout voir", Geste::Recommencer, {{Donnee::Format, "json"}}}}});
}

}  // namespace

Suite tous_en_table(std::string_view accord) {
  return {accord.empty() ? "tous" : "toutes", Geste::Recommencer, {{Donnee::Format, "csv"}}};
}

Page remarques(const std::string& fichier, const std::vector<std::string>& remarques,
               const std::vector<Suite>& suites) {
  Page page;
  for (const std::string& remarque : remarques)
    page.push_back({Ligne{fmt::format("{} : {}", fichier, remarque)}});
  if (!suites.empty()) page.push_back({AFaire{"  ", Remede("", suites)}});
  return page;
}

Page Import::page() const {
  const app::RapportImport& r = rapport_;
  Page page{{Ligne{fmt::format("{} : {} {}, {} {}, {} {}", fichier_, texte::compter(r.crees.size(), mots_.un),
                               fait("créé", mots_, r.crees.size()), r.modifies.size(),
                               fait("modifié", mots_, r.modifies.size()), r.inchanges.size(),
                               fait("inchangé", mots_, r.inchanges.size()))}}};
  dire_numeros(page, fait("créé", mots_, r.crees.size()), r.crees, mots_);
  dire_modifies(page, r.modifies, mots_);
  dire_numeros(page, fait("inchangé", mots_, r.inchanges.size()), r.inchanges, mots_);
  dire_ecarts(page, r.ecarts);
  dire_a_verifier(page, r.a_verifier);
  return page;
}

Faits Import::donnees() const {
  return {{"fichier", "", Chemin{fichier_}},
          {"simulation", "", mode_ == app::Mode::Simuler},
          {"crees", "", rapport_.crees},
          {"modifies", "", Champs<DossierModifie>(kModifie).elements(rapport_.modifies)},
          {"inchanges", "", rapport_.inchanges},
          {"remarques", "", rapport_.remarques},
          {"aVerifier", "", Champs<Invraisemblance>(kInvraisemblance).elements(rapport_.a_verifier)},
          {"ecarts", "", Champs<EcartDePaiement>(kEcart).elements(rapport_.ecarts)}};
}

Table Import::tableur() const {
  Table table{{{"numeroEditeur"}, {"effet"}, {"changements"}}};
  for (const std::string& numero : rapport_.crees) table.rangees.push_back({numero, "cree", ""});
  for (const DossierModifie& m : rapport_.modifies)
    table.rangees.push_back(
        {m.numero_editeur, "modifie", texte::joindre(app::phrases(m.changements), " ; ")});
  for (const std::string& numero : rapport_.inchanges) table.rangees.push_back({numero, "inchange", ""});
  return table;
}

}  // namespace finhop::vue
